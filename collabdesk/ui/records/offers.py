"""Rows an exercise offers to begin with, as quiet buttons that go as they are taken."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.record_names import names_of
from collabdesk.journey.filled import meant
from collabdesk.ui.kit.buttons import quiet_button
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.records.making import record_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from collabdesk.domain.declaration import Record
    from collabdesk.journey.exercise import Fill
    from collabdesk.ui.wordings.journey import JourneyWording


class Offers(QWidget):
    """One button for each row offered. ``taken`` carries its values as a record holds them."""

    taken = Signal(object)

    def __init__(self, wording: JourneyWording, fill: Fill) -> None:
        super().__init__()
        self._title = names_of(fill.record).title
        self._buttons: list[tuple[QPushButton, dict[str, object]]] = []
        row = QWidget()
        flow = FlowLayout(row)
        for plain in fill.start_with:
            values = {
                name: wording.text(value) if type(value) is str else value
                for name, value in meant(record_class(fill.record), plain).items()
            }
            button = quiet_button(self._said(values, wording), "plus")
            button.clicked.connect(lambda _on, values=values: self.taken.emit(values))
            self._buttons.append((button, values))
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Caption(self.tr("To begin with, if it fits:")))
        column.addWidget(row)
        # Shown before it stands in the list, it would be a window of its own.
        self.hide()

    def show_left(self, records: Sequence[Record]) -> None:
        """Offer only what is not there yet."""
        for button, values in self._buttons:
            name = self._title if self._title in values else next(iter(values))
            there = any(_alike(getattr(record, name), values[name]) for record in records)
            button.setVisible(not there)
        self.setVisible(any(not button.isHidden() for button, _values in self._buttons))

    def _said(self, values: dict[str, object], wording: JourneyWording) -> str:
        first = values.get(self._title, next(iter(values.values())))
        return wording.choice(first) if isinstance(first, Enum) else str(first)


def _alike(one: object, other: object) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return one.strip().casefold() == other.strip().casefold()
    return one == other
