"""The card of silences: days, why, their words, and the one thing to press."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.buttons import filled_button, link_button, plain_button
from collabdesk.ui.kit.page import Card, Divider, clear_layout
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collabdesk.storage.queries.inputs import InputCard
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.home import HomeWording

SHOWN_WORDS = 160


class Silences(Card):
    """The oldest silences. ``pressed`` carries an input to open, ``all_wanted`` asks for the others."""

    pressed = Signal(UUID)
    all_wanted = Signal()

    def __init__(self, context: RoomContext, words: HomeWording) -> None:
        super().__init__()
        self._context, self._words = context, words

    def show_silences(self, cards: tuple[InputCard, ...], waiting: int) -> None:
        """Show the oldest; only the first number is amber and only the first button filled."""
        clear_layout(self.body)
        for place, card in enumerate(cards):
            if place:
                self.body.addWidget(Divider())
            self.body.addWidget(self._row(card, first=place == 0))
        more = waiting - len(cards)
        if more > 0:
            link = link_button(self.tr("and %n more", "", more))
            link.clicked.connect(self.all_wanted)
            self.body.addWidget(link)

    def _row(self, card: InputCard, *, first: bool) -> QWidget:
        row = QWidget()
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, px(6), 0, px(6))
        line.setSpacing(px(14))
        days = card.standing.days(self._context.today())
        number = QLabel(str(days))
        set_role(number, "silence-warn" if first else "silence")
        unit = Sentence(self.tr("day(s)", "under a number", days), "warn" if first else "caption")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(number)
        column.addWidget(unit)
        left = QWidget()
        left.setLayout(column)
        left.setFixedWidth(px(74))
        line.addWidget(left, 0, Qt.AlignmentFlag.AlignTop)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(px(4))
        why = Sentence(self._words.silence(card.standing, self._context.person_word()), role="strong")
        shown = card.words if len(card.words) <= SHOWN_WORDS else card.words[:SHOWN_WORDS].rstrip() + "…"
        words = Sentence(shown if shown.startswith("[") else self._context.wording.quoted(shown), "secondary")
        middle.addWidget(why)
        middle.addWidget(words)
        middle_part = QWidget()
        middle_part.setLayout(middle)
        line.addWidget(middle_part, 1, Qt.AlignmentFlag.AlignTop)
        text = self._words.button(card.standing)
        button = filled_button(text) if first else plain_button(text)
        button.setMinimumWidth(px(146))
        button.setAccessibleDescription(f"{why.plain_text()} {words.plain_text()}")
        button.clicked.connect(lambda _checked=False, uid=card.uid: self.pressed.emit(uid))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
