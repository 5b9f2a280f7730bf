"""Ctrl+K finds what is there, in any script, and never breaks on what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Check
from collabdesk.domain.words import CheckResult
from collabdesk.operations.hearing import check_input, take_back
from collabdesk.storage.queries.search import SNIPPET, find, snippet
from tests.sample_workbook import DAY, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook

SAID = {
    "plain": "Nobody told me the lift was out, so I carried him down",
    "accents": "Le café était fermé à midi",
    "arabic": "أحتاج إلى موعد قبل العاشرة",
    "chinese": "没有人告诉我电梯坏了",
    "percent": "They cut it by 50% and 100_000 pounds",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbook]:
    made = new_book(tmp_path_factory.mktemp("search") / "w.collab")
    for words in SAID.values():
        keep(made, words)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("lift", "plain"),
        ("LIFT nobody", "plain"),
        ("carr", "plain"),
        ("obody", "plain"),
        ("cafe", "accents"),
        ("été", None),
        ("احتاج", "arabic"),
        ("电梯", "chinese"),
        ("50%", "percent"),
        ("100_", "percent"),
        ("v-005", "percent"),
        ("lift café", None),
    ],
)
def test_what_is_found(book: Workbook, typed: str, expected: str | None) -> None:
    assert [hit.snippet for hit in find(book, typed)] == ([SAID[expected]] if expected else [])


@given(st.text(max_size=30))
def test_no_text_breaks_it(book: Workbook, typed: str) -> None:
    for hit in find(book, typed):
        assert hit.snippet


@pytest.mark.parametrize("typed", ["", "  ", '"', "*", "-", "( OR", '" AND "'])
def test_signs_alone_find_nothing_or_what_holds_the_word(book: Workbook, typed: str) -> None:
    assert len(find(book, typed)) <= len(SAID)


def test_everything_of_one_chain_opens_its_input(tmp_path: Path) -> None:
    made = new_book(tmp_path / "w.collab")
    said = keep(made, "The door sticks")
    corrected = Check(
        uid=new_uid(),
        input=said,
        checked_on=DAY,
        result=CheckResult.CORRECTED,
        corrected_words="The gate sticks",
    )
    check_input(made, corrected)
    (hit,) = find(made, "gate")
    assert (hit.kind, hit.opens) == ("check", said)
    made.close()


def test_words_taken_back_are_not_found(tmp_path: Path) -> None:
    made = new_book(tmp_path / "w.collab")
    said = keep(made, "Please forget this")
    take_back(made, said)
    assert find(made, "forget") == ()
    made.close()


def test_the_newest_come_first_and_no_more_than_asked(tmp_path: Path) -> None:
    made = new_book(tmp_path / "w.collab")
    for number in range(5):
        keep(made, f"the bus was late {number}")
    assert [hit.number for hit in find(made, "bus", limit=3)] == ["V-005", "V-004", "V-003"]
    made.close()


def test_a_long_text_is_cut_round_the_word() -> None:
    text = "before " * 60 + "needle " + "after " * 60
    shown = snippet([text], ["needle"])
    assert "needle" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) <= SNIPPET + 4
