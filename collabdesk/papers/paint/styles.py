"""The type and measures of a paper at one text size (papers-look: grid, type, colour)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from collabdesk.papers.paint.fonts import BOLD, REGULAR
from collabdesk.papers.paint.marks import Gap

INK = HexColor(0x1E2429)
SECONDARY = HexColor(0x4A555F)
ACCENT = HexColor(0x0E6660)
HAIRLINE = HexColor(0xB4BDC1)
TINT = HexColor(0xEEF4F3)
PAGE_WIDTH, PAGE_HEIGHT = A4
LARGE = 18
"""From this size on, tables become stacked cards."""


@dataclass(frozen=True)
class Look:
    """Sizes in points at body size ``body`` (12, 14 or 18), and colours by what they are for.

    ``mirrored`` is for a paper that is read from the right; ``black_and_white`` needs no colour and no grey;
    ``compact`` is for one that has to keep to its pages.
    """

    body: int
    mirrored: bool = False
    black_and_white: bool = False
    compact: bool = False

    @property
    def accent(self) -> Color:
        """First line, links, bars, quote bar, big numbers; never the only sign of anything."""
        return black if self.black_and_white else ACCENT

    @property
    def secondary(self) -> Color:
        """Notes, by-lines, footer."""
        return black if self.black_and_white else SECONDARY

    @property
    def ink(self) -> Color:
        """Text and strong rules."""
        return black if self.black_and_white else INK

    @property
    def hairline(self) -> Color:
        """Thin lines, which only part things that are apart already."""
        return black if self.black_and_white else HAIRLINE

    @property
    def tint(self) -> Color:
        """The ground of the decision box."""
        return white if self.black_and_white else TINT

    @property
    def side(self) -> float:
        """The left and right margins."""
        return (20 if self.body >= LARGE else 24) * mm

    @property
    def top(self) -> float:
        """The top margin."""
        return (17 if self.compact else 19) * mm

    @property
    def bottom(self) -> float:
        """The bottom margin."""
        return (22 if self.body >= LARGE else 19 if self.compact else 20) * mm

    @property
    def wide(self) -> float:
        """The measure of tables and charts."""
        return PAGE_WIDTH - 2 * self.side

    @property
    def text_indent_right(self) -> float:
        """What prose leaves free on the right, so that a line holds about 66 characters."""
        return max(0.0, self.wide - 29.5 * self.body)

    def gap(self, size: float) -> Gap:
        """Make the space between two blocks, in body sizes."""
        return Gap(size * self.body, self.frame_height)

    def style(
        self,
        size: float,
        leading: float,
        *,
        strong: bool = False,
        colour: Color | None = None,
        before: float = 0,
        after: float = 0,
        prose: bool = False,
    ) -> ParagraphStyle:
        """Make a paragraph style; sizes are multiples of the body size, leading of that size."""
        points = max(size * self.body, 12)
        return ParagraphStyle(
            f"s{size}{leading}{strong}{before}{after}{prose}",
            fontName=BOLD if strong else REGULAR,
            bulletFontName=REGULAR,
            fontSize=points,
            leading=points * leading,
            textColor=colour or self.ink,
            spaceBefore=before * self.body,
            spaceAfter=after * self.body,
            rightIndent=self.text_indent_right if prose else 0,
            splitLongWords=1,
            allowWidows=0,
            allowOrphans=0,
        )

    @cached_property
    def title(self) -> ParagraphStyle:
        """H1."""
        size = 2.2 if self.body >= LARGE or self.compact else 2.6
        return self.style(size, 1.1, strong=True, after=0.35)

    @cached_property
    def lead(self) -> ParagraphStyle:
        """The line or two under the title."""
        return self.style(1.2, 1.38, after=0.5, prose=True)

    @cached_property
    def h2(self) -> ParagraphStyle:
        """A section's heading."""
        if self.compact:
            return self.style(1.33, 1.22, strong=True, before=0.8, after=0.25)
        before = 1.3 if self.body > 12 else 1.45  # noqa: PLR2004 - papers-look: 1.3 b from 14 pt
        return self.style(1.6, 1.22, strong=True, before=before, after=0.45)

    @cached_property
    def h3(self) -> ParagraphStyle:
        """A heading within a section."""
        return self.style(1.14, 1.3, strong=True, before=0.9, after=0.2)

    @cached_property
    def prose(self) -> ParagraphStyle:
        """Body text."""
        return self.style(1, 1.34 if self.compact else 1.4, after=0.4 if self.compact else 0.58, prose=True)

    @cached_property
    def note(self) -> ParagraphStyle:
        """Notes and by-lines."""
        return self.style(1, 1.34, colour=self.secondary, after=0.58, prose=True)

    @cached_property
    def kind(self) -> ParagraphStyle:
        """The accent line above the title."""
        return self.style(1, 1.3, strong=True, colour=self.accent, after=0.45)

    @cached_property
    def cell(self) -> ParagraphStyle:
        """Text in a table."""
        return self.style(1, 1.34)

    @cached_property
    def cell_secondary(self) -> ParagraphStyle:
        """Quieter text in a table."""
        return self.style(1, 1.34, colour=self.secondary)

    @cached_property
    def head(self) -> ParagraphStyle:
        """A table's head."""
        return self.style(1, 1.2, strong=True)

    @cached_property
    def caption(self) -> ParagraphStyle:
        """A table's or chart's caption, which is the finding."""
        return self.style(1, 1.3, strong=True, before=0.7, after=0.5)

    @cached_property
    def facts(self) -> ParagraphStyle:
        """One of several paragraphs in a cell."""
        return self.style(1, 1.34, after=0.3)

    @cached_property
    def item(self) -> ParagraphStyle:
        """One item of a list in prose."""
        return self._item(self.prose, after=0.36)

    def nested(self, style: ParagraphStyle) -> ParagraphStyle:
        """Give the style of a list within an item."""
        indent = 1.25 * self.body
        return ParagraphStyle(
            f"within {style.name}",
            style,
            leftIndent=style.leftIndent + indent,
            bulletIndent=style.bulletIndent + indent,
        )

    @cached_property
    def standing(self) -> ParagraphStyle:
        """The number now, in the trustees' dashboard."""
        return self.style(19 / 12, 1.1, strong=True)

    @cached_property
    def cell_item(self) -> ParagraphStyle:
        """One item of a list in a table."""
        return self._item(self.cell, after=0.24)

    def _item(self, parent: ParagraphStyle, after: float) -> ParagraphStyle:
        return ParagraphStyle(
            f"item of {parent.name}",
            parent,
            leftIndent=1.25 * self.body,
            bulletIndent=0.2 * self.body,
            bulletFontSize=parent.fontSize,
            bulletColor=self.ink,
            spaceAfter=after * self.body,
        )

    @cached_property
    def card_words(self) -> ParagraphStyle:
        """Exact words at the head of a card."""
        return self.style(1.14, 1.3, after=0.2)

    @cached_property
    def told(self) -> ParagraphStyle:
        """What came of the words of a card; as wide as they are in a paper that has to keep to its pages."""
        return self.style(1, 1.34, after=0.3) if self.compact else self.prose

    @cached_property
    def change_title(self) -> ParagraphStyle:
        """What a change is, in a table."""
        return self.style(1.14, 1.3, strong=True, after=0.15)

    @cached_property
    def words(self) -> ParagraphStyle:
        """Exact words in the chain, where they are bold: the largest text in their row."""
        return self.style(1.05, 1.34)

    @cached_property
    def quote(self) -> ParagraphStyle:
        """A quotation that stands alone."""
        return self.style(1.16, 1.38)

    @cached_property
    def number(self) -> ParagraphStyle:
        """A big number, with words beside it."""
        return self.style(2.2, 1.1, strong=True, colour=self.accent)

    @property
    def frame_height(self) -> float:
        """The height of a page between its margins."""
        return PAGE_HEIGHT - self.top - self.bottom

    @property
    def row_padding(self) -> float:
        """The space above and below a table row."""
        return (0.27 if self.compact else 0.44) * self.body
