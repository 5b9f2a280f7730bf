"""The foot of every page: the paper's name and day at one side, page x of y at the other; read by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

from collabdesk.papers.cleaning import clean
from collabdesk.papers.paint.fonts import REGULAR, pieces
from collabdesk.papers.plan import Run
from collabdesk.papers.tagging.node import Node

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.tagging.canvas import TaggedCanvas
    from collabdesk.papers.words import PaperWords

BASELINE = 11 * 72 / 25.4
SMALLEST = 12


class Footer:
    """Draws the foot of a page.

    Args:
        painter: Sets its words, shaped where they need it.
        words: The paper's language.
        text: The paper's name, which is cut where it is too long, and its day.
    """

    def __init__(self, painter: Painter, words: PaperWords, text: tuple[str, str]) -> None:
        self._painter, self._words = painter, words
        self._size = max(SMALLEST, painter.look.body - 2)
        room = painter.look.wide - stringWidth(self._page_of(999, 999), REGULAR, self._size) - self._size
        self._text, self._room = _shortened(*text, self._size, room), room

    def draw(self, canvas: TaggedCanvas, page: int) -> None:
        """Draw the name and the place of the number, as decoration."""
        look = self._painter.look
        with canvas.artifact("Pagination", "Footer"):
            canvas.saveState()
            canvas.transform(1, 0, 0, 1, look.side, 0)
            start = look.wide - self._room if look.mirrored else 0
            self._write(canvas, self._text, start, self._room, at_end=look.mirrored)
            canvas.doForm(f"page{page}")
            canvas.restoreState()

    def draw_number(self, canvas: Canvas, page: int, pages: int | None) -> None:
        """Draw "Page x of y" in its form; None where y is not known."""
        look = self._painter.look
        said = self._page_of(page, pages) if pages else self._words.say("Page {page}", page=page)
        self._write(canvas, said, 0, look.wide, at_end=not look.mirrored)

    def draw_reference(self, canvas: Canvas, page: int | None, size: float) -> None:
        """Draw a page number at the form's origin, set to the end; nothing for what is on no page."""
        canvas.setFillColor(self._painter.look.ink)
        canvas.setFont(REGULAR, size)
        canvas.drawRightString(0, 0, "" if page is None else str(page))

    def _page_of(self, page: int, pages: int) -> str:
        return self._words.say("Page {page} of {pages}", page=page, pages=pages)

    def _write(self, canvas: Canvas, words: str, x: float, width: float, *, at_end: bool) -> None:
        style = ParagraphStyle(
            "footer",
            fontName=REGULAR,
            fontSize=self._size,
            leading=1.2 * self._size,
            textColor=self._painter.look.secondary,
            alignment=TA_RIGHT if at_end != self._painter.look.mirrored else TA_LEFT,
        )
        line = self._painter.paragraph(Node("P", [Run(words)]), style)
        _, height = line.wrapOn(canvas, width, 1000)
        line.drawOn(canvas, x, BASELINE - height + 0.95 * self._size)


def _shortened(name: str, day: str, size: float, width: float) -> str:
    """Give a name and a day, the name cut where both are wider than ``width`` points."""
    shown, cut = clean(name), ""
    while True:
        text = f"{shown.rstrip()}{cut}, {day}"
        if not shown or sum(stringWidth(part, font, size) for font, part in pieces(text)[0]) <= width:
            return text
        shown, cut = shown[: min(len(shown) - 1, 200)], "…"
