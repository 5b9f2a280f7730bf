"""Every kind has words, every date is said one way, and nothing breaks over two lines."""

from __future__ import annotations

import inspect
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.paths import resource
from collabdesk.domain import standing, words
from collabdesk.domain.verbs import Verb
from collabdesk.storage.journal.search_index import NUMBER_LETTERS
from collabdesk.ui.languages import speak
from collabdesk.ui.wording import Wording
from collabdesk.ui.wordings.marks import LETTERS
from collabdesk.ui.wordings.states import ACTION_LOOKS, REPLY_LOOKS, STATE_LOOKS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

MEMBERS = [
    member
    for module in (words, standing)
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, Enum) and kind.__module__ == module.__name__
    for member in kind
]
GAP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def wording(qapp: QApplication) -> Wording:
    speak(qapp, "en")
    return Wording(lambda: date(2026, 6, 11))


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: f"{type(member).__name__}.{member.name}")
def test_every_member_of_every_list_has_words(wording: Wording, member: Enum) -> None:
    said = wording.of(member)
    assert said
    assert "_" not in said


def test_members_that_are_equal_as_text_keep_their_own_words(wording: Wording) -> None:
    assert wording.of(words.Answer.NOT_NOW) == "Not now"
    assert wording.of(words.CheckResult.YES) != wording.of(words.Said.YES)


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("count", [1, 3])
def test_every_verb_has_words_for_undo(wording: Wording, verb: Verb, count: int) -> None:
    said = wording.undo(verb, count)
    assert said.startswith("Undo: ")
    assert "%n" not in said
    assert "(s)" not in said, "the English plural forms are not compiled: run packaging/translations.py"


def test_counts_are_said_as_one_or_several(wording: Wording) -> None:
    assert wording.undo(Verb.KEEP_INPUT, 1) == "Undo: keep 1 thing people said"
    assert wording.undo(Verb.KEEP_INPUT, 3) == "Undo: keep 3 things people said"
    assert wording.redo(Verb.RECORD_REPLY, 2) == "Do again: record 2 replies"
    assert wording.undone(Verb.ADD_PERSON) == "Taken back: add a person."


@pytest.mark.parametrize("step", words.PromiseStep)
def test_every_promise_is_a_sentence(wording: Wording, step: words.PromiseStep) -> None:
    assert wording.promise(step).endswith(".")


def test_days_are_said_in_full_and_the_year_only_when_it_is_another(wording: Wording) -> None:
    assert wording.long_day(date(2026, 6, 5)) == f"Friday{GAP}5{GAP}June"
    assert wording.weekday_day(date(2026, 6, 5)) == f"Fri{GAP}5{GAP}June"
    assert wording.short_day(date(2026, 2, 5)) == f"5{GAP}Feb"
    assert wording.day(date(2025, 5, 20)) == f"20{GAP}May{GAP}2025"
    assert wording.full_day(date(2026, 6, 5)) == f"5{GAP}June{GAP}2026"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 6, 15), "in 4 days"),
        (date(2026, 6, 25), "in 2 weeks"),
        (date(2026, 6, 11), "today"),
        (date(2026, 6, 10), "1 day late"),
        (date(2026, 6, 5), "6 days late"),
    ],
)
def test_how_far_a_day_is(wording: Wording, day: date, said: str) -> None:
    assert wording.away(day).replace(GAP, " ") == said


def test_lengths_of_time(wording: Wording) -> None:
    assert wording.days(1).replace(GAP, " ") == "1 day"
    assert wording.later(0) == "the same day"
    assert wording.later(56).replace(GAP, " ") == "8 weeks on"
    assert wording.ago(date(2026, 6, 10)) == "yesterday"
    assert wording.moment(datetime(2026, 6, 10, 17, 5)) == "Yesterday at 17:05"


def test_numbers_are_printed_as_in_papers(wording: Wording) -> None:
    assert LETTERS == NUMBER_LETTERS
    assert wording.number("input", 14) == "V-014"
    assert wording.quoted("No") == "“No”"


@pytest.mark.parametrize(
    "looks", [STATE_LOOKS, ACTION_LOOKS, REPLY_LOOKS], ids=["inputs", "actions", "replies"]
)
def test_every_state_has_an_icon_we_carry(looks: dict[Enum, object]) -> None:
    kind = type(next(iter(looks)))
    assert set(looks) == set(kind)
    for look in looks.values():
        assert resource("icons", f"{look.icon}.svg").is_file()  # type: ignore[attr-defined]
