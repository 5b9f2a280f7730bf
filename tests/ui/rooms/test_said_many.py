"""Several things people said at once: one step each, one Undo each, and a row can be left out again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input, Pattern
from collabdesk.domain.words import Answer, Permission
from collabdesk.operations import hearing, sorting, undoing
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.said.form_sheet import FormSheet
from tests.ui.on_screen import dialog, field
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger
    from collabdesk.ui.rooms.said.room import SaidRoom
    from tests.ui.rooms.conftest import Bench


@pytest.fixture
def said(bench: Bench) -> list[UUID]:
    """Five things people said, the longest silence first."""
    return [
        bench.keep(
            Input(
                uid=new_uid(),
                number=0,
                words=f"Said {number}.",
                recorded_on=TODAY,
                said_on=TODAY - timedelta(days=50 - number),
            )
        )
        for number in range(5)
    ]


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def choose_three(bench: Bench, room: SaidRoom) -> None:
    """Choose the first three rows, with the keyboard."""
    cards = room.list_pane.cards
    bench.qtbot.waitUntil(lambda: room.list_pane.model.row_at(4) is not None)
    bench.qtbot.waitUntil(lambda: cards.currentIndex().row() == 0)
    cards.setFocus()
    for _ in range(2):
        bench.qtbot.keyClick(cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bench.shows(room, "3 things chosen")


def test_the_bar_comes_with_the_second_and_goes_with_escape(
    bench: Bench, said: list[UUID], said_room: SaidRoom
) -> None:
    assert said
    assert not said_room.list_pane.many.isVisible()
    choose_three(bench, said_room)
    assert unnamed(said_room.list_pane.many) == []
    assert too_small(said_room.list_pane.many) == []
    assert said_room.step_back()
    assert not said_room.list_pane.many.isVisible()
    assert len(said_room.list_pane.cards.selected_keys()) == 1


def test_one_answer_to_all_is_one_step_and_one_undo(
    bench: Bench, said: list[UUID], said_room: SaidRoom
) -> None:
    choose_three(bench, said_room)
    bench.press(said_room, "One answer to all")
    sheet = dialog(bench.qtbot)
    assert isinstance(sheet, FormSheet)
    bench.shows(sheet, "One answer to 3 things people said")
    bench.press(sheet, "No")
    bench.qtbot.keyClicks(field(sheet, QPlainTextEdit, "In words"), "There is no pharmacist.")
    bench.press(sheet, "This is our answer")
    bench.qtbot.waitUntil(lambda: not said_room.list_pane.many.isVisible())
    kept = ledger(bench)
    assert len(kept.decisions) == 1
    assert {uid for uid in said if kept.standings[uid].last_answer is Answer.NO} == set(said[:3])
    bench.do(undoing.undo)
    assert not ledger(bench).decisions


def test_a_half_typed_answer_to_many_comes_back(bench: Bench, said: list[UUID], said_room: SaidRoom) -> None:
    assert said
    choose_three(bench, said_room)
    for typed in ("", "Half a reason"):
        bench.press(said_room, "One answer to all")
        sheet = dialog(bench.qtbot)
        box = field(sheet, QPlainTextEdit, "In words")
        assert box.toPlainText() == ("" if not typed else "Half a reason")
        if not typed:
            bench.qtbot.keyClicks(box, "Half a reason")
        bench.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        bench.qtbot.waitUntil(lambda sheet=sheet: not sheet.isVisible())  # type: ignore[misc]
    assert not ledger(bench).decisions


def test_who_heard_them_is_one_step(bench: Bench, said: list[UUID], said_room: SaidRoom) -> None:
    choose_three(bench, said_room)
    bench.press(said_room, "Say who heard them")
    sheet = dialog(bench.qtbot)
    assert isinstance(sheet, FormSheet)
    bench.qtbot.waitUntil(lambda: sheet.focusWidget() is not None)
    bench.qtbot.keyClicks(sheet.focusWidget(), "Ward manager")
    bench.press(sheet, "Keep it")
    bench.qtbot.waitUntil(lambda: not said_room.list_pane.many.isVisible())
    assert {heard.input for heard in ledger(bench).hearings.values()} == set(said[:3])
    bench.do(undoing.undo)
    assert not ledger(bench).hearings


def test_many_are_sorted_and_given_their_permission_by_menu(
    bench: Bench, said: list[UUID], said_room: SaidRoom
) -> None:
    pattern = Pattern(uid=new_uid(), name="Weekends & nights")
    bench.do(sorting.make_pattern, pattern)
    bench.qtbot.waitUntil(lambda: said_room.many.around is not None and bool(said_room.many.around.patterns))
    chosen = tuple(said[1:4])
    (into,) = said_room.many.patterns_menu(chosen).actions()
    assert into.text() == "“Weekends && nights”"
    into.trigger()
    bench.qtbot.waitUntil(lambda: len(ledger(bench).sortings) == 3)
    quoted = next(
        one for one in said_room.many.permissions_menu(chosen).actions() if one.text() == "In a summary only"
    )
    quoted.trigger()
    bench.qtbot.waitUntil(lambda: ledger(bench).inputs[said[1]].permission is Permission.SUMMARY)
    kept = ledger(bench)
    assert {uid for uid in said if kept.inputs[uid].permission is Permission.SUMMARY} == set(chosen)
    bench.do(undoing.undo)
    bench.do(undoing.undo)
    assert not ledger(bench).sortings
    assert {one.permission for one in ledger(bench).inputs.values()} == {Permission.NOT_ASKED}


def test_words_taken_back_are_left_out_of_what_is_done(
    bench: Bench, said: list[UUID], said_room: SaidRoom
) -> None:
    bench.do(hearing.take_back, said[1])
    bench.shows(said_room, "All 5")
    said_room.list_pane.cards.selectAll()
    bench.shows(said_room, "5 things chosen")
    found: list[tuple[UUID, ...]] = []
    said_room._listing.chosen(found.append)  # noqa: SLF001 - what every button of the bar asks for
    bench.qtbot.waitUntil(lambda: bool(found))
    assert set(found[0]) == set(said) - {said[1]}


def test_the_trail_stays_with_its_row_when_the_order_changes(
    bench: Bench, said: list[UUID], said_room: SaidRoom
) -> None:
    said_room.open_record(said[0])
    bench.shows(said_room.trail_view, "“Said 0.”")
    older = Input(
        uid=new_uid(), number=0, words="Older.", recorded_on=TODAY, said_on=TODAY - timedelta(days=99)
    )
    bench.keep(older)
    bench.qtbot.waitUntil(lambda: said_room.list_pane.cards.currentIndex().row() == 1)
    bench.qtbot.waitUntil(lambda: said_room.list_pane.cards.current_key() == said[0])
    bench.shows(said_room.trail_view, "“Said 0.”")
