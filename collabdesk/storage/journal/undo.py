"""Finds which step to take back next and takes it back, across restarts, for this device's own steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.failures import NothingToRedo, NothingToUndo
from collabdesk.domain.records import KINDS
from collabdesk.domain.verbs import CANNOT_BE_UNDONE, Verb
from collabdesk.storage.encoding import defaults_of
from collabdesk.storage.journal import oplog
from collabdesk.storage.journal.reverse import reverse_row
from collabdesk.storage.schema import STEP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step as the undo menu names it: its verb, and of how many records."""

    uid: UUID
    verb: Verb
    count: int
    reverses: UUID | None


def next_undo(connection: sa.Connection, device: str) -> PastStep | None:
    """Give the step that undo would take back now, or None."""
    undone: set[UUID] = set()
    for step in _latest_first(connection, device):
        if step.verb is Verb.UNDO:
            if step.reverses is not None and step.uid not in undone:
                undone.add(step.reverses)
        elif step.uid in undone:
            if step.reverses is not None:
                undone.add(step.reverses)
                undone.add(_reversed_by(connection, step.reverses))
        elif step.verb not in CANNOT_BE_UNDONE:
            return step
    return None


def next_redo(connection: sa.Connection, device: str) -> PastStep | None:
    """Give the undo step that redo would take back now; None once something new was done."""
    redone: set[UUID] = set()
    for step in _latest_first(connection, device):
        if step.verb is Verb.REDO and step.reverses is not None:
            redone.add(step.reverses)
        elif step.verb is Verb.UNDO:
            if step.uid not in redone:
                return step
        else:
            return None
    return None


def original(connection: sa.Connection, step: PastStep) -> PastStep:
    """Give the step a person did, behind any number of undos and redos of it."""
    while step.reverses is not None:
        found = connection.execute(_STEPS.where(STEP.c.uid == step.reverses)).mappings().first()
        if found is None:
            break
        step = _past(found)
    return step


def undo(book: Workbook) -> Changes:
    """Take back the last step of this device that still stands. Raises NothingToUndo.

    The changes are empty where nothing of it was left to take back, as with words taken back since.
    """
    with book.reading() as connection:
        target = next_undo(connection, book.author.device)
    if target is None:
        raise NothingToUndo
    return _reverse(book, target, Verb.UNDO)


def redo(book: Workbook) -> Changes:
    """Do again what the last undo took back. Raises NothingToRedo."""
    with book.reading() as connection:
        target = next_redo(connection, book.author.device)
    if target is None:
        raise NothingToRedo
    return _reverse(book, target, Verb.REDO)


def _reverse(book: Workbook, target: PastStep, verb: Verb) -> Changes:
    with book.step(verb, reverses=target.uid) as step:
        step.count = target.count
        rows = oplog.rows_of_step(step.connection, target.uid)
        for row, ops in oplog.ops_of_rows(step.connection, rows).items():
            reversal = reverse_row(ops, target.uid, defaults_of(KINDS[ops[0].record]))
            if reversal is not None:
                step.write(reversal.kind, reversal.record, row, dict(reversal.fields), dict(reversal.seen))
        step.project(rows)
    return book.changes


_STEPS = sa.select(STEP.c.uid, STEP.c.verb, STEP.c["count"].label("records"), STEP.c.reverses, STEP.c.lamport)


def _latest_first(connection: sa.Connection, device: str) -> Iterator[PastStep]:
    """Give this device's steps, latest first, fetched in small parts so that no cursor stays open."""
    query = _STEPS.where(STEP.c.device == device).order_by(STEP.c.lamport.desc(), STEP.c.uid.desc())
    at = sa.tuple_(STEP.c.lamport, STEP.c.uid)
    last: tuple[int, UUID] | None = None
    while True:
        part = query if last is None else query.where(at < sa.tuple_(*last))
        rows = connection.execute(part.limit(100)).mappings().all()
        if not rows:
            return
        for row in rows:
            yield _past(row)
        last = rows[-1]["lamport"], rows[-1]["uid"]


def _past(row: sa.RowMapping) -> PastStep:
    return PastStep(row["uid"], Verb(row["verb"]), row["records"], row["reverses"])


def _reversed_by(connection: sa.Connection, undo_step: UUID) -> UUID:
    found = connection.scalar(sa.select(STEP.c.reverses).where(STEP.c.uid == undo_step))
    return found if isinstance(found, UUID) else undo_step
