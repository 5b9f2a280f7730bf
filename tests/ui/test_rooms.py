"""Every room opens from its key over a real workbook, with a name on everything the keyboard reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.rooms.register import ROOMS
from tests.ui.on_screen import open_workbook, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow


class Shown(QObject):
    """Notes every window that comes up, however shortly."""

    def __init__(self, of: QWidget) -> None:
        super().__init__(of)
        self._own = of
        self.others: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.others += [type(watched).__name__] if watched is not self._own else []
        return False


def test_no_room_flashes_a_part_of_itself_as_a_window_of_its_own(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    shown = Shown(window)
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(shown)
    open_workbook(qtbot, window, workbook)
    for entry in ROOMS:
        window.open_room(entry.key)
        settle(qtbot, window)
    application.removeEventFilter(shown)
    assert shown.others == []


@pytest.mark.parametrize("place", range(len(ROOMS)), ids=[entry.key for entry in ROOMS])
def test_a_room_opens_from_its_key(window: MainWindow, workbook: Path, qtbot: QtBot, place: int) -> None:
    open_workbook(qtbot, window, workbook)
    QTest.keySequence(window, window.actions_table[f"room_{ROOMS[place].key}"].shortcut())
    settle(qtbot, window)
    room = window.page.rooms.room(ROOMS[place].key)
    assert room is not None
    assert room.isVisible()
    assert unnamed(window) == []
    assert window.page.regions(), "F6 has somewhere to go"
