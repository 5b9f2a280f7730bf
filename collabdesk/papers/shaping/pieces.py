"""Takes the text of a node apart into what is set in one dress and belongs to one structure element."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from collabdesk.papers.tagging.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator


class Piece(NamedTuple):
    """Text, the element it belongs to, and the link it is part of, if it is; ``language`` is a BCP 47 tag."""

    text: str
    owner: Node
    link: Node | None
    strong: bool
    secondary: bool
    language: str


def pieces_of(node: Node, language: str, link: Node | None = None) -> Iterator[Piece]:
    """Give the text of a node and of what stands in its lines, in reading order.

    Args:
        node: An element that holds text.
        language: The language of what surrounds it.
        link: The link that the node is within.
    """
    language = node.language or language
    link = node if node.tag == "Link" else link
    for part in node.parts:
        if isinstance(part, Node):
            yield from pieces_of(part, language, link)
        else:
            yield Piece(part.text, node, link, part.strong, part.secondary, part.language or language)
