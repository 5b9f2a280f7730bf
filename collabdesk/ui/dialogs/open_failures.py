"""Says why a workbook did not open, and always offers a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from collabdesk.domain.failures import (
    AlreadyThere,
    InUse,
    NoSuchFile,
    NotAWorkbook,
    ReadOnlyPlace,
)
from collabdesk.ui.kit.buttons import filled_button, plain_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.opening import SHEET_SUFFIXES
from collabdesk.ui.wordings.in_use import InUseWording

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.failures import Failure
    from collabdesk.ui.wording import Wording


class OpenFailureDialog(SheetDialog):
    """One failure to open a workbook, with a button for each way on; each button is a signal."""

    read_wanted = Signal()
    copy_wanted = Signal()
    again_wanted = Signal()
    other_wanted = Signal()
    sheet_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, window: QWidget, wording: Wording, failure: Failure, path: Path) -> None:
        words = wording.failure(failure)
        super().__init__(window, self.tr("“{name}” did not open").format(name=path.name), width=620)
        self.body.addWidget(Sentence(words.what, "lead"))
        since = InUseWording(wording, self).since(failure) if isinstance(failure, InUse) else ""
        copied = self._copying(failure)
        for sentence in (since, words.safe, words.next, copied):
            if sentence:
                self.body.addWidget(Sentence(sentence, "secondary"))
        ways = self._ways(failure, path)
        for place, (text, signal) in enumerate(ways):
            button = filled_button(text) if place == 0 else plain_button(text)
            button.clicked.connect(self.accept)
            button.clicked.connect(signal)
            self.foot.addWidget(button)
        self.foot.addStretch()
        later = plain_button(self.tr("Not now"))
        later.clicked.connect(self.reject)
        self.foot.addWidget(later)

    def _copying(self, failure: Failure) -> str:
        if not isinstance(failure, InUse):
            return ""
        return self.tr(
            "A copy is a workbook of its own. What is written in it does not come into this one by itself."
        )

    def _ways(self, failure: Failure, path: Path) -> list[tuple[str, SignalInstance]]:
        read = (self.tr("Open to read"), self.read_wanted)
        copy = (self.tr("Work on a copy"), self.copy_wanted)
        other = (self.tr("Open another workbook"), self.other_wanted)
        again = (self.tr("Look again"), self.again_wanted)
        if isinstance(failure, InUse | ReadOnlyPlace):
            return [read, copy, again]
        if isinstance(failure, NoSuchFile):
            return [again, (self.tr("Take it off the list"), self.forget_wanted), other]
        if isinstance(failure, NotAWorkbook) and path.suffix.lower() in SHEET_SUFFIXES:
            return [(self.tr("Bring it in as a sheet"), self.sheet_wanted), other]
        if isinstance(failure, AlreadyThere):
            return [(self.tr("Open the one that is there"), self.again_wanted), other]
        return [other, again]
