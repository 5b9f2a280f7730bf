"""Turns each block of a plan into flowables, every text of which is a node of the paper's structure."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from collabdesk.papers import plan
from collabdesk.papers.paint import chain, changes, charts, figures, forms, tables
from collabdesk.papers.paint.grid import WASTED
from collabdesk.papers.paint.painter import target
from collabdesk.papers.paint.stacked import is_long, stacked
from collabdesk.papers.paint.styles import LARGE
from collabdesk.papers.paint.whole import Whole, led
from collabdesk.papers.tagging.node import Node

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from collabdesk.papers.paint.marks import Gap
    from collabdesk.papers.paint.painter import Painter
    from collabdesk.papers.structure import Structure

MM = 72 / 25.4
STARTS_PAGE = 0.45
"""The share of a page that must be free for a section that likes to start one."""
ROOM_H2, ROOM_H3, ROOM_CAPTIONED = 40 * MM, 26 * MM, 52 * MM
ROOM_H2_BEFORE_TABLE, ROOM_H2_COMPACT = 70 * MM, 46 * MM
ROOM_CAPTIONED_COMPACT, ROOM_H2_PROSE_COMPACT = 36 * MM, 24 * MM
ROWS_KEPT_TOGETHER = 6
"""Up to so many rows a chart, its caption and its note stand on one page."""
SHORT_STARTS = (
    plan.Heading
    | plan.Paragraph
    | plan.WriteOn
    | plan.Listing
    | plan.ChainTable
    | plan.Card
    | plan.Quote
    | plan.Funnel
    | plan.Marks
    | plan.PromiseSteps
)
"""Blocks that a heading goes to the next page with: keeping a whole table with it would leave holes."""
LED_INTO = plan.Listing | plan.ChainTable | plan.Card | plan.ChangeBlock | plan.Quote | plan.WriteOn
"""Blocks that the sentence before them goes to the next page with."""
CHARACTERS_BESIDE = 60
"""About how many characters stand in a line beside a label."""
CHARACTERS_BELOW = 42
"""And in large print below one."""
HEADING_AND_RULES, LEADING = 4.5, 1.4
"""In body sizes: a heading with the space about it, and a line."""
Nodes = tuple[Node, ...]


class BlockPainter:
    """Makes the flowables of blocks."""

    def __init__(self, painter: Painter) -> None:
        self.painter, self.look = painter, painter.look

    def story(self, structure: Structure, go_on: Callable[[], None]) -> list[Flowable]:
        """Give all flowables of a paper, in reading order; ``go_on`` is called often and may raise."""
        found: list[Flowable] = []
        blocks = structure.paper.blocks
        before: plan.Block | None = None
        after = zip(
            blocks,
            structure.blocks,
            (*blocks[1:], None),
            (*blocks[2:], None, None)[: len(blocks)],
            strict=True,
        )
        for block, nodes, following, then in after:
            go_on()
            if isinstance(block, plan.Heading) and not isinstance(before, plan.Heading):
                # A heading right after another comes with it, or that one would stay behind alone.
                found.append(CondPageBreak(self._room(block, following, then)))
            made = led(found, self._block(block, nodes))
            if isinstance(block, plan.Paragraph) and isinstance(following, LED_INTO):
                made[-1].keepWithNext = True
            if isinstance(block, plan.Heading):
                made[-1].keepWithNext = isinstance(following, SHORT_STARTS)
            found += made
            before = block
        while found and isinstance(found[-1], Spacer | CondPageBreak):
            found.pop()  # it could ask for a last page with nothing on it
        return found

    @singledispatchmethod
    def _block(self, block: object, nodes: Nodes) -> list[Flowable]:
        raise TypeError(f"a plan holds no {type(block).__name__}")

    @_block.register
    def _(self, _block: plan.Opening, nodes: Nodes) -> list[Flowable]:
        look = self.look
        styles = (look.kind, look.title, look.lead, look.note)
        return [
            self.painter.paragraph(node, style)
            for node, style in zip(nodes, styles, strict=True)
            if node.parts
        ]

    @_block.register
    def _(self, _block: plan.Heading, nodes: Nodes) -> list[Flowable]:
        (node,) = nodes
        self.painter.outlined.add(node)
        style = self.look.h2 if node.tag == "H2" else self.look.h3
        return [self.painter.paragraph(node, style)]

    @_block.register
    def _(self, block: plan.Paragraph, nodes: Nodes) -> list[Flowable]:
        style = self.look.note if block.secondary else self.look.prose
        return [self.painter.paragraph(nodes[0], style)]

    @_block.register
    def _(self, _block: plan.Listing, nodes: Nodes) -> list[Flowable]:
        return [*self.painter.listing(nodes[0], self.look.item), self._space(0.2)]

    @_block.register
    def _(self, _block: plan.BigNumbers, nodes: Nodes) -> list[Flowable]:
        return [tables.big_numbers(self.painter, nodes[0]), self._space(0.9)]

    @_block.register
    def _(self, block: plan.Labelled, nodes: Nodes) -> list[Flowable]:
        return [*tables.labelled(self.painter, block, nodes[0]), self._space(0.6)]

    @_block.register
    def _(self, _block: plan.Quote, nodes: Nodes) -> list[Flowable]:
        return [tables.quote(self.painter, nodes[0])]

    @_block.register
    def _(self, block: plan.Table, nodes: Nodes) -> list[Flowable]:
        return self._captioned(nodes, lambda node: tables.data_table(self.painter, block, node))

    @_block.register
    def _(self, block: plan.ChainTable, nodes: Nodes) -> list[Flowable]:
        return [*chain.chain_table(self.painter, block, nodes[0]), self._space(0.9)]

    @_block.register
    def _(self, block: plan.Card, nodes: Nodes) -> list[Flowable]:
        return chain.card(self.painter, block, nodes[0])

    @_block.register
    def _(self, block: plan.Funnel, nodes: Nodes) -> list[Flowable]:
        parts = self._captioned(nodes, lambda node: charts.funnel(self.painter, block, node))
        return parts if is_long(nodes[0]) else [Whole(parts)]

    @_block.register
    def _(self, block: plan.Marks, nodes: Nodes) -> list[Flowable]:
        parts = self._captioned(nodes, lambda node: charts.marks(self.painter, block, node))
        together = len(block.rows) <= ROWS_KEPT_TOGETHER and not is_long(nodes[0])
        return [Whole(parts)] if together else parts

    @_block.register
    def _(self, block: plan.ChangeBlock, nodes: Nodes) -> list[Flowable]:
        return changes.change(self.painter, block, nodes[0])

    @_block.register
    def _(self, block: plan.PromiseSteps, nodes: Nodes) -> list[Flowable]:
        caption, figure = nodes
        title = self.painter.paragraph(caption, self.look.caption)
        drawn = figures.promise(self.painter, block, figure)
        return [Whole([title, drawn]), self._space(0.6)]

    @_block.register
    def _(self, block: plan.Picture, nodes: Nodes) -> list[Flowable]:
        parts: list[Flowable] = [figures.picture(self.painter, block, nodes[0])]
        parts += [self.painter.paragraph(node, self.look.note) for node in nodes[1:]]
        return [Whole(parts), self._space(0.6)]

    @_block.register
    def _(self, block: plan.FeelingStrip, nodes: Nodes) -> list[Flowable]:
        return [figures.strip(self.painter, block, nodes[0]), self._space(0.6)]

    @_block.register
    def _(self, _block: plan.Contents, nodes: Nodes) -> list[Flowable]:
        title, entries = nodes
        return [self.painter.paragraph(title, self.look.caption), *self.painter.contents(entries)]

    @_block.register
    def _(self, _block: plan.NewPage, _nodes: Nodes) -> list[Flowable]:
        # Where the page before is just full, what comes is on a new page already: no empty one between.
        return [CondPageBreak(self.look.frame_height - 1)]

    @_block.register
    def _(self, _block: plan.CutLine, nodes: Nodes) -> list[Flowable]:
        return forms.cut_line(self.painter, nodes[0])

    @_block.register
    def _(self, block: plan.WriteOn, nodes: Nodes) -> list[Flowable]:
        return forms.write_on(self.painter, block, nodes)

    @_block.register
    def _(self, block: plan.Choices, nodes: Nodes) -> list[Flowable]:
        return forms.choices(self.painter, block, nodes)

    @_block.register
    def _(self, block: plan.Box, nodes: Nodes) -> list[Flowable]:
        return forms.box(self.painter, block, nodes[0])

    def _captioned(self, nodes: Sequence[Node], lay_out: Callable[[Node], Flowable]) -> list[Flowable]:
        look = self.look
        node, *notes = nodes
        room = ROOM_CAPTIONED_COMPACT if look.compact else ROOM_CAPTIONED
        parts: list[Flowable] = [CondPageBreak(room * self._scale), *target(node)]
        if node.children[0].tag == "Caption":
            parts.append(self.painter.paragraph(node.children[0], look.caption))
        parts += stacked(self.painter, node) if is_long(node) else [lay_out(node)]
        for note in notes:
            parts += [self._space(0.5), self.painter.paragraph(note, look.note)]
        return [*parts, self._space(0.6)]

    def _space(self, size: float) -> Gap:
        return self.look.gap(size)

    def _room(self, block: plan.Heading, following: plan.Block | None, then: plan.Block | None) -> float:
        """Give the room a heading needs, so that it never stands alone at the foot of a page."""
        if block.starts_page:
            return STARTS_PAGE * self.look.frame_height
        if isinstance(following, plan.Labelled):
            least = ROOM_H3 * self._scale
            return min(max(least, self._first_row(following)), STARTS_PAGE * self.look.frame_height)
        if block.level > 2:  # noqa: PLR2004 - heading levels
            return ROOM_H3 * self._scale
        prose = isinstance(following, plan.Paragraph | plan.Listing) and not isinstance(then, plan.Table)
        roomy, compact = (
            (ROOM_H2, ROOM_H2_PROSE_COMPACT) if prose else (ROOM_H2_BEFORE_TABLE, ROOM_H2_COMPACT)
        )
        return (compact if self.look.compact else roomy) * self._scale

    def _first_row(self, block: plan.Labelled) -> float:
        """Give about the height of a heading and of as much of the row after it as stands above a break."""
        large = self.look.body >= LARGE
        across = CHARACTERS_BELOW if large else CHARACTERS_BESIDE
        lines = large + sum(1 + _characters(part) // across for part in block.rows[0][1])
        whole = (HEADING_AND_RULES + LEADING * lines) * self.look.body
        if block.boxed:
            return whole
        least = WASTED * self.look.frame_height + (HEADING_AND_RULES + LEADING) * self.look.body
        return min(whole, least)

    @property
    def _scale(self) -> float:
        return max(1.0, self.look.body / 14)


def _characters(part: plan.Paragraph | plan.Listing) -> int:
    if isinstance(part, plan.Paragraph):
        return len(plan.plain(part.runs))
    runs = (item.runs if isinstance(item, plan.Item) else item for item in part.items)
    return sum(CHARACTERS_BESIDE + len(plan.plain(each)) for each in runs)
