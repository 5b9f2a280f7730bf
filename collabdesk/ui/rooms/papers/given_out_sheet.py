"""Which papers were given out: when, which version of the record, how made, to whom, and whose words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.storage.queries.papers import GivenOut
    from collabdesk.ui.wordings.given_out import GivenOutWording


class GivenOutSheet(SheetDialog):
    """The register, those whose words were since taken back first.

    Args:
        room: What it lies over.
        wording: Its sentences.
        papers: What was given out, newest first.
    """

    def __init__(self, room: QWidget, wording: GivenOutWording, papers: Sequence[GivenOut]) -> None:
        super().__init__(room, self.tr("Papers already given out"), 760)
        self.set_lead(self.tr("Printed copies cannot be called back, so what they hold is remembered."))
        taken_back = [paper for paper in papers if wording.taken_back(paper)]
        for paper in (*taken_back, *(paper for paper in papers if paper not in taken_back)):
            self.body.addWidget(_Row(paper, wording))
        if not papers:
            self.body.addWidget(Sentence(self.tr("No paper was issued yet.")))
        self.body.addStretch()
        done = filled_button(self.tr("Back"))
        done.clicked.connect(self.accept)
        self.foot.addStretch()
        self.foot.addWidget(done)


class _Row(QFrame):
    """One paper as it was handed over; the keyboard stops at it, so that it is read aloud whole."""

    def __init__(self, paper: GivenOut, wording: GivenOutWording) -> None:
        super().__init__()
        set_role(self, "card")
        lines = [wording.made(paper), wording.options(paper), wording.quotes(paper)]
        told = wording.taken_back(paper)
        title = wording.title(paper)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(". ".join(filter(None, (title, told, *lines))))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(4))
        column.addWidget(Sentence(title, "strong"))
        if told:
            column.addWidget(Sentence(told, "rose"))
            column.addWidget(Caption(wording.what_to_say()))
        for line in filter(None, lines):
            column.addWidget(Caption(line))
        for label in self.findChildren(QLabel):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
