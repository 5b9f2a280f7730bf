"""The command that makes a copy for somebody else says what it holds, and the copy holds nobody."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from collabdesk.operations.locking import secret_for
from collabdesk.storage import keys
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE, fill, new_book

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    book = new_book(tmp_path / "ours.collab")
    fill(book)
    book.close()
    return book.path


def test_a_copy_is_made_and_said(ours: Path, tmp_path: Path, collabdesk: Command) -> None:
    theirs = tmp_path / "theirs.collab"
    told = collabdesk("share", ours, theirs, "--for", "charity", "--given-to", "Eastmere")
    assert told.code == 0, told.err
    assert told.out.startswith("theirs.collab holds 1 thing")
    assert "people said with their words, 3 without." in told.out
    assert "It is in the list of papers given out." in told.out
    assert b"Sample Name" not in theirs.read_bytes()
    book = open_workbook(ours, HERE)
    assert [one.given_to for one in load_ledger(book).issued_papers.values() if one.code == "copy"] == [
        "Eastmere"
    ]
    book.close()


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors differ there")
def test_a_locked_copy(ours: Path, tmp_path: Path, collabdesk: Command) -> None:
    theirs, phrase = tmp_path / "theirs.collab", "seven lamps under gravel"
    reading, writing = os.pipe()
    os.write(writing, phrase.encode())
    os.close(writing)
    told = collabdesk("share", ours, theirs, "--locked", "--new-passphrase-fd", reading)
    assert told.code == 0, told.err
    assert theirs.read_bytes().startswith(keys.MARK)
    open_workbook(theirs, HERE, secret=secret_for(theirs, phrase)).close()
    [groups] = [one for one in told.out.splitlines() if keys.from_sheet(one) is not None]
    open_workbook(theirs, HERE, secret=keys.from_sheet(groups)).close()


def test_what_is_there_stays(ours: Path, tmp_path: Path, collabdesk: Command) -> None:
    theirs = tmp_path / "theirs.collab"
    theirs.write_text("a letter")
    told = collabdesk("share", ours, theirs)
    assert told.code == 1
    assert "There is a file called theirs.collab already." in told.err
    assert theirs.read_text() == "a letter"
    assert collabdesk("share", ours, tmp_path / "theirs.pdf").code != 0
