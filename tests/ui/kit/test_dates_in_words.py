"""A date is read in every way people here write one, and a date that is none is not guessed at."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.ui.kit.dates_in_words import read_date

TODAY = date(2026, 6, 11)
LONG = ["January", "February", "March", "April", "May", "June"]
LONG += ["July", "August", "September", "October", "November", "December"]
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(day=days)
def test_every_spelling_of_a_day_is_that_day(day: date) -> None:
    month = LONG[day.month - 1]
    for text in (
        f"{day.day} {month} {day.year}",
        f"Thursday {day.day}\u00a0{month} {day.year}",
        f"{day.day} {month[:3].lower()} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day}th of {month.upper()} {day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day}.{day.month}.{day.year % 100:02}",
        f"{day.day} - {day.month} - {day.year}",
        day.isoformat(),
    ):
        assert read_date(text, TODAY) == day, text


@pytest.mark.parametrize(("text", "day"), [("5 June", date(2026, 6, 5)), ("1/10", date(2026, 10, 1))])
def test_without_a_year_it_is_this_one(text: str, day: date) -> None:
    assert read_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    ["", "soon", "30 February 2026", "30/02/2026", "13/13/2026", "5 Juno 2026", "June", "5", "1/2/3/4"],
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert read_date(text, TODAY) is None


def test_months_of_another_language_are_read() -> None:
    assert read_date("5 Mehefin 2026", TODAY, {"mehefin": 6}) == date(2026, 6, 5)


@given(text=st.text(max_size=30))
def test_anything_can_be_typed(text: str) -> None:
    found = read_date(text, TODAY)
    assert found is None or isinstance(found, date)
