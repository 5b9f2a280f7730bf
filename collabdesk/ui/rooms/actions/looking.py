"""Looks for a record that may have been taken away meanwhile, and for the next row of a grouped list."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from collabdesk.domain.failures import Gone

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.kit.card_list import CardList
    from collabdesk.ui.kit.paged_model import PagedModel

T = TypeVar("T")


def step_row(cards: CardList, model: PagedModel, by: int) -> None:
    """Choose the row before (-1) or after (1) the present one, over headings; at an end it stays."""
    row = cards.currentIndex().row() + by
    while (found := model.row_at(row) if 0 <= row < model.rowCount() else None) is not None and found.heading:
        row += by
    cards.select_row(row)


def if_there(book: Workbook, query: Callable[[Workbook, UUID], T], uid: UUID) -> T | None:
    """Give what a query gives for a record, or None where the record is not there."""
    try:
        return query(book, uid)
    except Gone:
        return None
