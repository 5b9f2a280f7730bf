"""Each command does its one thing, says what came of it, and refuses in a sentence."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from collabdesk.cli.running import run
from collabdesk.operations.hearing import take_back
from collabdesk.operations.history import record_numbered
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command, Told

SHEET = "Comment,Topic,Date\nTwo buses.,Getting there,05/06/2026\nŻółw 🐢,Turtles,soon\n,Nobody,\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "said.csv"
    file.write_text(SHEET, encoding="utf-8")
    return file


@pytest.fixture
def book(tmp_path: Path, collabdesk: Command) -> Path:
    file = tmp_path / "a.collab"
    assert collabdesk("new", file, "--title", "Getting here").code == 0
    return file


def refused(told: Told, code: int = 1) -> str:
    assert told.code == code
    assert told.out == ""
    assert "Traceback" not in told.err
    assert told.err.strip().endswith((".", "?"))
    return told.err


def test_a_sheet_comes_in_and_is_counted(collabdesk: Command, book: Path, sheet: Path) -> None:
    told = collabdesk("import", book, sheet, "--words", "Comment", "--pattern", "B", "--said-on", "3")
    assert told.code == 0, told.err
    assert re.search(r"^2 thing", told.out)
    assert "2 pattern" in told.out
    assert "1 row" in told.out
    status = json.loads(collabdesk("status", book, "--json").out)
    assert status["inputs"] == 2
    assert status["states"]["heard"] == 2
    assert sum(status["states"].values()) == status["inputs"]
    assert status["title"] == "Getting here"
    assert isinstance(status["oldest_waiting_days"], int)
    assert isinstance(status["gaps"], dict)


def test_the_example_says_where_it_stands(collabdesk: Command, tmp_path: Path) -> None:
    file = tmp_path / "x.collab"
    assert collabdesk("demo", file).code == 0
    told = collabdesk("status", file)
    assert told.out.startswith("Home from Ward 4\n60 thing")
    assert "The longest silence is 112" in told.out
    status = json.loads(collabdesk("status", file, "--json").out)
    assert status["oldest_waiting_days"] == 112
    assert status["gaps"]["late_promise"] == 2
    assert all(status["states"].values())
    assert collabdesk("check", file).code == 0


def test_the_history_of_one_record_names_no_person(collabdesk: Command, tmp_path: Path) -> None:
    file = tmp_path / "x.collab"
    collabdesk("demo", file)
    told = collabdesk("history", file, "V-004")
    assert told.code == 0
    assert "weekend pharmacist" in told.out
    assert "Shabnam" not in told.out
    whole = collabdesk("history", file, "--limit", "400").out
    assert len([line for line in whole.splitlines() if not line.startswith(" ")]) > 150
    assert [
        word for word in ("Tansley", "01632 960 114", "Orchard Row", "Hears better") if word in whole
    ] == []


def test_words_taken_back_are_in_no_history(collabdesk: Command, book: Path, sheet: Path) -> None:
    collabdesk("import", book, sheet, "--words", "Comment")
    opened = open_workbook(book, HERE)
    take_back(opened, record_numbered(opened, "V-001")[1])
    opened.close()
    told = collabdesk("history", book)
    assert "gone for good" in told.out
    assert "Two buses" not in told.out


def test_a_record_nobody_has_is_said_so(collabdesk: Command, book: Path) -> None:
    assert "V-999" in refused(collabdesk("history", book, "V-999"))


def test_a_copy_is_saved_and_comes_back(collabdesk: Command, book: Path, sheet: Path, tmp_path: Path) -> None:
    collabdesk("import", book, sheet, "--words", "Comment")
    for suffix in ("csv", "xlsx"):
        out = tmp_path / f"out.{suffix}"
        assert collabdesk("export", book, out, "--everything").code == 0
        other = tmp_path / f"{suffix}.collab"
        collabdesk("new", other, "--title", "Again")
        assert collabdesk("import", other, out, "--words", "Words").code == 0
        again = tmp_path / f"again-{suffix}.json"
        collabdesk("export", other, again, "--everything")
        assert "Żółw 🐢" in again.read_text(encoding="utf-8")


def test_a_paper_is_printed(collabdesk: Command, tmp_path: Path) -> None:
    file = tmp_path / "x.collab"
    collabdesk("demo", file)
    told = collabdesk("paper", file, "r1", "-o", tmp_path / "r1.pdf")
    assert told.code == 0, told.err
    assert (tmp_path / "r1.pdf").read_bytes().startswith(b"%PDF")
    assert "page" in told.out


def test_a_look_through_a_faulty_file_says_so(collabdesk: Command, book: Path, sheet: Path) -> None:
    collabdesk("import", book, sheet, "--words", "Comment")
    opened = open_workbook(book, HERE)
    with opened.maintaining() as connection:
        connection.exec_driver_sql("UPDATE input SET label = 'x' WHERE number = 1")
    opened.close()
    told = collabdesk("check", book)
    assert told.code == 1
    assert "history" in told.out


@pytest.mark.parametrize(
    "words",
    [
        ["status", "nowhere.collab"],
        ["check", "said.csv"],
        ["import", "a.collab", "nowhere.csv", "--words", "Comment"],
        ["import", "a.collab", "said.csv", "--words", "Nothing"],
        ["import", "a.collab", "empty.csv", "--words", "A"],
        ["import", "nowhere.collab", "said.csv", "--words", "Comment"],
        ["new", "a.collab", "--title", "Again"],
        ["new", "b.collab", "--title", "  "],
        ["new", "nowhere/b.collab", "--title", "B"],
        ["demo", "a.collab"],
        ["export", "a.collab", "nowhere/out.csv"],
        ["paper", "a.collab", "r1", "-o", "nowhere/r1.pdf"],
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    collabdesk: Command, book: Path, sheet: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    assert sheet.is_file()
    monkeypatch.chdir(book.parent)
    (book.parent / "empty.csv").write_bytes(b"")
    before = {file.name: file.read_bytes() for file in book.parent.iterdir() if file.is_file()}
    refused(collabdesk(*words))
    assert {file.name: file.read_bytes() for file in book.parent.iterdir() if file.is_file()} == before


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["new", "a.collab"],
        ["import", "a.collab", "said.csv"],
        ["export", "a.collab", "out.txt"],
        ["paper", "a.collab", "r10", "-o", "x.pdf"],
        ["paper", "a.collab", "r1"],
        ["paper", "a.collab", "r1", "-o", "x.pdf", "--size", "13"],
        ["history", "a.collab", "--limit", "many"],
        ["status"],
    ],
    ids=" ".join,
)
def test_what_is_not_a_command_gets_the_usage(collabdesk: Command, words: list[str]) -> None:
    told = collabdesk(*words)
    assert told.code == 2
    assert told.err.startswith("usage: collabdesk")
    assert told.out == ""


@pytest.mark.parametrize("words", [["--help"], ["import", "--help"], ["--version"]], ids=" ".join)
def test_help_is_help_and_no_failure(collabdesk: Command, words: list[str]) -> None:
    told = collabdesk(*words)
    assert told.code == 0
    assert told.err == ""
    assert told.out


def test_ctrl_c_keeps_nothing(
    collabdesk: Command, book: Path, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from collabdesk.operations import bringing_in

    def pressed(_: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(bringing_in, "read_answer", pressed)
        told = collabdesk("import", book, sheet, "--words", "Comment", "--answer", "Topic")
    assert told.code == 130
    assert "Nothing was kept" in told.err
    assert json.loads(collabdesk("status", book, "--json").out)["inputs"] == 0


def test_ctrl_c_in_a_drivers_call_is_still_ctrl_c(
    collabdesk: Command, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from collabdesk.operations import taking_stock

    def broken_into(*_: object) -> None:
        try:
            raise KeyboardInterrupt
        finally:
            raise RuntimeError("this connection is closed")

    monkeypatch.setattr(taking_stock, "take_stock", broken_into)
    assert collabdesk("status", book).code == 130


def test_the_unforeseen_is_no_traceback(
    collabdesk: Command, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from collabdesk.operations import taking_stock

    def broken(*_: object) -> None:
        raise ZeroDivisionError("Two buses.")

    monkeypatch.setattr(taking_stock, "take_stock", broken)
    assert "Two buses" not in refused(collabdesk("status", book))


def test_a_workbook_in_use_can_still_be_looked_at(collabdesk: Command, book: Path) -> None:
    opened = open_workbook(book, HERE)
    try:
        assert collabdesk("status", book).code == 0
        assert collabdesk("check", book).code == 0
    finally:
        opened.close()


def test_open_opens_the_window(tmp_path: Path) -> None:
    opened: list[Path | None] = []

    def window(path: Path | None) -> int:
        opened.append(path)
        return 7

    assert run(["open", str(tmp_path / "a.collab")], window) == 7
    assert run(["open"], window) == 7
    assert run([], window) == 7
    assert opened == [tmp_path / "a.collab", None, None]
