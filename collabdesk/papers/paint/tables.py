"""Lays out the blocks that are tables of words: counts, labels, quotes and data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from collabdesk.papers import plan
from collabdesk.papers.paint.grid import (
    ALL,
    THICK,
    THIN,
    Command,
    rows_table,
    ruled,
    side_by_side,
    together_at_the_end,
)
from collabdesk.papers.paint.styles import ACCENT, HAIRLINE, INK, LARGE

if TYPE_CHECKING:
    from collabdesk.papers.paint.flowables import Painter


def big_numbers(painter: Painter, block: plan.BigNumbers) -> Table:
    """A row of counts, each over the words that say what it counts."""
    look = painter.look
    cells = [
        [painter.paragraph(plan.text(number, strong=True), look.number), painter.plain(words, look.cell)]
        for number, words in block.items
    ]
    return side_by_side(cells, [look.wide / len(cells)] * len(cells))


def labelled(painter: Painter, block: plan.Labelled) -> Flowable:
    """Label and text with hairlines between; in large print the label stands above its text."""
    look = painter.look
    stacked = look.body >= LARGE
    rows: list[list[object]] = []
    for label, parts in block.rows:
        head = painter.paragraph(plan.text(label, strong=True), look.cell)
        body: list[Flowable] = []
        for part in parts:
            if isinstance(part, plan.Listing):
                body += painter.listing(part, look.cell_item)
            else:
                body.append(painter.paragraph(part.runs, look.facts))
        rows.append([[head, *body]] if stacked else [[head], body])
    label_width = 8.6 * look.body
    widths = [look.wide] if stacked else [label_width, look.wide - label_width]
    edge: Command = ("LINEABOVE", (0, 0), (-1, 0), THICK, INK)
    below: Command = ("LINEBELOW", *ALL, THIN, HAIRLINE)
    return rows_table(rows, widths, look.frame_height, look.row_padding, edge, below)


def quote(painter: Painter, block: plan.Quote) -> Flowable:
    """Exact words beside a bar, then who, and what they allow."""
    look = painter.look
    body = [painter.plain(block.words, look.quote), painter.plain(block.who, look.cell_secondary)]
    barred = rows_table(
        [[body]],
        [look.wide - look.text_indent_right],
        look.frame_height,
        2,
        ("LINEBEFORE", (0, 0), (0, -1), 2.6, ACCENT),
        ("LEFTPADDING", *ALL, 0.85 * look.body),
    )
    return KeepTogether([Spacer(0, 0.2 * look.body), barred, Spacer(0, 0.7 * look.body)])


def data_table(painter: Painter, block: plan.Table) -> Table:
    """A plain table of text and counts."""
    look = painter.look
    head = [
        painter.paragraph(plan.text(words, strong=True), _aligned(look.head, i in block.numeric))
        for i, words in enumerate(block.heads)
    ]
    rows = [
        [painter.paragraph(cell, _aligned(look.cell, i in block.numeric)) for i, cell in enumerate(row)]
        for row in block.rows
    ]
    extra: list[Command] = [*ruled(), *together_at_the_end(len(rows))]
    if block.last_is_total:
        extra.append(("LINEABOVE", (0, -1), (-1, -1), THICK, INK))
    widths = [share * look.wide for share in block.shares]
    return rows_table([head, *rows], widths, look.frame_height, look.row_padding, *extra, head=1)


def _aligned(style: ParagraphStyle, to_the_right: bool) -> ParagraphStyle:
    return ParagraphStyle(f"{style.name} right", style, alignment=2) if to_the_right else style
