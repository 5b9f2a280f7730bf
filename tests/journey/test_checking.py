"""A word in a file that nobody declared is told by its file and its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collabdesk.base.paths import resource
from collabdesk.journey.checking import faults
from collabdesk.journey.exercise_faults import ROOMS
from collabdesk.journey.places import line_of
from tests.journey.conftest import EXERCISE
from tests.rules.source import script

if TYPE_CHECKING:
    from pathlib import Path

NEW = "4.9-what-nobody-asks.toml"


def told(folder: Path) -> list[str]:
    return [str(fault) for fault in faults(folder)]


def line(words: str, text: str = EXERCISE) -> int:
    """The line of the exercise, from 1, on which some words stand."""
    return next(number for number, one in enumerate(text.splitlines(), start=1) if words in one)


def test_the_journey_that_comes_with_collabdesk_is_in_order() -> None:
    assert told(resource("journey")) == []


def test_a_new_exercise_is_in_order(journey: Path) -> None:
    assert told(journey) == []


@pytest.mark.parametrize(
    ("written", "instead", "what"),
    [
        ("minutes = 10", 'minutes = 10\ncolour = "red"', "nothing called colour"),
        ("minutes = 10", 'minutes = "ten"', "minutes must be a whole number"),
        ('stage = "hear"', 'stage = "listen"', "no stage listen"),
        ('who = ["people", "each"]', 'who = ["people", "everyone"]', "everyone"),
        ('name = "What nobody asks"', 'name = " "', "name is blank"),
        ('    "Why not?",', '    "",', "no text"),
        ('    "Why not?",', '    "Do you like {colour}?",', "only {people} and {person}"),
        ('    "Why not?",', '    "What would users say?",', "users"),
        ('record = "quietsaying"\ntool', 'record = "quietness"\ntool', "no record quietness"),
        ('record = "quietsaying"\ntool', 'record = "input"\ntool', "its own room"),
        ('tool = "list"', 'tool = "heap"', "heap"),
        ('tool = "list"', 'tool = "room"\nroom = "cellar"', "room must be one of"),
        ('tool = "list"', 'tool = "list"\nlook = "wide"', "nothing called look"),
        ('    "way",', '    "uid",', "no field uid"),
        ('    "way",', '    "volume",', "no field volume"),
        ('    "way",', '    "description",', "twice"),
        ('wants_reply = "yes"\n[', 'wants_reply = "perhaps"\n[', "cannot be 'perhaps'"),
        ('wants_reply = "yes"\n[', 'wants_answer = "yes"\n[', "no field wants_answer"),
        ('{ way = "photo", ', '{ way = "film", ', "cannot be 'film'"),
        ('description = "What', 'loudness = "What', "no field loudness"),
        ('description = "What', 'stop_asking = "What', "not among the fields"),
        ('equals = { wants_reply = "yes" }', 'equals = { wants = "yes" }', "no field wants"),
        ('equals = { wants_reply = "yes" }', "equals = { wants_reply = true }", "cannot be True"),
        ('filled = ["description"]', 'filled = ["descriptions"]', "no field descriptions"),
        ("at_least = 3", "at_least = 0", "1 or more"),
        ("at_least = 3", 'at_least = "three"', "whole number"),
    ],
)
def test_what_nobody_declared_is_told_by_its_line(
    journey: Path, written: str, instead: str, what: str
) -> None:
    broken = EXERCISE.replace(written, instead, 1)
    assert broken != EXERCISE
    (journey / "exercises" / NEW).write_text(broken, encoding="utf-8")
    complaints = told(journey)
    differ = next(
        number
        for number, (old, new) in enumerate(zip(EXERCISE.splitlines(), broken.splitlines(), strict=False), 1)
        if old != new
    )
    wanted = {f"{NEW}:{differ}:", f"{NEW}:{differ + 1}:"}
    assert [one for one in complaints if what in one and one.split(" ")[0] in wanted], complaints
    assert all(one.startswith(NEW) for one in complaints)


@pytest.mark.parametrize("key", ["key", "stage", "name", "purpose", "prompts", "done_when", "who", "minutes"])
def test_what_must_be_said_is_missed(journey: Path, key: str) -> None:
    start = EXERCISE.index(f"{key} = ")
    end = EXERCISE.index("]\n" if key == "prompts" else "\n", start)
    text = EXERCISE[:start] + EXERCISE[end + (2 if key == "prompts" else 1) :]
    (journey / "exercises" / NEW).write_text(text, encoding="utf-8")
    assert told(journey) == [f"{NEW}:1: {key} is missing"]


def test_an_exercise_without_prompts_or_records_is_told(journey: Path) -> None:
    start, end = EXERCISE.index("prompts = ["), EXERCISE.index("]\n", EXERCISE.index("prompts = ["))
    file = journey / "exercises" / NEW
    file.write_text(EXERCISE[:start] + "prompts = [" + EXERCISE[end:], encoding="utf-8")
    assert told(journey) == [f"{NEW}:{line('prompts')}: prompts is empty"]
    file.write_text(EXERCISE[: EXERCISE.index("[[fills]]")], encoding="utf-8")
    assert told(journey) == [f"{NEW}:1: it fills nothing: there is no [[fills]]"]


def test_one_key_stands_for_one_exercise(journey: Path) -> None:
    (journey / "exercises" / "4.9-what-nobody-hears.toml").write_text(EXERCISE, encoding="utf-8")
    assert told(journey) == [f"4.9-what-nobody-hears.toml:1: {NEW} has the key 4.9 already"]


def test_a_file_is_named_by_its_key(journey: Path) -> None:
    (journey / "exercises" / NEW).rename(journey / "exercises" / "5.9-what-nobody-asks.toml")
    assert told(journey) == ["5.9-what-nobody-asks.toml:1: the name of its file should begin with 4.9-"]


def test_every_stage_has_an_exercise(journey: Path) -> None:
    stages = journey / "stages.toml"
    more = '\n[[stage]]\nkey = "rest"\nnumber = 10\nname = "Rest"\nwhy = "a"\nhave = "b"\nleast = "c"\n'
    stages.write_text(stages.read_text(encoding="utf-8") + more, encoding="utf-8")
    where = line('"rest"', stages.read_text(encoding="utf-8"))
    assert told(journey) == [f"stages.toml:{where}: the stage rest has no exercise"]


def test_doors_open_on_exercises_that_are_there(journey: Path) -> None:
    doors = journey / "doors.toml"
    text = doors.read_text(encoding="utf-8").replace('first = ["1.1"', 'first = ["7.9"', 1)
    text = text.replace('small_and_true = ["0.1"', 'small_and_true = ["9.9"', 1)
    text = text.replace('door = "formal"', 'door = "back"', 1)
    doors.write_text(text, encoding="utf-8")
    complaints = told(journey)
    assert f"doors.toml:{line('7.9', text)}: there is no exercise 7.9" in complaints
    assert f"doors.toml:{line('9.9', text)}: there is no exercise 9.9" in complaints
    assert [one for one in complaints if one.startswith(f"doors.toml:{line('back', text)}: 'back' must be")]
    assert "doors.toml:1: the door formal is missing" in complaints


def test_a_missing_file_is_told(journey: Path) -> None:
    (journey / "doors.toml").unlink()
    assert told(journey) == ["doors.toml:1: there is no such file"]


def test_every_record_field_and_choice_is_named(journey: Path) -> None:
    words = journey / "words"
    listening = words / "listening.toml"
    text = listening.read_text(encoding="utf-8")
    listening.write_text(text.replace("whose_door =", "whose_gate =", 1), encoding="utf-8")
    choices = words / "choices_b.toml"
    choices.write_text(
        choices.read_text(encoding="utf-8").replace("[Weekday]", "[Workday]", 1), encoding="utf-8"
    )
    complaints = told(journey)
    assert f"listening.toml:{line('whose_door', text)}: moment has no field whose_gate" in complaints
    assert [one for one in complaints if one.endswith("nothing names moment.whose_door")]
    assert [one for one in complaints if one.endswith("there is no closed list Workday")]
    assert "words:1: nothing names the choices of Weekday" in complaints


def test_a_record_without_words_is_told(journey: Path) -> None:
    (journey / "words" / "partners.toml").unlink()
    assert "words:1: nothing names wayin" in told(journey)


def test_the_command_of_developers_tells_all_and_fails(
    journey: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = script("journey").main
    assert command([str(journey)]) == 0
    assert "in order: 43 exercises" in capsys.readouterr().out
    file = journey / "exercises" / NEW
    file.write_text(EXERCISE.replace('"way",', '"volume",'), encoding="utf-8")
    (journey / "words" / "partners.toml").unlink()
    assert command([str(journey)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{NEW}:{line('way')}: quietsaying has no field volume\n" in told.err
    assert "words:1: nothing names partner\n" in told.err


def test_rooms_are_rooms_of_the_window() -> None:
    from collabdesk.ui.rooms.register import ROOMS as REGISTERED

    assert set(ROOMS) <= {entry.key for entry in REGISTERED}


def test_a_line_is_found_in_lists_tables_and_rows() -> None:
    assert line_of(EXERCISE, ("purpose",)) == line("purpose")
    assert line_of(EXERCISE, ("prompts",), "Why not?") == line("Why not?")
    assert line_of(EXERCISE, ("fills", 0, "fields"), "permission") == line('"permission"')
    assert line_of(EXERCISE, ("fills", 0, "start_with", 1, "way")) == line("photo")
    assert line_of(EXERCISE, ("fills", 0, "ask", "description")) == line("What would")
    assert line_of(EXERCISE, ("done", 0, "equals", "wants_reply")) == line("equals")
    assert line_of(EXERCISE, ("nowhere",)) == 1


@pytest.mark.parametrize(
    ("data", "line_told", "what"),
    [
        (EXERCISE.replace("minutes = 10", "minutes = 10\nminutes = 11").encode(), 6, "not TOML"),
        (EXERCISE.encode() + b"\nx = " + b"[" * 5000 + b"]" * 5000, None, "nested too deeply"),
        (EXERCISE.encode() + b"\n" + b".".join([b"a"] * 5000) + b" = 1", None, "nested too deeply"),
        (EXERCISE.replace("minutes = 10", "minutes = " + "9" * 5000).encode(), 1, "cannot be read"),
        (EXERCISE.replace("minutes = 10", "minutes = 10 # caf\xe9").encode("latin-1"), 5, "not UTF-8"),
        (EXERCISE.encode("utf-16"), 1, "not UTF-8"),
        (EXERCISE.encode() + b"\n#" + b"x" * 10_000_000, 1, "longer than"),
        (b"", 1, "key is missing"),
    ],
    ids=["twice", "deep", "deep key", "huge number", "latin-1", "utf-16", "10 MB", "empty"],
)
def test_a_file_that_nothing_can_read_is_told(
    journey: Path, data: bytes, line_told: int | None, what: str
) -> None:
    (journey / "exercises" / NEW).write_bytes(data)
    at = len(data.splitlines()) if line_told is None else line_told
    (complaint,) = told(journey)
    assert complaint.startswith(f"{NEW}:{at}: ")
    assert what in complaint


def test_a_folder_where_a_file_should_be_is_told(journey: Path) -> None:
    (journey / "exercises" / NEW).unlink()
    (journey / "exercises" / NEW).mkdir()
    (complaint,) = told(journey)
    assert complaint.startswith(f"{NEW}:1: this file cannot be opened")


def test_line_ends_of_another_system_change_nothing(journey: Path) -> None:
    text = EXERCISE.replace('"way",', '"volume",')
    (journey / "exercises" / NEW).write_bytes(text.replace("\n", "\r\n").encode())
    assert told(journey) == [f"{NEW}:{line('way')}: quietsaying has no field volume"]
