"""While a file is read or brought in, a person sees how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar

from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class BusyPage(ScrollColumn):
    """A sentence and a bar; Stop stands in the foot of the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((32, 32, 32, 32), 14, parent)
        self._sentence = Sentence()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.add(self._sentence)
        self.add(self._bar)
        self.add_stretch()

    def begin(self, sentence: str) -> None:
        """Say what is being done, before anybody knows how long it takes."""
        self.show_progress(0, 0, sentence)

    def show_progress(self, done: int, total: int, sentence: str) -> None:
        """Say how far it is; a total of 0 where nobody knows."""
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(done)
        self._bar.setAccessibleName(sentence)
        self._sentence.set_text(sentence)
