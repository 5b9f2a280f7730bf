"""Finishes, or clears away, what a program left that was stopped while locking a workbook."""

from __future__ import annotations

import hashlib
import re
import time
from contextlib import suppress
from glob import escape
from typing import TYPE_CHECKING, Final

from collabdesk.base.paths import backups_dir
from collabdesk.storage import keys
from collabdesk.storage.connecting import SQLITE_HEADER
from collabdesk.storage.whole_files import put_folder_on_disk, remove

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook

STAGED: Final = ".relocked"
"""What the name of a file ends with that waits to take another's place."""
_OURS: Final = re.compile(r"\.[0-9a-f]{8}\.relocked")
_ABANDONED: Final = 24 * 60 * 60
"""Seconds after which nobody is in the middle of it any more."""


def settle(book: Workbook, *more: Path) -> None:
    """Finish, or clear away, what waits for the places of a workbook and its backups; call it after opening.

    What waits under the secret that the workbook has now belongs where it waits to be: the workbook itself
    was put in its place. Anything else was never to be. Where nothing waits, only names are looked at.

    Args:
        book: Open to write, so that nobody is in the middle of it now; one open to read is left alone.
        more: Folders of its backups beside those on this computer.
    """
    if book.read_only:
        return
    own, present = staged_path(book.path, book.path), salt_in(book.secret)
    ending = own.name.removeprefix(f".{book.name}")
    for waiting in _waiting(book.path, ending, more):
        whole = waiting.name.endswith(STAGED) and waiting != own
        if whole and header(waiting) == present:
            put_in_place(waiting, waiting.with_name(waiting.name.removeprefix(".").removesuffix(ending)))
        else:
            clear_away([waiting])
    clear_away([one for one in _waiting(book.path, STAGED, more) if _is_abandoned(one)])


def staged_path(file: Path, workbook: Path) -> Path:
    """Give where what a file shall be waits, beside it, while a workbook is locked.

    Its name tells which workbook that is: copies of one share their backups' folder, and one must not
    finish what another is in the middle of.
    """
    whose = hashlib.sha256(str(workbook.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return file.with_name(f".{file.name}.{whose}{STAGED}")


def salt_in(secret: Secret | None) -> bytes:
    """Give the first bytes of what a secret locks, blank for a workbook without a passphrase."""
    return secret.salt if secret else b""


def header(path: Path) -> bytes | None:
    """Give the salt of a locked workbook, blank for one without a passphrase.

    None is for what cannot be read, or is neither: nothing may be concluded from that. Must not be called on
    a workbook this process has open (`connecting.sniff`).
    """
    try:
        begins = keys.salt_of(path)
    except OSError:
        return None
    if begins.startswith(keys.MARK):
        return begins
    return b"" if begins == SQLITE_HEADER else None


def put_in_place(waiting: Path, copy: Path) -> bool:
    """Put what waits in the place of a copy, and say whether it is there."""
    try:
        waiting.replace(copy)
        put_folder_on_disk(copy.parent)
    except OSError:
        return False
    return True


def clear_away(waiting: Iterable[Path]) -> None:
    """Remove what waits; what cannot be removed now is when it is next looked for."""
    for one in waiting:
        with suppress(OSError):
            remove(one)


def _is_abandoned(waiting: Path) -> bool:
    """Whether a file has waited longer than anything takes: its workbook may have another name by now.

    The file whose place it was to take is as it was, so nothing is lost with it.
    """
    with suppress(OSError):
        return bool(_OURS.search(waiting.name)) and time.time() - waiting.stat().st_mtime > _ABANDONED
    return False


def _waiting(workbook: Path, ending: str, more: tuple[Path, ...]) -> Iterator[Path]:
    with suppress(OSError):
        here = backups_dir()
        for folder, pattern in ((workbook.parent, ".*"), (here, "*/.*"), *((one, ".*") for one in more)):
            yield from folder.glob(f"{pattern}{escape(ending)}*")
