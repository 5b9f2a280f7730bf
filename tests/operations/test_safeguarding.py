"""A pointer says that a concern was passed on, and nothing else; nothing of it leaves by any way out."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.cli.running import run
from collabdesk.domain.failures import Gone, NothingToSay, NotKept
from collabdesk.domain.records import Attachment, Check, Decision, Input, SafeguardingPointer, Session
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Answer, Audience, CheckResult, PassedTo
from collabdesk.operations import answering, hearing, people, safeguarding
from collabdesk.operations.checking import check_workbook
from collabdesk.operations.exporting import export_ledger
from collabdesk.operations.history import history
from collabdesk.operations.safeguarding_papers import print_concern_form, print_passed_on
from collabdesk.operations.sharing import share_copy
from collabdesk.operations.taking_away import going_with, pointing_at, take_away
from collabdesk.operations.undoing import undoable
from collabdesk.papers.html import page
from collabdesk.papers.making import BUILDERS, make_paper
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.tagging.checking import conformance
from collabdesk.papers.words import words_for
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.reading import every
from collabdesk.storage.queries.safeguarding import passed_on, sessions
from collabdesk.storage.queries.search import find
from collabdesk.storage.queries.trail import load_trail
from tests.sample_workbook import DAY, fill, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from collabdesk.papers.options import PaperCode
    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)
BY = "QXZJ"
"""Initials nobody has, so that they are found wherever they leak."""
TIME = "23:47"
WORDS = "Zebrawords only the lead may have: he hides the telephone from me."


def pointer(**more: object) -> SafeguardingPointer:
    values: dict[str, object] = {"passed_on_day": DAY, "passed_at": TIME, "by": BY, **more}
    return SafeguardingPointer(uid=new_uid(), **values)  # type: ignore[arg-type]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "a.collab")
    yield made
    made.close()


def test_a_pointer_is_kept_as_it_was_given_and_ticked_later(book: Workbook) -> None:
    session = Session(uid=new_uid(), name="Tuesday tea", held_on=DAY)
    people.add_session(book, session)
    made = pointer(session=session.uid, passed_to=PassedTo.CHILDREN)
    safeguarding.pass_on(book, made)
    assert [(each.pointer, each.session) for each in passed_on(book)] == [(made, "Tuesday tea")]
    safeguarding.acknowledge(book, made.uid)
    assert [each.pointer.acknowledged for each in passed_on(book)] == [True]
    assert [one.name for one in sessions(book)] == ["Tuesday tea"]


@pytest.mark.parametrize("by", ["ABCDE", "A B", "A1", "A.", "A\N{ZERO WIDTH SPACE}"])
def test_initials_leave_no_room_for_a_story(book: Workbook, by: str) -> None:
    with pytest.raises(NotKept):
        safeguarding.pass_on(book, pointer(by=by))
    assert passed_on(book) == ()


@pytest.mark.parametrize("by", ["", "  "])
def test_somebody_noted_it(book: Workbook, by: str) -> None:
    with pytest.raises(NothingToSay):
        safeguarding.pass_on(book, pointer(by=by))


@pytest.mark.parametrize("time", ["24:00", "7:30", "noon", "12:60", "12:30\n"])
def test_a_time_is_a_time(book: Workbook, time: str) -> None:
    with pytest.raises(NotKept):
        safeguarding.pass_on(book, pointer(passed_at=time))
    safeguarding.pass_on(book, pointer(passed_at="00:00"))


def test_a_session_that_is_not_there_is_refused(book: Workbook) -> None:
    with pytest.raises(Gone):
        safeguarding.pass_on(book, pointer(session=new_uid()))


def test_undo_and_history_pass_it_over(book: Workbook) -> None:
    said = keep(book, "The last bus has gone.")
    session = Session(uid=new_uid(), name="Tuesday tea")
    people.add_session(book, session)
    before = undoable(book).undo
    made = pointer(session=session.uid)
    safeguarding.pass_on(book, made)
    safeguarding.acknowledge(book, made.uid)
    assert undoable(book).undo == before == (Verb.ADD_SESSION, 1)
    told = [*history(book), *history(book, said), *history(book, session.uid)]
    assert {event.verb for event in told} == {Verb.START_WORKBOOK, Verb.KEEP_INPUT, Verb.ADD_SESSION}
    assert "safeguardingpointer" not in repr(told)
    assert len(history(book, limit=1)) == 1


def test_a_session_that_goes_takes_its_name_from_the_pointer_without_a_word(book: Workbook) -> None:
    session = Session(uid=new_uid(), name="Tuesday tea")
    people.add_session(book, session)
    safeguarding.pass_on(book, pointer(session=session.uid))
    assert pointing_at(book, Session, session.uid) == {}
    assert going_with(book, Session, session.uid) == ({}, {})
    take_away(book, Verb.REMOVE_SESSION, Session, session.uid)
    assert [(each.session, each.pointer.by) for each in passed_on(book)] == [("", BY)]
    assert "safeguardingpointer" not in repr(history(book))


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Workbook]:
    """A record of every kind, a concern that was passed on at its session, and a disclosure taken out."""
    made = new_book(tmp_path / "a.collab")
    session = fill(made).session
    safeguarding.pass_on(made, pointer(session=session))
    safeguarding.remove_disclosure(made, keep(made, WORDS, session=session), TODAY)
    yield made
    made.close()


def leaks(text: str | bytes) -> list[str]:
    plain = text if isinstance(text, str) else text.decode("utf-8", "replace")
    marks = (BY, TIME, "Zebrawords", "safeguardingpointer", "passed_on", "removed, passed on", "pass_on")
    return [mark for mark in marks if mark in plain]


@pytest.mark.parametrize("code", BUILDERS)
def test_no_paper_tells_of_it(filled: Workbook, qapp: QApplication, code: PaperCode) -> None:
    assert qapp
    ledger = load_ledger(filled)
    person = next(iter(ledger.people))
    for audience in Audience:
        options = PaperOptions(today=TODAY, audience=audience, person=person)
        plan = make_paper(code, ledger, options).plan
        assert leaks(repr(plan)) == []
        assert leaks(page(plan, words_for(""))) == []


def test_no_ledger_holds_it(filled: Workbook) -> None:
    ledger = load_ledger(filled)
    assert not any(isinstance(one, SafeguardingPointer) for kept in ledger.journey.values() for one in kept)
    assert "SafeguardingPointer" not in repr(ledger)


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_no_copy_to_use_elsewhere_tells_of_it(filled: Workbook, tmp_path: Path, suffix: str) -> None:
    for everything in (False, True):
        target = tmp_path / f"copy{suffix}"
        export_ledger(filled, target, everything=everything, today=TODAY)
        assert leaks(target.read_bytes()) == []


def test_no_sheet_to_use_elsewhere_tells_of_it(filled: Workbook, tmp_path: Path) -> None:
    target = tmp_path / "copy.xlsx"
    export_ledger(filled, target, everything=True, today=TODAY)
    with zipfile.ZipFile(target) as parts:
        assert [(name, leaks(parts.read(name))) for name in parts.namelist() if leaks(parts.read(name))] == []


def test_nothing_is_found_by_it(filled: Workbook) -> None:
    for wanted in (BY, TIME, "Zebrawords", "QXZ", "safeguardingpointer"):
        assert find(filled, wanted) == ()


def test_no_command_tells_of_it(filled: Workbook, capsys: pytest.CaptureFixture[str]) -> None:
    filled.close()
    place = str(filled.path)
    for command in (
        ["status", place], ["status", place, "--json"], ["check", place], ["gaps", place],
        ["journey", place], ["history", place, "--limit", "500"], ["papers", place],
    ):  # fmt: skip
        run(command, lambda _path: 0)
    told = capsys.readouterr()
    assert "Getting here" in told.out
    assert leaks(told.out + told.err) == []
    assert "passed on" not in told.out


def test_a_shared_copy_has_no_pointer_and_no_trace(filled: Workbook, tmp_path: Path) -> None:
    target = tmp_path / "shared.collab"
    share_copy(filled, target, Audience.PUBLIC, today=TODAY)
    for file in tmp_path.glob("shared*"):
        found = file.read_bytes()
        assert BY.encode() not in found
        assert TIME.encode() not in found
        assert b"Zebrawords" not in found


def disclosed(book: Workbook) -> Input:
    session = Session(uid=new_uid(), name="Tuesday tea")
    people.add_session(book, session)
    uid = keep(book, WORDS, session=session.uid, hoped="Zebrawords hoped")
    check = Check(
        uid=new_uid(),
        input=uid,
        checked_on=DAY,
        result=CheckResult.CORRECTED,
        corrected_words="Zebrawords put right",
    )
    hearing.check_input(book, check)
    return load_trail(book, uid).chain.input


def test_a_disclosure_goes_from_the_file_and_every_backup_and_the_count_stays(
    book: Workbook, tmp_path: Path, profile: Path
) -> None:
    from collabdesk.storage.backups import back_up

    said = disclosed(book)
    back_up(book)
    gone = safeguarding.remove_disclosure(book, said.uid, TODAY)
    assert gone.withdrawal is not None
    husk = load_trail(book, said.uid).chain.input
    assert (husk.passed_on, husk.withdrawn_on, husk.number, husk.words) == (True, TODAY, said.number, "")
    assert Verb.KEEP_INPUT not in {step[0] for step in [undoable(book).undo] if step}
    assert [f.kind.value for f in check_workbook(book).found] == []
    with book.reading() as connection:
        assert every(connection, Attachment) == {}
    book.close()
    files = [file for folder in (tmp_path, profile) for file in folder.rglob("*") if file.is_file()]
    assert len(files) > 1
    assert [file.name for file in files if b"Zebrawords" in file.read_bytes()] == []


def test_outside_this_workbook_it_reads_as_taken_back(book: Workbook, tmp_path: Path) -> None:
    said = disclosed(book)
    other = keep(book, "The door is heavy.")
    safeguarding.remove_disclosure(book, said.uid, TODAY)
    hearing.take_back(book, other)
    target = tmp_path / "copy.json"
    export_ledger(book, target, everything=True, today=TODAY)
    rows = json.loads(target.read_text("utf-8"))
    assert "passed" not in json.dumps(rows)
    assert {event.verb for event in history(book, said.uid)} == {event.verb for event in history(book, other)}


def test_what_was_removed_once_is_not_removed_again(book: Workbook) -> None:
    said = disclosed(book)
    safeguarding.remove_disclosure(book, said.uid)
    with pytest.raises(Gone):
        safeguarding.remove_disclosure(book, said.uid)


def test_the_concern_form_has_the_exact_words_and_is_entered_nowhere(
    book: Workbook, tmp_path: Path, qapp: QApplication
) -> None:
    assert qapp
    said = disclosed(book)
    steps = load_ledger(book).steps
    target = tmp_path / "form.pdf"
    print_concern_form(book, said.uid, target, TODAY, "AL")
    assert conformance(target.read_bytes()) == []
    told = " ".join(text_of(target).split())
    for words in (WORDS, "Zebrawords put right", "Zebrawords hoped", "AL", "Opinion: what we think, and why"):
        assert words in told
    assert load_ledger(book).issued_papers == {}
    assert load_ledger(book).steps == steps


def test_the_lead_has_a_print_of_their_own(book: Workbook, tmp_path: Path, qapp: QApplication) -> None:
    assert qapp
    target = tmp_path / "list.pdf"
    print_passed_on(book, target, TODAY)
    assert "Nothing was passed on yet." in text_of(target)
    safeguarding.pass_on(book, pointer())
    print_passed_on(book, target, TODAY)
    assert conformance(target.read_bytes()) == []
    told = text_of(target)
    assert BY in told
    assert TIME in told
    assert load_ledger(book).issued_papers == {}


def text_of(file: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(str(file))
    pages = [document[place].get_textpage().get_text_range() for place in range(len(document))]
    document.close()
    return "\n".join(pages)


def test_a_decision_about_it_stays_with_its_reason(book: Workbook) -> None:
    said = disclosed(book)
    decision = Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=DAY)
    answering.decide(book, decision, [said.uid])
    safeguarding.remove_disclosure(book, said.uid, TODAY)
    assert len(load_ledger(book).decisions) == 1
