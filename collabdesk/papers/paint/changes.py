"""Lays out one change, with what we say and what they say of it side by side and of equal weight (law 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, Spacer, Table
from reportlab.platypus.flowables import HRFlowable

from collabdesk.papers.paint.charts import marked
from collabdesk.papers.paint.grid import ALL, THIN, nothing, rows_table, side_by_side
from collabdesk.papers.paint.stacked import is_long
from collabdesk.papers.paint.styles import LARGE
from collabdesk.papers.paint.whole import Whole

if TYPE_CHECKING:
    from collabdesk.papers import plan
    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.tagging.node import Node

STRENGTHS = 4
LONGEST_TOGETHER = 1_600
"""Characters past which a change is told in lines of the whole width: no table could break within it."""


def change(painter: Painter, block: plan.ChangeBlock, node: Node) -> list[Flowable]:
    """One change: strength on the left; what, and the two verdicts, on the right.

    In large print they stand under each other; so do very long verdicts, which no table could break.
    """
    look = painter.look
    heading, count, said, *rest = node.children
    facts, verdicts = rest[:-4], rest[-4:]
    title = painter.paragraph(heading, look.change_title)
    told = [painter.paragraph(fact, look.cell) for fact in facts]
    if len(node.text) > LONGEST_TOGETHER or is_long(node):
        strength = _strength(painter, block, count, said, look.wide)
        return [*strength, title, *told, *_long_verdicts(painter, verdicts)]
    stacked = look.body >= LARGE
    left_width = 0 if stacked else 0.22 * look.wide
    right = look.wide - left_width
    strength = _strength(painter, block, count, said, look.wide if stacked else left_width - 8)
    what = [title, *told, Spacer(0, 0.4 * look.body), _verdicts(painter, verdicts, right)]
    rows: list[list[object]] = (
        [[[*strength, Spacer(0, 0.3 * look.body), *what]]] if stacked else [[strength, what]]
    )
    widths = [look.wide] if stacked else [left_width, right]
    line = ("LINEBELOW", *ALL, THIN, look.hairline)
    return [Whole([rows_table(look, rows, widths, 0.5 * look.body, line)])]


def _strength(
    painter: Painter, block: plan.ChangeBlock, count: Node, said: Node, width: float
) -> list[Flowable]:
    squares = marked(painter, block.strength, STRENGTHS, count, width)
    return [squares, painter.paragraph(said, painter.look.cell)]


def _verdicts(painter: Painter, nodes: list[Node], width: float) -> Table:
    look = painter.look
    gap = 1.2 * look.body
    we_head, we, they_head, they = (painter.paragraph(node, look.cell) for node in nodes)
    each = (width - gap) / 2
    return side_by_side(
        look,
        [[we_head, we], nothing(), [they_head, they]],
        [each, gap, each],
        ("LINEABOVE", (0, 0), (0, 0), 0.8, look.ink),
        ("LINEABOVE", (2, 0), (2, 0), 0.8, look.ink),
        ("TOPPADDING", *ALL, 0.25 * look.body),
    )


def _long_verdicts(painter: Painter, nodes: list[Node]) -> list[Flowable]:
    look = painter.look
    parts: list[Flowable] = []
    for head, words in (nodes[:2], nodes[2:]):
        parts.append(HRFlowable(width=look.wide, thickness=0.8, color=look.ink, spaceBefore=0.4 * look.body))
        parts += [painter.paragraph(head, look.cell), painter.paragraph(words, look.cell)]
    return [*parts, look.gap(1)]
