"""Writes a workbook and its backups anew under another secret, all of them or none."""

from __future__ import annotations

import stat
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from glob import escape
from typing import TYPE_CHECKING, Final

from collabdesk.domain.failures import (
    Cancelled,
    Damaged,
    Failure,
    InUse,
    Newer,
    NoSuchFile,
    NotAWorkbook,
    NotTheSame,
    ReadOnlyPlace,
    Tampered,
)
from collabdesk.storage import connecting
from collabdesk.storage.backups import identity_of, list_backups
from collabdesk.storage.refusals import failure_of_place, told_plainly
from collabdesk.storage.retired import Retired
from collabdesk.storage.second_place import folder_in
from collabdesk.storage.settling import clear_away, header, put_in_place, salt_in, settle, staged_path
from collabdesk.storage.whole_files import check_copy, whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook

_UNUSABLE: Final = (Damaged, NotAWorkbook, NotTheSame, Tampered, Newer, NoSuchFile)
"""What a backup may be that cannot be written anew; it stays as it is and is named."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """How many copies were written anew, and the names of those that could not be."""

    rewritten: int
    left: tuple[str, ...]


def relock(
    book: Workbook,
    secret: Secret | None,
    copies: Sequence[Path],
    project: UUID,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Rewritten:
    """Write an open workbook and copies of it anew under another secret.

    First all new files are written beside the old ones, checked, and on the disk. The moment that the
    workbook's own takes its place is the moment that counts: `settle` finishes or clears away the rest,
    whenever it is called.

    Args:
        book: Open to write, its path's lock held, nothing under way in it; it stays open, under ``secret``.
        secret: What locks the files from now on; None for no passphrase.
        copies: Its backups. One that the present secret does not open is left, and named.
        project: The identity that a copy must have.
        progress: Told files done and in all.
        cancelled: Asked between two files.

    Raises:
        DiskFull, ReadOnlyPlace, FileInUse, InUse, Replaced, Damaged, Cancelled: Everything is then as it was.
    """
    if book.read_only:
        raise ReadOnlyPlace(book.name)
    own, identity = staged_path(book.path, book.path), identity_of(book)
    staged: dict[Path, Path] = {}
    left: list[str] = []
    try:
        _see_it_is_ours(book)
        with whole_file(own, book.name) as part:
            book.export_to(part, secret)
            check_copy(part, secret, project, book.name)
            part.chmod(stat.S_IMODE(book.path.stat().st_mode))
        for done, copy in enumerate(copies, start=1):
            _heed(done, len(copies) + 1, progress, cancelled)
            waiting = staged_path(copy, book.path)
            try:
                _rewrite(copy, waiting, book.secret, secret, project)
            except _UNUSABLE:
                left.append(copy.name)
            else:
                staged[copy] = waiting
        if identity_of(book) != identity:
            # Somebody looked away from the lock and wrote meanwhile: their step is not in the new file.
            raise InUse(book.name, "", "")
        _see_it_is_ours(book)
        book.replace_with(own, secret)
    finally:
        # Gone from its waiting place is in its own: from that moment on there is no way back.
        if own.exists():
            clear_away([own, *staged.values()])
    left += [copy.name for copy, waiting in staged.items() if not put_in_place(waiting, copy)]
    if progress is not None:
        progress(len(copies) + 1, len(copies) + 1)
    return Rewritten(len(copies) - len(left), tuple(left))


def put_right(book: Workbook, project: UUID, second: Path | None = None) -> int:
    """Remove the backups that were out of reach when the passphrase was changed, and give how many.

    They can no longer be written anew, since what opened them is gone; call it when a new backup was made.

    Args:
        book: Open, with its present secret.
        project: The uid of its project.
        second: The second place of its backups, whether or not it is there.
    """
    if second is not None:
        settle(book, folder_in(second, project))
    present, retired = salt_in(book.secret), Retired.of(project)
    if not retired.ended:
        return 0
    stale = [
        backup.path
        for backup in list_backups(project, second)
        if (salt := header(backup.path)) not in (None, present) and retired.covers(salt, backup.made)
    ]
    clear_away(stale)
    return len(stale)


def copies_beside(book: Workbook, project: UUID) -> Iterator[Path]:
    """Give the copies made beside a workbook, whatever its name was, before it was brought up to date."""
    for path in book.path.parent.glob(f"* before version *{escape(book.path.suffix)}"):
        with suppress(Failure):
            locked = connecting.sniff(path)
            check_copy(path, book.secret if locked else None, project, path.name)
            yield path


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Raise NoSuchFile or ReadOnlyPlace for what the system says of reading a file."""
    try:
        yield
    except FileNotFoundError as problem:
        raise NoSuchFile(path.name) from problem
    except OSError as problem:
        raise failure_of_place(problem, path.name) from problem


def _see_it_is_ours(book: Workbook) -> None:
    """Raise Replaced where another program put a different file in the place of the workbook."""
    with book.maintaining():
        pass


def _rewrite(copy: Path, waiting: Path, before: Secret | None, secret: Secret | None, project: UUID) -> None:
    """Write a copy anew where it waits; one that was locked otherwise than its workbook is left alone."""
    opens_with = before if connecting.sniff(copy) else None
    with whole_file(waiting, copy.name) as part, told_plainly(copy.name):
        driver = connecting.connect(copy, writable=False, secret=opens_with)
        try:
            version = connecting.examine(driver, copy.name)
            connecting.quick_check(driver, copy.name)
            structure = connecting.structure(driver)
            connecting.export_into(driver, part, secret)
        finally:
            driver.close()
        again = connecting.connect(part, writable=False, secret=secret)
        try:
            if connecting.structure(again) != structure:
                raise Damaged(copy.name)
        finally:
            again.close()
        if check_copy(part, secret, project, copy.name) != version:
            raise Damaged(copy.name)


def _heed(
    done: int, total: int, progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool] | None
) -> None:
    if progress is not None:
        progress(done, total)
    if cancelled is not None and cancelled():
        raise Cancelled
