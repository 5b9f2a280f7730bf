"""Makes a plan fit for large print: tables of several columns become stacked cards (method.md 3.7)."""

from __future__ import annotations

from dataclasses import replace

from collabdesk.papers import plan
from collabdesk.papers.builder import LARGE_PRINT

WIDEST = 2
"""Columns a table may have in large print; more leave no column of words that can be read."""


def in_large_print(paper: plan.Paper) -> plan.Paper:
    """Give the paper as it is where its text is smaller, else with a card for each row of a wider table."""
    if paper.text_size < LARGE_PRINT:
        return paper
    return replace(paper, blocks=tuple(made for block in paper.blocks for made in _fitting(block)))


def _fitting(block: plan.Block) -> list[plan.Block]:
    if isinstance(block, plan.Table) and len(block.heads) > WIDEST and not _spans(block):
        return _cards(block)
    return [block]


def _spans(table: plan.Table) -> bool:
    return any(isinstance(cell, plan.Cell) for row in table.rows for cell in row)


def _cards(table: plan.Table) -> list[plan.Block]:
    """Give a card for each row, in which the head of each column stands before its cell."""
    blocks: list[plan.Block] = []
    if table.caption:
        blocks.append(plan.Paragraph(plan.text(table.caption, strong=True)))
    for row in table.rows:
        title, *cells = (cell.runs if isinstance(cell, plan.Cell) else cell for cell in row)
        said = plan.Said(tuple(replace(run, strong=True) for run in title))
        heads = (f"{head}:" for head in table.heads[1:])
        blocks.append(
            plan.Card(
                (said,), tuple((head, (runs,)) for head, runs in zip(heads, cells, strict=True) if runs)
            )
        )
    if table.note:
        blocks.append(plan.Paragraph(plan.text(table.note), secondary=True))
    return blocks
