"""Works out the ops that take a step back, so that undo and redo are steps like any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.storage.encoding import Primitive
from collabdesk.storage.journal.resolve import Op, OpKind, heads, resolve

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Reversal:
    """The op that takes one row back to what it was before a step."""

    kind: OpKind
    record: str
    row: UUID
    fields: Mapping[str, Primitive] = field(default_factory=dict)
    seen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def reverse_row(ops: Sequence[Op], step: UUID, defaults: Mapping[str, Primitive]) -> Reversal | None:
    """Give the op that undoes what ``step`` did to one row, or None where nothing of it stands.

    ``ops`` are all ops of the row. What others did since stays: only heads that this step, or steps
    already taken back, left standing are superseded. The row before is resolved without the step's
    ops, which reduces a step with many ops on a row to one first-before and last-after. Undoing the
    step that made a row takes it away; where somebody else has written in it since, that keeps the row
    and every value in it, as any delete does that had not seen an edit.
    """
    if any(op.kind is OpKind.ERASE for op in ops):
        return None
    cancelled = _cancelled(ops, step)
    effective = [op for op in ops if op.step not in cancelled]
    ours = cancelled | {step}
    standing = heads(effective, ops)
    mine = {name for name, found in standing.items() if any(op.step == step for op in found)}
    seen = {
        name: uids
        for name, found in heads(ops).items()
        if (uids := tuple(op.uid.hex for op in found if op.step in ours))
    }
    if not mine & seen.keys():
        return None
    record, row = ops[0].record, ops[0].row
    before = resolve([op for op in effective if op.step != step], ops)
    made = min(effective, key=lambda op: op.rank).step == step
    if made or not before.alive:
        return Reversal(OpKind.DELETE, record, row, seen=seen)
    seen = {name: uids for name, uids in seen.items() if name in mine}
    values = {name: before.values.get(name, defaults.get(name)) for name in seen}
    return Reversal(OpKind.SET, record, row, fields=values, seen=seen)


def _cancelled(ops: Sequence[Op], step: UUID) -> set[UUID]:
    """Give the steps, among those of these ops, that were taken back, with the steps that did it."""
    reversals = {op.step: op for op in ops if op.reverses is not None and op.step != step}
    cancelled: set[UUID] = set()
    for op in sorted(reversals.values(), key=lambda op: op.rank, reverse=True):
        if op.step not in cancelled and op.reverses is not None:
            cancelled |= {op.step, op.reverses}
    return cancelled - {step}
