"""A file put in the place of the open workbook is noticed before the next save, and nothing goes into it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.failures import NoSuchFile, Replaced
from collabdesk.operations import undoing
from collabdesk.storage import keys, lock
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE, fill, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook


def put_in_its_place(book: Workbook, other: Path) -> None:
    """As a program does that writes a new file and renames it."""
    other.replace(book.path)


def write_over(book: Workbook, other: Path) -> None:
    """As a program does that opens the same file and writes it anew."""
    book.path.write_bytes(other.read_bytes())
    other.unlink()


WAYS = [put_in_its_place, write_over]


def check_noticed(book: Workbook, other: Path, replace: Callable[[Workbook, Path], None]) -> None:
    kept = load_ledger(book).inputs.keys()
    replace(book, other)
    theirs = book.path.read_bytes()
    for _ in range(2):
        with pytest.raises(Replaced) as told:
            keep(book, "Said after that.")
        assert told.value.name == book.name
        with pytest.raises(Replaced):
            undoing.undo(book)
    assert book.path.read_bytes() == theirs
    assert not book.path.with_name(f"{book.name}-journal").exists()
    if replace is put_in_its_place:
        beside = book.path.with_name("mine.collab")
        book.copy_to(beside)
        mine = open_workbook(beside, HERE)
        assert load_ledger(mine).inputs.keys() == kept
        keep(mine, "Said after that.")
        mine.close()


@pytest.mark.parametrize("replace", WAYS)
def test_an_older_copy_of_the_same_workbook(
    place: Path, tmp_path: Path, replace: Callable[[Workbook, Path], None]
) -> None:
    older = tmp_path / "older"
    shutil.copy(place, older)
    book = open_workbook(place, HERE)
    keep(book, "Kept after the copy was made.")
    check_noticed(book, older, replace)
    book.close()


def test_the_very_same_bytes_in_another_file(place: Path, tmp_path: Path) -> None:
    """What we write would go into a file without a name, and be lost."""
    same = tmp_path / "same"
    book = open_workbook(place, HERE)
    keep(book, "Kept before.")
    shutil.copy2(place, same)
    check_noticed(book, same, put_in_its_place)
    book.close()


@pytest.mark.parametrize("replace", WAYS)
def test_another_workbook(place: Path, tmp_path: Path, replace: Callable[[Workbook, Path], None]) -> None:
    other = new_book(tmp_path / "other.collab")
    fill(other)
    other.close()
    book = open_workbook(place, HERE)
    check_noticed(book, tmp_path / "other.collab", replace)
    book.close()


@pytest.mark.parametrize("content", [b"", b"not a workbook " * 3000])
def test_no_workbook_at_all(place: Path, tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other"
    other.write_bytes(content)
    book = open_workbook(place, HERE)
    other.replace(place)
    with pytest.raises(Replaced):
        keep(book, "Said after that.")
    assert place.read_bytes() == content
    book.close()


def test_something_else_written_over_it(place: Path) -> None:
    book = open_workbook(place, HERE)
    place.write_bytes(b"not a workbook " * 3000)
    with pytest.raises(Replaced):
        keep(book, "Said after that.")
    assert place.read_bytes() == b"not a workbook " * 3000
    book.close()


def test_a_locked_workbook_written_over_by_another(tmp_path: Path) -> None:
    secrets = [keys.from_passphrase(words, keys.new_salt()) for words in ("one of these", "another one")]
    places = [tmp_path / "one.collab", tmp_path / "other.collab"]
    for at, secret in zip(places, secrets, strict=True):
        from collabdesk.base.identity import new_uid
        from collabdesk.domain.records import Project
        from collabdesk.operations.starting import start_workbook

        start_workbook(at, HERE, Project(uid=new_uid(), title="Getting here"), secret).close()
    book = open_workbook(places[0], HERE, secret=secrets[0])
    write_over(book, places[1])
    theirs = places[0].read_bytes()
    with pytest.raises(Replaced):
        keep(book, "Said after that.")
    assert places[0].read_bytes() == theirs
    book.close()


def test_a_file_that_is_gone(place: Path) -> None:
    book = open_workbook(place, HERE)
    place.rename(place.with_name("elsewhere.collab"))
    with pytest.raises(NoSuchFile):
        keep(book, "Said after that.")
    assert not place.exists()
    place.with_name("elsewhere.collab").rename(place)
    keep(book, "And it goes on.")
    book.close()


def test_a_program_that_adds_to_the_same_file_is_no_replacement(place: Path) -> None:
    book = open_workbook(place, HERE)
    keep(book, "Said here.")
    second = open_workbook(place, HERE, even_if_held=True)
    keep(second, "Said there.")
    second.close()
    keep(book, "Said here once more.")
    assert {"Said here.", "Said there.", "Said here once more."} <= {
        said.words for said in load_ledger(book).inputs.values()
    }
    book.close()


def test_an_untouched_file_is_no_replacement(place: Path) -> None:
    book = open_workbook(place, HERE)
    keep(book, "One.")
    undoing.undo(book)
    undoing.redo(book)
    with book.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM step").scalar()
    keep(book, "Two.")
    book.close()
    assert not lock.lock_path(place).exists()
