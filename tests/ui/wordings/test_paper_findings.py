"""Every finding of a paper has words a neighbour would use, and a way on that leads somewhere."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight
from collabdesk.papers.checks.needed import BOARD, GROUND, PRINTED
from collabdesk.ui.languages import speak
from collabdesk.ui.rooms.papers.ways import Place, way_of
from collabdesk.ui.rooms.papers.words_sheet import SAYS
from collabdesk.ui.rooms.register import is_room
from collabdesk.ui.wording import Wording
from collabdesk.ui.wordings.paper_findings import PaperFindingWording
from collabdesk.ui.wordings.paper_gaps import PaperGapWording

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

MACHINE = re.compile(r"\(\w+\)|\{|%n|[a-z]_[a-z]|\b(database|field|error|invalid|export|user)\b")


@pytest.fixture
def wording(qapp: QApplication) -> PaperFindingWording:
    speak(qapp, "en")
    return PaperFindingWording(Wording(lambda: date(2026, 6, 11)))


@pytest.mark.parametrize("kind", CheckKind)
@pytest.mark.parametrize("weight", Weight)
def test_every_kind_has_words(wording: PaperFindingWording, kind: CheckKind, weight: Weight) -> None:
    said = wording.words(Finding(kind, weight, facts={"count": 2, "number": 4}))
    assert said.what
    for words in (said.what, said.where, said.way_on, wording.weight(weight)):
        assert not MACHINE.search(words), words


def test_every_blank_box_a_check_names_has_a_sentence_of_its_own(wording: PaperFindingWording) -> None:
    names = {name for printed in PRINTED.values() for name in printed} | {*BOARD, *GROUND}
    said = {
        name: PaperGapWording(Wording(lambda: date(2026, 6, 11))).words(CheckKind.UNWRITTEN, name)[0]
        for name in names
    }
    assert len(set(said.values())) == len(names), said


def test_each_box_a_check_names_can_be_written_beside_its_paper() -> None:
    for code, names in PRINTED.items():
        assert set(names) <= set(SAYS[code]), code


@pytest.mark.parametrize("kind", CheckKind)
def test_a_way_on_leads_to_a_room_or_a_box(kind: CheckKind) -> None:
    project = ("project", new_uid())
    way = way_of(Finding(kind, Weight.MISSING, record=project, facts={"field": "fixed"}))
    assert way.place is not Place.ROOM or is_room(way.name)


def test_a_record_is_opened_in_its_room() -> None:
    said, change = new_uid(), new_uid()
    way = way_of(Finding(CheckKind.RECOGNISABLE, Weight.STOPS, record=("input", said)))
    assert (way.place, way.name, way.uid) == (Place.ROOM, "said", said)
    way = way_of(Finding(CheckKind.STRENGTH_WITHOUT_SOURCE, Weight.MISSING, record=("change", change)))
    assert (way.name, way.uid) == ("replies", change)
    way = way_of(Finding(CheckKind.UNWRITTEN, Weight.MISSING, facts={"field": "agree"}))
    assert (way.place, way.name) == (Place.BOARD, "agree")
    way = way_of(
        Finding(CheckKind.UNWRITTEN, Weight.MISSING, record=("project", said), facts={"field": "fixed"})
    )
    assert (way.place, way.name) == (Place.WORDS, "fixed")


def test_the_words_of_method_10(wording: PaperFindingWording) -> None:
    def what(kind: CheckKind, **facts: str | int) -> str:
        return wording.words(Finding(kind, Weight.STOPS, facts=facts)).what

    assert what(CheckKind.NO_SAFEGUARDING_CONTACT) == "Add who to call if someone is being hurt."
    assert what(CheckKind.NO_MINORITY_VIEW) == "Did everyone really agree?"
    assert what(CheckKind.RECOGNISABLE) == "Could a neighbour recognise this person?"
    assert what(CheckKind.PERCENTAGE_ON_SMALL_BASE, base=7) == "Only 7 people. Use “x of y”."
    assert what(CheckKind.WORDS_WITHOUT_PERMISSION) == "We don’t have a yes for these words in this report."


def test_facts_are_said(wording: PaperFindingWording) -> None:
    said = wording.words(
        Finding(CheckKind.RECOGNISABLE, Weight.STOPS, facts={"place": "Eastmere", "age": "74", "read": 1})
    )
    assert said.where == "Their words hold a place (“Eastmere”), an age (“74”)."
    given = wording.words(
        Finding(
            CheckKind.WITHDRAWN_WORDS_GIVEN_OUT,
            Weight.PRIVACY,
            facts={"title": "Trustee paper", "given_to": "the board", "on": "2026-05-14", "number": 4},
        )
    )
    assert given.what == "The words of V-004 are in “Trustee paper”."
    assert "Given to the board on 14\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2026." in given.where
    heading = wording.words(
        Finding(
            CheckKind.HEADING_FOLLOWS,
            Weight.KNOW,
            facts={"heading": "You said, we changed", "promised": 4, "reached": 3},
        )
    )
    assert heading.where == "You promised: design together. What was reached: talk it through."


def test_a_question_that_was_looked_at_says_so(wording: PaperFindingWording) -> None:
    asked = Finding(CheckKind.SMALL_COUNT_IN_WORDS, Weight.KNOW, sentences=("Two carers left.",), key="k")
    assert wording.words(asked).where == "You looked at it: it points to nobody.\n“Two carers left.”"
