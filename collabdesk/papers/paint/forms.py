"""Lays out what is printed to be written on: lines, boxes to tick, framed boxes, lines to cut along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, KeepTogether, Spacer
from reportlab.platypus.flowables import HRFlowable

from collabdesk.papers import plan
from collabdesk.papers.paint.charts import MARK_DROP
from collabdesk.papers.paint.grid import ALL, THIN, rows_table, side_by_side
from collabdesk.papers.paint.marks import Lines, Squares
from collabdesk.papers.paint.styles import LARGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.tagging.node import Node

LINE_APART = 2.0
"""Between two lines to write on, in body sizes: room for a hand that shakes."""
TICK_SIDE = 0.85
ACROSS = 3
"""So many answers stand beside each other, and the next below."""


def cut_line(painter: Painter, node: Node) -> list[Flowable]:
    """A dashed line across the page with its word."""
    look = painter.look
    line = HRFlowable(
        width=look.wide, thickness=0.8, color=look.ink, dash=(4, 3), spaceBefore=0.6 * look.body, spaceAfter=2
    )
    return [KeepTogether([line, painter.paragraph(node, look.cell_secondary), Spacer(0, 0.6 * look.body)])]


def write_on(
    painter: Painter, block: plan.WriteOn, nodes: Sequence[Node], width: float = 0
) -> list[Flowable]:
    """A question over lines to write on; a short one has its line beside it."""
    look = painter.look
    (label,) = nodes
    words = painter.paragraph(label, look.cell)
    if block.lines == 1 and label.parts:
        room = width or look.wide
        beside = max(0.25 * room, min(0.6 * room, (0.52 * len(label.text) + 1) * look.body))
        lines = Lines(1, 1.3 * look.body, look.ink)
        return [side_by_side(look, [words, lines], [beside, room - beside]), Spacer(0, 0.5 * look.body)]
    lines = Lines(block.lines, LINE_APART * look.body, look.ink)
    return [*_together([*([words] if label.parts else []), lines], width), Spacer(0, 0.5 * look.body)]


def choices(painter: Painter, block: plan.Choices, nodes: Sequence[Node], width: float = 0) -> list[Flowable]:
    """A question and its answers, each after a box to tick."""
    look = painter.look
    label, options = nodes
    across = min(ACROSS, len(options.children)) if block.across and look.body < LARGE else 1
    each = (width or look.wide) / max(1, across)
    mark_width = 1.6 * look.body
    cells: list[object] = []
    for option in options.children:
        (words,) = option.children[0].children
        box = Squares(0, 1, TICK_SIDE * look.body, look.ink, mirrored=look.mirrored)
        cells.append(
            side_by_side(
                look,
                [box, painter.paragraph(words, look.cell)],
                [mark_width, each - mark_width - 6],
                ("TOPPADDING", (0, 0), (0, 0), 0.7 * MARK_DROP * look.body),
            )
        )
    cells += [Spacer(0, 0)] * (-len(cells) % max(1, across))
    rows = [cells[at : at + across] for at in range(0, len(cells), max(1, across))]
    table = rows_table(look, rows, [each] * across, 0.2 * look.body)
    question = [painter.paragraph(label, look.cell)] if label.parts else []
    return [*_together([*question, table], width), Spacer(0, 0.5 * look.body)]


def box(painter: Painter, block: plan.Box, node: Node) -> list[Flowable]:
    """A framed box with its title and what is to be written or ticked in it."""
    look = painter.look
    padding = 0.7 * look.body
    width = look.wide - 2 * padding
    title, *rest = node.children
    parts: list[Flowable] = [painter.paragraph(title, look.cell), Spacer(0, 0.3 * look.body)]
    left = iter(rest)
    for part in block.parts:
        match part:
            case plan.WriteOn():
                parts += write_on(painter, part, [next(left)], width)
            case plan.Choices():
                parts += choices(painter, part, [next(left), next(left)], width)
            case plan.Paragraph():
                parts.append(painter.paragraph(next(left), look.facts))
    frame = rows_table(
        look,
        [[parts]],
        [look.wide],
        padding,
        ("BOX", *ALL, 2 * THIN, look.ink),
        ("LEFTPADDING", *ALL, padding),
        ("RIGHTPADDING", *ALL, padding),
    )
    return [KeepTogether([frame]), Spacer(0, 0.8 * look.body)]


def _together(parts: list[Flowable], width: float) -> list[Flowable]:
    """Keep parts on one page; within a box (which has a ``width``) the box itself sees to that."""
    return parts if width else [KeepTogether(parts)]
