"""The gaps we found, kindly, each with a way to the record; three shown, the others on asking."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.domain.gaps import count_by_kind
from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.gaps import GapWording

if TYPE_CHECKING:
    from collabdesk.domain.gaps import Gap

SHOWN = 4
ROOMS = {
    "input": "said",
    "reply": "replies",
    "action": "actions",
    "decision": "actions",
    "change": "replies",
    "pattern": "patterns",
    "group": "people",
    "project": "settings",
}
"""The room each kind of record is shown in."""


class Gaps(QWidget):
    """What is missing. ``pressed`` carries the room and the first record with that gap."""

    pressed = Signal(str, UUID)

    def __init__(self) -> None:
        super().__init__()
        self._words, self._all = GapWording(self), False
        self._gaps: tuple[Gap, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Show these gaps, a sentence for each kind."""
        self._gaps = gaps
        clear_layout(self._column)
        self._column.addWidget(SectionHead(self.tr("Gaps we found")))
        counts = list(count_by_kind(gaps).items())
        if not counts:
            self._column.addWidget(Sentence(self.tr("None that we can see. You may know of others.")))
        for kind, count in counts if self._all else counts[:SHOWN]:
            first = next(gap for gap in gaps if gap.kind is kind)
            self._column.addWidget(self._row(first, self._words.gaps(kind, count)))
        hidden = len(counts) - SHOWN
        if hidden > 0 and not self._all:
            more = link_button(self.tr("Show the other %n", "", hidden))
            more.clicked.connect(self._show_all)
            self._column.addWidget(more)

    def _row(self, gap: Gap, sentence: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = Sentence(sentence)
        words.set_parts([(sentence + " ", "plain"), (self.tr("Look"), "link")])
        words.link_pressed.connect(lambda _text: self.pressed.emit(ROOMS[gap.record], gap.uid))
        line.addWidget(words, 1)
        return row

    def _show_all(self) -> None:
        self._all = True
        self.show_gaps(self._gaps)
