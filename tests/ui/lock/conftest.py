"""A locked workbook with a record of every kind, and a hand at its page."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from collabdesk.operations.locking import make_secret
from collabdesk.operations.starting import start_workbook
from collabdesk.ui.lock.page import LockPage
from tests.sample_workbook import HERE, fill, sample_project
from tests.ui.on_screen import button, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.storage.keys import Secret
    from collabdesk.ui.main_window import MainWindow

PASSPHRASE = "green buses sleep late"


class LockedBook(NamedTuple):
    """A locked workbook, and what opens it."""

    path: Path
    secret: Secret


@pytest.fixture(scope="session")
def locked_once(tmp_path_factory: pytest.TempPathFactory) -> LockedBook:
    """A locked workbook to copy."""
    place = tmp_path_factory.mktemp("locked") / "Getting here.collab"
    secret = make_secret(PASSPHRASE)
    book = start_workbook(place, HERE, sample_project(), secret)
    fill(book)
    book.close()
    return LockedBook(place, secret)


@pytest.fixture
def locked(locked_once: LockedBook, tmp_path: Path) -> LockedBook:
    """A locked workbook with a record of every kind, closed."""
    place = tmp_path / locked_once.path.name
    shutil.copy(locked_once.path, place)
    return LockedBook(place, locked_once.secret)


class Hand:
    """Does at the page of a locked workbook what a person does."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def page(self) -> LockPage:
        """The page, once it is in sight."""
        self.qtbot.waitUntil(lambda: self.window.window_lock.covers)
        return next(page for page in self.window.findChildren(LockPage) if page.isVisible())

    def types(self, typed: str) -> None:
        """Type into the box and press Enter, and wait for what comes of it."""
        page = self.page
        self.qtbot.waitUntil(lambda: page.open.isEnabled() and not page.box.isReadOnly(), timeout=10_000)
        QTest.keyClicks(page.box, typed)
        QTest.keyClick(page.box, Qt.Key.Key_Return)
        settle(self.qtbot, self.window)

    def opens(self, typed: str = PASSPHRASE) -> None:
        """Open the workbook."""
        self.types(typed)
        self.qtbot.waitUntil(lambda: not self.window.window_lock.covers)
        settle(self.qtbot, self.window)

    def locks(self) -> None:
        """Press Ctrl+L."""
        QTest.keyClick(self.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.waitUntil(lambda: self.window.window_lock.covers)
        settle(self.qtbot, self.window)

    def presses(self, name: str) -> None:
        """Press a button of the page."""
        QTest.mouseClick(button(self.page, name), Qt.MouseButton.LeftButton)
        settle(self.qtbot, self.window)


@pytest.fixture
def hand(window: MainWindow, qtbot: QtBot) -> Hand:
    """A hand at the window."""
    window.activateWindow()
    return Hand(window, qtbot)
