"""Small drawn marks (squares, bars, lines to write on) that carry no words of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.colors import Color, white
from reportlab.platypus import Flowable, Spacer

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


class Gap(Spacer):
    """Empty space between two blocks, which the top and the foot of a page do without.

    It never asks for a page of its own: that would stay empty where the next block starts one too.

    Args:
        height: In points.
        page: The height of an empty page.
    """

    _ZEROSIZE = True  # ReportLab's mark of what fits where no room is left

    def __init__(self, height: float, page: float) -> None:
        super().__init__(0, height)
        self._page = page

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        """Take what is left of the page at most, and nothing of a page that is still empty."""
        return 0, 0 if height > self._page - 1 else min(self.height, height)


class Squares(Flowable):
    """A row of squares, some filled; the number they show always stands beside them in words.

    Args:
        filled: How many are filled, from the side the paper is read from.
        of: How many there are.
        side: The side of a square in points.
        colour: What they are drawn in.
        mirrored: Whether the paper is read from the right.
        gap: Points between two squares.
    """

    def __init__(
        self, filled: int, of: int, side: float, colour: Color, *, mirrored: bool = False, gap: float = 2.2
    ) -> None:
        super().__init__()
        self.filled, self.of, self.side, self.gap = filled, of, side, gap
        self._colour, self._mirrored = colour, mirrored
        self.hAlign = "RIGHT" if mirrored else "LEFT"

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give the size they take."""
        return self.of * (self.side + self.gap), self.side

    def draw(self) -> None:
        """Draw filled squares first, then outlines."""
        for i in range(self.of):
            full = (self.of - 1 - i if self._mirrored else i) < self.filled
            x = i * (self.side + self.gap)
            rectangle(self.canv, x, (self.side, self.side), self._colour, full=full)


class Bar(Flowable):
    """A bar for a count out of a base: solid for what is still in, dashed for what left at this step."""

    def __init__(
        self,
        share: float,
        left_share: float,
        size: tuple[float, float],
        colour: Color,
        *,
        mirrored: bool = False,
    ) -> None:
        super().__init__()
        self.share, self.left_share = share, left_share
        self.width, self.height = size
        self._colour, self._mirrored = colour, mirrored

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give the size it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the solid part, then the dashed outline of what left."""
        solid, left = self.share * self.width, self.left_share * self.width
        if solid:
            rectangle(self.canv, self._from(0, solid), (solid, self.height), self._colour, full=True)
        if left:
            self.canv.setDash(2, 2)
            rectangle(self.canv, self._from(solid, left), (left, self.height), self._colour, full=False)
            self.canv.setDash()

    def _from(self, start: float, width: float) -> float:
        return self.width - start - width if self._mirrored else start


class Lines(Flowable):
    """Ruled lines to write on, ``apart`` points from each other."""

    def __init__(self, lines: int, apart: float, colour: Color) -> None:
        super().__init__()
        self._lines, self._apart, self._colour = lines, apart, colour

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width, self.height = width, self._lines * self._apart
        return self.width, self.height

    def draw(self) -> None:
        """Draw each line from side to side."""
        self.canv.setStrokeColor(self._colour)
        self.canv.setLineWidth(0.6)
        for line in range(self._lines):
            height = line * self._apart + 2
            self.canv.line(0, height, self.width, height)


def rectangle(canvas: Canvas, x: float, size: tuple[float, float], colour: Color, *, full: bool) -> None:
    """Draw a rectangle of ``size`` points from ``x``, filled or as an outline."""
    canvas.setFillColor(colour if full else white)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.8)
    canvas.rect(x, 0, *size, stroke=1, fill=1)
