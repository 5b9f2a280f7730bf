"""Dates as people and programs write them; what could mean two days is not guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.exchange.dates import day_first, read_date

FIFTH = date(2026, 2, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-05", "2026/2/5", "20260205", "2026-02-05T14:30:00Z", "2026-02-05 14:30:00.123+01:00",
        "05/02/2026", "5/2/26", "5.2.2026", "05-02-2026", "05/02/2026 14:30", "5/2/2026, 2:30 pm",
        "Thu 05/02/2026",
        "5 Feb 2026", "5 February 2026", "5th Feb 2026", "05-Feb-26", "Thursday 5 February 2026",
        "Thursday, 5 February, 2026", "thurs 5 feb 2026", "5th of February 2026",
        "February 5, 2026", "Feb 5th 2026",
        " 5 FEB 2026 ", "5 Feb 2026 14:30", "Thu Feb 05 22:09:49 WIB 2026", "Thu Feb  5 22:09:49 2026",
        "1770249600", "1770249600000",
    ],
)  # fmt: skip
def test_the_fifth_of_february(text: str) -> None:
    assert read_date(text) == FIFTH


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "30/02/2026", "31 Feb 2026", "02/25/2026", "5/2", "February 2026", "2026",
        "07700900123",
        "5 Foo 2026", "2026-13-01", "1/2/3/2026", "٥/٢/٢٠٢٦", "05/02-2026", "0000-00-00", "12345",
        "9999999999",
        "Q1 2026", "1.5", "5 Feb 2026 or so",
    ],
)  # fmt: skip
def test_what_is_no_one_day_is_not_read(text: str) -> None:
    assert read_date(text) is None


def test_the_month_first_when_the_file_says_so() -> None:
    assert read_date("02/05/2026", day_first=False) == FIFTH
    assert read_date("02/25/2026", day_first=False) == date(2026, 2, 25)
    assert read_date("25/02/2026", day_first=False) is None


def test_a_part_over_twelve_decides_for_the_column() -> None:
    assert day_first(["05/02/2026", "25/02/2026"])
    assert not day_first(["05/02/2026", "02/25/2026"])
    assert day_first(["05/02/2026", "", "soon"])
    assert day_first([])
    assert not day_first(["2/25/2026", "2/26/2026", "26/2/2026"])


@given(st.dates(date(2001, 9, 10), date(2068, 12, 31)))
def test_every_way_of_writing_a_day_gives_it_back(day: date) -> None:
    for pattern in (
        "%Y-%m-%d",
        "%d/%m/%Y",
        "%d %b %Y",
        "%A %d %B %Y",
        "%d.%m.%y",
        "%a %b %d 10:00:00 GMT %Y",
    ):
        assert read_date(day.strftime(pattern)) == day
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    assert read_date(str(int(moment.timestamp()))) == day
    assert read_date(str(int(moment.timestamp() * 1000))) == day


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_none(text: str) -> None:
    assert read_date(text) is None or isinstance(read_date(text), date)
