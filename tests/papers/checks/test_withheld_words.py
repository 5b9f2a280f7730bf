"""Somebody's words without their yes stop a paper, wherever they were typed (K16)."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.records import Check
from collabdesk.domain.words import Audience, Permission
from collabdesk.papers.checks.asked import words_without_a_yes
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight
from collabdesk.papers.checks.written import written_by_hand
from collabdesk.papers.privacy import Gate
from collabdesk.papers.words import PaperWords
from tests.papers.checks.planned import saying
from tests.papers.ledgers import TODAY, Draft, a_project

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger

WORDS = "The night sister shouted at my husband until he wept."


def found_in(ledger: Ledger, written: str, audience: Audience = Audience.PUBLIC) -> list[Finding]:
    ledger = replace(ledger, project=replace(ledger.project, purpose=written))
    sentences = written_by_hand(ledger, saying(written))
    return list(words_without_a_yes(ledger, sentences, Gate(ledger, audience, PaperWords())))


@pytest.mark.parametrize("permission", [Permission.NO, Permission.SUMMARY, Permission.NOT_ASKED])
def test_four_words_in_a_row_stop_a_paper(permission: Permission) -> None:
    draft = Draft(a_project())
    draft.said(WORDS, permission=permission)
    (found,) = found_in(draft.ledger(), "We know that the NIGHT sister  shouted at people.")
    assert (found.kind, found.weight, found.key) == (CheckKind.WORDS_WITHOUT_PERMISSION, Weight.STOPS, "")
    assert found.facts == {"field": "purpose", "number": 1}
    assert found.record == ("project", draft.project.uid)


def test_three_words_in_a_row_do_not() -> None:
    draft = Draft(a_project())
    draft.said(WORDS, permission=Permission.NO)
    assert not found_in(draft.ledger(), "A night sister shouted once.")


def test_words_that_anybody_strings_together_do_not() -> None:
    draft = Draft(a_project())
    draft.said("It was one of the ones that I had to go to.", permission=Permission.NO)
    assert not found_in(draft.ledger(), "This was one of the ones that I had to go to.")


def test_words_that_somebody_said_yes_to_do_not() -> None:
    draft = Draft(a_project())
    draft.said(WORDS, permission=Permission.NO)
    draft.said(WORDS, permission=Permission.WITHOUT_NAME)
    assert not found_in(draft.ledger(), WORDS)


def test_what_they_hoped_for_corrected_and_answered_counts_as_their_words() -> None:
    for place in ("hoped", "corrected", "verdict"):
        draft = Draft(a_project())
        said = draft.said("Else.", permission=Permission.NO, hoped=WORDS if place == "hoped" else "")
        if place == "corrected":
            draft.keep(Check(uid=draft.uid(), input=said.uid, checked_on=TODAY, corrected_words=WORDS))
        if place == "verdict":
            draft.hear_back(said, words=WORDS)
        assert found_in(draft.ledger(), WORDS)


def test_our_own_answer_as_a_sheet_held_it_is_not_their_words() -> None:
    draft = Draft(a_project())
    draft.said("Else.", permission=Permission.NO, answer_in_file=WORDS)
    assert not found_in(draft.ledger(), WORDS)


def test_ten_thousand_inputs_take_no_time_to_speak_of() -> None:
    draft = Draft(a_project())
    for n in range(10_000):
        draft.said(f"The bell on ward {n} rings all night long, and nobody sleeps.", permission=Permission.NO)
    began = time.perf_counter()
    assert found_in(draft.ledger(), "They say that ward 77 rings all night long.")
    assert time.perf_counter() - began < 5
