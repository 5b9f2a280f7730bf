"""The command that saves what can be read of a damaged workbook says what came back and what did not."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from collabdesk.storage import keys
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.cli.test_locked import PHRASE, line
from tests.sample_workbook import HERE, keep, new_book

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command

WORDS = "The last bus goes before the shift ends. "


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    book = new_book(tmp_path / "neighbours.collab")
    for number in range(60):
        keep(book, f"{WORDS * 4} {number}")
    book.close()
    return book.path


def test_everything_comes_back_of_a_whole_file(whole: Path, tmp_path: Path, collabdesk: Command) -> None:
    before = whole.read_bytes()
    told = collabdesk("salvage", whole, tmp_path / "saved.collab")
    assert (told.code, told.err) == (0, "")
    assert "saved.collab holds what could be read. neighbours.collab is as it was." in told.out
    assert "60 thing(s) people said" in told.out
    assert "Nothing is missing" in told.out
    assert whole.read_bytes() == before


def test_what_is_missing_is_said_with_its_numbers(whole: Path, tmp_path: Path, collabdesk: Command) -> None:
    content = bytearray(whole.read_bytes())
    for start in range(0, len(content), 4096):
        if f"{WORDS} 30".encode() in content[start : start + 4096]:
            content[start : start + 4096] = bytes(4096)
    whole.write_bytes(content)
    told = collabdesk("salvage", whole, tmp_path / "saved.collab")
    assert told.code == 1
    assert told.err == ""
    assert "Not found:" in told.out
    assert "Their words are not there: V-0" in told.out
    assert WORDS.strip() not in told.out
    book = open_workbook(tmp_path / "saved.collab", HERE)
    assert 20 < len(load_ledger(book).inputs) < 60
    book.close()


def test_it_is_refused_in_a_sentence(whole: Path, tmp_path: Path, collabdesk: Command) -> None:
    told = collabdesk("salvage", whole, whole)
    assert (told.code, told.out) == (1, "")
    assert "There is a file called neighbours.collab already." in told.err
    letter = tmp_path / "letter.collab"
    letter.write_bytes(b"Dear all, " * 2000)
    told = collabdesk("salvage", letter, tmp_path / "saved.collab")
    assert told.code == 1
    assert "cannot be read" in told.err
    told = collabdesk("salvage", tmp_path / "gone.collab", tmp_path / "saved.collab")
    assert "There is nothing called gone.collab there." in told.err
    assert not (tmp_path / "saved.collab").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors differ there")
@pytest.mark.parametrize("lost", [0, 4096])
def test_a_locked_one_needs_its_passphrase(tmp_path: Path, collabdesk: Command, lost: int) -> None:
    """Where its beginning is lost, the beginning of a backup says how the passphrase is read."""
    file = tmp_path / "a.collab"
    collabdesk("new", file, "--title", "Getting here", "--locked", "--passphrase-fd", line(PHRASE))
    assert collabdesk("backup", file, "--passphrase-fd", line(PHRASE)).code == 0
    content = bytes(lost) + file.read_bytes()[lost:]
    file.write_bytes(content)
    target = tmp_path / "saved.collab"
    wrong = collabdesk("salvage", file, target, "--passphrase-fd", line("another one entirely"))
    assert wrong.code == 1
    assert "did not open it" in wrong.err
    told = collabdesk("salvage", file, target, "--passphrase-fd", line(PHRASE))
    assert told.code == 0, told.err
    assert target.read_bytes().startswith(keys.MARK)
    assert file.read_bytes() == content
    assert collabdesk("status", target, "--passphrase-fd", line(PHRASE)).code == 0
