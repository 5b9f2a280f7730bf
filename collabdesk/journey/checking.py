"""Holds the files of the journey to the records, so that a field nobody declared is found by its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from collabdesk.base.paths import resource
from collabdesk.domain.journey_words import Door
from collabdesk.domain.record_names import read_names
from collabdesk.journey.exercise_faults import faults_of_exercise
from collabdesk.journey.name_faults import faults_of_names
from collabdesk.journey.places import BadExercise
from collabdesk.journey.reading import exercise_files, open_table, read_doors, read_exercise, read_stages
from collabdesk.journey.texts import words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from collabdesk.domain.record_names import RecordNames
    from collabdesk.journey.exercise import DoorWay, Exercise, Stage

T = TypeVar("T")

_BRACES = re.compile(r"[{}]")
_OURS = re.compile(r"\{(?:people|person)\}")
_NOT_PLAIN = re.compile(
    r"\b(?:users?|stakeholders?|empower\w*|databases?|invalid|constraints?|overdue|assignees?|the system)\b",
    re.I,
)


def faults(folder: Path) -> list[BadExercise]:
    """Give everything that is wrong in a folder of the journey; nothing where all is in order."""
    found: list[BadExercise] = []
    for file in sorted(folder.rglob("*.toml")):
        found += _unless_broken(found, lambda one: list(_of_words(one)), file) or ()
    named = _unless_broken(found, lambda one: list(faults_of_names(one)), folder / "words")
    if found or named is None:
        return found
    stages = _unless_broken(found, read_stages, folder / "stages.toml") or ()
    ways = _unless_broken(found, read_doors, folder / "doors.toml")
    exercises = [(file, _unless_broken(found, read_exercise, file)) for file in exercise_files(folder)]
    read = [(file, exercise) for file, exercise in exercises if exercise]
    found += _of_exercises(read, stages, read_names(folder / "words"))
    if ways:
        found += _of_doors(folder / "doors.toml", ways, {exercise.key for _, exercise in read})
    found += _of_stages(folder / "stages.toml", stages, {exercise.stage for _, exercise in read})
    return found + named


def _unless_broken(found: list[BadExercise], read: Callable[[Path], T], file: Path) -> T | None:
    try:
        return read(file)
    except BadExercise as bad:
        found.append(bad)
        return None


def _of_words(file: Path) -> Iterator[BadExercise]:
    """Find words that are not plain, and braces that hold no word of the project."""
    table = open_table(file)
    for path, text in words_in(file, table.values):
        if _BRACES.search(_OURS.sub("", text)):
            yield table.wrong("only {people} and {person} are filled in", *path, value=text[:20])
        if plain := _NOT_PLAIN.search(text):
            yield table.wrong(f"say {plain[0]!r} as you would to a neighbour", *path, value=plain[0])


def _of_exercises(
    read: list[tuple[Path, Exercise]], stages: tuple[Stage, ...], names: dict[str, RecordNames]
) -> Iterator[BadExercise]:
    known = {stage.key for stage in stages}
    first: dict[str, str] = {}
    for file, exercise in read:
        table = open_table(file)
        if exercise.key in first:
            yield table.wrong(f"{first[exercise.key]} has the key {exercise.key} already", "key")
        first.setdefault(exercise.key, file.name)
        if not file.name.startswith(f"{exercise.key}-"):
            yield table.wrong(f"the name of its file should begin with {exercise.key}-", "key")
        yield from faults_of_exercise(table, exercise, known, names)


def _of_stages(file: Path, stages: tuple[Stage, ...], filled: set[str]) -> Iterator[BadExercise]:
    if not stages:
        return
    table = open_table(file)
    rows = table.tables("stage")
    seen: set[str] = set()
    numbers: set[int] = set()
    for place, row in enumerate(rows):
        key, number = row.words("key"), row.number("number")
        if key in seen or number in numbers:
            yield table.wrong(f"another stage is {key} or number {number} already", "stage", place)
        if key not in filled:
            yield table.wrong(f"the stage {key} has no exercise", "stage", place, "key")
        seen.add(key)
        numbers.add(number)


def _of_doors(
    file: Path, ways: tuple[tuple[DoorWay, ...], tuple[str, ...]], keys: set[str]
) -> Iterator[BadExercise]:
    doors, small_and_true = ways
    table = open_table(file)
    known = [door.value for door in Door]
    for place, door in enumerate(doors):
        at = ("door", place)
        if door.door not in known or door.door in [one.door for one in doors[:place]]:
            yield table.wrong(f"{door.door!r} must be, once each, one of: {', '.join(known)}", *at, "door")
        for key in door.first:
            if key not in keys:
                yield table.wrong(f"there is no exercise {key}", *at, "first", value=key)
        if not (resource("icons") / f"{door.icon}.svg").is_file():
            yield table.wrong(f"there is no icon {door.icon}", *at, "icon")
    for missing in sorted(set(known) - {door.door for door in doors}):
        yield table.wrong(f"the door {missing} is missing")
    for key in small_and_true:
        if key not in keys:
            yield table.wrong(f"there is no exercise {key}", "small_and_true", value=key)
