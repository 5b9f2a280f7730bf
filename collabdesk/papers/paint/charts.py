"""Lays out charts, each a real table whose bars and squares only repeat the numbers and words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, KeepTogether, Spacer, Table
from reportlab.platypus.flowables import HRFlowable

from collabdesk.papers import plan
from collabdesk.papers.paint.grid import (
    ALL,
    THIN,
    nothing,
    rows_table,
    ruled,
    side_by_side,
    together_at_the_end,
)
from collabdesk.papers.paint.marks import Bar, Squares
from collabdesk.papers.paint.styles import HAIRLINE, INK, LARGE

if TYPE_CHECKING:
    from collabdesk.papers.paint.flowables import Painter

MARK_SIDE = 0.62
"""The side of a square, in body sizes: as tall as a capital letter."""
MARK_DROP = 0.34
"""How far below the top of a line a mark begins, so that it stands on the baseline."""


LONGEST_VERDICT = 1_000
"""Characters past which the two verdicts stand under each other."""


def funnel(painter: Painter, block: plan.Funnel) -> Table:
    """How far things got; a bar is drawn beside its number."""
    look = painter.look
    most = max((count for _, count, _ in block.rows), default=1) or 1
    rows: list[list[object]] = [_heads(painter, block.heads)]
    widths = [0.27 * look.wide, 0.35 * look.wide, 0.38 * look.wide]
    number_width = (0.9 + 0.62 * len(f"{most:,}")) * look.body
    bar_width = widths[1] - number_width - 12
    before = most
    for step, count, words in block.rows:
        bar = Bar(count / most, max(0, before - count) / most, bar_width, 0.85 * look.body)
        number = painter.paragraph(plan.text(f"{count:,}", strong=True), look.cell)
        # The number stands at the bar's end, as far as anything is drawn.
        drawn = max(before, count) / most * bar_width
        both = side_by_side(
            [bar, number],
            [drawn + 0.5 * look.body, widths[1] - drawn - 0.5 * look.body],
            ("TOPPADDING", (0, 0), (0, 0), 0.22 * look.body),
        )
        label = painter.paragraph(plan.text(step, strong=True), look.cell)
        rows.append([label, both, painter.paragraph(words, look.cell)])
        before = count
    lines = (*ruled(), *together_at_the_end(len(block.rows)))
    return rows_table(rows, widths, look.frame_height, look.row_padding, *lines, head=1)


def marks(painter: Painter, block: plan.Marks) -> Table:
    """Rows with a few squares before a word."""
    look = painter.look
    rows: list[list[object]] = [_heads(painter, block.heads)]
    middle = 0.3 if block.of <= 2 else 0.37  # noqa: PLR2004 - two squares or more
    widths = [0.34 * look.wide, middle * look.wide, (0.66 - middle) * look.wide]
    for label, filled, word, words in block.rows:
        squares = Squares(filled, block.of, MARK_SIDE * look.body)
        mark_width = squares.wrap(0, 0)[0] + 0.5 * look.body
        word_cell = painter.paragraph(plan.text(word, strong=True), look.cell)
        both = side_by_side(
            [squares, word_cell],
            [mark_width, widths[1] - mark_width - 8],
            ("TOPPADDING", (0, 0), (0, 0), MARK_DROP * look.body),
        )
        name = painter.paragraph(plan.text(label, strong=True), look.cell)
        rows.append([name, both, painter.plain(words, look.cell) if words else nothing()])
    lines = (*ruled(), *together_at_the_end(len(block.rows)))
    return rows_table(rows, widths, look.frame_height, look.row_padding, *lines, head=1)


def change(painter: Painter, block: plan.ChangeBlock) -> list[Flowable]:
    """One change: strength on the left; what, and the two verdicts of equal weight, on the right.

    In large print they stand under each other; so do very long verdicts, which no table could break.
    """
    look = painter.look
    title = painter.paragraph(plan.text(block.title, strong=True), look.change_title)
    facts = [painter.paragraph(fact, look.cell) for fact in block.facts]
    if max(len(block.we_say), len(block.they_say)) > LONGEST_VERDICT:
        return [*_strength(painter, block, look.wide), title, *facts, *_long_verdicts(painter, block)]
    stacked = look.body >= LARGE
    left_width = 0 if stacked else 0.26 * look.wide
    right = look.wide - left_width
    strength = _strength(painter, block, look.wide if stacked else left_width - 8)
    what = [title, *facts, Spacer(0, 0.4 * look.body), _verdicts(painter, block, right)]
    rows: list[list[object]] = (
        [[[*strength, Spacer(0, 0.3 * look.body), *what]]] if stacked else [[strength, what]]
    )
    table = rows_table(
        rows,
        [look.wide] if stacked else [left_width, right],
        look.frame_height,
        0.5 * look.body,
        ("LINEBELOW", *ALL, THIN, HAIRLINE),
    )
    return [KeepTogether([table])]


def _long_verdicts(painter: Painter, block: plan.ChangeBlock) -> list[Flowable]:
    look = painter.look
    parts: list[Flowable] = []
    for head, words in ((block.we_say_head, block.we_say), (block.they_say_head, block.they_say)):
        parts.append(HRFlowable(width=look.wide, thickness=0.8, color=INK, spaceBefore=0.4 * look.body))
        parts.append(painter.paragraph(plan.text(head, strong=True), look.cell))
        parts.append(painter.plain(words, look.cell))
    return [*parts, Spacer(0, look.body)]


def _strength(painter: Painter, block: plan.ChangeBlock, width: float) -> list[Flowable]:
    look = painter.look
    squares = Squares(block.strength, 4, MARK_SIDE * look.body)
    mark_width = squares.wrap(0, 0)[0] + 0.5 * look.body
    count = painter.paragraph(plan.text(block.strength_count, strong=True), look.cell)
    return [
        side_by_side(
            [squares, count],
            [mark_width, width - mark_width],
            ("TOPPADDING", (0, 0), (0, 0), MARK_DROP * look.body),
        ),
        painter.plain(block.strength_words, look.cell),
    ]


def _verdicts(painter: Painter, block: plan.ChangeBlock, width: float) -> Table:
    look = painter.look
    gap = 1.2 * look.body
    pairs = ((block.we_say_head, block.we_say), (block.they_say_head, block.they_say))
    we, they = (
        [painter.paragraph(plan.text(head, strong=True), look.cell), painter.plain(words, look.cell)]
        for head, words in pairs
    )
    each = (width - gap) / 2
    return side_by_side(
        [we, nothing(), they],
        [each, gap, each],
        ("LINEABOVE", (0, 0), (0, 0), 0.8, INK),
        ("LINEABOVE", (2, 0), (2, 0), 0.8, INK),
        ("TOPPADDING", *ALL, 0.25 * look.body),
    )


def _heads(painter: Painter, heads: tuple[str, ...]) -> list[object]:
    return [painter.paragraph(plan.text(words, strong=True), painter.look.head) for words in heads]
