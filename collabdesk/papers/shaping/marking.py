"""Says what shaped text asks of a canvas that tags, and paints on one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from reportlab.pdfbase.pdfdoc import PDFDocument
    from reportlab.pdfgen.canvas import Canvas

    from collabdesk.papers.tagging.node import Node

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


@runtime_checkable
class Marking(Protocol):
    """A canvas on which each piece of text belongs to a structure element."""

    def open_content(self, node: Node, *, spelt: str = "", backwards: bool = False) -> str:
        """Give the operator that begins content of a node.

        Args:
            node: The element the content belongs to.
            spelt: What the content says, where its glyphs cannot say it; it then becomes a Span within
                the node that has this text as its ActualText (ISO 32000-1, 14.9.4).
            backwards: Whether the content runs from right to left. Readers turn an ActualText of such
                content round, so that it stands on the Span alone.
        """

    def artifact(self) -> AbstractContextManager[None]:
        """Let all that is painted within be decoration."""

    def emit(self, operators: list[str]) -> None:
        """Write operators, with what is marked in them."""

    def link(self, node: Node, rect: Rectangle, relative: int = 1) -> None:
        """Let a rectangle of the page lead where a link leads; relative to the place painted at."""


def emit(canvas: Canvas, operators: list[str]) -> None:
    """Write operators on any canvas."""
    if isinstance(canvas, Marking):
        canvas.emit(operators)
    else:
        cast("_Within", canvas)._code.extend(operators)  # noqa: SLF001


def document_of(canvas: Canvas) -> PDFDocument:
    """Give the document that a canvas writes, where ReportLab's own fonts enter themselves too."""
    return cast("_Within", canvas)._doc  # noqa: SLF001


class _Within(Protocol):
    """What ReportLab's canvas keeps to itself: the operators of the page, and the document."""

    _code: list[str]
    _doc: PDFDocument
