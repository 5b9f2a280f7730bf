"""In large print a table of several columns becomes cards, and nothing it said is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from collabdesk.papers import plan
from collabdesk.papers.large_print import in_large_print
from collabdesk.papers.making import BUILDERS, plan_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.spoken import spoken
from tests.papers.ledgers import TODAY, worked_example

TABLE = plan.Table(
    "What is promised",
    ("When", "What", "Who"),
    (
        (plan.text("5 June"), plan.text("Ring back"), plan.text("Ward sister")),
        (plan.text("9 June"), plan.text("Look again"), ()),
    ),
    (0.3, 0.4, 0.3),
    note="Nothing else is promised.",
)
SPANNING = (plan.text("1"), plan.Cell(plan.text("2"), columns=2))
PAPER = plan.Paper("R2", "Title", "en-GB", ("Title", "today"), 18, (TABLE,))


def test_each_row_is_a_card_that_says_its_columns_heads() -> None:
    caption, first, second, note = in_large_print(PAPER).blocks
    assert isinstance(caption, plan.Paragraph)
    assert plan.plain(caption.runs) == "What is promised"
    assert isinstance(first, plan.Card)
    assert isinstance(second, plan.Card)
    assert plan.plain(first.said[0].words) == "5 June"
    assert [(head, plan.plain(runs[0])) for head, runs in first.parts] == [
        ("What:", "Ring back"),
        ("Who:", "Ward sister"),
    ]
    assert [head for head, _ in second.parts] == ["What:"], "an empty cell has nothing to say"
    assert isinstance(note, plan.Paragraph)


@pytest.mark.parametrize(
    "paper",
    [
        replace(PAPER, text_size=14),
        replace(PAPER, blocks=(replace(TABLE, heads=("a", "b"), rows=((plan.text("1"), plan.text("2")),)),)),
        replace(
            PAPER, blocks=(replace(TABLE, rows=((plan.text("1"), plan.Cell(plan.text("2"), columns=2)),)),)
        ),
    ],
    ids=["smaller print", "two columns", "cells that span"],
)
def test_other_tables_stay(paper: plan.Paper) -> None:
    assert in_large_print(paper) == paper


@pytest.mark.parametrize("code", BUILDERS)
def test_no_paper_has_a_wide_table_in_large_print_and_none_loses_a_word(code: PaperCode) -> None:
    ledger = worked_example().ledger()
    large, _ = plan_paper(code, ledger, PaperOptions(today=TODAY, text_size=18, question="How?"))
    assert [block for block in large.blocks if isinstance(block, plan.Table) and len(block.heads) > 2] == []
    if code in ("r3", "r4"):
        small, _ = plan_paper(code, ledger, PaperOptions(today=TODAY, text_size=12))
        text = " ".join(spoken(large))
        lost = [words for words in spoken(small) if words not in text and f"{words}:" not in text]
        heads = {head for block in small.blocks if isinstance(block, plan.Table) for head in block.heads}
        assert set(lost) <= heads, "only the head over the rows' own names is not repeated"
