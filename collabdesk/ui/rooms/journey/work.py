"""What the Journey room asks of the workbook's thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.declaration import Record
from collabdesk.domain.reference_notes import Note

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from collabdesk.domain.records import Journey
    from collabdesk.operations.walking import Walk
    from collabdesk.papers.making import Printed
    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True)
class Filled:
    """What an exercise shows: its records by kind, and what their fields can point at, by kind.

    ``notes`` are those on rules that matter to it.
    """

    key: str
    records: Mapping[str, Sequence[Record]]
    choose: Mapping[str, Sequence[tuple[UUID, str]]]
    notes: tuple[Note, ...] = ()


def look(book: Workbook, today: date) -> Walk:
    """Look how far the workbook is."""
    from collabdesk.operations.walking import walk

    return walk(book, today)


def read_filled(
    book: Workbook, key: str, kinds: Iterable[str], pointed: Iterable[str], today: date
) -> Filled:
    """Read what an exercise fills, the names of what that points at, and the notes on its rules."""
    from collabdesk.domain.records import ReferenceNote
    from collabdesk.domain.reference_notes import notes_for
    from collabdesk.storage.queries.journey import names_to_choose, records_for
    from collabdesk.storage.queries.reading import every

    with book.reading() as connection:
        own = every(connection, ReferenceNote).values()
    return Filled(key, records_for(book, kinds), names_to_choose(book, pointed), notes_for(key, own, today))


def kind_of_record(book: Workbook, uid: UUID, kinds: Sequence[str]) -> str:
    """Give of which of these kinds a record is; "" for none."""
    from collabdesk.domain.records import KINDS
    from collabdesk.storage.queries.reading import where

    with book.reading() as connection:
        return next((kind for kind in kinds if where(connection, KINDS[kind], "uid", [uid])), "")


def print_sheet(book: Workbook, key: str, target: Path, today: date) -> Printed:
    """Print an exercise's sheet at a place; it goes round a table, so it holds what anyone may see."""
    from collabdesk.domain.words import Audience
    from collabdesk.operations.sheets import exercise_sheet
    from collabdesk.papers.options import PaperOptions

    options = PaperOptions(today, 14, Audience.PUBLIC, language="")
    return exercise_sheet(book, key, target, options)


def next_round(journey: Journey | None, today: date) -> dict[str, object]:
    """Give the values with which a new round begins."""
    return {"round_number": (journey.round_number if journey else 1) + 1, "began_round_on": today}
