"""The room of words is read in one go: who chose what, what is avoided, and what means two things."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import Door
from collabdesk.domain.records import (
    AvoidedWord,
    ChosenWords,
    Journey,
    Meaning,
    Partner,
    SharedWord,
    StockTake,
)
from collabdesk.operations.exercises import choose_words, keep_record
from collabdesk.operations.hearing import keep_input
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.queries.words import load_our_words, load_words
from tests.sample_workbook import an_input, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "ward.collab")
    yield made
    made.close()


def test_a_workbook_with_no_words_yet_shows_its_project_and_nothing_else(book: Workbook) -> None:
    shown = load_words(book, TODAY)
    assert shown.project == load_project(book)
    assert (shown.chosen, shown.earlier, shown.shared, shown.partners) == (None, (), (), ())
    assert (shown.ours.avoided, shown.ours.door, shown.asked_by) == ((), "", {})
    assert (shown.look_again_on, shown.at_stock_take) == (None, False)


def test_the_word_chosen_last_stands_and_earlier_ones_are_told(book: Workbook) -> None:
    first = ChosenWords(
        uid=new_uid(), people="patients", person="patient", agreed_on=TODAY - timedelta(days=60)
    )
    second = ChosenWords(uid=new_uid(), people="carers", person="carer", agreed_on=TODAY)
    choose_words(book, first)
    choose_words(book, second)
    shown = load_words(book, TODAY)
    assert shown.chosen == second
    assert [(one.people, one.ended_on) for one in shown.earlier] == [("patients", TODAY)]
    assert shown.project.people_word == "carers"


def test_what_the_advice_needs_is_the_projects_list_and_its_door(book: Workbook) -> None:
    word = AvoidedWord(uid=new_uid(), word="discharge", say="going home")
    keep_record(book, Journey(uid=new_uid(), door=Door.UNDERSTAND))
    keep_record(book, word)
    ours = load_our_words(book)
    assert (ours.avoided, ours.door) == ((word,), Door.UNDERSTAND.value)
    assert load_words(book, TODAY).ours == ours


def test_an_avoided_word_leads_to_who_asked_for_it(book: Workbook) -> None:
    asked, other = an_input("Don’t call me bed 4"), an_input("The bus is late")
    for said in (asked, other):
        keep_input(book, said)
    keep_record(book, AvoidedWord(uid=new_uid(), word="bed 4", input=asked.uid))
    found = load_words(book, TODAY).asked_by
    assert {uid: said.words for uid, said in found.items()} == {asked.uid: "Don’t call me bed 4"}


def test_a_shared_word_has_each_sides_meaning_oldest_first(book: Workbook) -> None:
    word, alone = SharedWord(uid=new_uid(), word="urgent"), SharedWord(uid=new_uid(), word="home")
    for record in (word, alone):
        keep_record(book, record)
    for means in ("today", "this month"):
        keep_record(book, Meaning(uid=new_uid(), word=word.uid, means=means))
    shared = {
        one.word.word: [meaning.means for meaning in one.meanings] for one in load_words(book, TODAY).shared
    }
    assert shared == {"urgent": ["today", "this month"], "home": []}


def test_partners_without_a_name_are_not_offered(book: Workbook) -> None:
    for name in ("Ward 4", " ", "Council"):
        keep_record(book, Partner(uid=new_uid(), name=name))
    assert load_words(book, TODAY).partners == ("Council", "Ward 4")


@pytest.mark.parametrize(
    ("stock", "word", "expected"),
    [
        (None, None, (None, False)),
        (20, None, (20, True)),
        (None, 10, (10, False)),
        (20, 10, (10, False)),
        (10, 20, (10, True)),
        (-1, 20, (20, False)),
    ],
)
def test_the_next_day_to_look_is_the_first_still_to_come(
    book: Workbook, stock: int | None, word: int | None, expected: tuple[int | None, bool]
) -> None:
    if stock is not None:
        keep_record(book, StockTake(uid=new_uid(), planned_on=TODAY + timedelta(days=stock)))
    if word is not None:
        again = TODAY + timedelta(days=word)
        keep_record(book, AvoidedWord(uid=new_uid(), word="user", look_again_on=again))
    shown = load_words(book, TODAY)
    days = None if shown.look_again_on is None else (shown.look_again_on - TODAY).days
    assert (days, shown.at_stock_take) == expected
