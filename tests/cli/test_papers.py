"""A paper is printed or given out by a command, and what is found in it is said in plain words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Person, Session
from collabdesk.domain.words import Permission
from collabdesk.operations import people, starting
from collabdesk.operations.hearing import take_back
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE, keep, new_book

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command

WORDS = "The last bus goes before the shift ends."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A closed workbook with one thing said, which everyone may read."""
    file = tmp_path / "a.collab"
    book = new_book(file)
    person = people.add_person(book, Person(uid=new_uid(), number=0, name="Sample Name")).made[0]
    people.add_session(book, Session(uid=new_uid(), name="Tuesday tea"))
    keep(book, WORDS, permission=Permission.WITHOUT_NAME, person=person)
    book.close()
    return file


def test_a_draft_is_in_no_list(collabdesk: Command, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "r2.pdf"
    told = collabdesk("paper", file, "r2", "-o", out, "--size", "18", "--black-and-white")
    assert told.code == 0, told.err
    assert out.read_bytes().startswith(b"%PDF")
    assert "r2.pdf has" in told.out
    assert "Missing" in told.out
    assert "No paper was given out yet." in collabdesk("papers", file).out
    assert json.loads(collabdesk("papers", file, "--json").out) == []


def test_a_paper_is_given_out_and_listed(collabdesk: Command, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "r2.pdf"
    told = collabdesk("paper", file, "r2", "-o", out, "--issue", "--given-to", "The ward manager")
    assert told.code == 0, told.err
    assert "given out, to The ward manager." in told.out
    listed = collabdesk("papers", file).out
    assert listed.startswith("Involvement report")
    assert "The ward manager" in listed
    assert "V-001" in listed
    assert "Taken back" not in listed
    book = open_workbook(file, HERE)
    take_back(book, next(iter(load_ledger(book).inputs)))
    book.close()
    assert "Taken back since: V-001" in collabdesk("papers", file).out
    [one] = json.loads(collabdesk("papers", file, "--json").out)
    assert (one["code"], one["quoted"], one["taken_back_since"]) == ("r2", ["V-001"], ["V-001"])
    assert one["file_name"] == "r2.pdf"
    history = collabdesk("history", file).out
    assert "Give out a paper." in history
    assert "The paper holds the exact words of V-001." in history
    assert "ward manager" not in history


def test_what_stops_it_is_said_and_nothing_is_touched(
    collabdesk: Command, file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "r7.pdf"
    out.write_bytes(b"the pack of last month")
    before = file.read_bytes()
    for more in ([], ["--issue"]):
        told = collabdesk("paper", file, "r7", "-o", out, *more)
        assert told.code == 1
        assert told.out == ""
        assert "Stops it\n  Add who to call if someone is being hurt." in told.err
        assert "this paper from being given out." in told.err
        assert "Traceback" not in told.err
    assert out.read_bytes() == b"the pack of last month"
    assert file.read_bytes() == before


def test_a_question_is_answered_by_its_key(collabdesk: Command, file: Path, tmp_path: Path) -> None:
    book = open_workbook(file, HERE)
    starting.change_project(book, {"learned": "Only three people came on the Tuesday."})
    book.close()
    out = tmp_path / "r4.pdf"
    draft = collabdesk("paper", file, "r4", "-o", out)
    assert draft.code == 0, draft.err
    assert "--looked-at" in draft.out
    out.unlink()
    told = collabdesk("paper", file, "r4", "-o", out, "--issue")
    assert told.code == 1
    assert not out.exists()
    keys = [line.split()[-1] for line in told.err.splitlines() if "--looked-at" in line]
    assert keys
    answers = [word for key in keys for word in ("--looked-at", key)]
    assert collabdesk("paper", file, "r4", "-o", out, "--issue", *answers).code == 0
    assert out.exists()


def test_words_can_be_left_out_of_one_paper(collabdesk: Command, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "record.pdf"
    whole = collabdesk("paper", file, "r8", "-o", out, "--audience", "charity", "--issue")
    assert whole.code == 0, whole.err
    told = collabdesk("paper", file, "r8", "-o", out, "--leave-out", "V-001", "--issue")
    assert told.code == 0, told.err
    assert "You left out the words of 1 thing" in told.out
    newest, before = json.loads(collabdesk("papers", file, "--json").out)
    assert "V-001" in before["quoted"]
    assert "V-001" not in newest["quoted"]


def test_a_session_and_a_person_are_found_by_what_they_are_called(
    collabdesk: Command, file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "mine.pdf"
    told = collabdesk("paper", file, "r9", "-o", out, "--person", "p-1", "--issue")
    assert told.code == 0, told.err
    [one] = json.loads(collabdesk("papers", file, "--json").out)
    assert (one["code"], one["quoted"]) == ("r9", ["V-001"])
    assert "Sample Name" not in one["title"]
    for words, missing in (
        (("--person", "P-099"), "P-099"),
        (("--person", "V-001"), "V-001"),
        (("--session", "Friday"), "Friday"),
        (("--leave-out", "V-001", "--leave-out", "V-099"), "V-099"),
    ):
        refused = collabdesk("paper", file, "r9", "-o", tmp_path / "none.pdf", *words)
        assert refused.code == 1
        assert missing in refused.err
    assert not (tmp_path / "none.pdf").exists()
    stopped = collabdesk("paper", file, "r7", "-o", tmp_path / "none.pdf", "--session", " tuesday TEA ")
    assert "Add who to call" in stopped.err


def test_a_place_that_is_not_there_is_refused(collabdesk: Command, file: Path, tmp_path: Path) -> None:
    told = collabdesk("paper", file, "r2", "-o", tmp_path / "nowhere" / "r2.pdf", "--issue")
    assert told.code == 1
    assert "nowhere" in told.err
    assert json.loads(collabdesk("papers", file, "--json").out) == []


def test_a_workbook_open_elsewhere_gives_nothing_out(collabdesk: Command, file: Path, tmp_path: Path) -> None:
    opened = open_workbook(file, HERE)
    try:
        assert collabdesk("paper", file, "r2", "-o", tmp_path / "draft.pdf").code == 0
        told = collabdesk("paper", file, "r2", "-o", tmp_path / "r2.pdf", "--issue")
    finally:
        opened.close()
    assert told.code == 1
    assert "open" in told.err
    assert not (tmp_path / "r2.pdf").exists()


def test_a_web_page_lies_beside_the_paper(collabdesk: Command, file: Path, tmp_path: Path) -> None:
    told = collabdesk("paper", file, "r2", "-o", tmp_path / "r2.pdf", "--html", "--issue")
    assert told.code == 0, told.err
    assert WORDS in (tmp_path / "r2.html").read_text(encoding="utf-8")
