"""Random exercises filled, changed, skipped, undone, done again and reopened, against a plain model."""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import Field, Record, field_map, fields_of, kind_of
from collabdesk.domain.failures import Failure
from collabdesk.domain.journey_words import ExerciseState
from collabdesk.domain.records import KINDS, Person, Session
from collabdesk.journey.exercise import Fill, Tool
from collabdesk.journey.reading import load_guide
from collabdesk.operations import exercises, people, undoing
from collabdesk.operations.walking import ExerciseStanding, Walk, walk
from collabdesk.storage.queries.journey import records_for
from collabdesk.storage.queries.reading import every
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import DAY, HERE, keep, new_book, tables
from tests.storage.journal.copies import check_projection

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.domain.changes import Changes

FUZZ = int(os.environ.get("COLLABDESK_FUZZ", os.environ.get("COLLABDESK_CAMPAIGN", "1")))
GUIDE = load_guide()
KEYS = sorted(GUIDE.exercises)
FILLS = [
    (exercise.key, fill)
    for exercise in GUIDE.exercises.values()
    for fill in exercise.fills
    if fill.tool is not Tool.ROOM and fill.fields
]
Tables = dict[str, list[tuple[object, ...]]]
picks = st.integers(0, 10_000)


class Exercises(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="collabdesk-exercises-"))
        self.book = new_book(self.folder / "neighbours.collab")
        self.undos: list[tuple[Tables, Tables]] = []
        self.redos: list[tuple[Tables, Tables]] = []
        self.number = 0

    def teardown(self) -> None:
        check_projection(self.book)
        self.book.close()
        shutil.rmtree(self.folder)

    @initialize(met=st.booleans())
    def begin(self, met: bool) -> None:
        if met:
            person = Person(uid=new_uid(), number=0, name="Sample Name")
            session = Session(uid=new_uid(), name="Tuesday tea", held_on=DAY)
            self.do(lambda: people.add_person(self.book, person))
            self.do(lambda: people.add_session(self.book, session))
            before = tables(self.book)
            keep(self.book, "The last bus goes before the shift ends.")
            self.undos.append((before, tables(self.book)))

    def do(self, verb: Callable[[], Changes]) -> bool:
        before = tables(self.book)
        try:
            changes = verb()
        except Failure:
            assert tables(self.book) == before, "a step that failed left something behind"
            return False
        after = tables(self.book)
        if changes.step is not None:
            assert not changes.nothing
            self.undos.append((before, after))
            self.redos.clear()
        return True

    def value(self, field: Field, pick: int) -> object:
        """Give some value for a field: often none at all, since forms are left half filled."""
        self.number += 1
        if pick % 3 == 0 and not field.required:
            return field.default
        if field.base is UUID:
            return self.some(field.refers_to or "", pick)
        if field.base is str:
            return f"{field.name} {self.number}: żółć, تجربة\u202e"
        plain = {bool: pick % 2 == 0, int: pick % 5, date: DAY + timedelta(days=pick % 40)}
        if field.base in plain:
            return plain[field.base]
        assert issubclass(field.base, Enum)
        members = list(field.base)
        return members[pick % len(members)]

    def some(self, kind: str, pick: int) -> UUID | None:
        with self.book.reading() as connection:
            uids = list(every(connection, KINDS[kind]))
        return uids[pick % len(uids)] if uids else None

    def made(self, fill: Fill, pick: int) -> Record | None:
        """Make a record as the form of a fill would; None where it needs something that is not there."""
        record = KINDS[fill.record]
        declared = field_map(record)
        values: dict[str, object] = {"uid": new_uid()}
        for place, field in enumerate(fields_of(record)):
            if field.name in values:
                continue
            if field.name in fill.fixed:
                base, given = declared[field.name].base, fill.fixed[field.name]
                values[field.name] = base(given) if issubclass(base, Enum) else given
            elif field.required or field.name in fill.fields:
                values[field.name] = self.value(field, pick + place)
            if field.required and values.get(field.name) is None:
                return None
        found: Record = record(**values)
        return found

    @rule(which=picks, pick=picks)
    def fill(self, which: int, pick: int) -> None:
        key, fill = FILLS[which % len(FILLS)]
        if fill.tool is Tool.ONE:
            name = fill.fields[pick % len(fill.fields)]
            value = self.value(field_map(KINDS[fill.record])[name], pick + 1)
            self.do(lambda: exercises.write_only(self.book, KINDS[fill.record], {name: value}))
        elif (made := self.made(fill, pick)) is not None and self.do(
            lambda: exercises.keep_record(self.book, made)
        ):
            kept = records_for(self.book, [fill.record])[fill.record]
            assert made.uid in {one.uid for one in kept}, key

    @rule(which=picks, pick=picks)
    def change(self, which: int, pick: int) -> None:
        _, fill = FILLS[which % len(FILLS)]
        uid = self.some(fill.record, pick)
        if uid is not None:
            name = fill.fields[pick % len(fill.fields)]
            value = self.value(field_map(KINDS[fill.record])[name], pick + 1)
            self.do(lambda: exercises.change_record(self.book, KINDS[fill.record], uid, {name: value}))

    @rule(which=picks, pick=picks)
    def take_away(self, which: int, pick: int) -> None:
        _, fill = FILLS[which % len(FILLS)]
        uid = self.some(fill.record, pick)
        if uid is not None and fill.record != "project":
            self.do(lambda: exercises.remove_record(self.book, KINDS[fill.record], uid))
            with self.book.reading() as connection:
                assert uid not in every(connection, KINDS[fill.record])

    @rule(which=picks, state=st.sampled_from([*ExerciseState, None]))
    def note(self, which: int, state: ExerciseState | None) -> None:
        key = KEYS[which % len(KEYS)]
        values = {"state": state, "reason": "not now" if state is ExerciseState.SKIPPED else ""}
        self.do(lambda: exercises.note_exercise(self.book, key, values))
        found = self.walked().state(key)
        if state is ExerciseState.SKIPPED and not GUIDE.exercises[key].required:
            assert (found.state, found.reason) == (ExerciseStanding.SKIPPED, "not now")
        if state is ExerciseState.DONE:
            assert found.state is ExerciseStanding.DONE

    @precondition(lambda self: self.undos)
    @rule()
    def undo(self) -> None:
        past = self.undos.pop()
        undoing.undo(self.book)
        assert tables(self.book) == past[0]
        self.redos.append(past)

    @precondition(lambda self: self.redos)
    @rule()
    def redo(self) -> None:
        past = self.redos.pop()
        undoing.redo(self.book)
        assert tables(self.book) == past[1]
        self.undos.append(past)

    @rule()
    def reopen(self) -> None:
        before, walked = tables(self.book), self.walked()
        path = self.book.path
        self.book.close()
        self.book = open_workbook(path, HERE)
        assert tables(self.book) == before
        assert self.walked() == walked

    def walked(self) -> Walk:
        return walk(self.book, DAY)

    @invariant()
    def what_there_is_is_told(self) -> None:
        told = self.walked()
        assert set(told.progress) == set(KEYS)
        for key, exercise in GUIDE.exercises.items():
            kinds = {fill.record for fill in exercise.fills}
            assert set(told.state(key).counts) == kinds
        assert {kind_of(KINDS[fill.record]) for _, fill in FILLS} <= set(KINDS)


Exercises.TestCase.settings = settings(
    max_examples=6 * FUZZ,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestExercises = Exercises.TestCase
