"""`withdraw` says what goes, asks once more, takes it back and names the papers."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from collabdesk.operations.history import record_numbered
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE, fill, new_book

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command

WORDS = "The last bus goes before the shift ends."


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "a.collab"
    opened = new_book(file)
    fill(opened)
    opened.close()
    return file


def words_of(file: Path, number: str) -> str:
    opened = open_workbook(file, HERE)
    try:
        return load_ledger(opened).inputs[record_numbered(opened, number)[1]].words
    finally:
        opened.close()


def test_without_the_number_typed_again_nothing_goes(
    collabdesk: Command, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("V-002\n"))
    told = collabdesk("withdraw", book, "V-001")
    assert told.code == 1
    assert "Type V-001" in told.err
    assert "Nothing was taken back." in told.err
    assert "Their exact words" in told.out
    assert words_of(book, "V-001") == WORDS


def test_the_number_typed_again_takes_it_back(
    collabdesk: Command, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("v-001\n"))
    paper = tmp_path / "out.pdf"
    told = collabdesk("withdraw", book, "V-001", "--certificate", paper)
    assert told.code == 0, told.err
    assert "Getting here" in told.out
    assert "What to tell them: “Your words are gone from our workbook" in told.out
    assert paper.read_bytes().startswith(b"%PDF")
    assert words_of(book, "V-001") == ""
    assert b"before the shift ends" not in book.read_bytes()


def test_a_person_leaves_one_thing(collabdesk: Command, book: Path) -> None:
    told = collabdesk("withdraw", book, "P-001", "--keep", "V-001", "--yes")
    assert told.code == 0, told.err
    assert "They leave with us, without a name: V-001" in told.out
    assert words_of(book, "V-001") == WORDS
    assert b"Sample Name" not in book.read_bytes()


@pytest.mark.parametrize("number", ["V-099", "D-001", "rubbish"])
def test_what_is_not_there_is_said(collabdesk: Command, book: Path, number: str) -> None:
    told = collabdesk("withdraw", book, number, "--yes")
    assert told.code == 1
    assert number in told.err
    assert told.out == ""


def test_what_was_taken_back_before_is_said(collabdesk: Command, book: Path) -> None:
    assert collabdesk("withdraw", book, "V-002", "--yes").code == 0
    told = collabdesk("withdraw", book, "V-002", "--yes")
    assert told.code == 1
    assert "Perhaps it was taken back before." in told.err
