"""What there is one of in a workbook stays one when copies that were apart are brought together."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.declaration import kind_of
from collabdesk.domain.journey_words import Door, ExerciseState
from collabdesk.domain.records import CommonGround, ExerciseNote, Journey, PromiseCard, SafeStart
from collabdesk.operations import exercises, undoing
from collabdesk.operations.walking import walk
from collabdesk.storage.journal import oplog
from collabdesk.storage.journal.resolve import resolve
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import new_book
from tests.storage.journal.copies import check_projection, copies_of, take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.domain.declaration import Record
    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[list[Workbook]]:
    """Two copies of a workbook in which nothing is written yet."""
    place = tmp_path / "journey.collab"
    new_book(place).close()
    copies = copies_of(place, 2)
    yield copies.books
    copies.close()


def meet(apart: list[Workbook]) -> None:
    """Bring each copy into the other."""
    for into, of in permutations(apart, 2):
        take(into, of)
        check_projection(into)


def only(book: Workbook, record: type[Record]) -> Record:
    (one,) = load_ledger(book).of(record)
    return one


@pytest.mark.parametrize(
    ("record", "first", "second"),
    [
        (SafeStart, {"stop_person": "The chair"}, {"payment_offer": "£25 an hour"}),
        (PromiseCard, {"signed_by": "The chair"}, {"signed_on": TODAY}),
        (CommonGround, {"agreed_by": "All of us"}, {"agreed_on": TODAY}),
        (Journey, {"door": Door.FORMAL}, {"round_number": 2}),
    ],
    ids=lambda value: kind_of(value) if isinstance(value, type) else "",
)
def test_two_copies_that_both_began_it_have_one_with_both_their_words(
    apart: list[Workbook], record: type[Record], first: dict[str, object], second: dict[str, object]
) -> None:
    exercises.write_only(apart[0], record, first)
    exercises.write_only(apart[1], record, second)
    meet(apart)
    for book in apart:
        one = only(book, record)
        assert {name: getattr(one, name) for name in first | second} == first | second


def test_the_same_box_filled_twice_keeps_both_in_the_journal(apart: list[Workbook]) -> None:
    exercises.write_only(apart[0], SafeStart, {"stop_person": "The chair"})
    exercises.write_only(apart[1], SafeStart, {"stop_person": "The treasurer"})
    meet(apart)
    shown = set()
    for book in apart:
        safe = only(book, SafeStart)
        with book.reading() as connection:
            resolved = resolve(oplog.ops_of_rows(connection, [safe.uid])[safe.uid])
        assert set(resolved.conflicts["stop_person"]) == {"The chair", "The treasurer"}
        shown.add(getattr(safe, "stop_person", ""))
    assert len(shown) == 1


def test_notes_on_one_exercise_are_one_note(apart: list[Workbook]) -> None:
    exercises.note_exercise(apart[0], "4.1", {"note": "We drew it on the floor"})
    exercises.note_exercise(apart[1], "4.1", {"state": ExerciseState.DONE})
    exercises.note_exercise(apart[1], "4.2", {"note": "Another exercise"})
    meet(apart)
    for book in apart:
        assert len(load_ledger(book).of(ExerciseNote)) == 2
        note = walk(book, TODAY).state("4.1").note
        assert note is not None
        assert (note.note, note.state) == ("We drew it on the floor", ExerciseState.DONE)


def test_what_was_taken_back_does_not_return_with_what_is_written_next(apart: list[Workbook]) -> None:
    book = apart[0]
    for name in ("The chair", "The treasurer"):
        exercises.write_only(book, SafeStart, {"stop_person": name})
        undoing.undo(book)
        assert load_ledger(book).of(SafeStart) == ()
    exercises.write_only(book, SafeStart, {"payment_offer": "£25 an hour"})
    safe = only(book, SafeStart)
    assert (getattr(safe, "stop_person", ""), getattr(safe, "payment_offer", "")) == ("", "£25 an hour")
    check_projection(book)
    undoing.undo(book)
    assert load_ledger(book).of(SafeStart) == ()
    undoing.redo(book)
    assert only(book, SafeStart) == safe
