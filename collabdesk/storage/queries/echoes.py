"""Finds where words that are taken back, or a name, also stand in what others wrote, now or before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.declaration import field_map, fields_of
from collabdesk.domain.failures import Cancelled
from collabdesk.domain.privacy import Privacy
from collabdesk.domain.records import KINDS
from collabdesk.domain.withdrawing import goes_with
from collabdesk.storage.journal import oplog
from collabdesk.storage.journal.resolve import OpKind
from collabdesk.storage.schema import OP, STEP, TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from collabdesk.domain.repeating import Repeated

Place = Literal["now", "before", "removed"]
_PART = 2_000


@dataclass(frozen=True, slots=True)
class Echo:
    """A text of ours that repeats somebody's words, or their name.

    ``place`` is "now" where it can be read, "before" for an earlier wording that only Undo knows, "removed"
    for a record that was removed. ``text`` is what stands there, as it stands now where it can be read.
    """

    kind: str
    row: UUID
    field: str
    text: str
    place: Place
    is_name: bool = False


def find_echoes(
    connection: sa.Connection,
    wanted: Repeated,
    leave_out: Collection[UUID] = (),
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Echo, ...]:
    """Find every text that repeats what is wanted, in the order the texts were first written.

    Args:
        connection: An open connection; the whole journal is read.
        wanted: What is looked for.
        leave_out: Rows that go anyway.
        cancelled: Whether to stop.

    What other people said themselves is theirs, and never looked through for words; for names it is.

    Raises:
        Cancelled: Somebody asked to stop.
    """
    if wanted.nothing:
        return ()
    found: dict[tuple[str, UUID, str, bool], str] = {}
    gone = set(leave_out)
    for kind, row, fields in _written(connection):
        if cancelled is not None and cancelled():
            raise Cancelled
        if row in gone or kind not in KINDS:
            continue
        for name, theirs in _texts(kind).items():
            text = fields.get(name)
            if not isinstance(text, str) or not text:
                continue
            if not theirs and wanted.in_words(text):
                found[kind, row, name, False] = text
            elif wanted.in_name(text):
                found[kind, row, name, True] = text
    return tuple(_placed(connection, found, wanted))


def named_as_author(connection: sa.Connection, wanted: Repeated) -> bool:
    """Whether a name stands in the history as who did the work."""
    return any(wanted.in_name(name) for name in connection.scalars(sa.select(STEP.c.author).distinct()))


@cache
def _texts(kind: str) -> dict[str, bool]:
    """Give the text fields of a kind, each with whether other people's own words stand in it."""
    about_input = kind == "input" or kind in goes_with("input")
    return {
        f.name: about_input and kind != "reply" and f.privacy is Privacy.WORDS
        for f in fields_of(KINDS[kind])
        if f.base is str
    }


def _written(connection: sa.Connection) -> Iterator[tuple[str, UUID, Mapping[str, object]]]:
    """Give every entry that writes, in small parts, so that no cursor stays open."""
    query = sa.select(OP.c.uid, OP.c.record, OP.c.row, OP.c.fields).where(OP.c.kind == OpKind.SET.value)
    query = query.order_by(OP.c.uid).limit(_PART)
    part = connection.execute(query).all()
    while part:
        for entry in part:
            yield entry.record, entry.row, entry.fields
        part = connection.execute(query.where(OP.c.uid > part[-1].uid)).all()


def _placed(
    connection: sa.Connection, found: Mapping[tuple[str, UUID, str, bool], str], wanted: Repeated
) -> Iterator[Echo]:
    now: dict[tuple[str, UUID], Mapping[str, object]] = {}
    for kind in {kind for kind, *_ in found}:
        rows = list({row for other, row, *_ in found if other == kind})
        table = TABLES[kind]
        for start in range(0, len(rows), oplog.CHUNK):
            part = sa.select(table).where(table.c.uid.in_(rows[start : start + oplog.CHUNK]))
            now |= {(kind, row["uid"]): dict(row) for row in connection.execute(part).mappings().all()}
    for (kind, row, name, is_name), text in found.items():
        there = now.get((kind, row))
        if there is None:
            yield Echo(kind, row, name, text, "removed", is_name)
            continue
        stands = str(there[name] or "") if name in field_map(KINDS[kind]) else ""
        repeats = wanted.in_name(stands) if is_name else wanted.in_words(stands)
        yield Echo(kind, row, name, stands if repeats else text, "now" if repeats else "before", is_name)
