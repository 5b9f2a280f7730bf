"""Keeps what an exercise fills, a field at a time, so that a half-filled form is kept as it is."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, TypeVar

from collabdesk.base.identity import uid_of
from collabdesk.domain.declaration import Record, fields_of, kind_of
from collabdesk.domain.records import ChosenWords, ExerciseNote, Project
from collabdesk.domain.verbs import Verb
from collabdesk.journey.filled import FILLED
from collabdesk.operations.taking_away import take_away
from collabdesk.storage.journal.oplog import ops_of_rows
from collabdesk.storage.queries.reading import every, next_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.journal.step import Step
    from collabdesk.storage.workbook import Workbook

R = TypeVar("R", bound=Record)


def keep_record(book: Workbook, record: Record) -> Changes:
    """Keep a new record; a number it is printed with is given here. Raises NothingToSay, NotKept."""
    _check_filled(type(record))
    with book.step(Verb.ADD_TO_JOURNEY) as step:
        values = {field.name: getattr(record, field.name) for field in fields_of(type(record))}
        if "number" in values:
            values["number"] = next_number(step.connection, type(record))
        step.make(_made(type(record), values))
    return book.changes


def change_record(book: Workbook, record: type[Record], uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change some fields of a record, by name. Raises Gone, NothingToSay, NotKept."""
    _check_filled(record)
    with book.step(Verb.CHANGE_IN_JOURNEY) as step:
        step.alter(record, uid, **values)
    return book.changes


def write_only(book: Workbook, record: type[Record], values: Mapping[str, object]) -> Changes:
    """Change the one record of a class of which there is one, or make it with these values."""
    _check_filled(record)
    with book.step(Verb.CHANGE_IN_JOURNEY) as step:
        # Papers print the last of them too, should copies that were apart hold several.
        last = next(reversed(every(step.connection, record)), None)
        if last is None:
            step.make(_made(record, {"uid": _unused(step, kind_of(record)), **values}))
        else:
            step.alter(record, last, **values)
    return book.changes


def remove_record(book: Workbook, record: type[Record], uid: UUID) -> Changes:
    """Take a record away with the links that are nothing without it, in one undoable step. Raises Gone."""
    _check_filled(record)
    return take_away(book, Verb.REMOVE_FROM_JOURNEY, record, uid)


def note_exercise(book: Workbook, exercise: str, values: Mapping[str, object]) -> Changes:
    """Say something of an exercise: that it is done, or skipped and why, or what is different here."""
    with book.step(Verb.NOTE_EXERCISE) as step:
        notes = every(step.connection, ExerciseNote).values()
        found = {note.exercise: note for note in notes}.get(exercise)
        if found is None:
            uid = _unused(step, f"{kind_of(ExerciseNote)} {exercise}")
            found = step.make(ExerciseNote(uid=uid, exercise=exercise))
        step.alter(ExerciseNote, found.uid, **values)
    return book.changes


def choose_words(book: Workbook, chosen: ChosenWords) -> Changes:
    """Call people by the word they chose from now on; the earlier choice stays, with the day it ended."""
    with book.step(Verb.CHOOSE_WORDS) as step:
        for earlier in every(step.connection, ChosenWords).values():
            if earlier.ended_on is None:
                step.alter(ChosenWords, earlier.uid, ended_on=chosen.agreed_on)
        step.make(chosen)
        project = next(iter(every(step.connection, Project)))
        step.alter(Project, project, people_word=chosen.people, person_word=chosen.person)
    return book.changes


def _check_filled(record: type) -> None:
    if record not in FILLED:
        raise TypeError(f"{record.__name__} is not filled by an exercise")


def _unused(step: Step, name: str) -> UUID:
    """Give the identity of what there is one of: the same in every copy, so that copies join in one record.

    One that was taken away before is passed over, so that none of its words come back.
    """
    for turn in count():
        uid = uid_of(f"{name} {turn}")
        if not ops_of_rows(step.connection, [uid])[uid]:
            break
    return uid


def _made(kind: Callable[..., R], values: Mapping[str, object]) -> R:
    """Make a record of values by name; the laws check them when it is kept."""
    return kind(**values)
