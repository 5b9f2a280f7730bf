"""Makes a new workbook of whatever can be read of a damaged one, which itself is never written to."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from collabdesk.domain.declaration import fields_of
from collabdesk.domain.failures import Cancelled, Damaged
from collabdesk.domain.records import JOURNEY_KINDS, KINDS
from collabdesk.domain.verbs import Verb
from collabdesk.storage import shapes
from collabdesk.storage.encoding import Primitive
from collabdesk.storage.journal.union import Journal
from collabdesk.storage.remains import Remains, remains_of
from collabdesk.storage.shapes import Entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collabdesk.storage.keys import Secret

_COPYING, _READING, _WHOLE = 30, 80, 100
"""How far the work is, of a hundred, when the copy is made, when it is read, and at the end."""
_SEARCHABLE: Final = (1, 2)
"""Where the kind and the uid of a record stand in a row of the table that is searched."""


@dataclass
class Found:
    """What a damaged workbook still holds: entries of its journal, and rows of its tables, by uid.

    ``known`` are records that something else in the file speaks of, by kind. ``whole`` says that nothing of
    the journal was lost, so that the tables have nothing to add.
    """

    steps: dict[UUID, Entry] = field(default_factory=dict)
    ops: dict[UUID, Entry] = field(default_factory=dict)
    content: dict[str, Entry] = field(default_factory=dict)
    rows: dict[str, dict[UUID, dict[str, Primitive]]] = field(default_factory=dict)
    known: dict[str, set[UUID]] = field(default_factory=dict)
    whole: bool = False

    def journal(self) -> Journal:
        """Give the journal, with a step in the place of each that was lost while what it did was not."""
        lost = {_uid(op["step"]) for op in self.ops.values()} - self.steps.keys()
        ours = sorted((uid.int, int(str(step["lamport"]))) for uid, step in self.steps.items())
        before = [uid for uid, _ in ours]
        highest = _running_highest([lamport for _, lamport in ours])
        counts: dict[UUID, set[object]] = {uid: set() for uid in lost}
        for op in self.ops.values():
            if op["step"] in lost:
                counts[_uid(op["step"])].add(op["row"])
        stand_ins = [
            {
                "uid": uid,
                "device": "",
                "lamport": highest[bisect_left(before, uid.int)],
                "at": _made_at(uid),
                "author": "",
                "verb": Verb.SALVAGE.value,
                "count": len(counts[uid]),
                "reverses": None,
            }
            for uid in sorted(lost)
        ]
        return Journal(
            (*self.steps.values(), *stand_ins), tuple(self.ops.values()), tuple(self.content.values())
        )


def read_remains(
    path: Path,
    beside: Path,
    secret: Secret | None,
    tell: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Found:
    """Read what a damaged workbook still holds.

    Args:
        path: The file, which nobody may have open in this process; it is only read.
        beside: A file in whose folder a copy is made meanwhile.
        secret: Of a locked file, `page_copies.with_salt`.
        tell: Told how far it is, of a hundred.
        cancelled: Asked whether to stop.

    Raises:
        NotAWorkbook, Cancelled: As `remains.remains_of`.
        Damaged: Nothing in it is of a workbook.
    """
    found = Found()

    def copied(done: int, total: int) -> None:
        tell(_COPYING * done // total, _WHOLE)

    with remains_of(path, beside, secret, copied, cancelled) as remains:
        tell(_COPYING, _WHOLE)
        _read_journal(remains, found)
        _stop_if(cancelled)
        roots = _read_loose(remains, found)
        _stop_if(cancelled)
        tell(_READING, _WHOLE)
        found.whole = _is_whole(remains, found, roots)
        for kind in KINDS:
            if kind in roots and not found.whole:
                _read_records(remains, found, kind, roots[kind])
            _stop_if(cancelled)
        _read_mentions(remains, found, roots)
        _stop_if(cancelled)
    if not found.ops and not any(found.rows.values()):
        raise Damaged(path.name)
    return found


def _stop_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled


def _read_journal(remains: Remains, found: Found) -> None:
    """Read steps and ops; they lie in the pages of tables without a rowid."""
    where = f"({shapes.IS_OP}) OR ({shapes.IS_STEP})"
    kinds: dict[object, object] = {}
    for row in remains.rows(with_rowid=False, columns=shapes.STEP_COLUMNS, where=where):
        if isinstance(row[2], int):
            step = shapes.step_of(row)
            if step is not None:
                found.steps.setdefault(_uid(step["uid"]), step)
            continue
        op = shapes.op_of(row)
        if op is None or kinds.setdefault(op["row"], op["record"]) != op["record"]:
            continue
        before = found.ops.setdefault(_uid(op["uid"]), op)
        if before != op and not op["fields"]:
            # What was emptied when words were taken back is newer than what was there before.
            found.ops[_uid(op["uid"])] = op


def _read_loose(remains: Remains, found: Found) -> dict[str, int]:
    """Read the bytes of attachments, and give where the tables of records begin."""
    roots: dict[str, int] = {}
    where = f"({shapes.IS_TABLE}) OR ({shapes.IS_CONTENT})"
    for row in remains.rows(with_rowid=True, columns=5, where=where):
        if row[0] == "table":
            root = shapes.root_of(row)
            if root is not None:
                roots[root[0]] = root[1]
            continue
        content = shapes.content_of(row)
        if content is not None:
            found.content[str(content["fingerprint"])] = content
    return roots


def _is_whole(remains: Remains, found: Found, roots: dict[str, int]) -> bool:
    """Whether every row of the journal can be reached from its beginning, and was taken for what it is."""
    for table, taken in (("step", found.steps), ("op", found.ops)):
        if table not in roots:
            return False
        rows = remains.whole_table(roots[table])
        if rows is None or {shapes.uid_of_row(row) for row in rows} != taken.keys():
            return False
    return True


def _read_records(remains: Remains, found: Found, kind: str, root: int) -> None:
    few = kind in JOURNEY_KINDS
    rows = found.rows.setdefault(kind, {})
    for row in remains.table(root, len(fields_of(KINDS[kind])), with_rowid=not few):
        record = shapes.record_of(kind, row)
        uid = shapes.uid_of_row(row[0])
        if record is not None and uid is not None:
            rows.setdefault(uid, record)
        if uid is not None:
            found.known.setdefault(kind, set()).add(uid)


def _read_mentions(remains: Remains, found: Found, roots: dict[str, int]) -> None:
    """Read of which records search and standings speak, so that what is missing can be counted."""
    if "standing" in roots:
        for row in remains.table(roots["standing"], 1, with_rowid=True):
            uid = shapes.uid_of_row(row[0])
            if uid is not None:
                found.known.setdefault("input", set()).add(uid)
    if "searchable" in roots:
        for row in remains.table(roots["searchable"], 3, with_rowid=True):
            kind, named = (row[place] for place in _SEARCHABLE)
            uid = shapes.uid_of_row(named)
            if uid is not None and kind in KINDS:
                found.known.setdefault(str(kind), set()).add(uid)


def _running_highest(numbers: list[int]) -> list[int]:
    """Give, for each place between numbers, the highest of those before it."""
    highest = [0]
    for number in numbers:
        highest.append(max(highest[-1], number))
    return highest


def _made_at(uid: UUID) -> str:
    """Give when a UUIDv7 was made, from its first 48 bits (RFC 9562, section 5.7)."""
    try:
        return datetime.fromtimestamp((uid.int >> 80) / 1000, UTC).isoformat(timespec="milliseconds")
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC).isoformat(timespec="milliseconds")


def _uid(value: object) -> UUID:
    from uuid import UUID

    if not isinstance(value, UUID):
        raise TypeError("not a uid")
    return value
