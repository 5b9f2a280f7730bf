"""The list of what people said gives exactly what stands at its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collabdesk.operations import hearing
from collabdesk.storage.queries.inputs import InputFilter, Order, inputs_at, page_of_inputs, place_of_input
from tests.sample_workbook import keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "neighbours.collab")
    yield made
    made.close()


@pytest.mark.parametrize("order", list(Order))
def test_places_and_pages_agree(book: Workbook, order: Order) -> None:
    for number in range(9):
        keep(book, f"Said {number}.")
    every = InputFilter()
    shown = [card.uid for card in page_of_inputs(book, every, order, 0, 50)]
    assert [place_of_input(book, every, order, uid) for uid in shown] == list(range(9))
    assert list(inputs_at(book, every, order, [(0, 2), (5, 3)])) == shown[:2] + shown[5:8]
    assert inputs_at(book, every, order, []) == ()
    assert list(inputs_at(book, every, order, [(7, 50)])) == shown[7:]


def test_what_was_taken_back_is_passed_over(book: Workbook) -> None:
    first, second, third = (keep(book, f"Said {number}.") for number in range(3))
    hearing.take_back(book, second)
    assert inputs_at(book, InputFilter(), Order.NUMBER, [(0, 3)]) == (first, third)
