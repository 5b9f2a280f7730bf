"""How far a group is follows from what is in the record and what they said, never from a percentage."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import Door, ExerciseState, Side, WhoseRow
from collabdesk.domain.records import Feeling, Input, Journey, Moment, SafeStart, Slip, StatedLimit
from collabdesk.domain.verbs import Verb
from collabdesk.journey.exercise import Exercise, Fill, Guide, Rule, Stage, Tool, Who
from collabdesk.journey.reading import load_guide
from collabdesk.operations import exercises, undoing
from collabdesk.operations.walking import ExerciseStanding, path, walk
from tests.sample_workbook import fill, new_book

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


def standing(book: Workbook, key: str) -> ExerciseStanding:
    return walk(book, TODAY).state(key).state


def add_moments(book: Workbook, count: int, *, read_back: bool) -> None:
    for place in range(count):
        moment = Moment(uid=new_uid(), name=f"Moment {place}", position=place)
        exercises.keep_record(book, moment)
        felt = Feeling(
            uid=new_uid(), moment=moment.uid, row=WhoseRow.PEOPLE, word="tired", read_back=read_back
        )
        exercises.keep_record(book, felt)


def test_a_new_workbook_begins_with_safe_to_start(book: Workbook) -> None:
    found = walk(book, TODAY)
    assert found.next_exercise == "0.1"
    assert found.journey is None
    assert found.days_in_round is None
    assert found.state("4.1").state is ExerciseStanding.NOT_BEGUN
    assert found.state("4.1").counts == {"moment": 0, "feeling": 0}


def test_the_feeling_map_is_done_when_five_moments_were_read_back(book: Workbook) -> None:
    add_moments(book, 4, read_back=True)
    assert standing(book, "4.1") is ExerciseStanding.BEGUN
    assert walk(book, TODAY).state("4.1").counts == {"moment": 4, "feeling": 4}
    add_moments(book, 1, read_back=False)
    assert standing(book, "4.1") is ExerciseStanding.DONE
    undoing.undo(book)
    assert standing(book, "4.1") is ExerciseStanding.BEGUN


def test_both_sides_have_to_be_said_back(book: Workbook) -> None:
    for side in (Side.US, Side.US, Side.PARTNER):
        limit = StatedLimit(uid=new_uid(), side=side, limit="A rule", said_back=True)
        exercises.keep_record(book, limit)
    assert standing(book, "3.2") is ExerciseStanding.BEGUN
    exercises.keep_record(
        book, StatedLimit(uid=new_uid(), side=Side.PARTNER, limit="A budget", said_back=True)
    )
    assert standing(book, "3.2") is ExerciseStanding.DONE


def test_what_a_group_says_stands(book: Workbook) -> None:
    exercises.note_exercise(book, "4.1", {"state": ExerciseState.SKIPPED, "reason": " It would hurt. "})
    skipped = walk(book, TODAY).state("4.1")
    assert (skipped.state, skipped.reason) == (ExerciseStanding.SKIPPED, "It would hurt.")
    exercises.note_exercise(book, "4.1", {"state": ExerciseState.DONE})
    done = walk(book, TODAY).state("4.1")
    assert (done.state, done.reason) == (ExerciseStanding.DONE, "")
    exercises.note_exercise(book, "4.1", {"state": None, "note": "We did it by post"})
    assert standing(book, "4.1") is ExerciseStanding.NOT_BEGUN


def test_safety_cannot_be_skipped(book: Workbook) -> None:
    exercises.note_exercise(book, "0.1", {"state": ExerciseState.SKIPPED, "reason": "In a hurry"})
    found = walk(book, TODAY)
    assert found.state("0.1").state is ExerciseStanding.NOT_BEGUN
    assert found.next_exercise == "0.1"


def test_a_blank_form_is_nothing_to_have(book: Workbook) -> None:
    exercises.write_only(book, SafeStart, {})
    assert standing(book, "0.1") is ExerciseStanding.NOT_BEGUN
    exercises.write_only(book, SafeStart, {"stop_person": "The chair"})
    assert standing(book, "0.1") is ExerciseStanding.BEGUN


def test_the_door_leads_on_and_the_short_path_ends(book: Workbook) -> None:
    exercises.note_exercise(book, "0.1", {"state": ExerciseState.DONE})
    assert walk(book, TODAY).next_exercise == "1.1", "the first door, until one is chosen"
    exercises.write_only(book, Journey, {"door": Door.UNDERSTAND, "began_round_on": date(2026, 6, 1)})
    found = walk(book, TODAY)
    assert (found.next_exercise, found.days_in_round) == ("1.2", 10)
    exercises.write_only(book, Journey, {"path": True})
    for key in load_guide().small_and_true:
        exercises.note_exercise(book, key, {"state": ExerciseState.DONE})
    assert walk(book, TODAY).next_exercise is None


def test_every_way_leads_past_every_exercise_once() -> None:
    guide = load_guide()
    for door in Door:
        keys = path(guide, Journey(uid=new_uid(), door=door))
        assert sorted(keys) == sorted(guide.exercises)
        assert keys[0] == "0.1"


def small_guide(*rules: Rule) -> Guide:
    """A journey of one exercise, about evaluation slips."""
    stage = Stage("check", 0, "Check", "why", "have", "least")
    slips = Exercise(
        "8.4", "check", "Slips", (Who.PEOPLE,), 5, "why", ("say",), "done",
        (Fill("slip", Tool.LIST, fields=("question", "yes")),), done=rules,
    )  # fmt: skip
    return Guide((stage,), (), {"8.4": slips}, ("8.4",))


def test_a_rule_for_every_record_fails_with_one(book: Workbook) -> None:
    guide = small_guide(Rule("slip", filled=("yes",), every=True))
    assert walk(book, TODAY, guide).state("8.4").state is ExerciseStanding.NOT_BEGUN
    exercises.keep_record(book, Slip(uid=new_uid(), yes=3))
    assert walk(book, TODAY, guide).state("8.4").state is ExerciseStanding.DONE
    exercises.keep_record(book, Slip(uid=new_uid(), no=2))
    found = walk(book, TODAY, guide).state("8.4")
    assert (found.state, found.counts) == (ExerciseStanding.BEGUN, {"slip": 1})


def test_a_walk_counts_what_a_full_workbook_holds(book: Workbook) -> None:
    fill(book)
    found = walk(book, TODAY)
    assert set(load_guide().exercises) == set(found.progress)
    assert found.state("5.1").state is not ExerciseStanding.NOT_BEGUN


def test_a_walk_is_quick_where_thousands_spoke(book: Workbook) -> None:
    with book.step(Verb.BRING_IN) as step:
        for number in range(1, 10_335):
            step.make(Input(uid=new_uid(), number=number, words=f"Words {number}", recorded_on=TODAY))
    walk(book, TODAY)
    began = time.perf_counter()
    walk(book, TODAY)
    assert time.perf_counter() - began < 0.4, "40 ms on a quiet computer"
