"""What a row is, worked out from its ops alone, so that any order of arrival gives the same row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.storage.encoding import Primitive

if TYPE_CHECKING:
    from collections.abc import Iterable


class OpKind(StrEnum):
    """What an op does to a row."""

    SET = "set"
    DELETE = "delete"
    ERASE = "erase"


@dataclass(frozen=True, slots=True)
class Op:
    """One entry of the journal.

    ``fields`` are encoded values by field name (for a set); ``seen`` gives, by field name, the hex uids
    of the heads its author saw and so superseded. ``lamport`` and ``device`` are those of its step.
    """

    uid: UUID
    step: UUID
    lamport: int
    device: str
    kind: OpKind
    record: str
    row: UUID
    fields: Mapping[str, Primitive]
    seen: Mapping[str, tuple[str, ...]]
    reverses: UUID | None = None
    """The step that this op's step took back, where it is an undo or a redo."""

    @property
    def rank(self) -> tuple[int, str, int]:
        """What decides which of several heads is shown; no wall clock decides anything."""
        return self.lamport, self.device, self.uid.int

    def touches(self, name: str) -> bool:
        """Whether this op says something of the field."""
        return name in (self.seen if self.kind is OpKind.DELETE else self.fields)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A row as its ops say: ``values`` are encoded and hold only fields some op has set.

    ``conflicts`` gives, by field, every distinct value where more than one stands. ``alive`` is false
    for a row taken away; ``erased`` for one whose words were taken back.
    """

    alive: bool
    erased: bool = False
    values: Mapping[str, Primitive] = field(default_factory=dict)
    conflicts: Mapping[str, tuple[Primitive, ...]] = field(default_factory=dict)


def heads(ops: Iterable[Op], known: Iterable[Op] | None = None) -> dict[str, list[Op]]:
    """Give, by field, the ops nobody superseded, lowest rank first.

    ``known`` are all ops of the row where ``ops`` are only some of them: what an op saw had seen others
    in its turn, and those are superseded too, also when the op between is left out.
    """
    every = sorted(ops, key=lambda op: op.rank)
    lineage = {op.uid.hex: op for op in (every if known is None else known)}
    gone: dict[str, set[str]] = {}
    for op in every:
        for name, uids in op.seen.items():
            _add_ancestors(gone.setdefault(name, set()), name, uids, lineage)
    found: dict[str, list[Op]] = {}
    for op in every:
        names = op.seen if op.kind is OpKind.DELETE else op.fields
        for name in names:
            if op.uid.hex not in gone.get(name, ()):
                found.setdefault(name, []).append(op)
    return found


def _add_ancestors(gone: set[str], name: str, uids: Iterable[str], lineage: Mapping[str, Op]) -> None:
    waiting = [uid for uid in uids if uid not in gone]
    while waiting:
        uid = waiting.pop()
        gone.add(uid)
        if uid in lineage:
            waiting += [older for older in lineage[uid].seen.get(name, ()) if older not in gone]


def resolve(ops: Iterable[Op], known: Iterable[Op] | None = None) -> Resolved:
    """Work out what a row is from all its ops, given in any order; ``known`` as for ``heads``.

    An erase wins over everything whenever it arrives. A field edited by someone who had not seen a
    delete keeps the row (architecture, journal).
    """
    every = list(ops)
    if any(op.kind is OpKind.ERASE for op in every):
        kept: dict[str, Primitive] = {}
        for op in sorted(every, key=lambda op: op.rank):
            if op.kind is OpKind.ERASE:
                kept.update(op.fields)
        return Resolved(alive=True, erased=True, values=kept)
    found = heads(every, known)
    alive = any(op.kind is OpKind.SET for standing in found.values() for op in standing)
    if not alive:
        return Resolved(alive=False)
    values: dict[str, Primitive] = {}
    conflicts: dict[str, tuple[Primitive, ...]] = {}
    for name, standing in found.items():
        live = [op for op in standing if op.kind is OpKind.SET]
        if not live:
            live = _last_before(every, name)
        if live:
            values[name] = live[-1].fields[name]
        distinct = tuple(dict.fromkeys(op.fields[name] for op in live if op in standing))
        if len(distinct) > 1:
            conflicts[name] = distinct
    return Resolved(alive=True, values=values, conflicts=conflicts)


def _last_before(every: list[Op], name: str) -> list[Op]:
    """Give the op whose value a delete took away, for a row that another edit kept alive."""
    sets = [op for op in every if op.kind is OpKind.SET and name in op.fields]
    taken = {uid for op in every if op.kind is OpKind.DELETE for uid in op.seen.get(name, ())}
    last = sorted((op for op in sets if op.uid.hex in taken), key=lambda op: op.rank)
    return last[-1:] or sorted(sets, key=lambda op: op.rank)[-1:]
