"""What was planned is what a screen reader comes to: the same elements, the same text, in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings

from collabdesk.papers.tagging.checking import conformance
from tests.papers.tagging.documents import documents, printed
from tests.papers.tagging.read_tree import ReadNode, artifact_text, read_tree

if TYPE_CHECKING:
    from collabdesk.papers.tagging.node import Node

NO_BREAK = "\N{NO-BREAK SPACE}"
TRIES = settings(
    max_examples=30,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""Without shrinking: it prints hundreds of documents, and what differs is told node by node."""

Told = tuple[str, str, str, str, list["Told"]]


def planned(node: Node) -> Told | None:
    """Give what is to be read of a node; nothing where it holds nothing."""
    children = [told for child in node.children if (told := planned(child)) is not None]
    if not children and not node.text and node.tag not in ("TD", "TH"):
        return None
    # A font has one code for both kinds of space.
    return node.tag, node.text.replace(NO_BREAK, " "), node.language, node.scope, children


def read(node: ReadNode) -> Told:
    scope = str(node.attributes.get("Scope", ""))
    return node.tag, node.text, node.language, scope, [read(child) for child in node.children]


@TRIES
@given(documents())
def test_any_tree_reads_back_as_it_was_planned_and_conforms(root: Node) -> None:
    pdf = printed(root)
    tree = read_tree(pdf)
    assert read(tree) == planned(root)
    assert conformance(pdf) == []
    linked = [node for node in root.walk() if node.tag == "Link"]
    found = [node for node in tree.walk() if node.tag == "Link"]
    assert [{target for target, _ in node.links} for node in found] == [{node.target} for node in linked]


@TRIES
@given(documents())
def test_only_repeated_headings_are_artifacts(root: Node) -> None:
    heads = {c for node in root.walk() if node.tag == "TH" and node.scope == "Column" for c in node.text}
    assert {c for page in artifact_text(printed(root)) for c in page if c != " "} <= heads


@TRIES
@given(documents())
def test_the_same_tree_gives_the_same_bytes(root: Node) -> None:
    assert printed(root) == printed(root)
