"""Remembers beside a workbook's backups where it was last, and when a copy last went to the second place."""

from __future__ import annotations

import contextlib
import json
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from collabdesk.base.atomic import write_atomically
from collabdesk.base.paths import backups_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NOTES: Final = "notes.json"
_PLACE, _SECOND, _CLEARED = "workbook", "second", "cleared"


def remember_place(folder: Path, workbook: Path) -> None:
    """Note where the workbook of these backups is, so that they are found when it is gone."""
    _note(folder, _PLACE, str(workbook.absolute()))


def remember_second(folder: Path, when: datetime) -> None:
    """Note when a copy went to the second place, which may be out of reach when somebody asks."""
    _note(folder, _SECOND, when.isoformat())


def second_kept(folder: Path) -> datetime | None:
    """Give when a copy last went to the second place, None for never."""
    try:
        return datetime.fromisoformat(_read(folder).get(_SECOND, ""))
    except ValueError:
        return None


def remember_cleared(folder: Path, workbook: Path, digest: str) -> None:
    """Note that a workbook's bytes hold nothing of what a register, by its digest, says was taken back."""
    _note(folder, _cleared(workbook), digest)


def cleared(folder: Path, workbook: Path) -> str:
    """Give the digest of the register that the bytes of a workbook were last cleared for, blank for none."""
    return _read(folder).get(_cleared(workbook), "")


def projects_at(workbook: Path) -> tuple[UUID, ...]:
    """Give the projects whose workbook was last at this place: one, but where another took its place."""
    return tuple(_projects(str(workbook.absolute())))


def _cleared(workbook: Path) -> str:
    """Copies of one workbook share the folder of their backups, so each has a note of its own."""
    return f"{_CLEARED} {workbook.absolute()}"


def _projects(place: str) -> Iterator[UUID]:
    with contextlib.suppress(OSError):
        for folder in sorted(backups_place().iterdir()):
            with contextlib.suppress(ValueError):
                project = UUID(folder.name)
                if _read(folder).get(_PLACE) == place:
                    yield project


def _note(folder: Path, name: str, value: str) -> None:
    notes = _read(folder)
    if notes.get(name) == value:
        return
    # Notes only make things easier to find; a place that cannot take them has told so already.
    with contextlib.suppress(OSError):
        write_atomically(folder / _NOTES, json.dumps(notes | {name: value}).encode())


def _read(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / _NOTES).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): value for name, value in found.items() if isinstance(value, str)}
