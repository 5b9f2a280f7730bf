"""Opens, begins and copies workbooks on the work thread, and keeps the list of those opened before true."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal

from collabdesk.base.paths import user_data_dir
from collabdesk.domain.failures import Failure, Locked, WrongPassphrase
from collabdesk.ui.opening_work import (
    Traces,
    Wish,
    create_new,
    open_again,
    open_at,
    open_copy_of,
    open_the_example,
    project_in,
    secret_for_typed,
    traces,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.domain.records import Project
    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk

SUFFIX: Final = ".collab"
SHEET_SUFFIXES: Final = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".xlsb")
_BEAT_EVERY: Final = 60_000


@dataclass(frozen=True, slots=True)
class NewWorkbook:
    """What a person said of a workbook to begin."""

    path: Path
    title: str
    charity: str = ""
    place: str = ""


class Opening(QObject):
    """Brings workbooks to the Desk.

    ``began`` tells the place of a workbook being opened or made; ``done`` that it is open, with its Project;
    ``refused`` a Failure and the place it is about; ``locked`` and ``wrong`` the place of a workbook whose
    passphrase is wanted, or was not the one typed; ``went_on`` that one that was put out of sight is open
    again, and whether its file changed meanwhile.
    """

    began = Signal(Path)
    done = Signal(object)
    refused = Signal(Failure, Path)
    locked = Signal(Path)
    wrong = Signal(Path)
    went_on = Signal(bool)

    def __init__(self, desk: Desk, context: RoomContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._context = context
        self._path: Path | None = None
        self._read_only = False
        self._left_as: Traces | None = None
        self._tried: tuple[Path, Wish, Secret | None] | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_EVERY)
        self._beat.timeout.connect(self._say_we_are_here)
        context.settings.changed.connect(self._sign)

    @property
    def path(self) -> Path | None:
        """Where the open workbook is."""
        return self._path if self._desk.has_workbook else None

    @property
    def read_only(self) -> bool:
        """Whether the open workbook is open only to read."""
        return self._desk.has_workbook and self._read_only

    def open(self, path: Path, *, read_only: bool = False, secret: Secret | None = None) -> None:
        """Open a workbook; the one that is open stays until this one is there.

        One that was put out of sight is gone on with. A locked one that is asked for once more, as to read
        it while somebody else has it open, needs no passphrase a second time.
        """
        place = path.absolute()
        if self.path == place:
            self.read_project()
            return
        self._begin(place, Wish(read_only=read_only, from_outside=self._is_new_here(place)), secret)

    def open_copy(self, path: Path) -> None:
        """Copy a workbook that cannot be written to, and open the copy."""
        self._begin(path.absolute(), Wish(as_copy=True), None)

    def unlock(self, path: Path, typed: str) -> None:
        """Open a locked workbook with what was typed, a passphrase or the groups of its recovery sheet."""
        place = path.absolute()
        wish = self._tried[1] if self._tried is not None and self._tried[0] == place else Wish()
        self.began.emit(place)
        self._desk.call(
            lambda secret: self._begin(place, wish, secret),
            lambda failure: self._refuse(failure, place),
            secret_for_typed,
            place,
            typed,
        )

    def put_aside(self) -> None:
        """Close the open workbook, so that its key is gone, to go on with it where it was left."""
        path = self._path
        if path is None or not self._desk.has_workbook:
            return
        self._beat.stop()
        self._desk.suspend()
        self._desk.call(self._leave, None, traces, path)

    def _begin(self, place: Path, wish: Wish, secret: Secret | None) -> None:
        before = self._tried
        if secret is None and before is not None and before[0] == place:
            secret = before[2]
        self._tried = (place, wish, secret)
        self.began.emit(place)
        device, author = self._device(), self._author()
        if wish.as_copy:
            self._put(place, lambda: open_copy_of(place, device, author, secret))
        elif self._desk.is_suspended and place == self._path:
            self._go_on(place, wish, secret)
        else:
            self._put(place, lambda: open_at(place, device, author, wish, secret))

    def _is_new_here(self, place: Path) -> bool:
        """Whether this person never had a file open, so that anybody may have made it."""
        return all(Path(entry.path) != place for entry in self._context.settings.recent)

    def _go_on(self, place: Path, wish: Wish, secret: Secret | None) -> None:
        project = self._context.project.project
        known, device, author = project.uid if project is not None else None, self._device(), self._author()
        read_only = Wish(read_only=wish.read_only or self._read_only)
        self._desk.call(
            self._went_on,
            lambda failure: self._refuse(failure, place),
            lambda: open_again(place, device, author, read_only, secret, known),
        )

    def create(self, wanted: NewWorkbook, secret: Secret | None = None) -> None:
        """Begin a new workbook, locked if there is a secret, and open it."""
        self.began.emit(wanted.path)
        today = self._context.today()
        self._put(wanted.path, lambda: create_new(wanted, self._device(), self._author(), today, secret))

    def open_example(self) -> None:
        """Make the example where this person's own things are kept, unless it is there, and open it."""
        place = user_data_dir() / "example" / f"Home from Ward 4{SUFFIX}"
        self.began.emit(place)
        today = self._context.today()
        self._put(place, lambda: open_the_example(place, self._device(), self._author(), today))

    def close(self) -> None:
        """Put the workbook away."""
        self._beat.stop()
        self._path = self._tried = None
        self._desk.close_workbook()
        self._context.project.take(None)

    def hold_still(self, *, in_sight: bool) -> None:
        """Write nothing more into the open workbook, which turned out to be damaged.

        ``in_sight`` says whether its project could be read, so that the window shows it.
        """
        if self._desk.has_workbook and not self._read_only:
            self._read_only = True
            self._desk.ask(lambda _: None, _hold_still)
            if in_sight:
                self.done.emit(self._context.project.project)

    def go_on_with(self, book: Workbook) -> None:
        """Show a workbook that was opened on the work thread in the place of the one that is open."""
        self._take(book)

    def tried_with(self, path: Path) -> Secret | None:
        """Give what opened the workbook at a place that was refused for another reason, None for nothing."""
        tried = self._tried
        return tried[2] if tried is not None and tried[0] == path.absolute() else None

    def read_project(self) -> None:
        """Read again what the open workbook says of its project."""
        self._desk.ask(self._take_project, project_in)

    def _put(self, place: Path, work: Callable[[], Workbook]) -> None:
        self._desk.call(self._take, lambda failure: self._refuse(failure, place), work)

    def _refuse(self, failure: Failure, place: Path) -> None:
        if isinstance(failure, Locked):
            self.locked.emit(place)
        elif isinstance(failure, WrongPassphrase):
            self._tried = None
            self.wrong.emit(place)
        else:
            self.refused.emit(failure, place)

    def _take(self, book: Workbook) -> None:
        self._know(book)
        self._desk.take(book)
        self._beat.start()
        self.read_project()

    def _know(self, book: Workbook) -> None:
        self._path, self._read_only = book.path.absolute(), book.read_only
        self._tried = None

    def _leave(self, left_as: Traces | None) -> None:
        self._left_as = left_as

    def _went_on(self, again: tuple[Workbook, Traces | None, bool]) -> None:
        book, found, is_same = again
        if not is_same or not self._desk.is_suspended:
            self._take(book)
            return
        was_read_only = self._read_only
        self._know(book)
        self._desk.resume(book)
        self._beat.start()
        self.went_on.emit(found != self._left_as or self._read_only != was_read_only)
        self.read_project()

    def _take_project(self, project: Project) -> None:
        if self._desk.is_suspended:
            # Asked before it was put out of sight, where it stays; it is asked anew when it is gone on with.
            return
        self._context.project.take(project)
        self.done.emit(project)
        # Last, so that the room's questions do not wait behind the keeping of this.
        if self._path is not None:
            now = datetime.now(UTC).astimezone()
            self._context.settings.remember_workbook(self._path, project.title, now)

    def _say_we_are_here(self) -> None:
        if self._desk.has_workbook:
            self._desk.ask(lambda _: None, _beat)

    def _sign(self) -> None:
        if self._desk.has_workbook:
            self._desk.ask(lambda _: None, _sign, self._author())

    def _device(self) -> str:
        return self._context.settings.device

    def _author(self) -> str:
        return self._context.settings.author


def documents_folder() -> Path:
    """Give the folder where this person keeps papers."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()


def _sign(book: Workbook, author: str) -> None:
    book.author.name = author


def _hold_still(book: Workbook) -> None:
    book.read_only = True


def _beat(book: Workbook) -> None:
    with contextlib.suppress(OSError):
        book.beat()
