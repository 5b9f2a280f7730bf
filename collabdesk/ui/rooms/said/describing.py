"""Asks what a picture shows, in the words that were agreed with the person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from collabdesk.ui.kit.buttons import filled_button, quiet_button
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.sheet import SheetDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.records import Attachment


class DescribeSheet(SheetDialog):
    """One box under a question. ``described`` carries the words when they are kept."""

    described = Signal(str)

    def __init__(self, parent: QWidget, question: str, attachment: Attachment) -> None:
        super().__init__(parent, question, width=560)
        self.set_lead(
            self.tr("As agreed with the person. It is read aloud to whoever cannot see the picture.")
        )
        self.box = GrowingTextEdit(question, most_lines=4, least_lines=2)
        self.box.set_text(attachment.description)
        self.box.kept.connect(self._keep)
        self.box.kept_and_opened.connect(self._keep)
        self.body.addWidget(self.box)
        not_yet, self.keep_button = quiet_button(self.tr("Not yet")), filled_button(self.tr("Keep it"))
        not_yet.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self._keep)
        self.foot.addStretch()
        self.foot.addWidget(not_yet)
        self.foot.addWidget(self.keep_button)

    def _keep(self) -> None:
        self.described.emit(self.box.text())
        self.accept()
