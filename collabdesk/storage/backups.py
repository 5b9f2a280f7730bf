"""Keeps copies of a workbook in this person's profile, each opened and checked before it counts."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from collabdesk.base.paths import backups_place
from collabdesk.domain import rotation
from collabdesk.domain.failures import Gone, Locked, NoSuchFile, WrongPassphrase
from collabdesk.domain.rotation import WORK
from collabdesk.storage import backup_notes, connecting, keys
from collabdesk.storage.whole_files import check_copy, private_folder, remove, whole_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook

HERE, SECOND = "here", "second"
_STAMP: Final = "%Y%m%d-%H%M%S-%f"
_NAME: Final = re.compile(r"(\d{8}-\d{6}-\d{6}) (work|before [a-z]+) (\d+)\.collab")
_SUFFIX: Final = ".collab"


@dataclass(frozen=True, slots=True)
class Backup:
    """One whole copy of a workbook.

    ``made`` is in UTC; ``reason`` is ``work`` or what it was made before, such as ``before import``;
    ``steps`` is how many steps the workbook had then; ``size`` is in bytes; ``kind`` is what it is kept
    as: hourly, daily, weekly, or its reason. ``where`` is ``here`` or ``second``.
    """

    path: Path
    made: datetime
    reason: str
    steps: int
    size: int
    where: str = HERE
    kind: str = rotation.HOURLY


def folder_of(project: UUID) -> Path:
    """Give the folder of a workbook's backups, by the uid of its project; it may not be there yet."""
    return backups_place() / project.hex


def list_backups(project: UUID, second: Path | None = None) -> tuple[Backup, ...]:
    """Give every backup of a workbook, newest first.

    Args:
        project: The uid of its project.
        second: The second place that was chosen; one that is out of reach has none.
    """
    found = in_folder(folder_of(project), HERE)
    if second is not None:
        from collabdesk.storage.second_place import folder_in

        found += in_folder(folder_in(second, project), SECOND)
    return tuple(sorted(found, key=lambda one: one.made, reverse=True))


def last_good(project: UUID) -> Backup | None:
    """Give the newest backup on this computer; each was opened and checked when it was made."""
    return next(iter(list_backups(project)), None)


def in_folder(folder: Path, where: str) -> tuple[Backup, ...]:
    """Give the backups in one folder, newest first; files of other names are none of ours."""
    now = datetime.now(UTC)
    found: list[Backup] = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            named = _NAME.fullmatch(path.name)
            made = _moment(named[1]) if named else None
            if named and made is not None:
                size = path.stat().st_size
                found.append(Backup(path, made, named[2], int(named[3]), size, where))
    kinds = rotation.kept(found, now)
    told = (replace(one, kind=kinds.get(one, one.kind)) for one in found)
    return tuple(sorted(told, key=lambda one: one.made, reverse=True))


def backup_at(path: Path) -> Backup:
    """Give the backup that a file is, whatever it is called and wherever it lies. Raises NoSuchFile."""
    for one in in_folder(path.parent, HERE):
        if one.path.name == path.name:
            return one
    try:
        found = path.stat()
    except OSError as problem:
        raise NoSuchFile(path.name) from problem
    return Backup(path, datetime.fromtimestamp(found.st_mtime, UTC), WORK, 0, found.st_size)


def back_up(
    book: Workbook,
    reason: str = WORK,
    second: Path | None = None,
    *,
    spare: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Backup:
    """Copy an open workbook into the profile, check the copy, and drop those that rotate out.

    Args:
        book: Outside any step.
        reason: ``work``, or what it is made before, such as ``before import``: lower case, one word.
        second: Where the newest copy goes too, if that place is in reach.
        spare: A backup that must not rotate out now, since somebody is going back to it.
        progress: Told bytes done and about how many in all.
        cancelled: Whether to stop.

    Raises:
        DiskFull, ReadOnlyPlace: The profile cannot take it. Nothing half-made is left.
        Damaged, Tampered: The copy is no good, so the workbook is not either.
        Gone: The workbook has no project yet, so that nothing can say whose backup it would be.
        Cancelled: Somebody asked to stop.
    """
    project, steps = identity_of(book)
    fill = partial(book.copy_to, progress=progress, cancelled=cancelled)
    backup = keep_copy(fill, book.name, project, (reason, steps), book.secret)
    backup_notes.remember_place(folder_of(project), book.path)
    rotate(folder_of(project), spare)
    if second is not None:
        from collabdesk.storage.second_place import copy_out

        copy_out(backup, project, second, book.secret)
    return backup


def keep_copy(
    fill: Callable[[Path], None], name: str, project: UUID, why: tuple[str, int], secret: Secret | None
) -> Backup:
    """Keep what ``fill`` writes as a backup, once it was opened and checked.

    Args:
        fill: Writes the copy into the empty file it is given.
        name: What the workbook is called, for failures.
        project: Whose copy it must be.
        why: The reason, as for `back_up`, and how many steps the workbook has.
        secret: What must open the copy, None for a workbook without a passphrase.

    Raises:
        DiskFull, ReadOnlyPlace, Damaged, Tampered, NotTheSame: As for `back_up`.
    """
    folder = private_folder(folder_of(project), name)
    clean(folder)
    made = datetime.now(UTC)
    reason, steps = why
    final = folder / file_name(made, reason, steps)
    with whole_file(final, name) as part:
        fill(part)
        check_copy(part, secret, project, name)
    return Backup(final, made, reason, steps, final.stat().st_size)


def file_name(made: datetime, reason: str, steps: int) -> str:
    """Give the name of a backup's file, which says all that the list of backups tells."""
    name = f"{made.strftime(_STAMP)} {reason} {steps}{_SUFFIX}"
    if not _NAME.fullmatch(name):
        raise ValueError("a backup is made after work, or before one thing")
    return name


def rotate(folder: Path, spare: Path | None = None) -> None:
    """Remove the backups of a folder that rotate out, but for the one to ``spare``.

    One that cannot be removed stays for the next time.
    """
    found = in_folder(folder, HERE)
    staying = rotation.kept(found, datetime.now(UTC))
    for one in found:
        if one not in staying and one.path != spare:
            with contextlib.suppress(OSError):
                remove(one.path)


def clean(folder: Path) -> None:
    """Remove what a program that was stopped left half-made in a folder of backups."""
    with contextlib.suppress(OSError):
        for path in folder.glob("*.part*"):
            remove(path)


def identity_of(book: Workbook) -> tuple[UUID, int]:
    """Give the uid of an open workbook's project and how many steps it has. Raises Gone without a project."""
    with book.reading() as connection:
        uid = connection.exec_driver_sql("SELECT uid FROM project ORDER BY uid LIMIT 1").scalar()
        steps = connection.exec_driver_sql("SELECT count(*) FROM step").scalar_one()
    if uid is None:
        raise Gone("project")
    return UUID(str(uid)), int(steps)


def secret_of(path: Path, secret: Secret | None) -> Secret | None:
    """Give what opens a backup: nothing for one that was made before its workbook was locked.

    Raises Locked, WrongPassphrase, and what `connecting.sniff` raises.
    """
    if not connecting.sniff(path):
        return None
    if secret is None:
        raise Locked(path.name)
    if not keys.fits(path, secret):
        raise WrongPassphrase(path.name)
    return secret.of_file(keys.salt_of(path))


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
