"""Goes back to a backup, after keeping what is there now, and never to words that were taken back."""

from __future__ import annotations

import contextlib
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from collabdesk.base.atomic import usual_permissions
from collabdesk.domain.failures import (
    Damaged,
    Failure,
    Gone,
    InUse,
    NoSuchFile,
    NotAWorkbook,
    NotTheSame,
    Tampered,
    WrongPassphrase,
)
from collabdesk.storage import (
    backup_notes,
    backups,
    connecting,
    erasures,
    half_done,
    keys,
    lock,
    whole_files,
)
from collabdesk.storage.backups import Backup
from collabdesk.storage.earlier_copies import (
    earlier_copy,
    keep_aside,
    known_erasures,
    to_look_at,
    write_anew,
)
from collabdesk.storage.keys import Secret
from collabdesk.storage.queries.comparing import Differences, compare
from collabdesk.storage.refusals import failure_of_place
from collabdesk.storage.workbook import open_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from uuid import UUID

    from collabdesk.storage.workbook import Author, Workbook

BEFORE_RESTORE: Final = "before restore"
_UNREADABLE = (Damaged, NotAWorkbook, Tampered, Gone)


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of going back.

    ``kept`` is the backup made of what was there; where that could not be read, ``aside`` is the file
    itself under another name, beside the workbook. ``secret`` opens the workbook now.
    """

    kept: Backup | None = None
    aside: Path | None = None
    secret: Secret | None = None


def backups_at(path: Path, secret: Secret | None = None, second: Path | None = None) -> tuple[Backup, ...]:
    """Give the backups of the workbook at a place, newest first, also where it is gone or damaged.

    Args:
        path: Where the workbook is or was.
        secret: What opens it, if it is locked.
        second: The second place of backups, if one was chosen.
    """
    project = _project_at(path, secret)
    projects = (project,) if project is not None else backup_notes.projects_at(path)
    found = [backup for one in projects for backup in backups.list_backups(one, second)]
    return tuple(sorted(found, key=lambda one: one.made, reverse=True))


def newest_of_day(found: Sequence[Backup], day: date) -> Backup | None:
    """Give the newest backup made on a day, by this computer's calendar, or before; None for none."""
    return next((one for one in found if one.made.astimezone().date() <= day), None)


def preview(
    book: Workbook | None,
    backup: Path,
    secret: Secret | None = None,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> Differences:
    """Say what going back to a backup would change; words taken back since count as gone in both.

    Args:
        book: The workbook as it is now; None where it is gone or cannot be read.
        backup: A backup's file.
        secret: What opens the backup, if it is locked; that of the workbook where none is given.
        cancelled: Whether to stop.

    Raises:
        NotTheSame: It is a backup of another workbook.
        Locked, WrongPassphrase, Damaged, Tampered, NotAWorkbook, Newer, NoSuchFile: It cannot be read.
        Cancelled: Somebody asked to stop.
    """
    source = earlier_copy(backup, secret if secret is not None or book is None else book.secret)
    if book is not None and backups.identity_of(book)[0] != source.project:
        raise NotTheSame(backup.name)
    register = known_erasures(source, book)
    with to_look_at(source, None, cancelled) as copy:
        erasures.apply_to(copy, register)
        return compare(book, copy)


def preview_at(
    path: Path,
    backup: Path,
    author: Author,
    secret: Secret | None = None,
    *,
    secret_now: Secret | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Differences:
    """Say what going back to a backup would change in a closed workbook, which may be gone or damaged.

    Arguments as for `restore`; raises what `preview` raises.
    """
    try:
        book = open_workbook(path, author, secret=secret_now or secret, read_only=True)
    except Failure:
        return preview(None, backup, secret, cancelled=cancelled)
    try:
        return preview(book, backup, secret, cancelled=cancelled)
    except Damaged:
        return preview(None, backup, secret, cancelled=cancelled)
    finally:
        book.close()


def go_back(
    book: Workbook,
    backup: Path,
    secret: Secret | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Restored:
    """Put a backup in the place of an open workbook, which stays open as what it is then.

    What is there now is kept as a backup first. A workbook with a passphrase keeps it, whatever the backup
    had. Until the one moment in which the file is replaced nothing has changed.

    Args:
        book: Open to write, outside any step.
        backup: A backup's file.
        secret: What opens the backup, if that is not what opens the workbook.
        progress: Told bytes done and about how many in all.
        cancelled: Whether to stop.

    Raises:
        NotTheSame: It is a backup of another workbook.
        Locked, WrongPassphrase, Damaged, Tampered, NotAWorkbook, Newer, NoSuchFile: The backup cannot be
            read, or, for Damaged and Tampered, the workbook cannot be kept first; `restore` can then help.
        DiskFull, ReadOnlyPlace, FileInUse, InUse, Cancelled: Everything is as it was.
    """
    source = earlier_copy(backup, secret or book.secret)
    project, before = backups.identity_of(book)
    if source.project != project:
        raise NotTheSame(backup.name)
    half_done.clear(book.path)
    kept = backups.back_up(book, BEFORE_RESTORE, spare=backup, cancelled=cancelled)
    erasures.remember(book)
    locks = book.secret or source.key
    waiting = half_done.waiting_place(book.path)
    try:
        write_anew(waiting, source, locks, progress, cancelled)
        waiting.chmod(stat.S_IMODE(book.path.stat().st_mode))
        if backups.identity_of(book) != (project, before):
            # Somebody looked away from the lock and wrote meanwhile: their step would be in no backup.
            raise InUse(book.name, "", "")
        book.replace_with(waiting, locks)
    except OSError as problem:
        raise failure_of_place(problem, book.name) from problem
    finally:
        half_done.clear(book.path)
    return Restored(kept, secret=locks)


def restore(
    path: Path,
    backup: Path,
    author: Author,
    secret: Secret | None = None,
    *,
    secret_now: Secret | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Restored:
    """Put a backup in the place of a closed workbook, which may be gone, or damaged.

    A workbook that can be read is kept as a backup first; one that cannot is kept as it is under another
    name beside it, for whoever can save more of it.

    Args:
        path: The workbook.
        backup: A backup's file.
        author: Who does it.
        secret: What opens the backup, if it is locked.
        secret_now: What opens the workbook as it is now, if that is another one.
        progress: Told bytes done and about how many in all.
        cancelled: Whether to stop.

    Raises:
        InUse: Somebody has the workbook open, this program itself among them.
        Failure: Whatever `go_back` raises; everything is then as it was.
    """
    source = earlier_copy(backup, secret)
    if not path.parent.is_dir():
        raise NoSuchFile(path.parent.name)
    if path.exists():
        with contextlib.suppress(*_UNREADABLE):
            book = _opened(path, author, secret_now or secret, backup)
            try:
                return go_back(book, backup, secret, progress=progress, cancelled=cancelled)
            finally:
                book.close()
    held = lock.take_lock(path)
    half_done.clear(path)
    waiting, locks = half_done.waiting_place(path), secret_now or source.key
    try:
        write_anew(waiting, source, locks, progress, cancelled)
        waiting.chmod(usual_permissions(path))
        aside = keep_aside(path)
        whole_files.take_place(waiting, path, path.name)
        whole_files.put_folder_on_disk(path.parent)
    except OSError as problem:
        raise failure_of_place(problem, path.name) from problem
    finally:
        half_done.clear(path)
        held.release()
    backup_notes.remember_place(backups.folder_of(source.project), path)
    return Restored(aside=aside, secret=locks)


def _opened(path: Path, author: Author, secret: Secret | None, backup: Path) -> Workbook:
    """Open a workbook as it is now; one whose own salt is damaged, and with it what opens it, is Damaged."""
    try:
        return open_workbook(path, author, secret=secret)
    except WrongPassphrase as problem:
        if secret is not None and keys.fits(path, secret, (keys.salt_of(backup),)):
            raise Damaged(path.name) from problem
        raise


def _project_at(path: Path, secret: Secret | None) -> UUID | None:
    try:
        if lock.held_here(path):
            return None
        key = secret if connecting.sniff(path) else None
        return whole_files.identity_at(path, key)
    except Failure:
        return None
