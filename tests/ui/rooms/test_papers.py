"""The room of papers shows the page that prints, says what to know of it, and saves it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input
from collabdesk.operations.hearing import keep_input
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.papers.room import PapersRoom
from tests.ui.on_screen import button, field, said_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.rooms.conftest import Bench

WORDS = "Nobody asks if I can manage."


def said(bench: Bench, words: str = WORDS) -> Input:
    return Input(uid=new_uid(), number=0, words=words, recorded_on=bench.context.today())


@pytest.fixture
def room(bench: Bench) -> Iterator[PapersRoom]:
    bench.keep(said(bench))
    made = PapersRoom(bench.desk, bench.context)
    bench.qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.refresh(None)
    bench.desk.changed.connect(made.refresh)
    bench.qtbot.waitUntil(lambda: "Page 1 of" in said_on(made), timeout=20_000)
    bench.qtbot.waitUntil(lambda: drawn(made), timeout=20_000)
    yield made
    bench.desk.changed.disconnect(made.refresh)


def drawn(room: PapersRoom) -> bool:
    """Whether there is ink on the page."""
    image = room.view.page.grab().toImage()
    step = 3
    return any(
        image.pixelColor(x, y).lightness() < 120
        for x in range(20, image.width() - 20, step)
        for y in range(20, image.height() - 20, step)
    )


def choose(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_both_papers_are_there_and_the_real_page_is_drawn(bench: Bench, room: PapersRoom) -> None:
    names = [room.model.row_at(place) for place in range(room.model.rowCount())]
    assert [row.words for row in names if row] == ["What we heard and what happened", "Involvement report"]
    assert unnamed(room) == []
    assert too_small(room) == []


def test_it_says_what_is_missing_and_what_stayed_private_and_leads_there(
    bench: Bench, room: PapersRoom
) -> None:
    words = said_on(room)
    for sentence in (
        "Before you save it",
        "Nobody has checked it yet.",
        "“What we do not know yet” is empty.",
        "Whom you set out to hear is not written down.",
        "Good to know",
    ):
        assert sentence in words, sentence
    led: list[tuple[str, UUID]] = []
    room.record_wanted.connect(lambda key, uid: led.append((key, uid)))
    button(room, "Say who checked it: Nobody has checked it yet.").click()
    assert led == [("settings", UUID(int=0))]


def test_pages_turn_by_keys(bench: Bench, room: PapersRoom) -> None:
    room.view.page.setFocus()
    bench.qtbot.keyClick(room.view.page, Qt.Key.Key_PageDown)
    assert "Page 2 of" in said_on(room)
    bench.qtbot.keyClick(room.view.page, Qt.Key.Key_PageUp)
    assert "Page 1 of" in said_on(room)


def test_the_other_paper_is_made_when_it_is_chosen(bench: Bench, room: PapersRoom) -> None:
    before = room.in_sight
    room.cards.select_row(1)
    bench.qtbot.waitUntil(lambda: room.in_sight != before, timeout=20_000)
    assert room.view.words.toPlainText().startswith("Involvement report")
    assert field(room, QComboBox, "Who it is for").currentText() == "For partners"


def test_words_only_says_the_paper_to_a_screen_reader(bench: Bench, room: PapersRoom) -> None:
    button(room, "Words only").click()
    bench.qtbot.waitUntil(room.view.words.isVisible, timeout=4000)
    text = room.view.words.toPlainText()
    assert "Home from Ward 4" in text
    assert WORDS not in text, "there is no yes for these words"
    assert unnamed(room) == []


def test_larger_words_take_more_room(bench: Bench, room: PapersRoom, tmp_path: Path) -> None:
    for number, words in enumerate(["12 point", "18 point"]):
        choose(field(room, QComboBox, "How large its words are"), words)
        target = tmp_path / f"{number}.pdf"
        told: list[str] = []
        room.message_told.connect(told.append)
        room.save_at(target)
        bench.qtbot.waitUntil(lambda told=told: len(told) > 0, timeout=20_000)  # type: ignore[misc]
    assert (tmp_path / "0.pdf").read_bytes() != (tmp_path / "1.pdf").read_bytes()


def test_what_is_saved_is_what_was_looked_at(bench: Bench, room: PapersRoom, tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    with bench.qtbot.waitSignal(room.message_told, timeout=20_000) as told:
        room.save_at(target)
    assert told.args == ["Saved as paper.pdf."]
    assert target.read_bytes() == room.in_sight
    assert target.read_bytes().startswith(b"%PDF")


def test_a_place_that_takes_nothing_is_said(bench: Bench, room: PapersRoom, tmp_path: Path) -> None:
    room.save_at(tmp_path / "no such folder" / "paper.pdf")
    bench.qtbot.waitUntil(lambda: room.message.words() != "", timeout=20_000)
    assert "paper.pdf" in room.message.words() or "folder" in room.message.words()
    assert drawn(room)


def test_it_is_made_anew_when_the_record_changes_but_only_in_sight(bench: Bench, room: PapersRoom) -> None:
    before = room.in_sight
    room.hide()
    bench.desk.do(keep_input, said(bench, "I can’t get there. Two buses."))
    bench.qtbot.waitUntil(lambda: room.is_stale, timeout=8000)
    assert room.in_sight == before
    room.show()
    bench.qtbot.waitUntil(lambda: room.in_sight != before, timeout=20_000)
    assert not room.is_stale
