"""Reads a finished paper back, as a reader's program does."""

from __future__ import annotations

import pypdfium2

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


def squeezed(text: str) -> str:
    """Give text without its spaces and line ends, which a page may set otherwise."""
    return "".join("-" if c == "\ufffe" else c for c in text if not c.isspace() and c != "\0")
