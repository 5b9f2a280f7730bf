"""The one write path: a step of work becomes ops, and the tables follow, in one transaction."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

import sqlalchemy as sa

from collabdesk.base.identity import new_uid
from collabdesk.domain.changes import Changes
from collabdesk.domain.declaration import Record, field_map, fields_of, kind_of
from collabdesk.domain.failures import Gone
from collabdesk.domain.laws import check_keepable, check_values
from collabdesk.domain.records import Input
from collabdesk.domain.standing import Chain, standing_of
from collabdesk.domain.withdrawing import blank_of
from collabdesk.storage.encoding import Primitive, defaults_of, encode, record_from
from collabdesk.storage.journal import forgetting, oplog, projection, standings
from collabdesk.storage.journal.resolve import Op, OpKind, heads
from collabdesk.storage.schema import STEP

if TYPE_CHECKING:
    from collections.abc import Iterable


R = TypeVar("R", bound=Record)

_INSERT_STEP = (
    "INSERT INTO step (uid, device, lamport, at, author, verb, count, reverses) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What making a record of one class needs to know, worked out once.

    ``empty`` is its row of defaults, ``fields`` each field's name and default, ``bearing`` the fields
    that name an input whose standing it moves.
    """

    kind: str
    empty: projection.Row
    fields: tuple[tuple[str, object], ...]
    bearing: tuple[str, ...]


@dataclass
class Step:
    """One step of work on an open workbook. Make it with ``Workbook.step``; nothing else writes.

    ``connection`` is inside the step's write transaction and may be read from.
    """

    connection: sa.Connection
    device: str
    author: str
    verb: str
    reverses: UUID | None = None
    uid: UUID = field(default_factory=new_uid)
    count: int = 0
    _made: dict[str, list[projection.Row]] = field(default_factory=dict)
    _made_inputs: list[Input] = field(default_factory=list)
    _ops: list[oplog.NewOp] = field(default_factory=list)
    _touched: dict[str, set[UUID]] = field(default_factory=dict)
    _restate: set[UUID] = field(default_factory=set)
    _order: list[UUID] = field(default_factory=list)
    _written: int = 0
    _lamport: int = 0

    @property
    def _hex(self) -> str:
        return self.uid.hex

    def make(self, record: R) -> R:
        """Keep a new record. Raises what ``laws.check_keepable`` raises."""
        check_keepable(record)
        plan = _plan_of(type(record))
        said: dict[str, Primitive] = {}
        for name, default in plan.fields:
            value = getattr(record, name)
            if value is not default:
                said[name] = encode(value)
        self._made.setdefault(plan.kind, []).append(plan.empty | said)
        row = str(said.pop("uid"))
        if not said:
            # An op that says nothing of any field would leave the row out of what the journal holds.
            said = {name: plan.empty[name] for name, _ in plan.fields[1:2]}
        self._append(OpKind.SET, plan.kind, row, said, {})
        self._order.append(record.uid)
        self._touched.setdefault(plan.kind, set()).add(record.uid)
        self._restate.update(getattr(record, name) for name in plan.bearing)
        if isinstance(record, Input):
            self._made_inputs.append(record)
        return record

    def alter(self, record: type[R], uid: UUID, **values: object) -> R:
        """Change fields of a record and give it as it is now.

        Only values that differ are written, and those that settle a conflict. Raises Gone where the
        record is not there or its words were taken back, and what ``laws`` raises where the record
        could not be kept so.
        """
        check_values(record, values)
        self.flush()
        kind = kind_of(record)
        before = self.get(record, uid)
        now = {f.name: getattr(before, f.name) for f in fields_of(record)} | values
        after = record(**now)
        check_keepable(after)
        standing = self._standing(kind, uid)
        fields = {
            name: encode(value)
            for name, value in values.items()
            if getattr(before, name) != value or len(standing.get(name, ())) > 1
        }
        if fields:
            seen = {name: tuple(op.uid.hex for op in standing.get(name, ())) for name in fields}
            self.write(OpKind.SET, kind, uid, fields, seen)
            self.project([uid])
        return after

    def delete(self, record: type[Record], uid: UUID) -> None:
        """Take a record away; it can be brought back by undo. Raises Gone where it is not there."""
        self.flush()
        self.get(record, uid)
        standing = self._standing(kind_of(record), uid)
        seen = {name: tuple(op.uid.hex for op in found) for name, found in standing.items()}
        self.write(OpKind.DELETE, kind_of(record), uid, {}, seen)
        self.project([uid])

    def erase(self, record: type[Record], uid: UUID, **kept: object) -> None:
        """Take a record's words back for good: every payload of its ops becomes empty (law 9).

        Fields that say nothing of the person stay, with the values of ``kept`` where they are given. Undo
        cannot bring the rest back. A record that was removed before is erased too, and nothing of it
        stays. Raises Gone where there never was one.
        """
        self.flush()
        if not oplog.ops_of_rows(self.connection, [uid])[uid]:
            raise Gone(kind_of(record))
        before = projection.read_row(self.connection, kind_of(record), uid)
        stays: dict[str, Primitive] = {}
        if before is not None and "withdrawn_on" in field_map(record):
            stays = {f.name: before[f.name] for f in fields_of(record) if f.kept and f.name != "uid"}
            stays |= {name: encode(value) for name, value in kept.items()}
            stays["withdrawn_on"] = stays["withdrawn_on"] or datetime.now(UTC).date().isoformat()
        oplog.empty_payloads(self.connection, uid)
        self.write(OpKind.ERASE, kind_of(record), uid, stays, {})
        self.project([uid])
        oplog.drop_loose_content(self.connection)

    def rewrite(self, record: type[Record], uid: UUID, **values: object) -> None:
        """Put other values in place of fields, and leave no earlier one of them in the journal (law 9).

        What stood there goes from every entry that is in this copy now, and from the same entries in every
        copy this one is brought together with. A value that somebody else wrote without having seen this
        stands beside the new one, as any two edits do. The step must be of a verb in ``TAKES_OUT``. Raises
        Gone, and what ``alter`` raises.
        """
        check_values(record, values)
        self.flush()
        kind, fields = kind_of(record), field_map(record)
        before = self.get(record, uid)
        check_keepable(record(**{f.name: getattr(before, f.name) for f in fields_of(record)} | values))
        ops = oplog.ops_of_rows(self.connection, [uid])[uid]
        seen = {name: tuple(op.uid.hex for op in ops if op.touches(name)) for name in values}
        encoded = {name: encode(value) for name, value in values.items()}
        blanks = {n: v if v in (None, "") else blank_of(fields[n]) for n, v in encoded.items()}
        blanked = self._append(OpKind.SET, kind, uid.hex, blanks, seen)
        if new := {name: value for name, value in encoded.items() if value != blanks[name]}:
            self.write(OpKind.SET, kind, uid, new, dict.fromkeys(new, (blanked.hex,)))
        self._flush_ops()
        forgetting.blank_seen(self.connection, seen, kind)
        self.project([uid])

    def keep_bytes(self, data: bytes) -> str:
        """Keep what an attachment holds and give its fingerprint: SHA-256, in hex.

        The bytes stay for as long as an attachment in the journal names the fingerprint.
        """
        fingerprint = hashlib.sha256(data).hexdigest()
        oplog.keep_content(self.connection, fingerprint, data)
        return fingerprint

    def get(self, record: type[R], uid: UUID) -> R:
        """Give a record as it stands in this step. Raises Gone where it is not there."""
        self.flush()
        row = projection.read_row(self.connection, kind_of(record), uid)
        if row is None:
            raise Gone(kind_of(record))
        return record_from(record, row)

    def write(
        self,
        kind: OpKind,
        record: str,
        row: UUID,
        fields: dict[str, Primitive],
        seen: dict[str, tuple[str, ...]],
    ) -> None:
        """Append one op; ``project`` must follow before the step ends."""
        self._append(kind, record, row.hex, fields, seen)

    def _append(
        self,
        kind: OpKind,
        record: str,
        row: str,
        fields: dict[str, Primitive],
        seen: dict[str, tuple[str, ...]],
    ) -> UUID:
        self._written += 1
        uid = new_uid()
        self._ops.append(oplog.pack(uid, self._hex, kind, record, row, fields, seen))
        return uid

    def _standing(self, kind: str, row: UUID) -> dict[str, list[Op]]:
        """Give the heads of a row, by field. Raises Gone for one whose words were taken back."""
        ops = oplog.ops_of_rows(self.connection, [row])[row]
        if any(op.kind is OpKind.ERASE for op in ops):
            raise Gone(kind)
        return heads(ops)

    def project(self, rows: Iterable[UUID]) -> None:
        """Bring the tables up to what has been written of these rows."""
        self._flush_ops()
        self._put_step()
        touched, inputs = projection.project(self.connection, rows)
        for kind, uids in touched.items():
            self._touched.setdefault(kind, set()).update(uids)
        self._restate |= inputs

    def flush(self) -> None:
        """Write out what was made so far, so that it can be read back within the step."""
        self._flush_ops()
        for kind, rows in self._made.items():
            projection.insert_new(self.connection, kind, rows)
        self._made.clear()
        fresh = [said for said in self._made_inputs if said.uid not in self._restate]
        standings.put(self.connection, [(said, standing_of(Chain(said))) for said in fresh])
        self._made_inputs.clear()

    def finish(self) -> Changes:
        """Write out the rest and give what changed. Called by ``Workbook.step`` before its commit.

        A step that wrote nothing is not kept: undo would take back nothing.
        """
        self.flush()
        if not self._written and self.reverses is None:
            return Changes(verb=self.verb)
        count = self._how_many()
        if self._lamport:
            self.connection.execute(STEP.update().where(STEP.c.uid == self.uid).values(count=count))
        self._put_step()
        standings.restate(self.connection, self._restate)
        return Changes(
            verb=self.verb,
            step=self.uid,
            count=count,
            touched={kind: frozenset(uids) for kind, uids in self._touched.items() if uids},
            inputs=frozenset(self._restate | self._touched.get("input", set())),
            made=tuple(self._order),
        )

    def _put_step(self) -> None:
        if self._lamport:
            return
        self._lamport = oplog.last_lamport(self.connection) + 1
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        self.connection.exec_driver_sql(
            _INSERT_STEP,
            (
                self._hex,
                self.device,
                self._lamport,
                at,
                self.author,
                self.verb,
                self._how_many(),
                self.reverses.hex if self.reverses else None,
            ),
        )

    def _how_many(self) -> int:
        """Give of how many records the step is: as its verb said, else made, else touched."""
        return self.count or len(self._order) or sum(map(len, self._touched.values()))

    def _flush_ops(self) -> None:
        oplog.append(self.connection, self._ops)
        self._ops.clear()


@cache
def _plan_of(record: type) -> _Plan:
    kind = kind_of(record)
    fields = fields_of(record)
    return _Plan(
        kind=kind,
        empty=defaults_of(record),
        fields=tuple((f.name, f.default) for f in fields),
        bearing=tuple(f.name for f in fields if f.refers_to == "input" and kind in standings.BEARING),
    )
