"""The record of an earlier day holds what had happened by then, and nothing of what came after."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.earlier import as_it_stood
from collabdesk.domain.indicators import indicators
from collabdesk.domain.words import InputState
from tests.papers.ledgers import SAID, TODAY, worked_example

DAYS = st.dates(date(2025, 12, 1), date(2026, 7, 1))


def test_before_anything_was_said_there_is_nothing() -> None:
    before = as_it_stood(worked_example().ledger(), SAID - timedelta(days=1))
    assert not before.inputs
    assert indicators(before, SAID).heard == 0


def test_an_answer_and_the_telling_of_it_come_on_their_own_days() -> None:
    ledger = worked_example().ledger()
    first = next(iter(ledger.inputs))
    states = [
        as_it_stood(ledger, day).standings[first].state
        for day in (SAID, date(2026, 2, 2), date(2026, 2, 21), date(2026, 5, 14), date(2026, 5, 21))
    ]
    assert states == [
        InputState.HEARD,
        InputState.WAITING,
        InputState.ANSWERED,
        InputState.TOLD,
        InputState.THEY_ANSWERED,
    ]


def test_as_it_stands_today_the_numbers_are_todays() -> None:
    ledger = worked_example().ledger()
    now, then = indicators(ledger, TODAY), indicators(as_it_stood(ledger, TODAY), TODAY)
    assert (then.heard, then.answered, then.on_time, then.fair) == (
        now.heard,
        now.answered,
        now.on_time,
        now.fair,
    )
    assert then.actions_done == 0, "the state of an action on an earlier day is not in the record"


@given(DAYS, DAYS)
def test_as_days_pass_nothing_that_was_there_is_lost(one: date, other: date) -> None:
    ledger = worked_example().ledger()
    earlier, later = as_it_stood(ledger, min(one, other)), as_it_stood(ledger, max(one, other))
    for kind in ("inputs", "decisions", "answerings", "hearings", "checks", "changes", "verdicts"):
        assert set(getattr(earlier, kind)) <= set(getattr(later, kind))
    assert indicators(earlier, min(one, other)).heard <= indicators(later, max(one, other)).heard
