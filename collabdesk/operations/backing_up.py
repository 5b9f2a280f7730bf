"""Makes backups after work and before anything risky, and says how they stand."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from collabdesk.domain.failures import DiskFull, Failure, InUse, ReadOnlyPlace
from collabdesk.domain.rotation import WORK
from collabdesk.storage import (
    backup_notes,
    backups,
    erasures,
    half_done,
    last_traces,
    purging,
    relocking,
    second_place,
)
from collabdesk.storage.backups import HERE, SECOND, Backup

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

BEFORE_IMPORT: Final = "before import"
BEFORE_MERGE: Final = "before merge"
AT_MOST_EVERY: Final = timedelta(hours=1)
REMIND_AFTER: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What came of a backup.

    ``second`` is the copy in the second place, None where there is none; then ``away`` says that the place
    was chosen and is out of reach, and ``refused`` why it did not take the copy.
    """

    backup: Backup
    second: Backup | None = None
    away: bool = False
    refused: Failure | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """How the backups of a workbook stand.

    ``last`` is the newest on this computer and ``count`` how many there are here; ``second`` is the newest
    in the second place, if it is in reach, and ``second_on`` when a copy last went there, in UTC.
    """

    last: Backup | None
    count: int
    second: Backup | None
    second_on: datetime | None
    in_reach: bool


def back_up(
    book: Workbook,
    reason: str = WORK,
    second: Path | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> BackedUp:
    """Make a backup of an open workbook, and bring the second place up to date if it is in reach.

    Backups that were out of reach when words were taken back are gone through here, so that a stick that
    comes back holds them no longer.

    Args:
        book: Outside any step.
        reason: ``work``, or what it is made before, such as ``before import``.
        second: The second place that was chosen, whether or not it is there now.
        progress: Told bytes done and about how many in all.
        cancelled: Whether to stop.

    Raises:
        DiskFull, ReadOnlyPlace, Damaged, Tampered, Gone, Cancelled: As `storage.backups.back_up`; what is
            wrong with the second place alone is told in the result.
    """
    if not book.read_only:
        half_done.clear(book.path)
    made = backups.back_up(book, reason, progress=progress, cancelled=cancelled)
    project, _ = backups.identity_of(book)
    relocking.put_right(book, project)
    # What somebody else took back in this workbook, on another computer, is learnt here.
    register = erasures.remember(book)
    with suppress(DiskFull, InUse, ReadOnlyPlace):
        last_traces.clear(book, project, register)
    purging.sweep(backups.folder_of(project), HERE, project, register, book.secret, cancelled=cancelled)
    if second is None:
        return BackedUp(made)
    try:
        copied = second_place.copy_out(made, project, second, book.secret)
        if copied is None:
            return BackedUp(made, away=True)
        relocking.put_right(book, project, second)
        folder = second_place.folder_in(second, project)
        purging.sweep(folder, SECOND, project, register, book.secret, cancelled=cancelled)
    except Failure as refused:
        return BackedUp(made, refused=refused)
    return BackedUp(made, copied)


def is_due(project: UUID, steps_now: int, now: datetime) -> bool:
    """Whether a backup is due: something was kept since the last one, which is an hour old.

    Args:
        project: The uid of the workbook's project.
        steps_now: How many steps the workbook has.
        now: The present moment, in UTC.
    """
    last = backups.last_good(project)
    if last is None:
        return True
    # A backup from the future was made while the clock was wrong, and says nothing of how long ago it was.
    return last.steps != steps_now and not timedelta(0) <= now - last.made < AT_MOST_EVERY


def how_kept(project: UUID, second: Path | None = None) -> Kept:
    """Say how the backups of a workbook stand; ``second`` is the second place that was chosen."""
    here = backups.list_backups(project)
    there = [one for one in backups.list_backups(project, second) if one.where == SECOND]
    return Kept(
        last=here[0] if here else None,
        count=len(here),
        second=there[0] if there else None,
        second_on=backup_notes.second_kept(backups.folder_of(project)),
        in_reach=second is not None and second_place.in_reach(second),
    )


def choose_second_place(book: Workbook, place: Path) -> Backup | None:
    """Make a folder or a stick ready to be the second place, and bring the newest backup there.

    Gives the copy, None where there is no backup yet. Raises ReadOnlyPlace, DiskFull.
    """
    second_place.choose(place)
    return second_place.catch_up(backups.identity_of(book)[0], place, book.secret)


def reminder_is_due(second_on: datetime | None, asked_on: date | None, now: datetime) -> bool:
    """Whether to remind somebody of the second place: no copy for seven days, nor a reminder.

    Args:
        second_on: When a copy last went there, in UTC; None for never, or where no place was chosen.
        asked_on: The day somebody was last reminded.
        now: The present moment, in UTC.
    """
    if asked_on is not None and now.date() - asked_on < REMIND_AFTER:
        return False
    return second_on is None or now - second_on >= REMIND_AFTER
