"""Fills a new workbook with what was read of a damaged one, and counts what came back and what did not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import field_map, fields_of
from collabdesk.domain.records import KINDS, Project
from collabdesk.domain.verbs import Verb
from collabdesk.storage.encoding import defaults_of
from collabdesk.storage.journal import oplog
from collabdesk.storage.journal.projection import as_row
from collabdesk.storage.journal.resolve import OpKind, heads, resolve
from collabdesk.storage.journal.union import absorb
from collabdesk.storage.schema import CONTENT, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.storage.encoding import Primitive
    from collabdesk.storage.journal.resolve import Op
    from collabdesk.storage.journal.step import Step
    from collabdesk.storage.salvage import Found
    from collabdesk.storage.workbook import Workbook


_AS_FIRST_WRITTEN = ("words", "fingerprint", "number")
"""Fields no verb changes: what the journal says of them is what was kept."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What came back of a damaged workbook, and what is known not to have.

    Both count records by kind; ``missing`` also counts the bytes of attachments, as "content".
    ``numbers_missing`` are numbers of inputs up to the highest one that nothing stands under.
    """

    came_back: Mapping[str, int] = field(default_factory=dict)
    missing: Mapping[str, int] = field(default_factory=dict)
    numbers_missing: tuple[int, ...] = ()


def rebuild(book: Workbook, found: Found, title: str) -> None:
    """Fill a new, empty workbook.

    The journal comes first, then, as a step of its own, what only the tables still held. What was taken
    back stays so; what was only removed may come back where all that told of it was lost.

    Args:
        book: Made by `create_workbook`.
        found: What was read.
        title: What to call the project where nothing of it is left.
    """
    absorb(book, found.journal())
    with book.step(Verb.SALVAGE) as step:
        for kind, rows in found.rows.items():
            uids = list(rows)
            for start in range(0, len(uids), oplog.CHUNK):
                _fill(step, kind, {uid: rows[uid] for uid in uids[start : start + oplog.CHUNK]})
        if step.connection.execute(sa.select(TABLES["project"].c.uid).limit(1)).first() is None:
            step.make(Project(uid=new_uid(), title=title))


def count(book: Workbook, found: Found) -> Salvaged:
    """Count what a workbook that was filled holds, and what else the damaged one spoke of."""
    with book.reading() as connection:
        there = {kind: set(connection.scalars(sa.select(TABLES[kind].c.uid)).all()) for kind in KINDS}
        numbers = set(connection.scalars(sa.select(TABLES["input"].c.number)).all())
        held = set(connection.scalars(sa.select(CONTENT.c.fingerprint)).all())
        named = set(connection.scalars(sa.select(TABLES["attachment"].c.fingerprint)).all())
        spoken_of = {kind: set(uids) for kind, uids in found.known.items()}
        for kind, uids in _pointed_at(connection):
            spoken_of.setdefault(kind, set()).update(uids)
    there.pop("safeguardingpointer")  # what was passed on is told of on its own screen alone
    spoken_of.pop("safeguardingpointer", None)
    gone = {UUID(str(op["row"])) for op in found.ops.values() if op["kind"] != OpKind.SET.value}
    missing = {kind: len(uids - there[kind] - gone) for kind, uids in spoken_of.items()}
    missing["content"] = len(named - held)
    # A number under which nothing stands is an input too, where nothing else speaks of it.
    unfilled = tuple(sorted(set(range(1, max(numbers, default=0))) - numbers))
    missing["input"] = max(missing.get("input", 0), len(unfilled))
    return Salvaged(
        {kind: len(uids) for kind, uids in there.items() if uids},
        {kind: lost for kind, lost in missing.items() if lost},
        unfilled,
    )


def _fill(step: Step, kind: str, rows: Mapping[UUID, Mapping[str, Primitive]]) -> None:
    """Bring rows of one kind to what the damaged file's table said: it was whole when it was written."""
    step.flush()
    written: list[UUID] = []
    for uid, ops in oplog.ops_of_rows(step.connection, rows).items():
        if any(op.kind is OpKind.ERASE or op.record != kind for op in ops):
            continue
        if rows[uid].get("withdrawn_on") is not None and kind == "input":
            _keep_taken_back(step, uid, rows[uid])
        elif not _write_difference(step, kind, uid, ops, rows[uid]):
            continue
        written.append(uid)
    if written:
        step.project(written)


def _keep_taken_back(step: Step, uid: UUID, row: Mapping[str, Primitive]) -> None:
    """Words of this input were taken back: its number and dates are all there is to keep."""
    fields = field_map(KINDS["input"])
    kept = {name: value for name, value in row.items() if fields[name].kept and name != "uid"}
    oplog.empty_payloads(step.connection, uid)
    step.write(OpKind.ERASE, "input", uid, kept, {})


def _write_difference(step: Step, kind: str, uid: UUID, ops: list[Op], row: Mapping[str, Primitive]) -> bool:
    """Write where the journal says otherwise than the table did; words as they were first written stand."""
    now = as_row(kind, resolve(ops), ops) if ops else None
    before = defaults_of(KINDS[kind]) if now is None else now
    fields = {name: value for name, value in row.items() if name != "uid" and before[name] != value}
    for name in _AS_FIRST_WRITTEN if now is not None else ():
        if name in fields and before[name]:
            del fields[name]
    if now is None and not fields:
        first = fields_of(KINDS[kind])[1].name
        fields = {first: row[first]}
    if not fields:
        return False
    standing = heads(ops)
    seen = {name: tuple(op.uid.hex for op in standing.get(name, ())) for name in fields}
    step.write(OpKind.SET, kind, uid, fields, seen)
    return True


def _pointed_at(connection: sa.Connection) -> Iterator[tuple[str, set[UUID]]]:
    """Give, by kind, what records point at."""
    for kind, record in KINDS.items():
        for link in fields_of(record):
            if link.refers_to is not None and link.base is UUID:
                column = TABLES[kind].c[link.name]
                query = sa.select(column).where(column.is_not(None)).distinct()
                yield link.refers_to, set(connection.scalars(query).all())
