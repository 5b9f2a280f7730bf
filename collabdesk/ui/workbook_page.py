"""The window while a workbook is open: the way round, the line for messages, and the rooms."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.two_pane import TwoPane
from collabdesk.ui.navigation import Navigation, TopBar
from collabdesk.ui.room_stack import RoomStack
from collabdesk.ui.theme.current import is_narrow
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from collabdesk.ui.actions import Actions
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


class WorkbookPage(QWidget):
    """The rooms and the way round them. ``room_wanted`` tells the key of a room a person pressed."""

    room_wanted = Signal(str)

    def __init__(
        self, desk: Desk, context: RoomContext, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self._desk, self._actions, self._backups = desk, actions, context.backups
        self._waiting: Mapping[str, int] = {}
        self._read_only = False
        self.navigation = Navigation(actions)
        self.message, self.rooms = MessageLine(), RoomStack(desk, context)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.message)
        beside.addWidget(self.rooms, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.navigation)
        across.addLayout(beside, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(across, 1)
        # Until its width is known: a high navigation would stretch a narrow window that never shows it.
        self.navigation.hide()
        self._join(self.navigation)
        context.theme.changed.connect(self._fit)

    @cached_property
    def top_bar(self) -> TopBar:
        """The way round in a narrow window, made when one is first narrow."""
        bar = TopBar(self._actions)
        bar.show_room(self.rooms.key)
        bar.show_waiting(self._waiting)
        bar.saved.show_read_only(read_only=self._read_only)
        self._column.insertWidget(0, bar)
        self._join(bar)
        return bar

    def show_workbook(self, title: str, charity: str, *, read_only: bool = False) -> None:
        """Name what is open, and say whether it is open only to read."""
        self.navigation.head.show_workbook(title, charity)
        self._read_only = read_only
        for way in self._ways():
            way.saved.show_read_only(read_only=read_only)

    def show_waiting(self, numbers: Mapping[str, int]) -> None:
        """Say how many wait for us in each room."""
        self._waiting = numbers
        for way in self._ways():
            way.show_waiting(numbers)

    def regions(self) -> list[QWidget]:
        """Give the parts F6 goes round, in reading order."""
        room = self.rooms.currentWidget()
        panes = room.findChildren(TwoPane) if room is not None else []
        inner = [pane for two in panes for pane in two.panes()]
        return [*self._ways(), self.message, *(inner or ([room] if room else []))]

    def step_back(self) -> bool:
        """Go back one level inside the room, and say whether there was one."""
        room = self.rooms.currentWidget()
        own = getattr(room, "step_back", None)
        if own is not None and own():
            return True
        return room is not None and any(two.step_back() for two in room.findChildren(TwoPane))

    def focus_way(self) -> None:
        """Put the keyboard on the way round the window."""
        next(way for way in self._ways() if way.isVisible()).focus_start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _ways(self) -> list[Navigation | TopBar]:
        return [self.top_bar, self.navigation] if "top_bar" in self.__dict__ else [self.navigation]

    def _join(self, way: Navigation | TopBar) -> None:
        way.room_wanted.connect(self.room_wanted)
        self._desk.busy_changed.connect(way.saved.show_saving)
        self._backups.busy_changed.connect(way.saved.show_backup)
        self.rooms.room_shown.connect(way.show_room)

    def _fit(self) -> None:
        narrow = is_narrow(self)
        self.navigation.resize_to_words()
        self.navigation.setVisible(not narrow)
        if narrow or len(self._ways()) > 1:
            self.top_bar.setVisible(narrow)
