"""Goes through backups and writes anew each one that still holds words that were taken back."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from collabdesk.domain.failures import (
    Cancelled,
    Damaged,
    DiskFull,
    Failure,
    FileInUse,
    InUse,
    Locked,
    Newer,
    NotAWorkbook,
    NotTheSame,
    ReadOnlyPlace,
    Tampered,
    WrongPassphrase,
)
from collabdesk.storage import backups, connecting, erasures, last_traces, second_place
from collabdesk.storage.backups import HERE, SECOND, Backup
from collabdesk.storage.erasures import Purged, Register
from collabdesk.storage.refusals import told_plainly
from collabdesk.storage.whole_files import check_copy, copy_watched, remove, whole_file
from collabdesk.storage.workbook import Author, open_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook

_NO_GOOD = (Damaged, NotAWorkbook, Tampered)
_NOT_NOW = (Locked, WrongPassphrase, Newer, InUse, FileInUse, DiskFull, ReadOnlyPlace)
_CHUNK = 500


@dataclass
class _Outcome:
    done: list[Backup] = field(default_factory=list)
    out_of_reach: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def purge(
    book: Workbook,
    register: Register,
    second: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Purged:
    """Go through every backup of an open workbook; arguments and failures as `erasures.purge_backups`."""
    project, _ = backups.identity_of(book)
    found = _Outcome()
    try:
        last_traces.clear(book, project, register)
    except _NOT_NOW:
        found.out_of_reach.append(book.name)
    folders = [(backups.folder_of(project), HERE)]
    if second is not None:
        if second_place.in_reach(second):
            folders.append((second_place.folder_in(second, project), SECOND))
        else:
            found.out_of_reach.append(str(second))
    total = sum(len(backups.in_folder(folder, where)) for folder, where in folders)

    def one_more() -> None:
        if progress is not None:
            progress(len(found.done) + len(found.removed), total)

    for folder, where in folders:
        swept = sweep(folder, where, project, register, book.secret, then=one_more, cancelled=cancelled)
        found.done += swept.done
        found.out_of_reach += swept.out_of_reach
        found.removed += swept.removed
    _purge_beside(book, project, register, found)
    return Purged(tuple(found.done), tuple(found.out_of_reach), tuple(found.removed))


def sweep(
    folder: Path,
    where: str,
    project: UUID,
    register: Register,
    secret: Secret | None,
    *,
    then: Callable[[], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Purged:
    """Go through those backups of one folder that were not gone through since words were last taken back.

    The folder gets a copy of the register, so that words stay away also where the profile is lost.

    Args:
        folder: On this computer or in the second place; in reach.
        where: ``here`` or ``second``.
        project: Whose backups they are.
        register: What was taken back.
        secret: What opens the workbook now.
        then: Called after each backup.
        cancelled: Whether to stop between two backups.

    Raises:
        Cancelled: Somebody asked to stop.
    """
    found = _Outcome()
    backups.clean(folder)
    mark = folder / erasures.MARK
    before = erasures.read(mark)
    register = register.joined(before)
    waiting = backups.in_folder(folder, where) if register.ops else ()
    applied = {one.path.name: before.applied.get(one.path.name, "") for one in waiting}
    known = dict(applied)
    if waiting and register.ops.keys() != before.ops.keys():
        _write_mark(mark, register, applied)
    for one in waiting:
        if applied[one.path.name] == register.digest:
            continue
        if cancelled is not None and cancelled():
            raise Cancelled
        if _treat(one, project, register, secret, found):
            applied[one.path.name] = register.digest
        if then is not None:
            then()
    if applied != known:
        _write_mark(mark, register, applied)
    return Purged(tuple(found.done), tuple(found.out_of_reach), tuple(found.removed))


def rewrite(path: Path, secret: Secret | None, project: UUID, change: Callable[[Workbook], object]) -> None:
    """Write a closed workbook file anew, changed, checked and vacuumed, in one moment.

    A file of an older version is brought up to date on the way.

    Args:
        path: The file, which nobody has open.
        secret: What opens it, None for one without a passphrase; it stays as it is.
        project: Whose copy it must be.
        change: Does what is to be done to the open copy of it.

    Raises:
        Failure: Whatever opening raises; NotTheSame; the file is then as it was.
    """
    with whole_file(path, path.name) as part, scratch(path) as place:
        copy_closed(path, secret, place)
        with opened_quietly(place, secret) as book:
            if backups.identity_of(book)[0] != project:
                raise NotTheSame(path.name)
            change(book)
            book.copy_to(part)
        check_copy(part, secret, project, path.name)


def copy_closed(
    path: Path,
    secret: Secret | None,
    target: Path,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Copy a workbook file that this process has not open into an empty file, without changing either.

    Raises what opening raises, DiskFull, Cancelled.
    """
    with told_plainly(path.name):
        driver = connecting.connect(path, writable=False, secret=secret)
        try:
            connecting.bound_time(driver, connecting.seconds_for(path))
            connecting.examine(driver, path.name)
            connecting.quick_check(driver, path.name)
            copy_watched(driver, target, progress, cancelled)
        finally:
            driver.close()


@contextmanager
def scratch(beside: Path) -> Iterator[Path]:
    """Give an empty file beside another, readable by its owner alone, that is gone afterwards."""
    place = beside.with_name(f"{beside.name}.scratch.part")
    remove(place)
    os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        yield place
    finally:
        remove(place)


@contextmanager
def opened_quietly(place: Path, secret: Secret | None) -> Iterator[Workbook]:
    """Open a copy of ours for a moment, brought up to date without a backup of its own."""
    with told_plainly(place.name):
        driver = connecting.connect(place, writable=False, secret=secret)
        try:
            version = connecting.examine(driver, place.name)
        finally:
            driver.close()
    from collabdesk.storage.schema import SCHEMA_VERSION

    if version < SCHEMA_VERSION:
        from collabdesk.storage.migrations import bring_up_to_date

        bring_up_to_date(place, version, secret)
    book = open_workbook(place, Author(device=""), secret=secret)
    try:
        yield book
    finally:
        book.close()


def _treat(one: Backup, project: UUID, register: Register, secret: Secret | None, found: _Outcome) -> bool:
    """Rewrite a backup where that is needed, and say whether it holds nothing taken back any more."""
    try:
        key = backups.secret_of(one.path, secret)
        lacks = _lacks(one.path, key, project, register)
    except _NOT_NOW:
        found.out_of_reach.append(one.path.name)
        return False
    except _NO_GOOD:
        # Nobody could look whether the words are in it, and whoever reads its bytes might find them.
        _remove_or_tell(one.path, found)
        return False
    try:
        if lacks:
            rewrite(one.path, key, project, lambda book: erasures.apply_to(book, register))
    except NotTheSame:
        return True  # somebody put a backup of another workbook here
    except (*_NOT_NOW, *_NO_GOOD):
        # It was read through and is whole: what is no good is what was to take its place.
        found.out_of_reach.append(one.path.name)
        return False
    found.done.append(replace(one, size=one.path.stat().st_size))
    return True


def _remove_or_tell(path: Path, found: _Outcome) -> None:
    try:
        remove(path)
    except OSError:
        found.out_of_reach.append(path.name)
    else:
        found.removed.append(path.name)


def _lacks(path: Path, secret: Secret | None, project: UUID, register: Register) -> bool:
    """Whether a backup has not heard of everything that was taken back."""
    wanted: Sequence[str] = tuple(register.ops)
    there = 0
    with told_plainly(path.name):
        driver = connecting.connect(path, writable=False, secret=secret)
        try:
            connecting.examine(driver, path.name)
            connecting.quick_check(driver, path.name)
            for start in range(0, len(wanted), _CHUNK):
                part = wanted[start : start + _CHUNK]
                marks = ", ".join("?" for _ in part)
                row = driver.execute(f"SELECT count(*) FROM op WHERE uid IN ({marks})", part).fetchone()
                there += int(str(row[0])) if row else 0
        finally:
            driver.close()
    return there < len(wanted)


def _purge_beside(book: Workbook, project: UUID, register: Register, found: _Outcome) -> None:
    """Go through the copies that stand beside the workbook where the profile could not take them."""
    for path in sorted(book.path.parent.glob(f"*{book.path.suffix}")):
        if " before version " in path.stem:
            # The workbook may have had another name then; whose copy it is, it says itself.
            try:
                key = backups.secret_of(path, book.secret)
                rewrite(path, key, project, lambda copy: erasures.apply_to(copy, register))
            except NotTheSame:
                continue
            except Failure:
                if path.stem.startswith(book.path.stem):
                    found.out_of_reach.append(path.name)
        elif path.stem.startswith(f"{book.path.stem} damaged "):
            found.out_of_reach.append(path.name)


def _write_mark(mark: Path, register: Register, applied: dict[str, str]) -> None:
    try:
        erasures.write(mark, replace(register, applied=applied), mark.parent.name)
    except (ReadOnlyPlace, DiskFull):
        # The backups are then gone through once more the next time.
        return
