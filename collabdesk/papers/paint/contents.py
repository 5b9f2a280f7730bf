"""A line of a table of contents: where a section is, with its page number at the end of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from collabdesk.papers.paint.fonts import REGULAR
from collabdesk.papers.paint.numbered_canvas import NumberedCanvas

if TYPE_CHECKING:
    from collabdesk.papers.paint.styles import Look
    from collabdesk.papers.tagging.node import Node


class ContentsLine(Flowable):
    """One entry. A reader hears its link, which leads there; the number is drawn when pages are known.

    So the story is laid out once: laying it out again for its page numbers would double the time.
    """

    def __init__(self, words: Flowable, node: Node, look: Look) -> None:
        super().__init__()
        self._words, self._look = words, look
        self._link = next(inner for inner in node.walk() if inner.tag == "Link")
        self._room = stringWidth("0000", REGULAR, look.body) + look.body

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Take the whole width, and the height of the words."""
        _, inner = self._words.wrap(width - self._room, height)
        self.width, self.height = width, inner + 0.35 * self._look.body
        return self.width, self.height

    def draw(self) -> None:
        """Draw the words, and the place of the number with a line of dots up to it."""
        canvas, look = self.canv, self._look
        self._words.drawOn(canvas, self._room if look.mirrored else 0, self.height - self._words.height)
        if not isinstance(canvas, NumberedCanvas):
            return
        form = f"contents-{self._link.target}"
        canvas.want_number(form, self._link.target, look.body)
        foot = self.height - self._words.height + 0.34 * look.body
        with canvas.artifact("Layout"):
            canvas.saveState()
            end = self._room - look.body if look.mirrored else self.width
            canvas.transform(1, 0, 0, 1, end, foot)
            canvas.doForm(form)
            canvas.restoreState()
