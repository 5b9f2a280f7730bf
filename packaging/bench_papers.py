"""Paints a long paper with and without tags, in turns, and says how long and how much memory it took."""

from __future__ import annotations

import json
import statistics
import sys
import time
from contextlib import nullcontext
from datetime import date
from typing import TYPE_CHECKING, Any

from bench_start import peak_memory
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from collabdesk.papers import plan
from collabdesk.papers.paint import document
from collabdesk.papers.paint.fonts import REGULAR
from collabdesk.papers.paint.numbered_canvas import NumberedCanvas
from collabdesk.papers.words import PaperWords

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from io import BytesIO

    from collabdesk.papers.paint.footer import Footer

TODAY = date(2026, 6, 1)
TURNS = 5
SENTENCE = (
    "People who use the service told us that waiting, silence and the same form three times are what "
    "most weakens trust, and that a person who rings back by five changes the whole week. "
)
SHORT_SECTIONS, LONG_SECTIONS = 10, 200
"""Sections of about one page each."""


class _Everything:
    """Stands for what was painted where nobody keeps account of it."""

    kids = frozenset[object]()

    def __contains__(self, _node: object) -> bool:
        return True


class PlainCanvas(Canvas):
    """A canvas that paints the same pages and tags nothing."""

    def __init__(
        self, filename: BytesIO, *, root: object, facts: object, footer: Footer, total_known: bool = True
    ) -> None:
        del root, facts, total_known
        options: dict[str, Any] = {
            "pagesize": A4,
            "invariant": 1,
            "pdfVersion": (1, 7),
            "initialFontName": REGULAR,
        }
        super().__init__(filename, **options)
        self._footer = footer
        self.painted = type("Painted", (), {"kids": _Everything()})()

    def artifact(self, *_kind: str) -> AbstractContextManager[None]:
        """Mark nothing."""
        return nullcontext()

    def number_page(self, _key: str) -> None:
        """Keep no page numbers."""

    def save(self) -> None:
        """Draw the same forms as the tagged canvas does, and write the file."""
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(f"page{page}")
            self._footer.draw_words(self, page, pages)
            self.endForm()
        super().save()


def paper(sections: int) -> plan.Paper:
    """Make a paper of about ``sections`` pages: prose, lists, and tables."""
    blocks: list[plan.Block] = [plan.Opening("Made up", "A long paper", "For measuring.", "Nobody. Today.")]
    for number in range(1, sections + 1):
        row = tuple(plan.text(words) for words in (f"Thing {number}", "12", "It was done in May."))
        blocks += [
            plan.Heading(f"Section {number}"),
            *(plan.prose(SENTENCE * 3) for _ in range(4)),
            plan.Listing(tuple(plan.text(SENTENCE) for _ in range(3))),
            plan.Table("What was done", ("What", "How many", "When"), (row,) * 5, (0.4, 0.2, 0.4)),
        ]
    return plan.Paper("R0", "A long paper", "en-GB", ("A long paper", "today"), 12, tuple(blocks))


def painted(sections: int, canvas: type[Canvas], first_pages: int | None = None) -> tuple[float, int]:
    """Paint a paper; give the seconds it took and its pages."""
    vars(document)["NumberedCanvas"] = canvas  # the one place where tags are left out
    long = paper(sections)
    began = time.perf_counter()
    made = document.paint(long, PaperWords(), TODAY, first_pages=first_pages)
    return time.perf_counter() - began, made.pages


def main() -> int:
    """Write, as JSON, seconds tagged and plain, pages, seconds to a first page, and memory in MiB."""
    if sys.argv[1:] == ["memory"]:
        before = peak_memory()
        painted(LONG_SECTIONS, NumberedCanvas)
        print(json.dumps({"memory": peak_memory(), "grew": peak_memory() - before}))
        return 0
    painted(SHORT_SECTIONS, NumberedCanvas)
    pairs = [
        (painted(LONG_SECTIONS, NumberedCanvas), painted(LONG_SECTIONS, PlainCanvas)) for _ in range(TURNS)
    ]
    first = [painted(SHORT_SECTIONS, NumberedCanvas, first_pages=1)[0] for _ in range(TURNS)]
    whole = [painted(SHORT_SECTIONS, NumberedCanvas) for _ in range(TURNS)]
    tagged = statistics.median(seconds for (seconds, _), _ in pairs)
    print(
        json.dumps(
            {
                "ratio": statistics.median(tagged / plain for (tagged, _), (plain, _) in pairs),
                "pages": pairs[0][0][1],
                "pages_a_second": pairs[0][0][1] / tagged,
                "first": statistics.median(first),
                "whole": statistics.median(seconds for seconds, _ in whole),
                "short_pages": whole[0][1],
            }
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
