"""Decisions, actions and changes, and which inputs each answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone, NoReason
from collabdesk.domain.records import Action, Answering, Change, Decision
from collabdesk.domain.standing import Silence
from collabdesk.domain.words import ActionState, Answer, InputState
from collabdesk.operations import answering, undoing
from collabdesk.operations.taking_away import pointing_at
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import DAY, everything, fill, keep, new_book
from tests.storage.journal.copies import check_standings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "neighbours.collab")
    yield made
    made.close()


def decision(answer: Answer, reason: str = "") -> Decision:
    return Decision(uid=new_uid(), number=0, answer=answer, decided_on=DAY, reason=reason)


def test_one_decision_answers_many_inputs(book: Workbook) -> None:
    inputs = [keep(book, "One"), keep(book, "Two"), keep(book, "Three")]
    made = decision(Answer.YES)
    changes = answering.decide(book, made, inputs[:2])
    assert changes.inputs == set(inputs[:2])
    assert changes.count == 2
    states = load_ledger(book).standings
    assert [states[uid].state for uid in inputs] == [InputState.ANSWERED] * 2 + [InputState.HEARD]
    answering.remove_decision(book, made.uid)
    assert {one.state for one in load_ledger(book).standings.values()} == {InputState.HEARD}
    assert load_ledger(book).answerings == {}
    undoing.undo(book)
    assert load_ledger(book).standings == states


def test_a_no_needs_its_reason_now_and_later(book: Workbook) -> None:
    uid = keep(book, "One")
    for answer in (Answer.NO, Answer.NOT_NOW):
        with pytest.raises(NoReason):
            answering.decide(book, decision(answer), [uid])
    made = decision(Answer.YES)
    answering.decide(book, made, [uid])
    with pytest.raises(NoReason):
        answering.change_decision(book, made.uid, {"answer": Answer.NO})
    answering.change_decision(book, made.uid, {"answer": Answer.NO, "reason": "The law"})
    with pytest.raises(NoReason):
        answering.change_decision(book, made.uid, {"reason": ""})
    assert load_ledger(book).standings[uid].last_answer is Answer.NO
    check_standings(book)


def test_each_kind_has_numbers_of_its_own(book: Workbook) -> None:
    made = fill(book)
    ledger = load_ledger(book)
    assert ledger.decisions[made.decision].number == 1
    assert ledger.actions[made.action].number == 1
    assert ledger.changes[made.change].number == 1


def test_an_action_is_linked_once_to_each_input(book: Workbook) -> None:
    one, two = keep(book, "One"), keep(book, "Two")
    action = Action(uid=new_uid(), number=0, what="Run a later bus")
    answering.plan_action(book, action, [one])
    answering.link_action(book, action.uid, [one, two], "it helps both")
    links = load_ledger(book).actings.values()
    assert sorted((link.input, link.reason) for link in links) == sorted([(one, ""), (two, "it helps both")])
    answering.change_action(book, action.uid, {"state": ActionState.DONE})
    assert {s.silence for s in load_ledger(book).standings.values()} == {Silence.NOT_HEARD}


def test_a_change_that_came_of_an_action_alone_loses_only_its_link(book: Workbook) -> None:
    made = fill(book)
    journey = {"smalltest": 1, "stillthere": 1, "workaround": 1}
    assert pointing_at(book, Action, made.action) == {"acting": 2, "changing": 1, **journey}
    before = everything(book)
    answering.remove_action(book, made.action)
    ledger = load_ledger(book)
    assert made.change in ledger.changes
    assert ledger.actings == {}
    [link] = ledger.changings.values()
    assert link.input == made.inputs[1]
    undoing.undo(book)
    assert everything(book) == before


def test_a_link_that_keeps_another_end_is_only_let_go(book: Workbook) -> None:
    made = fill(book)
    change = Change(uid=new_uid(), number=0, what="Both", seen_on=DAY)
    answering.record_change(book, change, [made.action], [made.inputs[2]])
    answering.remove_change(book, change.uid)
    assert change.uid not in load_ledger(book).changes
    assert made.action in load_ledger(book).actions


def test_what_is_not_there_cannot_be_answered(book: Workbook) -> None:
    before = everything(book)
    with pytest.raises(Gone):
        answering.decide(book, decision(Answer.YES), [new_uid()])
    with pytest.raises(Gone):
        answering.link_action(book, new_uid(), [])
    with pytest.raises(Gone):
        answering.record_change(book, Change(uid=new_uid(), number=0, what="x", seen_on=DAY), [new_uid()])
    with pytest.raises(Gone):
        answering.remove_decision(book, new_uid())
    assert everything(book) == before
    assert not everything(book)[Answering.__name__.lower()]
