"""Breaks prepared text into lines of placed glyphs, each with the text it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from collabdesk.papers.shaping.dealing import Placed, deal
from collabdesk.papers.shaping.engine import format_of

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout, QTextLine

    from collabdesk.papers.shaping.source import Source


class Line(NamedTuple):
    """One line: its glyphs in reading order, its natural width in 1/1000 em, and the unit it ends before."""

    glyphs: list[Placed]
    width: float
    end: int


def lines_of(source: Source, width: float, start: int = 0, end: int | None = None) -> list[Line]:
    """Set text in lines (bidi UAX 9, breaks UAX 14; a word longer than a line is broken anywhere).

    Args:
        source: The prepared text of the whole paragraph.
        width: The measure, in 1/1000 em.
        start: The first UTF-16 unit to set.
        end: The unit to stop before; None for all the rest.

    Raises:
        ShapingDiffers: Qt took another font than it was told to.
    """
    end = len(source.fonts) if end is None else end
    if start >= end:
        return []
    opened = source.open_at(start)
    layout = _layout_of(source, start, end, opened)
    layout.beginLayout()
    rows: list[QTextLine] = []
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        rows.append(row)
    layout.endLayout()
    return [_line(source, row, start - len(opened), start) for row in rows]


def _layout_of(source: Source, start: int, end: int, opened: str) -> QTextLayout:
    """Lay out a part of the text; ``opened`` is the isolate it begins within, which is begun anew."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QTextLayout, QTextOption

    units = source.text.encode("utf-16-le")
    text = opened + units[2 * start : 2 * end].decode("utf-16-le")
    layout = QTextLayout(text, format_of(source.fonts[start])[0])
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    backwards = Qt.LayoutDirection.RightToLeft if source.backwards else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(backwards)
    layout.setTextOption(option)
    layout.setFormats(_ranges(source, start, end, len(opened)))
    return layout


def _ranges(source: Source, start: int, end: int, before: int) -> list[QTextLayout.FormatRange]:
    """Name one font for each range: what Qt would choose by itself, it indexes wrongly.

    A new stretch begins a new range too, or a letter could be joined out of a link and what follows it.
    ``before`` is how many units the layout has before ``start``; they are in the first range.
    """
    from PySide6.QtGui import QTextLayout

    ranges, first = [], start
    dress = list(zip(source.fonts, source.stretches, strict=True))
    for unit in range(start + 1, end + 1):
        if unit < end and dress[unit] == dress[first]:
            continue
        part = QTextLayout.FormatRange()
        part.start, part.length = first - start + before, unit - first
        if first == start:
            part.start, part.length = 0, part.length + before
        part.format = format_of(source.fonts[first])[1]
        ranges.append(part)
        first = unit
    return ranges


def _line(source: Source, row: QTextLine, offset: int, first: int) -> Line:
    end = offset + row.textStart() + row.textLength()
    glyphs = deal(source, row, offset, first)
    width = row.naturalTextWidth()
    if source.backwards:
        # Qt may count a word it has put on the next line; text set at the right would stand off the edge.
        width = max((glyph.x + glyph.font.advances[glyph.number] for glyph in glyphs), default=width)
    return Line(glyphs, width, end)
