"""Structure elements, planned before layout: their order is the reading order, whatever pages do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from collabdesk.papers.plan import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

INLINE = frozenset({"Link", "Span", "Reference"})
"""Tags that stand within a line of text."""


@dataclass(eq=False, slots=True)
class Node:
    """One structure element (ISO 32000-1, 14.7.2).

    ``parts`` are its text and its children in reading order; text stands only in nodes whose other parts
    are inline. ``language`` is a BCP 47 tag where it differs from what surrounds it, ``alternative`` the text
    for a figure, ``scope`` "Column" or "Row" for a header cell, ``columns`` and ``rows`` a cell's spans.
    ``target`` is what a link leads to (a name inside the paper, or an https or mailto address) and
    ``says`` what a reader hears of it. ``title`` names the element; ``numbering`` is a list's, such as
    "Decimal" or "Disc"; ``anchor`` is the name by which links reach this node.
    """

    tag: str
    parts: list[Node | Run] = field(default_factory=list)
    language: str = ""
    alternative: str = ""
    scope: str = ""
    columns: int = 1
    rows: int = 1
    target: str = ""
    says: str = ""
    title: str = ""
    numbering: str = ""
    anchor: str = ""

    def add(self, child: Node) -> Node:
        """Append a child and give it."""
        self.parts.append(child)
        return child

    @property
    def children(self) -> list[Node]:
        """The structure elements directly within this one."""
        parts = self.parts
        if len(parts) == 1:  # most nodes hold one text, and this is asked of each of them several times
            (part,) = parts
            return [part] if isinstance(part, Node) else []
        return [part for part in parts if isinstance(part, Node)]

    @property
    def text(self) -> str:
        """All text within, in reading order, with nothing between its parts."""
        return "".join(part.text for part in self.parts)

    @property
    def holds_text(self) -> bool:
        """Whether text stands directly in it or in an inline child: the unit that one paragraph paints."""
        return any(not isinstance(p, Node) or p.tag in INLINE for p in self.parts)

    def walk(self) -> Iterator[Node]:
        """Give this node and all within it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()
