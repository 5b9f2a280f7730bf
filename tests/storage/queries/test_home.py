"""Home finds by its bounded queries what a look through the whole record finds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import find_gaps
from collabdesk.domain.verbs import Verb
from collabdesk.operations.example import make_example
from collabdesk.operations.starting import start_workbook
from collabdesk.storage.queries.home import load_home
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Author
from tests.domain.planting import TODAY, Garden
from tests.domain.test_gaps_of_journey import PLANTS, whole

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

HERE = Author("this-device")
KEEPABLE = [kind for kind in GapKind if kind is not GapKind.NO_WITHOUT_REASON]
"""Law 3 refuses a no without a reason before it is a gap; only a copy from elsewhere could hold one."""


def on_home(book: Workbook, today: date) -> set[tuple[GapKind, UUID]]:
    return {(gap.kind, gap.uid) for gap in load_home(book, today).gaps}


def in_all(book: Workbook, today: date) -> set[tuple[GapKind, UUID]]:
    return {(gap.kind, gap.uid) for gap in find_gaps(load_ledger(book), today)}


def planted(folder: Path, garden: Garden) -> Workbook:
    """Write a record to a real file."""
    book = start_workbook(folder / "ward.collab", HERE, garden.project)
    with book.step(Verb.ADD_TO_JOURNEY) as step:
        for record in garden.kept:
            step.make(record)
    return book


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return make_example(tmp_path_factory.mktemp("example") / "example.collab", HERE, TODAY)


@given(ahead=some.integers(-400, 400))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_on_any_day_home_finds_the_same_gaps_of_the_example(example: Workbook, ahead: int) -> None:
    today = TODAY + timedelta(days=ahead)
    assert on_home(example, today) == in_all(example, today)


@pytest.mark.parametrize("kind", KEEPABLE)
def test_home_finds_each_kind_of_gap_and_nothing_else(tmp_path: Path, kind: GapKind) -> None:
    garden = whole()
    PLANTS[kind](garden, there=True)
    book = planted(tmp_path, garden)
    assert on_home(book, TODAY) == garden.planted
    assert in_all(book, TODAY) == garden.planted
    book.close()


def test_home_of_a_record_of_which_nothing_is_missing_has_no_gaps(tmp_path: Path) -> None:
    book = planted(tmp_path, whole())
    assert on_home(book, TODAY) == set()
    book.close()
