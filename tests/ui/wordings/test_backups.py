"""How backups stand, what going back changes and who has a workbook open is said plainly."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.failures import DiskFull, InUse
from collabdesk.storage.queries.comparing import Differences
from collabdesk.ui.keeping.news import Standing
from collabdesk.ui.languages import speak
from collabdesk.ui.wording import Wording
from collabdesk.ui.wordings.backups import BackupWording
from collabdesk.ui.wordings.counts import CountWording
from collabdesk.ui.wordings.in_use import InUseWording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QApplication

    from collabdesk.ui.kit.text import Part

NOW = datetime(2026, 6, 11, 12, 0).astimezone()
YESTERDAY = NOW - timedelta(hours=18)
LONG_AGO = NOW - timedelta(days=20)


def today() -> date:
    return NOW.date()


def plain(parts: Iterable[Part]) -> str:
    return "".join(words for words, _tone in parts).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def wording(qapp: QApplication) -> Wording:
    speak(qapp, "en")
    return Wording(today)


@pytest.fixture
def backups(wording: Wording) -> BackupWording:
    return BackupWording(wording, today, wording)


def test_a_backup_is_old_only_where_something_was_written_since(backups: BackupWording) -> None:
    old = Standing(last=LONG_AGO, written_since=True)
    assert plain(backups.last(old)) == "The last backup is from 22 May. You have written since."
    assert backups.last(old)[0][1] == "warn"
    assert backups.foot(old)[0][1] == "warn"
    unchanged = Standing(last=LONG_AGO)
    assert plain(backups.last(unchanged)) == "22 May at 12:00. The copy opens."
    assert backups.last(unchanged)[0][1] == "plain"
    seven = Standing(last=NOW - timedelta(days=7), written_since=True)
    assert backups.last(seven)[0][1] == "plain"


def test_the_foot_of_home_says_when(backups: BackupWording) -> None:
    said = backups.foot(Standing(last=YESTERDAY, written_since=True))
    assert plain(said) == "Last backup: Yesterday at 18:00. The copy opens."


def test_a_second_place_warns_unless_it_would_help(backups: BackupWording) -> None:
    place = "/media/ada/Hall stick"
    none, away, empty, old, good = (
        Standing(last=YESTERDAY),
        Standing(last=YESTERDAY, second=place, second_last=YESTERDAY),
        Standing(last=YESTERDAY, second=place, reachable=True),
        Standing(last=NOW, second=place, second_last=LONG_AGO, reachable=True, written_since=True),
        Standing(last=NOW, second=place, second_last=YESTERDAY, reachable=True),
    )
    assert [plain(backups.second(one)) for one in (none, away, empty, old, good)] == [
        "None yet. A fire would take both.",
        "Hall stick is not plugged in.",
        "Hall stick has no backup yet.",
        "The newest in Hall stick: 22 May at 12:00.",
        "Hall stick. Yesterday at 18:00.",
    ]
    assert [backups.second(one)[0][1] for one in (none, away, empty, old, good)] == [*["warn"] * 4, "plain"]


def test_a_reminder_names_the_place_and_the_day(backups: BackupWording) -> None:
    said = backups.reminder(Standing(second="/media/Hall stick", second_last=LONG_AGO))
    assert plain([(said, "plain")]) == (
        "The last backup in Hall stick is from 22 May. Put it in, then back up."
    )


def test_a_failed_backup_says_that_the_workbook_is_saved(backups: BackupWording) -> None:
    said = backups.refused(DiskFull("Ward.collab"))
    assert said == (
        "The backup was not made. There is no room left for Ward.collab. "
        "All you wrote is saved in the workbook all the same."
    )


def test_differences_are_told_by_kind_and_number(wording: Wording) -> None:
    says = CountWording(wording)
    differ = Differences(
        comes_back={"input": 8, "decision": 1},
        goes={"input": 1, "statedlimit": 2},
        inputs_coming_back=(3, 4, 5, 6, 7),
        inputs_going=(14,),
        steps_since=2,
    )
    assert says.differences(differ) == [
        "Goes: 1 thing people said (V-014), 2 other things written down",
        "Comes back: 8 things people said (V-003, V-004, V-005, V-006, V-007 and 3 more), 1 answer",
        "2 steps were taken since.",
    ]
    assert says.differences(Differences()) == ["It holds the same as now."]
    assert says.differences(Differences(comes_back={"person": 1}), known_now=False) == ["It holds 1 person."]


def test_many_numbers_are_not_all_read_out(wording: Wording) -> None:
    assert CountWording(wording).numbers(range(1, 10)) == (
        "V-001, V-002, V-003, V-004, V-005, V-006 and 3 more"
    )


def test_it_is_said_since_when_only_where_the_lock_tells(wording: Wording) -> None:
    says = InUseWording(wording, wording)
    assert says.since(InUse("W", "Bea", "hall")) == ""
    assert says.since(InUse("W", "Bea", "hall", "nonsense", "also")) == ""
    seen = datetime(2026, 6, 11, 11, 59, tzinfo=UTC)
    there = InUse("W", "Bea", "hall", "", seen.isoformat())
    assert says.since(there, seen + timedelta(minutes=1)) == "Their computer is on now."
    assert says.since(there, seen + timedelta(hours=5)).startswith("Their computer was last heard of: ")
