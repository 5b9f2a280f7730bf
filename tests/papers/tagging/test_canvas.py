"""What is painted belongs to an element or is an artifact, and nothing slips between."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate, Spacer

from collabdesk.papers.paint.fonts import REGULAR, register_base_fonts
from collabdesk.papers.plan import Run
from collabdesk.papers.tagging.artifact import Decoration
from collabdesk.papers.tagging.canvas import TaggedCanvas, UntaggedText
from collabdesk.papers.tagging.checking import conformance
from collabdesk.papers.tagging.figure import TaggedFigure
from collabdesk.papers.tagging.node import Node
from collabdesk.papers.tagging.paragraph import TaggedParagraph, TextDiffers
from collabdesk.papers.tagging.structure_tree import UnplannedNode
from tests.papers.tagging.documents import ADDRESS, FACTS, Printer, link, printed, text
from tests.papers.tagging.read_tree import artifact_text, read_tree


def root_of(*nodes: Node) -> Node:
    return Node("Document", [text("Title", tag="H1"), *nodes], language="en")


class Words(Flowable):
    """Draws words straight on the canvas."""

    def __init__(self, words: str = "drawn") -> None:
        super().__init__()
        self.width, self.height, self.words = 40, 14, words

    def draw(self) -> None:
        self.canv.setFont(REGULAR, 12)
        self.canv.drawString(0, 2, self.words)
        self.canv.rect(0, 0, 40, 14)


def test_text_that_belongs_to_nothing_is_told() -> None:
    register_base_fonts()
    root = root_of()
    with pytest.raises(UntaggedText):
        printed(root, [Printer().paragraph(root.children[0]), Words()])


def test_an_empty_text_belongs_to_nothing() -> None:
    root = root_of()
    assert conformance(printed(root, [Printer().paragraph(root.children[0]), Words("")])) == []


def test_a_decoration_is_said_by_nobody() -> None:
    root = root_of()
    pdf = printed(root, [Printer().paragraph(root.children[0]), Decoration(Words())])
    assert read_tree(pdf).text == "Title"
    assert artifact_text(pdf) == ["drawn"]
    assert conformance(pdf) == []


def test_a_figure_says_its_alternative_and_where_it_stands() -> None:
    figure = Node("Figure", alternative="Five steps, three taken")
    root = root_of(figure)
    pdf = printed(root, [Printer().paragraph(root.children[0]), TaggedFigure(Words(), figure)])
    found = read_tree(pdf).children[1]
    assert (found.tag, found.alternative, found.text) == ("Figure", "Five steps, three taken", "drawn")
    box = found.attributes["BBox"]
    assert isinstance(box, list)
    left, bottom, right, top = box
    assert (float(str(right)) - float(str(left)), float(str(top)) - float(str(bottom))) == (40, 14)
    assert conformance(pdf) == []


def test_the_order_of_the_plan_is_read_whatever_is_painted_first() -> None:
    first, second = text("first"), text("second")
    root = root_of(first, second)
    make = Printer().paragraph
    pdf = printed(root, [make(second), PageBreak(), make(first), make(root.children[0])])
    assert [node.text for node in read_tree(pdf).children] == ["Title", "first", "second"]


def test_what_is_painted_twice_is_read_once() -> None:
    words = text("once")
    root = root_of(words)
    paragraph = Printer().paragraph(words)
    pdf = printed(root, [Printer().paragraph(root.children[0]), paragraph, PageBreak(), paragraph])
    assert read_tree(pdf).children[1].text == "once"
    assert artifact_text(pdf) == ["", "once"]
    assert conformance(pdf) == []


def test_an_element_that_is_not_planned_is_told() -> None:
    root = root_of()
    with pytest.raises(UnplannedNode):
        printed(root, [Printer().paragraph(text("nowhere"))])


@pytest.mark.parametrize("markup", ["other words", "wor", ""])
def test_other_text_than_was_planned_is_told(markup: str) -> None:
    words = text("words")
    with pytest.raises(TextDiffers):
        printed(root_of(words), [TaggedParagraph(markup, Printer().style, words)])


def test_the_mark_of_an_item_stands_on_its_first_page_alone() -> None:
    body, label = text("word " * 400 + "end", tag="LBody"), text("•", tag="Lbl")
    root = root_of(Node("L", [Node("LI", [label, body])], numbering="Disc"))
    pdf = printed(root)
    item = read_tree(pdf).children[1].children[0]
    assert [node.tag for node in item.children] == ["Lbl", "LBody"]
    assert [node.text for node in item.children] == ["•", body.text]
    assert len(artifact_text(pdf)) > 1
    assert set(artifact_text(pdf)) == {""}


def test_a_mark_without_an_element_is_an_artifact() -> None:
    words = text("words")
    root = root_of(words)
    paragraph = TaggedParagraph("words", Printer().style, words, bulletText="•")
    pdf = printed(root, [Printer().paragraph(root.children[0]), paragraph])
    assert read_tree(pdf).children[1].text == "words"
    assert artifact_text(pdf) == ["•"]


def test_links_lead_where_their_elements_say() -> None:
    target = text("there")
    words = Node("P", [Run("see "), link("one " * 40 + "end"), Run(", "), link("two", "place"), Run(".")])
    root = root_of(words, target)

    class Place(Spacer):
        def draw(self) -> None:
            self.canv.bookmarkPage("place")

    make = Printer().paragraph
    pdf = printed(root, [make(root.children[0]), make(words), Place(1, 1), make(target)])
    outside, inside = (node for node in read_tree(pdf).walk() if node.tag == "Link")
    assert set(outside.links) == {(ADDRESS, f"Link to {ADDRESS}")}
    assert len(outside.links) > 1
    assert inside.links == [("inside", "Link to place")]
    assert conformance(pdf) == []


def test_each_note_can_be_found() -> None:
    root = root_of(text("one", tag="Note"), text("two", tag="Note"))
    pdf = printed(root)
    assert len({node.identifier for node in read_tree(pdf).children if node.tag == "Note"}) == 2
    assert conformance(pdf) == []


def test_an_empty_cell_keeps_its_place_and_an_empty_list_does_not() -> None:
    row = Node("TR", [Node("TH", [Run("a")], scope="Row"), Node("TD"), text("c", tag="TD")])
    root = root_of(Node("Table", [row]), Node("L"))
    (table,) = read_tree(printed(root)).children[1:]
    assert [node.tag for node in table.children[0].children] == ["TH", "TD", "TD"]


def test_shaped_text_says_what_it_is_told_to() -> None:
    words = text("seen")
    root = root_of(words)

    class Shaped(Flowable):
        def draw(self) -> None:
            assert isinstance(self.canv, TaggedCanvas)
            self.canv.setFont(REGULAR, 12)
            opened = self.canv.open_content(words, spelt="héard")
            line = Canvas.beginText(self.canv, 0, 0)
            line.setFont(REGULAR, 12)
            line.textOut("seen")
            self.canv.emit([opened, line.getCode(), "EMC"])

    pdf = printed(root, [Printer().paragraph(root.children[0]), Shaped()])
    assert read_tree(pdf).children[1].text == "héard"
    assert conformance(pdf) == []


def test_page_numbers_that_are_known_at_the_end_are_marked_where_they_are_used() -> None:
    register_base_fonts()
    root = root_of()
    out = BytesIO()
    canvas = TaggedCanvas(out, root=root, facts=FACTS, initialFontName=REGULAR, invariant=1)
    paragraph = Printer().paragraph(root.children[0])
    paragraph.wrapOn(canvas, 200, 200)
    paragraph.drawOn(canvas, 50, 500)
    with canvas.artifact("Pagination", "Footer"):
        canvas.doForm("number")
    canvas.showPage()
    canvas.beginForm("number")
    canvas.setFont(REGULAR, 12)
    canvas.drawString(50, 50, "Page 1 of 1")
    canvas.endForm()
    canvas.save()
    assert read_tree(out.getvalue()).text == "Title"
    assert conformance(out.getvalue()) == []


def test_on_a_plain_canvas_a_paragraph_is_a_plain_paragraph() -> None:
    register_base_fonts()
    out = BytesIO()
    words = Node("P", [Run("see "), link("one")])
    SimpleDocTemplate(out).build([Printer().paragraph(words)])
    assert b"StructTreeRoot" not in out.getvalue()
