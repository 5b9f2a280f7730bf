"""Lays out the blocks that are tables of words: counts, labels, quotes and data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer, Table

from collabdesk.papers.paint.fonts import BOLD
from collabdesk.papers.paint.grid import (
    ALL,
    THICK,
    THIN,
    Command,
    nothing,
    rows_table,
    ruled,
    side_by_side,
    together_at_the_end,
)
from collabdesk.papers.paint.styles import LARGE, Look
from collabdesk.papers.paint.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.papers import plan
    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.tagging.node import Node

STANDING_COLUMN = 1
ROOM_TO_WRITE = 2.2
"""Under the words of a cell that is written in by hand, in body sizes."""
PADDING = 9.0
"""The space beside a cell's words, in points, and a little more for safety."""


def big_numbers(painter: Painter, node: Node) -> Table:
    """A row of counts, each over the words that say what it counts."""
    look = painter.look
    cells = [
        [painter.paragraph(number, look.number), painter.paragraph(words, look.cell)]
        for number, words in (item.children for item in node.children)
    ]
    return side_by_side(look, cells, [look.wide / len(cells)] * len(cells))


def labelled(painter: Painter, block: plan.Labelled, node: Node) -> list[Flowable]:
    """Label and text with hairlines between; in large print the label stands above its text.

    What leads to it keeps to the first row alone, so that a page is filled before the rest goes on.
    """
    look = painter.look
    stacked = look.body >= LARGE
    rows: list[list[object]] = []
    for label, body in (item.children for item in node.children):
        head = painter.paragraph(label, look.cell)
        text: list[Flowable] = []
        for part in body.children:
            if part.tag == "L":
                text += painter.listing(part, look.cell_item)
            else:
                text.append(painter.paragraph(part, look.facts))
        rows.append([[head, *text]] if stacked else [[head], text])
    label_width = (12.6 if block.boxed else 8.6) * look.body
    widths = [look.wide] if stacked else [label_width, look.wide - label_width]
    below: Command = ("LINEBELOW", *ALL, THIN, look.hairline)
    if block.boxed:
        return [rows_table(look, rows, widths, look.row_padding, *_boxed(look), below)]
    above: Command = ("LINEABOVE", (0, 0), (-1, 0), THICK, look.ink)
    found: list[Flowable] = []
    for some, lines in ((rows[:1], (above, below)), (rows[1:], (below,))):
        if some:
            table = rows_table(look, some, widths, look.row_padding, *lines)
            table.breaks_within = True
            found.append(table)
    return found


def quote(painter: Painter, node: Node) -> Flowable:
    """Exact words beside a bar, then who, and what they allow."""
    look = painter.look
    words, who = node.children
    body = [painter.paragraph(words, look.quote), painter.paragraph(who, look.cell_secondary)]
    barred = rows_table(
        look,
        [[body]],
        [look.wide - look.text_indent_right],
        2,
        ("LINEBEFORE", (0, 0), (0, -1), 2.6, look.accent),
        ("LEFTPADDING", *ALL, 0.85 * look.body),
    )
    return Whole([Spacer(0, 0.2 * look.body), barred, Spacer(0, 0.7 * look.body)])


def data_table(painter: Painter, block: plan.Table, node: Node) -> Table:
    """A plain table of text and counts; a cell may span columns and rows."""
    look = painter.look
    head, body = node.children[-2:]
    rows: list[list[object]] = [
        [
            painter.paragraph(cell, _aligned(look.head, at in block.numeric))
            for at, cell in enumerate(head.children[0].children)
        ]
    ]
    extra: list[Command] = [*ruled(look), *together_at_the_end(len(body.children))]
    covered: set[tuple[int, int]] = set()
    for line, row in enumerate(body.children, start=1):
        cells: list[object] = []
        for cell in row.children:
            while (len(cells), line) in covered:
                cells.append(nothing())
            at = len(cells)
            style = look.standing if block.standing and at == STANDING_COLUMN else look.cell
            cells.append(painter.paragraph(cell, _aligned(style, at in block.numeric)))
            if cell.columns > 1 or cell.rows > 1:
                extra.append(("SPAN", (at, line), (at + cell.columns - 1, line + cell.rows - 1)))
                covered |= {
                    (at + across, line + down) for across in range(cell.columns) for down in range(cell.rows)
                }
        cells += [nothing()] * (len(block.heads) - len(cells))
        rows.append(cells)
    if block.last_is_total:
        extra.append(("LINEABOVE", (0, -1), (-1, -1), THICK, look.ink))
    if block.to_write_in:
        extra.append(("INNERGRID", (0, 1), (-1, -1), THIN, look.hairline))
        rows[1:] = [[[cell, Spacer(0, ROOM_TO_WRITE * look.body)] for cell in row] for row in rows[1:]]
    if block.standing:
        extra.append(("VALIGN", (0, 1), (-1, -1), "MIDDLE"))
    # A count set to the right needs room before the words that follow it.
    extra += [
        ("RIGHTPADDING", (at, 0), (at, -1), 1.2 * look.body)
        for at in block.numeric
        if at + 1 < len(block.heads)
    ]
    shared = [share * look.wide for share in block.shares]
    widths = fitted(look, shared, [head.children[0], *body.children])
    return rows_table(look, rows, widths, look.row_padding, *extra, head=1)


def fitted(look: Look, widths: list[float], rows: Sequence[Node]) -> list[float]:
    """Give columns the width of their longest word, taken from those that have room to spare.

    A word broken in the middle of "Number" or of a date is read wrong. ``rows`` are those of cells without
    spans; others tell nothing of one column. Words longer than half the table are broken all the same.
    """
    least = [0.0] * len(widths)
    for row in rows:
        if len(row.children) == len(widths) and all(cell.columns == 1 for cell in row.children):
            least = [
                max(needed, min(_longest_word(cell, look), sum(widths) / 2))
                for needed, cell in zip(least, row.children, strict=True)
            ]
    short = sum(max(0.0, needed - width) for needed, width in zip(least, widths, strict=True))
    spare = sum(max(0.0, width - needed) for needed, width in zip(least, widths, strict=True))
    if not short or short > spare:
        return widths
    return [
        max(width, needed) - short / spare * max(0.0, width - needed)
        for needed, width in zip(least, widths, strict=True)
    ]


def _longest_word(cell: Node, look: Look) -> float:
    """Give the width of a cell's longest word with the space around it, in points."""
    longest = max(cell.text.split(" "), key=len, default="")
    return stringWidth(longest, BOLD, max(look.body, 12)) + PADDING


def _boxed(look: Look) -> tuple[Command, ...]:
    return (
        ("BACKGROUND", *ALL, look.tint),
        ("BOX", *ALL, THIN, look.hairline),
        ("LEFTPADDING", (0, 0), (0, -1), 0.85 * look.body),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0.85 * look.body),
    )


def _aligned(style: ParagraphStyle, at_the_end: bool) -> ParagraphStyle:
    return ParagraphStyle(f"{style.name} end", style, alignment=TA_RIGHT) if at_the_end else style
