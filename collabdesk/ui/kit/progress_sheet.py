"""Work that takes a while is shown with how far it is, and can always be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ProgressSheet(SheetDialog):
    """A sentence, a bar and Stop; Esc is Stop, and only whoever opened it takes it away.

    Args:
        parent: Anything in the window it lies over.
        title: What is being done.
    """

    stop_pressed = Signal()

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent, title, 520)
        self._sentence = Sentence()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self.stop_button = plain_button(self.tr("Stop"))
        self.stop_button.clicked.connect(self._stop)
        self.close_button.hide()
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._bar)
        self.body.addStretch()
        self.foot.addStretch()
        self.foot.addWidget(self.stop_button)

    def show_progress(self, done: int, total: int, sentence: str) -> None:
        """Say how far it is.

        Args:
            done: How many are done.
            total: Of how many; 0 where nobody knows.
            sentence: The same in words.
        """
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(done)
        self._sentence.set_text(sentence)

    def reject(self) -> None:
        """Esc asks to stop; the work says when it has."""
        self._stop()

    def _stop(self) -> None:
        if self.stop_button.isEnabled():
            self.stop_button.setEnabled(False)
            self._sentence.set_text(self.tr("Stopping…"))
            self.stop_pressed.emit()
