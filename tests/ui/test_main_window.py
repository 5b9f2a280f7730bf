"""The whole window, used as a person uses it: opened, walked round, written in, undone and closed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTableWidget

from collabdesk.base.paths import settings_file
from collabdesk.base.settings import load_settings
from collabdesk.domain.failures import DiskFull
from collabdesk.operations.starting import change_project
from collabdesk.storage.lock import lock_path
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.workbook import Author, open_workbook
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.nav_parts import NavItem
from tests.ui.looking import cut_words
from tests.ui.on_screen import button, dialog, field, settle, words
from tests.ui.on_screen import open_workbook as open_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def rename(window: MainWindow, qtbot: QtBot, title: str) -> None:
    with qtbot.waitSignal(window.desk.changed):
        window.desk.do(change_project, {"title": title})
    settle(qtbot, window)


def test_a_workbook_opens_with_its_name_and_is_remembered(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_in(qtbot, window, workbook)
    assert "Getting here" in words(window.page.navigation)
    assert "Getting here" in window.windowTitle()
    assert "Saved" in words(window.page.navigation)
    assert [entry.title for entry in window.context.settings.recent] == ["Getting here"]
    assert window.context.people_word() == "neighbours"
    settle(qtbot, window)
    assert load_settings(settings_file()).recent[0].path == str(workbook)


def test_numbers_beside_rooms_say_who_waits_and_hide_at_nothing(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_in(qtbot, window, workbook)
    item = NavItem("What people said", "search", window)
    item.show()
    item.show_waiting(3)
    assert item.accessibleName() == "What people said, 3 waiting for us"
    item.show_waiting(0)
    assert item.accessibleName() == "What people said"
    assert "0" not in words(item)


def test_a_number_never_pushes_out_a_letter_of_the_room_s_name(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_in(qtbot, window, workbook)
    window.open_room("actions")
    settle(qtbot, window)
    # Seen at once, before the workbook's own numbers come and take their place.
    window.page.show_waiting({"actions": 12_345, "said": 1_234})
    QApplication.sendPostedEvents()
    shown = words(window.page.navigation).splitlines()
    assert "99+" in shown, "the name leaves no more room"
    assert "1234" in shown
    assert cut_words(window.page.navigation) == []
    button(window.page.navigation, "Decisions and actions, 12345 waiting for us")


def test_undo_and_redo_are_named_and_say_what_they_did(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_in(qtbot, window, workbook)
    rename(window, qtbot, "Getting there")
    assert "Getting there" in words(window.page.navigation)
    undo = button(window.page.navigation, "Undo: change what is said of the project")
    assert "Ctrl+Z" in undo.toolTip()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "Taken back: change what is said of the project." in words(window))
    settle(qtbot, window)
    assert "Getting here" in words(window.page.navigation)
    QTest.keyClick(window, Qt.Key.Key_Y, CONTROL)
    qtbot.waitUntil(lambda: "Done again: change what is said of the project." in words(window))
    settle(qtbot, window)
    assert "Getting there" in words(window.page.navigation)


def test_undo_reaches_the_workbook_from_an_empty_box(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_in(qtbot, window, workbook)
    rename(window, qtbot, "Getting there")
    window.open_room("settings")
    settle(qtbot, window)
    box = field(window, QLineEdit, "Your name")
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "Taken back" in words(window))


def test_a_narrow_window_has_its_rooms_in_a_bar(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_in(qtbot, window, workbook)
    assert window.page.navigation.isVisible()
    window.resize(700, 700)
    qtbot.waitUntil(lambda: not window.page.navigation.isVisible())
    assert window.page.top_bar.isVisible()
    button(window, "Rooms: Home")
    window.resize(1400, 800)
    qtbot.waitUntil(window.page.navigation.isVisible)
    assert not window.page.top_bar.isVisible()


def test_f6_goes_round_the_parts_of_the_window(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_in(qtbot, window, workbook)
    window.open_room("settings")
    settle(qtbot, window)
    visited = []
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_F6)
        here = QApplication.focusWidget()
        visited.append(here is not None and window.page.navigation.isAncestorOf(here))
    assert sorted(visited) == [False, True]


def test_escape_goes_back_to_the_way_round(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_in(qtbot, window, workbook)
    window.open_room("settings")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    here = QApplication.focusWidget()
    assert here is not None
    assert window.page.navigation.isAncestorOf(here)


def test_everything_that_takes_the_keyboard_has_a_name(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    assert unnamed(window) == []
    open_in(qtbot, window, workbook)
    window.open_room("settings")
    settle(qtbot, window)
    assert unnamed(window) == []


def test_a_failure_is_told_in_one_line_with_a_way_on(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_in(qtbot, window, workbook)
    window.desk.failed.emit(DiskFull("Getting here"))
    assert window.page.message.isVisible()
    button(window.page.message, "Save a copy elsewhere")


def test_putting_a_workbook_away_lets_it_go(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_in(qtbot, window, workbook)
    assert lock_path(workbook).exists()
    window.actions_table["close"].trigger()
    settle(qtbot, window)
    assert window.start.isVisible()
    assert not lock_path(workbook).exists()
    assert not window.actions_table["find"].isEnabled()


def test_closing_waits_for_what_is_being_written(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_in(qtbot, window, workbook)
    for place in range(20):
        window.desk.do(change_project, {"place": f"Place {place}"})
    window.close()
    book = open_workbook(workbook, Author("other"))
    assert load_project(book).place == "Place 19"
    book.close()


def test_what_is_half_typed_in_settings_is_kept_on_closing(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_in(qtbot, window, workbook)
    window.open_room("settings")
    settle(qtbot, window)
    box = field(window, QLineEdit, "Charity or group")
    box.setFocus()
    QTest.keyClicks(box, "Night Bus Group")
    window.close()
    book = open_workbook(workbook, Author("other"))
    assert load_project(book).charity == "Night Bus Group"
    book.close()


def test_the_window_remembers_its_room(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_in(qtbot, window, workbook)
    window.open_room("settings")
    window.close()
    kept = load_settings(settings_file())
    assert kept.last_room == "settings"
    assert kept.window_geometry


@pytest.mark.parametrize("suffix", [".collab", ".COLLAB"])
def test_a_workbook_let_fall_on_the_window_opens(
    window: MainWindow, workbook: Path, qtbot: QtBot, suffix: str
) -> None:
    place = workbook.with_suffix(suffix)
    workbook.rename(place)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(place))])
    event = QDropEvent(
        QPoint(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.rows_shown):
        window.dropEvent(event)
    settle(qtbot, window)
    assert "Getting here" in words(window.page.navigation)


def test_a_copy_of_everything_is_saved_where_a_person_says(
    window: MainWindow, workbook: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    open_in(qtbot, window, workbook)
    QTest.keyClick(window, Qt.Key.Key_E, CONTROL)
    front = dialog(qtbot)
    button(front, "Plain sheet (CSV)").click()
    button(front, "Choose where to save it").click()
    where = front.findChildren(QFileDialog)[0]
    where.fileSelected.emit(str(tmp_path / "copy.csv"))
    where.reject()
    qtbot.waitUntil((tmp_path / "copy.csv").exists)
    qtbot.waitUntil(lambda: "in copy.csv." in words(window))
    assert (tmp_path / "copy.csv").exists()


def check_saved_elsewhere(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """Take the way on that the message offers, and open the copy it makes."""
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    QTest.mouseClick(button(window.page.message, "Save a copy elsewhere"), Qt.MouseButton.LeftButton)
    front = dialog(qtbot)
    assert isinstance(front, QFileDialog)
    front.fileSelected.emit(str(elsewhere))
    front.reject()
    settle(qtbot, window)
    book = open_workbook(elsewhere / "Getting here copy.collab", Author("other"))
    assert load_project(book).title == "Getting here"
    book.close()


def test_a_workbook_is_copied_elsewhere_when_it_cannot_be_written(
    window: MainWindow, workbook: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    open_in(qtbot, window, workbook)
    window.desk.failed.emit(DiskFull("Getting here"))
    check_saved_elsewhere(window, qtbot, tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not take away a file that is open")
def test_a_workbook_that_was_taken_away_meanwhile_is_saved_elsewhere(
    window: MainWindow, workbook: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    open_in(qtbot, window, workbook)
    workbook.unlink()
    window.desk.do(change_project, {"purpose": "Getting here at all"})
    qtbot.waitUntil(
        lambda: "There is nothing called Getting here.collab there." in words(window.page.message)
    )
    check_saved_elsewhere(window, qtbot, tmp_path)


def test_the_keys_are_all_listed(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    table = field(dialog(qtbot), QTableWidget, "Keys")
    cells = [table.item(row, 1) for row in range(table.rowCount())]
    shown = {cell.text() for cell in cells if cell is not None}
    assert shown == {entry.text for entry in window.actions_table.entries}


def test_bringing_in_opens_over_the_window(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_in(qtbot, window, workbook)
    QTest.keyClick(window, Qt.Key.Key_I, CONTROL)
    front = dialog(qtbot)
    assert "Bring in" in words(front)
    front.reject()


def test_what_nobody_foresaw_is_told_on_either_page(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    window.tell_unexpected()
    assert "What was saved is safe." in words(window)
    open_in(qtbot, window, workbook)
    window.tell_unexpected()
    assert "What was saved is safe." in words(window.page.message)
