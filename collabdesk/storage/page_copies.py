"""Makes the copy that a damaged workbook is read from: as many pages, with all that are whole."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2

from collabdesk.domain.failures import Cancelled, NotAWorkbook, WrongPassphrase
from collabdesk.storage import connecting, guarding, keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collabdesk.storage.keys import Secret

_FILLED_AT_ONCE: Final = 16 * 1024 * 1024
_TOLD_EVERY: Final = 400
_OWNER: Final = 0o600
_PAGE_SIZES: Final = frozenset(1 << power for power in range(9, 17))


def settled(path: Path, copy: Path, secret: Secret | None) -> Path:
    """Put back in a copy what a stopped program left half done, where a journal beside the file says what."""
    journal = connecting.journal_path(path)
    if not journal.exists():
        return path
    for source, target in ((path, copy), (journal, connecting.journal_path(copy))):
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER))
        shutil.copyfile(source, target)
    with suppress(dbapi2.Error, UnicodeDecodeError):
        driver = connecting.connect(copy, writable=True, secret=secret)
        try:
            driver.execute("SELECT count(*) FROM sqlite_master").fetchall()
        finally:
            driver.close()
    return copy


def copied_pages(
    source: Path,
    copy: Path,
    secret: Secret | None,
    tell: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> int:
    """Make a file of as many pages, with a first page of ours and every other that can be read of theirs."""
    with source.open("rb") as damaged:
        head = damaged.read(connecting.HEADER_SIZE)
        size = damaged.seek(0, 2)
        page_size = keys.PAGE_SIZE if secret is not None else _page_size(head)
        pages = -(-size // page_size)
        if pages == 0:
            raise NotAWorkbook(source.name)
        is_good = _any_page if secret is None else keys.signed_pages(secret, secret.salt)
        _make_blank(copy, pages, page_size, secret)
        damaged.seek(0)
        with copy.open("r+b") as made:
            for number in range(1, pages + 1):
                page = damaged.read(page_size)
                if number > 1 and is_good(page, number):
                    made.seek((number - 1) * page_size)
                    made.write(page.ljust(page_size, b"\0"))
                if number % _TOLD_EVERY == 0:
                    tell(number, pages)
                    if cancelled():
                        raise Cancelled
    return pages


def _any_page(_page: bytes, _number: int) -> bool:
    return True


def _page_size(head: bytes) -> int:
    told = int.from_bytes(head[16:18])
    size = 65536 if told == 1 else told
    return size if size in _PAGE_SIZES else keys.PAGE_SIZE


def with_salt(path: Path, secret: Secret, salts: tuple[bytes, ...] = ()) -> Secret:
    """Give the secret with the salt that a file's pages were locked with.

    It is the file's own, or the one the passphrase was read with, or one of ``salts``, where the file's
    beginning was damaged. Raises WrongPassphrase where no page of the file was locked so.
    """
    for salt in dict.fromkeys((keys.salt_of(path), secret.salt, *salts)):
        if len(salt) != keys.SALT_SIZE:
            continue
        is_good = keys.signed_pages(secret, salt)
        number = 0
        with path.open("rb") as handle:
            while page := handle.read(keys.PAGE_SIZE):
                number += 1
                if is_good(page, number):
                    return secret.of_file(salt)
    raise WrongPassphrase(path.name)


def _make_blank(copy: Path, pages: int, page_size: int, secret: Secret | None) -> None:
    """Make a file of at least so many pages that no table claims, which SQLite takes for whole."""
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, _OWNER))
    driver = connecting.connect(copy, writable=True, secret=secret, create=True)
    try:
        with guarding.unguarded(driver):
            if secret is None:
                driver.execute(f"PRAGMA page_size={page_size}").fetchall()
            driver.execute("PRAGMA synchronous=OFF").fetchall()
            driver.execute("CREATE TABLE blank (bytes)").fetchall()
            missing = pages
            while missing > 0:
                size = min(missing * page_size, _FILLED_AT_ONCE)
                driver.execute("INSERT INTO blank VALUES (zeroblob(?))", (size,)).fetchall()
                counted = driver.execute("PRAGMA page_count").fetchone()
                missing = pages - int(str(counted[0])) if counted else 0
            driver.execute("PRAGMA writable_schema=ON").fetchall()
            driver.execute("DELETE FROM sqlite_master").fetchall()
    finally:
        driver.close()
