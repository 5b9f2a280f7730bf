"""Keeps the full-text index beside the tables, in the same step as the words it finds."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.declaration import fields_of
from collabdesk.domain.records import KINDS
from collabdesk.storage.journal.oplog import CHUNK
from collabdesk.storage.schema import SEARCHABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from collabdesk.storage.encoding import Primitive

NUMBER_LETTERS = {"input": "V", "decision": "D", "action": "A", "change": "C", "person": "P"}
"""The letter before a record's number, as printed."""

_FOLDED = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ı": "i", "ł": "l", "ø": "o", "đ": "d"}
    | dict.fromkeys("أإآٱ", "ا")
    | {"ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ـ": None}
)


def normalise(text: str) -> str:
    """Fold text for finding: NFKD, case folded, marks stripped, Arabic letters and œ ß ı folded."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in folded if not unicodedata.combining(c)).translate(_FOLDED)


@cache
def searched_fields(kind: str) -> tuple[str, ...]:
    """Give the names of the fields of a kind that Ctrl+K finds."""
    return tuple(f.name for f in fields_of(KINDS[kind]) if f.searched)


def add(connection: sa.Connection, kind: str, rows: Sequence[Mapping[str, Primitive]]) -> None:
    """Make new rows findable."""
    names = searched_fields(kind)
    if not names:
        return
    first = int(connection.scalar(sa.select(sa.func.max(SEARCHABLE.c.id))) or 0) + 1
    texts = [_text_of(kind, names, row) for row in rows]
    connection.exec_driver_sql(
        "INSERT INTO searchable (id, record, row, text) VALUES (?, ?, ?, ?)",
        [(first + i, kind, row["uid"], text) for i, (row, text) in enumerate(zip(rows, texts, strict=True))],
    )
    connection.exec_driver_sql(
        "INSERT INTO search (rowid, text) VALUES (?, ?)",
        [(first + i, text) for i, text in enumerate(texts)],
    )


def remove(connection: sa.Connection, rows: Iterable[UUID]) -> None:
    """Make rows unfindable; their text leaves the index for good (FTS5 secure-delete)."""
    wanted = list(rows)
    for start in range(0, len(wanted), CHUNK):
        part = SEARCHABLE.c.row.in_(wanted[start : start + CHUNK])
        found = connection.execute(sa.select(SEARCHABLE.c.id, SEARCHABLE.c.text).where(part)).all()
        if not found:
            continue
        connection.exec_driver_sql(
            "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)",
            [(row.id, row.text) for row in found],
        )
        connection.execute(SEARCHABLE.delete().where(part))


def _text_of(kind: str, names: tuple[str, ...], row: Mapping[str, Primitive]) -> str:
    parts = [str(row[name]) for name in names if row[name]]
    letter = NUMBER_LETTERS.get(kind)
    if letter and row.get("number"):
        parts.append(f"{letter}-{int(row['number'] or 0):03d}")
    return normalise("\n".join(parts))
