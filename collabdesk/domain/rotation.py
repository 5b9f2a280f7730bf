"""Says which backups to keep, so that going back is fine-grained near now and the disk does not fill."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WORK: Final = "work"
"""The reason of a backup made after a working period; every other reason is what it was made before."""
HOURLY: Final = "hourly"
DAILY: Final = "daily"
WEEKLY: Final = "weekly"
ONE_AN_HOUR: Final = timedelta(hours=24)
ONE_A_DAY: Final = timedelta(days=14)
ONE_A_WEEK: Final = timedelta(weeks=12)
BEFORE: Final = timedelta(days=30)
ALWAYS: Final = 3
"""How many of the newest stay however old: a workbook may lie for a year, and a clock may be wrong."""


class Dated(Protocol):
    """What is known of a backup here."""

    @property
    def made(self) -> datetime:
        """When it was made, in UTC."""

    @property
    def reason(self) -> str:
        """WORK, or what it was made before, such as ``before import``."""


D = TypeVar("D", bound=Dated)


def kept(backups: Iterable[D], now: datetime) -> dict[D, str]:
    """Give the backups to keep, newest first, and what each is kept as.

    After work: the newest of each hour for a day, of each day for two weeks, of each ISO week for twelve
    weeks. Before something: thirty days. What is dropped at one moment is not missed at a later one.

    Args:
        backups: All of one place; the order does not matter.
        now: The present moment, in UTC; a backup from after it counts as made now.
    """
    newest_first = sorted(backups, key=lambda one: one.made, reverse=True)
    found: dict[D, str] = {}
    for rule, bucket, window in (
        (HOURLY, _hour, ONE_AN_HOUR),
        (DAILY, _day, ONE_A_DAY),
        (WEEKLY, _week, ONE_A_WEEK),
    ):
        for one in _newest_of_each(newest_first, bucket, now - window):
            found.setdefault(one, rule)
    for place, one in enumerate(newest_first):
        if one.reason != WORK and one.made >= now - BEFORE:
            found[one] = one.reason
        elif place < ALWAYS:
            found.setdefault(one, _kind(one, now))
    return {one: found[one] for one in newest_first if one in found}


def _newest_of_each(newest_first: list[D], bucket: Callable[[datetime], object], since: datetime) -> list[D]:
    newest: dict[object, D] = {}
    for one in newest_first:
        if one.reason == WORK and one.made >= since:
            newest.setdefault(bucket(one.made), one)
    return list(newest.values())


def _kind(one: Dated, now: datetime) -> str:
    """Give what a backup counts as that is kept for being among the newest."""
    if one.reason != WORK:
        return one.reason
    if one.made >= now - ONE_AN_HOUR:
        return HOURLY
    return DAILY if one.made >= now - ONE_A_DAY else WEEKLY


def _hour(made: datetime) -> object:
    return made.replace(minute=0, second=0, microsecond=0)


def _day(made: datetime) -> object:
    return made.date()


def _week(made: datetime) -> object:
    return made.isocalendar()[:2]
