"""Every paper of the example can be handed over at once, for whoever it is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.words import Audience
from collabdesk.operations.example import make_example
from collabdesk.papers.checks.finding import Weight
from collabdesk.papers.making import make_paper
from collabdesk.papers.options import CODES, PaperCode, PaperOptions
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import HERE

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger

TODAY = date(2026, 9, 24)
"""A day of a month with a long name, when the most cells are narrow."""


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    book = make_example(tmp_path_factory.mktemp("ready") / "x.collab", HERE, TODAY)
    found = load_ledger(book)
    book.close()
    return found


def in_the_way(ledger: Ledger, code: PaperCode, options: PaperOptions) -> list[str]:
    """Say what stops a paper or is not written yet."""
    found = make_paper(code, ledger, options).findings
    wanted = (Weight.STOPS, Weight.MISSING)
    return [f"{one.kind}: {dict(one.facts)} {one.sentences}" for one in found if one.weight in wanted]


@pytest.mark.parametrize("code", [code for code in CODES if code != "r9"])
def test_nothing_stands_in_the_way_of_a_paper(ledger: Ledger, code: PaperCode) -> None:
    options = PaperOptions(today=TODAY, question="How do you involve people?")
    assert in_the_way(ledger, code, options) == []
    assert in_the_way(ledger, code, replace(options, audience=Audience.PUBLIC)) == []


def test_nothing_stands_in_the_way_of_the_easier_version(ledger: Ledger) -> None:
    assert in_the_way(ledger, "r1", PaperOptions(today=TODAY, easier=True)) == []


def test_nothing_stands_in_the_way_of_anybody_s_own_record(ledger: Ledger) -> None:
    found = {
        person: in_the_way(ledger, "r9", PaperOptions(today=TODAY, person=person)) for person in ledger.people
    }
    assert not any(found.values()), found
