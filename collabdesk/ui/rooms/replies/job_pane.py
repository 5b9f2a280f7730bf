"""Whether a reply does the job: four ticks with their reasons, how it reads, and what to ask next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.rooms.replies.length_meter import LengthMeter
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import wear_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.ui.wordings.replies import Tick

ICONS = {
    "yes": ("circle-check", "accent"),
    "no": ("circle-slash", "warn_text"),
    "not_yet": ("circle-dashed", "text2"),
}


class JobPane(QWidget):
    """It advises and never stops anybody from telling."""

    def __init__(self) -> None:
        super().__init__()
        self._ticks = QGridLayout()
        self._ticks.setHorizontalSpacing(px(8))
        self._ticks.setVerticalSpacing(px(2))
        self._ticks.setColumnStretch(1, 1)
        self._meter = LengthMeter()
        self._sentences, self._counts = Sentence(role="strong"), Caption()
        self._said: list[Tick] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(SectionHead(self.tr("Does it do the job?")))
        column.addLayout(self._ticks)
        column.addSpacing(px(8))
        column.addWidget(SectionHead(self.tr("How it reads")))
        for widget in (self._sentences, self._meter, self._counts):
            column.addWidget(widget)
        column.addSpacing(px(8))
        column.addWidget(SectionHead(self.tr("When you next speak, ask")))
        for question in (
            self.tr("Did we understand you?"),
            self.tr("Is it fair, even if it’s a no?"),
            self.tr("Has anything changed for you?"),
        ):
            column.addWidget(Sentence(question, "strong"))
        column.addStretch()

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show the four ticks."""
        if list(ticks) == self._said:
            return
        self._said = list(ticks)
        clear_layout(self._ticks)
        for place, (state, name, why) in enumerate(ticks):
            icon = QLabel()
            wear_icon(icon, *ICONS[state], 20)
            top = Qt.AlignmentFlag.AlignTop
            self._ticks.addWidget(icon, place * 2, 0, 2, 1, top)
            self._ticks.addWidget(Sentence(name, "strong"), place * 2, 1, top)
            reason = Caption(why)
            reason.setMinimumWidth(1)
            reason.setContentsMargins(0, 0, 0, px(6))
            self._ticks.addWidget(reason, place * 2 + 1, 1, top)

    def show_reading(self, words_a_sentence: int, first: str, counts: str) -> None:
        """Show how long the sentences are, and whom they speak of."""
        self._meter.show_length(words_a_sentence)
        self._sentences.set_text(first)
        self._counts.set_text(counts)
