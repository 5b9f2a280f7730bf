"""Dates and lengths of time as a person would say them, in one piece that never breaks over two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_DAYS_SAID_AS_DAYS: Final = 14
_WEEKS_SAID_AS_WEEKS: Final = 104


class DateWording(QObject):
    """Says dates. ``today`` gives the day the window takes for today; another year is always said."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def long_day(self, day: date) -> str:
        """Say "Thursday 5 June", and the year where it is not this one."""
        return self._joined(
            f"{self._weekdays()[day.weekday()]} {day.day} {self._months()[day.month - 1]}", day
        )

    def weekday_day(self, day: date) -> str:
        """Say "Thu 5 June"."""
        weekday = self._short_weekdays()[day.weekday()]
        return self._joined(f"{weekday} {day.day} {self._months()[day.month - 1]}", day)

    def day(self, day: date) -> str:
        """Say "5 June"."""
        return self._joined(f"{day.day} {self._months()[day.month - 1]}", day)

    def short_day(self, day: date) -> str:
        """Say "5 Feb"."""
        return self._joined(f"{day.day} {self._short_months()[day.month - 1]}", day)

    def full_day(self, day: date) -> str:
        """Say "5 June 2026", for papers and history."""
        return f"{day.day} {self._months()[day.month - 1]} {day.year}".replace(" ", NO_BREAK)

    def moment(self, at: datetime) -> str:
        """Say "today at 17:40", "yesterday at 17:40" or "5 June at 17:40"; ``at`` in local time."""
        days = (self._today() - at.date()).days
        clock = f"{at.hour}:{at.minute:02d}"
        if days == 0:
            return self.tr("Today at {time}").format(time=clock)
        if days == 1:
            return self.tr("Yesterday at {time}").format(time=clock)
        return self.tr("{day} at {time}").format(day=self.day(at.date()), time=clock)

    def days(self, days: int) -> str:
        """Say "112 days"."""
        return self.tr("%n day(s)", "", days).replace(" ", NO_BREAK)

    def length(self, days: int) -> str:
        """Say a length of time: days up to two weeks, then whole weeks, then years."""
        if days < _DAYS_SAID_AS_DAYS:
            said = self.tr("%n day(s)", "", days)
        elif days // 7 < _WEEKS_SAID_AS_WEEKS:
            said = self.tr("%n week(s)", "", days // 7)
        else:
            said = self.tr("%n year(s)", "", days // 365)
        return said.replace(" ", NO_BREAK)

    def later(self, days: int) -> str:
        """Say how long a step came after the one before: "the same day", "2 weeks on"."""
        if days <= 0:
            return self.tr("the same day")
        return self.tr("{time} on").format(time=self.length(days))

    def away(self, day: date) -> str:
        """Say how far a day is from today: "in 4 days", "today", "6 days late"."""
        days = (day - self._today()).days
        if days > 0:
            return self.tr("in {time}").format(time=self.length(days))
        return self.late(-days) if days < 0 else self.tr("today")

    def late(self, days: int) -> str:
        """Say "6 days late"."""
        return self.tr("%n day(s) late", "", days).replace(" ", NO_BREAK)

    def ago(self, day: date) -> str:
        """Say how long ago a day was: "today", "yesterday", "3 weeks ago"."""
        days = (self._today() - day).days
        if days <= 0:
            return self.tr("today")
        return self.tr("yesterday") if days == 1 else self.tr("{time} ago").format(time=self.length(days))

    def _joined(self, said: str, day: date) -> str:
        if day.year != self._today().year:
            said = f"{said} {day.year}"
        return said.replace(" ", NO_BREAK)

    def _weekdays(self) -> tuple[str, ...]:
        return (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )

    def _short_weekdays(self) -> tuple[str, ...]:
        return (
            self.tr("Mon"),
            self.tr("Tue"),
            self.tr("Wed"),
            self.tr("Thu"),
            self.tr("Fri"),
            self.tr("Sat"),
            self.tr("Sun"),
        )

    def _months(self) -> tuple[str, ...]:
        return (
            self.tr("January"),
            self.tr("February"),
            self.tr("March"),
            self.tr("April"),
            self.tr("May", "the month in full"),
            self.tr("June"),
            self.tr("July"),
            self.tr("August"),
            self.tr("September"),
            self.tr("October"),
            self.tr("November"),
            self.tr("December"),
        )

    def _short_months(self) -> tuple[str, ...]:
        return (
            self.tr("Jan"),
            self.tr("Feb"),
            self.tr("Mar"),
            self.tr("Apr"),
            self.tr("May", "the month in short"),
            self.tr("Jun"),
            self.tr("Jul"),
            self.tr("Aug"),
            self.tr("Sep"),
            self.tr("Oct"),
            self.tr("Nov"),
            self.tr("Dec"),
        )
