"""What just happened is said once, in one place, aloud, and with a way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from collabdesk.ui.kit.message_line import MessageLine
from collabdesk.ui.kit.toast import Toast

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    QAccessible.setActive(True)
    heard: list[str] = []
    monkeypatch.setattr(
        "PySide6.QtGui.QAccessible.updateAccessibility",
        lambda event: heard.append(event.message()),
    )
    return heard


def test_a_message_is_hidden_until_told_and_can_be_acted_on_and_put_away(
    qtbot: QtBot, theme: Theme, said: list[str]
) -> None:
    line = MessageLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.tell("8 things came in.", action="Undo")
    assert said == ["8 things came in."]
    with qtbot.waitSignal(line.action_pressed):
        QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    away = next(button for button in line.findChildren(QPushButton) if button.accessibleName())
    QTest.mouseClick(away, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    assert line.words() == ""


def test_a_message_does_what_its_button_says(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    line, done = MessageLine(), list[str]()
    qtbot.addWidget(line)
    told: list[str] = []
    line.action_pressed.connect(lambda: told.append("told"))
    line.tell("The backup was not made.", "warn", "Try once more", lambda: done.append("tried"))
    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert (done, told) == (["tried"], [])
    line.tell("8 things came in.", action="Undo")
    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert (done, told) == (["tried"], ["told"])


def test_the_second_message_takes_the_place_of_the_first(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    line = MessageLine()
    qtbot.addWidget(line)
    line.tell("8 things came in.", action="Undo")
    line.tell("Not saved: the disk is full. Your words are still here.", "warn")
    assert line.words().startswith("Not saved")
    assert not line.button.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.isHidden()


def test_a_toast_lies_at_the_foot_and_goes_by_itself(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 500)
    window.show()
    toast = Toast(window)
    toast.tell("Kept.", seconds=0)
    assert said == ["Kept."]
    assert window.rect().contains(toast.geometry())
    qtbot.waitUntil(toast.isHidden)
    toast.tell("Kept.", "Undo")
    window.resize(300, 400)
    assert window.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.action_pressed):
        QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert toast.isHidden()
