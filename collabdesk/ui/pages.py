"""The two faces of the window, the first page and an open workbook, each made when it is first shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collabdesk.ui.actions import Actions
    from collabdesk.ui.lock.page import LockPage
    from collabdesk.ui.opening import Opening
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.start.page import StartPage
    from collabdesk.ui.workbook_page import WorkbookPage
    from collabdesk.work.desk import Desk


class Pages(QStackedWidget):
    """Shows one face at a time.

    ``room_shown`` tells the key of the room in sight, ``told`` a sentence a room wants said.
    """

    room_shown = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk, context: RoomContext, actions: Actions, opening: Opening) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._actions, self._opening = actions, opening

    @cached_property
    def start(self) -> StartPage:
        """The first page."""
        from collabdesk.ui.start.page import StartPage

        start = StartPage(self._desk, self._context, self._actions["worry"])
        for signal, key in (
            (start.new_wanted, "new"),
            (start.open_wanted, "open"),
            (start.size_wanted, "larger"),
            (start.keys_wanted, "keys"),
        ):
            signal.connect(self._actions[key].trigger)
        start.example_wanted.connect(self._opening.open_example)
        start.workbook_wanted.connect(self._opening.open)
        self._opening.began.connect(start.show_busy)
        for over in (self._opening.done, self._opening.locked):
            over.connect(lambda _: start.show_rest())
        self._opening.refused.connect(lambda _failure, _path: start.show_rest())
        self.addWidget(start)
        return start

    @cached_property
    def workbook(self) -> WorkbookPage:
        """The rooms and the way round them."""
        from collabdesk.ui.workbook_page import WorkbookPage

        page = WorkbookPage(self._desk, self._context, self._actions)
        page.room_wanted.connect(lambda key: self._actions[f"room_{key}"].trigger())
        page.rooms.room_shown.connect(self.room_shown)
        page.rooms.message_told.connect(self.told)
        self.addWidget(page)
        return page

    @cached_property
    def lock(self) -> LockPage:
        """The page in front of a locked workbook."""
        from collabdesk.ui.lock.page import LockPage

        page = LockPage(self._actions["worry"])
        page.other_wanted.connect(self._actions["open"].trigger)
        self.addWidget(page)
        return page

    @cached_property
    def _out_of_reach(self) -> QWidget:
        """Where the rooms are while they are locked.

        Hidden in the window, they would be in the tree of readers; in a window never shown they are not.
        """
        return QWidget(self, Qt.WindowType.Window)

    @property
    def has_lock(self) -> bool:
        """Whether the page in front of a locked workbook was ever needed."""
        return "lock" in self.__dict__

    @property
    def at_workbook(self) -> bool:
        """Whether a workbook is in sight."""
        return "workbook" in self.__dict__ and self.currentWidget() is self.workbook

    @property
    def at_lock(self) -> bool:
        """Whether the page in front of a locked workbook is in sight."""
        return self.has_lock and self.currentWidget() is self.lock

    def show_start(self) -> None:
        """Show the first page, as it is now."""
        self.setCurrentWidget(self.start)
        self.start.refresh()

    def show_workbook(self) -> None:
        """Show the rooms."""
        if self.indexOf(self.workbook) < 0:
            self.addWidget(self.workbook)
        self.setCurrentWidget(self.workbook)

    def show_lock(self) -> None:
        """Show the page that asks for a passphrase; no screen reader finds its way to the rooms meanwhile."""
        self.setCurrentWidget(self.lock)
        if "workbook" in self.__dict__:
            self.workbook.rooms.shut_names()
            self.removeWidget(self.workbook)
            self.workbook.setParent(self._out_of_reach)

    def regions(self) -> list[QWidget]:
        """Give the parts F6 goes round."""
        if self.at_lock:
            return self.lock.regions()
        return self.workbook.regions() if self.at_workbook else self.start.regions()

    def step_back(self) -> None:
        """Go back one level: out of a form, to the list, then to the way round."""
        if self.at_workbook and not self.workbook.step_back():
            self.workbook.focus_way()

    def keep_now(self) -> None:
        """Let every room keep what is half typed."""
        if "workbook" in self.__dict__:
            self.workbook.rooms.keep_now()
