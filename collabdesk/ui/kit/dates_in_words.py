"""Reads a date the way people write one."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGLISH_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}

_CENTURY: Final = 2000
_SHORT_YEAR: Final = 100
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DIGITS: Final = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{4}|\d{2}))?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([^\W\d]+)\.?(?:,?\s+(\d{4}|\d{2}))?")
_MONTH_FIRST: Final = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}|\d{2}))?")
_WEEKDAY: Final = re.compile(r"^[^\W\d]+,?\s+(?=\d)")


def read_date(text: str, today: date, months: Mapping[str, int] | None = None) -> date | None:
    """The date that is meant, the day before the month; without a year, the one of today.

    Args:
        text: For instance "5 June 2026", "Thursday 5 jun", "June 5", "5/6/26" or "2026-06-05".
        today: Gives the year where there is none.
        months: The names of months in another language, in small letters, and their numbers.

    Returns:
        The date, or None if nothing can be made of it or there is no such day.
    """
    said = " ".join(text.casefold().replace("\u00a0", " ").split())
    named = ENGLISH_MONTHS | dict(months or {})
    if found := _ISO.fullmatch(said):
        return _date(found[3], int(found[2]), found[1], today)
    if found := _DIGITS.fullmatch(said):
        return _date(found[1], int(found[2]), found[3], today)
    if (found := _MONTH_FIRST.fullmatch(said)) and found[1] in named:
        return _date(found[2], named[found[1]], found[3], today)
    if (found := _DAY_FIRST.fullmatch(_WEEKDAY.sub("", said))) and found[2] in named:
        return _date(found[1], named[found[2]], found[3], today)
    return None


def _date(day: str, month: int, year: str | None, today: date) -> date | None:
    number = int(year) if year else today.year
    if number < _SHORT_YEAR:
        number += _CENTURY
    try:
        return date(number, month, int(day))
    except ValueError:
        return None
