"""The window: it joins the first page, the rooms and the actions, and knows nothing of any room's inside."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from collabdesk.ui.actions import Actions, Needs
from collabdesk.ui.dropping import file_in, is_workbook
from collabdesk.ui.failure_line import FailureLine
from collabdesk.ui.keeping.kept_safe import KeptSafe
from collabdesk.ui.lock.window_lock import WindowLock
from collabdesk.ui.opening import Opening
from collabdesk.ui.pages import Pages
from collabdesk.ui.regions import move_region
from collabdesk.ui.rooms.register import is_room
from collabdesk.ui.text_size import TextSize
from collabdesk.ui.undo_keys import UndoKeys
from collabdesk.ui.undoing import AFTER_ROWS, Undoing
from collabdesk.ui.window_dialogs import WindowDialogs

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.failures import Failure
    from collabdesk.domain.records import Project
    from collabdesk.ui.kit.toast import Toast
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.start.page import StartPage
    from collabdesk.ui.workbook_page import WorkbookPage
    from collabdesk.work.desk import Desk


class MainWindow(QMainWindow):
    """The one window. ``rows_shown`` tells that a workbook is open and its room has been asked to fill."""

    rows_shown = Signal()

    def __init__(self, desk: Desk, context: RoomContext) -> None:
        super().__init__()
        self._desk, self._context = desk, context
        self._to_open: Path | None = None
        self.setAcceptDrops(True)
        self.setWindowTitle("CollabDesk")
        self.actions_table = Actions(self, self)
        self.opening = Opening(desk, context, self)
        self._undoing = Undoing(desk, context.wording, self)
        self._text_size = TextSize(self, context)
        self._dialogs = WindowDialogs(self, desk, context, self.opening)
        self._waiting_soon = QTimer(self, singleShot=True, interval=AFTER_ROWS)
        self._waiting_soon.timeout.connect(self._count_waiting)
        self._waiting_soon.timeout.connect(self._dialogs.words.load)
        self._keys = UndoKeys(self)
        self._pages = Pages(desk, context, self.actions_table, self.opening)
        self.setCentralWidget(self._pages)
        self.window_lock = WindowLock(self, desk, context, self.opening, self._pages)
        self._failures = FailureLine(self._pages, context, self.opening, self)
        self._room = context.settings.last_room if is_room(context.settings.last_room) else "home"
        self._join()
        self._kept_safe = KeptSafe(self, self._pages, self._failures)
        self._restore_place()
        self._allow()

    @property
    def start(self) -> StartPage:
        """The first page."""
        return self._pages.start

    @property
    def page(self) -> WorkbookPage:
        """The rooms and the way round them."""
        return self._pages.workbook

    @cached_property
    def _toast(self) -> Toast:
        from collabdesk.ui.kit.toast import Toast

        return Toast(self)

    @property
    def desk(self) -> Desk:
        """What runs work for this window."""
        return self._desk

    @property
    def context(self) -> RoomContext:
        """What every room is given."""
        return self._context

    def begin(self, path: Path | None) -> None:
        """Show the first page, or the frame of a workbook that ``go_on`` then opens."""
        self._to_open = path
        if path is None:
            self._show_start()
            return
        recent = {entry.path: entry.title for entry in self._context.settings.recent}
        self.page.show_workbook(recent.get(str(path.absolute()), path.stem), "")
        self._pages.show_workbook()
        self.page.rooms.show_room(self._room)

    def go_on(self) -> None:
        """Do what had to wait until the window was painted."""
        path, self._to_open = self._to_open, None
        if path is not None:
            self.opening.open(path)

    def open_room(self, key: str) -> None:
        """Show a room."""
        self._room = key
        self.page.rooms.show_room(key)
        self.page.rooms.focus_start()

    def open_record(self, key: str, uid: UUID) -> None:
        """Show a record in its room."""
        self._room = key
        self.page.rooms.open_record(key, uid)

    def find_anything(self) -> None:
        """Ask what to find."""
        self._dialogs.find(self.open_record)

    def start_fast_line(self) -> None:
        """Go to the line where words are typed as they are said."""
        self.open_room("said")
        room = self.page.rooms.room("said")
        getattr(room, "fast_line_focus", self.page.rooms.focus_start)()

    def avoid_word(self) -> None:
        """Add the word under the cursor to the words we avoid."""
        self._dialogs.avoid_word()

    def undo(self) -> None:
        """Take the last step back."""
        self._undoing.undo()

    def redo(self) -> None:
        """Do it again."""
        self._undoing.redo()

    def move_region(self, by: int) -> None:
        """Go to the next part of the window, or with -1 to the one before."""
        move_region(self._pages.regions(), by)

    def go_back(self) -> None:
        """Go back one level: out of a form, to the list, then to the way round."""
        self._pages.step_back()

    def choose_workbook(self) -> None:
        """Ask which workbook to open."""
        self._dialogs.choose_workbook()

    def start_workbook(self) -> None:
        """Ask what a new workbook is called."""
        self._dialogs.start_workbook()

    def close_workbook(self) -> None:
        """Put the workbook away and show the first page."""
        self._pages.keep_now()
        self.opening.close()
        self._show_start()

    def lock(self) -> None:
        """Put the workbook out of sight until a person opens it again."""
        self.window_lock.lock()

    def bring_in(self) -> None:
        """Bring in a sheet."""
        self._dialogs.bring_in(None)

    def save_ledger(self) -> None:
        """Save a copy of the whole record to use elsewhere."""
        self._dialogs.save_ledger()

    def share_copy(self) -> None:
        """Make a copy of the workbook for somebody else."""
        self._dialogs.share_copy()

    def resize_words(self, by: int) -> None:
        """Make the words larger or smaller by so many steps; 0 makes them as they were at first."""
        self._text_size.step(by)

    def show_keys(self) -> None:
        """List the keys."""
        self._dialogs.show_keys(self.actions_table)

    def open_worry(self) -> None:
        """Show what to do when something worrying was said."""
        self._dialogs.safeguarding.open()

    def tell(self, sentence: str) -> None:
        """Say something that went as it should."""
        self.window_lock.when_in_sight(lambda: self._toast.tell(sentence))

    def tell_unexpected(self) -> None:
        """Say that something went wrong that nobody foresaw."""
        self._failures.warn(self.tr("Something went wrong that we did not foresee. What was saved is safe."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.actions_table["back"].trigger()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if file_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = file_in(event)
        if path is None:
            return
        event.acceptProposedAction()
        if is_workbook(path):
            self.opening.open(path)
        elif self.actions_table["bring_in"].isEnabled():
            self._dialogs.bring_in(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pages.keep_now()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._context.settings.remember_window(geometry, self._room)
        self.hide()  # the last backup is made when nobody looks any more
        self._desk.shut()
        super().closeEvent(event)

    def _join(self) -> None:
        self._pages.room_shown.connect(self._remember_room)
        self._pages.told.connect(self.tell)
        self._dialogs.told.connect(self.tell)
        self._failures.told.connect(self.tell)
        self._failures.elsewhere_wanted.connect(self._dialogs.save_copy_elsewhere)
        self.opening.done.connect(self._opened)
        self.opening.refused.connect(self._refused)
        self._undoing.known.connect(self._allow)
        self.window_lock.turned.connect(self._allow)
        self._undoing.told.connect(self.tell)
        self._desk.changed.connect(self._changed)
        self._desk.failed.connect(self._failures.tell)

    def _restore_place(self) -> None:
        kept = self._context.settings.window_geometry
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(QByteArray(kept.encode("ascii")))):
            self.resize(1280, 800)

    def _show_start(self) -> None:
        self._pages.show_start()
        self.setWindowTitle("CollabDesk")
        self._allow()

    def _opened(self, project: Project) -> None:
        self.page.show_workbook(project.title, project.charity, read_only=self.opening.read_only)
        self.setWindowTitle(self.tr("{workbook} – CollabDesk").format(workbook=project.title))
        if not self._pages.at_workbook or self.page.rooms.room(self._room) is None:
            self._pages.show_workbook()
            self.open_room(self._room)
            self.page.message.put_away()
            QTimer.singleShot(0, self.rows_shown.emit)
        self._allow()
        self._waiting_soon.start()

    def _refused(self, failure: Failure, path: Path) -> None:
        if not self._desk.has_workbook and not self.window_lock.covers:
            self._show_start()
        if not self._kept_safe.refused(failure, path):
            self._dialogs.tell_not_opened(failure, path)

    def _changed(self, changes: Changes) -> None:
        from collabdesk.domain.records import Project as ProjectRecord

        if changes.concerns(ProjectRecord):
            self.opening.read_project()
        self._count_waiting()

    def _count_waiting(self) -> None:
        if self._desk.has_workbook:
            from collabdesk.storage.queries.waiting import waiting_by_room

            self._desk.ask(self.page.show_waiting, waiting_by_room, self._context.today())

    def _remember_room(self, key: str) -> None:
        self._room = key

    def _allow(self) -> None:
        there = set[Needs]()
        if self._desk.has_workbook and not self.window_lock.covers:
            there.add(Needs.WORKBOOK)
            if not self.opening.read_only:
                there.add(Needs.WRITING)
                there |= {Needs.UNDO} if self._undoing.can_undo else set()
                there |= {Needs.REDO} if self._undoing.can_redo else set()
        self.actions_table.allow(there)
        self.actions_table["undo"].setText(self._undoing.undo_words())
        self.actions_table["redo"].setText(self._undoing.redo_words())
