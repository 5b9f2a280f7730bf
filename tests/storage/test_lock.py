"""The lock beside a workbook says who has it open, since when, and when they were last heard of."""

from __future__ import annotations

import json
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.failures import InUse
from collabdesk.storage import lock
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE
from tests.storage.test_opening import hold

if TYPE_CHECKING:
    from pathlib import Path


def told_of(place: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(lock.lock_path(place).read_text(encoding="utf-8"))
    return found


def test_it_says_since_when_and_the_last_beat(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 1_764_000_000.5)
    book = open_workbook(place, HERE)
    monkeypatch.setattr(time, "time", lambda: 1_764_000_090.5)
    book.beat()
    found = told_of(place)
    assert (found["since"], found["beat"]) == (1_764_000_000, 1_764_000_090)
    lock.lock_path(place).write_text(json.dumps({**found, "host": "office-pc"}), encoding="utf-8")
    with pytest.raises(InUse) as told:
        open_workbook(place, HERE)
    assert datetime.fromisoformat(told.value.since) == datetime.fromtimestamp(1_764_000_000, UTC)
    assert datetime.fromisoformat(told.value.last_seen) == datetime.fromtimestamp(1_764_000_090, UTC)
    book.close()


@pytest.mark.parametrize("since", [None, "yesterday", 10**30, -(10**30), 1.5, [1]])
def test_a_moment_that_is_none_is_not_said(place: Path, since: object) -> None:
    hold(place, host="office-pc", since=since, beat=since)
    with pytest.raises(InUse) as told:
        open_workbook(place, HERE)
    assert (told.value.since, told.value.last_seen) == ("", "")


def test_what_somebody_else_wrote_is_said_in_one_short_line(place: Path) -> None:
    hold(place, host="office-pc", user="Sam\n\n" + "x" * 500)
    with pytest.raises(InUse) as told:
        open_workbook(place, HERE)
    assert told.value.who == "Sam " + "x" * 56


def test_a_lock_somebody_took_over_is_not_beaten_away(place: Path) -> None:
    book = open_workbook(place, HERE)
    hold(place, host="office-pc")
    book.beat()
    assert told_of(place)["host"] == "office-pc"
    lock.lock_path(place).unlink()
    book.beat()
    assert told_of(place)["session"] == lock.SESSION
    book.close()
    assert not lock.lock_path(place).exists()


def test_a_lock_being_written_this_very_moment_is_waited_for(place: Path) -> None:
    at = lock.lock_path(place)
    at.touch()

    def write_late() -> None:
        time.sleep(0.05)
        hold(place, host="office-pc")

    writer = threading.Thread(target=write_late)
    writer.start()
    with pytest.raises(InUse):
        open_workbook(place, HERE)
    writer.join()
