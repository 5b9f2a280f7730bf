"""Keeping what people said: the words are kept once and never edited after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone, NothingToSay, NoWords
from collabdesk.domain.records import Check, Hearing, Input, Reply, Verdict
from collabdesk.domain.words import InputState, Permission
from collabdesk.operations import hearing, telling, undoing
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import DAY, an_input, fill, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "neighbours.collab")
    yield made
    made.close()


def test_inputs_are_numbered_in_the_order_they_are_kept(book: Workbook) -> None:
    for words in ("One", "Two", "Three"):
        keep(book, words)
    said = load_ledger(book).inputs.values()
    assert [(one.number, one.words) for one in said] == [(1, "One"), (2, "Two"), (3, "Three")]


def test_keeping_tells_what_was_made(book: Workbook) -> None:
    said = an_input("The door is heavy.")
    changes = hearing.keep_input(book, said)
    assert changes.made == (said.uid,)
    assert changes.inputs == {said.uid}
    assert changes.concerns(Input)
    assert not changes.concerns(Hearing, Reply)
    assert (changes.verb, changes.count, changes.nothing) == ("keep_input", 1, False)


@pytest.mark.parametrize("field", sorted(hearing.NEVER_EDITED))
def test_words_are_never_edited(book: Workbook, field: str) -> None:
    uid = keep(book, "As I said it.")
    with pytest.raises(ValueError, match="never edited"):
        hearing.change_input(book, uid, {field: "other"})
    with pytest.raises(ValueError, match="never edited"):
        hearing.change_inputs(book, [uid], {field: "other"})


def test_what_stands_around_the_words_may_change(book: Workbook) -> None:
    first, second = keep(book, "One"), keep(book, "Two")
    changes = hearing.change_inputs(book, [first, second], {"permission": Permission.SUMMARY})
    assert changes.count == 2
    assert {one.permission for one in load_ledger(book).inputs.values()} == {Permission.SUMMARY}
    undoing.undo(book)
    assert {one.permission for one in load_ledger(book).inputs.values()} == {Permission.NOT_ASKED}


def test_one_that_is_gone_stops_the_whole_change(book: Workbook) -> None:
    uid = keep(book, "One")
    with pytest.raises(Gone):
        hearing.change_inputs(book, [uid, new_uid()], {"label": "x"})
    assert load_ledger(book).inputs[uid].label == ""


def test_a_correction_stands_beside_the_original(book: Workbook) -> None:
    uid = keep(book, "Ten past six")
    hearing.check_input(book, Check(uid=new_uid(), input=uid, checked_on=DAY, corrected_words="Ten to six"))
    chain = load_ledger(book).chains[uid]
    assert chain.words == "Ten to six"
    assert chain.input.words == "Ten past six"
    with pytest.raises(Gone):
        hearing.check_input(book, Check(uid=new_uid(), input=new_uid(), checked_on=DAY))


def test_one_person_hears_many(book: Workbook) -> None:
    inputs = [keep(book, "One"), keep(book, "Two")]
    changes = hearing.say_who_heard(book, inputs, "Ward manager", DAY, "at tea")
    assert changes.inputs == set(inputs)
    ledger = load_ledger(book)
    assert {standing.state for standing in ledger.standings.values()} == {InputState.WAITING}
    assert {(one.who, one.how) for one in ledger.hearings.values()} == {("Ward manager", "at tea")}
    with pytest.raises(NothingToSay):
        hearing.say_who_heard(book, inputs, " ", DAY)


def test_words_taken_back_leave_a_number_and_dates(book: Workbook) -> None:
    made = fill(book)
    uid = made.inputs[0]
    number = load_ledger(book).inputs[uid].number
    changes = hearing.take_back(book, uid)
    ledger = load_ledger(book)
    today = datetime.now(UTC).date()
    husk = Input(uid=uid, number=number, words="", recorded_on=DAY, withdrawn_on=today)
    assert ledger.inputs[uid] == husk
    assert ledger.chains[uid].replies == ()
    assert ledger.chains[uid].verdicts == ()
    assert ledger.chains[uid].checks == ()
    assert ledger.standings[uid].state is InputState.WITHDRAWN
    assert changes.count == 1
    assert changes.concerns(Input, Reply)
    keep(book, "The next one")
    assert max(one.number for one in load_ledger(book).inputs.values()) == 5


def test_words_taken_back_do_not_come_back_by_undo(book: Workbook) -> None:
    uid = keep(book, "Please forget this.")
    hearing.take_back(book, uid)
    changes = undoing.undo(book)
    assert changes.nothing
    assert load_ledger(book).inputs[uid].words == ""


def test_words_repeated_in_what_was_removed_go_too(book: Workbook) -> None:
    uid = keep(book, "Please forget the quokka.")
    reply = Reply(uid=new_uid(), input=uid, said="You said: quokka")
    telling.record_reply(book, reply)
    telling.change_reply(book, reply.uid, {"said": "quokka, you said"})
    telling.remove_reply(book, reply.uid)
    telling.record_verdict(book, Verdict(uid=new_uid(), input=uid, given_on=DAY, words="my quokka"))
    undoing.undo(book)
    assert b"quokka" in book.path.read_bytes()
    hearing.take_back(book, uid)
    assert b"quokka" not in book.path.read_bytes()
    with pytest.raises(Gone):
        hearing.take_back(book, new_uid())


def test_words_may_not_be_empty(book: Workbook) -> None:
    with pytest.raises(NoWords):
        hearing.keep_input(book, replace(an_input("x"), words=" "))
