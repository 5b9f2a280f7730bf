"""Tells what happened to a record, or to the whole workbook, from the journal's own entries."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.declaration import field_map, kind_of
from collabdesk.domain.history import FieldChange, HistoryEvent, RecordChange, Turn
from collabdesk.domain.records import KINDS, SafeguardingPointer
from collabdesk.domain.verbs import KEPT_APART, Verb
from collabdesk.storage.encoding import Primitive, decode
from collabdesk.storage.journal import oplog, projection
from collabdesk.storage.journal.resolve import Op, OpKind, resolve
from collabdesk.storage.queries.names import names_of
from collabdesk.storage.schema import OP, STEP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RECORDS_TOLD = 20
"""Records told of one step; a sheet of thousands is told by its count."""
APART = kind_of(SafeguardingPointer)
"""What no history tells of, not even that it is there (method.md 3.3)."""


def events_of_steps(connection: sa.Connection, limit: int, offset: int) -> tuple[HistoryEvent, ...]:
    """Give what happened in the whole workbook, the latest first."""
    query = _STEPS.where(STEP.c.verb.not_in(sorted(KEPT_APART)))
    steps = connection.execute(query.order_by(_LATEST, STEP.c.uid.desc()).limit(limit).offset(offset))
    found = steps.mappings().all()
    rows = {step["uid"]: oplog.rows_of_step(connection, step["uid"])[:RECORDS_TOLD] for step in found}
    return _events(connection, found, rows)


def events_of_record(
    connection: sa.Connection, uid: UUID, limit: int, offset: int
) -> tuple[HistoryEvent, ...]:
    """Give what happened to one record and to what hangs on it, the latest first.

    Links that were taken away again are told too, since the journal still names the record in them.
    """
    rows = _rows_about(connection, uid)
    found: dict[UUID, list[UUID]] = {}
    for start in range(0, len(rows), oplog.CHUNK):
        query = sa.select(OP.c.step, OP.c.row).where(OP.c.row.in_(rows[start : start + oplog.CHUNK]))
        for entry in connection.execute(query.order_by(OP.c.uid)).all():
            known = found.setdefault(entry.step, [])
            if entry.row not in known:
                known.append(entry.row)
    steps = [
        step
        for start in range(0, len(found), oplog.CHUNK)
        for step in connection.execute(
            _STEPS.where(STEP.c.uid.in_(list(found)[start : start + oplog.CHUNK]))
        ).mappings()
    ]
    steps.sort(key=lambda step: (step["lamport"], step["uid"]), reverse=True)
    return _events(connection, steps[offset : offset + limit], found)


_REVERSED = STEP.alias("reversed")
_LATEST = STEP.c.lamport.desc()
_STEPS = sa.select(
    STEP.c.uid,
    STEP.c.device,
    STEP.c.lamport,
    STEP.c.at,
    STEP.c.author,
    STEP.c.verb,
    STEP.c["count"].label("records"),
    _REVERSED.c.verb.label("reversed_verb"),
).select_from(STEP.outerjoin(_REVERSED, _REVERSED.c.uid == STEP.c.reverses))


def _rows_about(connection: sa.Connection, uid: UUID) -> list[UUID]:
    """Give the rows that are, point at, or are pointed at together with this record."""
    mentions = sa.func.instr(sa.cast(OP.c.fields, sa.Text), uid.hex) > 0
    query = sa.select(OP.c.row, OP.c.record, OP.c.fields).where((OP.c.row == uid) | mentions)
    query = query.where(OP.c.record != APART)
    found: dict[UUID, None] = {uid: None}
    for entry in connection.execute(query.order_by(OP.c.uid)).all():
        found[entry.row] = None
        if entry.row == uid:
            continue
        for name in ("decision", "action", "change", "paper"):
            other = entry.fields.get(name)
            if other and name in field_map(KINDS[entry.record]):
                found[UUID(other)] = None
    return list(found)


def _events(
    connection: sa.Connection,
    steps: Sequence[sa.RowMapping],
    rows: Mapping[UUID, list[UUID]],
) -> tuple[HistoryEvent, ...]:
    every = oplog.ops_of_rows(connection, [row for step in steps for row in rows[UUID(str(step["uid"]))]])
    names = names_of(connection, _pointed_at(every))
    return tuple(_event(step, rows[UUID(str(step["uid"]))], every, names) for step in steps)


def _event(
    step: sa.RowMapping,
    rows: list[UUID],
    ops: Mapping[UUID, list[Op]],
    names: Mapping[UUID, str],
) -> HistoryEvent:
    uid = UUID(str(step["uid"]))
    told = (_record_change(uid, ops[row], names) for row in rows[:RECORDS_TOLD])
    reversed_verb = step["reversed_verb"]
    return HistoryEvent(
        step=uid,
        at=datetime.fromisoformat(str(step["at"])),
        author=str(step["author"]),
        device=str(step["device"]),
        verb=Verb(str(step["verb"])),
        count=int(str(step["records"])),
        reverses=Verb(str(reversed_verb)) if reversed_verb else None,
        records=tuple(change for change in told if change is not None),
    )


def _record_change(step: UUID, ops: list[Op], names: Mapping[UUID, str]) -> RecordChange | None:
    """Say what a step did to one row, from its ops before and up to that step."""
    in_order = sorted(ops, key=lambda op: op.rank)
    mine = [op for op in in_order if op.step == step]
    if not mine:
        return None
    last = mine[-1].rank
    kind, uid = mine[0].record, mine[0].row
    if kind == APART:
        return None
    earlier = [op for op in in_order if op.rank < mine[0].rank]
    before = projection.as_row(kind, resolve(earlier), earlier) if earlier else None
    until = [op for op in in_order if op.rank <= last]
    after = projection.as_row(kind, resolve(until), until)
    if any(op.kind is OpKind.ERASE for op in mine):
        return RecordChange(kind, uid, names.get(uid, ""), Turn.WORDS_TAKEN_BACK)
    if before is None and after is None:
        return None
    turn = Turn.TAKEN_AWAY if after is None else Turn.ALTERED
    if before is None:
        turn = Turn.BROUGHT_BACK if earlier else Turn.MADE
    said = {name for op in mine if op.kind is OpKind.SET for name in op.fields}
    fields = _differences(kind, said, before or {}, after or {}, names) if after is not None else ()
    return RecordChange(kind, uid, names.get(uid, ""), turn, fields)


def _differences(
    kind: str,
    said: set[str],
    before: projection.Row,
    after: projection.Row,
    names: Mapping[UUID, str],
) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(
            name=field.name,
            privacy=field.privacy,
            before=_value(kind, field.name, before.get(field.name), names),
            after=_value(kind, field.name, after.get(field.name), names),
        )
        for field in field_map(KINDS[kind]).values()
        if field.name in said and before.get(field.name) != after.get(field.name)
    )


def _value(kind: str, name: str, value: Primitive, names: Mapping[UUID, str]) -> object:
    decoded = decode(field_map(KINDS[kind])[name], value)
    return names.get(decoded, "") if isinstance(decoded, UUID) else decoded


def _pointed_at(every: Mapping[UUID, list[Op]]) -> dict[str, set[UUID]]:
    """Give the uids whose names the events need, by kind."""
    wanted: dict[str, set[UUID]] = {}
    for row, ops in every.items():
        for op in ops:
            wanted.setdefault(op.record, set()).add(row)
            for one in field_map(KINDS[op.record]).values():
                value = op.fields.get(one.name)
                if one.refers_to and value:
                    wanted.setdefault(one.refers_to, set()).add(UUID(str(value)))
    return wanted
