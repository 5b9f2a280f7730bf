"""Reads a backup, and writes it anew beside a workbook without what was taken back since it was made."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.failures import NotTheSame
from collabdesk.storage import backups, connecting, erasures
from collabdesk.storage.keys import Secret
from collabdesk.storage.purging import copy_closed, opened_quietly, scratch
from collabdesk.storage.whole_files import check_copy, identity_at, private_folder, whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from collabdesk.storage.erasures import Register
    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Earlier:
    """A backup that was opened once: where it is, what opens it, and whose it is."""

    path: Path
    key: Secret | None
    project: UUID


def earlier_copy(backup: Path, secret: Secret | None) -> Earlier:
    """Look at a backup. Raises what opening it raises, NotTheSame for one of no workbook."""
    key = backups.secret_of(backup, secret)
    project = identity_at(backup, key)
    if project is None:
        raise NotTheSame(backup.name)
    return Earlier(backup, key, project)


def write_anew(
    waiting: Path,
    source: Earlier,
    locks: Secret | None,
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> None:
    """Make what a workbook shall be, beside it: the backup without what was taken back, checked."""
    register = known_erasures(source, None)
    with (
        whole_file(waiting, source.path.name) as part,
        to_look_at(source, progress, cancelled) as copy,
    ):
        erasures.apply_to(copy, register)
        if locks == source.key:
            copy.copy_to(part, cancelled=cancelled)
        else:
            copy.export_to(part, locks)
        check_copy(part, locks, source.project, source.path.name)


@contextmanager
def to_look_at(
    source: Earlier, progress: Callable[[int, int], None] | None, cancelled: Callable[[], bool] | None
) -> Iterator[Workbook]:
    """Open a copy of a backup, in the profile and gone afterwards, brought up to date where it is older."""
    folder = private_folder(backups.folder_of(source.project), source.path.name)
    with scratch(folder / source.path.name) as place:
        copy_closed(source.path, source.key, place, progress, cancelled)
        with opened_quietly(place, source.key) as copy:
            yield copy


def known_erasures(source: Earlier, book: Workbook | None) -> Register:
    """Give all that is known to be taken back: here, where the backup lies, and in the open workbook."""
    known = erasures.load(source.project).joined(erasures.read(source.path.parent / erasures.MARK))
    return known if book is None else erasures.of_book(book).joined(known)


def keep_aside(path: Path) -> Path | None:
    """Copy a workbook that cannot be read to another name beside it, and take along what it left half done.

    A journal that stayed would be put into the file that comes in its place.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.stem} damaged {stamp}{path.suffix}")
    there = path.exists()
    if there:
        with whole_file(aside, path.name) as part:
            shutil.copyfile(path, part)
    journal = connecting.journal_path(path)
    if journal.exists():
        journal.replace(connecting.journal_path(aside))
    return aside if there else None
