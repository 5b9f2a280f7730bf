"""Lays out charts, each a real table whose bars and squares only repeat the numbers and words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers.paint.grid import nothing, rows_table, ruled, side_by_side, together_at_the_end
from collabdesk.papers.paint.marks import Bar, Squares

if TYPE_CHECKING:
    from reportlab.platypus import Flowable, Table

    from collabdesk.papers import plan
    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.tagging.node import Node

MARK_SIDE = 0.62
"""The side of a square, in body sizes: as tall as a capital letter."""
MARK_DROP = 0.34
"""How far below the top of a line a mark begins, so that it stands on the baseline."""


def funnel(painter: Painter, block: plan.Funnel, node: Node) -> Table:
    """Bars beside their numbers; in a funnel, what left at each step stays as an outline."""
    look = painter.look
    most = max((count for _, count, _ in block.rows), default=1) or 1
    head, body = node.children[-2:]
    rows: list[list[object]] = [_heads(painter, head)]
    widths = [0.27 * look.wide, 0.35 * look.wide, 0.38 * look.wide]
    longest = max((len(row.children[1].text) for row in body.children), default=1)
    number_width = (0.9 + 0.62 * longest) * look.body
    bar_width = widths[1] - number_width - 12
    before = most
    for (_, count, _), row in zip(block.rows, body.children, strict=True):
        label, number, words = row.children
        left = max(0, before - count) if block.narrowing else 0
        bar = Bar(
            count / most,
            left / most,
            (bar_width, 0.85 * look.body),
            look.accent,
            mirrored=look.mirrored,
        )
        # The number stands at the bar's end, as far as anything is drawn.
        drawn = (count + left) / most * bar_width
        both = side_by_side(
            look,
            [_clipped(bar, drawn), painter.paragraph(number, look.cell)],
            [drawn + 0.5 * look.body, widths[1] - drawn - 0.5 * look.body],
            ("TOPPADDING", (0, 0), (0, 0), 0.22 * look.body),
        )
        rows.append([painter.paragraph(label, look.cell), both, painter.paragraph(words, look.cell)])
        before = count
    lines = (*ruled(look), *together_at_the_end(len(block.rows)))
    return rows_table(look, rows, widths, look.row_padding, *lines, head=1)


def marks(painter: Painter, block: plan.Marks, node: Node) -> Table:
    """Rows with a few squares before a word."""
    look = painter.look
    head, body = node.children[-2:]
    rows: list[list[object]] = [_heads(painter, head)]
    middle = 0.3 if block.of <= 2 else 0.37  # noqa: PLR2004 - two squares or more
    widths = [0.34 * look.wide, middle * look.wide, (0.66 - middle) * look.wide]
    for (_, filled, _, _), row in zip(block.rows, body.children, strict=True):
        label, word, words = row.children
        both = marked(painter, filled, block.of, word, widths[1] - 8)
        last = painter.paragraph(words, look.cell) if words.parts else nothing()
        rows.append([painter.paragraph(label, look.cell), both, last])
    lines = (*ruled(look), *together_at_the_end(len(block.rows)))
    return rows_table(look, rows, widths, look.row_padding, *lines, head=1)


def marked(painter: Painter, filled: int, of: int, word: Node, width: float) -> Table:
    """Give squares and, beside them, the word they repeat."""
    look = painter.look
    squares = Squares(filled, of, MARK_SIDE * look.body, look.accent, mirrored=look.mirrored)
    mark_width = squares.wrap(0, 0)[0] + 0.5 * look.body
    return side_by_side(
        look,
        [squares, painter.paragraph(word, look.cell)],
        [mark_width, width - mark_width],
        ("TOPPADDING", (0, 0), (0, 0), MARK_DROP * look.body),
    )


def _clipped(bar: Bar, drawn: float) -> Flowable:
    """Give a bar only as wide as what is drawn of it, so that it starts where the paper is read from."""
    full = bar.width or 1
    bar.share, bar.left_share = (share * full / (drawn or 1) for share in (bar.share, bar.left_share))
    bar.width = drawn
    return bar


def _heads(painter: Painter, head: Node) -> list[object]:
    return [painter.paragraph(cell, painter.look.head) for cell in head.children[0].children]
