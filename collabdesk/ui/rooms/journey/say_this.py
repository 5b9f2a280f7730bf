"""What to say aloud in an exercise, and the line for whoever it may cost something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence


class SayThis(QWidget):
    """Numbered prompts; the lines it has are used again for the next exercise."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(9))
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Sentence, Sentence]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Sentence(self.tr("Say this"), "secondary"))
        column.addLayout(self._grid)

    def show_prompts(self, prompts: Sequence[str]) -> None:
        """Show what to say, already said in the right words."""
        top = Qt.AlignmentFlag.AlignTop
        for place in range(len(self._lines), len(prompts)):
            line = Sentence(str(place + 1), "accent", self), Sentence("", "lead-strong", self)
            self._grid.addWidget(line[0], place, 0, top)
            self._grid.addWidget(line[1], place, 1)
            self._lines.append(line)
        for place, (number, words) in enumerate(self._lines):
            words.set_text(prompts[place] if place < len(prompts) else "")
            for part in (number, words):
                part.setVisible(place < len(prompts))


class Kindness(QFrame):
    """A soft box with a heart; gone where there is nothing to say in it."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "kindness")
        heart = QLabel()
        wear_icon(heart, "heart", "soft_text", 18)
        self._words = Sentence("", "kind")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(12), px(14), px(12))
        row.setSpacing(px(10))
        row.addWidget(heart, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_words(self, words: str) -> None:
        """Say something else."""
        self._words.set_text(words)
        self.setVisible(bool(words))
