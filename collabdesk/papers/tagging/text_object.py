"""Cuts a paragraph's text where its owner changes, and keeps the spaces that line ends would swallow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfgen.textobject import PDFTextObject

from collabdesk.papers.tagging.reportlab_parts import show_text
from collabdesk.papers.tagging.source import Source, visible

if TYPE_CHECKING:
    from collabdesk.papers.tagging.canvas import TaggedCanvas
    from collabdesk.papers.tagging.node import Node


class TaggedText(PDFTextObject):
    """The text of one paragraph, or of the part of it that stands on one page.

    Args:
        canvas: Where it is painted.
        place: Where it starts, in points.
        source: Whose text it is.
        at: The first visible character it paints.
    """

    _code: list[str]
    _canvas: TaggedCanvas

    def __init__(self, canvas: TaggedCanvas, place: tuple[float, float], source: Source, at: int) -> None:
        super().__init__(canvas, *place)
        self._source, self.at = source, at
        self._open: Node | None = None
        self._spaced = at
        """The visible character before which a space was painted."""
        self._line_ended = True

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803 - ReportLab's names
        if self._line_ended:
            self._canvas.forget_links()
        self._line_ended = bool(TStar)
        if self._spaced == self.at:
            text = text.removeprefix(" ")
        after = self.at + visible(text)
        if text.endswith(" "):
            self._spaced = after
        # Two words on two lines are read out as one where no space was painted between them.
        elif TStar and self._spaced != after and self._source.has_gap(after):
            text += " "
            self._spaced = after
        lone = self._source.lone_owner
        if lone is not None or not text:
            if text and lone is not None:
                self._begin(lone)
            show_text(self, text, TStar)
        else:
            *first, last = self._source.shares(text, self.at)
            for owner, words in first:
                self._begin(owner)
                show_text(self, words, 0)
            self._begin(last[0])
            show_text(self, last[1], TStar)
        self.at = after

    def _begin(self, owner: Node) -> None:
        link = self._source.links.get(owner)
        if link is not None:
            self._canvas.expect_link(link)
        if owner is self._open:
            return
        if self._open is not None:
            self._code.append("EMC")
        self._open = owner
        self._code.append(self._canvas.open_content(owner))

    def getCode(self) -> str:  # noqa: N802 - ReportLab's name
        """Give the operators, every text of them marked."""
        if self._open is not None:
            self._code.append("EMC")
        return super().getCode()
