"""Reads a finished paper back, as a reader's program does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from collabdesk.papers.tagging.node import INLINE

if TYPE_CHECKING:
    from collabdesk.papers.structure import Structure

FOOTER_ENDS = 45
"""Points from the foot of a page below which there is only its footer."""


def pages_of(pdf: bytes) -> list[str]:
    """Give the text of each page above its footer."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded(bottom=FOOTER_ENDS) for page in document]
    finally:
        document.close()


def footers_of(pdf: bytes) -> list[str]:
    """Give the text of each page's footer."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded(top=FOOTER_ENDS) for page in document]
    finally:
        document.close()


def tops_of(pdf: bytes) -> list[float]:
    """Give how high the first text of each page stands, in points above the foot of the page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = [page.get_textpage() for page in document]
        return [max(text.get_rect(i)[3] for i in range(text.count_rects())) for text in texts]
    finally:
        document.close()


def squeezed(text: str) -> str:
    """Give text without its spaces and line ends, which a page may set otherwise."""
    return "".join("-" if c == "\ufffe" else c for c in text if not c.isspace() and c != "\0")


def wanted_on_pages(tree: Structure) -> list[str]:
    """Give each text that the pages must show: all but the alternatives of figures, which are for the ear."""
    return [node.text for node in tree.root.walk() if node.holds_text and node.tag not in INLINE]


def page_sizes_of(pdf: bytes) -> list[tuple[set[int], float, float, float]]:
    """Give, for each page, the sizes of its letters, the edges of its text, and its width, in points."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    try:
        for page in document:
            text = page.get_textpage()
            shown = [i for i in range(text.count_chars()) if not text.get_text_range(i, 1).isspace()]
            sizes = {round(pypdfium2.raw.FPDFText_GetFontSize(text, i)) for i in shown}
            boxes = [text.get_charbox(i) for i in shown]
            left = min((box[0] for box in boxes), default=100)
            right = max((box[2] for box in boxes), default=100)
            found.append((sizes, left, right, page.get_width()))
    finally:
        document.close()
    return found
