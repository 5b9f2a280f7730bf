"""Three kinds of fact in one quote ask whether a neighbour could know who said it (K17)."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from collabdesk.domain.words import Audience, Permission
from collabdesk.papers.checks.asked import recognisable
from collabdesk.papers.checks.finding import CheckKind, Weight
from collabdesk.papers.checks.recognising import FactKind, recognise
from collabdesk.papers.privacy import Gate
from collabdesk.papers.words import PaperWords
from tests.papers.ledgers import Draft, a_project, worked_example

if TYPE_CHECKING:
    from pathlib import Path

TELLING = "My daughter was 17 years old when she broke down at Thornbury College on 3 March 2024."


@pytest.mark.parametrize(
    ("words", "kind", "fact"),
    [
        ("They sent me to Mill Street surgery.", FactKind.PLACE, "Mill Street"),
        ("I live in Thornbury with him.", FactKind.PLACE, "in Thornbury"),
        ("On Ward 4 nobody came.", FactKind.PLACE, "Ward 4"),
        ("I'm 82 and on my own.", FactKind.AGE, "I’m 82"),
        ("He is a 9 year old boy.", FactKind.AGE, "9 year old"),
        ("She is in her late forties.", FactKind.AGE, "in her late forties"),
        ("Since the stroke I cannot write.", FactKind.CONDITION, "stroke"),
        ("I have MS.", FactKind.CONDITION, "MS"),
        ("It was on 3 March.", FactKind.DATE, "3 March"),
        ("We came in May.", FactKind.DATE, "in May"),
        ("We came on 03/04/2025.", FactKind.DATE, "03/04/2025"),
        ("My mum waited.", FactKind.FAMILY, "mum"),
        ("As a single parent I cannot.", FactKind.FAMILY, "single parent"),
        ("I am a retired bus driver.", FactKind.JOB, "I am a retired bus driver"),
        ("I work for the council.", FactKind.JOB, "I work for the council"),
    ],
)
def test_each_kind_of_fact_is_seen(words: str, kind: FactKind, fact: str) -> None:
    assert recognise(words).facts == {kind: fact}


@pytest.mark.parametrize(
    "words",
    [
        "The nurse may come at six, and I thank the doctor.",
        "I waited 85 minutes and was on hold for 20.",
        "The letter comes after I’ve already given the tablets.",
        "In the end Ms Reception was kind.",
        "We march on.",
        "",
    ],
)
def test_ordinary_words_hold_no_fact(words: str) -> None:
    assert not recognise(words).facts


def test_in_another_language_only_numbers_are_read_and_that_is_said() -> None:
    found = recognise("Roedd fy merch yn 17 oed ar 3/4/2024.", "cy")
    assert found.facts == {FactKind.DATE: "3/4/2024", FactKind.AGE: "17"}
    assert not found.read
    assert found.could_be_known
    assert not recognise("Roedd fy merch yn 17 oed.", "cy").could_be_known


def gate_with(words: str, **more: object) -> tuple[Draft, Gate]:
    draft = Draft(a_project())
    said = draft.said(words, **more)
    gate = Gate(draft.ledger(), Audience.PUBLIC, PaperWords())
    gate.exact_words(gate.ledger.chains[said.uid])
    return draft, gate


def test_a_quote_given_out_is_a_question_until_it_was_looked_at() -> None:
    draft, gate = gate_with(TELLING)
    (found,) = recognisable(draft.ledger(), gate, frozenset())
    assert (found.kind, found.weight) == (CheckKind.RECOGNISABLE, Weight.STOPS)
    assert found.facts == {
        "place": "Thornbury College", "age": "17 years old", "date": "3 March", "family": "daughter",
        "number": 1, "read": 1,
    }  # fmt: skip
    assert found.sentences == (TELLING,)
    assert found.record == ("input", gate.quoted[0])
    (after,) = recognisable(draft.ledger(), gate, frozenset({found.key}))
    assert after.weight is Weight.KNOW


def test_the_answer_holds_for_those_words_alone() -> None:
    draft, gate = gate_with(TELLING)
    (found,) = recognisable(draft.ledger(), gate, frozenset())
    other, second = gate_with(TELLING + " And again.")
    (again,) = recognisable(other.ledger(), second, frozenset({found.key}))
    assert again.weight is Weight.STOPS


def test_words_that_were_withheld_ask_nothing() -> None:
    draft, gate = gate_with(TELLING, permission=Permission.NO)
    assert not list(recognisable(draft.ledger(), gate, frozenset()))


def test_nobody_is_asked_of_their_own_words_in_their_own_record() -> None:
    draft, gate = gate_with(TELLING)
    gate.person = UUID(int=5)
    assert not list(recognisable(draft.ledger(), gate, frozenset()))


def test_the_language_is_the_inputs_own_then_the_projects() -> None:
    draft, gate = gate_with(TELLING, language="cy")
    found = next(recognisable(draft.ledger(), gate, frozenset()))
    assert found.facts["read"] == 0
    draft, gate = gate_with(TELLING)
    ledger = replace(draft.ledger(), project=a_project(language="cy"))
    assert next(recognisable(ledger, gate, frozenset())).facts["read"] == 0


def test_the_worked_example_asks_nothing() -> None:
    ledger = worked_example().ledger()
    gate = Gate(ledger, Audience.PUBLIC, PaperWords())
    for chain in gate.ledger.chains.values():
        gate.exact_words(chain)
    assert gate.quoted
    assert not list(recognisable(ledger, gate, frozenset()))


def test_ten_thousand_real_answers_ask_seldom(corpus: Path) -> None:
    """A question asked of everything is soon answered without looking; nine were asked when it was made."""
    with (corpus / "nhs_fft" / "text_data.csv").open(encoding="utf-8", errors="replace") as file:
        asked = [row for row in csv.DictReader(file) if recognise(row["feedback"]).could_be_known]
    assert 3 <= len(asked) <= 30
