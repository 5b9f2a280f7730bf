"""Prints planned trees as plainly as can be, and makes trees nobody would think of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from html import escape
from io import BytesIO
from typing import IO

from hypothesis import strategies as st
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, SimpleDocTemplate, Table

from collabdesk.papers.paint.fonts import REGULAR, fit, register_base_fonts
from collabdesk.papers.plan import Run
from collabdesk.papers.tagging.canvas import TaggedCanvas
from collabdesk.papers.tagging.metadata import DocumentFacts
from collabdesk.papers.tagging.node import Node
from collabdesk.papers.tagging.paragraph import TaggedParagraph

FACTS = DocumentFacts("What we heard & did", "en-GB", "", "", date(2026, 5, 4))
ADDRESS = "https://example.org/"


@dataclass
class Printer:
    """Makes flowables for nodes, in the order of the tree."""

    size: float = 12
    story: list[Flowable] = field(default_factory=list)

    def __post_init__(self) -> None:
        register_base_fonts()
        self.style = ParagraphStyle(
            "body", fontName=REGULAR, fontSize=self.size, leading=1.3 * self.size, bulletFontName=REGULAR
        )

    def lay(self, node: Node, label: Node | None = None) -> None:
        if node.holds_text:
            self.story.append(self.paragraph(node, label))
        elif node.tag == "LI":
            mark, body = node.children
            self.lay(body, mark)
        elif node.tag == "Table":
            self.story.append(self.table(node))
        else:
            for at, child in enumerate(node.children):
                self.lay(child, None if at else label)

    def paragraph(self, node: Node, label: Node | None = None) -> TaggedParagraph:
        return TaggedParagraph(_markup(node), self.style, node, label, label.text if label else None)

    def table(self, node: Node) -> Table:
        rows: list[list[object]] = []
        spans = []
        for tr in node.children:
            row: list[object] = []
            for cell in tr.children:
                if cell.columns > 1:
                    spans.append(("SPAN", (len(row), len(rows)), (len(row) + cell.columns - 1, len(rows))))
                row += [self.paragraph(cell) if cell.holds_text else "", *([""] * (cell.columns - 1))]
            rows.append(row)
        return Table(
            rows, colWidths=[400 / len(rows[0])] * len(rows[0]), repeatRows=1, splitInRow=1, style=spans
        )


def _markup(node: Node) -> str:
    made = []
    for part in node.parts:
        if isinstance(part, Run):
            made.append(fit(part.text, strong=part.strong).markup)
        elif part.tag == "Link":
            made.append(f'<a href="{escape(part.target)}">{_markup(part)}</a>')
        else:
            made.append(_markup(part))
    return "".join(made)


def printed(root: Node, story: list[Flowable] | None = None, *, size: float = 12) -> bytes:
    """Print a tree, or a story of flowables that paint into it."""
    if story is None:
        printer = Printer(size)
        printer.lay(root)
        story = printer.story
    out = BytesIO()

    def canvas(filename: str | IO[bytes], **options: object) -> TaggedCanvas:
        size_of_page = options["pagesize"]
        assert isinstance(size_of_page, tuple)
        return TaggedCanvas(
            filename, root=root, facts=FACTS, pagesize=size_of_page, invariant=1, initialFontName=REGULAR
        )

    SimpleDocTemplate(
        out, pagesize=(420, 420), leftMargin=20, rightMargin=20, topMargin=20, bottomMargin=20
    ).build(story, canvasmaker=canvas)
    return out.getvalue()


def text(words: str, *, tag: str = "P") -> Node:
    """Make a node of one plain text."""
    return Node(tag, [Run(words)])


def link(words: str, target: str = ADDRESS) -> Node:
    """Make a link."""
    return Node("Link", [Run(words)], target=target, says=f"Link to {target}")


LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyzABŵŷéß0189.,;:'()&<>\"-\N{NO-BREAK SPACE}€–")
WORDS = st.one_of(
    st.text(LETTERS, min_size=1, max_size=12),
    st.text(LETTERS, min_size=40, max_size=130),
    st.sampled_from(["-", "well-", "(", "a"]),
)
SHORT_WORDS = st.text(LETTERS, min_size=1, max_size=45)
CELL_TEXTS = st.lists(SHORT_WORDS, min_size=1, max_size=3).map(" ".join)
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)


@st.composite
def inline(draw: st.DrawFn, sentences: st.SearchStrategy[str] = SENTENCES, most: int = 5) -> list[Node | Run]:
    """Give the parts of one paragraph: the space between two of them stands on either side."""
    parts: list[Node | Run] = []
    space = ""
    for at in range(draw(st.integers(1, most))):
        words = draw(sentences)
        if at and space == "" and draw(st.booleans()):
            words = " " + words
        space = draw(st.sampled_from(["", " "]))
        kind = draw(st.sampled_from(["run", "strong", "link", "span"]))
        words += space
        if kind == "link":
            target = draw(st.sampled_from([ADDRESS, "mailto:a@example.org"]))
            parts.append(Node("Link", [Run(words)], target=target, says="Link to somewhere"))
        elif kind == "span":
            parts.append(Node("Span", [Run(words)], language="cy"))
        else:
            parts.append(Run(words, strong=kind == "strong"))
    if space:
        parts.append(Run("end"))
    return parts


def holding(tag: str) -> st.SearchStrategy[Node]:
    """Give nodes of a tag that hold text."""
    return inline().map(lambda parts: Node(tag, parts))


@st.composite
def lists(draw: st.DrawFn, depth: int = 0) -> Node:
    """Give a list whose items may hold lists."""
    numbered = draw(st.booleans())
    made = Node("L", numbering="Decimal" if numbered else "Disc")
    for number in range(1, draw(st.integers(1, 3)) + 1):
        label = text(f"{number}" if numbered else "•", tag="Lbl")
        if depth < 2 and draw(st.booleans()):
            body = Node("LBody", [draw(holding("P")), draw(lists(depth=depth + 1))])
        else:
            body = draw(holding("LBody"))
        made.add(Node("LI", [label, body]))
    return made


@st.composite
def tables(draw: st.DrawFn) -> Node:
    """Give a table with headings, and rows that may be empty in places or one cell across."""
    across = draw(st.integers(2, 4))
    made = Node("Table")
    heads = [Node("TH", [Run(draw(SHORT_WORDS))], scope="Column") for _ in range(across)]
    made.add(Node("TR", [*heads]))
    for _ in range(draw(st.integers(1, 12))):
        first = Node("TH", draw(inline(CELL_TEXTS, 2)), scope="Row")
        if draw(st.integers(0, 4)) == 0:
            rest = [Node("TD", draw(inline(CELL_TEXTS, 2)), columns=across - 1)]
        else:
            rest = [
                Node("TD", draw(st.one_of(st.just([]), inline(CELL_TEXTS, 2)))) for _ in range(across - 1)
            ]
        made.add(Node("TR", [first, *rest]))
    return made


BLOCKS = st.one_of(
    holding("P"),
    holding("Note"),
    holding("H2"),
    lists(),
    tables(),
    holding("P").map(lambda node: Node("BlockQuote", [node, text("A carer")])),
    st.builds(Node, st.just("Div")),
)


@st.composite
def documents(draw: st.DrawFn) -> Node:
    """Give whole trees."""
    root = Node("Document", [text("The title", tag="H1")], language="en-GB")
    root.parts += draw(st.lists(BLOCKS, min_size=1, max_size=8))
    return root
