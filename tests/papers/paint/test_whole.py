"""A heading stands on the page of the chart it leads to, wherever on a page it comes."""

from __future__ import annotations

import pytest

from collabdesk.papers import plan
from collabdesk.papers.paint.document import paint
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY
from tests.papers.reading import pages_of


@pytest.mark.parametrize("lines", range(14, 30))
def test_a_heading_is_never_parted_from_its_chart(lines: int) -> None:
    rows = tuple((f"Step {n}", 9 - n, plan.text("Nobody")) for n in range(8))
    blocks: tuple[plan.Block, ...] = (
        plan.Opening("Paper", "Title", "", ""),
        plan.Heading("Section"),
        *(plan.prose(f"Line {n}.") for n in range(lines)),
        plan.Heading("How far", 3),
        plan.Funnel("A finding", ("Step", "Still in", "Who left"), rows, "A note"),
    )
    paper = plan.Paper("R2", "Title", "en", ("Title", "1 May 2026"), 12, blocks)
    pages = pages_of(paint(paper, PaperWords(), TODAY).pdf)
    (page,) = (page for page in pages if "How far" in page)
    assert "A finding" in page
    assert "Step 7" in page
