"""What SQLite or a stopped program leaves of words taken back is gone too, and only then is it left alone."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import DiskFull, InUse, Replaced
from collabdesk.domain.records import Project
from collabdesk.operations import backing_up
from collabdesk.operations.starting import start_workbook
from collabdesk.operations.withdrawing import take_back_input
from collabdesk.storage import backup_notes, erasures, half_done, last_traces, lock, purging
from collabdesk.storage.backups import folder_of, identity_of
from collabdesk.storage.keys import from_passphrase, new_salt
from collabdesk.storage.workbook import Workbook, open_workbook
from tests.raw_bytes import files_with, locked_files_with
from tests.sample_workbook import HERE, everything, fill, keep
from tests.storage.journal.copies import check_projection

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "Zwölf quicksilver ombudsmen"
SECRET = from_passphrase("four plain words here", new_salt())


@pytest.fixture(params=[None, SECRET], ids=["plain", "locked"])
def book(request: pytest.FixtureRequest, tmp_path: Path, profile: Path) -> Workbook:
    """A workbook on a SQLite that leaves deleted rows in their pages, as it does now and then anyway."""
    (tmp_path / "charity").mkdir()
    project = Project(uid=new_uid(), title="Getting here")
    made = start_workbook(tmp_path / "charity" / "ours.collab", HERE, project, request.param)
    fill(made)
    assert asked(made, "secure_delete=OFF") == 0
    return made


def asked(book: Workbook, pragma: str) -> int:
    with book.reading() as connection:
        return int(connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one())


def holding(book: Workbook, scratch: Path) -> list[Path]:
    """Give the files beside the workbook, and itself, that hold the words, unlocked or not."""
    place = book.path.parent
    plain = files_with(WORDS, place)
    return plain + (locked_files_with(WORDS, book.secret, scratch, place) if book.secret else [])


def test_nothing_stays_in_the_room_that_rows_left(book: Workbook, tmp_path: Path) -> None:
    said = keep(book, f"{WORDS} {'and so on ' * 900}")
    pages = asked(book, "page_count")
    take_back_input(book, said)
    assert holding(book, tmp_path) == []
    # What a locked file's pages hold cannot be seen; none may be left over.
    assert asked(book, "freelist_count") == 0
    assert asked(book, "page_count") < pages
    check_projection(book)
    keep(book, "Work goes on.")
    book.examine_whole()
    book.close()


def test_it_is_done_with_the_next_backup_where_it_could_not_be(
    book: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = keep(book, f"{WORDS} {'and so on ' * 900}")
    with monkeypatch.context() as full:

        def refuse(book: Workbook) -> None:
            raise DiskFull(book.name)

        full.setattr(Workbook, "leave_no_trace", refuse)
        told = take_back_input(book, said)
    assert told.withdrawal is not None
    assert book.name in told.withdrawal.out_of_reach
    assert asked(book, "freelist_count") != 0
    before = everything(book)
    backing_up.back_up(book)
    assert holding(book, tmp_path) == []
    assert asked(book, "freelist_count") == 0
    assert everything(book) == before
    book.close()


def test_a_workbook_is_written_anew_once_for_what_was_taken_back(
    book: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    backing_up.back_up(book)
    take_back_input(book, keep(book, WORDS))
    project, _ = identity_of(book)
    assert backup_notes.cleared(folder_of(project), book.path) == erasures.of_book(book).digest
    monkeypatch.setattr(Workbook, "leave_no_trace", pytest.fail)
    backing_up.back_up(book)
    purging.purge(book, erasures.of_book(book))
    book.close()


def test_a_profile_that_cannot_be_written_does_not_keep_the_words(
    book: Workbook, tmp_path: Path, profile: Path
) -> None:
    said = keep(book, f"{WORDS} {'and so on ' * 900}")
    shutil.rmtree(profile / "erasures")
    (profile / "erasures").write_text("in the way", encoding="utf-8")
    told = take_back_input(book, said)
    assert told.withdrawal is not None
    assert told.withdrawal.backups_later
    assert holding(book, tmp_path) == []
    assert asked(book, "freelist_count") == 0
    book.close()


def test_another_file_in_its_place_is_not_written_to(book: Workbook) -> None:
    other = book.path.with_name("other.collab")
    book.copy_to(other)
    other.replace(book.path)
    before = book.path.read_bytes()
    with pytest.raises(Replaced):
        book.leave_no_trace()
    assert book.path.read_bytes() == before
    book.close()


@pytest.mark.parametrize(
    "left",
    [
        "ours before version 5 20261125-013258-000000.collab.part",
        "ours before version 5 20261125-013258-000000.collab.scratch.part",
        "ours damaged 20261125-013258-000000.collab.part",
        "ours before version 5 20261125-013258-000000.collab.scratch.part-journal",
    ],
)
def test_what_a_stopped_program_left_beside_it_goes(book: Workbook, left: str) -> None:
    half, theirs = book.path.with_name(left), book.path.with_name(f"theirs{left.removeprefix('ours')}")
    for path in (half, theirs):
        path.write_text(WORDS, encoding="utf-8")
    last_traces.clear_beside(book.path)
    assert not half.exists()
    assert theirs.exists()
    half.write_text(WORDS, encoding="utf-8")
    take_back_input(book, keep(book, WORDS))
    assert not half.exists()
    book.close()


def test_what_a_stopped_going_back_left_beside_it_goes(book: Workbook) -> None:
    waiting = half_done.waiting_place(book.path)
    waiting.write_text(WORDS, encoding="utf-8")
    take_back_input(book, keep(book, WORDS))
    assert not waiting.exists()
    book.close()


def test_the_lock_goes_with_a_workbook_that_cannot_be_opened_again(
    book: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = book.path.with_name("new.collab")
    book.copy_to(new)

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise InUse(path.name, "", "")

    monkeypatch.setattr("collabdesk.storage.workbook._connected", refuse)
    with pytest.raises(InUse):
        book.replace_with(new, book.secret)
    assert not lock.held_here(book.path)
    monkeypatch.undo()
    open_workbook(book.path, HERE, secret=book.secret).close()
