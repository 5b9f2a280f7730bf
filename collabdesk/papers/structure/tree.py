"""Builds the tree: one place says which structure elements each block of a plan becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.structure.blocks import BlockNodes
from collabdesk.papers.structure.text import TextMaker
from collabdesk.papers.tagging.node import INLINE, Node
from collabdesk.papers.words import words_for

if TYPE_CHECKING:
    from collabdesk.papers.words import PaperWords

FIRST_LEVEL = 2
"""The title is the one heading of level 1."""


@dataclass(frozen=True)
class Structure:
    """A paper as structure elements.

    ``blocks`` gives, for each block of the plan, the nodes it became, in reading order.
    """

    paper: plan.Paper
    root: Node
    blocks: tuple[tuple[Node, ...], ...]

    def spoken(self) -> list[str]:
        """Give every text in reading order, as a screen reader comes to it; figures say their alternative."""
        return [
            words
            for node in self.root.walk()
            if (words := node.alternative or (node.text if node.holds_text else ""))
            and node.tag not in INLINE
        ]


@dataclass
class _Grower:
    """Hangs each block's nodes where its heading puts them."""

    root: Node
    open: list[tuple[int, Node]] = field(default_factory=list)
    """The sections that are open, outermost first, by the level of their headings."""

    @property
    def here(self) -> Node:
        """The innermost open section."""
        return self.open[-1][1] if self.open else self.root

    @property
    def level(self) -> int:
        """The level a heading within the innermost section has."""
        return (self.open[-1][0] if self.open else FIRST_LEVEL - 1) + 1

    def enter(self, level: int) -> None:
        """Open a section whose heading has ``level``, closing those it does not stand in."""
        while self.open and self.open[-1][0] >= level:
            self.open.pop()
        # A level may be skipped by a plan, never by a tree: readers step through headings one by one.
        self.open.append((self.level, self.here.add(Node("Sect"))))


def structure(paper: plan.Paper, words: PaperWords | None = None) -> Structure:
    """Give the tree of a paper. ``words`` are those of its language, read anew where None."""
    maker = TextMaker(paper, words or words_for(paper.language))
    root = Node("Document", language=paper.language)
    grower, blocks = _Grower(root), BlockNodes(maker)
    found: list[tuple[Node, ...]] = []
    contents: list[tuple[int, Node]] = []
    for block in paper.blocks:
        if isinstance(block, plan.Heading):
            grower.enter(block.level)
            made: list[Node] = [blocks.heading(block, grower.open[-1][0])]
        else:
            made = blocks.nodes(block, grower.level)
        grower.here.parts += made
        if isinstance(block, plan.Contents):
            contents.append((len(found), made[-1]))
        found.append(tuple(made))
    for index, toc in contents:
        _fill(toc, paper.blocks[index + 1 :], found[index + 1 :], maker)
    return Structure(paper, root, tuple(found))


def _fill(toc: Node, blocks: tuple[plan.Block, ...], nodes: list[tuple[Node, ...]], maker: TextMaker) -> None:
    """Give a table of contents an entry for each section after it."""
    for block, made in zip(blocks, nodes, strict=True):
        if isinstance(block, plan.Heading) and block.level == FIRST_LEVEL:
            heading = made[0]
            heading.anchor = heading.anchor or f"section-{len(toc.parts) + 1}"
            says = maker.words.say("Go to {place}", place=heading.text)
            link = Node("Link", list(heading.parts), target=heading.anchor, says=says)
            toc.add(Node("TOCI", [Node("Reference", [link])], language=heading.language))
