"""Every room opens from its key over a real workbook, with a name on everything the keyboard reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.rooms.register import ROOMS
from tests.ui.on_screen import open_workbook, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow


@pytest.mark.parametrize("place", range(len(ROOMS)), ids=[entry.key for entry in ROOMS])
def test_a_room_opens_from_its_key(window: MainWindow, workbook: Path, qtbot: QtBot, place: int) -> None:
    open_workbook(qtbot, window, workbook)
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_1.value + place), Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    room = window.page.rooms.room(ROOMS[place].key)
    assert room is not None
    assert room.isVisible()
    assert unnamed(window) == []
    assert window.page.regions(), "F6 has somewhere to go"
