"""Which text somebody was shown before they said yes, with ways to read it and to write a newer one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.fields import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.records import ToldText
    from collabdesk.ui.wordings.consent import ConsentWording


class ToldChoice(QWidget):
    """Offers every version, the newest first and chosen. ``read_wanted`` carries the uid of one."""

    read_wanted = Signal(UUID)
    new_wanted = Signal()

    def __init__(self, wording: ConsentWording, texts: Sequence[ToldText]) -> None:
        super().__init__()
        self._wording, self._texts = wording, list(texts)
        self._choice = ChoiceField(self.tr("What they were shown"))
        self._read, write = link_button(self.tr("Read it")), link_button(self.tr("Write a new version"))
        self._choice.chosen.connect(lambda _key: self._read.setVisible(self.uid() is not None))
        self._read.clicked.connect(lambda: self.read_wanted.emit(self.uid()))
        write.clicked.connect(self.new_wanted)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._choice)
        row.addWidget(self._read)
        row.addWidget(write)
        row.addStretch()
        column.addLayout(row)
        self.setFocusProxy(self._choice)
        self._offer(texts[0] if texts else None)

    def uid(self) -> UUID | None:
        """Give the text that is chosen, None for no text."""
        return UUID(self._choice.key()) if self._choice.key() else None

    def add(self, told: ToldText) -> None:
        """Offer a version that was just written, and choose it."""
        self._texts.insert(0, told)
        self._offer(told)

    def _offer(self, chosen: ToldText | None) -> None:
        nothing = self.tr("No written text") if self._texts else self.tr("Nothing is written down yet")
        offered = [(str(told.uid), self._wording.version_and_day(told)) for told in self._texts]
        self._choice.set_choices([*offered, ("", nothing)])
        self._choice.choose(str(chosen.uid) if chosen is not None else "")
        self._read.setVisible(self.uid() is not None)
