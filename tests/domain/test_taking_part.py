"""The indicators that come of the journey: met, paid, moved, spent and tried, each out of its base."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from collabdesk.domain.indicators import Part, indicators
from collabdesk.domain.journey_words import CostKind
from collabdesk.domain.records import AccessNeed, CostLine, Payment, Resource, SafeStart, Session, WayIn
from collabdesk.domain.taking_part import Spent
from collabdesk.domain.words import Said
from tests.papers.ledgers import SAID, TODAY, Draft, a_project
from tests.papers.parts.kept import keeping

COUNCIL = UUID(int=900)
DAY = timedelta(days=1)


def uid(number: int) -> UUID:
    return UUID(int=5_000 + number)


def test_an_empty_record_counts_nothing() -> None:
    found = indicators(Draft(a_project()).ledger(), TODAY)
    assert (found.needs_met, found.paid_as_promised) == (Part(0, 0), Part(0, 0))
    assert (found.moved, found.moved_by, found.spent, found.doors_tried) == (0, (), Spent(0, 0, 0), {})


def test_a_need_is_met_when_the_person_says_so() -> None:
    needs = [AccessNeed(uid=uid(i), met=met) for i, met in enumerate(Said)]
    assert indicators(keeping(Draft(a_project()).ledger(), *needs), TODAY).needs_met == Part(1, len(Said))


@pytest.mark.parametrize(
    ("by", "paid", "part"),
    [
        (TODAY - DAY, TODAY - DAY, Part(1, 1)),
        (TODAY - DAY, TODAY, Part(0, 1)),
        (TODAY - DAY, None, Part(0, 1)),
        (TODAY, None, Part(0, 1)),
        (TODAY + DAY, None, Part(0, 0)),
        (None, None, Part(0, 0)),
        (None, TODAY, Part(1, 1)),
    ],
)
def test_a_payment_is_kept_by_the_day_promised(by: date | None, paid: date | None, part: Part) -> None:
    payment = Payment(uid=uid(1), pay_by=by, paid_on=paid)
    assert indicators(keeping(Draft(a_project()).ledger(), payment), TODAY).paid_as_promised == part


def test_the_safe_start_says_by_when_where_the_payment_does_not() -> None:
    draft = Draft(a_project())
    session = draft.keep(Session(uid=draft.uid(), name="Library", held_on=SAID))
    ledger = keeping(
        draft.ledger(),
        SafeStart(uid=uid(1), paid_within=7),
        Payment(uid=uid(2), session=session.uid, paid_on=SAID + 7 * DAY),
        Payment(uid=uid(3), session=session.uid, paid_on=SAID + 8 * DAY),
        Payment(uid=uid(4), session=session.uid),
    )
    assert indicators(ledger, TODAY).paid_as_promised == Part(1, 3)


def test_only_what_was_moved_because_of_something_said_that_stands_is_counted() -> None:
    draft = Draft(a_project())
    said, gone = draft.said("A later bus."), draft.said("", withdrawn_on=TODAY)
    ledger = keeping(
        draft.ledger(),
        Resource(uid=uid(1), input=said.uid, moved_on=TODAY),
        Resource(uid=uid(2), input=gone.uid, moved_on=TODAY),
        Resource(uid=uid(3), input=said.uid),
        Resource(uid=uid(4), moved_on=TODAY),
    )
    found = indicators(ledger, TODAY)
    assert (found.moved, found.moved_by) == (1, (1,))


def test_hours_and_pounds_are_added_and_what_went_to_people_told_apart() -> None:
    ledger = keeping(
        Draft(a_project()).ledger(),
        CostLine(uid=uid(1), hours_spent=10, pounds_spent=100, kind=CostKind.PAID_TO_PEOPLE),
        CostLine(uid=uid(2), hours_spent=5, pounds_thought=900),
        CostLine(uid=uid(3), pounds_spent=50, kind=CostKind.EXPENSES),
    )
    assert indicators(ledger, TODAY).spent == Spent(15, 150, 100)


def test_doors_are_counted_up_to_whoever_could_act() -> None:
    tried = [WayIn(uid=uid(i), partner=COUNCIL, tried_on=SAID + i * DAY, reached=i == 2) for i in (4, 2, 1)]
    ledger = keeping(Draft(a_project()).ledger(), *tried, WayIn(uid=uid(9), tried_on=SAID))
    assert indicators(ledger, TODAY).doors_tried == {COUNCIL: (2, True), None: (1, False)}
