"""The room of papers shows the page that prints, says what to know of it, and issues it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input
from collabdesk.domain.verbs import Verb
from collabdesk.operations.hearing import keep_input
from collabdesk.papers.options import CODES
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.papers.chosen import Chosen
from collabdesk.ui.rooms.papers.room import PapersRoom
from tests.ui.on_screen import button, field, said_on
from tests.ui.rooms.papers_room import (
    WORDS,
    choices,
    choose,
    drawn,
    open_paper,
    said,
    sheet_said,
    shown,
    until_made,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook
    from tests.ui.rooms.conftest import Bench


@pytest.fixture
def room(bench: Bench) -> Iterator[PapersRoom]:
    yield from shown(bench)


def test_all_nine_papers_are_there_and_the_real_page_is_drawn(bench: Bench, room: PapersRoom) -> None:
    rows = [room.model.row_at(place) for place in range(room.model.rowCount())]
    assert [row.state.split()[0] for row in rows if row] == [f"R{number}" for number in range(1, 10)]
    assert [row.words for row in rows if row][:2] == ["What we heard and what happened", "Involvement report"]
    assert unnamed(room) == []
    assert too_small(room) == []


def test_it_says_what_is_missing_and_leads_there(bench: Bench, room: PapersRoom) -> None:
    bench.shows(room, "Before you issue it")
    for sentence in (
        "Nobody has checked it yet.",
        "“What we do not know yet” is empty.",
        "Whom you set out to hear is not written down.",
    ):
        bench.shows(room, sentence)
    led: list[tuple[str, UUID]] = []
    room.record_wanted.connect(lambda key, uid: led.append((key, uid)))
    bench.press(room, "Write it: Whom you set out to hear is not written down.")
    assert led == [("people", UUID(int=0))]


def test_what_is_missing_is_written_beside_the_paper(bench: Bench, room: PapersRoom) -> None:
    before = room.drawn
    bench.press(room, "Write it: “What we do not know yet” is empty.")
    sheet = sheet_said(bench, "What this paper says")
    box = field(sheet, QPlainTextEdit, "Not known yet")
    bench.qtbot.waitUntil(box.hasFocus, timeout=4000)
    bench.qtbot.keyClicks(box, "Whether it lasts")
    button(sheet, "Done").click()
    until_made(bench, room, before)
    bench.qtbot.waitUntil(lambda: "is empty" not in said_on(room), timeout=8000)
    assert load_project_words(bench) == "Whether it lasts"


def load_project_words(bench: Bench) -> str:
    found: list[str] = []
    bench.desk.ask(found.append, lambda book: load_ledger(book).project.not_known_yet)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_pages_turn_by_keys(bench: Bench, room: PapersRoom) -> None:
    room.view.page.setFocus()
    bench.qtbot.keyClick(room.view.page, Qt.Key.Key_PageDown)
    assert "Page 2 of" in said_on(room)
    bench.qtbot.keyClick(room.view.page, Qt.Key.Key_PageUp)
    assert "Page 1 of" in said_on(room)


def test_the_next_check_is_one_key_away(bench: Bench, room: PapersRoom) -> None:
    seen = []
    for _ in range(3):
        bench.qtbot.keyClick(room, Qt.Key.Key_F8)
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(now.accessibleName())
    assert len(set(seen)) == 3, seen


def test_another_paper_is_made_when_it_is_chosen(bench: Bench, room: PapersRoom) -> None:
    open_paper(bench, room, "r2")
    assert room.view.words.toPlainText().startswith("Involvement report")
    assert field(room, QComboBox, "Who it is for").currentText() == "For partners"


def test_every_paper_can_be_looked_at(bench: Bench, room: PapersRoom) -> None:
    for code in CODES[1:]:
        open_paper(bench, room, code)
        bench.qtbot.waitUntil(lambda: drawn(room), timeout=20_000)
        assert room.message.words() == "", code
        assert room.view.words.toPlainText(), code


def test_words_only_says_the_paper_to_a_screen_reader(bench: Bench, room: PapersRoom) -> None:
    button(room, "Words only").click()
    bench.qtbot.waitUntil(room.view.words.isVisible, timeout=4000)
    text = room.view.words.toPlainText()
    assert "Home from Ward 4" in text
    assert WORDS not in text, "there is no yes for these words"
    assert unnamed(room) == []


def test_choices_come_back_when_the_paper_does(bench: Bench, room: PapersRoom) -> None:
    before = room.drawn
    choices(room)
    choose(field(room, QComboBox, "Who it is for"), "For ourselves")
    until_made(bench, room, before)
    open_paper(bench, room, "r2")
    open_paper(bench, room, "r1")
    assert field(room, QComboBox, "Who it is for").currentText() == "For ourselves"
    assert "For ourselves · English" in said_on(room)


def test_choices_are_remembered_with_this_persons_settings_and_no_words_are(
    bench: Bench, room: PapersRoom
) -> None:
    open_paper(bench, room, "r5")
    choices(room)
    before = room.drawn
    bench.qtbot.keyClicks(field(room, QPlainTextEdit, "The question"), "How do you involve people?")
    choose(field(room, QComboBox, "At most"), "100 words")
    until_made(bench, room, before)
    assert "involve" not in bench.context.settings.papers
    again = PapersRoom(bench.desk, bench.context)
    bench.qtbot.addWidget(again)
    again.resize(1280, 800)
    again.show()
    again.refresh(None)
    bench.qtbot.waitUntil(lambda: "Page 1 of" in said_on(again), timeout=20_000)
    open_paper(bench, again, "r5")
    assert field(again, QComboBox, "At most").currentText() == "100 words"


def test_what_another_version_kept_is_passed_over(bench: Bench) -> None:
    for text in ("", "[]", "{", '{"x": 1}', '{"x": {"r1": {"text_size": "99"}}}', '{"x": {"r1": 3}}'):
        bench.context.settings.remember_papers(text)
        chosen = Chosen(bench.context.today(), bench.context.settings)
        chosen.begin("x")
        assert chosen.of("r1", bench.context.today(), "cy").text_size == 14
        assert chosen.of("r1", bench.context.today(), "cy").language == "cy"


def test_the_first_page_is_there_while_the_rest_is_made(bench: Bench, room: PapersRoom) -> None:
    seen: list[str] = []
    room.making.glanced.connect(lambda first: seen.append(f"first page of {first.wish.code}"))
    room.making.made.connect(lambda drawn: seen.append(f"all of {drawn.wish.code}"))
    open_paper(bench, room, "r2")
    assert seen == ["first page of r2", "all of r2"]
    before = room.drawn
    choose(field(room, QComboBox, "How large its words are"), "18 point")
    until_made(bench, room, before)
    assert seen[2:] == ["all of r2"], "the page before stays in sight meanwhile"


def keep_many(book: Workbook, today: date) -> Changes:
    with book.step(Verb.KEEP_INPUT) as step:
        for number in range(2, 400):
            words = f"Number {number}: I can’t get there. Two buses."
            step.make(Input(uid=new_uid(), number=number, words=words, recorded_on=today))
    return book.changes


def test_a_long_paper_can_be_stopped_and_drawn_again(bench: Bench, room: PapersRoom) -> None:
    before = room.drawn
    bench.do(keep_many, bench.context.today())
    until_made(bench, room, before)
    before = room.drawn
    stopping = bench.desk.progressed.connect(lambda _done, _total: room.view.bar.stop.click())
    room.cards.select_row(CODES.index("r8"))
    bench.qtbot.waitUntil(lambda: room.message.words() != "", timeout=30_000)
    bench.desk.progressed.disconnect(stopping)
    assert room.message.words() == "Stopped. The page before is still here."
    assert room.drawn is before
    bench.press(room, "Draw it")
    until_made(bench, room, before)


def test_a_paper_asks_only_what_is_its_own(bench: Bench, room: PapersRoom) -> None:
    choices(room)
    assert "Easier version (draft)" in said_on(room)
    assert "The question" not in said_on(room)
    open_paper(bench, room, "r5")
    choices(room)
    assert "The question" in said_on(room)
    assert "Easier version (draft)" not in said_on(room)


def test_larger_words_take_more_room(bench: Bench, room: PapersRoom) -> None:
    pages = []
    for words in ("12 point", "18 point"):
        before = room.drawn
        choose(field(room, QComboBox, "How large its words are"), words)
        until_made(bench, room, before)
        pages.append(room.in_sight)
    assert pages[0] != pages[1]


def test_how_far_things_got_is_drawn_and_said(bench: Bench, room: PapersRoom) -> None:
    button(room, "How far things got").click()
    sheet = sheet_said(bench, "0 of the 1 things said went all the way")
    assert unnamed(sheet) == []
    assert too_small(sheet) == []
    sheet.reject()


def test_it_is_made_anew_when_the_record_changes_but_only_in_sight(bench: Bench, room: PapersRoom) -> None:
    before = room.drawn
    room.hide()
    bench.desk.do(keep_input, said(bench, "I can’t get there. Two buses."))
    bench.qtbot.waitUntil(lambda: room.is_stale, timeout=8000)
    assert room.drawn is before
    room.show()
    until_made(bench, room, before)
    assert not room.is_stale
