"""Holds the rooms: each is built on its first visit and brought up to date only when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from collabdesk.ui.rooms.register import as_room, build_room
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

_UNSEEN_ONE_BY_ONE: Final = 20
"""A room that missed more steps than this loads anew."""


class RoomStack(QStackedWidget):
    """One room at a time.

    ``room_shown`` tells the key of the room now in sight; ``message_told`` a sentence a room wants said.
    """

    room_shown = Signal(str)
    message_told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._context = context
        self._rooms: dict[str, QWidget] = {}
        self._unseen: dict[str, list[Changes | None]] = {}
        self._key = ""
        self._empty = QWidget()
        set_role(self._empty, "page")
        self.addWidget(self._empty)
        desk.changed.connect(self._changed)
        desk.closed.connect(self.clear)

    @property
    def key(self) -> str:
        """The key of the room in sight, empty where there is none."""
        return self._key

    def room(self, key: str) -> QWidget | None:
        """Give a room that was visited before."""
        return self._rooms.get(key)

    def show_room(self, key: str) -> None:
        """Show a room, building it on the first visit; before a workbook is open there is only its place."""
        self._key = key
        if not self._desk.has_workbook:
            self.setCurrentWidget(self._empty)
        else:
            first = key not in self._rooms
            room = self._built(key) if first else self._rooms[key]
            self.setCurrentWidget(room)
            if first:
                as_room(room).refresh(None)
            for changes in self._unseen.pop(key, []):
                as_room(room).refresh(changes)
        self.room_shown.emit(key)

    def open_record(self, key: str, uid: UUID) -> None:
        """Show a record in its room."""
        self.show_room(key)
        if key in self._rooms:
            as_room(self._rooms[key]).open_record(uid)

    def open_room(self, key: str) -> None:
        """Show a room with the keyboard where work in it begins."""
        self.show_room(key)
        self.focus_start()

    def open_exercise(self, key: str) -> None:
        """Show an exercise of the journey, such as "4.1"."""
        self.show_room("journey")
        opening = getattr(self._rooms.get("journey"), "open_exercise", None)
        if opening is not None:
            opening(key)

    def open_paper(self, code: str) -> None:
        """Show a paper by its code, such as "r6"."""
        self.show_room("papers")
        opening = getattr(self._rooms.get("papers"), "open_paper", None)
        if opening is not None:
            opening(code)

    def focus_start(self) -> None:
        """Put the keyboard where work in this room begins."""
        if self._key in self._rooms:
            as_room(self._rooms[self._key]).focus_start()

    def keep_now(self) -> None:
        """Let every room keep what is half typed."""
        for room in self._rooms.values():
            keep = getattr(room, "keep_now", None)
            if keep is not None:
                keep()

    def shut_names(self) -> None:
        """Let every room shut the names it was asked to show."""
        for room in self._rooms.values():
            shut = getattr(room, "shut_names", None)
            if shut is not None:
                shut()

    def look_again(self) -> None:
        """Let every room read anew what it shows, when it is next looked at."""
        for key, room in self._rooms.items():
            if key == self._key:
                as_room(room).refresh(None)
            else:
                self._unseen[key] = [None]

    def clear(self) -> None:
        """Let every room go, with the workbook they showed."""
        self.setCurrentWidget(self._empty)
        leaving = list(self._rooms.values())
        self._rooms.clear()
        self._unseen.clear()
        for room in leaving:
            self.removeWidget(room)
            room.hide()
        # What the rooms asked before still comes back to them, so they go only after it.
        self._desk.call(lambda _: _let_go(leaving), None, _nothing)

    def _built(self, key: str) -> QWidget:
        room = build_room(key, self._desk, self._context)
        asked = {
            "record_wanted": self.open_record,
            "message_told": self.message_told.emit,
            "room_wanted": self.open_room,
            "exercise_wanted": self.open_exercise,
            "paper_wanted": self.open_paper,
        }
        for signal, slot in asked.items():
            if hasattr(room, signal):
                getattr(room, signal).connect(slot)
        self._rooms[key] = room
        self.addWidget(room)
        return room

    def _changed(self, changes: Changes) -> None:
        for key, room in self._rooms.items():
            if key == self._key:
                as_room(room).refresh(changes)
            else:
                unseen = self._unseen.setdefault(key, [])
                unseen.append(changes)
                if len(unseen) > _UNSEEN_ONE_BY_ONE:
                    self._unseen[key] = [None]


def _let_go(rooms: list[QWidget]) -> None:
    for room in rooms:
        room.deleteLater()


def _nothing() -> None:
    """Pass through the queue of work, behind everything put before."""
