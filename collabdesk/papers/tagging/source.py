"""Says to which element each character of a paragraph belongs, however ReportLab breaks its lines."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from collabdesk.papers.tagging.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_BREAK = "\N{NO-BREAK SPACE}"


class Source:
    """The text of one node.

    A paragraph is followed by its visible characters alone, because ReportLab breaks at spaces, drops them
    at the ends of lines and moves them between neighbouring stretches. ``total`` is how many there are.
    """

    def __init__(self, node: Node) -> None:
        self._starts: list[int] = []
        self._owners: list[Node] = []
        self._texts = list(_texts(node, None))
        self.links: dict[Node, Node] = {}
        """The link that each owner within a link is, or stands in."""
        at = 0
        for owner, link, words in self._texts:
            if link is not None:
                self.links[owner] = link
            if not self._owners or self._owners[-1] is not owner:
                self._starts.append(at)
                self._owners.append(owner)
            at += sum(map(len, _pieces(words)))
        self.total = at
        self.lone_owner = self._owners[0] if len(self._owners) == 1 else None
        """The element all text belongs to, None where there are several."""

    @cached_property
    def _gaps(self) -> dict[int, Node]:
        """The owner of the space before each visible character that has one; a short text never asks."""
        found: dict[int, Node] = {}
        at = 0
        for owner, _, words in self._texts:
            *ends, last = accumulate(map(len, _pieces(words)), initial=at)
            for end in ends[1:]:
                found.setdefault(end, owner)
            at = last
        return found

    def has_gap(self, at: int) -> bool:
        """Whether a space stands before visible character ``at``, and text before that."""
        return 0 < at < self.total and at in self._gaps

    def shares(self, words: str, at: int) -> Iterator[tuple[Node, str]]:
        """Give text, whose first visible character is number ``at``, in stretches of one owner each."""
        owner, start = None, 0
        for index, c in enumerate(words):
            if c == " ":
                now = self._gaps.get(at) or owner or self._owner(at)
            else:
                now = self._owner(at)
                at += 1
            if owner is not None and now is not owner:
                yield owner, words[start:index]
                start = index
            owner = now
        if owner is not None:
            yield owner, words[start:]

    def _owner(self, at: int) -> Node:
        return self._owners[max(0, bisect_right(self._starts, at) - 1)]


def visible(words: str) -> int:
    """Count the visible characters of text in which ReportLab has made each gap one space."""
    return len(words) - words.count(" ")


def _pieces(words: str) -> list[str]:
    """Give what stands between the spaces at which ReportLab breaks; empty at an end that is a space."""
    if NO_BREAK not in words:
        found = words.split()
        if words[:1].isspace():
            found.insert(0, "")
        if words[-1:].isspace():
            found.append("")
        return found
    kept: list[str] = [""]
    for c in words:
        if c.isspace() and c != NO_BREAK:
            kept.append("")
        else:
            kept[-1] += c
    return kept


def _texts(node: Node, link: Node | None) -> Iterator[tuple[Node, Node | None, str]]:
    """Give each text with its owner and the link around it."""
    link = node if node.tag == "Link" else link
    for part in node.parts:
        if isinstance(part, Node):
            yield from _texts(part, link)
        else:
            yield node, link, part.text
