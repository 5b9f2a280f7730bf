"""A paper is given out whole and remembered, or nothing at all happens; what it holds can be told later."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.base.logging import start_log, stop_log
from collabdesk.base.paths import HOME_VARIABLE, log_file
from collabdesk.domain.failures import (
    Cancelled,
    DiskFull,
    Failure,
    FileInUse,
    Gone,
    NoSuchFile,
    PaperStopped,
    ReadOnlyPlace,
)
from collabdesk.domain.records import IssuedPaper, Quoting
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Audience, Permission
from collabdesk.operations import hearing, issuing, starting, undoing
from collabdesk.operations.checking import check_workbook
from collabdesk.operations.exporting import export_ledger
from collabdesk.operations.history import history
from collabdesk.papers.options import PaperOptions
from collabdesk.storage.journal.step import Step
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.papers import issued_papers
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import HERE, keep, new_book
from tests.storage.journal.copies import check_projection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)
OPTIONS = PaperOptions(TODAY)
WORDS = "The last bus goes before the shift ends."


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    """A workbook with two things said that everyone may read."""
    book = new_book(tmp_path / "a.collab")
    keep(book, WORDS, permission=Permission.WITHOUT_NAME)
    keep(book, "The door is too heavy.", permission=Permission.WITHOUT_NAME)
    yield book
    book.close()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where the paper goes, in a folder of its own."""
    folder = tmp_path / "papers"
    folder.mkdir()
    return folder / "r2.pdf"


def inputs(book: Workbook) -> list[UUID]:
    return list(load_ledger(book).inputs)


def test_what_was_given_out_is_remembered(book: Workbook, target: Path, tmp_path: Path) -> None:
    steps = load_ledger(book).steps
    issued = issuing.issue_paper(book, "r2", target, OPTIONS, given_to=" The ward manager ")
    assert book.changes.verb == Verb.ISSUE_PAPER
    assert "issuedpaper" in book.changes.touched
    book.close()
    again = open_workbook(tmp_path / "a.collab", HERE)
    [given] = issued_papers(again)
    assert given.paper == issued.record
    assert given.quoted == (1, 2)
    assert given.withdrawn == ()
    one = given.paper
    pdf = target.read_bytes()
    assert one.fingerprint == hashlib.sha256(pdf).hexdigest()
    assert pdf == issued.printed.pdf
    assert (one.code, one.given_to, one.file_name) == ("r2", "The ward manager", "r2.pdf")
    assert (one.issued_on, one.steps, one.text_size) == (TODAY, steps, 12)
    assert one.audience is Audience.PARTNERS
    assert one.pages == issued.printed.pages > 0
    assert load_ledger(again).steps == steps + 1
    assert check_workbook(again).clean
    check_projection(again)
    again.close()


def test_how_it_was_made_is_remembered(book: Workbook, target: Path) -> None:
    options = PaperOptions(
        TODAY,
        text_size=18,
        audience=Audience.CHARITY,
        themes_only=True,
        black_and_white=True,
        looked_at=frozenset({"k17:b", "k15:a"}),
    )
    issuing.issue_paper(book, "r2", target, options)
    [given] = issued_papers(book)
    one = given.paper
    assert (one.text_size, one.audience, one.themes_only, one.black_and_white) == (
        18,
        Audience.CHARITY,
        True,
        True,
    )
    assert one.looked_at == "k15:a\nk17:b"
    assert given.quoted == ()


def test_words_taken_back_are_named_by_the_paper_that_holds_them(book: Workbook, target: Path) -> None:
    issuing.issue_paper(book, "r2", target, OPTIONS)
    hearing.take_back(book, inputs(book)[0])
    [given] = issued_papers(book)
    assert given.quoted == (1, 2)
    assert given.withdrawn == (1,)
    issuing.issue_paper(book, "r2", target, OPTIONS)
    newest, oldest = issued_papers(book)
    assert (newest.quoted, newest.withdrawn) == ((2,), ())
    assert oldest.withdrawn == (1,)
    assert check_workbook(book).clean
    content = book.path.read_bytes()
    assert WORDS.encode() not in content


def test_a_paper_given_out_cannot_be_undone(book: Workbook, target: Path) -> None:
    issuing.issue_paper(book, "r2", target, OPTIONS)
    undoing.undo(book)
    undoing.undo(book)
    assert inputs(book) == []
    [given] = issued_papers(book)
    assert given.paper.code == "r2"
    assert len(load_ledger(book).quotings) == 2
    assert check_workbook(book).clean
    undoing.redo(book)
    undoing.redo(book)
    [given] = issued_papers(book)
    assert given.quoted == (1, 2)


def test_a_quoting_of_what_never_was_is_found(book: Workbook) -> None:
    with book.step(Verb.ISSUE_PAPER) as step:
        paper = step.make(IssuedPaper(uid=new_uid(), code="r2", title="T", issued_on=TODAY, steps=1))
        step.make(Quoting(uid=new_uid(), paper=paper.uid, input=new_uid()))
    found = check_workbook(book)
    assert not found.clean
    assert [one.field for one in found.found if one.record == "quoting"] == ["input"]


def test_the_newest_come_first_and_a_few_at_a_time(book: Workbook, target: Path) -> None:
    for day in (3, 1, 2, 2):
        issuing.issue_paper(book, "r2", target, PaperOptions(date(2026, 6, day)))
    every = issued_papers(book)
    assert [given.paper.issued_on.day for given in every] == [3, 2, 2, 1]
    first = issued_papers(book, limit=2)
    rest = issued_papers(book, limit=5, before=first[-1].paper.uid)
    assert first + rest == every
    assert issued_papers(book, before=every[-1].paper.uid) == ()


def test_what_stops_it_leaves_everything_as_it_was(book: Workbook, target: Path) -> None:
    target.write_bytes(b"the paper of last month")
    before = load_ledger(book).steps
    with pytest.raises(PaperStopped) as stopped:
        issuing.issue_paper(book, "r5", target, OPTIONS)
    assert "no_question" in stopped.value.kinds
    with pytest.raises(PaperStopped):
        issuing.save_paper(book, "r5", target, OPTIONS)
    assert target.read_bytes() == b"the paper of last month"
    assert issued_papers(book) == ()
    assert load_ledger(book).steps == before


def test_a_question_stops_it_until_somebody_has_looked(book: Workbook, target: Path) -> None:
    starting.change_project(book, {"learned": "Only three people came on the Tuesday.", "purpose": "Buses"})
    asked = [one for one in issuing.look_through(book, "r4", OPTIONS) if one.key]
    assert asked
    with pytest.raises(PaperStopped):
        issuing.issue_paper(book, "r4", target, OPTIONS)
    issuing.save_paper(book, "r4", target, OPTIONS)
    assert target.read_bytes().startswith(b"%PDF")
    assert issued_papers(book) == ()
    looked_at = PaperOptions(TODAY, looked_at=frozenset(one.key for one in asked))
    issuing.issue_paper(book, "r4", target, looked_at)
    [given] = issued_papers(book)
    assert given.paper.looked_at.split("\n") == sorted(one.key for one in asked)


def test_what_does_not_conform_is_not_given_out(
    book: Workbook, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from collabdesk.papers.paint import document

    whole = document.paint

    def untagged(*given: object) -> object:
        painted = whole(*given)  # type: ignore[arg-type]
        return painted._replace(pdf=painted.pdf.replace(b"/StructTreeRoot", b"/StructTreeXxxx"))

    monkeypatch.setattr(document, "paint", untagged)
    with pytest.raises(PaperStopped) as stopped:
        issuing.issue_paper(book, "r2", target, OPTIONS)
    assert stopped.value.kinds == ("not_conforming",)
    assert not target.exists()
    assert issued_papers(book) == ()


def test_the_log_names_the_broken_rule_and_not_what_the_checker_says_of_it(
    book: Workbook, target: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from collabdesk.papers.tagging import checking

    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "profile"))
    monkeypatch.setattr(checking, "conformance", lambda _: ["ua1: RULE-7: alternative “my words” is odd"])
    start_log()
    try:
        with pytest.raises(PaperStopped):
            issuing.issue_paper(book, "r2", target, OPTIONS)
    finally:
        stop_log()
    written = log_file().read_text(encoding="utf-8")
    assert "ua1: RULE-7" in written
    assert "my words" not in written


@pytest.mark.parametrize("kept", [None, b"the paper of last month"], ids=["nothing there", "one there"])
@pytest.mark.parametrize("failure", [DiskFull("a.collab"), RuntimeError("unforeseen")], ids=str)
def test_a_step_that_fails_puts_the_old_file_back(
    book: Workbook,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
    kept: bytes | None,
    failure: Exception,
) -> None:
    if kept is not None:
        target.write_bytes(kept)
    seen: list[bytes] = []

    def fails(_: Step) -> None:
        seen.append(target.read_bytes())
        raise failure

    with monkeypatch.context() as patched:
        patched.setattr(Step, "finish", fails)
        with pytest.raises(type(failure)):
            issuing.issue_paper(book, "r2", target, OPTIONS)
    assert seen[0].startswith(b"%PDF")
    assert (target.read_bytes() if target.exists() else None) == kept
    assert len(list(target.parent.iterdir())) == (kept is not None)
    assert issued_papers(book) == ()


def test_a_folder_that_is_not_there_is_no_paper(book: Workbook, target: Path) -> None:
    with pytest.raises(NoSuchFile):
        issuing.issue_paper(book, "r2", target.parent / "nowhere" / "r2.pdf", OPTIONS)
    assert issued_papers(book) == ()


@pytest.mark.parametrize(("number", "failure"), [(28, DiskFull), (16, FileInUse)])
def test_a_place_that_cannot_take_it_is_no_paper(
    book: Workbook, target: Path, monkeypatch: pytest.MonkeyPatch, number: int, failure: type[Failure]
) -> None:
    from collabdesk.exchange import writing

    def refuses(*_: object) -> None:
        raise OSError(number, "no")

    target.write_bytes(b"the paper of last month")
    with monkeypatch.context() as patched:
        patched.setattr(writing, "write_atomically", refuses)
        with pytest.raises(failure):
            issuing.issue_paper(book, "r2", target, OPTIONS)
    assert target.read_bytes() == b"the paper of last month"
    assert issued_papers(book) == ()
    assert not check_workbook(book).found


def test_a_workbook_that_may_only_be_read_gives_nothing_out(
    book: Workbook, target: Path, tmp_path: Path
) -> None:
    book.close()
    reader = open_workbook(tmp_path / "a.collab", HERE, read_only=True)
    with pytest.raises(ReadOnlyPlace):
        issuing.issue_paper(reader, "r2", target, OPTIONS)
    reader.close()
    assert not target.exists()


def test_stopping_keeps_nothing(book: Workbook, target: Path) -> None:
    told: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        issuing.issue_paper(
            book,
            "r2",
            target,
            OPTIONS,
            progress=lambda done, total: told.append((done, total)),
            cancelled=lambda: bool(told),
        )
    assert not target.exists()
    assert issued_papers(book) == ()


def test_words_taken_back_meanwhile_are_not_given_out(book: Workbook, target: Path) -> None:
    first = inputs(book)[0]

    def takes_back() -> bool:
        if load_ledger(book).inputs[first].withdrawn_on is None:
            hearing.take_back(book, first)
        return False

    with pytest.raises(Gone):
        issuing.issue_paper(book, "r2", target, OPTIONS, cancelled=takes_back)
    assert not target.exists()
    assert issued_papers(book) == ()


def test_the_register_leaves_without_names_of_people(book: Workbook, target: Path, tmp_path: Path) -> None:
    issuing.issue_paper(book, "r2", target, OPTIONS, given_to="Shabnam Tansley")
    copy = tmp_path / "copy.json"
    export_ledger(book, copy, today=TODAY)
    text = copy.read_text(encoding="utf-8")
    assert "Issuedpaper" in text
    assert "V-002" in text
    assert "Tansley" not in text
    assert "r2.pdf" not in text


def test_the_history_of_words_tells_which_paper_holds_them(book: Workbook, target: Path) -> None:
    issuing.issue_paper(book, "r2", target, OPTIONS)
    [event, *_] = history(book, inputs(book)[0])
    assert event.verb is Verb.ISSUE_PAPER
    assert {change.kind for change in event.records} >= {"quoting", "issuedpaper"}
