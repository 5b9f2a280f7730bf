"""Clears a workbook's own file, and what lies beside it, of the last bytes of what was taken back."""

from __future__ import annotations

import contextlib
from glob import escape
from typing import TYPE_CHECKING

from collabdesk.storage import backup_notes, backups, half_done
from collabdesk.storage.whole_files import PART, remove

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.erasures import Register
    from collabdesk.storage.workbook import Workbook


def clear(book: Workbook, project: UUID, register: Register) -> None:
    """Write an open workbook anew in its place, unless that was done since words were last taken back.

    Args:
        book: Outside any step; one open to read is left alone.
        project: The uid of its project.
        register: All that was taken back.

    Raises:
        DiskFull, ReadOnlyPlace, InUse, Replaced: It cannot be done now; it is tried again the next time.
    """
    if book.read_only or not register.ops:
        return
    half_done.clear(book.path)
    clear_beside(book.path)
    folder = backups.folder_of(project)
    if backup_notes.cleared(folder, book.path) == register.digest:
        return
    book.leave_no_trace()
    backup_notes.remember_cleared(folder, book.path, register.digest)


def clear_beside(workbook: Path) -> None:
    """Remove the half-made copies that a stopped program left beside a workbook, whose lock we hold."""
    stem, suffix = escape(workbook.stem), escape(workbook.suffix)
    for kind in ("before version", "damaged"):
        with contextlib.suppress(OSError):
            for path in workbook.parent.glob(f"{stem} {kind} *{suffix}*{PART}*"):
                remove(path)
