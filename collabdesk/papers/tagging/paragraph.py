"""A paragraph that paints the text of one planned element, over as many pages as it takes."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from reportlab.platypus import Paragraph

from collabdesk.papers.tagging.canvas import TaggedCanvas
from collabdesk.papers.tagging.source import Source, visible
from collabdesk.papers.tagging.text_object import TaggedText

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.textobject import PDFTextObject
    from reportlab.platypus import Flowable
    from reportlab.platypus.paragraph import FragLine, ParaLines
    from reportlab.platypus.paraparser import ParaFrag

    from collabdesk.papers.tagging.node import Node
    from collabdesk.papers.tagging.painted import Painted


class TextDiffers(Exception):  # noqa: N818 - it names what was painted
    """A paragraph painted other text than its element was planned with."""


class TaggedParagraph(Paragraph):
    """A paragraph of one element; on a plain canvas it is a plain paragraph.

    Args:
        text: The markup, whose text is that of the node. The links of the node must be links in it, in
            their order; what they lead to is read from the node.
        style: How it looks.
        node: The element it paints. None only while ReportLab splits a paragraph.
        label: The element of the mark before it, which is an artifact where it has none.
        bulletText: The mark.
    """

    blPara: ParaLines  # noqa: N815 - ReportLab's name

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle | None = None,
        node: Node | None = None,
        label: Node | None = None,
        bulletText: str | None = None,  # noqa: N803 - ReportLab's name
        frags: list[ParaFrag] | None = None,
    ) -> None:
        # Text is None where ReportLab splits a paragraph, and hands over its stretches.
        super().__init__(text, style, bulletText=bulletText, frags=frags)  # type: ignore[arg-type]
        self.node, self.label = node, label
        self._source: Source | None = None
        self._first = 0
        self._end: int | None = None
        self._painted_in: Painted | None = None
        self._text: TaggedText | None = None

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 - ReportLab's names
        """Split at a line, each part painting its share of the node."""
        parts = super().split(availWidth, availHeight)
        if len(parts) > 1:
            before, after = (part for part in parts if isinstance(part, TaggedParagraph))
            middle = self._first + sum(_visible_on(line) for line in before.blPara.lines)
            before.take_share(self, self._first, middle, self.label)
            after.take_share(self, middle, self._end, None)
        return parts

    def take_share(self, whole: TaggedParagraph, first: int, end: int | None, label: Node | None) -> None:
        """Become the part of ``whole`` from visible character ``first`` to before ``end``, None for all."""
        self.node, self.label = whole.node, label
        self._source = whole._source
        self._first, self._end = first, end

    def beginText(self, x: float, y: float) -> PDFTextObject:  # noqa: N802 - ReportLab's name
        """Give the text object of the paragraph itself; its mark has one of the canvas."""
        canvas = self.canv
        if not isinstance(canvas, TaggedCanvas) or canvas.settled or self._source is None:
            return super().beginText(x, y)
        self._text = TaggedText(canvas, (x, y), self._source, self._first)
        return self._text

    def drawPara(self, debug: int = 0) -> None:  # noqa: N802 - ReportLab's name
        """Paint it, once in each pass: what is painted again, such as a row of headings, is an artifact.

        Raises TextDiffers.
        """
        canvas = self.canv
        if not isinstance(canvas, TaggedCanvas) or canvas.settled:
            super().drawPara(debug)
            return
        # The instance itself bears the stamp: ReportLab frees flowables while it builds, and ids come again.
        again = self._painted_in is canvas.painted
        self._painted_in = canvas.painted
        if again:
            with canvas.artifact():
                super().drawPara(debug)
            return
        if self.node is None:
            super().drawPara(debug)
            return
        self._source = self._source or Source(self.node)
        self._text = None
        with canvas.mark_of(self.label) if self.bulletText else nullcontext():
            super().drawPara(debug)
        self._check(self._source)

    def _check(self, source: Source) -> None:
        end = source.total if self._end is None else self._end
        at = self._first if self._text is None else self._text.at
        self._text = None
        if at != end:
            raise TextDiffers(self.node.text if self.node else "")


def _visible_on(line: tuple[float, list[str]] | FragLine) -> int:
    """Count the visible characters of a line as ReportLab broke it: plain words, or stretches in dress."""
    if isinstance(line, tuple):
        return sum(visible(word) for word in line[1])
    return sum(visible(stretch.text) for stretch in line.words if not hasattr(stretch, "cbDefn"))
