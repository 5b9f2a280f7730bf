"""After people were asked, what is due next is known to the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from collabdesk.domain.promise_clock import ClockDay, ClockStep, due_next, promise_clock

ASKED = date(2026, 6, 1)
"""A Monday."""


def test_each_step_has_its_day() -> None:
    assert promise_clock(ASKED, 20) == (
        ClockDay(ClockStep.THANKED, ASKED),
        ClockDay(ClockStep.TYPED_UP, date(2026, 6, 4)),
        ClockDay(ClockStep.SENT_TO_CHECK, date(2026, 6, 15)),
        ClockDay(ClockStep.DECIDED, date(2026, 6, 29)),
        ClockDay(ClockStep.FIRST_ACTION, date(2026, 7, 1)),
        ClockDay(ClockStep.LOOK_BACK, date(2026, 8, 30)),
        ClockDay(ClockStep.STILL_THERE, date(2027, 6, 1)),
    )


@pytest.mark.parametrize(
    ("today", "step"),
    [
        (ASKED, ClockStep.THANKED),
        (date(2026, 6, 2), ClockStep.TYPED_UP),
        (date(2026, 6, 4), ClockStep.TYPED_UP),
        (date(2026, 6, 5), ClockStep.SENT_TO_CHECK),
        (date(2026, 8, 31), ClockStep.STILL_THERE),
        (date(2027, 6, 2), None),
    ],
)
def test_what_is_due_next_changes_on_the_day_after(today: date, step: ClockStep | None) -> None:
    due = due_next(ASKED, 20, today)
    assert (due.step if due else None) is step


@given(some.dates(date(2000, 1, 1), date(2100, 1, 1)), some.integers(0, 400), some.integers(0, 400))
def test_what_is_due_next_is_never_past_and_nothing_comes_before_it(
    asked: date, within: int, on: int
) -> None:
    today = asked + timedelta(days=on)
    due, days = due_next(asked, within, today), promise_clock(asked, within)
    assert list(days) == sorted(days, key=lambda day: day.on)
    assert {day.step for day in days} == set(ClockStep)
    left = [day.on for day in days if day.on >= today]
    assert (due.on if due else None) == min(left, default=None)
