"""Says, block by block, which structure elements it becomes (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.cleaning import clean, is_blank
from collabdesk.papers.structure import chain, tables
from collabdesk.papers.tagging.node import Node

if TYPE_CHECKING:
    from collabdesk.papers.structure.text import TextMaker

GAP = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
"""Between a section's number and its words; ordinary spaces would become one."""


class BlockNodes:
    """Makes the nodes of each kind of block."""

    def __init__(self, make: TextMaker) -> None:
        self.make = make

    def heading(self, block: plan.Heading, level: int) -> Node:
        """Make a heading of the level the tree has come to."""
        words = f"{block.number}{GAP}{block.text}" if block.number else block.text
        return self.make.node(f"H{min(level, 6)}", words, strong=True)

    def nodes(self, block: plan.Block, level: int) -> list[Node]:
        """Give the nodes of a block; a heading within it has ``level``."""
        return self._nodes(block, level)

    @singledispatchmethod
    def _nodes(self, block: object, level: int) -> list[Node]:
        raise TypeError(f"a plan holds no {type(block).__name__}")

    @_nodes.register
    def _(self, block: plan.Opening, _level: int) -> list[Node]:
        node = self.make.node
        kind, title = block.kind, block.title
        if is_blank(title):
            # Whoever steps through headings must find a first one.
            kind, title = "", kind
        return [
            node("P", kind, strong=True),
            node("H1", title, strong=True),
            node("P", block.lead),
            node("P", block.byline),
        ]

    @_nodes.register
    def _(self, block: plan.Paragraph, _level: int) -> list[Node]:
        return [self.make.node("P", block.runs, language=block.language)]

    @_nodes.register
    def _(self, block: plan.Listing, _level: int) -> list[Node]:
        return [tables.listing(self.make, block)]

    @_nodes.register
    def _(self, block: plan.BigNumbers, _level: int) -> list[Node]:
        return [tables.big_numbers(self.make, block)]

    @_nodes.register
    def _(self, block: plan.Labelled, _level: int) -> list[Node]:
        return [tables.labelled(self.make, block)]

    @_nodes.register
    def _(self, block: plan.Quote, _level: int) -> list[Node]:
        words = self.make.node("P", block.words, language=block.language)
        return [Node("BlockQuote", [words, self.make.node("P", block.who)])]

    @_nodes.register
    def _(self, block: plan.Table, _level: int) -> list[Node]:
        return [tables.table(self.make, block), *self._note(block.note)]

    @_nodes.register
    def _(self, block: plan.Funnel, _level: int) -> list[Node]:
        return [tables.funnel(self.make, block), *self._note(block.note)]

    @_nodes.register
    def _(self, block: plan.Marks, _level: int) -> list[Node]:
        return [tables.marks(self.make, block), *self._note(block.note)]

    @_nodes.register
    def _(self, block: plan.ChainTable, _level: int) -> list[Node]:
        return [chain.chain_table(self.make, block)]

    @_nodes.register
    def _(self, block: plan.Card, level: int) -> list[Node]:
        return [chain.card(self.make, block, level)]

    @_nodes.register
    def _(self, block: plan.ChangeBlock, level: int) -> list[Node]:
        return [chain.change(self.make, block, level)]

    @_nodes.register
    def _(self, block: plan.PromiseSteps, _level: int) -> list[Node]:
        caption = self.make.node("P", block.caption, strong=True)
        return [caption, Node("Figure", alternative=clean(block.alternative))]

    @_nodes.register
    def _(self, block: plan.Picture, _level: int) -> list[Node]:
        figure = Node("Figure", alternative=clean(block.alternative))
        return [figure, self.make.node("P", block.caption)] if block.caption.strip() else [figure]

    @_nodes.register
    def _(self, block: plan.FeelingStrip, _level: int) -> list[Node]:
        return [Node("Figure", alternative=clean(block.alternative))]

    @_nodes.register
    def _(self, block: plan.Contents, _level: int) -> list[Node]:
        return [self.make.node("P", block.title, strong=True), Node("TOC")]

    @_nodes.register
    def _(self, _block: plan.NewPage, _level: int) -> list[Node]:
        return []

    @_nodes.register
    def _(self, block: plan.CutLine, _level: int) -> list[Node]:
        return [self.make.node("P", block.words)]

    @_nodes.register
    def _(self, block: plan.WriteOn, _level: int) -> list[Node]:
        return [self.make.node("P", block.label)]

    @_nodes.register
    def _(self, block: plan.Choices, _level: int) -> list[Node]:
        items = [Node("LI", [Node("LBody", [self.make.node("P", words)])]) for words in block.options]
        return [self.make.node("P", block.label), Node("L", [*items], numbering="None")]

    @_nodes.register
    def _(self, block: plan.Box, level: int) -> list[Node]:
        title = self.make.node("P", block.title, strong=True)
        within = [node for part in block.parts for node in self._nodes(part, level)]
        return [Node("Div", [title, *within])]

    def _note(self, words: str) -> list[Node]:
        return [self.make.node("Note", words)] if words.strip() else []
