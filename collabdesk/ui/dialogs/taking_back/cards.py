"""A card of lines, each with its icon: what we hold, what goes, what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from collabdesk.ui.kit.page import Card
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.wordings.taking_back import Line

SHOWN = 6
"""So many lines a card shows; what is more is counted."""


def card_of(title: str, beside: str, lines: Sequence[Line], tone: str, more: str = "") -> Card:
    """Make a card.

    Args:
        title: What its lines are.
        beside: A few words beside the title.
        lines: What it says.
        tone: The colour of the icons, a role of the theme.
        more: What to say of lines beyond a few; blank shows all.
    """
    card = Card(18)
    head = QHBoxLayout()
    head.addWidget(SectionHead(title), 1)
    head.addWidget(Caption(beside), 0, Qt.AlignmentFlag.AlignBottom)
    card.body.addLayout(head)
    shown = lines if not more or len(lines) <= SHOWN else [*lines[: SHOWN - 2], *lines[-1:]]
    for line in shown:
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(Sentence(line.what))
        if line.more:
            words.addWidget(Caption(line.more))
        card.body.addLayout(with_icon(line.icon, tone, words))
    if len(shown) < len(lines):
        card.body.addWidget(Caption(more))
    return card


def with_icon(icon: str, tone: str, words: QVBoxLayout | QWidget) -> QHBoxLayout:
    """Put an icon before words."""
    mark = QLabel()
    wear_icon(mark, icon, tone, 18)
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    if isinstance(words, QVBoxLayout):
        row.addLayout(words, 1)
    else:
        row.addWidget(words, 1)
    return row
