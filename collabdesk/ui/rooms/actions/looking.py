"""Looks for a record that may have been taken away meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from collabdesk.domain.failures import Gone

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

T = TypeVar("T")


def if_there(book: Workbook, query: Callable[[Workbook, UUID], T], uid: UUID) -> T | None:
    """Give what a query gives for a record, or None where the record is not there."""
    try:
        return query(book, uid)
    except Gone:
        return None
