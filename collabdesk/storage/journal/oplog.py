"""Reads and appends journal rows, the one place that knows how an op is stored."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.storage.journal.resolve import Op, OpKind
from collabdesk.storage.schema import CONTENT, OP, STEP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from collabdesk.storage.encoding import Primitive

NewOp = tuple[str, str, str, str, str, str, str]
"""An op as its driver row: uid, step, kind, record, row, fields, seen."""

_APPEND = "INSERT INTO op (uid, step, kind, record, row, fields, seen) VALUES (?, ?, ?, ?, ?, ?, ?)"
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
CHUNK = 500
"""Rows asked for in one IN list: well under SQLite's limit on variables."""


def pack(
    uid: UUID,
    step: str,
    kind: OpKind,
    record: str,
    row: str,
    fields: dict[str, Primitive],
    seen: dict[str, tuple[str, ...]],
) -> NewOp:
    """Give an op as the row the driver stores; ``step`` and ``row`` are uids in hex."""
    return (
        uid.hex,
        step,
        kind.value,
        record,
        row,
        _ENCODER.encode(fields),
        _ENCODER.encode(seen) if seen else "{}",
    )


def append(connection: sa.Connection, ops: Sequence[NewOp]) -> None:
    """Append ops; the connection must be in a write transaction."""
    if ops:
        connection.exec_driver_sql(_APPEND, list(ops))


def ops_of_rows(connection: sa.Connection, rows: Iterable[UUID]) -> dict[UUID, list[Op]]:
    """Give every op of the given rows, by row, in no particular order."""
    wanted = list(dict.fromkeys(rows))
    found: dict[UUID, list[Op]] = {row: [] for row in wanted}
    for start in range(0, len(wanted), CHUNK):
        query = _OPS.where(OP.c.row.in_(wanted[start : start + CHUNK]))
        for op in _read(connection, query):
            found[op.row].append(op)
    return found


def rows_of_step(connection: sa.Connection, step: UUID) -> list[UUID]:
    """Give the rows a step touched, in the order it touched them."""
    query = sa.select(OP.c.row).where(OP.c.step == step).order_by(OP.c.uid)
    return list(dict.fromkeys(connection.scalars(query).all()))


def every_op(connection: sa.Connection) -> list[Op]:
    """Give the whole journal, oldest uid first."""
    return _read(connection, _OPS.order_by(OP.c.uid))


def empty_payloads(connection: sa.Connection, row: UUID) -> None:
    """Empty what every op of a row holds, but for erasures, which hold nothing of the person.

    Erasure is the one time the journal is rewritten (law 9).
    """
    holding = (OP.c.row == row) & (OP.c.kind != OpKind.ERASE.value)
    connection.execute(OP.update().where(holding).values(fields={}))


def keep_content(connection: sa.Connection, fingerprint: str, data: bytes) -> None:
    """Keep the bytes of an attachment, once however often they are attached."""
    known = connection.scalar(sa.select(CONTENT.c.fingerprint).where(CONTENT.c.fingerprint == fingerprint))
    if known is None:
        connection.execute(CONTENT.insert().values(fingerprint=fingerprint, bytes=data))


def drop_loose_content(connection: sa.Connection) -> None:
    """Drop the bytes of attachments that no entry of the journal names any more (law 9).

    Those of an attachment that was only removed stay, since undo may bring it back.
    """
    if connection.scalar(sa.select(CONTENT.c.fingerprint).limit(1)) is None:
        return
    entries = connection.scalars(sa.select(OP.c.fields).where(OP.c.record == "attachment")).all()
    named = {str(fields.get("fingerprint")) for fields in entries}
    there = connection.scalars(sa.select(CONTENT.c.fingerprint)).all()
    for loose in set(there) - named:
        connection.execute(CONTENT.delete().where(CONTENT.c.fingerprint == loose))


def last_lamport(connection: sa.Connection) -> int:
    """Give the highest Lamport time of any step, 0 in an empty journal."""
    return int(connection.scalar(sa.select(sa.func.max(STEP.c.lamport))) or 0)


_OPS = sa.select(
    OP.c.uid,
    OP.c.step,
    STEP.c.lamport,
    STEP.c.device,
    OP.c.kind,
    OP.c.record,
    OP.c.row,
    OP.c.fields,
    OP.c.seen,
    STEP.c.reverses,
).join(STEP, STEP.c.uid == OP.c.step)


def _read(connection: sa.Connection, query: sa.Select[tuple[object, ...]]) -> list[Op]:
    return [
        Op(
            uid=row.uid,
            step=row.step,
            lamport=row.lamport,
            device=row.device,
            kind=OpKind(row.kind),
            record=row.record,
            row=row.row,
            fields=row.fields,
            seen={name: tuple(uids) for name, uids in row.seen.items()},
            reverses=row.reverses,
        )
        for row in connection.execute(query).all()
    ]
