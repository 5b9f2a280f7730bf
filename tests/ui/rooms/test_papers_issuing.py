"""A paper is issued whole or not at all, and never past what stops it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Person
from collabdesk.domain.words import Permission
from collabdesk.operations.hearing import take_back
from collabdesk.operations.people import add_person
from collabdesk.operations.starting import change_project
from collabdesk.papers.options import CODES
from collabdesk.storage.queries.papers import issued_papers
from collabdesk.ui.kit.names import unnamed
from tests.ui.on_screen import button, field, said_on
from tests.ui.rooms.papers_room import (
    choose,
    drawn,
    names_of_buttons,
    open_paper,
    said,
    sheet_said,
    shown,
    until_made,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.papers.room import PapersRoom
    from tests.ui.rooms.conftest import Bench


@pytest.fixture
def room(bench: Bench) -> Iterator[PapersRoom]:
    yield from shown(bench)


def test_my_record_stops_until_it_is_somebodys(bench: Bench, room: PapersRoom) -> None:
    bench.do(add_person, Person(uid=new_uid(), number=0))
    open_paper(bench, room, "r9")
    bench.shows(room, "Whose record is it?")
    button(room, "Issue this paper").click()
    now = QApplication.focusWidget()
    assert now is not None
    assert now.accessibleName() == "Choose the person: Whose record is it?", "it moves to what stops it"
    bench.qtbot.mouseClick(button(room, now.accessibleName()), Qt.MouseButton.LeftButton)
    before = room.drawn
    box = field(room, QComboBox, "Whose record")
    assert box.isVisible()
    choose(box, "P-001")
    until_made(bench, room, before)
    assert "Whose record is it?" not in said_on(room)


def test_the_session_pack_stops_without_somebody_to_call(bench: Bench, room: PapersRoom) -> None:
    open_paper(bench, room, "r7")
    bench.shows(room, "Add who to call if someone is being hurt.")
    button(room, "Issue this paper").click()
    bench.press(room, "Add who to call: Add who to call if someone is being hurt.")
    sheet = sheet_said(bench, "What this paper says")
    box = field(sheet, QLineEdit, "Who to call first")
    bench.qtbot.waitUntil(box.hasFocus, timeout=4000)
    sheet.reject()


def issue(bench: Bench, room: PapersRoom, target: Path, whom: str = "the board") -> None:
    """Press Issue, say to whom, and save it there."""
    button(room, "Issue this paper").click()
    sheet = sheet_said(bench, "Given to")
    bench.qtbot.keyClicks(field(sheet, QLineEdit, "Given to"), whom)
    sheet.reject()
    drawn_now = room.drawn
    assert drawn_now is not None
    room.handing.issue_at(drawn_now.wish, target, whom, False)


def test_what_is_issued_is_what_was_looked_at_and_stands_in_the_register(
    bench: Bench, room: PapersRoom, tmp_path: Path
) -> None:
    target = tmp_path / "paper.pdf"
    seen = room.in_sight
    with bench.qtbot.waitSignal(room.message_told, timeout=30_000) as told:
        issue(bench, room, target)
    assert told.args == ["Issued as paper.pdf. It is among the papers already given out."]
    assert target.read_bytes() == seen
    button(room, "Papers already given out").click()
    sheet = sheet_said(bench, "Given to the board.")
    assert "What we heard and what happened, " in said_on(sheet)
    assert "It holds nobody’s exact words." in said_on(sheet)
    assert unnamed(sheet) == []
    sheet.reject()


def test_nothing_is_issued_that_was_not_looked_at(bench: Bench, room: PapersRoom) -> None:
    room.cards.select_row(CODES.index("r2"))
    button(room, "Issue this paper").click()
    bench.shows(room, "It is still being drawn. Press again when you have seen it.")
    assert QApplication.activeModalWidget() is None
    bench.qtbot.waitUntil(lambda: room.drawn is not None and room.drawn.wish.code == "r2", timeout=20_000)


def test_what_stops_a_paper_stops_it_at_the_last_moment_too(
    bench: Bench, room: PapersRoom, tmp_path: Path
) -> None:
    open_paper(bench, room, "r9")
    now = room.drawn
    assert now is not None
    with bench.qtbot.waitSignal(room.handing.ended, timeout=20_000):
        room.handing.issue_at(now.wish, tmp_path / "mine.pdf", "", False)
    assert not (tmp_path / "mine.pdf").exists()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Choose the person: Whose record is it?"


def test_words_taken_back_after_a_paper_went_out_are_said_on_top(
    bench: Bench, room: PapersRoom, tmp_path: Path
) -> None:
    open_paper(bench, room, "r8")
    uid = bench.keep(replace(said(bench, "The ward was kind to us all."), permission=Permission.WITHOUT_NAME))
    bench.qtbot.waitUntil(lambda: "kind to us all" in room.view.words.toPlainText(), timeout=20_000)
    now = room.drawn
    assert now is not None
    with bench.qtbot.waitSignal(room.message_told, timeout=20_000):
        room.handing.issue_at(now.wish, tmp_path / "paper.pdf", "the board", False)
    bench.do(take_back, uid)
    bench.shows(room, "The words of V-002 are in “")
    groups = [line for line in said_on(room).split("\n") if line in ("Already given out", "Missing")]
    assert groups[0] == "Already given out"
    assert "kind to us all" not in said_on(room)


def test_a_draft_copy_stays_out_of_the_register(bench: Bench, room: PapersRoom, tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    drawn_now = room.drawn
    assert drawn_now is not None
    with bench.qtbot.waitSignal(room.message_told, timeout=20_000) as told:
        room.handing.save_at(drawn_now.wish, target)
    assert told.args == ["Saved as paper.pdf."]
    assert target.read_bytes() == room.in_sight
    found: list[int] = []
    bench.desk.ask(found.append, _issued)
    bench.qtbot.waitUntil(lambda: bool(found))
    assert found == [0]


def _issued(book: Workbook) -> int:
    return len(issued_papers(book))


def test_a_place_that_takes_nothing_is_said(bench: Bench, room: PapersRoom, tmp_path: Path) -> None:
    drawn_now = room.drawn
    assert drawn_now is not None
    target = tmp_path / "no such folder" / "paper.pdf"
    for issued in (False, True):
        room.message.put_away()
        if issued:
            room.handing.issue_at(drawn_now.wish, target, "all", False)
        else:
            room.handing.save_at(drawn_now.wish, target)
        bench.qtbot.waitUntil(lambda: room.message.words() != "", timeout=20_000)
        assert "paper.pdf" in room.message.words() or "folder" in room.message.words()
    assert drawn(room)


def test_what_the_board_is_asked_is_written_from_its_paper(bench: Bench, room: PapersRoom) -> None:
    open_paper(bench, room, "r3")
    bench.press(room, "Write it: What trustees are asked to agree is not written down.")
    sheet = sheet_said(bench, "What the board is asked")
    box = field(sheet, QPlainTextEdit, "What it is asked to agree")
    bench.qtbot.waitUntil(box.hasFocus, timeout=4000)
    bench.qtbot.keyClicks(box, "Fund the library drop-in")
    button(sheet, "Add an option").click()
    bench.qtbot.keyClicks(field(sheet, QLineEdit, "Option 1"), "Keep it")
    bench.qtbot.keyClicks(field(sheet, QLineEdit, "What it costs, option 1"), "£1,140 a year")
    button(sheet, "Keep it").click()
    bench.qtbot.waitUntil(lambda: "Fund the library drop-in" in room.view.words.toPlainText(), timeout=8000)
    assert "£1,140 a year" in room.view.words.toPlainText()


def test_a_sentence_that_counts_few_people_stops_it_until_it_was_looked_at(
    bench: Bench, room: PapersRoom
) -> None:
    bench.do(change_project, {"not_known_yet": "Two carers never wrote back."})
    bench.qtbot.waitUntil(lambda: "speaks of fewer than 5 people" in said_on(room), timeout=20_000)
    bench.shows(room, "1 thing stops it.")
    name = "It points to nobody: A sentence you wrote speaks of fewer than 5 people."
    bench.qtbot.mouseClick(button(room, name), Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: "Nothing stops it." in said_on(room), timeout=20_000)


def test_words_that_could_point_to_somebody_are_left_out_and_printed_again(
    bench: Bench, room: PapersRoom
) -> None:
    telling = "My daughter is 17 years old and goes to Thornbury College since 3 March."
    bench.keep(replace(said(bench, telling), permission=Permission.WITHOUT_NAME))
    open_paper(bench, room, "r8")
    bench.qtbot.waitUntil(lambda: "Could a neighbour recognise" in said_on(room), timeout=20_000)
    assert telling in room.view.words.toPlainText()
    before = room.drawn
    leave_out = next(name for name in names_of_buttons(room) if name.startswith("Leave these words out"))
    bench.qtbot.mouseClick(button(room, leave_out), Qt.MouseButton.LeftButton)
    until_made(bench, room, before)
    bench.qtbot.waitUntil(lambda: "You left out the words of 1 thing said." in said_on(room), timeout=20_000)
    assert telling not in room.view.words.toPlainText()
    assert "Could a neighbour recognise" not in said_on(room)
    before = room.drawn
    again = "Print them again: You left out the words of 1 thing said."
    bench.qtbot.mouseClick(button(room, again), Qt.MouseButton.LeftButton)
    until_made(bench, room, before)
    bench.qtbot.waitUntil(lambda: "Could a neighbour recognise" in said_on(room), timeout=20_000)
    assert telling in room.view.words.toPlainText()
