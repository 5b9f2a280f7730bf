"""Opening never ends at a wall: each failure is said plainly and each of its buttons leads somewhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from collabdesk.storage.lock import lock_path
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.workbook import Author, open_workbook
from collabdesk.ui.opening import NewWorkbook
from tests.ui.on_screen import button, dialog, field, settle, words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow


def held_elsewhere(workbook: Path) -> None:
    """Leave the lock of somebody on another computer beside the workbook."""
    holder = {"user": "Bea", "host": "hall-laptop", "pid": 1, "beat": 0}
    lock_path(workbook).write_text(json.dumps(holder), encoding="utf-8")


def press(qtbot: QtBot, name: str) -> None:
    QTest.mouseClick(button(dialog(qtbot), name), Qt.MouseButton.LeftButton)


def test_a_workbook_somebody_has_open_can_be_read(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    held_elsewhere(workbook)
    window.opening.open(workbook)
    assert "Bea" in words(dialog(qtbot))
    with qtbot.waitSignal(window.rows_shown):
        press(qtbot, "Open to read")
    settle(qtbot, window)
    assert "Only to read" in words(window.page.navigation)
    assert not window.actions_table["fast_line"].isEnabled()
    assert window.actions_table["find"].isEnabled()


def test_a_workbook_somebody_has_open_can_be_copied(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    held_elsewhere(workbook)
    window.opening.open(workbook)
    with qtbot.waitSignal(window.rows_shown):
        press(qtbot, "Work on a copy")
    settle(qtbot, window)
    copy = workbook.with_stem("Getting here copy")
    assert window.opening.path == copy
    assert "Saved" in words(window.page.navigation)
    assert workbook.exists()


def test_looking_again_opens_it_once_it_is_free(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    held_elsewhere(workbook)
    window.opening.open(workbook)
    dialog(qtbot)
    lock_path(workbook).unlink()
    with qtbot.waitSignal(window.rows_shown):
        press(qtbot, "Look again")


@pytest.mark.parametrize(
    ("name", "content", "offered"),
    [
        ("holiday.collab", b"this is not a workbook at all", "Open another workbook"),
        ("words.csv", b"words\nhello\n", "Bring it in as a sheet"),
        ("gone.collab", None, "Take it off the list"),
    ],
)
def test_what_is_no_workbook_is_said_and_offers_a_way_on(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, name: str, content: bytes | None, offered: str
) -> None:
    place = tmp_path / name
    if content is not None:
        place.write_bytes(content)
    window.opening.open(place)
    front = dialog(qtbot)
    assert place.name in words(front)
    button(front, offered)
    press(qtbot, "Not now")
    assert window.start.isVisible()
    assert window.start.new.isEnabled()
    if content is not None:
        assert place.read_bytes() == content


def test_a_failure_leaves_the_open_workbook_open(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.rows_shown):
        window.opening.open(workbook)
    window.opening.open(tmp_path / "gone.collab")
    press(qtbot, "Not now")
    assert window.opening.path == workbook
    assert window.page.isVisible()


def test_a_new_workbook_asks_for_a_name_and_begins(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.actions_table["new"].trigger()
    front = dialog(qtbot)
    QTest.mouseClick(button(front, "Leave it unlocked"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(front, "Start it"), Qt.MouseButton.LeftButton)
    assert "Give it a name, so that you find it again." in words(front)
    QTest.keyClicks(field(front, QLineEdit, "What is it about?"), "Night: buses / home")
    QTest.keyClicks(field(front, QLineEdit, "Charity or group"), "Night Bus Group")
    assert field(front, QLineEdit, "Kept in").text().endswith("Night buses home.collab")
    front._file_chosen(str(tmp_path / "Night buses.collab"))  # type: ignore[attr-defined] # noqa: SLF001
    with qtbot.waitSignal(window.rows_shown):
        QTest.mouseClick(button(front, "Start it"), Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert "Night: buses / home" in words(window.page.navigation)
    assert (tmp_path / "Night buses.collab").exists()


def test_a_begun_workbook_is_open_and_holds_what_was_said(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    place = tmp_path / "Night buses.collab"
    with qtbot.waitSignal(window.rows_shown):
        window.opening.create(NewWorkbook(place, "Night buses", "Night Bus Group", "Eastmere"))
    settle(qtbot, window)
    assert "Night buses" in words(window.page.navigation)
    window.close()
    book = open_workbook(place, Author("other"))
    project = load_project(book)
    book.close()
    assert (project.charity, project.place) == ("Night Bus Group", "Eastmere")


def test_the_example_opens_again_where_it_was_left(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.rows_shown, timeout=20_000):
        QTest.mouseClick(window.start.example, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert "Home from Ward 4" in words(window.page.navigation)
    window.close_workbook()
    settle(qtbot, window)
    with qtbot.waitSignal(window.rows_shown, timeout=20_000):
        window.opening.open_example()
