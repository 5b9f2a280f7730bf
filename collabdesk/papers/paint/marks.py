"""Small drawn marks (squares, bars, quote bars) that carry no words of their own."""

from __future__ import annotations

from reportlab.lib.colors import Color, white
from reportlab.platypus import Flowable

from collabdesk.papers.paint.styles import ACCENT


class Squares(Flowable):
    """A row of squares, some filled; the number they show always stands beside them in words."""

    def __init__(self, filled: int, of: int, side: float, gap: float = 2.2) -> None:
        super().__init__()
        self.filled, self.of, self.side, self.gap = filled, of, side, gap

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give the size they take."""
        return self.of * (self.side + self.gap), self.side

    def draw(self) -> None:
        """Draw filled squares first, then outlines."""
        for i in range(self.of):
            _square(self, i * (self.side + self.gap), self.side, self.side, full=i < self.filled)


class Bar(Flowable):
    """A bar for a count out of a base: solid for what is still in, dashed for what left at this step."""

    def __init__(self, share: float, left_share: float, width: float, height: float) -> None:
        super().__init__()
        self.share, self.left_share, self.width, self.height = share, left_share, width, height

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Give the size it takes."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw the solid part, then the dashed outline of what left."""
        solid = self.share * self.width
        if solid:
            _square(self, 0, solid, self.height, full=True)
        left = self.left_share * self.width
        if left:
            self.canv.setDash(2, 2)
            _square(self, solid, left, self.height, full=False)
            self.canv.setDash()


def _square(flowable: Flowable, x: float, width: float, height: float, *, full: bool) -> None:
    colour: Color = ACCENT if full else white
    flowable.canv.setFillColor(colour)
    flowable.canv.setStrokeColor(ACCENT)
    flowable.canv.setLineWidth(0.8)
    flowable.canv.rect(x, 0, width, height, stroke=1, fill=1)
