"""Gives what a reader knows a record by: its printed number, or its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.record_names import names_of as record_names
from collabdesk.storage.journal.oplog import CHUNK
from collabdesk.storage.journal.search_index import NUMBER_LETTERS
from collabdesk.storage.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_KINDS_BY_LETTER = {letter: kind for kind, letter in NUMBER_LETTERS.items()}
_NAMED_BY = {"toldtext": "version"}
_NUMBER = re.compile(r"\s*([A-Za-z])\s*-?\s*0*([1-9]\d{0,15})\s*")


def names_of(connection: sa.Connection, wanted: Mapping[str, Iterable[UUID]]) -> dict[UUID, str]:
    """Give the printed number or the name of records by kind; a record without either is left out.

    A person is only ever their code.
    """
    found: dict[UUID, str] = {}
    for kind, uids in wanted.items():
        table = TABLES[kind]
        numbered = kind in NUMBER_LETTERS
        named = "name" if "name" in table.c else _NAMED_BY.get(kind) or record_names(kind).title
        known_by = "number" if numbered else named
        if known_by not in table.c:
            continue
        column = table.c[known_by]
        every = list(uids)
        for start in range(0, len(every), CHUNK):
            query = sa.select(table.c.uid, column).where(table.c.uid.in_(every[start : start + CHUNK]))
            for uid, value in connection.execute(query).all():
                found[uid] = printed_number(kind, value) if numbered else str(value or "")
    return found


def printed_number(kind: str, number: int) -> str:
    """Give a number as printed, such as V-014."""
    return f"{NUMBER_LETTERS[kind]}-{number:03d}"


def find_by_number(connection: sa.Connection, printed: str) -> tuple[str, UUID] | None:
    """Give the kind and uid of the record with a printed number ("V-014", "v14"), or None."""
    matched = _NUMBER.fullmatch(printed)
    kind = _KINDS_BY_LETTER.get(matched[1].upper()) if matched else None
    if matched is None or kind is None:
        return None
    table = TABLES[kind]
    uid = connection.scalar(sa.select(table.c.uid).where(table.c.number == int(matched[2])).limit(1))
    return (kind, uid) if isinstance(uid, UUID) else None
