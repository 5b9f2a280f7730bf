"""The journey is read from its files alone, and fast."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.paths import resource
from collabdesk.domain.journey_words import Door, QuietKind, YesNo
from collabdesk.domain.records import QuietSaying
from collabdesk.journey.exercise import Tool, Who
from collabdesk.journey.filled import meant
from collabdesk.journey.places import BadExercise
from collabdesk.journey.reading import in_order, load_guide

if TYPE_CHECKING:
    from pathlib import Path


def test_there_are_ten_stages_four_doors_and_forty_two_exercises() -> None:
    guide = load_guide()
    assert [stage.number for stage in guide.stages] == list(range(10))
    assert {door.door for door in guide.doors} == {door.value for door in Door}
    assert len(guide.exercises) == 42
    assert all(guide.of_stage(stage.key) for stage in guide.stages)


def test_exercises_stand_in_the_order_of_stages_and_keys() -> None:
    guide = load_guide()
    keys = list(guide.exercises)
    assert keys == sorted(keys, key=in_order)
    assert in_order("4.9") < in_order("4.10")
    assert [key for stage in guide.stages for key in (one.key for one in guide.of_stage(stage.key))] == keys


def test_safety_replies_and_stock_takes_cannot_be_skipped() -> None:
    required = [exercise.key for exercise in load_guide().exercises.values() if exercise.required]
    assert required == ["0.1", "7.1", "9.1"], "method.md 8.0"


def test_a_new_exercise_needs_no_python(journey: Path) -> None:
    guide = load_guide(journey)
    new = guide.exercises["4.9"]
    assert new in guide.of_stage("hear")
    assert new.who == (Who.PEOPLE, Who.EACH)
    assert new.prompts == ("What did nobody ask you?", "Why not?")
    fill = new.fills[0]
    assert (fill.tool, fill.fields) == (Tool.LIST, ("way", "description", "permission"))
    assert fill.ask == {"description": "What would {person} say?"}
    assert meant(QuietSaying, fill.fixed) == {"wants_reply": YesNo.YES}
    assert meant(QuietSaying, fill.start_with[1]) == {"way": QuietKind.PHOTO, "description": "A picture"}
    assert new.done[0].at_least == 3


def test_a_value_means_nothing_to_a_field_that_cannot_hold_it() -> None:
    for plain in ({"way": "shouting"}, {"description": 3}, {"input": "V-001"}):
        with pytest.raises(ValueError, match=r"."):
            meant(QuietSaying, plain)


def test_the_guide_is_read_once(journey: Path) -> None:
    assert load_guide(journey) is load_guide(journey)
    assert load_guide() is load_guide()


def test_a_broken_file_is_told_by_name_and_line(journey: Path) -> None:
    file = journey / "exercises" / "4.9-what-nobody-asks.toml"
    file.write_text('key = "4.9"\nstage = hear\n', encoding="utf-8")
    with pytest.raises(BadExercise) as told:
        load_guide(journey)
    assert str(told.value).startswith("4.9-what-nobody-asks.toml:2: this is not TOML")


def test_reading_the_whole_journey_is_quick() -> None:
    load_guide.cache_clear()
    began = time.perf_counter()
    load_guide(resource("journey"))
    assert time.perf_counter() - began < 0.5, "60 ms on a quiet computer"
