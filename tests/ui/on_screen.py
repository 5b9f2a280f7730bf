"""Finds things in a window by the words a person would see."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from collabdesk.ui.kit.text import Sentence

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)


def words(within: QWidget) -> str:
    """Every word in sight, one thing a line."""
    labels = [label.text() for label in within.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in within.findChildren(QAbstractButton) if button.isVisible()]
    return "\n".join(labels + buttons)


def said_on(within: QWidget) -> str:
    """Every word in sight as it is read, without the dress of its sentences, one thing a line."""
    sentences = [one for one in within.findChildren(Sentence) if one.isVisible()]
    return "\n".join([words(within), *(one.plain_text() for one in sentences)])


def button(within: QWidget, name: str) -> QAbstractButton:
    """The one button in sight with that text or spoken name."""
    found = [
        one
        for one in within.findChildren(QAbstractButton)
        if one.isVisible() and name in (one.text(), one.accessibleName())
    ]
    assert len(found) == 1, (name, [one.accessibleName() or one.text() for one in found])
    return found[0]


def field(within: QWidget, kind: type[W], name: str) -> W:
    """The one thing to fill in with that spoken name."""
    found = [one for one in within.findChildren(kind) if one.accessibleName() == name]
    assert len(found) == 1, name
    return found[0]


def dialog(qtbot: QtBot) -> QDialog:
    """The question that stands in front of the window."""
    found: list[QDialog] = []

    def there() -> bool:
        found[:] = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        ]
        found[:] = found or [
            one
            for top in QApplication.topLevelWidgets()
            for one in top.findChildren(QDialog)
            if one.isVisible()
        ]
        return bool(found)

    qtbot.waitUntil(there)
    return found[0]


def open_workbook(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Open a workbook and wait until its room is filled and undo is known."""
    with qtbot.waitSignal(window.rows_shown, timeout=10_000):
        window.opening.open(path)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until everything put to the Desk so far has come back, and what that asked for too."""
    for _ in range(3):
        done: list[object] = []
        window.desk.call(done.append, None, lambda: True)
        qtbot.waitUntil(lambda done=done: bool(done))  # type: ignore[misc]
