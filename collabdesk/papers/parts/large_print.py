"""Lays a table out so that it can be read at any size: in large print, wide tables become cards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import LARGE_PRINT

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

WIDEST = 3
"""Columns a table may have in large print (papers-look: one column of words has to stay readable)."""


def table_or_cards(builder: Builder, table: plan.Table) -> list[plan.Block]:
    """Give the table, or in large print one card a row where it has more than three columns.

    The table has no cell that spans others: a card repeats each column's head before its cell.
    """
    if builder.text_size < LARGE_PRINT or len(table.heads) <= WIDEST:
        return [table]
    blocks: list[plan.Block] = []
    for row in table.rows:
        cells = [cell.runs if isinstance(cell, plan.Cell) else cell for cell in row]
        parts = tuple(
            (f"{head}:", (runs,)) for head, runs in zip(table.heads[1:], cells[1:], strict=True) if runs
        )
        title = tuple(replace(run, strong=True) for run in cells[0])
        blocks.append(plan.Card((plan.Said(title),), parts))
    if table.note:
        blocks.append(plan.Paragraph(plan.text(table.note), secondary=True))
    return blocks
