"""A short list of sentences, each with the same icon before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from collections.abc import Sequence


class ToldList(QWidget):
    """Sentences under one another.

    Args:
        icon: A Lucide icon.
        tone: The icon's colour, a role of the theme.
    """

    def __init__(self, icon: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = (icon, tone)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Say these."""
        clear_layout(self._grid)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(6))
        for row, words in enumerate(sentences):
            icon = QLabel()
            wear_icon(icon, *self._look, 17)
            self._grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Sentence(words), row, 1)
