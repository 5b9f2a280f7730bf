"""Finds anything by a few letters of it, for Ctrl+K: by the index, and where that is blind, by looking."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.records import KINDS
from collabdesk.storage.journal.search_index import NUMBER_LETTERS, normalise, searched_fields
from collabdesk.storage.queries.reading import where

if TYPE_CHECKING:
    from collections.abc import Sequence

    import sqlalchemy as sa

    from collabdesk.domain.declaration import Record
    from collabdesk.storage.workbook import Workbook

SNIPPET = 120
"""How many characters of a found text are shown."""
_BEFORE = 30
_OF_AN_INPUT = {"check", "hearing", "reply", "verdict"}
"""Kinds that are found on the trail of the input they belong to."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found.

    ``kind`` and ``uid`` are of the record whose text matched; ``opens`` is the record to show for it, which
    for a link of a chain is its input. ``snippet`` is the text as it was written, cut to a length to read.
    ``number`` is empty where the kind has none.
    """

    kind: str
    uid: UUID
    opens: UUID
    number: str
    snippet: str


def find(book: Workbook, text: str, limit: int = 40) -> tuple[Hit, ...]:
    """Give what holds every word of ``text`` (the last may be unfinished), the newest that people said first.

    Args:
        book: An open workbook.
        text: What a person typed; nothing is found for less than a letter or a digit.
        limit: The most hits for what people said, and again for everything else.
    """
    # No record holds a NUL or half of a surrogate pair, and SQLite takes neither.
    plain = text.replace("\0", " ").encode("utf-8", "ignore").decode("utf-8")
    words = [word for word in normalise(plain).split() if any(c.isalnum() for c in word)]
    if not words:
        return ()
    with book.reading() as connection:
        found: list[tuple[str, UUID]] = []
        # Looking through every text is slow, so only where the index finds nothing at all.
        ways = (_by_looking_through,) if _has_no_spaces(text) else (_by_index, _by_looking_through)
        for way in ways:
            for which in ("= 'input'", "<> 'input'"):
                found += way(connection, words, which, limit)
            if found:
                break
        return tuple(_hits(connection, found, words))


def _by_index(
    connection: sa.Connection, words: Sequence[str], which: str, limit: int
) -> list[tuple[str, UUID]]:
    quoted = ['"' + word.replace('"', '""') + '"' for word in words]
    query = (
        "SELECT searchable.record, searchable.row "
        "FROM search JOIN searchable ON searchable.id = search.rowid "
        f"WHERE search MATCH ? AND searchable.record {which} ORDER BY search.rowid DESC LIMIT ?"
    )
    rows = connection.exec_driver_sql(query, (" ".join(quoted) + "*", limit)).all()
    return [(str(row[0]), _uid(row[1])) for row in rows]


def _by_looking_through(
    connection: sa.Connection, words: Sequence[str], which: str, limit: int
) -> list[tuple[str, UUID]]:
    patterns = ["%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%" for word in words]
    likes = " AND ".join("text LIKE ? ESCAPE '!'" for _ in patterns)
    query = f"SELECT record, row FROM searchable WHERE {likes} AND record {which} ORDER BY id DESC LIMIT ?"
    rows = connection.exec_driver_sql(query, (*patterns, limit)).all()
    return [(str(row[0]), _uid(row[1])) for row in rows]


def _hits(connection: sa.Connection, found: Sequence[tuple[str, UUID]], words: Sequence[str]) -> list[Hit]:
    records: dict[UUID, Record] = {}
    for kind in dict.fromkeys(kind for kind, _ in found):
        wanted = [uid for other, uid in found if other == kind]
        of_kind: list[Record] = where(connection, KINDS[kind], "uid", wanted)
        records.update({record.uid: record for record in of_kind})
    return [_hit(kind, records[uid], words) for kind, uid in found if uid in records]


def _hit(kind: str, record: Record, words: Sequence[str]) -> Hit:
    texts = [str(getattr(record, name)) for name in searched_fields(kind) if getattr(record, name)]
    letter = NUMBER_LETTERS.get(kind)
    opens: UUID = getattr(record, "input") if kind in _OF_AN_INPUT else record.uid  # noqa: B009
    return Hit(
        kind=kind,
        uid=record.uid,
        opens=opens,
        number=f"{letter}-{getattr(record, 'number'):03d}" if letter else "",  # noqa: B009
        snippet=snippet(texts, words),
    )


def snippet(texts: Sequence[str], words: Sequence[str]) -> str:
    """Give the part of the first text with one of the words in it, as written, on one line.

    ``words`` are normalised. Where no text holds one as it stands, the beginning of the first is given.
    """
    for text in texts:
        line = " ".join(text.split())
        at = min((i for i in (normalise(line).find(word) for word in words) if i >= 0), default=-1)
        if at >= 0:
            return _cut(line, at)
    return _cut(" ".join(texts[0].split()), 0) if texts else ""


def _cut(line: str, at: int) -> str:
    if len(line) <= SNIPPET:
        return line
    start = max(0, min(at - _BEFORE, len(line) - SNIPPET))
    if start:
        start = line.find(" ", start) + 1 or start
    end = start + SNIPPET
    shown = line[start:end].rsplit(" ", 1)[0] if end < len(line) else line[start:]
    return ("… " if start else "") + (shown or line[start:end]) + (" …" if end < len(line) else "")


def _has_no_spaces(text: str) -> bool:
    """Whether the script writes words without spaces, so that the index keeps a sentence in one piece."""
    scripts = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")
    return any(unicodedata.name(c, "").startswith(scripts) for c in text if not c.isascii())


def _uid(value: object) -> UUID:
    return value if isinstance(value, UUID) else UUID(str(value))
