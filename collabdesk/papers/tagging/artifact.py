"""Wraps what is drawn to please the eye and says nothing, so that no reader speaks of it."""

from __future__ import annotations

from contextlib import nullcontext

from reportlab.platypus import Flowable

from collabdesk.papers.tagging.canvas import TaggedCanvas


class Decoration(Flowable):
    """A flowable that belongs to no element (ISO 32000-1, 14.8.2.2).

    Args:
        drawing: What is drawn; no text of the paper may be in it.
    """

    def __init__(self, drawing: Flowable) -> None:
        super().__init__()
        self._drawing = drawing
        self.hAlign = drawing.hAlign

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Give the drawing's size."""
        self.width, self.height = self._drawing.wrap(width, height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw it as an artifact."""
        canvas = self.canv
        with canvas.artifact("Layout") if isinstance(canvas, TaggedCanvas) else nullcontext():
            self._drawing.drawOn(canvas, 0, 0)
