"""The history says who did what and when, from the journal alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone
from collabdesk.domain.history import Turn
from collabdesk.domain.records import Pattern
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Answer
from collabdesk.operations.hearing import change_input, take_back
from collabdesk.operations.history import history, record_numbered
from collabdesk.operations.sorting import make_pattern, unsort_inputs
from collabdesk.operations.undoing import undo
from collabdesk.storage.queries.history import RECORDS_TOLD
from tests.sample_workbook import Filled, an_input, fill, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    opened = new_book(tmp_path / "a.collab")
    yield opened
    opened.close()


@pytest.fixture
def filled(book: Workbook) -> Filled:
    return fill(book)


def test_an_edit_says_what_it_was_and_what_it_became(book: Workbook) -> None:
    uid = keep(book, "Two buses.", label="Bus")
    change_input(book, uid, {"label": "Getting there", "said_on": date(2026, 6, 5)})
    latest, first = history(book, uid)
    assert (latest.verb, latest.author, latest.device) == (Verb.CHANGE_INPUT, "Ada", "laptop-one")
    assert datetime.now(UTC) - latest.at < timedelta(minutes=1)
    (change,) = latest.records
    assert (change.kind, change.name, change.turn) == ("input", "V-001", Turn.ALTERED)
    assert {f.name: (f.before, f.after) for f in change.fields} == {
        "label": ("Bus", "Getting there"),
        "said_on": (None, date(2026, 6, 5)),
    }
    assert first.records[0].turn is Turn.MADE
    assert ("words", "Two buses.") in [(f.name, f.after) for f in first.records[0].fields]


def test_a_records_history_holds_its_whole_chain(book: Workbook, filled: Filled) -> None:
    events = history(book, filled.inputs[0])
    assert [event.verb for event in reversed(events)] == [
        Verb.KEEP_INPUT,
        Verb.MAKE_PATTERN,
        Verb.CHECK_INPUT,
        Verb.SAY_WHO_HEARD,
        Verb.DECIDE,
        Verb.PLAN_ACTION,
        Verb.RECORD_REPLY,
        Verb.RECORD_VERDICT,
        Verb.ISSUE_PAPER,
    ]
    decided = next(event for event in events if event.verb is Verb.DECIDE)
    fields = {f.name: f.after for change in decided.records for f in change.fields}
    assert fields["answer"] is Answer.YES_CHANGED
    assert fields["decision"] == "D-001"
    assert fields["input"] == "V-001"


def test_links_taken_away_again_are_told(book: Workbook) -> None:
    uid = keep(book, "Two buses.")
    pattern = Pattern(uid=new_uid(), name="Getting there")
    make_pattern(book, pattern, [uid])
    unsort_inputs(book, [uid], pattern.uid)
    turns = [(event.verb, event.records[0].turn) for event in history(book, uid)]
    assert turns[0] == (Verb.UNSORT_INPUT, Turn.TAKEN_AWAY)


def test_undo_names_what_it_took_back(book: Workbook) -> None:
    uid = keep(book, "Two buses.")
    change_input(book, uid, {"label": "Bus"})
    undo(book)
    (latest, *_) = history(book, uid)
    assert (latest.verb, latest.reverses) == (Verb.UNDO, Verb.CHANGE_INPUT)
    assert [(f.name, f.before, f.after) for f in latest.records[0].fields] == [("label", "Bus", "")]


def test_words_taken_back_are_nowhere_in_the_history(book: Workbook) -> None:
    uid = keep(book, "Please forget this.", label="Canary")
    take_back(book, uid)
    events = history(book, uid) + history(book)
    assert events[0].records[0].turn is Turn.WORDS_TAKEN_BACK
    assert "forget" not in repr(events)
    assert "Canary" not in repr(events)


def test_a_person_is_only_a_code_in_it(book: Workbook, filled: Filled) -> None:
    kept = history(book, filled.inputs[0])[-1]
    assert ("person", "P-001") in [(f.name, f.after) for f in kept.records[0].fields]


def test_the_whole_history_comes_in_pages(book: Workbook, filled: Filled) -> None:
    assert filled.inputs
    whole = history(book, limit=1000)
    assert whole[-1].verb is Verb.START_WORKBOOK
    assert [event.verb for event in whole if not event.records] == [Verb.KEEP_INPUT]  # its words are gone
    assert [event.step for event in history(book, limit=4, offset=3)] == [e.step for e in whole[3:7]]


def test_a_step_of_very_many_is_told_by_its_count(book: Workbook) -> None:
    with book.step(Verb.BRING_IN) as step:
        for number in range(1, 51):
            step.make(an_input("Two buses.", number=number))
    (latest, *_) = history(book)
    assert latest.count == 50
    assert len(latest.records) == RECORDS_TOLD


def test_a_record_is_found_by_its_printed_number(book: Workbook, filled: Filled) -> None:
    assert record_numbered(book, "V-002") == ("input", filled.inputs[1])
    assert record_numbered(book, "v2") == ("input", filled.inputs[1])
    assert record_numbered(book, "A-001") == ("action", filled.action)
    for nobody in ("V-999", "X-001", "14", "", "V-0"):
        with pytest.raises(Gone):
            record_numbered(book, nobody)
