"""What is painted of a shaped paragraph is heard as it was planned, in every language and mixture."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from collabdesk.papers.cleaning import clean
from collabdesk.papers.paint.fonts import REGULAR
from collabdesk.papers.plan import Run
from collabdesk.papers.shaping.paragraph import ShapedParagraph
from collabdesk.papers.tagging.canvas import TaggedCanvas
from collabdesk.papers.tagging.checking import conformance
from collabdesk.papers.tagging.metadata import DocumentFacts
from collabdesk.papers.tagging.node import Node
from tests.papers.shaping.printing import paragraph, style
from tests.papers.shaping.sentences import ARABIC, BENGALI, SAID, URDU
from tests.papers.shaping.test_layout import MIXED
from tests.papers.tagging.read_tree import read_tree

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable

    from tests.papers.tagging.read_tree import ReadNode

Shape = tuple[str, str, tuple["Shape", ...]]
"""A tag, all its text, and its children but for the spans that only spell what glyphs cannot say."""


def tagged(root: Node, *flowables: Flowable) -> bytes:
    """Paint flowables over pages of 300 by 400 points."""
    style()
    file = io.BytesIO()
    facts = DocumentFacts("A paper", "en-GB", "A charity", "What was heard", date(2026, 6, 5))

    def canvas(_name: object, **_options: object) -> Canvas:
        return TaggedCanvas(file, pagesize=(300, 400), initialFontName=REGULAR, root=root, facts=facts)

    document = BaseDocTemplate(file, pagesize=(300, 400))
    document.addPageTemplates(PageTemplate(frames=[Frame(10, 10, 280, 380)]))
    document.build(list(flowables), canvasmaker=canvas)
    return file.getvalue()


def paper(*nodes: Node, language: str = "en") -> bytes:
    """Paint nodes, one under another."""
    return tagged(
        Node("Document", list(nodes)), *(paragraph(node, node.language or language) for node in nodes)
    )


def planned(node: Node) -> Shape:
    return node.tag, node.text, tuple(planned(child) for child in node.children)


def heard(node: ReadNode) -> Shape:
    children = tuple(heard(child) for child in node.children if not _spells(child))
    return node.tag, node.text, children


def _spells(node: ReadNode) -> bool:
    return node.tag == "Span" and not node.language


@pytest.mark.parametrize("language", list(SAID))
def test_each_language_is_heard_as_it_was_written(language: str) -> None:
    words = SAID[language]
    title, body = Node("H1", [Run(words[:20])]), Node("P", [Run(words), Run(words, strong=True)])
    pdf = paper(title, body, language=language)
    assert conformance(pdf) == []
    assert list(map(heard, read_tree(pdf).children)) == [planned(title), planned(body)]


def mixed_node() -> Node:
    link = Node(
        "Link", [Run("যে guidance شخص ہے")], target="https://example.org/a", says="Go to the guidance"
    )
    welsh = Node("Span", [Run(" tŷ ক্ষ ")], language="cy")
    return Node(
        "P", [Run(URDU, strong=True), link, Run(" " + ARABIC, secondary=True), welsh, Run(" 😀 中 →\0")]
    )


def test_bold_links_and_other_languages_are_heard_in_their_place() -> None:
    node = mixed_node()
    pdf = paper(node)
    assert conformance(pdf) == []
    (found,) = read_tree(pdf).children
    assert heard(found) == planned(Node("P", [*node.parts[:-1], Run(" 😀 中 →")]))
    assert [child.language for child in found.children if child.language] == ["cy"]


def test_a_link_is_laid_over_its_words_on_every_line_it_takes() -> None:
    link = Node("Link", [Run(BENGALI)], target="https://example.org/a", says="Go there")
    pdf = paper(Node("P", [Run("ক "), link]))
    assert conformance(pdf) == []
    assert len(re.findall(rb"/Subtype */Link", pdf)) >= 2


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    node = Node("P", [Run(URDU * 20)])
    pdf = paper(node, language="ur")
    assert len(re.findall(rb"/Type */Page\b", pdf)) > 1
    assert conformance(pdf) == []
    assert list(map(heard, read_tree(pdf).children)) == [planned(node)]


def test_the_mark_of_a_list_is_its_label() -> None:
    label, body = Node("Lbl", [Run("•")]), Node("LBody", [Run(URDU * 2)])
    listing = Node("L", [Node("LI", [label, body])])
    flowable = ShapedParagraph(body, style(leftIndent=20), language="ur", label=label)
    pdf = tagged(Node("Document", [listing]), flowable)
    assert conformance(pdf) == []
    assert list(map(heard, read_tree(pdf).children)) == [planned(listing)]


def test_what_is_painted_again_is_not_heard_again() -> None:
    node = Node("P", [Run(URDU[:30])])
    again = paragraph(node, "ur")
    pdf = tagged(Node("Document", [node]), again, again)
    assert conformance(pdf) == []
    assert list(map(heard, read_tree(pdf).children)) == [planned(node)]


@settings(max_examples=12)
@given(
    some.lists(some.lists(MIXED, min_size=1, max_size=3), min_size=1, max_size=4),
    some.sampled_from(["en", "ur"]),
)
def test_any_mixture_is_heard_as_it_was_written(said: list[list[str]], language: str) -> None:
    nodes = [
        Node("P", [Run(clean(words), strong=bool(i % 2)) for i, words in enumerate(parts)]) for parts in said
    ]
    nodes.insert(0, Node("H1", [Run("শিরোনাম")]))
    pdf = paper(*nodes, language=language)
    assert conformance(pdf) == []
    found = list(map(heard, read_tree(pdf).children))
    assert found == [planned(node) for node in nodes if node.text]


def test_a_stream_that_ends_in_a_carriage_return_keeps_the_standards() -> None:
    # Trap: a bare line feed after it makes one end of line of the two, and the stream one byte short.
    made = (paper(Node("P", [Run(URDU[:count])]), language="ur") for count in range(1, len(URDU)))
    assert conformance(next(pdf for pdf in made if b"\r\r\nendstream" in pdf)) == []
