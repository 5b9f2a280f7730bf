"""Keeps what was painted for each planned element in one pass, so that the tree can be written at its end."""

from __future__ import annotations

from typing import NamedTuple

from collabdesk.papers.tagging.node import INLINE, Node

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of the page."""


class MarkedContent(NamedTuple):
    """A stretch of one page's content: the page counted from 0, and its marked-content identifier."""

    page: int
    number: int


class Annotated(NamedTuple):
    """A link annotation on a page counted from 0, by the number of its object in the file."""

    page: int
    object_number: int


Kid = MarkedContent | Annotated | Node


class Painted:
    """What one pass painted.

    ``kids`` are each node's contents in the order of its text, ``parent_tree`` what each key of the file's
    ParentTree leads to (ISO 32000-1, 14.7.4.4), ``boxes`` where figures stand, and ``spelt`` what the spans
    say whose glyphs cannot say it.
    """

    def __init__(self, root: Node) -> None:
        self.kids: dict[Node, list[Kid]] = {}
        self.parent_tree: list[list[Node] | Node] = []
        self.boxes: dict[Node, Box] = {}
        self.spelt: dict[Node, str] = {}
        self._page: list[Node] = []
        self._parents = {
            child: node for node in root.walk() for child in node.children if child.tag in INLINE
        }
        self._attached: set[Node] = set()

    def content(self, node: Node, page: int) -> int:
        """Book a stretch of ``page`` for a node and give its identifier."""
        self._attach(node)
        number = len(self._page)
        self._page.append(node)
        self.kids.setdefault(node, []).append(MarkedContent(page, number))
        return number

    def span(self, node: Node, words: str) -> Node:
        """Make a span within a node, whose text is ``words`` whatever its glyphs are."""
        made = Node("Span")
        self._parents[made] = node
        self.spelt[made] = words
        return made

    def annotation(self, node: Node, page: int, object_number: int) -> None:
        """Book a link annotation for a node; its key was the next one of the parent tree."""
        self._attach(node)
        self.parent_tree.append(node)
        self.kids.setdefault(node, []).append(Annotated(page, object_number))

    @property
    def next_key(self) -> int:
        """The key of the parent tree that is given next."""
        return len(self.parent_tree)

    def end_page(self) -> int | None:
        """Close the page and give its key in the parent tree; None where nothing on it belongs to a node."""
        page, self._page = self._page, []
        if not page:
            return None
        self.parent_tree.append(page)
        return len(self.parent_tree) - 1

    def _attach(self, node: Node) -> None:
        """Hang an inline element between the texts around it, at the moment its first text is painted."""
        parent = self._parents.get(node)
        if parent is None or node in self._attached:
            return
        self._attach(parent)
        self._attached.add(node)
        self.kids.setdefault(parent, []).append(node)
