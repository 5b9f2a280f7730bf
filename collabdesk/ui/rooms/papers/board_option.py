"""One thing the board could do: its name, its cost, and the risk of doing and of not doing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.fields import FieldColumn, LineField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.records import BoardOption


class OptionForm(QWidget):
    """The boxes of one option; ``removed`` asks to take it away.

    Args:
        place: Which option it is, counted from 1.
        option: What is written so far; None for a new one.
    """

    removed = Signal()

    def __init__(self, place: int, option: BoardOption | None) -> None:
        super().__init__()
        self.uid: UUID | None = option.uid if option else None
        self._name = LineField(self.tr("Option {place}").format(place=place))
        self._cost = LineField(self.tr("What it costs, option {place}").format(place=place))
        doing = self.tr("Risk of doing it, option {place}").format(place=place)
        leaving = self.tr("Risk of not doing it, option {place}").format(place=place)
        self._doing = GrowingTextEdit(doing, enter_keeps=False, ours=True)
        self._leaving = GrowingTextEdit(leaving, enter_keeps=False, ours=True)
        if option is not None:
            self._name.setText(option.name)
            self._cost.setText(option.cost)
            self._doing.set_text(option.risk_of_doing)
            self._leaving.set_text(option.risk_of_not_doing)
        fields = FieldColumn()
        fields.add_field(self.tr("Option {place}").format(place=place), self._name)
        fields.add_field(self.tr("What it costs"), self._cost)
        fields.add_field(self.tr("Risk of doing it"), self._doing)
        fields.add_field(self.tr("Risk of not doing it"), self._leaving)
        away = link_button(self.tr("Take option {place} away").format(place=place))
        away.clicked.connect(self.removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(10))
        column.addWidget(fields)
        column.addWidget(away)

    def values(self) -> dict[str, str]:
        """Give what is written, by the record's own names."""
        return {
            "name": self._name.text().strip(),
            "cost": self._cost.text().strip(),
            "risk_of_doing": self._doing.text().strip(),
            "risk_of_not_doing": self._leaving.text().strip(),
        }

    def is_blank(self) -> bool:
        """Whether nothing is written in any box."""
        return not any(self.values().values())
