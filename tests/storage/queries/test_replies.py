"""Everybody with an answer stands in one group of telling, the longest silence first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Change, Decision, Reply, Verdict
from collabdesk.domain.words import Answer, ReplyState, Said
from collabdesk.operations import answering, telling
from collabdesk.storage.queries.replies import (
    find_telling,
    list_changes,
    list_replies,
    load_change,
    load_reply,
)
from tests.sample_workbook import fill, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    """A new workbook."""
    made = new_book(tmp_path / "book.collabdesk")
    yield made
    made.close()


def answered(book: Workbook, words: str, ago: int) -> UUID:
    """Keep words said so many days ago, and answer them yes."""
    uid = keep(book, words, said_on=TODAY - timedelta(days=ago))
    decision = Decision(
        uid=new_uid(), number=0, answer=Answer.YES, decided_on=TODAY - timedelta(days=1), what="We will"
    )
    answering.decide(book, decision, [uid])
    return uid


def reply(book: Workbook, uid: UUID, state: ReplyState, ago: int = 0) -> None:
    made = Reply(uid=new_uid(), input=uid, state=state, happened_on=TODAY - timedelta(days=ago))
    telling.record_reply(book, made)


def groups(book: Workbook) -> dict[str, list[UUID]]:
    found: dict[str, list[UUID]] = {}
    for card in list_replies(book, 50).cards:
        found.setdefault(card.group.value, []).append(card.card.uid)
    return found


def test_each_stands_in_one_group_and_the_longest_silence_is_first(book: Workbook) -> None:
    keep(book, "Nobody has answered this.")
    short, long = answered(book, "Short", 3), answered(book, "Long", 90)
    tried, told, not_reached = (answered(book, name, 5) for name in ("Tried", "Told", "Lost"))
    asked_not_to = answered(book, "Please do not", 5)
    reply(book, tried, ReplyState.TRIED)
    reply(book, told, ReplyState.TOLD)
    reply(book, not_reached, ReplyState.COULD_NOT_REACH)
    reply(book, asked_not_to, ReplyState.ASKED_NOT_TO)
    assert groups(book) == {
        "to_tell": [long, short],
        "tried": [tried],
        "told": [told],
        "not_told": [not_reached, asked_not_to],
    }
    assert list_replies(book, 50).counts == {"to_tell": 2, "tried": 1, "told": 1, "not_told": 2}


def test_lists_are_bounded_and_still_count_everybody(book: Workbook) -> None:
    first = answered(book, "First", 90)
    for ago in range(5):
        answered(book, f"Later {ago}", ago)
    found = list_replies(book, 1)
    assert [card.card.uid for card in found.cards] == [first]
    assert found.counts["to_tell"] == 6


def test_what_they_said_last_stands_with_them_and_a_promise_is_no_reply(book: Workbook) -> None:
    uid = answered(book, "Told", 5)
    reply(book, uid, ReplyState.TOLD, ago=3)
    telling.record_reply(book, Reply(uid=new_uid(), input=uid, state=ReplyState.DUE, due_on=TODAY))
    for fair, ago in ((Said.YES, 2), (Said.NO, 1)):
        given = TODAY - timedelta(days=ago)
        telling.record_verdict(book, Verdict(uid=new_uid(), input=uid, given_on=given, fair=fair))
    card = list_replies(book, 50).cards[0]
    assert card.group.value == "told"
    assert card.reply is not None
    assert card.reply.state is ReplyState.TOLD
    assert card.verdict is not None
    assert card.verdict.fair is Said.NO


def test_a_change_comes_with_what_it_came_of(book: Workbook) -> None:
    filled = fill(book)
    detail = load_change(book, filled.change)
    assert [action.uid for action in detail.actions] == [filled.action]
    assert {trail.chain.input.uid for trail in detail.answers} == set(filled.inputs[:2])
    later = Change(uid=new_uid(), number=0, what="Later", seen_on=TODAY)
    answering.record_change(book, later)
    assert [change.uid for change in list_changes(book)] == [later.uid, filled.change]
    assert load_reply(book, filled.inputs[0]).project.title == "Getting here"


def test_finds_the_person_a_reply_belongs_to(book: Workbook) -> None:
    filled = fill(book)
    assert find_telling(book, filled.reply) == ("input", filled.inputs[0])
    assert find_telling(book, filled.inputs[1]) == ("input", filled.inputs[1])
    assert find_telling(book, filled.change) == ("change", filled.change)
    assert find_telling(book, new_uid()) is None
