"""The words something answers stand first and boldest, each with its number as the way back to its trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.domain.words import InputState
from collabdesk.ui.kit.text import Sentence, Words
from collabdesk.ui.theme.current import px
from collabdesk.ui.wordings.said import SaidWording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.kit.text import Part
    from collabdesk.ui.rooms.context import RoomContext


class TheirWords(QWidget):
    """What people said, and under it what they hoped for; ``input_wanted`` carries the uid of one pressed."""

    input_wanted = Signal(object)

    def __init__(self, context: RoomContext, answers: Sequence[Trail], more: str = "") -> None:
        super().__init__()
        self._context = context
        # A word longer than the pane would otherwise ask for a wider one than there is.
        self.setMinimumWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        for trail in answers:
            self._add(column, trail)
        if more:
            column.addWidget(Sentence(more, "caption"))

    def _add(self, column: QVBoxLayout, trail: Trail) -> None:
        wording, said = self._context.wording, trail.chain.input
        if trail.standing.state is InputState.WITHDRAWN:
            gone = SaidWording(wording, self).in_place_of_words(passed_on=said.passed_on)
            column.addWidget(Sentence(gone, "secondary"))
        else:
            quoted = not trail.chain.words.startswith("[")
            column.addWidget(Words(trail.chain.words, size="small", quoted=quoted))
        parts: list[Part] = [(wording.number("input", said.number), "link"), (". ", "secondary")]
        if said.hoped.strip():
            hoped = self.tr("They hoped for: {hoped}").format(hoped=said.hoped.strip())
            parts.append((hoped, "secondary"))
        line = Sentence(role="caption")
        line.set_parts(parts)
        line.link_pressed.connect(lambda _number, uid=said.uid: self.input_wanted.emit(uid))
        column.addWidget(line)
