"""Draws the figures that are not tables: the steps of the promise, the feeling strip, pictures."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, Image

from collabdesk.papers import plan
from collabdesk.papers.cleaning import clean
from collabdesk.papers.paint.grid import Command, nothing, rows_table
from collabdesk.papers.paint.marks import rectangle
from collabdesk.papers.paint.styles import LARGE
from collabdesk.papers.tagging.figure import TaggedFigure
from collabdesk.papers.tagging.node import Node

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle

    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.paint.styles import Look

NAMES = 0.24
"""The share of the width that the rows' names take."""
LONGEST_NAME = 80
"""Characters of a row's name that are drawn: no drawing goes on overleaf, and its alternative says all."""
TALLEST_PICTURE = 0.6
"""The share of a page a picture may take."""


def promise(painter: Painter, block: plan.PromiseSteps, node: Node) -> Flowable:
    """Five steps across and a row of boxes for each mark; what it shows stands in its text alternative."""
    look = painter.look
    across = max(1, len(block.steps))
    steps: list[object] = [_words(painter, step, look.head) for step in block.steps]
    marks: list[tuple[Flowable, list[object]]] = [
        (_words(painter, _drawn(name), look.cell), [_Box(look, filled=at < reached) for at in range(across)])
        for name, reached in block.rows
    ]
    if look.body >= LARGE:
        # The steps need the whole width, so each mark stands under its name.
        lines: list[Command] = [("SPAN", (0, at), (-1, at)) for at in range(1, 2 * len(marks), 2)]
        rows = [steps]
        for name, boxes in marks:
            rows += [[name, *(nothing() for _ in boxes[1:])], boxes]
        table = rows_table(look, rows, [look.wide / across] * across, 0.25 * look.body, *lines)
    else:
        widths = [NAMES * look.wide, *([(1 - NAMES) * look.wide / across] * across)]
        rows = [[nothing(), *steps], *([name, *boxes] for name, boxes in marks)]
        table = rows_table(look, rows, widths, 0.25 * look.body)
    return TaggedFigure(table, node)


def strip(painter: Painter, block: plan.FeelingStrip, node: Node) -> Flowable:
    """An empty strip: heights named at its side, a dotted line up for each moment numbered along its foot."""
    look = painter.look
    across = max(1, len(block.moments))
    widths = [NAMES * look.wide, *([(1 - NAMES) * look.wide / across] * across)]
    rows: list[list[object]] = [
        [_words(painter, height, look.cell), *(nothing() for _ in block.moments)] for height in block.heights
    ]
    rows.append([nothing(), *(_words(painter, moment, look.cell_secondary) for moment in block.moments)])
    foot = len(block.heights)
    table = rows_table(
        look,
        rows,
        widths,
        1.4 * look.body,
        ("LINEABOVE", (1, 0), (-1, foot), 0.6, look.hairline),
        ("LINEBEFORE", (1, 0), (-1, foot - 1), 0.6, look.hairline, 0, (1, 3)),
        ("TOPPADDING", (0, foot), (-1, foot), 2),
        ("LEFTPADDING", (1, foot), (-1, foot), 4),
    )
    return TaggedFigure(table, node)


def picture(painter: Painter, block: plan.Picture, node: Node) -> Flowable:
    """An image no wider than the text and no taller than most of a page."""
    look = painter.look
    width, height = ImageReader(BytesIO(block.image)).getSize()
    scale = min(look.wide / width, TALLEST_PICTURE * look.frame_height / height, 1)
    image = Image(BytesIO(block.image), width * scale, height * scale, hAlign="LEFT")
    return TaggedFigure(image, node)


class _Box(Flowable):
    """One step of one mark: filled where it was promised or reached."""

    def __init__(self, look: Look, *, filled: bool) -> None:
        super().__init__()
        self._look, self._filled = look, filled

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the column's width."""
        self.width, self.height = width - 2, 0.95 * self._look.body
        return self.width, self.height

    def draw(self) -> None:
        """Draw the one box."""
        rectangle(self.canv, 0, (self.width, self.height), self._look.accent, full=self._filled)


def _drawn(name: str) -> str:
    name = " ".join(clean(name).split())
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME].rstrip()}…"


def _words(painter: Painter, words: str, style: ParagraphStyle) -> Flowable:
    """Set words of a drawing: they are read in its alternative, so no node of the tree holds them."""
    return painter.paragraph(Node("P", [plan.Run(clean(words), strong=style is painter.look.head)]), style)
