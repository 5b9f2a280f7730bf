"""Dates as people and programs write them, read without ever guessing past what is there."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june",
            "jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
TIME = (
    r"(?:,?[ T]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?"
    r"\s*(?:[ap]\.?m\.?)?\s*(?:Z|[A-Z]{2,5}|[+-]\d{2}:?\d{2})?)?"
)

ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?", re.ASCII)
COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})", re.ASCII)
NUMBERS = re.compile(
    rf"{WEEKDAY}(\d{{1,2}})\s?([-/.])\s?(\d{{1,2}})\s?\2\s?(\d{{4}}|\d{{2}}){TIME}", re.ASCII | re.IGNORECASE
)
EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?", re.ASCII)
DAY_MONTH = re.compile(
    rf"{WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{{4}}|\d{{2}}){TIME}",
    re.ASCII | re.IGNORECASE,
)
MONTH_DAY = re.compile(
    rf"{WEEKDAY}([a-z]+)\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){TIME}", re.ASCII | re.IGNORECASE
)
C_STYLE = re.compile(
    r"[a-z]{3},?\s+([a-z]{3})\s+(\d{1,2})\s+\d{2}:\d{2}(?::\d{2})?\s+(?:[a-z+:\d-]+\s+)?(\d{4})",
    re.ASCII | re.IGNORECASE,
)
"""As asctime(3) and Java's Date.toString() write it: Wed Jul 27 22:09:49 WIB 2022."""

LAST_MONTH = 12
LONGEST_DATE = 48
TWO_DIGIT_PIVOT = 69
"""Years of two digits below this are of this century, as in POSIX strptime."""
EARLIEST_EPOCH, LATEST_EPOCH = 1_000_000_000, 4_102_444_800
"""9 September 2001 and 2100: outside, ten digits are a telephone or a case number."""


def day_first(column: Iterable[str]) -> bool:
    """Find whether a column writes 05/02 for 5 February (True) or 2 May.

    Args:
        column: The column's cells. A part over 12 decides, by majority; with none, the British order holds.
    """
    balance = 0
    for text in column:
        found = NUMBERS.fullmatch(text.strip()) if len(text) <= LONGEST_DATE else None
        if found:
            balance += (int(found[1]) > LAST_MONTH) - (int(found[3]) > LAST_MONTH)
    return balance >= 0


def read_date(text: str, day_first: bool = True) -> date | None:
    """Read a date; None where there is none or more than one could be meant.

    Args:
        text: A cell, with or without a time of day; the day is the one written, whatever the time zone.
            Ten or thirteen digits are seconds or milliseconds since 1970, in UTC.
        day_first: Whether 05/02 is 5 February.
    """
    # Longer text is somebody's words, which no cache may hold on to.
    return _read(text.strip(), day_first) if len(text) <= LONGEST_DATE else None


@lru_cache(maxsize=8192)
def _read(text: str, day_first: bool) -> date | None:
    if found := ISO.fullmatch(text):
        return _day(found[1], found[3], found[4])
    if found := NUMBERS.fullmatch(text):
        day, month = (found[1], found[3]) if day_first else (found[3], found[1])
        return _day(found[4], month, day)
    if found := EPOCH.fullmatch(text):
        return _since_epoch(int(found[1]))
    if found := COMPACT.fullmatch(text):
        return _day(*found.groups())
    return _read_with_month_name(text)


def _read_with_month_name(text: str) -> date | None:
    if found := DAY_MONTH.fullmatch(text):
        day, name, year = found.groups()
    elif found := MONTH_DAY.fullmatch(text) or C_STYLE.fullmatch(text):
        name, day, year = found.groups()
    else:
        return None
    month = MONTHS.get(name.lower())
    return _day(year, month, day) if month else None


def _day(year: str, month: str | int, day: str) -> date | None:
    number = int(year)
    if len(year) == len("26"):
        number += 2000 if number < TWO_DIGIT_PIVOT else 1900
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def _since_epoch(seconds: int) -> date | None:
    if not EARLIEST_EPOCH <= seconds <= LATEST_EPOCH:
        return None
    return datetime.fromtimestamp(seconds, UTC).date()
