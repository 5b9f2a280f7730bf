"""The gaps we found, kindly, each with a way to the record; four shown, the others on asking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import count_by_kind
from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.page import clear_layout
from collabdesk.ui.kit.text import SectionHead, Sentence
from collabdesk.ui.rooms.places import room_of
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.gaps import GapWording

if TYPE_CHECKING:
    from collabdesk.domain.gap_kinds import Gap
    from collabdesk.ui.wording import Wording

SHOWN: Final = 4
FIRST: Final = (GapKind.NO_ONE_TO_CALL, GapKind.NEEDS_NOT_ARRANGED, GapKind.INTERPRETER_LATE)
"""What could hurt somebody, or keep them out, on a day that is near."""
EXERCISES: Final = {
    GapKind.PROMISE_ABOVE_OPEN: "1.2",
    GapKind.JOINED_AFTER_DECISION: "0.2",
    GapKind.SAME_PEOPLE: "2.1",
    GapKind.NO_RISK_FROM_PEOPLE: "3.4",
    GapKind.NOTHING_MOVED: "3.7",
}
"""The exercise that mends what is missing from the record as a whole."""
ROOMS: Final = {
    GapKind.NOTHING_WENT_BADLY: "replies",
    GapKind.ONLY_STAFF_LEAD: "actions",
}
"""Where a gap of the whole record is mended, where that is not in the settings of the project."""


class Gaps(QWidget):
    """What is missing.

    ``pressed`` carries the room and the first record with that gap, ``exercise_pressed`` the key of the
    exercise that mends one of the whole.
    """

    pressed = Signal(str, UUID)
    exercise_pressed = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._words, self._all = GapWording(wording, self), False
        self._gaps: tuple[Gap, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Show these gaps, a sentence for each kind."""
        self._gaps = gaps
        clear_layout(self._column)
        self._column.addWidget(SectionHead(self.tr("Gaps we found")))
        counts = sorted(count_by_kind(gaps).items(), key=lambda counted: counted[0] not in FIRST)
        if not counts:
            self._column.addWidget(Sentence(self.tr("None that we can see. You may know of others.")))
        self._rows = []
        for kind, count in counts if self._all else counts[:SHOWN]:
            first = next(gap for gap in gaps if gap.kind is kind)
            self._rows.append(self._row(first, self._words.gaps(kind, count)))
            self._column.addWidget(self._rows[-1])
        hidden = len(counts) - SHOWN
        if hidden > 0 and not self._all:
            more = link_button(self.tr("Show the other %n", "", hidden))
            more.clicked.connect(self._show_all)
            self._column.addWidget(more)

    def _row(self, gap: Gap, sentence: str) -> QWidget:
        words = Sentence()
        words.set_parts([(sentence + " ", "plain"), (self.tr("Look"), "link")])
        words.link_pressed.connect(lambda _text: self._open(gap))
        return words

    def _open(self, gap: Gap) -> None:
        if gap.kind in EXERCISES:
            self.exercise_pressed.emit(EXERCISES[gap.kind])
        else:
            self.pressed.emit(ROOMS.get(gap.kind) or room_of(gap.record), gap.uid)

    def _show_all(self) -> None:
        self._all = True
        self.show_gaps(self._gaps)
        # The button that was pressed is gone: the keyboard goes on with the first of those it brought.
        for first in self._rows[SHOWN : SHOWN + 1]:
            first.show()
            first.setFocus(Qt.FocusReason.TabFocusReason)
