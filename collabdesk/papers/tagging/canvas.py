"""Paints text into planned structure elements, and everything else as an artifact."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, TypedDict, Unpack

from reportlab.pdfgen.canvas import Canvas

from collabdesk.papers.tagging.annotations import link_annotation
from collabdesk.papers.tagging.exact import TaggedDocument, TaggedPage, tagged_document
from collabdesk.papers.tagging.metadata import DocumentFacts, describe, stamp
from collabdesk.papers.tagging.node import Node
from collabdesk.papers.tagging.painted import Box, Painted
from collabdesk.papers.tagging.reportlab_parts import add_annotation, box_on_page, named_place, start_page
from collabdesk.papers.tagging.structure_tree import text_string, write_structure
from collabdesk.papers.tagging.text_object import TaggedText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.textobject import PDFTextObject

END, ARTIFACT = "EMC", "/Artifact BMC"
PDF_VERSION = (1, 7)
"""PDF/UA-1 and PDF/A-3 both build on it."""

OUTSIDE = ("https:", "mailto:")
"""How an address starts that leads out of the paper."""
NARROWEST = 1
"""Points that a link is wide at least."""
SHOWS_TEXT = re.compile(r"T[jJ]\b")
_NOTHING = Node("")
"""Stands for the element of a mark that has none."""


class UntaggedText(Exception):  # noqa: N818 - it names what was painted
    """Text was painted that is neither an element's nor an artifact."""


class CanvasOptions(TypedDict, total=False):
    """What ReportLab's canvas takes besides the file: see its own class."""

    pagesize: tuple[float, float]
    invariant: int | None
    pageCompression: int | None
    initialFontName: str
    pdfVersion: tuple[int, int]


class TaggedCanvas(Canvas):
    """A canvas on which each page starts as an artifact, and text says whose it is.

    Args:
        filename: Where the file is written, a path or an open binary file.
        root: The planned tree. Its order is the reading order, whatever is painted first.
        facts: What the file says about itself.
        strict: Whether text outside any scope raises UntaggedText; else it becomes an artifact.
        options: What ReportLab's canvas takes.
    """

    _code: list[str]
    _doc: TaggedDocument
    _filename: str | IO[bytes]
    _formData: object  # noqa: N815 - ReportLab's name

    def __init__(
        self,
        filename: str | IO[bytes],
        *,
        root: Node,
        facts: DocumentFacts,
        strict: bool = True,
        **options: Unpack[CanvasOptions],
    ) -> None:
        options.setdefault("pdfVersion", PDF_VERSION)
        self._began = False
        super().__init__(filename, **options)  # type: ignore[arg-type]  # a font has a name, not a number
        self.root, self.facts, self.strict = root, facts, strict
        self.painted = Painted(root)
        self._scopes: list[Node | None] = []
        self._whole = 0
        self._expected_links: list[Node] = []
        self._in_paragraph = False
        tagged_document(self._doc)
        stamp(self._doc, facts.on)
        self._began = True
        self._code.append(ARTIFACT)

    @property
    def page_index(self) -> int:
        """The page that is painted, counted from 0."""
        return len(self._doc.Pages.pages)

    @property
    def settled(self) -> bool:
        """Whether what is painted now is marked already: as an artifact, or as part of one whole."""
        return self._marks_nothing or (bool(self._scopes) and self._scopes[-1] is None)

    @property
    def _marks_nothing(self) -> bool:
        # A form is marked where it is used, never inside (ISO 14289-1, 7.20).
        return self._whole > 0 or self._formData is not None

    @contextmanager
    def tagged(self, node: Node, *, whole: bool = False) -> Iterator[None]:
        """Let text painted inside belong to ``node``; ``whole`` marks all of it, drawings too, as one."""
        self._scopes.append(node)
        if whole:
            if not self._marks_nothing:
                self._code += [END, self.open_content(node)]
            self._whole += 1
        try:
            yield
        finally:
            self._scopes.pop()
            if whole:
                self._whole -= 1
                if not self._marks_nothing:
                    self._code += [END, ARTIFACT]

    @contextmanager
    def artifact(self, kind: str = "Pagination", subtype: str = "") -> Iterator[None]:
        """Let what is painted inside belong to no element (ISO 32000-1, 14.8.2.2)."""
        marks = not self.settled
        if marks:
            properties = f"/Type/{kind}" + (f"/Subtype/{subtype}" if subtype else "")
            self._code += [END, f"/Artifact <<{properties}>> BDC"]
        self._scopes.append(None)
        try:
            yield
        finally:
            self._scopes.pop()
            if marks:
                self._code += [END, ARTIFACT]

    @contextmanager
    def mark_of(self, label: Node | None) -> Iterator[None]:
        """Let the mark before a paragraph belong to its label, or to nothing where it has none."""
        self._scopes.append(label or _NOTHING)
        try:
            yield
        finally:
            self._scopes.pop()

    def open_content(self, node: Node, *, spelt: str = "", backwards: bool = False) -> str:
        """Book content of the page for a node, and give the operator that begins it.

        Empty where what is painted now is marked already, so that nothing must end it.

        Args:
            node: The element the content belongs to.
            spelt: What the content says, where its glyphs cannot say it; it then becomes a Span within
                the node that has this text as its ActualText (ISO 32000-1, 14.9.4).
            backwards: Whether the content runs from right to left. Readers turn an ActualText of such
                content round, so that it stands on the Span alone.
        """
        if self.settled:
            return ""
        if not spelt:
            return f"/{node.tag} <</MCID {self.painted.content(node, self.page_index)}>> BDC"
        number = self.painted.content(self.painted.span(node, spelt), self.page_index)
        actual = "" if backwards else f"/ActualText{text_string(spelt).decode('ascii')}"
        return f"/Span <</MCID {number}{actual}>> BDC"

    def emit(self, operators: list[str]) -> None:
        """Write operators in which all content is marked, with nothing around them."""
        self._code += operators if self.settled else [END, *operators, ARTIFACT]

    def drawText(self, aTextObject: PDFTextObject) -> None:  # noqa: N802, N803 - ReportLab's names
        """Paint a text object into the element of the innermost scope. Raises UntaggedText."""
        if isinstance(aTextObject, TaggedText):
            self.emit([aTextObject.getCode()])
            self._in_paragraph = False
            return
        code = aTextObject.getCode()
        scope = self._scopes[-1] if self._scopes else None
        if scope is None and self.strict and not self.settled and SHOWS_TEXT.search(code):
            raise UntaggedText
        if scope is None or scope is _NOTHING or self.settled:
            self._code.append(code)
        else:
            self.emit([self.open_content(scope), code, END])

    def link(self, node: Node, rect: Box, relative: int = 1) -> None:
        """Let a rectangle lead where a Link node leads; ``relative`` 1 means from the place painted at."""
        if self.settled:
            return  # a link outside the tree would be one that no reader hears of
        target = node.target
        outside = target.lower().startswith(OUTSIDE)
        leads_to = target if outside else named_place(self, target)
        place = box_on_page(self, rect, relative)
        annotation = link_annotation(leads_to, place, node.says or node.text, self.painted.next_key)
        add_annotation(self, annotation)
        self.painted.annotation(node, self.page_index, self._doc.number_of(annotation))

    def forget_links(self) -> None:
        """A line of text starts: none of its links is painted yet."""
        self._expected_links.clear()
        self._in_paragraph = True

    def expect_link(self, node: Node) -> None:
        """Text of a link was painted; ReportLab asks for its rectangle at the end of the line."""
        if node not in self._expected_links:
            self._expected_links.append(node)

    def linkURL(  # noqa: N802 - ReportLab's name
        self, url: str, rect: Box, relative: int = 0, *_look: object, **_names: object
    ) -> None:
        """Take ReportLab's rectangle for a link that a paragraph has just painted."""
        self._link_of_paragraph(url, rect, relative)

    def linkRect(  # noqa: N802 - ReportLab's name
        self,
        contents: str,
        destinationname: str,
        Rect: Box = (0, 0, 0, 0),  # noqa: N803 - ReportLab's name
        addtopage: int = 1,
        name: str | None = None,
        relative: int = 1,
        *_look: object,
        **_names: object,
    ) -> None:
        """Take ReportLab's rectangle for a link that a paragraph has just painted."""
        del contents, addtopage, name  # the node says it all
        self._link_of_paragraph(destinationname, Rect, relative)

    def _link_of_paragraph(self, target: str, rect: Box, relative: int) -> None:
        # ReportLab also asks for a link of which only the space before its words stands on a line.
        if self.settled or rect[2] - rect[0] < NARROWEST or (self._in_paragraph and not self._expected_links):
            return
        if not self._expected_links:
            raise UntaggedText(target)
        node = next((n for n in self._expected_links if n.target == target), self._expected_links[0])
        self._expected_links.remove(node)
        self.link(node, rect, relative)

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """End a page and start the next."""
        self._code.append(END)
        key = self.painted.end_page()
        super().showPage()
        page = self._doc.Pages.pages[-1]
        if isinstance(page, TaggedPage) and key is not None:
            page.StructParents = key

    def pageHasData(self) -> bool:  # noqa: N802 - ReportLab's name
        """Whether anything was painted on this page."""
        return len(self._code) > 1

    def _startPage(self) -> None:  # noqa: N802 - ReportLab's name
        start_page(self)
        if self._began:
            self._code.append(ARTIFACT)

    def save(self) -> None:
        """Write the tree, what the file says about itself, and the file. Raises UnplannedNode."""
        if self.pageHasData():
            self.showPage()
        write_structure(self._doc, self.root, self.painted)
        describe(self._doc, self.facts)
        self.setViewerPreference("DisplayDocTitle", "true")
        self._doc.SaveToFile(self._filename, self)
