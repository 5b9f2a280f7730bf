"""Words that real people wrote, as they wrote them, make papers that conform and say what was planned."""

from __future__ import annotations

import csv
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from collabdesk.papers.making import make_paper
from collabdesk.papers.options import SIZES, PaperCode, PaperOptions
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.checking import conformance
from tests.papers.ledgers import TODAY, Draft, a_project
from tests.papers.tagging.read_tree import read_tree
from tests.papers.telling import planned, read

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.domain.ledger import Ledger
    from collabdesk.domain.records import Input

EVERY = 20
"""One row in so many: about five hundred. `dev.py papers` prints them all."""


@pytest.fixture(scope="module")
def rows(corpus: Path) -> Ledger:
    """A record of a sample of the comments, each sorted under the pattern its sheet names."""
    draft = Draft(a_project())
    sorted_under: dict[str, list[Input]] = {}
    with (corpus / "nhs_fft" / "text_data.csv").open(encoding="utf-8", newline="") as stream:
        for row in islice(csv.DictReader(stream), 0, None, EVERY):
            if row["feedback"].strip():
                sorted_under.setdefault(row["label"], []).append(draft.said(row["feedback"]))
    for name, inputs in sorted_under.items():
        draft.sort(name, *inputs)
    return draft.ledger()


@pytest.mark.slow
@pytest.mark.parametrize(("code", "size"), list(zip(("r1", "r2", "r8"), SIZES, strict=True)))
def test_real_words_make_a_paper_that_conforms(rows: Ledger, code: PaperCode, size: int) -> None:
    assert len(rows.inputs) > 400
    printed = make_paper(code, rows, PaperOptions(today=TODAY, text_size=size))
    assert conformance(printed.pdf) == []
    same = read(read_tree(printed.pdf)) == planned(structure(printed.plan).root)
    assert same, "the tags do not say what was planned"  # never show what somebody wrote
