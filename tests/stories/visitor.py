"""Somebody in front of the window, who knows nothing of it but the words on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.exceptions import TimeoutError as NotYet
from pytestqt.qtbot import QtBot

from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.main_window import MainWindow
from tests.ui.on_screen import button, dialog, said_on, settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


W = TypeVar("W", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
PATIENCE = 15_000


@dataclass
class Visitor:
    """Acts on a window with mouse and keyboard, and waits until it says something."""

    window: MainWindow
    qtbot: QtBot

    def sees(self, words: str, within: QWidget | None = None) -> None:
        """Wait until the words are in sight."""
        place = within or self.window
        self.waits(lambda: words in said_on(place).replace("\u00a0", " "), words)

    def presses(self, name: str, within: QWidget | None = None) -> None:
        """Press the button of that name, once there is one."""
        place = within or self.window

        def there() -> bool:
            return any(
                one.isVisible() and one.isEnabled() and name in (one.text(), one.accessibleName())
                for one in place.findChildren(QAbstractButton)
            )

        self.waits(there, name)
        QTest.mouseClick(button(place, name), LEFT)
        self.rests()

    def keys(self, key: Qt.Key, held: Qt.KeyboardModifier = CONTROL) -> None:
        """Press a key wherever the keyboard is."""
        self.rests()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        self.rests()

    def box(self, kind: type[W], name: str, within: QWidget | None = None) -> W:
        """The box in sight with that name, once there is one."""
        found: list[W] = []

        def there() -> bool:
            every = (within or self.window).findChildren(kind)
            found[:] = [one for one in every if one.isVisible() and one.accessibleName() == name]
            return len(found) == 1

        self.waits(there, name)
        return found[0]

    def types(self, kind: type[QWidget], name: str, text: str, within: QWidget | None = None) -> None:
        """Type into a box."""
        box = self.box(kind, name, within)
        box.setFocus()
        QTest.keyClicks(box, text)

    def opens_room(self, number: int) -> None:
        """Go to a room by its key."""
        self.rests()
        QTest.keyClick(self.window, Qt.Key(Qt.Key.Key_0.value + number), CONTROL)
        self.rests()

    def chooses(self, words: str, names: str) -> None:
        """Choose the row that begins with these words in the list of that name."""
        cards = self.box(CardList, names)
        model = cards.model()

        def row() -> int:
            said = [str(model.index(at, 0).data() or "").strip("“") for at in range(model.rowCount())]
            return next((at for at, one in enumerate(said) if one.startswith(words)), -1)

        self.waits(lambda: row() >= 0, words)
        QTest.mouseClick(cards.viewport(), LEFT, pos=cards.visualRect(model.index(row(), 0)).center())
        self.rests()

    def picks(self, opener: str, entry: str) -> None:
        """Open a menu by its button and choose an entry of it."""
        QTimer.singleShot(0, lambda: _pick(entry))
        self.presses(opener)

    def names_file(self, place: Path) -> None:
        """Give a place in the question for one that stands in front."""
        self.waits(lambda: bool(_file_questions()), place.name)
        front = _file_questions()[0]
        front.fileSelected.emit(str(place))
        front.reject()
        self.rests()

    def front(self) -> QDialog:
        """The question in front."""
        return dialog(self.qtbot)

    def waits(self, for_it: Callable[[], bool], name: str) -> None:
        """Wait for something; where it does not come, fail with what is on screen instead."""
        try:
            self.qtbot.waitUntil(for_it, timeout=PATIENCE)
        except NotYet:
            pytest.fail(f"{name!r} is not there, but:\n{said_on(self.window)}")

    def rests(self) -> None:
        """Wait until the window has done what it was asked."""
        settle(self.qtbot, self.window)
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():
            # With a screen, the desktop brings the window forward when what stood before it closes.
            self.window.activateWindow()


def _pick(entry: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next((one for one in menu.actions() if one.text() == entry), None)
    menu.close()
    assert action is not None, entry
    action.trigger()


def _file_questions() -> list[QFileDialog]:
    tops = QApplication.topLevelWidgets()
    every = [one for top in tops for one in (top, *top.findChildren(QFileDialog))]
    return [one for one in every if isinstance(one, QFileDialog) and one.isVisible()]
