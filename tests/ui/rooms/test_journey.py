"""The Journey room: doors that stay open, Safe to start first, any order, and no percentage anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QFileDialog, QLineEdit, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import Door, ExerciseState, Ground
from collabdesk.domain.records import Boundary, ExerciseNote, GoodLooks, Journey, Project
from collabdesk.operations import exercises, undoing
from collabdesk.storage.queries.journey import records_for
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.journey.exercise_row import ExerciseRow
from collabdesk.ui.rooms.journey.room import JourneyRoom
from collabdesk.ui.rooms.journey.stage_row import StageRow
from tests.ui.on_screen import field, open_workbook, said_on, settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.domain.declaration import Record
    from collabdesk.ui.main_window import MainWindow
    from tests.ui.rooms.conftest import Bench


@pytest.fixture
def room(bench: Bench) -> Iterator[JourneyRoom]:
    made = JourneyRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)


def kept(bench: Bench, kind: str) -> tuple[Record, ...]:
    found: list[dict[str, tuple[Record, ...]]] = []
    bench.desk.ask(found.append, records_for, [kind])
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0][kind]


def journey(bench: Bench) -> Journey | None:
    return next((one for one in kept(bench, "journey") if isinstance(one, Journey)), None)


def stage(room: JourneyRoom, name: str) -> StageRow:
    return next(row for row in room.findChildren(StageRow) if f". {name}" in row.accessibleName())


def row(room: JourneyRoom, name: str) -> ExerciseRow:
    rows = [one for one in room.findChildren(ExerciseRow) if not one.isHidden()]
    return next(one for one in rows if one.accessibleName().startswith(name))


def begin_safely(bench: Bench) -> None:
    bench.do(exercises.note_exercise, "0.1", {"state": ExerciseState.DONE})


def open_from_overview(bench: Bench, room: JourneyRoom, stage_name: str, name: str) -> None:
    bench.shows(room, "Why are we doing this?")
    QTest.mouseClick(stage(room, stage_name), Qt.MouseButton.LeftButton)
    QTest.mouseClick(row(room, name), Qt.MouseButton.LeftButton)
    bench.shows(room, "Say this")


def test_it_opens_on_safe_to_start_with_the_first_door(bench: Bench, room: JourneyRoom) -> None:
    bench.shows(room, "A good place to start")
    bench.shows(room, "Nobody is asked anything before those two.")
    shown = said_on(room)
    assert row(room, "Safe-to-start check").isVisible()
    assert "Nothing yet." in shown
    assert "Do the check before you ask anybody." in shown
    assert not any("%" in one.plain_text() for one in room.findChildren(Sentence))
    assert unnamed(room) == []
    assert too_small(room) == []


def test_a_door_is_chosen_and_chosen_again(bench: Bench, room: JourneyRoom) -> None:
    bench.shows(room, "A good place to start")
    first = next(
        one for one in room.findChildren(QAbstractButton) if "already told us" in one.accessibleName()
    )
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    bench.shows(room, "Your door")
    found = journey(bench)
    assert found is not None
    assert found.door is Door.ALREADY_SAID
    QTest.keyClick(first, Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_Space)
    bench.qtbot.waitUntil(lambda: getattr(journey(bench), "door", None) is Door.UNDERSTAND)
    bench.do(undoing.undo)
    bench.do(undoing.undo)
    bench.shows(room, "A good place to start")


def test_stages_are_walked_and_entered_by_keyboard(bench: Bench, room: JourneyRoom) -> None:
    begin_safely(bench)
    bench.shows(room, "Why are we doing this?")
    room.focus_start()
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_Down)
    here = QApplication.focusWidget()
    assert isinstance(here, StageRow)
    QTest.keyClick(here, Qt.Key.Key_Return)
    first = QApplication.focusWidget()
    assert isinstance(first, ExerciseRow)
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert isinstance(second, ExerciseRow)
    assert second is not first
    QTest.keyClick(second, Qt.Key.Key_Return)
    bench.shows(room, "Say this")
    assert room.step_back()
    back = QApplication.focusWidget()
    assert isinstance(back, ExerciseRow)
    assert back.key == second.key


def test_safe_to_start_says_that_it_is_in_place_and_since_when(bench: Bench, room: JourneyRoom) -> None:
    bench.shows(room, "Do the check before you ask anybody.")
    bench.do(exercises.note_exercise, "0.1", {"state": ExerciseState.BEGUN})
    bench.shows(room, "Begun. Finish the check before you ask anybody.")
    bench.do(exercises.note_exercise, "0.1", {"state": ExerciseState.DONE, "noted_on": bench.context.today()})
    day = bench.context.wording.full_day(bench.context.today())
    bench.shows(room, f"Everything is in place. Checked on {day}.")


def test_the_keyboard_goes_along_to_the_stage_that_opens(bench: Bench) -> None:
    begin_safely(bench)
    made = JourneyRoom(bench.desk, bench.context)
    for shown in bench.shown(made, made.refresh):
        shown.focus_start()
        bench.shows(shown, "Why are we doing this?")
        here = QApplication.focusWidget()
        assert isinstance(here, StageRow)
        assert "open" in here.accessibleName()


def test_tab_finishes_one_part_of_a_page_before_the_next(bench: Bench, room: JourneyRoom) -> None:
    bench.shows(room, "Why are we doing this?")
    room.open_exercise("1.2")
    page = room.page
    assert page is not None
    bench.qtbot.waitUntil(lambda: page.is_whole, timeout=4000)
    for what in ("Bread", "Keys"):
        bench.do(exercises.keep_record, Boundary(uid=new_uid(), item=what, ground=Ground.FIXED))
        bench.shows(room, what)
    seen: list[int] = []
    page.prompts.back_button.setFocus()
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or here is page.prompts.back_button:
            break
        seen += [place for place, part in enumerate(page.parts) if part.isAncestorOf(here)]
    assert set(seen) == {0, 1}
    assert seen == sorted(seen)


def test_an_exercise_is_found_by_a_word_of_it(bench: Bench, room: JourneyRoom) -> None:
    bench.shows(room, "Why are we doing this?")
    box = field(room, QLineEdit, "Find an exercise")
    box.setFocus()
    QTest.keyClicks(box, "feeling")
    bench.shows(room, "Exercises with “feeling”")
    assert row(room, "Feeling map").isVisible()
    QTest.keyClicks(box, "zzz")
    bench.shows(room, "Nothing with those words.")
    assert room.step_back()
    assert box.text() == ""
    bench.shows(room, "Why are we doing this?")
    QTest.keyClicks(box, "feeling map")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_Return)
    bench.shows(room, "Nobody has to tell their story.")


def test_the_shortest_honest_path_puts_the_rest_last(bench: Bench, room: JourneyRoom) -> None:
    begin_safely(bench)
    bench.shows(room, "Why are we doing this?")
    QTest.mouseClick(stage(room, "Hear"), Qt.MouseButton.LeftButton)
    assert "Not on your path" not in said_on(room)
    path = next(one for one in room.findChildren(QCheckBox) if one.text() == "Small and true")
    path.click()
    bench.shows(room, "Not on your path")
    found = journey(bench)
    assert found is not None
    assert found.path
    path.click()
    bench.qtbot.waitUntil(lambda: "Not on your path" not in said_on(room))


def test_a_new_round_begins_from_ground_and_undo_takes_it_back(bench: Bench, room: JourneyRoom) -> None:
    told: list[str] = []
    room.message_told.connect(told.append)
    bench.shows(room, "Why are we doing this?")
    bench.press(room, "Then round again, from Ground")
    bench.shows(room, "Round 2")
    assert told == ["Round 2 begins today. Undo takes that back."]
    bench.do(undoing.undo)
    bench.qtbot.waitUntil(lambda: "Round 2" not in said_on(room))


def test_what_is_filled_stands_in_the_stage_and_the_row(bench: Bench, room: JourneyRoom) -> None:
    begin_safely(bench)
    for item, ground in (("The lease", Ground.FIXED), ("The hours", Ground.OPEN)):
        bench.do(exercises.keep_record, Boundary(uid=new_uid(), item=item, ground=ground))
    bench.shows(room, "Why are we doing this?")
    QTest.mouseClick(stage(room, "Ground"), Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: "2 " in row(room, "Fixed, open, yours").accessibleName())
    assert "2 " in stage(room, "Ground").accessibleName()


def test_an_exercise_is_done_or_skipped_and_taken_up_again(bench: Bench, room: JourneyRoom) -> None:
    begin_safely(bench)
    open_from_overview(bench, room, "Hear", "What good looks like")

    def note() -> ExerciseNote:
        return next(one for one in kept(bench, "exercisenote") if getattr(one, "exercise", "") == "4.3")  # type: ignore[return-value]

    bench.press(room, "We did this")
    bench.shows(room, "We are not finished")
    assert note().state is ExerciseState.DONE
    bench.press(room, "Skip…")
    bench.press(room, "Skip it")
    bench.shows(room, "Say why, so that the next person knows.")
    why = QApplication.focusWidget()
    assert isinstance(why, QPlainTextEdit)
    QTest.keyClicks(why, "no staff could come")
    QTest.keyClick(why, Qt.Key.Key_Return)
    bench.shows(room, "Skipped: no staff could come")
    assert (note().state, note().reason) == (ExerciseState.SKIPPED, "no staff could come")
    bench.press(room, "Take it up again")
    bench.qtbot.waitUntil(lambda: note().state is None)
    bench.do(undoing.undo)
    bench.press(room, "Back to Hear")
    bench.qtbot.waitUntil(lambda: "Skipped: no staff" in row(room, "What good").accessibleName())


def test_what_may_not_be_skipped_has_no_way_to(bench: Bench, room: JourneyRoom) -> None:
    bench.shows(room, "Why are we doing this?")
    QTest.mouseClick(row(room, "Safe-to-start check"), Qt.MouseButton.LeftButton)
    bench.shows(room, "This one is never skipped.")
    assert "Skip…" not in said_on(room)


def test_what_is_different_here_is_kept_when_left(bench: Bench, room: JourneyRoom) -> None:
    begin_safely(bench)
    open_from_overview(bench, room, "Hear", "What good looks like")
    box = field(room, QPlainTextEdit, "What is different here")
    box.setFocus()
    QTest.keyClicks(box, "We did it by phone")
    assert room.step_back()
    bench.qtbot.waitUntil(
        lambda: "We did it by phone" in [getattr(one, "note", "") for one in kept(bench, "exercisenote")]
    )


def test_control_n_adds_a_row_and_escape_goes_back_by_levels(bench: Bench, room: JourneyRoom) -> None:
    begin_safely(bench)
    open_from_overview(bench, room, "Hear", "What good looks like")
    QTest.keyClick(QApplication.focusWidget() or room, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    box = QApplication.focusWidget()
    assert isinstance(box, QPlainTextEdit)
    QTest.keyClicks(box, "Somebody answers the phone")
    assert room.step_back()
    bench.qtbot.waitUntil(lambda: len(kept(bench, "goodlooks")) == 1)
    bench.shows(room, "Somebody answers the phone")
    bench.shows(room, "Say this")
    assert room.step_back()
    bench.shows(room, "Why are we doing this?")
    assert not room.step_back()


def test_a_record_opens_in_the_exercise_that_fills_it(bench: Bench, room: JourneyRoom) -> None:
    good = GoodLooks(uid=new_uid(), statement="Somebody answers the phone")
    bench.do(exercises.keep_record, good)
    room.open_record(good.uid)
    bench.shows(room, "What good looks like")
    bench.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    box = QApplication.focusWidget()
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == "Somebody answers the phone"


def test_its_sheet_is_printed_where_a_person_says(bench: Bench, room: JourneyRoom, tmp_path: Path) -> None:
    told: list[str] = []
    room.message_told.connect(told.append)
    begin_safely(bench)
    open_from_overview(bench, room, "Hear", "What good looks like")
    bench.press(room, "Print for the room")
    question = room.window().findChild(QFileDialog)
    assert isinstance(question, QFileDialog)
    target = tmp_path / "sheet.pdf"
    question.fileSelected.emit(str(target))
    bench.qtbot.waitUntil(lambda: target.exists() and bool(told), timeout=20_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert told == ["Saved as sheet.pdf."]
    question.close()


def test_the_exercise_that_was_open_comes_back(qtbot: QtBot, window: MainWindow, workbook: Path) -> None:
    open_workbook(qtbot, window, workbook)
    window.open_room("journey")
    settle(qtbot, window)
    room = window.page.rooms.room("journey")
    assert isinstance(room, JourneyRoom)
    room.open_exercise("4.3")
    settle(qtbot, window)
    window.close_workbook()
    settle(qtbot, window)
    open_workbook(qtbot, window, workbook)
    window.open_room("journey")
    settle(qtbot, window)
    assert "What good looks like" in said_on(window)
    assert "Say this" in said_on(window)


def test_the_words_people_chose_stand_in_the_texts(bench: Bench, room: JourneyRoom) -> None:
    project = next(one for one in kept(bench, "project") if isinstance(one, Project))
    bench.context.project.take(project)
    bench.do(exercises.change_record, Project, project.uid, {"people_word": "carers"})
    bench.context.project.take(next(one for one in kept(bench, "project") if isinstance(one, Project)))
    room.refresh(None)
    begin_safely(bench)
    bench.shows(room, "Why are we doing this?")
    QTest.mouseClick(stage(room, "Hear"), Qt.MouseButton.LeftButton)
    bench.shows(room, "carers who made it")
