"""Locking, changing and taking off: the workbook and its backups together, or neither."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.failures import (
    Cancelled,
    Damaged,
    DiskFull,
    Failure,
    InUse,
    Locked,
    NoSuchFile,
    PassphraseTooShort,
    ReadOnlyPlace,
    Replaced,
    WrongPassphrase,
)
from collabdesk.operations import backing_up, locking
from collabdesk.storage import keys, relocking, second_place
from collabdesk.storage.backups import back_up, folder_of, list_backups
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.retired import Retired
from collabdesk.storage.settling import STAGED, settle, staged_path
from collabdesk.storage.whole_files import check_copy
from collabdesk.storage.workbook import Workbook, open_workbook
from tests.sample_workbook import HERE, fill, keep, new_book, tables

if TYPE_CHECKING:
    from collections.abc import Iterator

PHRASE = "umbrella kettle Thursday pigeon"
OTHER = "seven lamps under gravel"
SAID = "Nobody told us the bus had been moved"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    folder = tmp_path / "charity"
    folder.mkdir()
    opened = new_book(folder / "a.collab")
    fill(opened)
    keep(opened, SAID)
    yield opened
    opened.close()


def holding(text: str, *folders: Path) -> list[str]:
    """Name the files that hold a text as it is, whatever they are."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return sorted(file.name for file in files if text.encode() in file.read_bytes())


def left_over(*folders: Path) -> list[str]:
    ended = (STAGED, ".part", "-journal", ".lock")
    return [f.name for folder in folders for f in folder.rglob("*") if f.name.endswith(ended)]


def opens(path: Path, typed: str) -> None:
    """Assert that a file opens with what is typed, as it would for a person."""
    check_copy(path, locking.secret_for(path, typed), None, path.name)


def test_a_workbook_and_its_backups_are_locked_and_nothing_readable_stays(
    book: Workbook, tmp_path: Path, profile: Path
) -> None:
    back_up(book)
    back_up(book, "before import")
    project, before = load_project(book).uid, tables(book)
    assert len(holding(SAID, tmp_path, profile)) == 3
    secret = locking.make_secret(PHRASE)
    done = locking.lock_book(book, secret)
    assert (done.secret, done.backups, done.left, done.out_of_reach) == (secret, 2, (), ())
    assert tables(book) == before
    assert keep(book, "And on")
    book.close()
    assert holding(SAID, tmp_path, profile) == []
    assert left_over(tmp_path, profile) == []
    with pytest.raises(Locked):
        open_workbook(book.path, HERE)
    for path in (book.path, *(backup.path for backup in list_backups(project))):
        opens(path, PHRASE)
        opens(path, " ".join(secret.groups).lower())


def test_changing_shuts_out_the_old_passphrase_and_the_old_sheet(book: Workbook, profile: Path) -> None:
    first = locking.make_secret(PHRASE)
    locking.lock_book(book, first)
    backup = back_up(book)
    before = tables(book)
    locking.lock_book(book, locking.make_secret(OTHER))
    assert tables(book) == before
    book.close()
    for path in (book.path, backup.path):
        opens(path, OTHER)
        for old in (PHRASE, "".join(first.groups)):
            with pytest.raises(WrongPassphrase):
                locking.secret_for(path, old)
        assert not keys.fits(path, first)
    assert left_over(book.path.parent, profile) == []


def test_taking_it_off(book: Workbook, profile: Path) -> None:
    locking.lock_book(book, locking.make_secret(PHRASE))
    backup = back_up(book)
    before = tables(book)
    assert locking.lock_book(book, None).backups == 1
    assert book.secret is None
    assert tables(book) == before
    book.close()
    assert len(holding(SAID, book.path.parent, profile)) == 2
    open_workbook(book.path, HERE).close()
    check_copy(backup.path, None, None, "backup")


def test_by_path_all_three(book: Workbook) -> None:
    path, before = book.path, tables(book)
    book.close()
    first = locking.lock_workbook(path, HERE, None, PHRASE)
    second = locking.change_passphrase(path, HERE, first, OTHER)
    assert first != second
    with pytest.raises(WrongPassphrase):
        locking.unlock_for_good(path, HERE, first)
    locking.unlock_for_good(path, HERE, second)
    opened = open_workbook(path, HERE)
    assert tables(opened) == before
    opened.close()


def test_a_passphrase_that_is_too_short_changes_nothing(book: Workbook) -> None:
    path = book.path
    book.close()
    before = path.read_bytes()
    for short in ("", "       ", "1234567"):
        with pytest.raises(PassphraseTooShort) as told:
            locking.lock_workbook(path, HERE, None, short)
        assert told.value.least == 8
    assert path.read_bytes() == before


def test_a_backup_that_another_passphrase_locks_is_left_and_named(book: Workbook) -> None:
    locking.lock_book(book, locking.make_secret(OTHER))
    theirs = back_up(book)
    kept = theirs.path.read_bytes()
    locking.lock_book(book, None)
    theirs.path.write_bytes(kept)
    damaged = back_up(book)
    damaged.path.write_bytes(damaged.path.read_bytes()[:5000])
    ours = back_up(book, "before import")
    done = locking.lock_book(book, locking.make_secret(PHRASE))
    assert done.backups == 1
    assert set(done.left) == {theirs.path.name, damaged.path.name}
    assert theirs.path.read_bytes() == kept
    opens(ours.path, PHRASE)


def test_a_stick_that_was_away_is_put_right_when_it_is_back(book: Workbook, tmp_path: Path) -> None:
    stick, away = tmp_path / "stick", tmp_path / "pocket"
    stick.mkdir()
    second_place.choose(stick)
    back_up(book, second=stick)
    back_up(book, "before import", second=stick)
    assert len(holding(SAID, stick)) == 2
    stick.rename(away)
    done = locking.lock_book(book, locking.make_secret(PHRASE), stick)
    assert done.out_of_reach == (str(stick),)
    assert backing_up.back_up(book, second=stick).away
    away.rename(stick)
    assert len(holding(SAID, stick)) == 2
    assert backing_up.back_up(book, second=stick).second
    assert holding(SAID, stick) == []
    copies = list_backups(load_project(book).uid, stick)
    assert {copy.where for copy in copies} == {"here", "second"}
    for copy in copies:
        opens(copy.path, PHRASE)


def test_a_stick_that_is_there_is_done_at_once(book: Workbook, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    second_place.choose(stick)
    back_up(book, second=stick)
    assert locking.lock_book(book, locking.make_secret(PHRASE), stick).backups == 2
    assert holding(SAID, stick) == []
    copies = list_backups(load_project(book).uid, stick)
    backing_up.back_up(book, "before merge", stick)
    assert len(list_backups(load_project(book).uid, stick)) == len(copies) + 2


def test_backups_made_since_are_never_taken_for_old_ones(book: Workbook) -> None:
    """A copy of the workbook that was never locked keeps its backups in the same folder."""
    project = load_project(book).uid
    locking.lock_book(book, locking.make_secret(PHRASE))
    retired = Retired.of(project)
    now = datetime.now(UTC)
    assert retired.covers(b"", now - timedelta(minutes=1))
    assert not retired.covers(b"", now + timedelta(minutes=1))
    assert not retired.covers(b"CoDL" + bytes(12), now - timedelta(minutes=1))
    Retired.of(project).file.write_text("[1", encoding="utf-8")
    assert Retired.of(project).ended == {}


@pytest.mark.parametrize("called", ["a", "as it was called"])
def test_a_copy_left_by_an_older_version_is_locked_too(book: Workbook, called: str) -> None:
    beside = book.path.with_name(f"{called} before version 5 20260101-101010-000000.collab")
    book.copy_to(beside)
    stranger = new_book(book.path.with_name("a before version 4 x.collab"))
    stranger.close()
    locking.lock_book(book, locking.make_secret(PHRASE))
    assert holding(SAID, book.path.parent) == []
    opens(beside, PHRASE)
    open_workbook(stranger.path, HERE).close()


def test_a_workbook_open_to_read_is_not_locked(book: Workbook) -> None:
    path = book.path
    book.close()
    looked_at = open_workbook(path, HERE, read_only=True)
    with pytest.raises(ReadOnlyPlace):
        locking.lock_book(looked_at, locking.make_secret(PHRASE))
    looked_at.close()
    open_workbook(path, HERE).close()


def test_stopped_by_the_person_nothing_has_changed(book: Workbook, tmp_path: Path, profile: Path) -> None:
    backups = [back_up(book), back_up(book, "before import")]
    before, kept = tables(book), [backup.path.read_bytes() for backup in backups]
    seen: list[tuple[int, int]] = []
    for stop_at in (1, 2):
        with pytest.raises(Cancelled):
            locking.lock_book(
                book,
                locking.make_secret(PHRASE),
                progress=lambda done, total: seen.append((done, total)),
                cancelled=lambda: len(seen) >= stop_at,  # noqa: B023 - asked within this turn
            )
        seen.clear()
    assert tables(book) == before
    assert book.secret is None
    assert [backup.path.read_bytes() for backup in backups] == kept
    assert [name for name in left_over(tmp_path, profile) if not name.endswith(".lock")] == []
    locking.lock_book(book, locking.make_secret(PHRASE), progress=lambda *told: seen.append(told))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_what_somebody_keeps_meanwhile_is_not_lost(book: Workbook, profile: Path) -> None:
    """Two can write to one file where somebody opened it although it was open."""
    backup = back_up(book)
    other = open_workbook(book.path, HERE, even_if_held=True)

    def meanwhile(_done: int, _total: int) -> None:
        keep(other, "Kept meanwhile")

    with pytest.raises(InUse):
        locking.lock_book(book, locking.make_secret(PHRASE), progress=meanwhile)
    other.close()
    assert [row for row in tables(book)["input"] if "Kept meanwhile" in row]
    check_copy(backup.path, None, None, "backup")
    assert [name for name in left_over(book.path.parent, profile) if not name.endswith(".lock")] == []


def test_a_file_put_in_its_place_by_another_program_is_not_taken_for_it(book: Workbook) -> None:
    other = book.path.with_name("other")
    book.copy_to(other)
    other.replace(book.path)
    theirs = book.path.read_bytes()
    with pytest.raises(Replaced):
        locking.lock_book(book, locking.make_secret(PHRASE))
    assert book.path.read_bytes() == theirs


@pytest.mark.parametrize("step", range(3))
def test_no_room_on_the_way_leaves_everything_as_it_was(
    book: Workbook, tmp_path: Path, profile: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    backups = [back_up(book), back_up(book, "before import")]
    before, kept = tables(book), [backup.path.read_bytes() for backup in backups]
    whole, times = check_copy, []

    def full(*told: object) -> int:
        times.append(told)
        if len(times) > step:
            raise DiskFull("a.collab")
        return whole(*told)  # type: ignore[arg-type]

    monkeypatch.setattr("collabdesk.storage.relocking.check_copy", full)
    with pytest.raises(DiskFull):
        locking.lock_book(book, locking.make_secret(PHRASE))
    monkeypatch.undo()
    assert tables(book) == before
    assert [backup.path.read_bytes() for backup in backups] == kept
    assert [name for name in left_over(tmp_path, profile) if not name.endswith(".lock")] == []


@pytest.mark.skipif(
    not (sys.platform.startswith("linux") and hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="only root can make a disk small enough to fill",
)
def test_on_a_really_full_disk_it_stays_as_it_was_and_works_once_there_is_room(
    book: Workbook, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if subprocess.run(mounted, check=False, capture_output=True).returncode:
        pytest.skip("no small disk may be mounted here")
    try:
        book.copy_to(disk / "a.collab")
        small, filler = open_workbook(disk / "a.collab", HERE), disk / "filler"
        before = tables(small)
        for room in (4096, 200_000, 600_000):
            filler.write_bytes(b"x" * (shutil.disk_usage(disk).free - room))
            with pytest.raises(DiskFull):
                locking.lock_book(small, locking.make_secret(PHRASE))
            filler.unlink()
            assert tables(small) == before
            assert left_over(disk) == ["~$a.collab.lock"]
        locking.lock_book(small, locking.make_secret(PHRASE))
        assert tables(small) == before
        small.close()
        opens(disk / "a.collab", PHRASE)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def test_a_file_that_cannot_be_replaced_goes_on_as_it_is(
    book: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    from collabdesk.storage import whole_files

    before, place = tables(book), whole_files.take_place

    def refuse(part: Path, final: Path, name: str) -> None:
        if final == book.path:
            raise PermissionError(13, "no")
        place(part, final, name)

    monkeypatch.setattr(whole_files, "take_place", refuse)
    with pytest.raises(ReadOnlyPlace):
        locking.lock_book(book, locking.make_secret(PHRASE))
    assert tables(book) == before
    assert keep(book, "And on")
    assert left_over(book.path.parent) == [f"~${book.name}.lock"]


def test_what_was_stopped_is_finished_or_cleared_away(book: Workbook, profile: Path) -> None:
    """What waits under the secret that the workbook has now belongs there; other things do not."""
    backup = back_up(book)
    waiting = staged_path(backup.path, book.path)
    secret = locking.make_secret(PHRASE)
    book.export_to(waiting, secret)
    settle(book)
    assert not waiting.exists()
    check_copy(backup.path, None, None, "backup")

    locking.lock_book(book, secret)
    new = keys.Secret(secret.code, secret.salt)
    book.export_to(waiting, new)
    own = staged_path(book.path, book.path)
    own.write_bytes(waiting.read_bytes())
    before = waiting.read_bytes()
    settle(book)
    assert backup.path.read_bytes() == before
    assert not waiting.exists()
    assert not own.exists()

    elsewhere = staged_path(backup.path, book.path.with_name("copy.collab"))
    elsewhere.write_bytes(before[:100])
    settle(book)
    assert elsewhere.exists(), "another copy of the workbook is in the middle of this one"


def test_what_waits_since_yesterday_goes_whatever_the_workbook_was_called(book: Workbook) -> None:
    backup = back_up(book)
    yesterday = time.time() - 25 * 3600
    renamed = book.path.with_name("as it was called.collab")
    left = [staged_path(backup.path, renamed), staged_path(renamed, renamed)]
    left.append(left[0].with_name(f"{left[0].name}.part"))
    other = book.path.with_name(".notes.relocked")
    for path in (*left, other):
        path.write_text(SAID, encoding="utf-8")
        os.utime(path, (yesterday, yesterday))
    ours = staged_path(backup.path, book.path)
    book.export_to(ours, None)
    os.utime(ours, (yesterday, yesterday))
    settle(book)
    assert not any(path.exists() for path in left)
    assert other.exists()
    assert not ours.exists()
    check_copy(backup.path, None, None, "finished before it could be taken for abandoned")


def test_a_backup_that_cannot_be_read_just_now_is_not_taken_for_an_old_one(
    book: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(book)
    project = load_project(book).uid
    locking.lock_book(book, locking.make_secret(PHRASE))
    with monkeypatch.context() as unreadable:

        def fail(path: Path) -> bytes:
            raise OSError(5, "Input/output error", str(path))

        unreadable.setattr(keys, "salt_of", fail)
        assert relocking.put_right(book, project) == 0
    assert backup.path.exists()
    content = bytearray(backup.path.read_bytes())
    content[:16] = bytes(16)
    backup.path.write_bytes(content)
    assert relocking.put_right(book, project) == 0
    assert backup.path.exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from collabdesk.operations import locking
from collabdesk.storage import relocking
from collabdesk.storage.workbook import Author, open_workbook
path, typed, new, moves = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
secret = locking.secret_for(path, typed) if typed else None
book = open_workbook(path, Author("laptop-one"), secret=secret)
wanted = locking.make_secret(new)
place = relocking.put_in_place
def put_in_place(*told):
    global moves
    moves -= 1
    if moves == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return place(*told)
relocking.put_in_place = put_in_place
locking.lock_book(book, wanted, progress=lambda done, total: print(done, flush=True))
"""


@pytest.mark.slow
@pytest.mark.kills
@pytest.mark.skipif(sys.platform == "win32", reason="a process is stopped another way there")
def test_stopped_at_any_moment_it_opens_with_the_old_or_the_new(
    book: Workbook, tmp_path: Path, profile: Path, campaign: int
) -> None:
    """By its own hand between two moves, or by ours somewhere after one of its four files was begun."""
    for number in range(3):
        back_up(book, ("before import", "before restore", "work")[number])
    project, path, before = load_project(book).uid, book.path, tables(book)
    book.close()
    typed, ends, chance = "", [], random.Random(7)
    for turn in range(6 * campaign):
        new, moves, told = f"{OTHER} {turn}", (1, 2, 3)[turn % 3] if turn % 2 else 0, 1 + turn % 4
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, path, typed, new, str(moves)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(locking.__file__).parents[2])},
        ) as child:
            assert child.stdout is not None
            for _ in range(9 if moves else told):
                child.stdout.readline()
            time.sleep(0 if moves else chance.uniform(0, 0.06))
            child.kill()
        typed = _either(path, typed, new)
        ends.append(typed == new)
        opened = open_workbook(path, HERE, secret=locking.secret_for(path, typed) if typed else None)
        settle(opened)
        assert tables(opened) == before
        opened.close()
        copies = list_backups(project)
        assert len(copies) == len(list(folder_of(project).glob("*.collab"))) == 3
        for copy in copies:
            check_copy(copy.path, locking.secret_for(copy.path, typed) if typed else None, project, "copy")
        assert left_over(tmp_path, profile) == []
    assert len(set(ends)) == 2, "each kill fell on the same side"


def _either(path: Path, old: str, new: str) -> str:
    for typed in (new, old):
        if not typed:
            continue
        try:
            locking.secret_for(path, typed)
        except WrongPassphrase:
            continue
        return typed
    return ""


def test_a_wrong_one_is_told_from_a_damaged_file(book: Workbook) -> None:
    locking.lock_book(book, locking.make_secret(PHRASE))
    backup = back_up(book)
    path = book.path
    book.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:16] + bytes(4080) + whole[4096:])
    with pytest.raises(WrongPassphrase):
        locking.secret_for(path, OTHER)
    with pytest.raises(Damaged):
        open_workbook(path, HERE, secret=locking.secret_for(path, PHRASE))
    path.write_bytes(bytes(4096) + whole[4096:])
    with pytest.raises(WrongPassphrase):
        locking.secret_for(path, PHRASE)
    salts = locking.salts_of_backups()
    assert salts == (whole[:16],)
    assert locking.secret_for(path, PHRASE, salts) == locking.secret_for(backup.path, PHRASE)
    with pytest.raises(WrongPassphrase):
        locking.secret_for(path, OTHER, salts)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        locking.secret_for(tmp_path / "gone.collab", PHRASE)
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(Failure):
        locking.secret_for(folder, PHRASE)
