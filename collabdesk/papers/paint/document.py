"""Lays a story on pages, with its footer, outline and page x of y, the same bytes on every run."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from collabdesk.domain.failures import Cancelled
from collabdesk.papers.paint.blocks import BlockPainter
from collabdesk.papers.paint.fonts import REGULAR, register_base_fonts
from collabdesk.papers.paint.footer import Footer
from collabdesk.papers.paint.numbered_canvas import NumberedCanvas
from collabdesk.papers.paint.painter import Painter
from collabdesk.papers.paint.styles import Look
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.metadata import DocumentFacts
from collabdesk.papers.tagging.node import INLINE
from collabdesk.papers.words import direction

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from reportlab.pdfgen.canvas import Canvas

    from collabdesk.papers.plan import Paper
    from collabdesk.papers.structure import Structure
    from collabdesk.papers.words import PaperWords

BLOCKS_OF_A_PAGE = 40
"""More blocks than this never stand on one page."""


class Painted(NamedTuple):
    """A paper's bytes, how many pages it has, and the characters no shipped font could print."""

    pdf: bytes
    pages: int
    missing: frozenset[str]


class _EnoughPages(Exception):  # noqa: N818 - it is no error: the first pages are all that was wanted
    pass


def paint(
    paper: Paper,
    words: PaperWords,
    on: date,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    first_pages: int | None = None,
) -> Painted:
    """Paint a paper dated ``on``; the same plan gives the same bytes.

    ``progress`` gets how many parts are laid on pages, and how many there are. With ``first_pages`` only so
    many pages are made, which do not say how many there are in all. Raises Cancelled.
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

    go_on()
    register_base_fonts()
    look = Look(paper.text_size, direction(paper.language) == "rtl", paper.black_and_white, paper.compact)
    painter = Painter(look, paper.language)
    tree = structure(_beginning(paper, first_pages), words)
    go_on()
    story = BlockPainter(painter).story(tree, go_on)
    out = BytesIO()
    facts = DocumentFacts(title=paper.title, language=paper.language, author="", subject="", on=on)
    document = Document(out, tree, painter, Footer(painter, words, paper.footer), facts, first_pages)
    document.setProgressCallBack(moved)
    try:
        document.build(list(story))
    except _EnoughPages:
        document.sheets.save()
    else:
        _see_that_all_is_painted(tree, document.sheets)
    return Painted(out.getvalue(), document.page, frozenset(painter.missing))


class NotPainted(Exception):  # noqa: N818 - it names what was planned
    """Something was planned that stands on no page: a fault of ours, which must never reach a reader."""


def _see_that_all_is_painted(tree: Structure, canvas: NumberedCanvas) -> None:
    for node in tree.root.walk():
        planned = node.holds_text and node.tag not in INLINE and node.text.strip()
        if planned and node not in canvas.painted.kids:
            raise NotPainted(node.tag)


class Document(BaseDocTemplate):
    """A document of one page template, whose footer is the same on every page."""

    def __init__(
        self,
        out: BytesIO,
        tree: Structure,
        painter: Painter,
        footer: Footer,
        facts: DocumentFacts,
        first_pages: int | None = None,
    ) -> None:
        look = painter.look
        super().__init__(
            out,
            pagesize=A4,
            leftMargin=look.side,
            rightMargin=look.side,
            topMargin=look.top,
            bottomMargin=look.bottom,
            invariant=1,
            initialFontName=REGULAR,
        )
        self._tree, self._painter, self._footer, self._facts = tree, painter, footer, facts
        self._out = out
        self._first_pages, self._headings = first_pages, 0
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
        self.addPageTemplates([PageTemplate("page", [frame], onPage=self._decorate)])

    def _makeCanvas(self, **_options: object) -> NumberedCanvas:  # noqa: N802 - ReportLab's name
        # Whatever ReportLab asks for, this document has a canvas of its own.
        self.sheets = NumberedCanvas(
            self._out,
            root=self._tree.root,
            facts=self._facts,
            footer=self._footer,
            total_known=self._first_pages is None,
        )
        self.canv = self.sheets
        return self.sheets

    def handle_pageEnd(self) -> None:  # noqa: N802 - ReportLab's name
        """End a page, and the document where no more are wanted."""
        super().handle_pageEnd()
        if self._first_pages is not None and self.page >= self._first_pages:
            raise _EnoughPages

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - ReportLab's name
        """Enter each heading in the outline, so that a reader can jump to it."""
        node = getattr(flowable, "node", None)
        if node is None or node not in self._painter.outlined:
            return
        self._painter.outlined.discard(node)  # a heading that breaks over two pages is entered once
        self._headings += 1
        key = node.anchor or f"heading-{self._headings}"
        self.canv.bookmarkPage(key)
        self.sheets.number_page(key)
        self.canv.addOutlineEntry(node.text, key, int(node.tag[1:]) - 2, closed=False)

    def _decorate(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        if isinstance(canvas, NumberedCanvas):
            self._footer.draw(canvas, self.page)


def _beginning(paper: Paper, pages: int | None) -> Paper:
    """Give as much of a paper as its first pages can hold."""
    return paper if pages is None else replace(paper, blocks=paper.blocks[: pages * BLOCKS_OF_A_PAGE])
