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
MOST_LETTERS = 200
"""No page is wider, so a longer name is not measured."""


class Footer:
    """Draws the foot of a page.

    Args:
        painter: Sets its words, shaped where they need it.
        words: The paper's language.
        text: The paper's name, set smaller and then cut where it is too long, and its day.
    """

    def __init__(self, painter: Painter, words: PaperWords, text: tuple[str, str]) -> None:
        self._painter, self._words = painter, words
        self._sizes = [max(SMALLEST, painter.look.body - less) for less in (2, 3, 4)]
        self._text = text

    def draw(self, canvas: TaggedCanvas, page: int) -> None:
        """Give the foot its place, as decoration: what it says is drawn once the pages are counted."""
        with canvas.artifact("Pagination", "Footer"):
            canvas.saveState()
            canvas.transform(1, 0, 0, 1, self._painter.look.side, 0)
            canvas.doForm(f"page{page}")
            canvas.restoreState()

    def draw_words(self, canvas: Canvas, page: int, pages: int | None) -> None:
        """Draw the name, the day and "Page x of y" in their form; None where y is not known.

        The name is cut alike on every page: it has the room that the last number leaves.
        """
        look = self._painter.look
        said = self._page_of(page, pages) if pages else self._words.say("Page {page}", page=page)
        longest = self._page_of(pages, pages) if pages else said
        text = self._words.row([clean(self._text[0]), self._text[1]])
        room = {size: look.wide - _width(longest, size) - size for size in self._sizes}
        size = next((size for size in self._sizes if _width(text, size) <= room[size]), self._sizes[-1])
        if _width(text, size) > room[size]:
            text = _shortened(self._words, *self._text, size, room[size])
        start = look.wide - room[size] if look.mirrored else 0
        self._write(canvas, text, start, (room[size], size), at_end=look.mirrored)
        self._write(canvas, said, 0, (look.wide, size), at_end=not look.mirrored)

    def draw_reference(self, canvas: Canvas, page: int | None, size: float) -> None:
        """Draw a page number at the form's origin, set to the end; nothing for what is on no page."""
        canvas.setFillColor(self._painter.look.ink)
        canvas.setFont(REGULAR, size)
        canvas.drawRightString(0, 0, "" if page is None else str(page))

    def _page_of(self, page: int, pages: int) -> str:
        return self._words.say("Page {page} of {pages}", page=page, pages=pages)

    def _write(self, canvas: Canvas, words: str, x: float, fit: tuple[float, int], *, at_end: bool) -> None:
        width, size = fit
        style = ParagraphStyle(
            "footer",
            fontName=REGULAR,
            fontSize=size,
            leading=1.2 * size,
            textColor=self._painter.look.secondary,
            alignment=TA_RIGHT if at_end != self._painter.look.mirrored else TA_LEFT,
        )
        line = self._painter.paragraph(Node("P", [Run(words)]), style)
        _, height = line.wrapOn(canvas, width, 1000)
        line.drawOn(canvas, x, BASELINE - height + 0.95 * size)


def _shortened(words: PaperWords, name: str, day: str, size: float, width: float) -> str:
    """Give a name and a day; where both are wider than ``width`` points, the name is cut after a word."""
    shown, cut = clean(name), ""
    while True:
        text = words.row([f"{shown.rstrip()}{cut}", day])
        if not shown or _width(text, size) <= width:
            return text
        shown = shown[: min(len(shown) - 1, MOST_LETTERS)]
        shown, cut = shown[: shown.rfind(" ") if " " in shown else None].rstrip(" ,:;"), "…"


def _width(text: str, size: float) -> float:
    return sum(stringWidth(part, font, size) for font, part in pieces(text)[0])
