"""Locks a workbook and its backups with a passphrase, changes it, and takes it off again."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collabdesk.base.paths import backups_dir
from collabdesk.domain.failures import PassphraseTooShort, WrongPassphrase
from collabdesk.domain.passphrases import SHORTEST, is_too_short
from collabdesk.storage import keys, relocking
from collabdesk.storage.backups import list_backups
from collabdesk.storage.keys import Secret
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.retired import Retired
from collabdesk.storage.second_place import folder_in, in_reach
from collabdesk.storage.settling import header, salt_in, settle
from collabdesk.storage.workbook import Author, Workbook, open_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_SALTS_TRIED = 16
"""Salts of backups that a passphrase is tried with where a file's own may be gone: four seconds at most."""


@dataclass(frozen=True, slots=True)
class Relocked:
    """What came of locking, changing or taking off.

    ``secret`` opens the workbook from now on, None without a passphrase; ``backups`` were written anew with
    it; ``left`` names the backups that could not be, which stay as they were: damaged, or locked by another
    passphrase; ``out_of_reach`` names the places that were not there, whose backups are replaced by a new one
    with the first backup that is made when they are there again (`storage.relocking.put_right`).
    """

    secret: Secret | None
    backups: int
    left: tuple[str, ...] = ()
    out_of_reach: tuple[str, ...] = ()


def make_secret(passphrase: str) -> Secret:
    """Give the secret of a passphrase for a file that is yet to be locked; takes a quarter of a second.

    Its ``groups`` can be printed before anything is written. Raises PassphraseTooShort.
    """
    if is_too_short(passphrase):
        raise PassphraseTooShort(SHORTEST)
    return keys.from_passphrase(passphrase, keys.new_salt())


def secret_for(path: Path, typed: str, salts: tuple[bytes, ...] = ()) -> Secret:
    """Give the secret of a locked file from its passphrase, or from the six groups of its recovery sheet.

    A wrong one is told from a damaged file: what fits one page of the file is right, and opening then says
    what is damaged. Call it off the window's thread, and not on a file this process has open.

    Args:
        path: The file.
        typed: As typed.
        salts: Salts to try beside the file's own, whose first page may be gone; see `salts_of_backups`.

    Raises:
        WrongPassphrase: Neither fits.
        NoSuchFile, ReadOnlyPlace: The file cannot be read.
    """
    with relocking.readable(path):
        own = keys.salt_of(path)
        for secret in _possible(typed, (own, *salts)):
            if keys.fits(path, secret, salts):
                return secret if secret.salt else secret.of_file(own)
    raise WrongPassphrase(path.name)


def salts_of_backups() -> tuple[bytes, ...]:
    """Give the salts of backups on this computer, for a workbook so damaged that its own is gone."""
    newest = sorted(backups_dir().glob("*/*"), key=lambda file: file.stat().st_mtime, reverse=True)
    found = (header(file) for file in newest if file.is_file())
    return tuple(dict.fromkeys(salt for salt in found if salt))[:_SALTS_TRIED]


def lock_book(
    book: Workbook,
    secret: Secret | None,
    second: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Relocked:
    """Write an open workbook and its backups anew under another secret, all of them or none.

    The workbook is the same object afterwards and stays open; nothing half done is ever in its place, and
    a program that is stopped in between leaves it as it was or as it shall be. One that had no passphrase
    gets one, one that had one gets another, and None takes it off.

    Args:
        book: Open to write; nothing may be under way in it.
        secret: Of `make_secret`, so that its sheet can be printed before; None for no passphrase.
        second: The second place of its backups, such as a memory stick, whether or not it is there now.
        progress: Told how many files of how many are done.
        cancelled: Asked between two files.

    Raises:
        DiskFull, ReadOnlyPlace, FileInUse, InUse, Replaced, Damaged, Cancelled: Everything is then as it was.
    """
    project = load_project(book).uid
    settle(book, *(() if second is None else (folder_in(second, project),)))
    away = second is not None and not in_reach(second)
    backups = [backup.path for backup in list_backups(project, second)]
    Retired.of(project).add(salt_in(book.secret))
    copies = [*backups, *relocking.copies_beside(book, project)]
    done = relocking.relock(book, secret, copies, project, progress, cancelled)
    return Relocked(secret, done.rewritten, done.left, (str(second),) if away else ())


def lock_workbook(path: Path, author: Author, secret_now: Secret | None, passphrase: str) -> Secret:
    """Give a workbook at a path a passphrase, or another one, with its backups; gives what opens it now.

    Raises PassphraseTooShort, what opening raises, and what `lock_book` raises.
    """
    secret = make_secret(passphrase)
    with _opened(path, author, secret_now) as book:
        lock_book(book, secret)
    return secret


def change_passphrase(path: Path, author: Author, secret_now: Secret, passphrase: str) -> Secret:
    """Give a locked workbook another passphrase; as `lock_workbook`."""
    return lock_workbook(path, author, secret_now, passphrase)


def unlock_for_good(path: Path, author: Author, secret_now: Secret) -> None:
    """Take the passphrase off a workbook and its backups: anybody who has the file can then read it."""
    with _opened(path, author, secret_now) as book:
        lock_book(book, None)


def _possible(typed: str, salts: tuple[bytes, ...]) -> Iterator[Secret]:
    """Give what was typed as a recovery sheet, if it can be one, and as a passphrase of each salt."""
    sheet = keys.from_sheet(typed)
    if sheet is not None:
        yield sheet
    for salt in dict.fromkeys(salts):
        yield keys.from_passphrase(typed, salt)


@contextmanager
def _opened(path: Path, author: Author, secret: Secret | None) -> Iterator[Workbook]:
    book = open_workbook(path, author, secret=secret)
    try:
        yield book
    finally:
        book.close()
