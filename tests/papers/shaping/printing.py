"""Prints shaped paragraphs on a canvas without tags, and reads the page back."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from collabdesk.papers.paint.fonts import BOLD, REGULAR, register_base_fonts
from collabdesk.papers.plan import Run
from collabdesk.papers.shaping.paragraph import ShapedParagraph
from collabdesk.papers.tagging.node import Node

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

WIDTH, HEIGHT = 400.0, 600.0


def style(**more: float | str) -> ParagraphStyle:
    """A style of a paper's prose; ``more`` as ReportLab names it."""
    register_base_fonts()
    made = ParagraphStyle("a style")
    usual: dict[str, float | str] = {
        "fontName": REGULAR,
        "fontSize": 12,
        "leading": 17,
        "bulletFontSize": 12,
        "bulletFontName": REGULAR,
    }
    for name, value in (usual | {"allowWidows": 0, "allowOrphans": 0} | more).items():
        setattr(made, name, value)
    return made


def strong_style() -> ParagraphStyle:
    """A style of a heading."""
    return style(fontName=BOLD)


def paragraph(
    words: str | Node, language: str = "en", *, of: ParagraphStyle | None = None
) -> ShapedParagraph:
    """Make a paragraph of words, or of a node."""
    node = words if isinstance(words, Node) else Node("P", [Run(words)])
    return ShapedParagraph(node, of or style(), language=language)


class Letter(NamedTuple):
    """A letter on the page, and the box of its ink in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def printed(*flowables: Flowable) -> bytes:
    """Paint flowables, one under another, on a page 400 by 600 points without margins."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=1)
    y = HEIGHT
    for flowable in flowables:
        _width, height = flowable.wrapOn(canvas, WIDTH, HEIGHT)
        y -= height
        flowable.drawOn(canvas, 0, y)
    canvas.save()
    return file.getvalue()


def letters_of(pdf: bytes) -> list[Letter]:
    """Read the letters of the first page that have ink, in the order they were painted in."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0].get_textpage()
        found = [Letter(page.get_text_range(i, 1), *page.get_charbox(i)) for i in range(page.count_chars())]
        return [letter for letter in found if letter.text.strip() and letter.right > letter.left]
    finally:
        document.close()


def text_of(pdf: bytes) -> str:
    """Read the text of the first page, as one line."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return str(document[0].get_textpage().get_text_range()).replace("\r\n", "")
    finally:
        document.close()
