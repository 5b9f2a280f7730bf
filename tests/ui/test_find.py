"""Ctrl+K finds by a few letters, and Enter goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from collabdesk.domain.record_names import names_of
from collabdesk.ui.dialogs.find import room_shown
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.rooms.register import is_room
from collabdesk.ui.wordings.finding import FindWording
from tests.ui.on_screen import dialog, field, open_workbook, settle

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow


def look_for(window: MainWindow, workbook: Path, qtbot: QtBot, text: str) -> tuple[QDialog, list[str]]:
    open_workbook(qtbot, window, workbook)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    front = dialog(qtbot)
    box, found = field(front, QLineEdit, "Find anything"), field(front, QListWidget, "What was found")
    settle(qtbot, window)
    QTest.keyClicks(box, text)
    qtbot.waitUntil(lambda: found.count() > 0)
    return front, [found.item(row).text() for row in range(found.count())]


def test_what_people_said_comes_first_in_their_words(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    _, rows = look_for(window, workbook, qtbot, "night")
    assert "Groups" in rows
    assert "People who work nights" in rows


def test_a_number_finds_its_record_and_enter_goes_there(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    front, rows = look_for(window, workbook, qtbot, "v-001")
    assert rows[0] == "What people said"
    assert rows[1].startswith("V-001  “")
    assert unnamed(front) == []
    QTest.keyClick(field(front, QLineEdit, "Find anything"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not front.isVisible())
    assert window.page.rooms.key == "said"


def test_escape_closes_and_opens_nothing(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    front, _ = look_for(window, workbook, qtbot, "night")
    QTest.keyClick(front, Qt.Key.Key_Escape)
    assert not front.isVisible()
    assert window.page.rooms.key == "home"


def test_nothing_of_a_workbook_stays_once_it_is_put_away(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    front, _ = look_for(window, workbook, qtbot, "night")
    QTest.keyClick(front, Qt.Key.Key_Escape)
    window.close_workbook()
    assert field(front, QLineEdit, "Find anything").text() == ""
    assert field(front, QListWidget, "What was found").count() == 0


def test_every_kind_that_can_be_found_has_a_room_and_a_name(window: MainWindow) -> None:
    from collabdesk.domain.records import KINDS
    from collabdesk.storage.journal.search_index import searched_fields

    for kind in KINDS:
        if searched_fields(kind):
            assert is_room(room_shown(kind))
            assert FindWording(window).group(kind) or names_of(kind).many != kind
