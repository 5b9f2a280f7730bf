"""What a person does, and what can be done to a file, in tests of keeping a workbook safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from collabdesk.domain.records import Input
from collabdesk.operations import hearing
from collabdesk.storage.backups import Backup, list_backups
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.queries.reading import every
from collabdesk.storage.workbook import Author, open_workbook
from tests.sample_workbook import an_input
from tests.ui.on_screen import button, said_on, settle

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow


def project_of(workbook: Path) -> UUID:
    """Give the identity of a workbook that is closed."""
    book = open_workbook(workbook, Author("looking"), read_only=True)
    uid = load_project(book).uid
    book.close()
    return uid


def backups_of(workbook: Path, second: Path | None = None) -> tuple[Backup, ...]:
    """Give the backups of a workbook that is closed."""
    return list_backups(project_of(workbook), second)


def words_in(workbook: Path) -> set[str]:
    """Give everything people said in a workbook that is open nowhere."""
    book = open_workbook(workbook, Author("looking"), read_only=True)
    with book.reading() as connection:
        found = {said.words for said in every(connection, Input).values()}
    book.close()
    return found


def say_something(window: MainWindow, qtbot: QtBot, words: str = "The lift is broken.") -> None:
    """Keep what somebody said in the open workbook."""
    with qtbot.waitSignal(window.desk.changed):
        window.desk.do(hearing.keep_input, an_input(words))
    settle(qtbot, window)


def back_up(window: MainWindow, qtbot: QtBot) -> None:
    """Make a backup as a person would, and wait for it."""
    with qtbot.waitSignal(window.context.backups.known, timeout=10_000):
        window.context.backups.now_wanted.emit()


def press(within: QWidget, name: str) -> None:
    """Press a button by its words."""
    QTest.mouseClick(button(within, name), Qt.MouseButton.LeftButton)


def sheet(qtbot: QtBot, title: str) -> QDialog:
    """Wait for the question with this title."""
    found: list[QDialog] = []

    def there() -> bool:
        found[:] = [
            one
            for one in QApplication.allWidgets()
            if isinstance(one, QDialog) and one.isVisible() and title in one.windowTitle()
        ]
        return bool(found)

    qtbot.waitUntil(there, timeout=10_000)
    return found[0]


def shows(qtbot: QtBot, within: QWidget, words: str) -> None:
    """Wait until the words are on screen."""

    def said() -> None:
        assert words in said_on(within)

    qtbot.waitUntil(said, timeout=10_000)


def closes(qtbot: QtBot, front: QDialog) -> None:
    """Wait until a question is out of sight."""
    qtbot.waitUntil(lambda: not shiboken6.isValid(front) or not front.isVisible(), timeout=10_000)


def spoil(workbook: Path, share: float = 0.5) -> None:
    """Write over a part in the middle of a closed workbook, as a failing disk does."""
    size = workbook.stat().st_size
    with workbook.open("r+b") as file:
        file.seek(int(size * share) // 4096 * 4096)
        file.write(b"\xa5" * 4096 * 3)
