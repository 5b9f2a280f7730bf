"""Lays out a table whose cells are too long for columns: its cells under each other, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus.flowables import HRFlowable

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.tagging.node import Node

LONGEST_CELL = 1_500
"""Characters past which a cell may be taller than a page, where no table can be broken well."""
LONGEST_WORD = 60
"""A longer word fills a narrow column letter by letter."""


def is_long(node: Node) -> bool:
    """Whether something within is too long for a column."""
    cells = [cell for cell in node.walk() if cell.tag in ("TH", "TD") or cell.holds_text]
    return any(
        len(cell.text) > LONGEST_CELL or any(len(word) > LONGEST_WORD for word in cell.text.split())
        for cell in cells
    )


def stacked(painter: Painter, node: Node) -> list[Flowable]:
    """Give the cells of a table under each other; to a reader it is the same table as in columns."""
    look = painter.look
    head, body = node.children[-2:]
    found: list[Flowable] = [
        painter.paragraph(cell, look.head) for cell in head.children[0].children if cell.parts
    ]
    for row in body.children:
        found.append(
            HRFlowable(width=look.wide, thickness=0.6, color=look.hairline, spaceBefore=0.4 * look.body)
        )
        found += [painter.paragraph(cell, look.facts) for cell in row.children if cell.parts]
    return found
