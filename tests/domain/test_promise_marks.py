"""Marks of the promise and of working together: both kept, the newest read, the lowest counted."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.honesty import step_reached
from collabdesk.domain.journey_words import MarkAbout, Side
from collabdesk.domain.promise_marks import in_words, marks_of_sides, promise_marks
from collabdesk.domain.records import Mark
from collabdesk.domain.words import PromiseStep
from tests.papers.ledgers import Draft, a_project
from tests.papers.parts.kept import keeping

COUNCIL = UUID(int=900)
MARCH, MAY = date(2026, 3, 1), date(2026, 5, 1)


def reached(
    number: int, side: Side, value: int | None, day: date | None = None, about: MarkAbout = MarkAbout.REACHED
) -> Mark:
    return Mark(uid=UUID(int=number), about=about, side=side, value=value, marked_on=day)


def test_without_marks_the_project_speaks() -> None:
    marks = promise_marks(Draft(a_project()).ledger())
    assert (marks.promised, marks.we, marks.they) == (
        PromiseStep.DESIGN,
        PromiseStep.DESIGN,
        PromiseStep.TALK,
    )
    assert marks.marked_on == date(2026, 5, 21)


def test_a_mark_stands_before_what_the_project_says_and_the_newest_before_older() -> None:
    ledger = keeping(
        Draft(a_project()).ledger(),
        reached(1, Side.PEOPLE, int(PromiseStep.DECIDE), MARCH),
        reached(2, Side.PEOPLE, int(PromiseStep.ASK), MAY),
    )
    assert promise_marks(ledger).they is PromiseStep.ASK
    assert promise_marks(ledger).we is PromiseStep.DESIGN
    assert promise_marks(ledger).marked_on == MAY
    assert step_reached(ledger) is PromiseStep.ASK


def test_two_who_differ_on_one_day_are_both_kept_and_the_lowest_counts() -> None:
    ledger = keeping(Draft(a_project()).ledger(), reached(1, Side.US, 5, MAY), reached(2, Side.US, 3, MAY))
    assert promise_marks(ledger).we is PromiseStep.TALK
    (marks,) = marks_of_sides(ledger)
    assert marks.by_side == {Side.US: (PromiseStep.TALK, PromiseStep.DECIDE)}
    assert marks.differ


def test_a_partner_marks_for_itself() -> None:
    mark = Mark(uid=UUID(int=1), about=MarkAbout.REACHED, side=Side.PARTNER, value=2, partner=COUNCIL)
    ledger = keeping(Draft(a_project()).ledger(), mark)
    (partner,) = promise_marks(ledger).partners
    assert (partner.partner, partner.promised, partner.reached) == (COUNCIL, None, PromiseStep.ASK)
    assert step_reached(ledger) is PromiseStep.TALK


@given(st.sampled_from([*MarkAbout, None]), st.integers(-3, 9) | st.none(), st.sampled_from([*Side, None]))
def test_any_mark_however_half_filled_can_be_read(
    about: MarkAbout | None, value: int | None, side: Side | None
) -> None:
    mark = Mark(uid=UUID(int=1), about=about, value=value, side=side)
    ledger = keeping(Draft(a_project()).ledger(), mark)
    assert promise_marks(ledger).promised is PromiseStep.DESIGN
    assert len(marks_of_sides(ledger)) == int(in_words(mark) is not None and side is not None)
