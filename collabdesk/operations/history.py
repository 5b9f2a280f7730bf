"""Tells who changed what and when, of one record or of the whole workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.failures import Gone
from collabdesk.storage.queries.history import events_of_record, events_of_steps
from collabdesk.storage.queries.names import find_by_number

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.history import HistoryEvent
    from collabdesk.storage.workbook import Workbook


def history(
    book: Workbook, uid: UUID | None = None, *, limit: int = 100, offset: int = 0
) -> tuple[HistoryEvent, ...]:
    """Give what happened, the latest first: to one record and what hangs on it, or to everything.

    ``limit`` events are given, after passing over ``offset`` later ones.
    """
    with book.reading() as connection:
        if uid is None:
            return events_of_steps(connection, limit, offset)
        return events_of_record(connection, uid, limit, offset)


def record_numbered(book: Workbook, printed: str) -> tuple[str, UUID]:
    """Give the kind and uid of the record with a printed number, such as "V-014". Raises Gone."""
    with book.reading() as connection:
        found = find_by_number(connection, printed)
    if found is None:
        raise Gone("record")
    return found
