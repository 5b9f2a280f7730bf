"""Keeps backups in a second place, such as a memory stick, which is not always there."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from collabdesk.storage import backup_notes, backups
from collabdesk.storage.backups import SECOND, Backup
from collabdesk.storage.refusals import failure_of_place
from collabdesk.storage.whole_files import check_copy, private_folder, whole_file

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.keys import Secret

FOLDER: Final = "CollabDesk backups"
"""Made when the place is chosen; without it an empty mount point would pass for the stick."""
_BLOCK: Final = 1 << 20


def choose(place: Path) -> None:
    """Make a folder or a stick ready to be the second place. Raises ReadOnlyPlace, DiskFull."""
    private_folder(place / FOLDER, place.name)


def in_reach(place: Path) -> bool:
    """Whether the second place is there now, and is the one that was chosen."""
    with contextlib.suppress(OSError):
        return (place / FOLDER).is_dir()
    return False


def folder_in(place: Path, project: UUID) -> Path:
    """Give the folder of a workbook's backups in the second place; it may not be there."""
    return place / FOLDER / project.hex


def copy_out(backup: Backup, project: UUID, place: Path, secret: Secret | None) -> Backup | None:
    """Copy a backup to the second place, checked there too, and rotate there.

    Args:
        backup: One on this computer.
        project: Whose it is.
        place: The second place.
        secret: What opens the workbook now.

    Returns:
        The copy, or None where the place is out of reach.

    Raises:
        DiskFull, ReadOnlyPlace, Damaged: It is in reach and cannot take the copy.
    """
    if not in_reach(place):
        return None
    folder = private_folder(folder_in(place, project), place.name)
    backups.clean(folder)
    final = folder / backup.path.name
    if not final.exists():
        with whole_file(final, place.name) as part:
            try:
                with backup.path.open("rb") as source, part.open("wb") as target:
                    while block := source.read(_BLOCK):
                        target.write(block)
            except OSError as problem:
                raise failure_of_place(problem, place.name) from problem
            check_copy(part, backups.secret_of(part, secret), project, place.name)
    backup_notes.remember_second(backups.folder_of(project), datetime.now(UTC))
    backups.rotate(folder)
    return Backup(final, backup.made, backup.reason, backup.steps, final.stat().st_size, SECOND, backup.kind)


def catch_up(project: UUID, place: Path, secret: Secret | None) -> Backup | None:
    """Bring the newest backup to the second place if it is in reach and has it not. Raises as `copy_out`."""
    newest = backups.last_good(project)
    return None if newest is None else copy_out(newest, project, place, secret)
