"""Brings two copies of one workbook together: the journal is a set, so merging is a set union."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.changes import Changes
from collabdesk.storage.journal import forgetting, oplog, projection, standings
from collabdesk.storage.journal.resolve import OpKind
from collabdesk.storage.schema import CONTENT, OP, STEP

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Journal:
    """Everything a copy holds that merging needs: steps, ops, and the bytes of attachments."""

    steps: tuple[Mapping[str, object], ...]
    ops: tuple[Mapping[str, object], ...]
    content: tuple[Mapping[str, object], ...]


def read_journal(book: Workbook) -> Journal:
    """Give the whole journal of an open workbook."""
    with book.reading() as connection:
        steps, ops, content = (
            tuple(dict(row) for row in connection.execute(sa.select(table)).mappings().all())
            for table in (STEP, OP, CONTENT)
        )
    return Journal(steps, ops, content)


def absorb(book: Workbook, other: Journal) -> Changes:
    """Add everything of another copy's journal that this one does not have, and project it.

    Commutative, associative and idempotent: any copies, absorbed in any order, any number of times,
    end the same. Words and people taken back in either copy stay so (`forgetting`).
    """
    with book.maintaining() as connection:
        known_steps = set(connection.scalars(sa.select(STEP.c.uid)).all())
        known_ops = set(connection.scalars(sa.select(OP.c.uid)).all())
        known_content = set(connection.scalars(sa.select(CONTENT.c.fingerprint)).all())
        steps = [row for row in other.steps if row["uid"] not in known_steps]
        ops = [row for row in other.ops if row["uid"] not in known_ops]
        content = [row for row in other.content if row["fingerprint"] not in known_content]
        for table, rows in ((STEP, steps), (OP, ops), (CONTENT, content)):
            if rows:
                connection.execute(table.insert(), [dict(row) for row in rows])
        _keep_erased_empty(connection, ops)
        rows_hit = [*(_row_of(row) for row in ops), *forgetting.forget_again(connection)]
        touched, inputs = projection.project(connection, rows_hit)
        oplog.drop_loose_content(connection)
        standings.restate(connection, inputs)
    return Changes(
        verb="absorb",
        count=len(ops),
        touched={kind: frozenset(rows) for kind, rows in touched.items()},
        inputs=frozenset(inputs),
    )


def _row_of(op: Mapping[str, object]) -> UUID:
    return UUID(str(op["row"]))


def _keep_erased_empty(connection: sa.Connection, arrived: list[Mapping[str, object]]) -> None:
    rows = {_row_of(op) for op in arrived}
    wanted = list(rows)
    for start in range(0, len(wanted), oplog.CHUNK):
        part = wanted[start : start + oplog.CHUNK]
        query = sa.select(OP.c.row).where(OP.c.kind == OpKind.ERASE.value, OP.c.row.in_(part))
        for row in set(connection.scalars(query).all()):
            oplog.empty_payloads(connection, row)
