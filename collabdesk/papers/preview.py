"""Draws a page of a finished paper as a picture, so that what is seen is what prints."""

from __future__ import annotations

from typing import NamedTuple


class PagePicture(NamedTuple):
    """A page as 32-bit pixels, rows from the top, in the byte order red, green, blue, alpha."""

    width: int
    height: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    """Give how many pages a PDF has."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_picture(pdf: bytes, page: int, scale: float) -> PagePicture:
    """Draw page ``page`` (from 0) at ``scale`` pixels a point."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        whole = bytes(bitmap.buffer)
        rows = [whole[row * stride : row * stride + width * 4] for row in range(height)]
        return PagePicture(width, height, b"".join(rows))
    finally:
        document.close()
