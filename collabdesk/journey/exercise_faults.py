"""Finds what one exercise says that the records, the stages or the rooms do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.declaration import field_map
from collabdesk.domain.records import KINDS
from collabdesk.journey.exercise import Tool
from collabdesk.journey.filled import FILLED, value_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from collabdesk.domain.record_names import RecordNames
    from collabdesk.journey.exercise import Exercise, Fill, Plain
    from collabdesk.journey.places import BadExercise, Steps
    from collabdesk.journey.taking import Table

ROOMS = ("home", "said", "patterns", "actions", "replies", "people", "partners", "words", "papers")
"""Rooms an exercise can be done in, by key."""


def faults_of_exercise(
    table: Table, exercise: Exercise, stages: Collection[str], names: Mapping[str, RecordNames]
) -> Iterator[BadExercise]:
    """Give what is wrong in one exercise, each at its line.

    ``table`` is its parsed file, ``stages`` the keys there are, ``names`` what records are called by kind.
    """
    if exercise.stage not in stages:
        yield table.wrong(f"there is no stage {exercise.stage}", "stage")
    if exercise.minutes < 0:
        yield table.wrong("minutes cannot be less than none", "minutes")
    for place, fill in enumerate(exercise.fills):
        yield from _of_fill(table, ("fills", place), fill)
        yield from _without_names(table, ("fills", place), fill, names)
    for place, rule in enumerate(exercise.done):
        at = ("done", place)
        if rule.record not in KINDS:
            yield table.wrong(f"there is no record {rule.record}", *at, "record")
            continue
        yield from _not_declared(table, (*at, "filled"), rule.record, rule.filled)
        yield from _not_held(table, (*at, "equals"), rule.record, rule.equals)
        if rule.at_least < 1:
            yield table.wrong("at_least must be 1 or more", *at, "at_least")


def _of_fill(table: Table, at: Steps, fill: Fill) -> Iterator[BadExercise]:
    record = KINDS.get(fill.record)
    if record is None:
        yield table.wrong(f"there is no record {fill.record}", *at, "record")
        return
    if fill.tool is Tool.ROOM:
        if fill.room not in ROOMS:
            yield table.wrong(f"room must be one of: {', '.join(ROOMS)}", *at, "room")
    elif record not in FILLED:
        yield table.wrong(f"{fill.record} is filled in its own room, with its own laws", *at, "record")
    elif not fill.fields:
        yield table.wrong("fields are missing", *at, "fields")
    yield from _of_fields(table, at, fill)
    yield from _not_held(table, (*at, "fixed"), fill.record, fill.fixed)
    for place, row in enumerate(fill.start_with):
        yield from _not_held(table, (*at, "start_with", place), fill.record, row)


def _of_fields(table: Table, at: Steps, fill: Fill) -> Iterator[BadExercise]:
    yield from _not_declared(table, (*at, "fields"), fill.record, fill.fields)
    for name in fill.ask:
        if name not in field_map(KINDS[fill.record]):
            yield table.wrong(f"{fill.record} has no field {name}", *at, "ask", name)
        elif name not in fill.fields:
            yield table.wrong(f"{name} is asked and is not among the fields", *at, "ask", name)
    for name in sorted({name for name in fill.fields if fill.fields.count(name) > 1}):
        yield table.wrong(f"{name} stands twice among the fields", *at, "fields", value=name)


def _without_names(
    table: Table, at: Steps, fill: Fill, names: Mapping[str, RecordNames]
) -> Iterator[BadExercise]:
    if fill.record not in KINDS:
        return
    if fill.record not in names:
        if fill.tool is not Tool.ROOM:
            yield table.wrong(f"nothing in words/ names {fill.record}", *at, "record")
        return
    for name in fill.fields:
        if name in field_map(KINDS[fill.record]) and name not in names[fill.record].fields:
            yield table.wrong(f"nothing in words/ names {fill.record}.{name}", *at, "fields", value=name)


def _not_declared(table: Table, at: Steps, kind: str, fields: tuple[str, ...]) -> Iterator[BadExercise]:
    declared = field_map(KINDS[kind])
    for name in fields:
        if name not in declared or name == "uid":
            yield table.wrong(f"{kind} has no field {name}", *at, value=name)


def _not_held(table: Table, at: Steps, kind: str, values: Mapping[str, Plain]) -> Iterator[BadExercise]:
    declared = field_map(KINDS[kind])
    for name, value in values.items():
        if name not in declared or name == "uid":
            yield table.wrong(f"{kind} has no field {name}", *at, name)
            continue
        try:
            value_of(declared[name], value)
        except ValueError:
            yield table.wrong(f"{kind}.{name} cannot be {value!r}", *at, name)
