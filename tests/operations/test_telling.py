"""Telling people what happened, and what they said then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone
from collabdesk.domain.records import Decision, Reply, Verdict
from collabdesk.domain.words import Answer, InputState, ReplyState, Said
from collabdesk.operations import answering, telling, undoing
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import DAY, keep, new_book

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


@pytest.fixture
def answered(book: Workbook) -> UUID:
    uid = keep(book, "The lift is broken.")
    decision = Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=DAY)
    answering.decide(book, decision, [uid])
    return uid


def state(book: Workbook, uid: UUID) -> InputState:
    return load_ledger(book).standings[uid].state


def test_a_promise_is_not_yet_a_reply(book: Workbook, answered: UUID) -> None:
    reply = Reply(uid=new_uid(), input=answered, due_on=DAY)
    assert telling.record_reply(book, reply).verb == "promise_reply"
    assert state(book, answered) is InputState.ANSWERED
    assert load_ledger(book).standings[answered].due_on == DAY
    telling.change_reply(book, reply.uid, {"state": ReplyState.TOLD, "happened_on": DAY})
    assert state(book, answered) is InputState.TOLD
    assert load_ledger(book).standings[answered].due_on is None


def test_a_verdict_that_it_was_not_fair_opens_the_input_again(book: Workbook, answered: UUID) -> None:
    reply = Reply(uid=new_uid(), input=answered, state=ReplyState.TOLD, happened_on=DAY)
    telling.record_reply(book, reply)
    verdict = Verdict(uid=new_uid(), input=answered, given_on=DAY, fair=Said.NO, reply=reply.uid)
    assert telling.record_verdict(book, verdict).inputs == {answered}
    assert state(book, answered) is InputState.REOPENED
    telling.change_verdict(book, verdict.uid, {"fair": Said.YES})
    assert state(book, answered) is InputState.THEY_ANSWERED
    undoing.undo(book)
    assert state(book, answered) is InputState.REOPENED
    telling.remove_verdict(book, verdict.uid)
    assert state(book, answered) is InputState.TOLD


def test_what_they_said_outlives_the_reply_it_followed(book: Workbook, answered: UUID) -> None:
    reply = Reply(uid=new_uid(), input=answered, state=ReplyState.TOLD, happened_on=DAY)
    telling.record_reply(book, reply)
    verdict = Verdict(uid=new_uid(), input=answered, given_on=DAY, reply=reply.uid, words="Thank you")
    telling.record_verdict(book, verdict)
    telling.remove_reply(book, reply.uid)
    [kept] = load_ledger(book).verdicts.values()
    assert (kept.words, kept.reply) == ("Thank you", None)
    undoing.undo(book)
    assert load_ledger(book).verdicts[verdict.uid].reply == reply.uid


def test_a_letter_to_many_is_one_step(book: Workbook, answered: UUID) -> None:
    other = keep(book, "The stairs too.")
    replies = [
        Reply(uid=new_uid(), input=uid, state=ReplyState.TOLD, happened_on=DAY) for uid in (answered, other)
    ]
    changes = telling.record_replies(book, replies)
    assert changes.count == 2
    assert changes.inputs == {answered, other}
    undoing.undo(book)
    assert load_ledger(book).replies == {}
    with pytest.raises(Gone):
        telling.record_replies(book, [replies[0], Reply(uid=new_uid(), input=new_uid())])
    assert load_ledger(book).replies == {}
