"""People, groups and sessions are kept apart from the words, and never take them along."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone, NothingToSay
from collabdesk.domain.records import Consent, Group, Input, Person, ToldText
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Permission, Reach, Way
from collabdesk.operations import people, starting, taking_away, undoing
from collabdesk.storage.queries.ledger import load_ledger, load_project
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import DAY, HERE, everything, fill, new_book

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


def asked(person: UUID, days: int, **more: object) -> Consent:
    return Consent(uid=new_uid(), person=person, given_on=DAY + timedelta(days=days), **more)  # type: ignore[arg-type]


def test_how_they_want_to_be_told_goes_on_their_card_in_the_same_step(book: Workbook) -> None:
    made = fill(book)
    people.record_consent(book, asked(made.person, 9, tell_by=Way.PHONE))
    assert load_ledger(book).people[made.person].reply_way is Way.PHONE
    people.record_consent(book, asked(made.person, 8, tell_by=Way.LETTER))
    people.record_consent(book, asked(made.person, 10))
    assert load_ledger(book).people[made.person].reply_way is Way.PHONE
    before = everything(book)
    people.record_consent(book, asked(made.person, 11, tell_by=Way.DO_NOT_CONTACT))
    assert load_ledger(book).people[made.person].reply_way is Way.DO_NOT_CONTACT
    undoing.undo(book)
    assert everything(book) == before


def test_a_consent_points_only_at_what_is_there(book: Workbook) -> None:
    made = fill(book)
    for nowhere in ({"told_text": new_uid()}, {"session": new_uid()}):
        with pytest.raises(Gone):
            people.record_consent(book, asked(made.person, 9, **nowhere))
    assert len(load_ledger(book).consents) == 1


def test_a_new_version_of_what_people_are_told_leaves_the_old_one(book: Workbook) -> None:
    before = load_ledger(book).told_texts
    texts = ("You can stop.", "You can stop any time.")
    first, second = (ToldText(uid=new_uid(), text=text) for text in texts)
    for told in (first, second):
        people.write_told_text(book, told)
    kept = load_ledger(book).told_texts
    assert tuple(kept[told.uid].text for told in (first, second)) == texts
    versions = [str(len(before) + n) for n in (1, 2)]
    assert [kept[told.uid].version for told in (first, second)] == versions
    with pytest.raises(NothingToSay):
        people.write_told_text(book, ToldText(uid=new_uid(), text=" \n"))


def test_how_to_reach_somebody_is_forgotten_in_the_file_too(book: Workbook) -> None:
    """Not one byte of it is found, in no table, no entry of the journal and no place that was freed."""
    made, canary = fill(book), "behind the red door"
    people.change_person(book, made.person, {"contact": canary})
    assert canary.encode() in b"".join(one.read_bytes() for one in book.path.parent.glob("neighbours*"))
    people.forget_contact(book, made.person)
    assert load_ledger(book).people[made.person].contact == ""
    book.close()
    assert canary.encode() not in b"".join(one.read_bytes() for one in book.path.parent.glob("neighbours*"))
    again = open_workbook(book.path, HERE)
    undoing.undo(again)
    assert load_ledger(again).people[made.person].contact == ""
    again.close()
