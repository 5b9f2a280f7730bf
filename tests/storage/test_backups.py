"""A backup is a whole workbook that was opened and checked, or there is none."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from collabdesk.base.paths import HOME_VARIABLE
from collabdesk.domain.failures import Cancelled, Damaged, DiskFull, Gone, ReadOnlyPlace
from collabdesk.storage import backup_notes, connecting, second_place
from collabdesk.storage.backups import (
    Backup,
    back_up,
    backup_at,
    file_name,
    folder_of,
    identity_of,
    last_good,
    list_backups,
    rotate,
)
from collabdesk.storage.keys import from_passphrase, new_salt
from collabdesk.storage.workbook import Workbook, create_workbook, open_workbook
from tests.raw_bytes import files_with, locked_files_with
from tests.sample_workbook import HERE, everything, fill, keep, new_book

WORDS = "Zwölf quicksilver ombudsmen"
SECRET = from_passphrase("four plain words here", new_salt())
POSIX = os.name == "posix"


@pytest.fixture
def book(place: Path) -> Workbook:
    """A filled workbook, open."""
    return open_workbook(place, HERE)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A second place that was chosen."""
    folder = tmp_path / "stick"
    folder.mkdir()
    second_place.choose(folder)
    return folder


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def test_a_backup_opens_and_holds_everything(book: Workbook) -> None:
    backup = back_up(book)
    project, steps = identity_of(book)
    assert list_backups(project) == (backup,)
    assert last_good(project) == backup
    assert (backup.reason, backup.steps, backup.where) == ("work", steps, "here")
    assert backup.size == backup.path.stat().st_size
    assert timedelta(0) <= datetime.now(UTC) - backup.made < timedelta(minutes=1)
    copy = open_workbook(backup.path, HERE, read_only=True)
    assert everything(copy) == everything(book)
    copy.close()
    book.close()


@pytest.mark.skipif(not POSIX, reason="Windows keeps a profile to its owner by itself")
def test_nobody_else_may_look_into_it(book: Workbook, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    copy_to = Workbook.copy_to

    def looking(self: Workbook, target: Path, *more: object, **named: object) -> None:
        seen.append(stat.S_IMODE(target.stat().st_mode))
        copy_to(self, target, *more, **named)  # type: ignore[arg-type]
        seen.append(stat.S_IMODE(target.stat().st_mode))

    monkeypatch.setattr(Workbook, "copy_to", looking)
    backup = back_up(book)
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700
    assert seen == [0o600, 0o600]
    book.close()


def test_a_locked_workbook_gives_locked_backups(tmp_path: Path, profile: Path, stick: Path) -> None:
    book = create_workbook(tmp_path / "locked.collab", HERE, SECRET)
    book.close()
    (tmp_path / "locked.collab").unlink()
    from collabdesk.base.identity import new_uid
    from collabdesk.domain.records import Project
    from collabdesk.operations.starting import start_workbook

    project = Project(uid=new_uid(), title="Getting here")
    book = start_workbook(tmp_path / "locked.collab", HERE, project, SECRET)
    keep(book, WORDS)
    backup = back_up(book, second=stick)
    assert connecting.sniff(backup.path)
    assert files_with(WORDS, tmp_path, profile) == []
    copy = open_workbook(backup.path, HERE, secret=book.secret, read_only=True)
    assert everything(copy) == everything(book)
    copy.close()
    book.close()
    there = [one.path for one in list_backups(project.uid, stick)]
    assert len(there) == 2
    (tmp_path / "scratch").mkdir()
    found = locked_files_with(WORDS, SECRET, tmp_path / "scratch", stick, profile)
    assert sorted(found) == sorted(there)


def cut_short(self: Workbook, target: Path, *_: object, **__: object) -> None:
    connecting.copy_into(self._driver, target)
    with target.open("r+b") as handle:
        handle.truncate(target.stat().st_size // 2)


def spoilt(self: Workbook, target: Path, *_: object, **__: object) -> None:
    connecting.copy_into(self._driver, target)
    content = bytearray(target.read_bytes())
    page = content.index(b"Please leave the garden") // 4096 * 4096
    content[page : page + 4096] = b"\xa5" * 4096
    target.write_bytes(content)


@pytest.mark.parametrize("copying", [cut_short, spoilt])
def test_a_copy_that_cannot_be_read_does_not_count(
    book: Workbook, monkeypatch: pytest.MonkeyPatch, copying: object
) -> None:
    project, _ = identity_of(book)
    good = back_up(book)
    before = names(good.path.parent)
    monkeypatch.setattr(Workbook, "copy_to", copying)
    with pytest.raises(Damaged):
        back_up(book)
    assert list_backups(project) == (good,)
    assert names(good.path.parent) == before
    book.close()


def test_a_copy_of_another_workbook_does_not_count(
    book: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = new_book(tmp_path / "other.collab")
    other.close()
    monkeypatch.setattr(
        Workbook, "copy_to", lambda _self, target, *_, **__: shutil.copy(tmp_path / "other.collab", target)
    )
    with pytest.raises(Exception, match="NotTheSame"):
        back_up(book)
    assert list_backups(identity_of(book)[0]) == ()
    book.close()


def test_a_profile_that_cannot_be_written_is_told(book: Workbook, profile: Path) -> None:
    (profile / "backups").write_text("no folder")
    with pytest.raises(ReadOnlyPlace):
        back_up(book)
    assert list_backups(identity_of(book)[0]) == ()
    keep(book, "Work goes on.")
    book.close()


@pytest.mark.skipif(
    not (sys.platform.startswith("linux") and hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="only root can make a disk small enough to fill",
)
def test_a_full_disk_leaves_nothing_half_made(
    book: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if subprocess.run(mounted, check=False, capture_output=True).returncode:
        pytest.skip("no small disk may be mounted here")
    try:
        monkeypatch.setenv(HOME_VARIABLE, str(disk / "profile"))
        project, _ = identity_of(book)
        good = back_up(book)
        filler = disk / "filler"
        filler.write_bytes(b"x" * (shutil.disk_usage(disk).free - 100_000))
        with pytest.raises(DiskFull):
            back_up(book)
        assert [one.path for one in list_backups(project)] == [good.path]
        assert names(good.path.parent) == {good.path.name, "notes.json"}
        filler.unlink()
        assert len({back_up(book).path, good.path}) == 2
        assert len(list_backups(project)) == 2
    finally:
        book.close()
        subprocess.run(["umount", str(disk)], check=True)


def test_it_can_be_stopped_and_tells_how_far_it_is(book: Workbook) -> None:
    for number in range(40):
        keep(book, f"{number} " + "A long story, told once. " * 2000)
    project, _ = identity_of(book)
    told: list[tuple[int, int]] = []
    back_up(book, progress=lambda done, total: told.append((done, total)))
    assert told
    assert all(0 <= done <= total for done, total in told)
    with pytest.raises(Cancelled):
        back_up(book, cancelled=lambda: True)
    [one] = list_backups(project)
    assert names(one.path.parent) == {one.path.name, "notes.json"}
    keep(book, "The connection is as good as before.")
    book.close()


def test_what_a_stopped_program_left_is_cleared_away(book: Workbook) -> None:
    folder = folder_of(identity_of(book)[0])
    folder.mkdir(parents=True)
    left = folder / f"{file_name(datetime.now(UTC), 'work', 3)}.part"
    left.write_bytes(b"half of a workbook")
    connecting.journal_path(left).write_bytes(b"words")
    assert list_backups(identity_of(book)[0]) == ()
    back_up(book)
    assert not left.exists()
    assert not connecting.journal_path(left).exists()
    book.close()


def test_backups_of_other_workbooks_are_apart(book: Workbook, tmp_path: Path) -> None:
    other = new_book(tmp_path / "other.collab")
    first, second = back_up(book), back_up(other)
    assert list_backups(identity_of(book)[0]) == (first,)
    assert list_backups(identity_of(other)[0]) == (second,)
    book.close()
    other.close()


def test_a_workbook_without_a_project_has_no_backups(tmp_path: Path, profile: Path) -> None:
    empty = create_workbook(tmp_path / "empty.collab", HERE)
    with pytest.raises(Gone):
        back_up(empty)
    assert not (profile / "backups").exists()
    empty.close()


def test_only_what_rotates_out_is_removed(book: Workbook) -> None:
    now = datetime.now(UTC)
    good = back_up(book)
    folder = good.path.parent
    moments = [now - timedelta(hours=hours) for hours in (1, 2, 3, 24 * 40, 24 * 41, 24 * 200)]
    old = [folder / file_name(moment, "work", 1) for moment in moments]
    before = [folder / file_name(now - timedelta(days=days), "before import", 1) for days in (20, 40)]
    theirs = folder / "my own copy, please leave.collab"
    for path in (*old, *before, theirs):
        shutil.copy(good.path, path)
    rotate(folder)
    weeks = {moment.isocalendar()[:2] for moment in moments[3:5]}
    assert not old[5].exists()
    assert not before[1].exists()
    assert sum(path.exists() for path in old[3:5]) == len(weeks)
    assert all(path.exists() for path in (*old[:4], before[0], theirs, good.path))
    book.close()


def test_a_backup_says_what_it_was_made_before(book: Workbook) -> None:
    made = [back_up(book, "before import"), back_up(book, "before restore"), back_up(book)]
    found = list_backups(identity_of(book)[0])
    assert [one.reason for one in found] == ["work", "before restore", "before import"]
    assert {one.path for one in found} == {one.path for one in made}
    with pytest.raises(ValueError, match="before one thing"):
        back_up(book, "../../elsewhere")
    book.close()


def test_a_read_only_workbook_can_be_backed_up(place: Path) -> None:
    book = open_workbook(place, HERE, read_only=True)
    assert back_up(book).path.exists()
    book.close()


def test_the_second_place_gets_a_checked_copy(book: Workbook, stick: Path) -> None:
    back_up(book, second=stick)
    project, _ = identity_of(book)
    there, here = sorted(list_backups(project, stick), key=lambda one: one.where, reverse=True)
    assert (there.where, here.where) == ("second", "here")
    assert there.path.read_bytes() == here.path.read_bytes()
    assert backup_notes.second_kept(folder_of(project)) is not None
    book.close()


def test_an_empty_mount_point_does_not_pass_for_the_stick(book: Workbook, tmp_path: Path) -> None:
    empty = tmp_path / "mnt"
    empty.mkdir()
    assert not second_place.in_reach(empty)
    back_up(book, second=empty)
    assert list(empty.iterdir()) == []
    project, _ = identity_of(book)
    assert [one.where for one in list_backups(project, empty)] == ["here"]
    assert backup_notes.second_kept(folder_of(project)) is None
    book.close()


def test_a_place_that_comes_back_gets_the_newest(book: Workbook, stick: Path, tmp_path: Path) -> None:
    project, _ = identity_of(book)
    away = stick.rename(tmp_path / "away")
    back_up(book, second=stick)
    newest = back_up(book, second=stick)
    assert second_place.catch_up(project, stick, None) is None
    away.rename(stick)
    caught = second_place.catch_up(project, stick, None)
    assert caught is not None
    assert caught.path.name == newest.path.name
    assert len(list_backups(project, stick)) == 3
    book.close()


def test_the_workbook_is_known_by_where_it_was(book: Workbook, place: Path) -> None:
    assert backup_notes.projects_at(place) == ()
    back_up(book)
    project, _ = identity_of(book)
    book.close()
    place.unlink()
    assert backup_notes.projects_at(place) == (project,)
    assert backup_notes.projects_at(place.with_name("another.collab")) == ()


def test_any_file_can_be_named_as_a_backup(book: Workbook, tmp_path: Path) -> None:
    backup = back_up(book)
    assert backup_at(backup.path) == backup
    moved = Path(shutil.copy(backup.path, tmp_path / "found on a stick.collab"))
    found = backup_at(moved)
    assert isinstance(found, Backup)
    assert (found.path, found.size) == (moved, backup.size)
    with pytest.raises(Exception, match="NoSuchFile"):
        backup_at(tmp_path / "nowhere.collab")
    book.close()


def test_it_does_not_wait_for_what_comes_after(tmp_path: Path) -> None:
    book = new_book(tmp_path / "a.collab")
    fill(book)
    backup = back_up(book)
    keep(book, WORDS)
    assert files_with(WORDS, backup.path) == []
    assert files_with(WORDS, tmp_path / "a.collab") != []
    book.close()
