"""Sorting holds references, so no words are merged or lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone, NothingToSay
from collabdesk.domain.records import Pattern
from collabdesk.domain.words import Chosen
from collabdesk.operations import sorting, undoing
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "neighbours.collab")
    yield made
    made.close()


def pattern(book: Workbook, name: str, inputs: list[UUID] | None = None) -> UUID:
    made = Pattern(uid=new_uid(), name=name)
    sorting.make_pattern(book, made, inputs or [])
    return made.uid


def sorted_into(book: Workbook) -> dict[str, list[str]]:
    ledger = load_ledger(book)
    found: dict[str, list[str]] = {one.name: [] for one in ledger.patterns.values()}
    for link in ledger.sortings.values():
        found[ledger.patterns[link.pattern].name].append(ledger.inputs[link.input].words)
    return {name: sorted(words) for name, words in found.items()}


def test_an_input_may_be_in_several_patterns_once_each(book: Workbook) -> None:
    one, two = keep(book, "One"), keep(book, "Two")
    bus, home = pattern(book, "Bus", [one]), pattern(book, "Home")
    sorting.sort_inputs(book, [one, two], bus)
    sorting.sort_inputs(book, [one], home, different_view=True)
    assert sorted_into(book) == {"Bus": ["One", "Two"], "Home": ["One"]}


def test_moving_takes_out_of_the_one_named(book: Workbook) -> None:
    one = keep(book, "One")
    bus, home, other = pattern(book, "Bus", [one]), pattern(book, "Home"), pattern(book, "Other", [one])
    sorting.sort_inputs(book, [one], home, out_of=bus)
    assert sorted_into(book) == {"Bus": [], "Home": ["One"], "Other": ["One"]}
    undoing.undo(book)
    assert sorted_into(book) == {"Bus": ["One"], "Home": [], "Other": ["One"]}
    sorting.unsort_inputs(book, [one], other)
    assert sorted_into(book)["Other"] == []
    sorting.sort_inputs(book, [one], bus, out_of=bus)
    assert sorted_into(book)["Bus"] == ["One"]


def test_removing_a_pattern_leaves_the_words(book: Workbook) -> None:
    one = keep(book, "One")
    bus = pattern(book, "Bus", [one])
    sorting.remove_pattern(book, bus)
    assert sorted_into(book) == {}
    assert load_ledger(book).inputs[one].words == "One"
    undoing.undo(book)
    assert sorted_into(book) == {"Bus": ["One"]}


def test_a_different_view_stays_beside_the_rest(book: Workbook) -> None:
    one = keep(book, "One")
    bus = pattern(book, "Bus", [one])
    sorting.mark_different_view(book, one, bus, different=True)
    [link] = load_ledger(book).sortings.values()
    assert link.different_view
    assert sorting.mark_different_view(book, one, bus, different=True).nothing


def test_choosing_is_a_step_of_its_own(book: Workbook) -> None:
    bus = pattern(book, "Bus")
    assert sorting.change_pattern(book, bus, {"name": "Buses"}).verb == "change_pattern"
    assert sorting.change_pattern(book, bus, {"chosen": Chosen.NOT_CHOSEN}).verb == "choose_pattern"
    assert load_ledger(book).patterns[bus].chosen is Chosen.NOT_CHOSEN


def test_what_is_not_there_cannot_be_sorted(book: Workbook) -> None:
    one = keep(book, "One")
    bus = pattern(book, "Bus")
    with pytest.raises(Gone):
        sorting.sort_inputs(book, [one], new_uid())
    with pytest.raises(Gone):
        sorting.sort_inputs(book, [one, new_uid()], bus)
    with pytest.raises(Gone):
        sorting.make_pattern(book, Pattern(uid=new_uid(), name="Home"), [new_uid()])
    with pytest.raises(NothingToSay):
        sorting.make_pattern(book, Pattern(uid=new_uid(), name=" "))
    assert sorted_into(book) == {"Bus": []}


def test_moving_leaves_every_other_pattern_in_one_step(book: Workbook) -> None:
    one, two = keep(book, "One"), keep(book, "Two")
    pattern(book, "Bus", [one]), pattern(book, "Home", [one, two])
    other = pattern(book, "Other")
    sorting.move_inputs(book, [one, two], other)
    assert sorted_into(book) == {"Bus": [], "Home": [], "Other": ["One", "Two"]}
    undoing.undo(book)
    assert sorted_into(book) == {"Bus": ["One"], "Home": ["One", "Two"], "Other": []}


def test_what_is_moved_to_where_it_is_keeps_its_different_view(book: Workbook) -> None:
    one = keep(book, "One")
    bus = pattern(book, "Bus", [one])
    sorting.mark_different_view(book, one, bus, different=True)
    sorting.move_inputs(book, [one], bus)
    assert [link.different_view for link in load_ledger(book).sortings.values()] == [True]


def test_set_apart_takes_out_of_every_pattern_and_keeps_the_words(book: Workbook) -> None:
    one = keep(book, "One")
    pattern(book, "Bus", [one]), pattern(book, "Home", [one])
    sorting.set_apart(book, [one])
    assert sorted_into(book) == {"Bus": [], "Home": []}
    assert [said.words for said in load_ledger(book).inputs.values()] == ["One"]
