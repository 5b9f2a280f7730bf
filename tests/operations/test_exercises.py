"""What an exercise fills is kept a field at a time, and each keeping is one step that can be undone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import kind_of
from collabdesk.domain.failures import Gone, NotKept
from collabdesk.domain.journey_words import ExerciseState, MarkAbout, Side
from collabdesk.domain.records import (
    KINDS,
    AccessCard,
    Action,
    ChosenWords,
    ExerciseNote,
    Guidance,
    Input,
    Mark,
    Partner,
    PartnerRole,
    Person,
    Project,
    PromiseCard,
    SafeStart,
    StatedLimit,
    Strand,
)
from collabdesk.journey.filled import FILLED
from collabdesk.operations import exercises, undoing
from collabdesk.operations.taking_away import going_with, pointing_at
from collabdesk.storage.queries.ledger import load_ledger, load_project
from tests.sample_workbook import an_input, everything, fill, new_book, tables
from tests.storage.journal.copies import check_projection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "journey.collab")
    yield made
    made.close()


def test_a_half_filled_record_is_kept_as_it_is(book: Workbook) -> None:
    limit = StatedLimit(uid=new_uid(), would_help="A later deadline")
    exercises.keep_record(book, limit)
    assert load_ledger(book).of(StatedLimit) == (limit,)
    exercises.change_record(book, StatedLimit, limit.uid, {"said_back": True})
    (kept,) = load_ledger(book).of(StatedLimit)
    assert (kept.limit, kept.would_help, kept.said_back) == ("", "A later deadline", True)
    undoing.undo(book)
    assert load_ledger(book).of(StatedLimit) == (limit,)


def test_a_row_of_which_nothing_is_said_yet_is_in_the_journal_too(book: Workbook) -> None:
    strand = Strand(uid=new_uid())
    exercises.keep_record(book, strand)
    check_projection(book)
    exercises.change_record(book, Strand, strand.uid, {"name": "Getting home"})
    undoing.undo(book)
    assert load_ledger(book).of(Strand) == (strand,)
    check_projection(book)


def test_an_action_gets_its_number_when_it_is_kept(book: Workbook) -> None:
    for what in ("A later bus", "A lighter door"):
        exercises.keep_record(book, Action(uid=new_uid(), number=0, what=what))
    assert sorted(action.number for action in load_ledger(book).actions.values()) == [1, 2]


def test_there_is_one_of_what_there_is_one_of(book: Workbook) -> None:
    exercises.write_only(book, SafeStart, {"stop_person": "The chair"})
    exercises.write_only(book, SafeStart, {"expenses_rule": "Paid on the day"})
    (only,) = load_ledger(book).of(SafeStart)
    assert (only.stop_person, only.expenses_rule) == ("The chair", "Paid on the day")
    undoing.undo(book)
    undoing.undo(book)
    assert load_ledger(book).of(SafeStart) == ()
    exercises.write_only(book, Project, {"last_word": "The board"})
    assert load_project(book).last_word == "The board"


def test_two_different_marks_of_one_side_are_both_kept(book: Workbook) -> None:
    for value in (2, 4):
        exercises.keep_record(
            book, Mark(uid=new_uid(), about=MarkAbout.REACHED, side=Side.PEOPLE, value=value, marked_on=TODAY)
        )
    assert sorted(mark.value or 0 for mark in load_ledger(book).of(Mark)) == [2, 4]


def test_taking_a_partner_away_says_what_is_left_and_one_undo_brings_all_back(book: Workbook) -> None:
    partner = Partner(uid=new_uid(), name="The bus company")
    exercises.keep_record(book, partner)
    for record in (
        PartnerRole(uid=new_uid(), partner=partner.uid, contract="Two years"),
        StatedLimit(uid=new_uid(), partner=partner.uid, limit="No night drivers"),
        StatedLimit(uid=new_uid(), partner=partner.uid, limit="One depot"),
    ):
        exercises.keep_record(book, record)
    before = everything(book)
    assert pointing_at(book, Partner, partner.uid) == {"partnerrole": 1, "statedlimit": 2}
    exercises.remove_record(book, Partner, partner.uid)
    ledger = load_ledger(book)
    assert (ledger.of(Partner), ledger.of(PartnerRole)) == ((), ())
    assert {(one.limit, one.partner) for one in ledger.of(StatedLimit)} == {
        ("No night drivers", None),
        ("One depot", None),
    }
    undoing.undo(book)
    assert everything(book) == before


def test_taking_a_person_away_leaves_their_words_and_one_undo_brings_all_back(book: Workbook) -> None:
    person = fill(book).person
    exercises.keep_record(book, Guidance(uid=new_uid(), person=person, guide="Sample Guide"))
    exercises.keep_record(book, AccessCard(uid=new_uid(), person=person, brings="A way with words"))
    before = everything(book)
    assert pointing_at(book, Person, person)["accesscard"] == len(load_ledger(book).of(AccessCard))
    exercises.remove_record(book, Person, person)
    ledger = load_ledger(book)
    assert len(ledger.inputs) == len(before["input"])
    assert {card.person for card in ledger.of(AccessCard)} == {None}
    undoing.undo(book)
    assert everything(book) == before


def test_what_is_not_there_cannot_be_changed_or_taken_away(book: Workbook) -> None:
    with pytest.raises(Gone):
        exercises.change_record(book, Partner, new_uid(), {"name": "Nobody"})
    with pytest.raises(Gone):
        exercises.remove_record(book, Partner, new_uid())
    assert load_ledger(book).of(Partner) == ()


def test_words_of_people_are_not_filled_by_an_exercise(book: Workbook) -> None:
    with pytest.raises(TypeError):
        exercises.keep_record(book, an_input("Ours"))
    with pytest.raises(TypeError):
        exercises.change_record(book, Input, new_uid(), {"words": "Better words"})
    assert load_ledger(book).inputs == {}


def test_what_no_record_can_keep_is_refused_and_nothing_is_kept(book: Workbook) -> None:
    with pytest.raises(NotKept):
        exercises.keep_record(book, Partner(uid=new_uid(), name="Half a \ud800 pair"))
    assert load_ledger(book).of(Partner) == ()


def test_a_group_says_what_it_did_of_an_exercise(book: Workbook) -> None:
    exercises.note_exercise(book, "4.1", {"state": ExerciseState.SKIPPED, "reason": "No time this round"})
    exercises.note_exercise(book, "4.2", {"state": ExerciseState.DONE})
    exercises.note_exercise(book, "4.1", {"state": ExerciseState.DONE, "noted_on": TODAY})
    notes = {note.exercise: note for note in load_ledger(book).of(ExerciseNote)}
    assert set(notes) == {"4.1", "4.2"}
    assert (notes["4.1"].state, notes["4.1"].reason) == (ExerciseState.DONE, "No time this round")
    undoing.undo(book)
    notes = {note.exercise: note for note in load_ledger(book).of(ExerciseNote)}
    assert notes["4.1"].state is ExerciseState.SKIPPED


def test_choosing_other_words_ends_the_earlier_ones_and_keeps_them(book: Workbook) -> None:
    for people, person, day in (
        ("carers", "carer", date(2026, 2, 1)),
        ("families", "family member", date(2026, 5, 9)),
    ):
        exercises.choose_words(book, ChosenWords(uid=new_uid(), people=people, person=person, agreed_on=day))
    chosen = {one.people: one.ended_on for one in load_ledger(book).of(ChosenWords)}
    assert chosen == {"carers": date(2026, 5, 9), "families": None}
    assert load_project(book).people_word == "families"
    undoing.undo(book)
    assert load_project(book).people_word == "carers"
    assert {one.people: one.ended_on for one in load_ledger(book).of(ChosenWords)} == {"carers": None}


def test_a_promise_card_is_not_signed_by_being_opened(book: Workbook) -> None:
    assert load_ledger(book).newest(PromiseCard) is None


@pytest.mark.parametrize("kind", sorted(kind_of(one) for one in FILLED if one is not Project))
def test_what_is_said_to_go_goes_and_one_undo_brings_it_back(tmp_path: Path, kind: str) -> None:
    filled = new_book(tmp_path / "whole.collab")
    fill(filled)
    before, shown = everything(filled), tables(filled)
    for uid in before[kind]:
        gone, unlinked = going_with(filled, KINDS[kind], uid)
        exercises.remove_record(filled, KINDS[kind], uid)
        after = everything(filled)
        left = {other: len(set(rows) - set(after[other]) - {uid}) for other, rows in before.items()}
        assert gone == {other: count for other, count in left.items() if count}
        changed = {
            other: sum(row != before[other][each] for each, row in rows.items())
            for other, rows in after.items()
        }
        assert unlinked == {other: count for other, count in changed.items() if count}
        undoing.undo(filled)
        assert tables(filled) == shown
    filled.close()
