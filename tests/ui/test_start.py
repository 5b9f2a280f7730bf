"""The first page: three doors, and the workbooks that were open before."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.on_screen import button, settle, words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow


def remember(window: MainWindow, qtbot: QtBot, *paths: Path) -> None:
    for path in paths:
        window.context.settings.remember_workbook(path, path.stem, datetime(2026, 6, 10, 17, 40, tzinfo=UTC))
    settle(qtbot, window)


def test_a_first_start_has_three_doors_and_the_keyboard_on_new(window: MainWindow) -> None:
    said = words(window)
    for door in ("Start a new workbook", "Look round the example", "Open a workbook"):
        assert door in said
    assert "Open again" not in said
    assert QApplication.focusWidget() is window.start.new


def test_down_and_up_go_through_doors_and_rows(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    remember(window, qtbot, workbook)
    window.start.new.setFocus()
    names = []
    for _ in range(4):
        here = QApplication.focusWidget()
        assert here is not None
        names.append(here.accessibleName().partition(",")[0])
        QTest.keyClick(here, Qt.Key.Key_Down)
    assert names == ["Start a new workbook", "Look round the example", "Open a workbook", "Getting here"]


def test_enter_opens_the_newest_workbook(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    remember(window, qtbot, workbook)
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName().startswith("Getting here")
    with qtbot.waitSignal(window.rows_shown):
        QTest.keyClick(here, Qt.Key.Key_Return)


def test_a_file_that_is_gone_keeps_its_row_and_can_be_looked_for(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    gone = tmp_path / "stick" / "Hall copy.collab"
    remember(window, qtbot, workbook, gone)
    assert "The file is not there now." in words(window)
    gone.parent.mkdir()
    workbook.rename(gone)
    with qtbot.waitSignal(window.rows_shown):
        QTest.mouseClick(button(window, "Look again for Hall copy"), Qt.MouseButton.LeftButton)


def test_two_of_one_name_are_told_apart_by_their_files(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copy, when = tmp_path / "Getting here copy.collab", datetime(2026, 6, 10, 17, 40, tzinfo=UTC)
    copy.write_bytes(workbook.read_bytes())
    remember(window, qtbot, workbook)
    assert f"In {tmp_path.name}" in words(window)
    window.context.settings.remember_workbook(copy, workbook.stem, when)
    settle(qtbot, window)
    for each in (workbook, copy):
        assert f"{each.name}, in {tmp_path.name}" in words(window)


def test_delete_takes_a_row_off_and_never_the_file(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    remember(window, qtbot, workbook)
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClick(here, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert "Open again" not in words(window)
    assert workbook.exists()
    assert window.context.settings.recent == ()


def test_while_one_is_opening_the_page_says_so_and_waits(window: MainWindow, workbook: Path) -> None:
    window.start.show_busy(workbook)
    assert "Opening “Getting here”…" in words(window)
    assert not window.start.new.isEnabled()
    window.start.show_rest()
    assert window.start.new.isEnabled()
