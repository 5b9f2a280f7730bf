"""Turns each block of a plan into ReportLab flowables."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Spacer

from collabdesk.papers import plan
from collabdesk.papers.paint import chain, charts, tables
from collabdesk.papers.paint.fonts import fit

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.lib.styles import ParagraphStyle

    from collabdesk.papers.paint.styles import Look

MM = 72 / 25.4
STARTS_PAGE = 0.45
"""The share of a page that must be free for a section that likes to start one."""
ROOM_H2, ROOM_H3, ROOM_CAPTIONED = 40 * MM, 26 * MM, 52 * MM
ROOM_H2_BEFORE_TABLE = 70 * MM
ROWS_KEPT_TOGETHER = 6
"""Up to so many rows a chart, its caption and its note stand on one page."""


class HeadingParagraph(Paragraph):
    """A heading that is entered in the document's outline."""

    outline_level = 0
    outline_text = ""


class Painter:
    """Makes flowables at one look, and remembers characters no shipped font has."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.missing: set[str] = set()

    def story(self, paper: plan.Paper, go_on: Callable[[], None]) -> list[Flowable]:
        """Give all flowables of a paper, in reading order; ``go_on`` is called often and may raise."""
        found: list[Flowable] = []
        for block, following in zip(paper.blocks, (*paper.blocks[1:], None), strict=True):
            go_on()
            if isinstance(block, plan.Heading):
                found.append(CondPageBreak(self._room(block, following)))
            made = self.block(block)
            if isinstance(block, plan.Paragraph) and isinstance(following, plan.Listing):
                made[-1].keepWithNext = True
            found += made
        while found and isinstance(found[-1], Spacer):
            found.pop()  # it could ask for a last page with nothing on it
        return found

    def inline(self, runs: plan.Inline) -> str:
        """Give safe paragraph markup for runs; nothing a person wrote is ever read as markup."""
        parts: list[str] = []
        for run in runs:
            fitted = fit(run.text, strong=run.strong)
            self.missing |= fitted.missing
            markup = fitted.markup
            if run.secondary:
                markup = f'<font color="#4A555F">{markup}</font>'
            if run.link:
                markup = f'<a href="#{run.link}" color="#0E6660">{markup}</a>'
            parts.append(markup)
        return "".join(parts)

    def paragraph(self, runs: plan.Inline, style: ParagraphStyle, mark: str | None = None) -> Paragraph:
        """Make a paragraph, as a list's item where it has a mark."""
        return Paragraph(self.inline(runs), style, bulletText=mark)

    def plain(self, words: str, style: ParagraphStyle) -> Paragraph:
        """Make a paragraph of one undressed text."""
        return self.paragraph(plan.text(words), style)

    def listing(self, block: plan.Listing, style: ParagraphStyle) -> list[Flowable]:
        """Make the items of a list."""
        return [
            self.paragraph(item, style, mark=str(number) if block.numbered else "•")
            for number, item in enumerate(block.items, start=1)
        ]

    @singledispatchmethod
    def block(self, block: object) -> list[Flowable]:
        """Give the flowables of one block."""
        raise TypeError(f"a plan holds no {type(block).__name__}")

    @block.register
    def _(self, block: plan.Opening) -> list[Flowable]:
        look = self.look
        return [
            self.paragraph(plan.text(block.kind, strong=True), look.kind),
            self.paragraph(plan.text(block.title, strong=True), look.title),
            self.plain(block.lead, look.lead),
            self.plain(block.byline, look.note),
        ]

    @block.register
    def _(self, block: plan.Heading) -> list[Flowable]:
        look = self.look
        style = look.h2 if block.level == 2 else look.h3  # noqa: PLR2004 - heading levels
        gap = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
        words = f"{block.number}{gap}{block.text}" if block.number else block.text
        heading = HeadingParagraph(self.inline(plan.text(words, strong=True)), style)
        heading.outline_level, heading.outline_text = block.level - 2, words
        return [heading]

    @block.register
    def _(self, block: plan.Paragraph) -> list[Flowable]:
        return [self.paragraph(block.runs, self.look.note if block.secondary else self.look.prose)]

    @block.register
    def _(self, block: plan.Listing) -> list[Flowable]:
        return [*self.listing(block, self.look.item), Spacer(0, 0.2 * self.look.body)]

    @block.register
    def _(self, block: plan.BigNumbers) -> list[Flowable]:
        return [tables.big_numbers(self, block), Spacer(0, 0.9 * self.look.body)]

    @block.register
    def _(self, block: plan.Labelled) -> list[Flowable]:
        return [tables.labelled(self, block), Spacer(0, 0.6 * self.look.body)]

    @block.register
    def _(self, block: plan.Quote) -> list[Flowable]:
        return [tables.quote(self, block)]

    @block.register
    def _(self, block: plan.Table) -> list[Flowable]:
        return self._captioned(block.caption, tables.data_table(self, block), block.note)

    @block.register
    def _(self, block: plan.ChainTable) -> list[Flowable]:
        return [*chain.chain_table(self, block), Spacer(0, 0.9 * self.look.body)]

    @block.register
    def _(self, block: plan.Card) -> list[Flowable]:
        return chain.card(self, block)

    @block.register
    def _(self, block: plan.Funnel) -> list[Flowable]:
        return [KeepTogether(self._captioned(block.caption, charts.funnel(self, block), block.note))]

    @block.register
    def _(self, block: plan.Marks) -> list[Flowable]:
        parts = self._captioned(block.caption, charts.marks(self, block), block.note)
        return [KeepTogether(parts)] if len(block.rows) <= ROWS_KEPT_TOGETHER else parts

    @block.register
    def _(self, block: plan.ChangeBlock) -> list[Flowable]:
        return charts.change(self, block)

    def _captioned(self, caption: str, table: Flowable, note: str) -> list[Flowable]:
        look = self.look
        title = self.paragraph(plan.text(caption, strong=True), look.caption)
        parts: list[Flowable] = [CondPageBreak(ROOM_CAPTIONED * self._scale), title, table]
        if note:
            parts += [Spacer(0, 0.5 * look.body), self.plain(note, look.note)]
        return [*parts, Spacer(0, 0.6 * look.body)]

    def _room(self, block: plan.Heading, following: plan.Block | None) -> float:
        """Give the room a heading needs, so that it never stands alone at the foot of a page."""
        if block.starts_page:
            return STARTS_PAGE * self.look.frame_height
        if block.level > 2:  # noqa: PLR2004 - heading levels
            return ROOM_H3 * self._scale
        prose = isinstance(following, plan.Paragraph | plan.Listing)
        return (ROOM_H2 if prose else ROOM_H2_BEFORE_TABLE) * self._scale

    @property
    def _scale(self) -> float:
        return max(1.0, self.look.body / 14)
