"""Takes a record away with the links that hang on it, in one undoable step; never anyone's words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from collabdesk.domain.declaration import Record, fields_of, kind_of
from collabdesk.domain.records import RECORDS, Changing, Input, SafeguardingPointer
from collabdesk.storage.queries.reading import where

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.verbs import Verb
    from collabdesk.storage.journal.step import Step
    from collabdesk.storage.workbook import Workbook


_TOLD = tuple(record for record in RECORDS if record is not SafeguardingPointer)
"""What is told of; a concern that was passed on is let go of with its session, and never spoken of."""


def take_away(book: Workbook, verb: Verb, record: type[Record], uid: UUID) -> Changes:
    """Take a record away and let go of everything that points at it.

    A link that is nothing without it goes too; anything else is only unlinked. Raises Gone, and
    ValueError for an input, whose words are never taken away this way (law 1).
    """
    if record is Input:
        raise ValueError("an input is taken back only at the person's wish")
    with book.step(verb) as step:
        release(step, record, uid)
    return book.changes


def release(step: Step, record: type[Record], uid: UUID) -> None:
    """Take a record away within a step, as ``take_away`` does."""
    for other in RECORDS:
        for field in fields_of(other):
            if field.refers_to != kind_of(record):
                continue
            found: list[Record] = where(step.connection, other, field.name, [uid])
            for pointing in found:
                if field.optional and not _left_empty(pointing, field.name):
                    step.alter(other, pointing.uid, **{field.name: None})
                else:
                    release(step, other, pointing.uid)
    step.delete(record, uid)


def pointing_at(book: Workbook, record: type[Record], uid: UUID) -> dict[str, int]:
    """Say what points at a record, as a count by kind, so that taking it away can say what is left."""
    found: dict[str, int] = {}
    with book.reading() as connection:
        for other in _TOLD:
            for field in fields_of(other):
                if field.refers_to == kind_of(record):
                    count = len(where(connection, other, field.name, [uid]))
                    if count:
                        found[kind_of(other)] = found.get(kind_of(other), 0) + count
    return found


def going_with(book: Workbook, record: type[Record], uid: UUID) -> tuple[dict[str, int], dict[str, int]]:
    """Say what taking a record away does, each a count by kind: what goes with it, and what is unlinked."""
    gone: dict[UUID, str] = {}
    unlinked: dict[UUID, str] = {}
    waiting = [(record, uid)]
    with book.reading() as connection:
        while waiting:
            target, row = waiting.pop()
            for other in _TOLD:
                for field in (one for one in fields_of(other) if one.refers_to == kind_of(target)):
                    found: list[Record] = where(connection, other, field.name, [row])
                    for pointing in found:
                        if field.optional and not _left_empty(pointing, field.name):
                            unlinked[pointing.uid] = kind_of(other)
                        elif pointing.uid not in gone:
                            gone[pointing.uid] = kind_of(other)
                            waiting.append((other, pointing.uid))
    stays = (kind for row, kind in unlinked.items() if row not in gone)
    return dict(Counter(gone.values())), dict(Counter(stays))


def _left_empty(pointing: Record, field: str) -> bool:
    if not isinstance(pointing, Changing):
        return False
    return (pointing.input if field == "action" else pointing.action) is None
