"""The board says what is in each pattern, never leaves out a view that differs, and reads only a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Pattern, Session
from collabdesk.operations import hearing, people, sorting
from collabdesk.storage.queries.inputs import CARD_LENGTH
from collabdesk.storage.queries.patterns import PATTERN_THINGS, load_board, load_pattern
from collabdesk.storage.queries.things import ThingFilter, count_things, page_of_things
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


def pattern(book: Workbook, name: str, inputs: list[UUID]) -> UUID:
    made = Pattern(uid=new_uid(), name=name)
    sorting.make_pattern(book, made, inputs)
    return made.uid


def words(book: Workbook, chosen: ThingFilter, offset: int = 0, limit: int = 100) -> list[str]:
    return [thing.words for thing in page_of_things(book, chosen, offset, limit)]


def test_a_different_view_is_never_left_out_of_the_glance(book: Workbook) -> None:
    things = [keep(book, f"Thing {n}") for n in range(6)]
    uid = pattern(book, "Buses", things)
    sorting.mark_different_view(book, things[5], uid, different=True)
    (card,) = load_board(book).patterns
    assert (card.things, card.different) == (6, 1)
    assert [thing.words for thing in card.glance] == ["Thing 0", "Thing 1", "Thing 5"]
    assert card.glance[2].differs_in(uid)
    assert not card.glance[0].differs_in(uid)


def test_many_different_views_fill_the_glance_when_few_agree(book: Workbook) -> None:
    things = [keep(book, f"Thing {n}") for n in range(4)]
    uid = pattern(book, "Buses", things)
    for thing in things[1:]:
        sorting.mark_different_view(book, thing, uid, different=True)
    (card,) = load_board(book).patterns
    assert [thing.words for thing in card.glance] == ["Thing 0", "Thing 1", "Thing 2"]


def test_the_board_counts_sessions_and_what_is_on_its_own(book: Workbook) -> None:
    sessions = [Session(uid=new_uid(), name=name) for name in ("First", "Second")]
    for session in sessions:
        people.add_session(book, session)
    things = [keep(book, f"Thing {n}", session=sessions[n % 2].uid) for n in range(4)]
    pattern(book, "Buses", things[:2])
    pattern(book, "Homes", things[2:3])
    board = load_board(book)
    assert [(card.pattern.name, card.session_count, card.sessions) for card in board.patterns] == [
        ("Buses", 2, ("First", "Second")),
        ("Homes", 1, ("First",)),
    ]
    assert (board.things, board.alone) == (4, 1)
    assert [thing.words for thing in board.alone_glance] == ["Thing 3"]
    assert board.alone_glance[0].session == "Second"


def test_a_filter_lists_the_unsorted_one_pattern_or_all_with_the_unsorted_first(book: Workbook) -> None:
    things = [keep(book, f"Thing {n}") for n in range(4)]
    uid = pattern(book, "Buses", things[:2])
    other = pattern(book, "Homes", things[:1])
    assert words(book, ThingFilter(unsorted=True)) == ["Thing 2", "Thing 3"]
    assert words(book, ThingFilter(pattern=uid)) == ["Thing 0", "Thing 1"]
    assert words(book, ThingFilter()) == ["Thing 2", "Thing 3", "Thing 0", "Thing 1"]
    assert words(book, ThingFilter(), 1, 2) == ["Thing 3", "Thing 0"]
    assert [count_things(book, ThingFilter(pattern=each)) for each in (uid, other)] == [2, 1]
    first = page_of_things(book, ThingFilter(pattern=uid), 0, 1)[0]
    assert [place.name for place in first.placed] == ["Buses", "Homes"]


def test_what_was_taken_back_is_nowhere_on_the_board(book: Workbook) -> None:
    things = [keep(book, f"Thing {n}") for n in range(3)]
    uid = pattern(book, "Buses", things[:2])
    hearing.take_back(book, things[0])
    hearing.take_back(book, things[2])
    board = load_board(book)
    assert (board.things, board.alone, board.patterns[0].things) == (1, 0, 1)
    assert words(book, ThingFilter(pattern=uid)) == ["Thing 1"]
    page = load_pattern(book, uid)
    assert page is not None
    assert [thing.words for thing in page.things] == ["Thing 1"]


def test_a_page_holds_only_the_first_things_and_a_pattern_that_went_is_none(book: Workbook) -> None:
    things = [keep(book, f"Thing {n}") for n in range(PATTERN_THINGS + 3)]
    uid = pattern(book, "Buses", things)
    page = load_pattern(book, uid)
    assert page is not None
    assert (page.card.things, len(page.things)) == (PATTERN_THINGS + 3, PATTERN_THINGS)
    sorting.remove_pattern(book, uid)
    assert load_pattern(book, uid) is None


def test_words_too_long_for_a_note_show_that_they_go_on(book: Workbook) -> None:
    keep(book, "x" * CARD_LENGTH)
    keep(book, "y" * (CARD_LENGTH + 1))
    assert words(book, ThingFilter()) == ["x" * CARD_LENGTH, "y" * CARD_LENGTH + "…"]
