"""What a project calls people stands in the place of our word for them, in every paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collabdesk.papers.making import BUILDERS
from tests.rules.planting import planted, sections_of

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.options import PaperCode

TO_ONE_PERSON = {"r9"}
"""It says "you"."""
OURS = ("people who take part", "people who took part")


def calling_them(people: str, person: str) -> Ledger:
    ledger = planted()
    return replace(ledger, project=replace(ledger.project, people_word=people, person_word=person))


def said_in(code: PaperCode, ledger: Ledger) -> str:
    return "\n".join(part for section in sections_of(code, ledger).sections for part in section).casefold()


@pytest.mark.parametrize("code", BUILDERS)
def test_no_paper_says_our_word_where_they_chose_one(code: PaperCode) -> None:
    said = said_in(code, calling_them("Zebrafolk", "Zebra"))
    assert [words for words in OURS if words in said] == []
    assert "zebra" in said or code in TO_ONE_PERSON
    assert "{people}" not in said
    assert "{person}" not in said


def test_our_word_is_said_where_they_chose_none() -> None:
    said = [said_in(code, calling_them("", "")) for code in BUILDERS]
    assert any(words in paper for paper in said for words in OURS)
    assert not any("{people}" in paper for paper in said)
