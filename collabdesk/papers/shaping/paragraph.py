"""A paragraph in any script: what ReportLab's cannot set, and a reader could not read from it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.platypus import Flowable

from collabdesk.papers.shaping.fonts import EM
from collabdesk.papers.shaping.identity import assure
from collabdesk.papers.shaping.layout import Line, lines_of
from collabdesk.papers.shaping.marking import Marking
from collabdesk.papers.shaping.painting import Painting, Row
from collabdesk.papers.shaping.pieces import Piece, pieces_of
from collabdesk.papers.shaping.source import Source, Stretch, source_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas

    from collabdesk.papers.shaping.fonts import ShapedFont
    from collabdesk.papers.tagging.node import Node

SECONDARY = HexColor(0x4A555F)
ACCENT = HexColor(0x0E6660)


class ShapedParagraph(Flowable):
    """The text of one node, in lines, each glyph telling what it stands for.

    It takes from its style the font's size and weight, leading (more where a script's letters need it),
    colour, indents, alignment, the space around it, and whether it may leave one line alone. A style's left
    is where reading begins: text from right to left is set at the right, with its mark, and its indents
    change sides.

    Args:
        node: The element, with runs and inline elements.
        style: How it looks.
        language: The text's BCP 47 tag, for what the node leaves open.
        label: The element of a list item's mark, which is painted before the first line.
        mirrored: Whether the paper is read from the right, so that all its paragraphs are set there.
        secondary: The ink of runs that are less important.
        accent: The ink of links.
    """

    def __init__(
        self,
        node: Node,
        style: ParagraphStyle,
        *,
        language: str,
        label: Node | None = None,
        mirrored: bool = False,
        secondary: Color = SECONDARY,
        accent: Color = ACCENT,
    ) -> None:
        super().__init__()
        self.node, self.style, self.language, self.label = node, style, language, label
        self._mirrored, self._secondary, self._accent = mirrored, secondary, accent
        self._span: tuple[int, int | None] = 0, None
        self._lines: list[Line] = []
        self._wrapped_at = -1.0
        self._painted_on: Canvas | None = None

    @property
    def missing(self) -> frozenset[str]:
        """The characters that no shipped font has; each is drawn as U+FFFD and still read as itself."""
        return frozenset(self._source.missing)

    def minWidth(self) -> float:  # noqa: N802 - ReportLab's name
        """The indents and one letter: a word longer than a line is broken."""
        return float(self.style.leftIndent + self.style.rightIndent + self.style.fontSize)

    def wrap(self, aW: float, _aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        """Set the text in lines; width and height in points.

        Raises:
            ShapingDiffers: This computer does not set the text as it should be set.
        """
        if self._wrapped_at != aW:
            measure = max(aW - self.style.leftIndent - self.style.rightIndent, self.style.fontSize)
            assure(self._fonts)
            self._lines = lines_of(self._source, measure / self._scale, *self._span)
            self._wrapped_at = aW
        self.width, self.height = aW, len(self._lines) * self._leading
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - ReportLab's names
        """Part it after the last line that fits; nothing if that would leave a line alone."""
        # ReportLab parts the content of a cell at the cell's width without taking its padding off.
        self.wrap(min(aW, self._wrapped_at) if self._wrapped_at > 0 else aW, aH)
        count, fit = len(self._lines), int(aH / self._leading + 1e-6)
        if count * self._leading <= aH:
            return [self]
        fit = min(fit, count - 1)
        if fit == count - 1 and not self.style.allowWidows:
            fit -= 1
        if fit < 1 or (fit == 1 and not self.style.allowOrphans):
            return []
        begin, end = self._span
        middle = self._lines[fit - 1].end
        upper = self._part(self._lines[:fit], (begin, middle), self.label)
        lower = self._part(self._lines[fit:], (middle, end), None)
        upper.spaceAfter = lower.spaceBefore = 0
        return [upper, lower]

    def draw(self) -> None:
        """Paint it; painted once more in one document it is decoration, as a table's repeated head is."""
        again = self._painted_on is self.canv
        self._painted_on = self.canv
        if again and isinstance(self.canv, Marking):
            with self.canv.artifact():
                self._paint()
        else:
            self._paint()

    def _paint(self) -> None:
        top = self.height - self._ascent
        if self.label is not None and self._lines:
            self._paint_mark(self.label, top)
        rows = [
            Row(line.glyphs, self._start(line), top - number * self._leading)
            for number, line in enumerate(self._lines)
        ]
        inks = [self._ink(piece) for piece in self._pieces]
        Painting(self.canv, self._pieces, inks, self.style.fontSize).paint(rows)

    def _paint_mark(self, label: Node, top: float) -> None:
        pieces = list(pieces_of(label, self.language))
        source = _source(pieces, strong=False, language=self.language)
        size = self.style.bulletFontSize
        assure(dict.fromkeys(source.fonts))
        line = lines_of(source, EM * self.width / size)[0]
        x = self.style.bulletIndent
        if self._from_right:
            x = self.width - x - line.width * size / EM
        inks = [self.style.textColor] * len(pieces)
        Painting(self.canv, pieces, inks, size).paint([Row(line.glyphs, x, top)])

    def _part(self, lines: list[Line], span: tuple[int, int | None], label: Node | None) -> ShapedParagraph:
        part = ShapedParagraph(
            self.node,
            self.style,
            language=self.language,
            label=label,
            mirrored=self._mirrored,
            secondary=self._secondary,
            accent=self._accent,
        )
        part.__dict__ |= {"_pieces": self._pieces, "_source": self._source, "_fonts": self._fonts}
        part._span, part._lines, part._wrapped_at = span, lines, self._wrapped_at
        part.width, part.height = self.width, len(lines) * self._leading
        return part

    def _start(self, line: Line) -> float:
        """Where the line's box begins, so that its text stands as the style and its direction ask."""
        before, after = self.style.leftIndent, self.style.rightIndent
        left, right = (after, before) if self._from_right else (before, after)
        free = self.width - left - right - line.width * self._scale
        if self.style.alignment == TA_CENTER:
            return left + free / 2
        return left + free if self._begins_right != (self.style.alignment == TA_RIGHT) else left

    @property
    def _from_right(self) -> bool:
        return self._mirrored or self._source.backwards

    @property
    def _begins_right(self) -> bool:
        # In a mirrored paper a short Latin text stands in line with the others, but one of more lines
        # needs the straight edge where its lines begin.
        return self._source.backwards or (self._mirrored and len(self._lines) == 1)

    @cached_property
    def _pieces(self) -> Sequence[Piece]:
        return list(pieces_of(self.node, self.language))

    @cached_property
    def _source(self) -> Source:
        strong = str(self.style.fontName).endswith("-Bold")
        return _source(self._pieces, strong=strong, language=self.node.language or self.language)

    @cached_property
    def _fonts(self) -> dict[ShapedFont, None]:
        return dict.fromkeys(self._source.fonts)

    @property
    def _scale(self) -> float:
        return float(self.style.fontSize) / EM

    @property
    def _ascent(self) -> float:
        # ReportLab has the first baseline an em below the top: so a shaped cell stands level with plain ones.
        return max([EM, *(font.ascent for font in self._fonts if font.needs_room)]) * self._scale

    @property
    def _leading(self) -> float:
        lowest = [font.descent * self._scale for font in self._fonts if font.needs_room]
        return max([float(self.style.leading), *(self._ascent - descent for descent in lowest)])

    def _ink(self, piece: Piece) -> Color:
        if piece.link is not None:
            return self._accent
        return self._secondary if piece.secondary else self.style.textColor


def _source(pieces: Sequence[Piece], *, strong: bool, language: str) -> Source:
    stretches = (Stretch(piece.text, strong or piece.strong, piece.language) for piece in pieces)
    return source_of(stretches, language)
