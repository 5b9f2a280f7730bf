"""Saves what can be read of a damaged workbook into a new one, and never writes to the damaged one."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from collabdesk.base.paths import settings_file
from collabdesk.base.settings import Settings, load_settings
from collabdesk.domain.failures import AlreadyThere, Cancelled, Gone, InUse, Locked, NoSuchFile, NotAWorkbook
from collabdesk.operations.locking import salts_of_backups
from collabdesk.storage import connecting, erasures, keys, lock
from collabdesk.storage.page_copies import with_salt
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.rebuilding import Salvaged, count, rebuild
from collabdesk.storage.refusals import failure_of_place, told_plainly
from collabdesk.storage.salvage import read_remains
from collabdesk.storage.whole_files import check_copy, remove, take_place
from collabdesk.storage.workbook import Author, create_workbook

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collabdesk.storage.keys import Secret

__all__ = ["Salvaged", "salvage"]

_READ, _FILLED, _WHOLE = 80, 95, 100


def salvage(
    path: Path,
    target: Path,
    secret: Secret | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Salvaged:
    """Make a new workbook of whatever can be read of a damaged one, and count it.

    The damaged file is only read. The new one is a copy of the same workbook, locked by the same secret,
    and holds nothing that was taken back, also since.

    Args:
        path: The damaged file, which is open nowhere.
        target: Where to put the new one.
        secret: Of a locked workbook. It must be told where a locked file has lost its beginning: a file
            that says nothing of itself is read as one without a passphrase.
        progress: Told how far it is, of a hundred.
        cancelled: Whether to stop.

    Raises:
        NoSuchFile, NotAWorkbook, Locked, WrongPassphrase, InUse: Of the damaged file.
        Damaged: Nothing in it can be read.
        AlreadyThere, ReadOnlyPlace, DiskFull: Of the new one.
        Cancelled: Somebody asked to stop.
    """
    tell = progress or (lambda _done, _total: None)
    stop = cancelled or (lambda: False)
    secret = _secret_that_fits(path, secret)
    if target.exists():
        raise AlreadyThere(target.name)
    if not target.parent.is_dir():
        raise NoSuchFile(target.parent.name)
    part = target.with_name(f"{target.name}.part")
    try:
        with told_plainly(path.name):
            found = read_remains(path, target, secret, tell, stop)
        remove(part)
        book = create_workbook(part, _author(), secret)
        try:
            rebuild(book, found, path.stem)
            tell(_FILLED, _WHOLE)
            if stop():
                raise Cancelled
            with suppress(Gone):
                erasures.apply_to(book, erasures.load(load_project(book).uid))
            salvaged = count(book, found)
        finally:
            book.close()
        check_copy(part, book.secret, None, target.name)
        take_place(part, target, target.name)
    except OSError as problem:
        raise failure_of_place(problem, target.name) from problem
    finally:
        with suppress(OSError):
            remove(part)
    tell(_WHOLE, _WHOLE)
    return salvaged


def _secret_that_fits(path: Path, secret: Secret | None) -> Secret | None:
    """Give the secret a file needs, with its salt; raise what is wrong before anything is made of it."""
    if lock.held_here(path):
        raise InUse(path.name, "", "")
    if path.is_dir():
        raise NotAWorkbook(path.name)
    try:
        with path.open("rb") as handle:
            head = handle.read(connecting.HEADER_SIZE)
    except FileNotFoundError as problem:
        raise NoSuchFile(path.name) from problem
    except OSError as problem:
        raise failure_of_place(problem, path.name) from problem
    if head.startswith(connecting.SQLITE_HEADER):
        return None
    if head.startswith(keys.MARK) and secret is None:
        raise Locked(path.name)
    return None if secret is None else with_salt(path, secret, salts_of_backups())


def _author() -> Author:
    try:
        settings = load_settings(settings_file())
    except OSError:
        settings = Settings()
    return Author(settings.device, settings.author)
