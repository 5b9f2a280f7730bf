"""The lists of actions and decisions hold every one once, in a group that says why, and are bounded."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone
from collabdesk.domain.records import Action, Change, Decision
from collabdesk.domain.words import ActionState, Answer
from collabdesk.operations import answering, people
from collabdesk.storage.queries.actions import find_answering, list_actions, load_action
from collabdesk.storage.queries.decisions import list_decisions, load_decision
from tests.sample_workbook import fill, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)
SOON, AGO = TODAY + timedelta(days=4), TODAY - timedelta(days=6)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    """A new workbook."""
    made = new_book(tmp_path / "book.collabdesk")
    yield made
    made.close()


def plan(book: Workbook, inputs: list[UUID] | None = None, **more: object) -> UUID:
    """Plan an action that somebody has, for a day to come, unless ``more`` says otherwise."""
    values: dict[str, object] = {"what": "Write to them", "owner": "Nurse", "due_on": SOON, **more}
    action = Action(uid=new_uid(), number=0, **values)  # type: ignore[arg-type]
    answering.plan_action(book, action, inputs or [])
    return action.uid


def groups(book: Workbook, limit: int = 50) -> dict[UUID, str]:
    return {card.uid: card.group.value for card in list_actions(book, TODAY, limit).cards}


def test_what_is_late_or_has_nobody_or_no_day_waits_for_us(book: Workbook) -> None:
    from collabdesk.domain.records import Person

    person = Person(uid=new_uid(), number=0, name="Sample Name")
    people.add_person(book, person)
    expected = {
        plan(book, due_on=AGO): "waiting",
        plan(book, owner="  "): "waiting",
        plan(book, due_on=None): "waiting",
        plan(book, look_again_on=TODAY): "waiting",
        plan(book, look_again_on=SOON): "in_hand",
        plan(book, due_on=TODAY): "in_hand",
        plan(book, owner="", owner_person=person.uid): "in_hand",
        plan(book, due_on=AGO, state=ActionState.DONE): "ended",
        plan(book, owner="", due_on=None, state=ActionState.STOPPED, outcome="No money"): "ended",
    }
    assert groups(book) == expected
    found = list_actions(book, TODAY, 50)
    assert found.counts == {"waiting": 4, "in_hand": 3, "ended": 2}
    assert (found.late, found.unowned) == (1, 1)


def test_longest_late_stands_first_and_lists_are_bounded(book: Workbook) -> None:
    plan(book, due_on=None)
    later = plan(book, due_on=AGO + timedelta(days=1))
    first = plan(book, due_on=AGO)
    cards = list_actions(book, TODAY, 2).cards
    assert [card.uid for card in cards] == [first, later]
    assert list_actions(book, TODAY, 2).counts["waiting"] == 3


def test_a_card_says_the_answer_and_what_was_moved(book: Workbook) -> None:
    said = keep(book, "Stop the leaflet.")
    answering.decide(
        book, Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=TODAY, what="We stop"), [said]
    )
    action = plan(book, [said], resources_moved="£10, from here to there")
    found = list_actions(book, TODAY, 5)
    assert found.cards[0].answer is Answer.YES
    assert [(m.action, m.what, m.input, m.number) for m in found.moved] == [
        (action, "£10, from here to there", said, 1)
    ]


def test_one_action_comes_with_a_few_of_the_words_it_answers(book: Workbook) -> None:
    inputs = [keep(book, f"Words {n}") for n in range(5)]
    action = plan(book, inputs)
    change = Change(uid=new_uid(), number=0, what="It is warm", seen_on=TODAY)
    answering.record_change(book, change, [action])
    detail = load_action(book, action)
    assert detail.answered == 5
    assert [trail.chain.words for trail in detail.answers] == ["Words 0", "Words 1", "Words 2"]
    assert [one.what for one in detail.changes] == ["It is warm"]
    with pytest.raises(Gone):
        load_action(book, new_uid())


def test_a_no_is_never_left_out_of_decisions(book: Workbook) -> None:
    said = keep(book, "A door that shuts.")
    made = [
        Decision(uid=new_uid(), number=0, answer=answer, decided_on=TODAY, reason="Because of the rules")
        for answer in Answer
    ]
    for decision in made:
        answering.decide(book, decision, [said])
    again = Decision(
        uid=new_uid(), number=0, answer=Answer.NOT_NOW, decided_on=AGO, reason="No money", look_again_on=AGO
    )
    answering.decide(book, again, [said])
    cards = list_decisions(book, TODAY, 50)
    assert {card.uid for card in cards} == {one.uid for one in made} | {again.uid}
    assert cards[0].uid == again.uid
    assert cards[0].group.value == "waiting"
    assert {card.inputs for card in cards} == {1}
    assert load_decision(book, again.uid).answers[0].chain.input.uid == said


def test_finds_what_answers_an_input_a_change_or_itself(book: Workbook) -> None:
    filled = fill(book)
    assert find_answering(book, filled.action) == ("action", filled.action)
    assert find_answering(book, filled.decision) == ("decision", filled.decision)
    assert find_answering(book, filled.inputs[0]) == ("action", filled.action)
    found = find_answering(book, filled.inputs[2])
    assert found is not None
    assert found[0] == "decision"
    assert find_answering(book, filled.change) == ("action", filled.action)
    assert find_answering(book, new_uid()) is None
