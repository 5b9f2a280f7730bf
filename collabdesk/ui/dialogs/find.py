"""Ctrl+K: a few letters find anything, and Enter goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from collabdesk.ui.kit.fields import LineField
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Caption
from collabdesk.ui.rooms.places import room_of
from collabdesk.ui.rooms.register import ROOMS
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.icons import icon
from collabdesk.ui.wordings.finding import FindWording

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.storage.queries.search import Hit
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

PAUSE: Final = 120
"""Milliseconds without a key before the workbook is asked."""
OF_AN_INPUT: Final = frozenset({"reply", "verdict"})
"""What opens the trail of the input it belongs to."""
_HIT: Final = Qt.ItemDataRole.UserRole
_DOWN: Final = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_MOVES: Final = (*_DOWN, Qt.Key.Key_Up, Qt.Key.Key_PageUp)


class FindDialog(SheetDialog):
    """One box and what it finds. ``record_wanted`` tells the key of a room and the record to show there."""

    record_wanted = Signal(str, object)

    def __init__(self, window: QWidget, desk: Desk, context: RoomContext) -> None:
        super().__init__(window, self.tr("Find anything"), width=640)
        self._window, self._desk, self._context = window, desk, context
        self._words = FindWording(self)
        self._asked = ""
        self._box = LineField(self.tr("Find anything"), self.tr("A word, a name, or a number such as V-014"))
        self._told = Caption("")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setWordWrap(True)
        self._list.setIconSize(QSize(px(18), px(18)))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self._box, self._told, self._list):
            self.body.addWidget(part)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self._box.textEdited.connect(lambda _: self._pause.start())
        self._box.returnPressed.connect(self._open_current)
        self._list.itemActivated.connect(self._open)
        self._list.itemClicked.connect(self._open)
        self._box.installEventFilter(self)
        desk.closed.connect(self._forget)

    def ask(self) -> None:
        """Open with the last words still there, to type over, and look for them anew."""
        self._list.setMinimumHeight(min(px(320), max(px(120), self._window.height() - px(260))))
        self.open()
        self._box.selectAll()
        self._box.setFocus()
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.key() if watched is self._box and isinstance(event, QKeyEvent) else 0
        if event.type() == QEvent.Type.KeyPress and pressed in _MOVES:
            self._move(1 if pressed in _DOWN else -1)
            return True
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        """Keep nothing of a workbook that was put away."""
        self._box.setText("")
        self._asked = ""
        self._told.set_text("")
        self._list.clear()

    def _ask(self) -> None:
        self._asked = self._box.text()
        if self._desk.has_workbook:
            asked = self._asked
            self._desk.ask(lambda hits: self._show(asked, hits), _find, asked)

    def _show(self, asked: str, hits: tuple[Hit, ...]) -> None:
        if asked != self._asked:
            return
        self._list.clear()
        told = self._words.found(len(hits)) if asked.strip() else ""
        self._told.set_text(told)
        self._told.setAccessibleName(told)
        groups: dict[str, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(hit.kind, []).append(hit)
        for kind, found in groups.items():
            head = QListWidgetItem(self._words.group(kind) or self._many(kind))
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            self._list.addItem(head)
            for hit in found:
                self._list.addItem(self._row(hit))
        self._move(1)

    def _many(self, kind: str) -> str:
        from collabdesk.ui.wordings.journey import JourneyWording

        context = self._context
        named = JourneyWording(context.wording, context.people_word, context.person_word, self)
        many = named.many(kind)
        return many[:1].upper() + many[1:]

    def _row(self, hit: Hit) -> QListWidgetItem:
        words = self._context.wording.quoted(hit.snippet) if hit.kind == "input" else hit.snippet
        row = QListWidgetItem(f"{hit.number}  {words}" if hit.number else words)
        row.setIcon(icon(_icon_of(room_shown(hit.kind)), "text2", 18))
        row.setData(_HIT, hit)
        return row

    def _move(self, by: int) -> None:
        place = self._list.currentRow() + by
        while 0 <= place < self._list.count():
            if self._list.item(place).data(_HIT) is not None:
                self._list.setCurrentRow(place)
                return
            place += by

    def _open_current(self) -> None:
        if self._pause.isActive() or self._asked != self._box.text():
            self._pause.stop()
            self._ask()
            return
        item = self._list.currentItem()
        if item is not None:
            self._open(item)

    def _open(self, item: QListWidgetItem) -> None:
        hit: Hit | None = item.data(_HIT)
        if hit is not None:
            opens: UUID = hit.opens
            self.accept()
            self.record_wanted.emit(room_shown(hit.kind), opens)


def room_shown(kind: str) -> str:
    """Give the key of the room that a found record of a kind opens in."""
    return "said" if kind in OF_AN_INPUT else room_of(kind)


def _icon_of(room: str) -> str:
    return next(entry.icon for entry in ROOMS if entry.key == room)


def _find(book: Workbook, text: str) -> tuple[Hit, ...]:
    from collabdesk.storage.queries.search import find

    return find(book, text)
