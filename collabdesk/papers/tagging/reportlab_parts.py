"""Names every part of ReportLab that is not public and that tags lean on, so that a test sees one move."""

from __future__ import annotations

import hashlib
import inspect
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfdoc, ttfonts
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfbase.pdfdoc import Destination, PDFDictionary

    from collabdesk.papers.tagging.painted import Box

# What carries no types is taken from its class by name, and given one here.
show_text: Callable[[PDFTextObject, str, int], None] = vars(PDFTextObject)["_textOut"]
"""Show text at the point reached, and end the line where the last argument is 1."""
start_page: Callable[[Canvas], None] = vars(Canvas)["_startPage"]
"""Make a canvas ready for its next page."""
named_place: Callable[[Canvas, str], Destination] = vars(Canvas)["_bookmarkReference"]
"""Give a place by its name, which may be painted later."""
box_on_page: Callable[[Canvas, Box, int], Box] = vars(Canvas)["_absRect"]
"""Give a box from the corner of the page; it was measured from the place painted at where the last is 1."""
add_annotation: Callable[[Canvas, PDFDictionary], None] = vars(Canvas)["_addAnnotation"]
"""Put an annotation on the page."""
enter: Callable[[pdfdoc.PDFDocument, object, str | None], object] = vars(pdfdoc.PDFDocument)["Reference"]
"""Enter an object in a document under a name, and give a reference to it."""

PARTS: dict[str, tuple[Callable[..., object], str]] = {
    "a paragraph paints, and asks itself for its text object": (
        paragraph.Paragraph.drawPara,
        "d93948dc2d135dc8",
    ),
    "a paragraph splits into two of its own class": (paragraph.Paragraph.split, "4b80e7e382d591f1"),
    "a paragraph is broken into lines": (paragraph.Paragraph.breakLines, "bc2f126627c91e90"),
    "a line of plain words is shown": (vars(paragraph)["_leftDrawParaLine"], "e3a570fd0d040c56"),
    "a line of text in several dresses is shown": (vars(paragraph)["_putFragLine"], "1239a52aa7696552"),
    "a paragraph makes its links after each line": (vars(paragraph)["_do_post_text"], "018373e4a773efb3"),
    "a paragraph that is one link makes it line by line": (
        vars(paragraph)["_do_link_line"],
        "42a63c99fb546953",
    ),
    "a paragraph hands its links to the canvas": (vars(paragraph)["_doLink"], "5458be74268f65d2"),
    "a paragraph paints its mark on the canvas, first": (vars(paragraph)["_drawBullet"], "af1a1559968f9d55"),
    "a text object shows text": (show_text, "e9fb074dc754db5a"),
    "a text object gives its operators": (PDFTextObject.getCode, "4b679d4375c525b7"),
    "a canvas draws a text object": (Canvas.drawText, "68dfab2785657135"),
    "a canvas ends a page": (Canvas.showPage, "a9d4d3b9b7563794"),
    "a canvas starts a page": (start_page, "1b9b735f9841f397"),
    "a canvas saves": (Canvas.save, "50fd3ba8f81e953c"),
    "a canvas begins a form": (Canvas.beginForm, "777925492a41cbfe"),
    "a canvas ends a form": (Canvas.endForm, "ee147d73d74452ec"),
    "a canvas names places": (named_place, "3e572b01994474cd"),
    "a canvas measures a box": (box_on_page, "183b073c71618c08"),
    "a canvas keeps annotations": (add_annotation, "b8372b315199761e"),
    "a document enters its objects": (enter, "75342ed129b2115c"),
    "a document writes its objects": (pdfdoc.PDFDocument.format, "536ea7a675493430"),
    "a document writes what is known of it": (pdfdoc.PDFInfo.format, "8d46bfc4b003dc8a"),
    "a page writes what its list of names holds": (pdfdoc.PDFCatalog.format, "5f903fa92af59133"),
    "a stream is written": (pdfdoc.PDFStream.format, "12ee5c4d2e6ac259"),
    "a form is written": (pdfdoc.PDFFormXObject.format, "97b82c0b1143b588"),
    "an image is written": (pdfdoc.PDFImageXObject.format, "24388858deee8de5"),
    "a font says what its codes stand for": (ttfonts.makeToUnicodeCMap, "71783731cbe452d8"),
}
"""Each part by what it does for us, with the fingerprint of its source in the pinned version."""


def moved_parts() -> list[str]:
    """Name the parts whose source is no longer what the tags were built on, and the file each is in."""
    return [
        f"{name}: {part.__qualname__} in {part.__module__}"
        for name, (part, known) in PARTS.items()
        if fingerprint(part) != known
    ]


def fingerprint(part: Callable[..., object]) -> str:
    """Give the fingerprint of a function's source."""
    return hashlib.sha256(inspect.getsource(part).encode()).hexdigest()[:16]
