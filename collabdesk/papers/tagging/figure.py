"""A figure: whatever it is drawn of is one piece of content, with its place and its text alternative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable

from collabdesk.papers.tagging.canvas import TaggedCanvas

if TYPE_CHECKING:
    from collabdesk.papers.tagging.node import Node


class TaggedFigure(Flowable):
    """A drawing with a Figure node, whose ``alternative`` says what it shows.

    Args:
        drawing: What is drawn.
        node: The figure's element.
    """

    def __init__(self, drawing: Flowable, node: Node) -> None:
        super().__init__()
        self._drawing, self.node = drawing, node
        self.hAlign = drawing.hAlign

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Give the drawing's size."""
        self.width, self.height = self._drawing.wrap(width, height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw it as one, and note where it stands (ISO 32000-1, 14.8.5.4.3)."""
        canvas = self.canv
        if not isinstance(canvas, TaggedCanvas):
            self._drawing.drawOn(canvas, 0, 0)
            return
        left, bottom = canvas.absolutePosition(0, 0)
        canvas.painted.boxes[self.node] = (left, bottom, left + self.width, bottom + self.height)
        with canvas.tagged(self.node, whole=True):
            self._drawing.drawOn(canvas, 0, 0)
