"""A disclosure that somebody typed is shown once, given to the lead, and then taken out for good."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Check, Decision, Input
from collabdesk.domain.words import Answer, CheckResult
from collabdesk.operations import answering, hearing
from collabdesk.storage.queries.trail import load_trail
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.said.safeguarding_matter import SafeguardingMatterSheet
from tests.ui.on_screen import button, dialog, said_on
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QApplication

    from collabdesk.storage.queries.trail import Trail
    from collabdesk.ui.rooms.said.room import SaidRoom
    from tests.ui.rooms.conftest import Bench

WORDS = "He hides the telephone so that I cannot call anybody"
RIGHT = "He hides my telephone at night"
DAY = TODAY - timedelta(days=3)
GONE = "[removed, passed on]"


@pytest.fixture
def said(bench: Bench) -> UUID:
    uid = bench.keep(Input(uid=new_uid(), number=0, words=WORDS, hoped="That it stops", recorded_on=DAY))
    check = Check(
        uid=new_uid(), input=uid, checked_on=DAY, result=CheckResult.CORRECTED, corrected_words=RIGHT
    )
    bench.do(hearing.check_input, check)
    return uid


def menu_action(room: SaidRoom, start: str) -> QAction | None:
    trail = room.trail_view.trail
    assert trail is not None
    menu = room._actions.menu_of(trail)  # noqa: SLF001 - the menu without its pop-up
    return next((one for one in menu.actions() if one.text().startswith(start)), None)


def asked(bench: Bench, room: SaidRoom, said: UUID) -> SafeguardingMatterSheet:
    room.open_record(said)
    bench.shows(room.trail_view, RIGHT)
    chosen = menu_action(room, "This is a safeguarding matter")
    assert chosen is not None
    chosen.trigger()
    sheet = dialog(bench.qtbot)
    assert isinstance(sheet, SafeguardingMatterSheet)
    return sheet


def trail_of(bench: Bench, said: UUID) -> Trail:
    found: list[Trail] = []
    bench.desk.ask(found.append, load_trail, said)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_the_words_are_shown_once_with_everything_that_repeats_them(
    bench: Bench, said_room: SaidRoom, said: UUID
) -> None:
    reason = f"She told us: {WORDS}. We will ask."
    no = Decision(uid=new_uid(), number=0, answer=Answer.NO, decided_on=DAY, reason=reason)
    bench.do(answering.decide, no, [said])
    sheet = asked(bench, said_room, said)
    told = said_on(sheet)
    for words in (WORDS, RIGHT, "That it stops", "D-001", "[removed, passed on]", "Copy them by hand"):
        assert words in told
    assert unnamed(sheet) == []
    assert too_small(sheet) == []
    sheet.reject()


def test_nothing_goes_before_it_is_confirmed_and_enter_never_removes(
    bench: Bench, said_room: SaidRoom, said: UUID
) -> None:
    sheet = asked(bench, said_room, said)
    assert sheet.danger_button.isHidden()
    bench.qtbot.keyClick(sheet, Qt.Key.Key_Return)
    bench.qtbot.keyClick(sheet.tick, Qt.Key.Key_Space)
    assert sheet.danger_button.isVisible()
    bench.qtbot.keyClick(sheet.danger_button, Qt.Key.Key_Return)
    assert sheet.isVisible()
    bench.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert trail_of(bench, said).chain.input.words == WORDS


def test_once_the_lead_has_the_words_they_go_and_the_number_stays(
    bench: Bench, said_room: SaidRoom, said: UUID
) -> None:
    told: list[str] = []
    said_room.message_told.connect(told.append)
    sheet = asked(bench, said_room, said)
    bench.qtbot.keyClick(sheet.tick, Qt.Key.Key_Space)
    bench.qtbot.keyClick(sheet.danger_button, Qt.Key.Key_Space)
    bench.shows(said_room.trail_view, GONE)
    husk = trail_of(bench, said).chain.input
    assert (husk.passed_on, husk.number, husk.words) == (True, 1, "")
    assert WORDS not in said_on(said_room)
    assert "at their wish" not in said_on(said_room)
    bench.qtbot.waitUntil(lambda: said_room.list_pane.model.rowCount() == 1)
    index = said_room.list_pane.model.index(0, 0)
    assert GONE in str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data())
    bench.qtbot.waitUntil(lambda: any("note that it was passed on" in one for one in told))
    assert menu_action(said_room, "This is a safeguarding matter") is None
    assert menu_action(said_room, GONE) is not None


def test_the_concern_form_is_saved_where_the_person_says(
    bench: Bench, said_room: SaidRoom, said: UUID, tmp_path: Path, qapp: QApplication
) -> None:
    assert qapp
    sheet = asked(bench, said_room, said)
    place = tmp_path / "form.pdf"
    assert button(sheet, "Print them on the concern form").isVisible()
    sheet.print_wanted.emit(place)
    bench.shows(sheet, "Saved as form.pdf. Print it, hand it over, then throw the file away.")
    assert place.read_bytes().startswith(b"%PDF")
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == ["form.pdf"]
    sheet.reject()


def test_a_place_that_cannot_be_written_is_said_and_the_words_stay(
    bench: Bench, said_room: SaidRoom, said: UUID, tmp_path: Path, qapp: QApplication
) -> None:
    assert qapp
    sheet = asked(bench, said_room, said)
    before = said_on(sheet)
    sheet.print_wanted.emit(tmp_path / "gone" / "form.pdf")
    bench.qtbot.waitUntil(lambda: said_on(sheet) != before)
    assert WORDS in said_on(sheet)
    sheet.reject()
