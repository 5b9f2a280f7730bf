"""Backups are close together near now, do not fill the disk, and none is dropped that is wanted later."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.rotation import (
    ALWAYS,
    BEFORE,
    DAILY,
    HOURLY,
    ONE_A_DAY,
    ONE_A_WEEK,
    ONE_AN_HOUR,
    WEEKLY,
    WORK,
    kept,
)

if TYPE_CHECKING:
    from random import Random

NOW = datetime(2026, 11, 25, 14, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    """A backup as rotation sees it."""

    made: datetime
    reason: str = WORK


def ago(**how_long: float) -> Made:
    return Made(NOW - timedelta(**how_long))


moments = st.integers(-60 * 24 * 3, 60 * 24 * 200).map(lambda minutes: NOW - timedelta(minutes=minutes))
backups = st.lists(
    st.builds(Made, moments, st.sampled_from([WORK, WORK, WORK, "before import", "before restore"])),
    max_size=60,
    unique_by=lambda one: one.made,
)


def test_the_newest_of_each_hour_day_and_week() -> None:
    made = [
        ago(minutes=5),
        ago(minutes=20),
        ago(hours=3),
        ago(hours=3, minutes=10),
        ago(days=2),
        ago(days=2, hours=1),
        ago(days=20),
        ago(days=21),
        ago(days=100),
    ]
    found = kept(made, NOW)
    assert found == {
        made[0]: HOURLY,
        made[1]: HOURLY,
        made[2]: HOURLY,
        made[4]: DAILY,
        made[6]: WEEKLY,
    }


def test_what_was_made_before_something_stays_thirty_days() -> None:
    made = [ago(hours=hours) for hours in range(1, 5)]
    young = Made(NOW - timedelta(days=29), "before import")
    old = Made(NOW - timedelta(days=31), "before import")
    found = kept([*made, young, old], NOW)
    assert found[young] == "before import"
    assert old not in found


def test_a_workbook_that_lay_for_years_still_has_its_backups() -> None:
    made = [ago(days=900), ago(days=901), ago(days=902), ago(days=903)]
    assert list(kept(made, NOW)) == made[:ALWAYS]


@given(backups)
def test_the_newest_is_never_dropped(made: list[Made]) -> None:
    newest = sorted(made, key=lambda one: one.made, reverse=True)
    assert list(kept(made, NOW))[:ALWAYS] == newest[:ALWAYS]


@given(backups)
def test_every_hour_day_and_week_keeps_its_newest(made: list[Made]) -> None:
    found = kept(made, NOW)
    for window, bucket in (
        (ONE_AN_HOUR, "%Y-%m-%d %H"),
        (ONE_A_DAY, "%Y-%m-%d"),
        (ONE_A_WEEK, "%G-%V"),
    ):
        inside = [one for one in made if one.reason == WORK and one.made >= NOW - window]
        for name in {one.made.strftime(bucket) for one in inside}:
            newest = max(
                (one for one in inside if one.made.strftime(bucket) == name), key=lambda one: one.made
            )
            assert newest in found
    assert all(one in found for one in made if one.reason != WORK and one.made >= NOW - BEFORE)


@given(backups)
def test_they_do_not_fill_the_disk(made: list[Made]) -> None:
    found = kept([one for one in made if one.made <= NOW], NOW)
    count = Counter(found.values())
    assert count[HOURLY] <= 25 + ALWAYS
    assert count[DAILY] <= 15 + ALWAYS
    assert count[WEEKLY] <= 13 + ALWAYS
    oldest = sorted(found, key=lambda one: one.made, reverse=True)[ALWAYS:]
    assert all(one.made >= NOW - ONE_A_WEEK for one in oldest)


@given(backups, st.integers(0, 60 * 24 * 100))
def test_what_is_dropped_now_is_not_missed_later(made: list[Made], minutes: int) -> None:
    later = NOW + timedelta(minutes=minutes)
    now = kept(made, NOW)
    assert kept(now, later) == kept(made, later)
    assert kept(now, NOW) == now


@given(backups, st.randoms(use_true_random=False))
def test_the_order_of_the_files_does_not_matter(made: list[Made], chance: Random) -> None:
    assert kept(chance.sample(made, len(made)), NOW) == kept(made, NOW)
