"""The product's laws on the record itself, each by its number; those of papers are with the papers."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import fields_of
from collabdesk.domain.failures import NoReason, NoWords
from collabdesk.domain.records import (
    Change,
    Check,
    Decision,
    Input,
    Pattern,
    Reply,
    Verdict,
)
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Answer, Direction, InputState, ReplyState, Said
from collabdesk.operations import answering, hearing, people, sorting, telling, undoing
from collabdesk.storage.journal.union import absorb, read_journal
from collabdesk.storage.queries.home import load_home
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.schema import TABLES
from collabdesk.storage.workbook import Author, Workbook, open_workbook
from tests.sample_workbook import DAY, HERE, an_input, fill, keep, new_book
from tests.storage.journal.copies import check_standings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = DAY + timedelta(days=60)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "neighbours.collab")
    yield made
    made.close()


def words_of(book: Workbook) -> Counter[str]:
    return Counter(said.words for said in load_ledger(book).inputs.values())


def bring(book: Workbook, *records: Input | Decision) -> None:
    with book.step(Verb.BRING_IN) as step:
        for record in records:
            step.make(record)


def test_law_1_no_input_is_lost_merged_away_or_changed(book: Workbook, tmp_path: Path) -> None:
    made = fill(book)
    same = [keep(book, "Exactly the same words."), keep(book, "Exactly the same words.")]
    expected = words_of(book)
    uid = made.inputs[0]
    hearing.check_input(book, Check(uid=new_uid(), input=uid, checked_on=DAY, corrected_words="Other words"))
    pattern = Pattern(uid=new_uid(), name="All in one")
    sorting.make_pattern(book, pattern, [*made.inputs, *same])
    sorting.sort_inputs(book, same, made.pattern, out_of=pattern.uid)
    hearing.change_inputs(book, same, {"label": "Same", "voices": 7, "hoped": ""})
    for remove, removed in (
        (sorting.remove_pattern, pattern.uid),
        (people.remove_person, made.person),
        (people.remove_group, made.group),
        (people.remove_session, made.session),
        (answering.remove_decision, made.decision),
        (answering.remove_action, made.action),
        (answering.remove_change, made.change),
        (telling.remove_reply, made.reply),
    ):
        remove(book, removed)
        assert words_of(book) == expected
    with pytest.raises(NoWords):
        bring(book, an_input("Never finished", number=50), an_input(" ", number=51))
    assert words_of(book) == expected
    book.close()
    shutil.copy(book.path, tmp_path / "copy.collab")
    copy = open_workbook(tmp_path / "copy.collab", Author(device="laptop-two"))
    keep(copy, "Said in the other room.")
    again = open_workbook(book.path, HERE)
    absorb(again, read_journal(copy))
    assert words_of(again) == expected + Counter(["Said in the other room."])
    while undoing.undoable(again).undo:
        undoing.undo(again)
    while undoing.undoable(again).redo:
        undoing.redo(again)
    assert words_of(again) == expected + Counter(["Said in the other room."])
    again.close()
    copy.close()


def test_law_1_only_the_person_takes_words_back_and_a_count_stays(book: Workbook) -> None:
    fill(book)
    inputs = load_ledger(book).inputs
    hearing.take_back(book, next(iter(inputs)))
    left = load_ledger(book).inputs
    assert [said.number for said in left.values()] == [said.number for said in inputs.values()]
    assert sum(said.withdrawn_on is not None for said in left.values()) == 2


def test_law_2_every_input_is_in_one_state_and_the_oldest_silence_is_first(book: Workbook) -> None:
    made = fill(book)
    days = [9, 2, 30, 4, 17, 2]
    uids = [keep(book, f"Said {ago} days before", said_on=DAY - timedelta(days=ago)) for ago in days]
    no_day = keep(book, "Said on a day nobody wrote down")
    hearing.say_who_heard(book, [uids[2]], "Manager", DAY)
    check_standings(book)
    ledger = load_ledger(book)
    assert set(ledger.standings) == set(ledger.inputs)
    assert ledger.standings[made.inputs[3]].state is InputState.WITHDRAWN
    assert ledger.standings[no_day].since == DAY
    waiting = [uid for uid, now in ledger.standings.items() if now.waiting]
    expected = sorted(waiting, key=lambda uid: (ledger.standings[uid].since, ledger.inputs[uid].number))
    home = load_home(book, TODAY)
    assert home.waiting == len(waiting)
    assert [card.uid for card in home.silences] == expected[: len(home.silences)]
    assert home.silences[0].uid == uids[2]


@pytest.mark.parametrize("answer", [Answer.NO, Answer.NOT_NOW])
def test_law_3_a_no_carries_a_reason_at_every_door(book: Workbook, answer: Answer) -> None:
    uid = keep(book, "Could it stay open later?")
    bare = Decision(uid=new_uid(), number=0, answer=answer, decided_on=DAY)
    for reason in ("", " ", "\n\u00a0"):
        with pytest.raises(NoReason):
            answering.decide(book, replace(bare, reason=reason), [uid])
    with pytest.raises(NoReason):
        bring(book, bare)
    yes = replace(bare, answer=Answer.YES)
    answering.decide(book, yes, [uid])
    with pytest.raises(NoReason):
        answering.change_decision(book, yes.uid, {"answer": answer})
    answering.change_decision(book, yes.uid, {"answer": answer, "reason": "It is the law"})
    with pytest.raises(NoReason):
        answering.change_decision(book, yes.uid, {"reason": ""})
    undoing.undo(book)
    undoing.redo(book)
    for decision in load_ledger(book).decisions.values():
        assert decision.reason.strip() or not decision.answer.is_no


def test_law_3_a_no_is_an_answer_like_any_other(book: Workbook) -> None:
    uid = keep(book, "Could it stay open later?")
    no = Decision(uid=new_uid(), number=0, answer=Answer.NO, decided_on=DAY, reason="It is the law")
    answering.decide(book, no, [uid])
    ledger = load_ledger(book)
    assert ledger.chains[uid].decisions == (replace(no, number=1),)
    assert ledger.standings[uid].state is InputState.ANSWERED
    assert ledger.standings[uid].waiting, "a no has to be told too"


def test_law_4_what_we_say_and_what_they_say_stay_apart(book: Workbook) -> None:
    uid = keep(book, "The lift is broken.")
    answering.decide(book, Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=DAY), [uid])
    change = Change(uid=new_uid(), number=0, what="A new lift", seen_on=DAY, strength=4)
    answering.record_change(book, change, inputs=[uid])
    reply = Reply(uid=new_uid(), input=uid, state=ReplyState.TOLD, happened_on=DAY)
    telling.record_reply(book, reply)
    before = load_ledger(book).chains[uid].changes
    verdict = Verdict(uid=new_uid(), input=uid, given_on=DAY, changed_for_me=Said.NO, fair=Said.NO)
    telling.record_verdict(book, verdict)
    chain = load_ledger(book).chains[uid]
    assert chain.changes == before
    assert (chain.changes[0].direction, chain.changes[0].strength) == (Direction.BETTER, 4)
    answering.change_change(book, change.uid, {"direction": Direction.WORSE})
    assert load_ledger(book).chains[uid].verdicts == (verdict,)
    answering.remove_change(book, change.uid)
    assert load_ledger(book).chains[uid].verdicts == (verdict,)


def test_law_4_neither_holds_the_other() -> None:
    theirs = {f.name for f in fields_of(Verdict)} - {"uid"}
    ours = {f.name for f in fields_of(Change)} - {"uid"}
    assert not theirs & ours
    assert "change" not in {f.refers_to for f in fields_of(Verdict)}
    assert "verdict" not in {f.refers_to for f in fields_of(Change)}
    assert not set(TABLES["verdict"].c.keys()) & set(TABLES["change"].c.keys()) - {"uid"}


def test_law_7_only_the_words_are_required(book: Workbook) -> None:
    given_by_us = {"uid", "number", "recorded_on"}
    assert {f.name for f in fields_of(Input) if f.required} - given_by_us == {"words"}
    said = Input(uid=new_uid(), number=0, words="x", recorded_on=date(2026, 1, 1))
    hearing.keep_input(book, said)
    assert load_ledger(book).inputs[said.uid] == replace(said, number=1)
    with pytest.raises(NoWords):
        hearing.keep_input(book, replace(said, uid=new_uid(), words="", hoped="Everything else is there"))
    assert len(load_ledger(book).inputs) == 1
