"""Which papers have the words, what to tell the person, and where else the words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.dialogs.taking_back.cards import with_icon
from collabdesk.ui.kit.buttons import link_button, quiet_button
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.domain.withdrawal import Withdrawal
    from collabdesk.ui.wordings.taken_back import TakenBackWording

PAPERS_SHOWN = 5
"""So many papers are listed at once; the others by a press."""


class AlreadyPrinted(QWidget):
    """The papers that were given out with the words, the latest first. ``note_wanted`` asks for a note."""

    note_wanted = Signal()

    def __init__(self, wording: TakenBackWording, told: Withdrawal) -> None:
        super().__init__()
        self._wording, self._told = wording, told
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(SectionHead(self.tr("Already printed")))
        if not told.recalls:
            column.addWidget(Sentence(self.tr("No paper has them, as far as we wrote down."), "secondary"))
            column.addStretch()
            return
        column.addWidget(Caption(self.tr("We can’t take back copies.")))
        self._papers = QVBoxLayout()
        self._papers.setSpacing(px(8))
        column.addLayout(self._papers)
        self._add(0, PAPERS_SHOWN)
        rest = len(told.recalls) - PAPERS_SHOWN
        if rest > 0:
            self.rest_button = link_button(self.tr("Show the other %n", "", rest))
            self.rest_button.clicked.connect(self._show_rest)
            column.addWidget(self.rest_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.note_button = link_button(self.tr("Print a note to put with the copies"))
        self.note_button.clicked.connect(self.note_wanted)
        # Papers that print only what was left with us need no note.
        self.note_button.setVisible(any(set(one.numbers) & set(told.inputs) for one in told.recalls))
        column.addWidget(self.note_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def _add(self, first: int, last: int) -> None:
        for one in self._told.recalls[first:last]:
            title, more = self._wording.paper(one)
            words = QVBoxLayout()
            words.setSpacing(px(2))
            words.addWidget(Sentence(title))
            words.addWidget(Caption(more))
            self._papers.addLayout(with_icon("file-text", "warn_text", words))

    def _show_rest(self) -> None:
        if self.note_button.isVisible():
            self.note_button.setFocus()
        self.rest_button.hide()
        self._add(PAPERS_SHOWN, len(self._told.recalls))


class WhatToTell(QFrame):
    """What can be said to the person, word for word. ``print_wanted`` asks for it on paper."""

    print_wanted = Signal()

    def __init__(self, wording: TakenBackWording, told: Withdrawal) -> None:
        super().__init__()
        self._wording = wording
        set_role(self, "kindness")
        mark, head = QLabel(), Sentence()
        head.set_parts([(self.tr("What to tell them"), "accent")])
        wear_icon(mark, "message-square-quote", "soft_text", 18)
        self.print_button = quiet_button(self.tr("Print"), "printer")
        self.print_button.setAccessibleName(self.tr("Print what to tell them"))
        self.print_button.clicked.connect(self.print_wanted)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(mark)
        row.addWidget(head, 1)
        row.addWidget(self.print_button)
        self._script, self._readers = Sentence(), Sentence()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(10), px(18), px(14))
        column.setSpacing(px(8))
        column.addLayout(row)
        column.addWidget(self._script)
        column.addWidget(self._readers)
        column.addStretch()
        self.show_for(told)

    def show_for(self, told: Withdrawal) -> None:
        """Say it for this wish."""
        self._script.set_parts([(f"“{self._wording.script(told)}”", "accent")])
        self._readers.set_text(self._wording.who_has_a_copy(told))
        self._readers.setVisible(bool(self._readers.plain_text()))
