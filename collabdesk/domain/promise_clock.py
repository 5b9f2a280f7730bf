"""Says what people may expect after they were asked, and by which day, so that silence is not the default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from collabdesk.domain.indicators import after_working_days

TYPED_UP = 3
"""Working days within which what was said is typed up (method.md 6.4)."""
SENT_TO_CHECK = 10
"""Working days within which what we heard goes to everyone for checking (method.md 6.4)."""
FIRST_ACTION = 30
LOOK_BACK = 90
A_YEAR = 365


class ClockStep(StrEnum):
    """What is due after people were asked, in order (method.md 6.4)."""

    THANKED = "thanked"
    TYPED_UP = "typed_up"
    SENT_TO_CHECK = "sent_to_check"
    DECIDED = "decided"
    """Everything decided, or people told when it will be."""
    FIRST_ACTION = "first_action"
    LOOK_BACK = "look_back"
    STILL_THERE = "still_there"


@dataclass(frozen=True, slots=True)
class ClockDay:
    """One step and the day it is due."""

    step: ClockStep
    on: date


def promise_clock(asked_on: date, answer_within: int) -> tuple[ClockDay, ...]:
    """Give the days that follow a session held on ``asked_on``, in their order.

    ``answer_within`` is in working days, as the project promises; the others are those of method.md 6.4.
    """
    days = {
        ClockStep.THANKED: asked_on,
        ClockStep.TYPED_UP: after_working_days(asked_on, TYPED_UP),
        ClockStep.SENT_TO_CHECK: after_working_days(asked_on, SENT_TO_CHECK),
        ClockStep.DECIDED: after_working_days(asked_on, answer_within),
        ClockStep.FIRST_ACTION: asked_on + timedelta(days=FIRST_ACTION),
        ClockStep.LOOK_BACK: asked_on + timedelta(days=LOOK_BACK),
        ClockStep.STILL_THERE: asked_on + timedelta(days=A_YEAR),
    }
    return tuple(sorted((ClockDay(step, on) for step, on in days.items()), key=lambda day: day.on))


def due_next(asked_on: date, answer_within: int, today: date) -> ClockDay | None:
    """Give what is due next on the day ``today``, or None once a year has gone by."""
    return next((day for day in promise_clock(asked_on, answer_within) if day.on >= today), None)
