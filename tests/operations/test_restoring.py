"""Going back keeps what was there, brings back what was, and never leaves a workbook in pieces."""

from __future__ import annotations

import shutil
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import (
    Cancelled,
    Damaged,
    DiskFull,
    Failure,
    InUse,
    Locked,
    NoSuchFile,
    NotAWorkbook,
    NotTheSame,
    WrongPassphrase,
)
from collabdesk.domain.records import Project
from collabdesk.operations import people, restoring
from collabdesk.operations.starting import start_workbook
from collabdesk.storage import connecting, half_done, lock
from collabdesk.storage.backups import back_up, file_name, identity_of, list_backups
from collabdesk.storage.keys import from_passphrase, new_salt
from collabdesk.storage.workbook import Workbook, open_workbook
from tests.sample_workbook import HERE, everything, fill, keep, new_book
from tests.storage.journal.copies import check_projection

if TYPE_CHECKING:
    from collections.abc import Callable

SECRET = from_passphrase("four plain words here", new_salt())
OTHER = from_passphrase("quite another one", new_salt())
LONG_AGO = datetime(2020, 3, 2, tzinfo=UTC)
OLD_FILES = Path(__file__).resolve().parents[1] / "old_files"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A closed, filled workbook alone in its folder."""
    folder = tmp_path / "charity"
    folder.mkdir()
    book = new_book(folder / "neighbours.collab")
    fill(book)
    book.close()
    return folder / "neighbours.collab"


@pytest.fixture
def backup(place: Path) -> Path:
    """Its backup, after which one more thing was said."""
    book = open_workbook(place, HERE)
    path = back_up(book).path
    keep(book, "Said after the backup.")
    book.close()
    return path


def held(path: Path, book_secret: object = None) -> dict[str, object]:
    book = open_workbook(path, HERE, secret=book_secret, read_only=True)  # type: ignore[arg-type]
    try:
        book.examine_whole()
        return dict(everything(book))
    finally:
        book.close()


def alone(path: Path) -> bool:
    """Whether nothing is left beside a workbook."""
    return list(path.parent.iterdir()) == [path]


def test_it_is_as_it_was_and_what_there_was_is_kept(place: Path, backup: Path) -> None:
    now, then = held(place), held(backup)
    assert now != then
    done = restoring.restore(place, backup, HERE)
    assert held(place) == then
    assert done.kept is not None
    assert done.kept.reason == "before restore"
    assert held(done.kept.path) == now
    assert alone(place)
    again = restoring.restore(place, done.kept.path, HERE)
    assert held(place) == now
    assert again.kept is not None


def test_an_open_workbook_stays_open_as_what_it_is_then(place: Path, backup: Path) -> None:
    then = held(backup)
    book = open_workbook(place, HERE)
    restoring.go_back(book, backup)
    assert dict(everything(book)) == then
    assert lock.held_here(place)
    check_projection(book)
    keep(book, "Work goes on.")
    book.close()
    assert held(place) != then
    assert alone(place)


def test_a_workbook_that_is_gone_comes_back(place: Path, backup: Path) -> None:
    place.unlink()
    [found] = restoring.backups_at(place)
    assert found.path == backup
    done = restoring.restore(place, found.path, HERE)
    assert (done.kept, done.aside) == (None, None)
    assert held(place) == held(backup)
    assert alone(place)


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:200_000] = b"\xa5" * (200_000 - 4096)
    path.write_bytes(content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def smuggle(path: Path) -> None:
    from sqlcipher3 import dbapi2

    driver = dbapi2.connect(str(path), isolation_level=None)
    driver.execute("CREATE TRIGGER evil AFTER UPDATE ON person BEGIN DELETE FROM input; END")
    driver.close()


@pytest.mark.parametrize("spoil", [damage, cut, empty, smuggle])
def test_a_workbook_that_cannot_be_read_is_kept_as_it_is_beside(
    place: Path, backup: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(place)
    spoilt = place.read_bytes()
    done = restoring.restore(place, backup, HERE)
    assert done.kept is None
    assert done.aside is not None
    assert done.aside.read_bytes() == spoilt
    assert held(place) == held(backup)
    assert {*place.parent.iterdir()} == {place, done.aside}


def test_what_a_stopped_program_left_beside_a_damaged_one_does_not_get_into_the_new_one(
    place: Path, backup: Path
) -> None:
    empty(place)
    journal = connecting.journal_path(place)
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 5000)
    left = journal.read_bytes()
    done = restoring.restore(place, backup, HERE)
    assert done.aside is not None
    assert not journal.exists()
    assert connecting.journal_path(done.aside).read_bytes() == left
    assert held(place) == held(backup)


def test_the_journal_of_one_that_is_gone_does_not_get_into_the_new_one(place: Path, backup: Path) -> None:
    place.unlink()
    journal = connecting.journal_path(place)
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 5000)
    restoring.restore(place, backup, HERE)
    assert not journal.exists()
    assert held(place) == held(backup)


def test_nobody_is_written_over_who_has_it_open(place: Path, backup: Path) -> None:
    book = open_workbook(place, HERE)
    before = dict(everything(book))
    with pytest.raises(InUse):
        restoring.restore(place, backup, HERE)
    assert dict(everything(book)) == before
    book.close()
    assert held(place) == before


def test_nobody_is_written_over_who_has_a_damaged_one_open(place: Path, backup: Path) -> None:
    somebody = lock.take_lock(place)
    for spoil in (cut, Path.unlink):
        spoil(place)
        with pytest.raises(InUse):
            restoring.restore(place, backup, HERE)
    assert not place.exists()
    somebody.release()
    restoring.restore(place, backup, HERE)
    assert held(place) == held(backup)


def test_a_backup_of_another_workbook_is_refused(place: Path, tmp_path: Path) -> None:
    other = new_book(tmp_path / "other.collab")
    theirs = back_up(other).path
    other.close()
    before = place.read_bytes()
    with pytest.raises(NotTheSame):
        restoring.restore(place, theirs, HERE)
    book = open_workbook(place, HERE)
    with pytest.raises(NotTheSame):
        restoring.preview(book, theirs)
    book.close()
    assert place.read_bytes() == before
    assert alone(place)


@pytest.mark.parametrize(("spoil", "failure"), [(damage, Damaged), (cut, Damaged), (empty, NotAWorkbook)])
def test_a_backup_that_cannot_be_read_changes_nothing(
    place: Path, backup: Path, spoil: Callable[[Path], None], failure: type[Failure]
) -> None:
    spoil(backup)
    before = place.read_bytes()
    with pytest.raises(failure):
        restoring.restore(place, backup, HERE)
    assert place.read_bytes() == before
    assert alone(place)
    with pytest.raises(NoSuchFile):
        restoring.restore(place, backup.with_name("nowhere.collab"), HERE)


def broken(*_: object, **__: object) -> None:
    raise DiskFull("neighbours.collab")


@pytest.mark.parametrize(
    "step",
    [
        "collabdesk.storage.backups.keep_copy",
        "collabdesk.storage.earlier_copies.copy_closed",
        "collabdesk.storage.erasures.apply_to",
        "collabdesk.storage.earlier_copies.check_copy",
        "collabdesk.storage.whole_files.take_place",
    ],
)
def test_whatever_fails_the_workbook_is_as_it_was(
    place: Path, backup: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = held(place)
    monkeypatch.setattr(step, broken)
    with pytest.raises(DiskFull):
        restoring.restore(place, backup, HERE)
    monkeypatch.undo()
    assert held(place) == before
    assert alone(place)
    assert list(backup.parent.glob("*.part*")) == []


def test_it_can_be_stopped_until_the_last_moment(place: Path, backup: Path) -> None:
    before = held(place)
    with pytest.raises(Cancelled):
        restoring.restore(place, backup, HERE, cancelled=lambda: True)
    asked: list[int] = []

    def later() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        restoring.restore(place, backup, HERE, cancelled=later)
    assert held(place) == before
    assert alone(place)


def test_what_a_stopped_program_left_is_cleared_away(place: Path, backup: Path) -> None:
    waiting = half_done.waiting_place(place)
    shutil.copy(backup, waiting)
    shutil.copy(backup, waiting.with_name(f"{waiting.name}.part"))
    restoring.restore(place, backup, HERE)
    assert alone(place)


def test_a_share_goes_on_being_read_by_the_others(place: Path, backup: Path) -> None:
    place.chmod(0o664)
    restoring.restore(place, backup, HERE)
    assert stat.S_IMODE(place.stat().st_mode) == 0o664
    place.unlink()
    restoring.restore(place, backup, HERE)
    assert stat.S_IMODE(place.stat().st_mode) & 0o444 == 0o444


def test_a_backup_of_an_older_version_is_brought_up_to_date(tmp_path: Path) -> None:
    place = Path(shutil.copy(OLD_FILES / "v3.collab", tmp_path / "neighbours.collab"))
    book = open_workbook(place, HERE)
    before = dict(everything(book))
    [old] = list_backups(identity_of(book)[0])
    raw = old.path.read_bytes()
    keep(book, "Said after.")
    assert restoring.preview(book, old.path).inputs_going != ()
    restoring.go_back(book, old.path)
    assert dict(everything(book)) == before
    assert old.path.read_bytes() == raw
    book.close()


def locked_book(place: Path) -> Workbook:
    place.unlink()
    return start_workbook(place, HERE, Project(uid=new_uid(), title="Getting here"), SECRET)


def test_a_locked_workbook_goes_back_to_a_locked_backup(place: Path) -> None:
    book = locked_book(place)
    path = back_up(book).path
    then = dict(everything(book))
    keep(book, "Said after the backup.")
    book.close()
    with pytest.raises(Locked):
        restoring.restore(place, path, HERE)
    with pytest.raises(WrongPassphrase):
        restoring.restore(place, path, HERE, OTHER)
    restoring.restore(place, path, HERE, SECRET)
    assert connecting.sniff(place)
    assert held(place, SECRET) == then


def test_a_locked_workbook_stays_locked_whatever_the_backup_was(place: Path) -> None:
    book = new_book(place.with_name("open.collab"))
    path = back_up(book).path
    then = dict(everything(book))
    place.unlink()
    place.touch()
    book.export_to(place, SECRET)
    book.close()
    assert connecting.sniff(place)
    restoring.restore(place, path, HERE, None, secret_now=SECRET)
    assert connecting.sniff(place)
    assert held(place, SECRET) == then


def test_a_damaged_locked_workbook_comes_back(place: Path) -> None:
    book = locked_book(place)
    path = back_up(book).path
    book.close()
    content = bytearray(place.read_bytes())
    content[4:16] = b"\x00" * 12
    content[4096:9000] = b"\xa5" * (9000 - 4096)
    place.write_bytes(content)
    done = restoring.restore(place, path, HERE, SECRET)
    assert done.aside is not None
    assert held(place, SECRET) == held(path, SECRET)


def test_what_would_differ_is_said_in_counts_and_numbers(place: Path) -> None:
    book = open_workbook(place, HERE)
    path = back_up(book).path
    assert restoring.preview(book, path).none
    [person] = everything(book)["person"]
    people.change_person(book, person, {"language": "cy"})
    keep(book, "Said after.")
    with book.reading() as connection:
        number = connection.exec_driver_sql("SELECT max(number) FROM input").scalar()
    differ = restoring.preview(book, path)
    assert (differ.goes, differ.comes_back, differ.changes) == ({"input": 1}, {}, {"person": 1})
    assert (differ.inputs_going, differ.inputs_coming_back) == ((number,), ())
    assert (differ.steps_since, differ.known_now, differ.none) == (2, True, False)
    later = back_up(book).path
    restoring.go_back(book, path)
    assert restoring.preview(book, path).none
    back = restoring.preview(book, later)
    assert (back.comes_back, back.inputs_coming_back) == ({"input": 1}, (number,))
    book.close()
    gone = restoring.preview(None, path)
    assert gone.comes_back["input"] == 4
    assert "safeguardingpointer" not in gone.comes_back
    assert not gone.known_now
    assert list(path.parent.glob("*.part*")) == []


def test_looking_changes_neither(place: Path, backup: Path) -> None:
    before, raw = place.read_bytes(), backup.read_bytes()
    differ = restoring.preview_at(place, backup, HERE)
    assert differ.goes == {"input": 1}
    assert (place.read_bytes(), backup.read_bytes()) == (before, raw)
    cut(place)
    assert not restoring.preview_at(place, backup, HERE).known_now
    assert alone(place)


def test_the_newest_of_a_day(place: Path) -> None:
    book = open_workbook(place, HERE)
    first, second = back_up(book), back_up(book)
    book.close()
    found = restoring.backups_at(place)
    today = second.made.astimezone().date()
    assert restoring.newest_of_day(found, today) == second
    assert restoring.newest_of_day((first,), today + timedelta(days=3)) == first
    assert restoring.newest_of_day(found, date(2020, 1, 1)) is None


def test_going_back_does_not_drop_the_backup_it_goes_back_to(place: Path) -> None:
    book = open_workbook(place, HERE)
    made = [back_up(book).path for _ in range(3)]
    then = dict(everything(book))
    keep(book, "Said long after the backups.")
    project = identity_of(book)[0]
    old = [
        one.with_name(file_name(LONG_AGO + timedelta(days=day), "work", 1)) for day, one in enumerate(made)
    ]
    for path, aged in zip(made, old, strict=True):
        path.rename(aged)
    restoring.go_back(book, old[0])
    assert dict(everything(book)) == then
    assert old[0] in [one.path for one in list_backups(project)]
    book.close()
