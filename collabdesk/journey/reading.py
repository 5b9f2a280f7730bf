"""Reads the journey from its files, so that a new exercise needs no Python."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from collabdesk.base.paths import resource
from collabdesk.journey.exercise import DoorWay, Exercise, Fill, Guide, Rule, Stage, Tool, Who
from collabdesk.journey.places import BadExercise
from collabdesk.journey.taking import Table

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000
"""Bytes of a file; the longest that comes with CollabDesk has a few thousand."""
DEEPEST = 8
"""Tables and lists within each other; what comes with CollabDesk has four."""
_BROKEN_AT = re.compile(r"at line (\d+)")


@cache
def load_guide(folder: Path | None = None) -> Guide:
    """Read the whole journey, once; from ``resources/journey`` where no folder is named.

    Stages stand in order of their number, exercises in the order of their stage and key. Raises BadExercise
    for a file that is not as it should be; what only the records can tell is told by `checking.faults`.
    """
    top = resource("journey") if folder is None else folder
    stages = read_stages(top / "stages.toml")
    doors, small_and_true = read_doors(top / "doors.toml")
    place = {stage.key: stage.number for stage in stages}
    exercises = [read_exercise(file) for file in exercise_files(top)]
    exercises.sort(key=lambda one: (place.get(one.stage, len(place)), in_order(one.key)))
    return Guide(stages, doors, {one.key: one for one in exercises}, small_and_true)


def exercise_files(folder: Path) -> list[Path]:
    """Give the files of exercises in a folder of the journey, by name."""
    return sorted((folder / "exercises").glob("*.toml"))


def in_order(key: str) -> tuple[int, ...]:
    """Give what a key such as "4.10" is sorted by."""
    return tuple(int(part) for part in re.findall(r"\d+", key))


def read_exercise(file: Path) -> Exercise:
    """Read one exercise. Raises BadExercise."""
    table = open_table(file)
    exercise = Exercise(
        key=table.words("key"),
        stage=table.words("stage"),
        name=table.words("name"),
        who=table.members("who", Who),
        minutes=table.number("minutes"),
        purpose=table.words("purpose"),
        prompts=table.listed("prompts", needed=True),
        done_when=table.words("done_when"),
        fills=tuple(_fill(one) for one in table.tables("fills")),
        time=table.words("time", ""),
        kindness=table.words("kindness", ""),
        done=tuple(_rule(one) for one in table.tables("done")),
        sheet_rows=table.number("sheet_rows", 6),
        required=table.flag("required"),
    )
    table.nothing_left()
    if not exercise.fills:
        raise table.wrong("it fills nothing: there is no [[fills]]")
    return exercise


def read_stages(file: Path) -> tuple[Stage, ...]:
    """Read the stages, in order of their number. Raises BadExercise."""
    table = open_table(file)
    stages = [_stage(one) for one in table.tables("stage")]
    table.nothing_left()
    return tuple(sorted(stages, key=lambda stage: stage.number))


def read_doors(file: Path) -> tuple[tuple[DoorWay, ...], tuple[str, ...]]:
    """Read the doors and the path "Small and true". Raises BadExercise."""
    table = open_table(file)
    doors = tuple(_door(one) for one in table.tables("door"))
    small_and_true = table.listed("small_and_true", needed=True)
    table.nothing_left()
    return doors, small_and_true


def open_table(file: Path) -> Table:
    """Parse a file. Raises BadExercise where it is not TOML, far too long, or not there."""
    text = _text_of(file)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        at = _BROKEN_AT.search(str(broken))
        raise BadExercise(file.name, int(at[1]) if at else 1, f"this is not TOML: {broken}") from None
    except RecursionError:
        raise BadExercise(file.name, _deepest(text), "this is nested too deeply") from None
    except ValueError as broken:
        raise BadExercise(file.name, 1, f"this cannot be read: {broken}") from None
    if _is_nested_deeply(values):
        raise BadExercise(file.name, _deepest(text), "this is nested too deeply")
    return Table(file.name, text, values)


def _text_of(file: Path) -> str:
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        raise BadExercise(file.name, 1, "there is no such file") from None
    except OSError as refused:
        raise BadExercise(file.name, 1, f"this file cannot be opened: {refused.strerror}") from None
    if len(data) > LARGEST:
        raise BadExercise(file.name, 1, f"this is longer than {LARGEST:,} bytes")
    try:
        # A parser counts lines as the file has them on any system.
        return data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as broken:
        line = data.count(b"\n", 0, broken.start) + 1
        raise BadExercise(file.name, line, "this is not UTF-8") from None


def _is_nested_deeply(value: object) -> bool:
    """Whether tables and lists stand in each other further than anything here asks for."""
    level = [value]
    for _ in range(DEEPEST):
        tables = [one for one in level if isinstance(one, dict | list)]
        level = [inner for one in tables for inner in (one.values() if isinstance(one, dict) else one)]
    return any(isinstance(one, dict | list) for one in level)


def _deepest(text: str) -> int:
    """Give the line, from 1, with the most brackets and dots: where nesting comes from."""
    lines = text.splitlines()
    return max(range(len(lines)), key=lambda at: sum(map(lines[at].count, "[{."))) + 1


def _stage(table: Table) -> Stage:
    stage = Stage(
        key=table.words("key"),
        number=table.number("number"),
        name=table.words("name"),
        why=table.words("why"),
        have=table.words("have"),
        least=table.words("least"),
    )
    table.nothing_left()
    return stage


def _door(table: Table) -> DoorWay:
    door = DoorWay(
        door=table.words("door"),
        name=table.words("name"),
        for_whom=table.words("for_whom"),
        icon=table.words("icon"),
        first=table.listed("first", needed=True),
    )
    table.nothing_left()
    return door


def _fill(table: Table) -> Fill:
    fill = Fill(
        record=table.words("record"),
        tool=table.member("tool", Tool),
        heading=table.words("heading", ""),
        add=table.words("add", ""),
        fields=table.listed("fields"),
        ask=table.texts("ask"),
        fixed=table.plain("fixed"),
        start_with=table.rows("start_with"),
        room=table.words("room", ""),
    )
    table.nothing_left()
    return fill


def _rule(table: Table) -> Rule:
    rule = Rule(
        record=table.words("record"),
        at_least=table.number("at_least", 1),
        equals=table.plain("equals"),
        filled=table.listed("filled"),
        every=table.flag("every"),
    )
    table.nothing_left()
    return rule
