"""Lays a story on pages, with its footer, outline and page x of y, the same bytes on every run."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from collabdesk.domain.failures import Cancelled
from collabdesk.papers.paint.flowables import HeadingParagraph, Painter
from collabdesk.papers.paint.fonts import REGULAR, clean, pieces, register_base_fonts
from collabdesk.papers.paint.styles import PAGE_WIDTH, SECONDARY, Look

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.papers.plan import Paper
    from collabdesk.papers.words import PaperWords

FOOTER_BASELINE = 11 * 72 / 25.4


class Painted(NamedTuple):
    """A paper's bytes, how many pages it has, and the characters no shipped font could print."""

    pdf: bytes
    pages: int
    missing: frozenset[str]


def paint(
    paper: Paper,
    words: PaperWords,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Painted:
    """Paint a paper; the same plan gives the same bytes.

    ``progress`` gets how many parts are laid on pages, and how many there are. Raises Cancelled.
    """

    def go_on() -> None:
        if cancelled is not None and cancelled():
            raise Cancelled

    furthest = 0

    def moved(event: str, number: int) -> None:
        nonlocal furthest
        go_on()
        if progress is not None and event == "PROGRESS":
            # A part that is taken apart puts its pieces back in the queue: never report going back.
            furthest = max(furthest, number)
            progress(furthest, len(story))

    register_base_fonts()
    look = Look(paper.text_size)
    painter = Painter(look)
    story = painter.story(paper, go_on)
    out = BytesIO()
    document = _Document(out, paper, look, words)
    document.setProgressCallBack(moved)
    document.build(list(story), canvasmaker=NumberedCanvas)
    return Painted(out.getvalue(), document.page, frozenset(painter.missing))


class _Document(BaseDocTemplate):
    """A document of one page template, whose footer is the same on every page."""

    _headings = 0

    def __init__(self, out: BytesIO, paper: Paper, look: Look, words: PaperWords) -> None:
        super().__init__(
            out,
            pagesize=A4,
            leftMargin=look.side,
            rightMargin=look.side,
            topMargin=look.top,
            bottomMargin=look.bottom,
            title=clean(paper.title),
            author="",
            subject="",
            creator="CollabDesk",
            lang=paper.language,
            invariant=1,
            initialFontName=REGULAR,
        )
        self._paper, self._look, self._words = paper, look, words
        frame = Frame(
            look.side,
            look.bottom,
            look.wide,
            look.frame_height,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self.addPageTemplates([PageTemplate("page", [frame], onPage=self._footer)])

    def beforeDocument(self) -> None:  # noqa: N802 - ReportLab's name
        """Tell the canvas how to number its pages."""
        if isinstance(self.canv, NumberedCanvas):
            self.canv.words, self.canv.look = self._words, self._look

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - ReportLab's name
        """Enter each heading in the outline, so that a reader can jump to it."""
        if not isinstance(flowable, HeadingParagraph):
            return
        self._headings += 1
        key = f"heading{self._headings}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(clean(flowable.outline_text), key, flowable.outline_level, closed=False)

    def _footer(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setFillColor(SECONDARY)
        size = _footer_size(self._look)
        room = self._look.wide - stringWidth(_page_of(self._words, 999, 999), REGULAR, size) - size
        line = canvas.beginText(self._look.side, FOOTER_BASELINE)
        for font, part in _shortened(*self._paper.footer, size, room):
            line.setFont(font, size)
            line.textOut(part)
        canvas.drawText(line)
        canvas.restoreState()
        canvas.doForm(f"page{self.page}")


class NumberedCanvas(Canvas):
    """A canvas whose pages each show "Page x of y", drawn once y is known."""

    words: PaperWords
    look: Look

    def save(self) -> None:
        """Draw the page numbers, then write the file."""
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(f"page{page}")
            self.setFillColor(SECONDARY)
            self.setFont(REGULAR, _footer_size(self.look))
            right = PAGE_WIDTH - self.look.side
            self.drawRightString(right, FOOTER_BASELINE, _page_of(self.words, page, pages))
            self.endForm()
        super().save()


def _footer_size(look: Look) -> float:
    return max(12, look.body - 2)


def _page_of(words: PaperWords, page: int, pages: int) -> str:
    return words.say("Page {page} of {pages}", page=page, pages=pages)


def _shortened(name: str, day: str, size: float, width: float) -> list[tuple[str, str]]:
    """Give a name and a day in their fonts, the name cut where both are wider than ``width`` points."""
    shown, cut = clean(name), ""
    while True:
        parts, _ = pieces(f"{shown.rstrip()}{cut}, {day}")
        if not shown or sum(stringWidth(part, font, size) for font, part in parts) <= width:
            return parts
        shown, cut = shown[: min(len(shown) - 1, 200)], "…"
