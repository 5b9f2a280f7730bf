"""The head of a trail: the person's words, largest of all, and what may be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from collabdesk.domain.words import InputState
from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.chip import Chip
from collabdesk.ui.kit.long_words import WordsBox
from collabdesk.ui.kit.text import Caption, Sentence
from collabdesk.ui.rooms.said.pictures import PictureStrip
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.said import SaidWording

CHIP_TONES = {"plain": "plain", "soft": "accent", "warn": "warn", "rose": "rose", "info": "info"}


class TrailHead(QFrame):
    """State, number, words, who and what for. ``more_wanted`` asks for the menu of every other step."""

    more_wanted = Signal()

    def __init__(self, context: RoomContext, wording: SaidWording) -> None:
        super().__init__()
        self._context, self._said_wording = context, wording
        self._chip, self._number = Chip(), QLabel()
        self._words = WordsBox(self.tr("Their words"))
        self._first, self._first_words = Caption(self.tr("First written down as:")), WordsBox(size="small")
        self.strip = PictureStrip()
        self._about, self._hoped = Caption(), Sentence()
        self.more = icon_button("ellipsis", self.tr("Everything else you can do here"))
        self.more.clicked.connect(self.more_wanted)
        set_role(self._number, "number")
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._chip)
        row.addWidget(self._number)
        row.addStretch()
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(18), px(24), px(12))
        column.setSpacing(px(7))
        column.addLayout(row)
        for widget in (
            self._words,
            self._first,
            self._first_words,
            self.strip,
            self._about,
            self._hoped,
        ):
            column.addWidget(widget)

    def is_long(self) -> bool:
        """Whether the words take more than about three lines, and so scroll with the steps."""
        return self._words.is_long() or not self._first.isHidden()

    def show_trail(self, trail: Trail) -> None:
        """Show another input."""
        wording, said = self._context.wording, trail.chain.input
        look = wording.state_look(trail.standing.state)
        self._chip.show_state(wording.of(trail.standing.state), look.icon, CHIP_TONES[look.tone])
        self._number.setText(wording.number("input", said.number))
        withdrawn = trail.standing.state is InputState.WITHDRAWN
        if withdrawn:
            day = wording.day(said.withdrawn_on) if said.withdrawn_on else ""
            gone = self.tr("Taken back at their wish on {day}.").format(day=day)
            passed_on = self._said_wording.in_place_of_words(passed_on=True)
            self._words.set_words(passed_on if said.passed_on else gone, quoted=False)
        else:
            self._words.set_words(trail.chain.words, quoted=not trail.chain.words.startswith("["))
        corrected = trail.chain.words != said.words and not withdrawn
        self._first_words.set_words(said.words if corrected else "")
        self._first.setVisible(corrected)
        self._first_words.setVisible(corrected)
        self.strip.show_attachments(trail.attachments)
        self._about.set_text(self._said_wording.who_said(trail, self._context.person_word()))
        self._about.setVisible(not withdrawn)
        self._hoped.set_parts(
            [(self.tr("They hoped for: "), "secondary"), (said.hoped, "plain")] if said.hoped else []
        )
        self._hoped.setVisible(bool(said.hoped))
