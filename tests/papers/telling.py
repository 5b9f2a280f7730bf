"""Says what is to be read of a plan and what is read of a file, so that the two can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan

if TYPE_CHECKING:
    from collabdesk.papers.tagging.node import Node
    from tests.papers.tagging.read_tree import ReadNode

NO_BREAK = "\N{NO-BREAK SPACE}"
Told = tuple[str, str, str, str, list["Told"]]


def planned(node: Node) -> Told | None:
    """Give what is to be read of a node; nothing where it holds nothing. A figure says its alternative."""
    if node.tag == "Figure":
        return "Figure", node.alternative, node.language, "", []
    children = [told for child in node.children if (told := planned(child)) is not None]
    if not children and not node.text and node.tag not in ("TD", "TH"):
        return None
    # A font has one code for both kinds of space.
    return node.tag, own_text(node), node.language, node.scope, children


def read(node: ReadNode) -> Told:
    """Give what is read of an element of a file."""
    if node.tag == "Figure":
        return "Figure", node.alternative, node.language, "", []
    scope = str(node.attributes.get("Scope", ""))
    own = "".join(part if isinstance(part, str) else part.text if spelt(part) else "|" for part in node.parts)
    within = [read(child) for child in node.children if not spelt(child)]
    return node.tag, own.replace(NO_BREAK, " "), node.language, scope, within


def spelt(node: ReadNode) -> bool:
    """Whether an element is only there to spell what its glyphs cannot say."""
    return node.tag == "Span" and not node.language


def own_text(node: Node) -> str:
    """Give the text of a node itself, with a bar for each element that holds something within it."""
    parts = [
        part.text if isinstance(part, plan.Run) else "|" if planned(part) is not None else ""
        for part in node.parts
    ]
    return "".join(parts).replace(NO_BREAK, " ")


def drawn_words(paper: plan.Paper) -> str:
    """Give the words that are drawn within figures, which are read in their alternatives."""
    found: list[str] = []
    for block in paper.blocks:
        if isinstance(block, plan.PromiseSteps):
            found += [*block.steps, *(name for name, _ in block.rows)]
        elif isinstance(block, plan.FeelingStrip):
            found += [*block.heights, *block.moments]
    return " ".join(found)
