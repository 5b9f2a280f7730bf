"""A tagged canvas that says "Page x of y", and fills in the numbers of pages once they are known."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from reportlab.lib.pagesizes import A4

from collabdesk.papers.paint.fonts import REGULAR
from collabdesk.papers.tagging.canvas import TaggedCanvas

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import Destination

    from collabdesk.papers.paint.footer import Footer
    from collabdesk.papers.tagging.metadata import DocumentFacts
    from collabdesk.papers.tagging.node import Node


class NumberedCanvas(TaggedCanvas):
    """Numbers its pages when it is saved: one pass over the story is enough.

    Args:
        total_known: False where only the first pages are made, which say their number alone.
    """

    _destinations: dict[str, Destination]

    def __init__(
        self,
        filename: str | IO[bytes],
        *,
        root: Node,
        facts: DocumentFacts,
        footer: Footer,
        total_known: bool = True,
    ) -> None:
        super().__init__(filename, root=root, facts=facts, pagesize=A4, invariant=1, initialFontName=REGULAR)
        self._footer, self._total_known = footer, total_known
        self._pages_of: dict[str, int] = {}
        self._wanted: dict[str, tuple[str, float]] = {}

    def number_page(self, key: str) -> None:
        """Note that what ``key`` names stands on this page."""
        self._pages_of.setdefault(key, self.getPageNumber())

    def want_number(self, form: str, key: str, size: float) -> None:
        """Promise the form of a page number, set to the right at its own origin in ``size`` points."""
        self._wanted[form] = (key, size)

    def save(self) -> None:
        """Draw the feet of pages and the numbers, then write the file."""
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(f"page{page}")
            self._footer.draw_words(self, page, pages if self._total_known else None)
            self.endForm()
        for form, (key, size) in self._wanted.items():
            self.beginForm(form)
            self._footer.draw_reference(self, self._pages_of.get(key), size)
            self.endForm()
        if not self._total_known:
            self._settle_links()
        super().save()

    def _settle_links(self) -> None:
        """Lead links to what was not painted to the last page: only the beginning of the paper was made."""
        last = self._doc.Reference(self._doc.Pages.pages[-1])
        for destination in self._destinations.values():
            if destination.page is None:
                destination.setPage(last)
                destination.fit()
