"""The gate lets nobody's words and no small count through to those who may not have them (laws 5 and 6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.records import Consent, Person
from collabdesk.domain.words import Audience, Permission
from collabdesk.papers.privacy import Gate
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example

NOBODY = Draft(a_project())


def gate(draft: Draft, audience: Audience = Audience.PUBLIC, *, themes_only: bool = False) -> Gate:
    return Gate(draft.ledger(), audience, PaperWords(), themes_only=themes_only)


def test_what_a_builder_reads_is_the_cleared_record() -> None:
    held = gate(worked_example())
    said = {chain.input.number: chain for chain in held.ledger.chains.values()}
    assert said[5].words == ""
    assert said[1].words.startswith("The letter comes")


def test_the_gate_remembers_each_input_whose_words_it_gave_out_once() -> None:
    held = gate(worked_example())
    chains = {chain.input.number: chain for chain in held.ledger.chains.values()}
    for number in (1, 1, 5):
        held.exact_words(chains[number])
    held.hoped(chains[4])
    held.their_answer(chains[1])
    held.hoped(chains[3])
    assert held.quoted == [chains[1].input.uid, chains[4].input.uid]


def test_the_latest_consent_decides_where_the_input_does_not() -> None:
    draft = Draft(a_project())
    person = draft.keep(Person(uid=draft.uid(), number=1))
    said = draft.said("Mine.", permission=Permission.NOT_ASKED, person=person.uid)
    assert gate(draft).exact_words(draft.ledger().chains[said.uid]) is None
    agreed = Consent(
        uid=draft.uid(), person=person.uid, given_on=date(2026, 1, 1), words=Permission.WITHOUT_NAME
    )
    draft.keep(replace(agreed, public=True))
    assert gate(draft).exact_words(draft.ledger().chains[said.uid]) == "Mine."
    draft.keep(replace(agreed, uid=draft.uid(), given_on=date(2026, 2, 1), words=Permission.NO))
    assert gate(draft).exact_words(draft.ledger().chains[said.uid]) is None


def test_a_yes_is_for_an_audience() -> None:
    draft = Draft(a_project())
    person = draft.keep(Person(uid=draft.uid(), number=1))
    said = draft.said("Mine.", permission=Permission.NOT_ASKED, person=person.uid)
    draft.keep(
        Consent(
            uid=draft.uid(), person=person.uid, given_on=TODAY, words=Permission.WITHOUT_NAME, partners=True
        )
    )
    chain = draft.ledger().chains[said.uid]
    allowed = [a for a in Audience if gate(draft, a).exact_words(chain) is not None]
    assert allowed == [Audience.CHARITY, Audience.PARTNERS]


@pytest.mark.parametrize("permission", [Permission.NO, Permission.SUMMARY, Permission.NOT_ASKED])
def test_anything_but_a_yes_is_a_no(permission: Permission) -> None:
    draft = Draft(a_project())
    said = draft.said("Mine.", permission=permission)
    held = gate(draft)
    assert held.exact_words(draft.ledger().chains[said.uid]) is None
    assert held.withheld == [1]


def test_few_people_are_never_counted_out_loud() -> None:
    held = gate(worked_example())
    assert [held.people(n) for n in (0, 1, 4, 5)] == ["0", "fewer than 5", "fewer than 5", "5"]
    assert held.hidden_counts == 2


def worlds(held: Gate, numbers: list[int], column: list[str]) -> list[tuple[int, ...]]:
    """Every way to fill the hidden cells for which this very rule prints the same column and total."""
    hidden = [i for i, cell in enumerate(column) if not cell.isdigit()]
    left = sum(numbers[i] for i in hidden)
    found: list[tuple[int, ...]] = []
    for way in product(range(1, left + 1), repeat=max(0, len(hidden) - 1)):
        if (last := left - sum(way)) > 0:
            filled = list(numbers)
            for i, n in zip(hidden, (*way, last), strict=True):
                filled[i] = n
            if held.people_column(filled) == column:
                found.append(tuple(filled))
    return found


@given(st.lists(st.integers(0, 14), min_size=2, max_size=5))
def test_a_total_gives_no_small_count_away_even_to_a_reader_who_knows_the_rule(numbers: list[int]) -> None:
    held = gate(NOBODY)
    column = held.people_column(numbers)
    if column is None:
        assert any(0 < n < 5 for n in numbers)
        return
    assert all(cell == str(n) for cell, n in zip(column, numbers, strict=True) if cell.isdigit())
    assert all(not cell.isdigit() for cell, n in zip(column, numbers, strict=True) if 0 < n < 5)
    ways = worlds(held, numbers, column)
    for i, n in enumerate(numbers):
        if 0 < n < 5:
            assert len({way[i] for way in ways}) > 1


@pytest.mark.parametrize("size", [2, 3])
def test_even_a_table_that_is_left_out_gives_no_small_count_away(size: int) -> None:
    held = gate(NOBODY)
    left_out: dict[int, list[tuple[int, ...]]] = {}
    for numbers in product(range(19), repeat=size):
        if held.may_tabulate(sum(numbers)) and sum(numbers) < 19 and held.people_column(numbers) is None:
            left_out.setdefault(sum(numbers), []).append(numbers)
    for ways in left_out.values():
        for i in range(size):
            assert len({way[i] for way in ways}) > 1


def test_a_part_of_people_gives_neither_itself_nor_the_rest_away() -> None:
    held = gate(NOBODY)
    worlds_of: dict[str, set[tuple[int, int]]] = {}
    for base in range(1, 70):
        for count in range(base + 1):
            worlds_of.setdefault(held.people_part(count, base), set()).add((count, base - count))
    for words, ways in worlds_of.items():
        for place in (0, 1):
            if any(0 < way[place] < 5 for way in ways):
                assert len({way[place] for way in ways}) > 1
                assert "%" not in words


@pytest.mark.parametrize(
    ("count", "base", "words"),
    [
        (2, 19, "fewer than 5 of 19"),
        (17, 19, "more than 14 of 19"),
        (8, 19, "8 of 19"),
        (0, 19, "0 of 19"),
        (19, 19, "19 of 19"),
        (3, 9, "some of 9"),
        (8, 9, "some of 9"),
        (2, 4, "some of fewer than 5"),
        (4, 4, "all of fewer than 5"),
        (0, 3, "none of fewer than 5"),
        (33, 66, "33 of 66 (50%)"),
    ],
)
def test_a_part_of_people_in_words(count: int, base: int, words: str) -> None:
    assert gate(NOBODY).people_part(count, base).replace("\N{NO-BREAK SPACE}", " ") == words


def test_a_percentage_needs_a_base_of_more_than_fifty() -> None:
    held = gate(worked_example())
    parts = [held.part(3, 9), held.part(20, 50), held.part(33, 66)]
    assert [part.replace("\N{NO-BREAK SPACE}", " ") for part in parts] == [
        "3 of 9",
        "20 of 50",
        "33 of 66 (50%)",
    ]


def test_the_audiences_are_in_order_of_reach() -> None:
    draft = worked_example()
    counts = [gate(draft, audience).kept_private() for audience in Audience]
    assert all(first <= second for first, second in pairwise(counts))
