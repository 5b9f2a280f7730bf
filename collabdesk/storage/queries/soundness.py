"""Compares what the tables say with what the journal says, so that damage is found before it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.declaration import fields_of
from collabdesk.domain.records import KINDS
from collabdesk.domain.standing import standing_of
from collabdesk.storage.encoding import encode
from collabdesk.storage.journal import oplog, projection
from collabdesk.storage.journal.resolve import OpKind, resolve
from collabdesk.storage.journal.standings import chains_of
from collabdesk.storage.schema import OP, SEARCHABLE, STANDING, STEP, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collabdesk.domain.standing import Standing

Place = tuple[str, UUID]
"""A record's kind and uid."""


def differing_rows(connection: sa.Connection) -> Iterator[Place]:
    """Give rows whose table does not say what the journal says of them, or that no journal entry made."""
    for rows in _journal_pages(connection):
        ops_by_row = oplog.ops_of_rows(connection, rows)
        tables: dict[str, list[UUID]] = {}
        for row, ops in ops_by_row.items():
            tables.setdefault(ops[0].record, []).append(row)
        for kind, uids in tables.items():
            there = _rows_of(connection, kind, uids)
            for uid in uids:
                expected = projection.as_row(kind, resolve(ops_by_row[uid]), ops_by_row[uid])
                if there.get(uid) != expected:
                    yield kind, uid
    for kind in KINDS:
        table = TABLES[kind]
        unknown = sa.select(table.c.uid).where(~sa.exists().where(OP.c.row == table.c.uid))
        yield from ((kind, uid) for uid in connection.scalars(unknown).all())


def differing_standings(connection: sa.Connection) -> Iterator[UUID]:
    """Give inputs that do not have exactly the one standing that follows from their chain (law 2)."""
    inputs = list(connection.scalars(sa.select(TABLES["input"].c.uid)).all())
    for start in range(0, len(inputs), oplog.CHUNK):
        part = inputs[start : start + oplog.CHUNK]
        query = sa.select(STANDING).where(STANDING.c.input.in_(part))
        stored = {row.input: row for row in connection.execute(query).all()}
        for uid, chain in chains_of(connection, part).items():
            row = stored.get(uid)
            if row is None or not _same_standing(row, standing_of(chain), chain.input.number):
                yield uid
    orphans = sa.select(STANDING.c.input).where(~sa.exists().where(TABLES["input"].c.uid == STANDING.c.input))
    yield from connection.scalars(orphans).all()


def dangling_links(connection: sa.Connection) -> Iterator[tuple[str, UUID, str]]:
    """Give links whose other end is not there: kind, uid and the name of the link.

    That a paper given out quotes an input stays true where keeping the input was undone since: no
    printed copy can be undone. It dangles only where the journal never knew the input.
    """
    for kind, record in KINDS.items():
        for field in fields_of(record):
            if field.refers_to is None:
                continue
            table, other = TABLES[kind], TABLES[field.refers_to].alias("other")
            column = table.c[field.name]
            query = sa.select(table.c.uid).where(
                column.is_not(None), ~sa.exists().where(other.c.uid == column)
            )
            if kind == "quoting":
                query = query.where(~sa.exists().where(OP.c.row == column))
            yield from ((kind, uid, field.name) for uid in connection.scalars(query).all())


def repeated_numbers(connection: sa.Connection) -> Iterator[Place]:
    """Give records that carry a number another of their kind carries too, or none at all."""
    for kind, table in TABLES.items():
        if "number" not in table.c:
            continue
        twice = sa.select(table.c.number).group_by(table.c.number).having(sa.func.count() > 1)
        query = sa.select(table.c.uid).where(table.c.number.in_(twice) | (table.c.number < 1))
        yield from ((kind, uid) for uid in connection.scalars(query.order_by(table.c.uid)).all())


def lost_inputs(connection: sa.Connection) -> Iterator[UUID]:
    """Give inputs that anything but undo took away, and inputs that have lost their words (law 1)."""
    undoing = ("undo", "redo")
    query = (
        sa.select(OP.c.row)
        .join(STEP, STEP.c.uid == OP.c.step)
        .where(OP.c.record == "input", OP.c.kind == OpKind.DELETE.value, STEP.c.verb.not_in(undoing))
        .distinct()
    )
    yield from connection.scalars(query).all()
    table = TABLES["input"]
    empty = sa.select(table.c.uid).where(sa.func.trim(table.c.words) == "", table.c.withdrawn_on.is_(None))
    yield from connection.scalars(empty).all()


def unexplained_refusals(connection: sa.Connection) -> Iterator[UUID]:
    """Give decisions that say no, or not now, without a reason (law 3)."""
    table = TABLES["decision"]
    query = sa.select(table.c.uid).where(
        table.c.answer.in_(("no", "not_now")), sa.func.trim(table.c.reason) == ""
    )
    yield from connection.scalars(query).all()


def words_left_behind(connection: sa.Connection) -> Iterator[Place]:
    """Give rows taken back at someone's wish of which the journal or the search still holds words (law 9)."""
    erased = sa.select(OP.c.row).where(OP.c.kind == OpKind.ERASE.value)
    query = sa.select(OP.c.record, OP.c.row).where(
        OP.c.row.in_(erased), OP.c.kind != OpKind.ERASE.value, sa.cast(OP.c.fields, sa.Text) != "{}"
    )
    found = {(row.record, row.row) for row in connection.execute(query).all()}
    findable = sa.select(SEARCHABLE.c.record, SEARCHABLE.c.row).where(
        SEARCHABLE.c.row.in_(erased), sa.func.length(SEARCHABLE.c.text) > _LONGEST_NUMBER
    )
    found |= {(row.record, row.row) for row in connection.execute(findable).all()}
    yield from sorted(found)


_LONGEST_NUMBER = len("v-") + 16
_PAGE = 5_000


def _journal_pages(connection: sa.Connection) -> Iterator[list[UUID]]:
    last: UUID | None = None
    while True:
        query = sa.select(OP.c.row).distinct().order_by(OP.c.row).limit(_PAGE)
        if last is not None:
            query = query.where(OP.c.row > last)
        rows = list(connection.scalars(query).all())
        if not rows:
            return
        yield rows
        last = rows[-1]


def _rows_of(connection: sa.Connection, kind: str, uids: Sequence[UUID]) -> dict[UUID, projection.Row]:
    found: dict[UUID, projection.Row] = {}
    for start in range(0, len(uids), oplog.CHUNK):
        part = tuple(uid.hex for uid in uids[start : start + oplog.CHUNK])
        marks = ", ".join("?" for _ in part)
        rows = connection.exec_driver_sql(f'SELECT * FROM "{kind}" WHERE uid IN ({marks})', part)
        found |= {UUID(str(row["uid"])): dict(row) for row in rows.mappings().all()}
    return found


def _same_standing(row: sa.Row[tuple[object, ...]], now: Standing, number: int) -> bool:
    stored = row._mapping  # noqa: SLF001 - SQLAlchemy's documented way to read a row by name
    return (
        stored["state"] == now.state.value
        and stored["silence"] == now.silence.value
        and bool(stored["waiting"]) == now.waiting
        and stored["since"] == now.since
        and stored["last_answer"] == encode(now.last_answer)
        and stored["due_on"] == now.due_on
        and stored["number"] == number
    )
