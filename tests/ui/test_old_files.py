"""A workbook of any older release opens in every room and in the journey, and nothing goes wrong unseen."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop

from collabdesk.ui.rooms.register import ROOMS
from tests.ui.on_screen import said_on

if TYPE_CHECKING:
    from collabdesk.ui.main_window import MainWindow
    from collabdesk.work.desk import Desk

OLD_FILES = sorted((Path(__file__).resolve().parents[1] / "old_files").glob("*.collab"))


def settle(desk: Desk) -> None:
    for _ in range(3):
        loop = QEventLoop()
        desk.call(lambda _, loop=loop: loop.quit(), None, lambda: True)  # type: ignore[misc]
        loop.exec()


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda path: path.stem)
def test_every_room_of_an_old_file_is_shown(window: MainWindow, tmp_path: Path, old: Path) -> None:
    desk = window.opening._desk  # noqa: SLF001 - to wait until all is told
    failed: list[object] = []
    desk.failed.connect(failed.append)
    window.opening.open(Path(shutil.copy(old, tmp_path / "neighbours.collab")))
    settle(desk)
    assert not window.opening.read_only
    for room in ROOMS:
        window.open_room(room.key)
        settle(desk)
        assert len(said_on(window)) > 100, room.key
    window.page.rooms.open_exercise("4.1")
    settle(desk)
    assert "Say this" in said_on(window)
    assert failed == []
