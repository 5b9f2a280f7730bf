"""Lays out what is printed to be written on: lines, boxes to tick, framed boxes, lines to cut along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus.flowables import HRFlowable

from collabdesk.papers import plan
from collabdesk.papers.paint.charts import MARK_DROP
from collabdesk.papers.paint.fonts import REGULAR
from collabdesk.papers.paint.grid import ALL, THIN, rows_table, side_by_side
from collabdesk.papers.paint.marks import Lines, Squares
from collabdesk.papers.paint.stacked import is_long
from collabdesk.papers.paint.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.paint.styles import Look
    from collabdesk.papers.tagging.node import Node

LINE_APART = 2.0
"""Between two lines to write on, in body sizes: room for a hand that shakes."""
TICK_SIDE = 0.85
MARK_WIDTH = 1.6
"""A box to tick with the space after it, in body sizes."""
ACROSS = 3
"""So many answers stand beside each other at most, and the next below."""
BELOW = 0.5
"""The space below a question, in body sizes."""


def cut_line(painter: Painter, node: Node) -> list[Flowable]:
    """A dashed line across the page with its word."""
    look = painter.look
    line = HRFlowable(
        width=look.wide, thickness=0.8, color=look.ink, dash=(4, 3), spaceBefore=0.6 * look.body, spaceAfter=2
    )
    return [Whole([line, painter.paragraph(node, look.cell_secondary)]), look.gap(0.6)]


def write_on(
    painter: Painter, block: plan.WriteOn, nodes: Sequence[Node], width: float = 0
) -> list[Flowable]:
    """A question over lines to write on; a short one has its line beside it."""
    look = painter.look
    (label,) = nodes
    if not width and is_long(label):
        # Words longer than a page cannot stand in a row beside their line, nor be kept with it.
        lines = Lines(block.lines, LINE_APART * look.body, look.ink)
        return [painter.paragraph(label, look.facts), lines, _below(look, width)]
    words = painter.paragraph(label, look.cell)
    if block.lines == 1 and label.parts:
        room = width or look.wide
        beside = max(0.25 * room, min(0.6 * room, (0.52 * len(label.text) + 1) * look.body))
        lines = Lines(1, 1.3 * look.body, look.ink)
        return [side_by_side(look, [words, lines], [beside, room - beside]), _below(look, width)]
    lines = Lines(block.lines, LINE_APART * look.body, look.ink)
    return [*_together([*([words] if label.parts else []), lines], width), _below(look, width)]


def choices(painter: Painter, block: plan.Choices, nodes: Sequence[Node], width: float = 0) -> list[Flowable]:
    """A question and its answers, each after a box to tick."""
    look = painter.look
    label, options = nodes
    words_of = [option.children[0].children[0] for option in options.children]
    if not width and is_long(options):
        return [painter.paragraph(label, look.cell), *_long_answers(painter, words_of), _below(look, width)]
    across = _across(words_of, width or look.wide, look) if block.across else 1
    each = (width or look.wide) / across
    mark_width = MARK_WIDTH * look.body
    cells: list[object] = []
    for words in words_of:
        box = Squares(0, 1, TICK_SIDE * look.body, look.ink, mirrored=look.mirrored)
        cells.append(
            side_by_side(
                look,
                [box, painter.paragraph(words, look.cell)],
                [mark_width, each - mark_width - 6],
                ("TOPPADDING", (0, 0), (0, 0), 0.7 * MARK_DROP * look.body),
            )
        )
    cells += [Spacer(0, 0)] * (-len(cells) % across)
    rows = [cells[at : at + across] for at in range(0, len(cells), across)]
    table = rows_table(look, rows, [each] * across, 0.2 * look.body)
    question = [painter.paragraph(label, look.cell)] if label.parts else []
    return [*_together([*question, table], width), _below(look, width)]


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
    return [Whole([frame]), look.gap(0.8)]


def _long_answers(painter: Painter, answers: Sequence[Node]) -> list[Flowable]:
    """Set each box over its answer, which may be longer than a page."""
    look = painter.look
    found: list[Flowable] = []
    for words in answers:
        found.append(Squares(0, 1, TICK_SIDE * look.body, look.ink, mirrored=look.mirrored))
        found.append(painter.paragraph(words, look.facts))
    return found


def _below(look: Look, width: float) -> Spacer:
    """Give the space below a question; within a box (which has a ``width``) it is always there."""
    return Spacer(0, BELOW * look.body) if width else look.gap(BELOW)


def _across(options: Sequence[Node], width: float, look: Look) -> int:
    """Give how many answers stand beside each other: none of them may break its line."""
    longest = max((stringWidth(option.text, REGULAR, look.body) for option in options), default=0)
    room = longest + (MARK_WIDTH + 1) * look.body
    return max(1, min(ACROSS, len(options), int(width / room)))


def _together(parts: list[Flowable], width: float) -> list[Flowable]:
    """Keep parts on one page; within a box (which has a ``width``) the box itself sees to that."""
    return parts if width else [Whole(parts)]
