"""A backup is due after work and not more often, and the second place is never a reason to have none."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.failures import ReadOnlyPlace
from collabdesk.operations import backing_up
from collabdesk.storage import second_place
from collabdesk.storage.backups import identity_of, list_backups
from tests.sample_workbook import keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    """A workbook with one thing said in it."""
    book = new_book(tmp_path / "neighbours.collab")
    keep(book, "Two buses.")
    yield book
    book.close()


def test_a_backup_is_due_once_something_was_kept_and_an_hour_has_gone(book: Workbook) -> None:
    project, steps = identity_of(book)
    now = datetime.now(UTC)
    assert backing_up.is_due(project, steps, now)
    backing_up.back_up(book)
    assert not backing_up.is_due(project, steps, now + timedelta(hours=5))
    keep(book, "And a train.")
    project, steps = identity_of(book)
    assert not backing_up.is_due(project, steps, now + timedelta(minutes=50))
    assert backing_up.is_due(project, steps, now + timedelta(minutes=61))


def test_a_backup_from_the_future_puts_off_none(book: Workbook) -> None:
    backing_up.back_up(book)
    keep(book, "The clock was wrong.")
    project, steps = identity_of(book)
    assert backing_up.is_due(project, steps, datetime.now(UTC) - timedelta(days=300))


def test_a_second_place_that_refuses_leaves_the_backup_and_says_why(book: Workbook, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose(stick)
    project, _ = identity_of(book)
    second_place.folder_in(stick, project).write_text("no folder")
    done = backing_up.back_up(book, second=stick)
    assert isinstance(done.refused, ReadOnlyPlace)
    assert (done.second, done.away) == (None, False)
    assert list_backups(project) == (done.backup,)


def test_what_is_away_is_said(book: Workbook, tmp_path: Path) -> None:
    done = backing_up.back_up(book, second=tmp_path / "never there")
    assert done.away
    assert done.backup.path.exists()
    stands = backing_up.how_kept(identity_of(book)[0], tmp_path / "never there")
    assert (stands.last, stands.count) == (done.backup, 1)
    assert (stands.second, stands.second_on, stands.in_reach) == (None, None, False)


def test_a_place_that_is_chosen_gets_the_newest_at_once(book: Workbook, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert backing_up.choose_second_place(book, stick) is None
    made = backing_up.back_up(book).backup
    copied = backing_up.choose_second_place(book, stick)
    assert copied is not None
    assert copied.path.read_bytes() == made.path.read_bytes()
    stands = backing_up.how_kept(identity_of(book)[0], stick)
    assert stands.in_reach
    assert stands.second is not None
    assert stands.second.made == made.made
    assert stands.second_on is not None


@pytest.mark.parametrize(
    ("copied_days_ago", "asked_days_ago", "due"),
    [(None, None, True), (None, 3, False), (None, 7, True), (6, None, False), (8, None, True), (8, 2, False)],
)
def test_somebody_is_reminded_once_a_week(
    copied_days_ago: int | None, asked_days_ago: int | None, *, due: bool
) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    copied = None if copied_days_ago is None else now - timedelta(days=copied_days_ago)
    asked = None if asked_days_ago is None else date(2026, 11, 25) - timedelta(days=asked_days_ago)
    assert backing_up.reminder_is_due(copied, asked, now) is due
