"""What we promised: a day, how far away or how late it is, and a sentence that opens the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from collabdesk.domain.promises import PromiseKind
from collabdesk.ui.kit.buttons import icon_button
from collabdesk.ui.kit.page import Divider, clear_layout
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px

if TYPE_CHECKING:
    from collabdesk.domain.promises import Promise
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.wordings.home import HomeWording

ROOM_OF: Final = {
    PromiseKind.REPLY: "said",
    PromiseKind.STOCK_TAKE: "journey",
    PromiseKind.AFTER_A_SESSION: "people",
}


class Promises(QWidget):
    """The promises in order of their day. ``pressed`` carries the room and the record to open."""

    pressed = Signal(str, UUID)

    def __init__(self, context: RoomContext, words: HomeWording) -> None:
        super().__init__()
        self._context, self._words = context, words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))

    def show_promises(self, promises: tuple[Promise, ...]) -> None:
        """Show these promises, or say that there are none."""
        clear_layout(self._column)
        if not promises:
            self._column.addWidget(Sentence(self.tr("Nothing is promised with a day yet.")))
        for place, promise in enumerate(promises):
            if place:
                self._column.addWidget(Divider())
            self._column.addWidget(self._row(promise))

    def _row(self, promise: Promise) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, px(4), 0, px(4))
        line.setSpacing(px(14))
        late = promise.on < self._context.today()
        when = QWidget()
        when.setFixedWidth(px(118))
        column = QVBoxLayout(when)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        day = Sentence(self._words.day(promise), "warn" if late else "strong")
        column.addWidget(day)
        away = Sentence(self._words.away(promise), "warn" if late else "caption")
        column.addWidget(away)
        column.addStretch()
        line.addWidget(when)
        what = Sentence()
        what.set_parts(self._words.promise(promise, self._context.person_word(), self._context.people_word()))
        line.addWidget(what, 1, Qt.AlignmentFlag.AlignTop)
        button: QPushButton = icon_button("chevron-right", self.tr("Open"))
        button.setAccessibleName(f"{day.plain_text()}, {away.plain_text()}. {what.plain_text()}")
        room = ROOM_OF.get(promise.kind, "actions")
        button.clicked.connect(lambda _checked=False: self.pressed.emit(room, promise.uid))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
