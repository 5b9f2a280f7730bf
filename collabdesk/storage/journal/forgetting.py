"""Finds all that goes with words or a person taken back, here and in what other copies still held."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.declaration import field_map, fields_of
from collabdesk.domain.records import KINDS
from collabdesk.domain.verbs import TAKES_OUT, Verb
from collabdesk.domain.withdrawing import TAKEN_OUT, blank_of, goes_with, unlinked_from_person, written_to
from collabdesk.storage.journal import oplog
from collabdesk.storage.journal.resolve import Op, OpKind, resolve
from collabdesk.storage.schema import OP, STEP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from collabdesk.domain.withdrawing import References
    from collabdesk.storage.encoding import Primitive

_BLANKS = (None, "", TAKEN_OUT)


class Hanging(NamedTuple):
    """A row that goes with another one, ``owner``."""

    owner: UUID
    kind: str
    row: UUID


class _Erasure(NamedTuple):
    row: UUID
    uid: UUID
    step: UUID
    fields: Mapping[str, Primitive]


def hanging(connection: sa.Connection, of: str, uids: Iterable[UUID]) -> list[Hanging]:
    """Give what goes with these rows of the kind ``of`` ("input" or "person"), by the declarations.

    What was removed or undone is among it, since its words are still in the journal. What was moved to
    another input or person since is not.
    """
    return _pointing(connection, goes_with(of), uids)


def linked(connection: sa.Connection, people: Iterable[UUID]) -> list[Hanging]:
    """Give what stays when these people are taken back and names one of them, such as what they said."""
    return _pointing(connection, unlinked_from_person(), people)


def unname(connection: sa.Connection, people: Iterable[UUID]) -> list[UUID]:
    """Leave no link to these people in the journal, and no words that were addressed to them; give the rows.

    Whoever wrote the link, and whether another took its place since: no entry names them any more.
    """
    wanted = list(people)
    found: dict[str, set[UUID]] = defaultdict(set)
    for kind, names in unlinked_from_person().items():
        for name in names:
            for uid, row, fields in _naming(connection, [kind], name, wanted):
                _put_fields(connection, uid, {**fields, name: None})
                found[kind].add(row)
    for kind, rows in found.items():
        if names := written_to(kind):
            _blank_rows(connection, rows, names)
    return [row for rows in found.values() for row in rows]


def blank_seen(connection: sa.Connection, seen: Mapping[str, Iterable[str]], kind: str) -> None:
    """Take the values of fields out of the entries that are named, by field, by their uids in hex."""
    fields = field_map(KINDS[kind])
    for name, uids in seen.items():
        blank = blank_of(fields[name])
        wanted = [UUID(hex=uid) for uid in uids]
        for start in range(0, len(wanted), oplog.CHUNK):
            query = sa.select(OP.c.uid, OP.c.fields).where(
                OP.c.uid.in_(wanted[start : start + oplog.CHUNK]), OP.c.kind == OpKind.SET.value
            )
            for uid, said in connection.execute(query).all():
                if said.get(name) not in (None, "", blank):
                    _put_fields(connection, uid, {**said, name: blank})


def forget_again(connection: sa.Connection) -> list[UUID]:
    """Take away what arrived of words and people taken back elsewhere, and give the rows that differ.

    Somebody who had not seen it may have read the words back, told them, or kept more that the person said
    meanwhile. The ops made for this get their uids from what they follow, so that every copy makes the
    same ones. An input that was kept without the person stays; one that nobody had seen when the person
    took everything back goes.
    """
    _take_out_again(connection)
    people = _erasures(connection, "person")
    touched: list[UUID] = []
    if people:
        touched += _erase(connection, people, hanging(connection, "person", people))
        touched += _erase(connection, people, _their_inputs(connection, people))
        touched += unname(connection, people)
    inputs = _erasures(connection, "input")
    if inputs:
        touched += _erase(connection, inputs, hanging(connection, "input", inputs))
    return touched


def lasting(connection: sa.Connection) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Give the steps and ops that make any copy forget what this one forgot; nobody's words are in them.

    They are every erasure, and what steps that take words out left blank, each as its table's row.
    """
    outs = [verb.value for verb in TAKES_OUT]
    query = sa.select(OP, STEP.c.verb).join(STEP, STEP.c.uid == OP.c.step)
    chosen = query.where((OP.c.kind == OpKind.ERASE.value) | STEP.c.verb.in_(outs))
    ops: list[dict[str, object]] = []
    for row in connection.execute(chosen).mappings().all():
        op = {name: row[name] for name in OP.columns.keys()}  # noqa: SIM118 - not a dictionary
        if row["kind"] == OpKind.ERASE.value or all(value in _BLANKS for value in row["fields"].values()):
            ops.append(op)
    steps: list[dict[str, object]] = []
    wanted = list({op["step"] for op in ops})
    for start in range(0, len(wanted), oplog.CHUNK):
        part = sa.select(STEP).where(STEP.c.uid.in_(wanted[start : start + oplog.CHUNK]))
        steps += [dict(row) for row in connection.execute(part).mappings().all()]
    return steps, ops


def _pointing(connection: sa.Connection, references: References, uids: Iterable[UUID]) -> list[Hanging]:
    wanted = list(uids)
    candidates: dict[tuple[str, UUID], None] = {}
    for name, kinds in _by_field(references).items():
        for found in _naming_rows(connection, kinds, name, wanted):
            candidates[found] = None
    ops = oplog.ops_of_rows(connection, [row for _, row in candidates])
    asked = {uid.hex: uid for uid in wanted}
    return [
        Hanging(asked[owner], kind, row)
        for kind, row in candidates
        for owner in _owners(ops[row], references[kind])
        if owner in asked
    ]


def _owners(ops: Sequence[Op], names: Iterable[str]) -> list[str]:
    """Give what a row points at as it stands; what it ever pointed at, for a row that is not there."""
    now = resolve(ops)
    if not now.alive:
        said = [str(op.fields[name]) for op in ops for name in names if op.fields.get(name)]
        return list(dict.fromkeys(said))
    return [str(now.values[name]) for name in names if now.values.get(name)]


def _by_field(references: References) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for kind, names in references.items():
        for name in names:
            found[name].append(kind)
    return found


def _naming_rows(
    connection: sa.Connection, kinds: Sequence[str], name: str, uids: Sequence[UUID]
) -> list[tuple[str, UUID]]:
    value = OP.c.fields[name].as_string()
    found: list[tuple[str, UUID]] = []
    for start in range(0, len(uids), oplog.CHUNK):
        part = [uid.hex for uid in uids[start : start + oplog.CHUNK]]
        query = sa.select(OP.c.record, OP.c.row).where(OP.c.record.in_(kinds), value.in_(part)).distinct()
        found += [(kind, row) for kind, row in connection.execute(query).all()]
    return found


def _naming(
    connection: sa.Connection, kinds: Sequence[str], name: str, uids: Sequence[UUID]
) -> list[tuple[UUID, UUID, dict[str, Primitive]]]:
    value = OP.c.fields[name].as_string()
    found: list[tuple[UUID, UUID, dict[str, Primitive]]] = []
    for start in range(0, len(uids), oplog.CHUNK):
        part = [uid.hex for uid in uids[start : start + oplog.CHUNK]]
        query = sa.select(OP.c.uid, OP.c.row, OP.c.fields).where(OP.c.record.in_(kinds), value.in_(part))
        found += [(uid, row, dict(fields)) for uid, row, fields in connection.execute(query).all()]
    return found


def _blank_rows(connection: sa.Connection, rows: Iterable[UUID], names: Sequence[str]) -> None:
    for row in rows:
        query = sa.select(OP.c.uid, OP.c.fields).where(OP.c.row == row, OP.c.kind == OpKind.SET.value)
        for uid, said in connection.execute(query).all():
            held = {name: "" for name in names if said.get(name)}
            if held:
                _put_fields(connection, uid, {**said, **held})


def _put_fields(connection: sa.Connection, op: UUID, fields: dict[str, Primitive]) -> None:
    connection.execute(OP.update().where(OP.c.uid == op).values(fields=fields))


def _take_out_again(connection: sa.Connection) -> None:
    """Take out what steps that take words out had seen, wherever a copy still held it."""
    query = (
        sa.select(OP.c.record, OP.c.fields, OP.c.seen)
        .join(STEP, STEP.c.uid == OP.c.step)
        .where(STEP.c.verb.in_([verb.value for verb in TAKES_OUT]), OP.c.kind == OpKind.SET.value)
    )
    for kind, fields, seen in connection.execute(query).all():
        blank_seen(connection, {name: seen.get(name, ()) for name in fields}, kind)


def _erasures(connection: sa.Connection, kind: str) -> dict[UUID, list[_Erasure]]:
    query = sa.select(OP.c.row, OP.c.uid, OP.c.step, OP.c.fields).where(
        OP.c.kind == OpKind.ERASE.value, OP.c.record == kind
    )
    found: dict[UUID, list[_Erasure]] = defaultdict(list)
    for row in connection.execute(query).all():
        found[row.row].append(_Erasure(row.row, row.uid, row.step, dict(row.fields)))
    return found


def _their_inputs(connection: sa.Connection, people: Iterable[UUID]) -> list[Hanging]:
    """Give what these people said that nobody had seen when they took everything back."""
    said = [one for one in linked(connection, people) if one.kind == "input"]
    if not said:
        return []
    kept = (
        sa.select(OP.c.row, OP.c.fields)
        .join(STEP, STEP.c.uid == OP.c.step)
        .where(STEP.c.verb == Verb.TAKE_BACK_PERSON.value)
        .where(OP.c.record == "input", OP.c.kind == OpKind.SET.value)
    )
    without = {row for row, fields in connection.execute(kept).all() if "person" in fields}
    return [one for one in said if one.row not in without]


def _erase(
    connection: sa.Connection, erasures: Mapping[UUID, Sequence[_Erasure]], found: Sequence[Hanging]
) -> list[UUID]:
    ops: list[oplog.NewOp] = []
    standing = oplog.ops_of_rows(connection, [one.row for one in found if one.kind == "input"])
    for one in found:
        for erasure in erasures[one.owner]:
            same = UUID(bytes=hashlib.sha256(erasure.uid.bytes + one.row.bytes).digest()[:16])
            kept = _kept(standing[one.row], erasure) if one.kind == "input" else {}
            ops.append(oplog.pack(same, erasure.step.hex, OpKind.ERASE, one.kind, one.row.hex, kept, {}))
        oplog.empty_payloads(connection, one.row)
    oplog.append(connection, ops)
    return [one.row for one in found]


def _kept(ops: Sequence[Op], erasure: _Erasure) -> dict[str, Primitive]:
    """Give what stays of an input that goes with the person who said it.

    It is what the entry that made it says, whether or not that was undone since: copies that heard of
    different things since then make the same op of it.
    """
    names = {f.name for f in fields_of(KINDS["input"]) if f.kept}
    made = min((op for op in ops if op.kind is OpKind.SET), key=lambda op: op.rank)
    kept = {name: value for name, value in made.fields.items() if name in names}
    return kept | {"withdrawn_on": erasure.fields.get("withdrawn_on")}
