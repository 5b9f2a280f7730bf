"""What opening, copying and beginning a workbook does on the work thread, where nothing knows of a window."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Failure

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from collabdesk.domain.records import Project
    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.opening import NewWorkbook


@dataclass(frozen=True, slots=True)
class Wish:
    """How a workbook is to be opened: only to read, as a copy of it, or as one that anybody may have made."""

    read_only: bool = False
    as_copy: bool = False
    from_outside: bool = False


@dataclass(frozen=True, slots=True)
class Traces:
    """What tells, without a look inside, whether a file is as it was left."""

    changed: int
    size: int
    file: int


def traces(path: Path) -> Traces | None:
    """Look at a file from outside; None where it cannot be reached."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Traces(found.st_mtime_ns, found.st_size, found.st_ino)


@dataclass(frozen=True, slots=True)
class Found:
    """Whether a workbook's file can be reached now, which a stick that is out makes false, and is locked."""

    there: bool
    locked: bool = False


def look_at(path: Path) -> Found:
    """Look at a workbook's file, but not into one this process has open, which would drop SQLite's lock."""
    from collabdesk.storage.keys import MARK
    from collabdesk.storage.lock import held_here

    try:
        if not path.is_file() or held_here(path):
            return Found(there=path.is_file())
        with path.open("rb") as file:
            return Found(there=True, locked=file.read(len(MARK)) == MARK)
    except OSError:
        return Found(there=False)


def secret_for_typed(path: Path, typed: str) -> Secret | None:
    """Give the secret of a locked file from what was typed. Raises WrongPassphrase, Damaged.

    None for a file whose passphrase was taken off while it was asked for, which whatever is typed opens.
    """
    from collabdesk.operations.locking import secret_for
    from collabdesk.storage.connecting import sniff

    # What is wrong with the file is said once what was typed is known to fit it.
    with suppress(Failure):
        if not sniff(path):
            return None
    return secret_for(path, typed)


def open_at(path: Path, device: str, author: str, wish: Wish, secret: Secret | None) -> Workbook:
    """Open a workbook; raises as `open_workbook` does."""
    from collabdesk.storage.settling import settle
    from collabdesk.storage.workbook import Author, open_workbook

    book = open_workbook(
        path,
        Author(device, author),
        secret=secret,
        read_only=wish.read_only,
        from_outside=wish.from_outside,
    )
    settle(book)
    return book


def open_again(
    path: Path, device: str, author: str, wish: Wish, secret: Secret | None, known: UUID | None
) -> tuple[Workbook, Traces | None, bool]:
    """Open anew a workbook that was put out of sight.

    Gives it with the traces its file had, and whether it is still that of the project ``known``.
    """
    found = traces(path)
    book = open_at(path, device, author, wish, secret)
    try:
        return book, found, project_in(book).uid == known
    except BaseException:
        book.close()
        raise


def open_copy_of(path: Path, device: str, author: str, secret: Secret | None) -> Workbook:
    """Copy a workbook, beside it or else into the documents, and open the copy."""
    from collabdesk.domain.failures import ReadOnlyPlace
    from collabdesk.operations.copying import copy_workbook
    from collabdesk.ui.opening import documents_folder

    try:
        copy = copy_workbook(path, None, secret)
    except ReadOnlyPlace:
        copy = copy_workbook(path, documents_folder(), secret)
    return open_at(copy, device, author, Wish(), secret)


def create_new(wanted: NewWorkbook, device: str, author: str, today: date, secret: Secret | None) -> Workbook:
    """Begin a new workbook, locked if there is a secret."""
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
    return start_workbook(wanted.path, Author(device, author), project, secret)


def open_the_example(path: Path, device: str, author: str, today: date) -> Workbook:
    """Open the example, making it where it is not there yet."""
    from collabdesk.operations.example import make_example
    from collabdesk.storage.workbook import Author

    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        return make_example(path, Author(device, author), today)
    return open_at(path, device, author, Wish(), None)


def project_in(book: Workbook) -> Project:
    """Read a workbook's project. Raises Damaged where it has none."""
    from collabdesk.domain.failures import Damaged, Gone
    from collabdesk.storage.queries.ledger import load_project

    try:
        return load_project(book)
    except Gone as gone:
        raise Damaged(book.name) from gone
