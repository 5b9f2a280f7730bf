"""Gives the notes that go out of date: those that came with CollabDesk, under the charity's own."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.base.paths import resource
from collabdesk.domain.gaps_of_journey import note_is_old

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from collabdesk.domain.records import ReferenceNote


@dataclass(frozen=True, slots=True)
class ShippedNote:
    """A note that came with CollabDesk; ``exercises`` are the keys of those it matters to, such as "0.1"."""

    key: str
    topic: str
    note: str
    source: str
    checked_on: date
    who_to_ask: str
    exercises: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """One note as it stands in a workbook.

    ``key`` is blank where it is the charity's own; ``uid`` that of the workbook's record, None where it is
    as it came; ``came`` whether there is one to put back; ``old`` whether to check it before anybody
    relies on it (K29).
    """

    key: str
    topic: str
    note: str
    source: str
    checked_on: date | None
    who_to_ask: str
    exercises: tuple[str, ...] = ()
    uid: UUID | None = None
    came: bool = False
    old: bool = False


@cache
def shipped_notes() -> tuple[ShippedNote, ...]:
    """Give the notes that came with CollabDesk, in the order of their file."""
    return read_notes(resource("reference", "notes.toml"))


def read_notes(file: Path) -> tuple[ShippedNote, ...]:
    """Read notes from a file of ``[[note]]`` tables. Raises TypeError for a key a note does not have."""
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(
        ShippedNote(**{**entry, "exercises": tuple(entry.get("exercises", ()))}) for entry in read["note"]
    )


def notes(records: Iterable[ReferenceNote], today: date) -> tuple[Note, ...]:
    """Give every note: those that came, each replaced by the workbook's record of its key, then its own.

    Where two copies of a workbook each replaced one, the one checked last stands.
    """
    kept = sorted(records, key=lambda record: (str(record.checked_on or ""), record.uid))
    replaced = {record.key: record for record in kept if record.key}
    shipped = {note.key: note for note in shipped_notes()}
    found = [
        _kept(replaced[key], today, came) if key in replaced else _as_it_came(came, today)
        for key, came in shipped.items()
    ]
    own = [record for record in kept if record.key not in shipped]
    return (*found, *(_kept(record, today, None) for record in sorted(own, key=lambda one: one.uid)))


def notes_for(exercise: str, records: Iterable[ReferenceNote], today: date) -> tuple[Note, ...]:
    """Give the notes that matter to an exercise, by its key; none for one without any."""
    return tuple(note for note in notes(records, today) if exercise in note.exercises)


def _as_it_came(note: ShippedNote, today: date) -> Note:
    return Note(
        key=note.key,
        topic=note.topic,
        note=note.note,
        source=note.source,
        checked_on=note.checked_on,
        who_to_ask=note.who_to_ask,
        exercises=note.exercises,
        came=True,
        old=note_is_old(note.checked_on, today),
    )


def _kept(record: ReferenceNote, today: date, came: ShippedNote | None) -> Note:
    return Note(
        key=record.key,
        topic=record.topic,
        note=record.note,
        source=record.source,
        checked_on=record.checked_on,
        who_to_ask=record.who_to_ask,
        exercises=came.exercises if came else (),
        uid=record.uid,
        came=came is not None,
        old=note_is_old(record.checked_on, today),
    )
