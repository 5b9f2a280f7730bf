"""Reads records as the frozen dataclasses they were declared as."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from collabdesk.domain.declaration import Record, kind_of
from collabdesk.domain.failures import Gone
from collabdesk.storage.encoding import record_from
from collabdesk.storage.journal.oplog import CHUNK

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    import sqlalchemy as sa

R = TypeVar("R", bound=Record)


def every(connection: sa.Connection, record: type[R], order: str = "uid") -> dict[UUID, R]:
    """Give all records of a class by uid, in the order of a declared field."""
    query = f'SELECT * FROM "{kind_of(record)}" ORDER BY "{order}", uid'
    rows = connection.exec_driver_sql(query).mappings().all()
    return {one.uid: one for one in (record_from(record, dict(row)) for row in rows)}


def one(connection: sa.Connection, record: type[R], uid: UUID) -> R:
    """Give one record. Raises Gone where it is not there."""
    found = where(connection, record, "uid", [uid])
    if not found:
        raise Gone(kind_of(record))
    return found[0]


def where(connection: sa.Connection, record: type[R], field: str, uids: Iterable[UUID]) -> list[R]:
    """Give the records whose reference ``field`` is one of these uids, oldest made first."""
    wanted = [uid.hex for uid in uids]
    found: list[R] = []
    for start in range(0, len(wanted), CHUNK):
        part = tuple(wanted[start : start + CHUNK])
        marks = ", ".join("?" for _ in part)
        query = f'SELECT * FROM "{kind_of(record)}" WHERE "{field}" IN ({marks}) ORDER BY uid'
        rows = connection.exec_driver_sql(query, part).mappings().all()
        found += [record_from(record, dict(row)) for row in rows]
    return found


def next_number(connection: sa.Connection, record: type[Record]) -> int:
    """Give the number the next record of a numbered class gets."""
    query = f'SELECT max(number) FROM "{kind_of(record)}"'
    return int(connection.exec_driver_sql(query).scalar() or 0) + 1
