"""Opens, begins and copies workbooks on the work thread, and keeps the list of those opened before true."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal

from collabdesk.base.identity import new_uid
from collabdesk.base.paths import user_data_dir
from collabdesk.domain.failures import Failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from collabdesk.domain.records import Project
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
    ``refused`` a Failure and the place it is about.
    """

    began = Signal(Path)
    done = Signal(object)
    refused = Signal(Failure, Path)

    def __init__(self, desk: Desk, context: RoomContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._context = context
        self._path: Path | None = None
        self._read_only = False
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

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a workbook; the one that is open stays until this one is there."""
        place = path.absolute()
        if self.path == place:
            self.read_project()
            return
        self.began.emit(place)
        self._put(place, lambda: _open(place, self._device(), self._author(), read_only=read_only))

    def open_copy(self, path: Path) -> None:
        """Copy a workbook that cannot be written to, and open the copy."""
        place = path.absolute()
        self.began.emit(place)
        self._put(place, lambda: _open_copy(place, self._device(), self._author()))

    def create(self, wanted: NewWorkbook) -> None:
        """Begin a new workbook and open it."""
        self.began.emit(wanted.path)
        today = self._context.today()
        self._put(wanted.path, lambda: _create(wanted, self._device(), self._author(), today))

    def open_example(self) -> None:
        """Make the example where this person's own things are kept, unless it is there, and open it."""
        place = user_data_dir() / "example" / f"Home from Ward 4{SUFFIX}"
        self.began.emit(place)
        today = self._context.today()
        self._put(place, lambda: _example(place, self._device(), self._author(), today))

    def close(self) -> None:
        """Put the workbook away."""
        self._beat.stop()
        self._path = None
        self._desk.close_workbook()
        self._context.project.take(None)

    def read_project(self) -> None:
        """Read again what the open workbook says of its project."""
        self._desk.ask(self._take_project, _project)

    def _put(self, place: Path, work: Callable[[], Workbook]) -> None:
        self._desk.call(self._take, lambda failure: self.refused.emit(failure, place), work)

    def _take(self, book: Workbook) -> None:
        self._path, self._read_only = book.path.absolute(), book.read_only
        self._desk.take(book)
        self._beat.start()
        self.read_project()

    def _take_project(self, project: Project) -> None:
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


def _open(path: Path, device: str, author: str, *, read_only: bool) -> Workbook:
    from collabdesk.storage.workbook import Author, open_workbook

    return open_workbook(path, Author(device, author), read_only=read_only)


def _open_copy(path: Path, device: str, author: str) -> Workbook:
    from collabdesk.domain.failures import ReadOnlyPlace
    from collabdesk.operations.copying import copy_workbook

    try:
        copy = copy_workbook(path)
    except ReadOnlyPlace:
        copy = copy_workbook(path, documents_folder())
    return _open(copy, device, author, read_only=False)


def _create(wanted: NewWorkbook, device: str, author: str, today: date) -> Workbook:
    from collabdesk.domain.records import Project
    from collabdesk.operations.starting import start_workbook
    from collabdesk.storage.workbook import Author

    project = Project(
        uid=new_uid(),
        title=wanted.title,
        charity=wanted.charity,
        place=wanted.place,
        started_on=today,
    )
    return start_workbook(wanted.path, Author(device, author), project)


def _example(path: Path, device: str, author: str, today: date) -> Workbook:
    from collabdesk.operations.example import make_example
    from collabdesk.storage.workbook import Author

    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        return make_example(path, Author(device, author), today)
    return _open(path, device, author, read_only=False)


def _project(book: Workbook) -> Project:
    from collabdesk.domain.failures import Damaged, Gone
    from collabdesk.storage.queries.ledger import load_project

    try:
        return load_project(book)
    except Gone as gone:
        raise Damaged(book.name) from gone


def _sign(book: Workbook, author: str) -> None:
    book.author.name = author


def _beat(book: Workbook) -> None:
    with contextlib.suppress(OSError):
        book.beat()


def is_there(path: Path) -> bool:
    """Whether a workbook's file can be reached now; a stick that is out makes it false."""
    try:
        return path.is_file()
    except OSError:
        return False
