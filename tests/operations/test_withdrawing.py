"""What a person takes back is gone from every row, entry, copy and backup, and the papers are named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Cancelled, DiskFull, Gone
from collabdesk.domain.records import (
    AccessCard,
    AccessNeed,
    Action,
    Consent,
    Decision,
    Guidance,
    Input,
    IssuedPaper,
    Payment,
    Person,
    Quoting,
    Reply,
    Verdict,
)
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Answer, InputState, ReplyState
from collabdesk.operations import answering, hearing, people, telling, undoing
from collabdesk.operations.taking_words_out import Rewriting, echoes, take_words_out
from collabdesk.operations.withdrawing import take_back_input, take_back_person, what_would_go
from collabdesk.storage.journal.union import absorb, read_journal
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import DAY, HERE, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

NAME = "Quokka Wallaby"
SECRET = b"wombat"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    opened = new_book(tmp_path / "book.collab")
    yield opened
    opened.close()


def a_person(book: Workbook, name: str = NAME) -> UUID:
    """Keep a person and everything that hangs on one, a secret in each."""
    uid = new_uid()
    people.add_person(
        book,
        Person(uid=uid, number=0, name=name, contact="wombat road", notes="wombat", described_as="wombat"),
    )
    people.record_consent(book, Consent(uid=new_uid(), person=uid, given_on=DAY, chosen_name="wombat"))
    with book.step(Verb.ADD_TO_JOURNEY) as step:
        step.make(AccessCard(uid=new_uid(), person=uid, brings="a wombat"))
        step.make(AccessNeed(uid=new_uid(), person=uid, need="wombat"))
        step.make(Payment(uid=new_uid(), person=uid, offer="wombat"))
        step.make(Guidance(uid=new_uid(), person=uid, guide="wombat"))
    return uid


def raw(book: Workbook) -> bytes:
    """Give every byte of the file as it lies on the disk."""
    return book.path.read_bytes()


def test_a_person_is_gone_and_a_number_stays(book: Workbook) -> None:
    person = a_person(book)
    said = keep(book, "The wombat told me.", person=person)
    telling.record_reply(book, Reply(uid=new_uid(), input=said, person=person, said="Dear wombat"))
    telling.record_verdict(book, Verdict(uid=new_uid(), input=said, given_on=DAY, words="wombat, yes"))
    assert SECRET in raw(book)
    told = what_would_go(book, person=person, on=DAY)
    assert (told.person, told.inputs, told.kept) == (1, (1,), ())
    assert {held.kind: held.number for held in told.goes} == {
        "accesscard": 1, "accessneed": 1, "consent": 1, "guidance": 1, "payment": 1, "reply": 1, "verdict": 1,
    }  # fmt: skip
    done = take_back_person(book, person, on=DAY)
    assert SECRET not in raw(book)
    assert b"Quokka" not in raw(book)
    ledger = load_ledger(book)
    assert ledger.people[person] == Person(uid=person, number=1, withdrawn_on=DAY)
    assert ledger.inputs[said].withdrawn_on == DAY
    assert ledger.standings[said].state is InputState.WITHDRAWN
    assert not ledger.consents
    assert done.withdrawal == told
    assert person.hex.encode() not in _ops_but_erasures(book)
    assert undoing.undo(book) is not None
    assert SECRET not in raw(book)
    with pytest.raises(Gone):
        take_back_person(book, person)


def _ops_but_erasures(book: Workbook) -> bytes:
    with book.reading() as connection:
        rows = connection.exec_driver_sql("SELECT fields FROM op WHERE kind != 'erase'").all()
    return "\n".join(str(row[0]) for row in rows).encode()


def test_what_they_leave_with_us_stays_and_says_nobody(book: Workbook) -> None:
    person = a_person(book)
    kept, gone = keep(book, "The numbat stays.", person=person), keep(book, "The wombat goes.", person=person)
    telling.record_reply(
        book, Reply(uid=new_uid(), input=kept, person=person, said="Dear wombat", state=ReplyState.TOLD,
                    happened_on=DAY)
    )  # fmt: skip
    action = Action(uid=new_uid(), number=0, what="Ask the numbat", owner_person=person)
    answering.plan_action(book, action, [kept])
    done = take_back_person(book, person, frozenset({kept}), on=DAY)
    ledger = load_ledger(book)
    assert ledger.inputs[kept].words == "The numbat stays."
    assert ledger.inputs[kept].person is None
    assert ledger.inputs[gone].words == ""
    (reply,) = ledger.replies.values()
    assert (reply.person, reply.said, reply.state) == (None, "", ReplyState.TOLD)
    assert ledger.actions[action.uid].owner_person is None
    assert person.hex.encode() not in _ops_but_erasures(book)
    assert SECRET not in raw(book)
    assert done.withdrawal is not None
    assert (done.withdrawal.inputs, done.withdrawal.kept) == ((2,), (1,))


def test_words_of_somebody_else_stay_though_they_were_once_put_down_to_them(book: Workbook) -> None:
    person, other = a_person(book), a_person(book, "Somebody Else")
    said = keep(book, "I am the numbat.", person=person)
    hearing.change_input(book, said, {"person": other})
    take_back_person(book, person)
    ledger = load_ledger(book)
    assert ledger.inputs[said].person == other
    assert ledger.inputs[said].words == "I am the numbat."
    assert person.hex.encode() not in _ops_but_erasures(book)


def test_what_was_undone_and_removed_goes_too(book: Workbook) -> None:
    person = a_person(book)
    keep(book, "A wombat undone.", person=person)
    undoing.undo(book)
    consent = Consent(uid=new_uid(), person=person, given_on=DAY, told="wombat removed")
    people.record_consent(book, consent)
    undoing.undo(book)
    take_back_person(book, person)
    assert SECRET not in raw(book)
    assert not load_ledger(book).inputs


def test_an_old_copy_brings_nobody_back(book: Workbook, tmp_path: Path) -> None:
    person = a_person(book)
    gone, kept = keep(book, "The wombat.", person=person), keep(book, "The numbat.", person=person)
    old = tmp_path / "old.collab"
    book.copy_to(old)
    there = open_workbook(old, replace(HERE, device="hall laptop"))
    try:
        unseen = keep(there, "A wombat nobody saw.", person=person)
        people.record_consent(there, Consent(uid=new_uid(), person=person, given_on=DAY, told="wombat"))
        telling.record_reply(there, Reply(uid=new_uid(), input=kept, person=person, said="Dear wombat"))
        hearing.change_input(there, kept, {"label": "A numbat"})
        take_back_person(book, person, frozenset({kept}), on=DAY)
        theirs = read_journal(there)
        absorb(there, read_journal(book))
        absorb(book, theirs)
        absorb(book, read_journal(there))
        for each in (book, there):
            ledger = load_ledger(each)
            assert SECRET not in raw(each), each.name
            assert b"Quokka" not in raw(each)
            assert ledger.inputs[kept].words == "The numbat."
            assert ledger.inputs[kept].person is None
            assert ledger.inputs[unseen] == Input(
                uid=unseen, number=3, words="", recorded_on=DAY, withdrawn_on=DAY
            )
            assert ledger.inputs[gone].words == ""
            assert person.hex.encode() not in _ops_but_erasures(each)
        assert load_ledger(book).inputs == load_ledger(there).inputs
    finally:
        there.close()


def test_the_papers_that_quoted_them_are_named(book: Workbook) -> None:
    person = a_person(book)
    said = keep(book, "The wombat.", person=person)
    other = keep(book, "The numbat.")
    with book.step(Verb.ISSUE_PAPER) as step:
        for title, inputs in (("First", [said]), ("Second", [other]), ("Third", [said, other])):
            paper = IssuedPaper(
                uid=new_uid(), code="r1", title=title, issued_on=DAY, steps=1, given_to="The ward"
            )
            step.make(paper)
            for each in inputs:
                step.make(Quoting(uid=new_uid(), paper=paper.uid, input=each))
    done = take_back_input(book, said, on=DAY)
    assert done.withdrawal is not None
    assert [(one.title, one.given_to, one.numbers) for one in done.withdrawal.recalls] == [
        ("First", "The ward", (1,)),
        ("Third", "The ward", (1,)),
    ]


def test_stopping_keeps_everything(book: Workbook) -> None:
    person = a_person(book)
    keep(book, "The wombat.", person=person)
    before = raw(book)
    with pytest.raises(Cancelled):
        take_back_person(book, person, cancelled=lambda: True)
    assert load_ledger(book).people[person].name == NAME
    assert SECRET in before


def test_taking_one_thing_back_can_be_stopped_until_it_says_that_it_is_full(book: Workbook) -> None:
    uid = keep(book, "The wombat.")
    told: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        take_back_input(book, uid, progress=lambda *far: told.append(far), cancelled=lambda: True)
    assert load_ledger(book).inputs[uid].words == "The wombat."
    assert told == []
    take_back_input(book, uid, progress=lambda *far: told.append(far), cancelled=lambda: False)
    assert load_ledger(book).inputs[uid].words == ""
    assert told == [(1, 1)]


def test_words_that_stand_elsewhere_are_found_and_can_be_taken_out(book: Workbook) -> None:
    said = keep(book, "The wombat only comes on a Tuesday night, you see.")
    others = keep(book, "The wombat only comes on a Tuesday, I say too.")
    no = Decision(
        uid=new_uid(), number=0, answer=Answer.NO, decided_on=DAY,
        reason="Somebody said: the wombat only comes on a Tuesday night.",
    )  # fmt: skip
    answering.decide(book, no, [others])
    found = echoes(book, input=said)
    assert [(one.kind, one.row, one.field, one.place) for one in found] == [
        ("decision", no.uid, "reason", "now")
    ]
    take_back_input(book, said)
    assert load_ledger(book).decisions[no.uid].reason == no.reason
    take_words_out(book, [Rewriting("decision", no.uid, "reason", "There is no money.")])
    assert load_ledger(book).decisions[no.uid].reason == "There is no money."
    assert b"Tuesday night" not in raw(book)
    while undoing.undoable(book).undo:
        undoing.undo(book)
    assert b"Tuesday night" not in raw(book)


def test_earlier_wordings_that_repeat_the_words_go_with_them(book: Workbook) -> None:
    words = "The wombat only comes on a Tuesday night."
    said, other = keep(book, words), keep(book, "Something else.")
    decision = Decision(
        uid=new_uid(), number=0, answer=Answer.YES, decided_on=DAY, reason=f"They said {words}"
    )
    answering.decide(book, decision, [other])
    answering.change_decision(book, decision.uid, {"reason": "It is right."})
    removed = Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=DAY, what=words)
    answering.decide(book, removed, [other])
    answering.remove_decision(book, removed.uid)
    take_back_input(book, said)
    assert SECRET not in raw(book)
    assert load_ledger(book).decisions[decision.uid].reason == "It is right."


def test_words_taken_out_stay_out_of_an_old_copy(book: Workbook, tmp_path: Path) -> None:
    other = keep(book, "Something else.")
    decision = Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=DAY, reason="a wombat said so")
    answering.decide(book, decision, [other])
    old = tmp_path / "old.collab"
    book.copy_to(old)
    there = open_workbook(old, replace(HERE, device="hall laptop"))
    try:
        take_words_out(book, [Rewriting("decision", decision.uid, "reason", "It is right.")])
        absorb(book, read_journal(there))
        absorb(there, read_journal(book))
        for each in (book, there):
            assert SECRET not in raw(each)
            assert load_ledger(each).decisions[decision.uid].reason == "It is right."
    finally:
        there.close()


def test_a_name_that_stands_in_other_texts_is_listed_and_not_changed(book: Workbook) -> None:
    person = a_person(book)
    other = keep(book, "Quokka Wallaby was kind to me.")
    action = Action(uid=new_uid(), number=0, what="Thank quokka wallaby.")
    answering.plan_action(book, action, [other])
    found = echoes(book, person=person)
    assert [(one.kind, one.field, one.is_name) for one in found] == [
        ("input", "words", True),
        ("action", "what", True),
    ]
    take_back_person(book, person)
    assert load_ledger(book).inputs[other].words == "Quokka Wallaby was kind to me."


def test_a_place_that_is_not_there_is_named(book: Workbook, tmp_path: Path) -> None:
    said = keep(book, "The wombat.")
    stick = tmp_path / "blue stick"
    assert what_would_go(book, input=said, second=stick).out_of_reach == ("blue stick",)
    done = take_back_input(book, said, second=stick).withdrawal
    assert done is not None
    assert done.out_of_reach == ("blue stick",)


def test_words_go_although_the_backups_cannot_be_gone_through_now(
    book: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise DiskFull("profile")

    said = keep(book, "The wombat.")
    monkeypatch.setattr("collabdesk.storage.erasures.purge_backups", full)
    done = take_back_input(book, said).withdrawal
    assert done is not None
    assert done.backups_later
    assert SECRET not in raw(book)


def test_what_else_they_ask_for_is_forgotten_and_their_name_stays(book: Workbook) -> None:
    person = a_person(book)
    said = keep(book, "Something.", person=person)
    take_back_input(book, said, also=frozenset({"contact", "access"}))
    ledger = load_ledger(book)
    assert ledger.people[person].contact == ""
    assert ledger.people[person].name == NAME
    assert not ledger.of(AccessCard)
    assert not ledger.of(AccessNeed)
    assert ledger.of(Payment)
    assert b"wombat road" not in raw(book)
