"""People, groups and sessions are kept apart from the words, and never take them along."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone, NothingToSay
from collabdesk.domain.records import Consent, Group, Input, Person
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Permission, Reach
from collabdesk.operations import people, starting, taking_away, undoing
from collabdesk.storage.queries.ledger import load_ledger, load_project
from tests.sample_workbook import DAY, everything, fill, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "neighbours.collab")
    yield made
    made.close()


def test_removing_a_person_leaves_what_they_said_unnamed(book: Workbook) -> None:
    made = fill(book)
    before = everything(book)
    changes = people.remove_person(book, made.person)
    ledger = load_ledger(book)
    assert ledger.people == {}
    assert ledger.consents == {}
    assert ledger.inputs[made.inputs[0]].person is None
    assert ledger.inputs[made.inputs[0]].words == "The last bus goes before the shift ends."
    assert changes.concerns(Person, Consent, Input)
    undoing.undo(book)
    assert everything(book) == before


@pytest.mark.parametrize("verb", [people.remove_group, people.remove_session])
def test_removing_a_group_or_session_leaves_what_was_said(book: Workbook, verb: object) -> None:
    made = fill(book)
    before = everything(book)
    words = {uid: said.words for uid, said in load_ledger(book).inputs.items()}
    assert callable(verb)
    verb(book, made.group if verb is people.remove_group else made.session)
    ledger = load_ledger(book)
    assert {uid: said.words for uid, said in ledger.inputs.items()} == words
    assert len(ledger.groups) + len(ledger.sessions) == 1
    undoing.undo(book)
    assert everything(book) == before


def test_a_changed_mind_is_a_new_consent(book: Workbook) -> None:
    made = fill(book)
    later = Consent(uid=new_uid(), person=made.person, given_on=DAY + timedelta(days=9), words=Permission.NO)
    people.record_consent(book, later)
    ledger = load_ledger(book)
    assert len(ledger.consents) == 2
    assert ledger.consent_of(made.person) == later
    assert ledger.permission_for(ledger.inputs[made.inputs[0]]) is Permission.NO
    with pytest.raises(Gone):
        people.record_consent(book, Consent(uid=new_uid(), person=new_uid(), given_on=DAY))


def test_people_are_known_by_number_and_language(book: Workbook) -> None:
    for name in ("", "A name"):
        people.add_person(book, Person(uid=new_uid(), number=0, name=name))
    first, second = load_ledger(book).people.values()
    assert (first.number, second.number) == (1, 2)
    people.change_person(book, second.uid, {"language": "cy"})
    assert load_ledger(book).people[second.uid].language == "cy"


def test_groups_and_sessions_change(book: Workbook) -> None:
    made = fill(book)
    people.change_group(book, made.group, {"reach": Reach.WELL})
    people.change_session(book, made.session, {"people": 12})
    ledger = load_ledger(book)
    assert ledger.groups[made.group].reach is Reach.WELL
    assert ledger.sessions[made.session].people == 12
    with pytest.raises(NothingToSay):
        people.add_group(book, Group(uid=new_uid(), name=""))


def test_an_input_is_never_taken_away(book: Workbook) -> None:
    made = fill(book)
    with pytest.raises(ValueError, match="the person's wish"):
        taking_away.take_away(book, Verb.REMOVE_PERSON, Input, made.inputs[0])


def test_the_project_keeps_its_title(book: Workbook) -> None:
    starting.change_project(book, {"purpose": "Getting home"})
    assert load_project(book).purpose == "Getting home"
    with pytest.raises(NothingToSay):
        starting.change_project(book, {"title": " "})
    undoing.undo(book)
    assert load_project(book).purpose == ""
    assert undoing.undoable(book).undo is None
