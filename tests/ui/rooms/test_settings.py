"""Settings act at once, are kept as they are changed, and the project's words can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from collabdesk.base.paths import settings_file
from collabdesk.base.settings import Theme as ThemeChoice
from collabdesk.base.settings import load_settings
from collabdesk.domain.words import PromiseStep
from collabdesk.ui.languages import languages
from collabdesk.ui.text_size import SECONDS_TO_KEEP
from tests.ui.on_screen import button, dialog, field, open_workbook, settle, words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def settings(window: MainWindow, workbook: Path, qtbot: QtBot) -> MainWindow:
    """The window with a workbook open and its settings in sight."""
    open_workbook(qtbot, window, workbook)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    return window


def test_a_theme_acts_at_once_and_is_kept(settings: MainWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(button(settings, "Dark"), LEFT)
    assert settings.context.theme.shown == "dark"
    settle(qtbot, settings)
    assert load_settings(settings_file()).theme is ThemeChoice.DARK


def test_arrows_go_through_the_themes_and_act_at_once(settings: MainWindow) -> None:
    button(settings, "Light").setFocus()
    QTest.keyClick(button(settings, "Light"), Qt.Key.Key_Right)
    assert settings.context.theme.shown == "dark"
    here = QApplication.focusWidget()
    assert here is not None
    assert here.accessibleName() == "Dark"


def test_a_size_acts_at_once_and_is_kept_when_a_person_says_so(settings: MainWindow) -> None:
    QTest.mouseClick(button(settings, "150 %"), LEFT)
    assert settings.context.theme.percent == 150
    assert f"Keep this size? It goes back in {SECONDS_TO_KEEP} seconds." in words(settings)
    QTest.mouseClick(button(settings, "Keep it"), LEFT)
    assert settings.context.theme.percent == 150
    assert "Keep this size?" not in words(settings)


def test_a_size_nobody_keeps_goes_back(
    settings: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("collabdesk.ui.text_size.SECONDS_TO_KEEP", 1)
    QTest.keyClick(settings, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert settings.context.theme.percent == 125
    assert "It goes back in 1 second." in words(settings)
    qtbot.waitUntil(lambda: settings.context.theme.percent == 100, timeout=3000)


def test_sizes_stop_at_both_ends(settings: MainWindow) -> None:
    for _ in range(6):
        settings.resize_words(1)
    assert settings.context.theme.percent == 200
    settings.resize_words(0)
    assert settings.context.theme.percent == 100
    assert "Keep this size?" not in words(settings)


def test_what_people_are_called_is_kept_after_a_pause_and_used_everywhere(
    settings: MainWindow, qtbot: QtBot
) -> None:
    box = field(settings, QLineEdit, "People are called")
    assert box.text() == "neighbours"
    box.clear()
    box.setFocus()
    QTest.keyClicks(box, "carers")
    qtbot.waitUntil(lambda: settings.context.people_word() == "carers", timeout=5000)
    settle(qtbot, settings)
    settings.undo()
    qtbot.waitUntil(lambda: box.text() == "neighbours")


def test_who_to_call_is_kept(settings: MainWindow, qtbot: QtBot) -> None:
    button(settings, "Add it: Safeguarding lead").click()
    sheet = dialog(qtbot)
    QTest.keyClicks(field(sheet, QLineEdit, "Name"), "Sam, centre manager")
    QTest.keyClicks(field(sheet, QLineEdit, "Number"), "01632 960 123")
    QTest.keyClick(field(sheet, QLineEdit, "Number"), Qt.Key.Key_Return)
    settle(qtbot, settings)
    project = settings.context.project.project
    assert project is not None
    assert (project.safeguarding_lead, project.safeguarding_phone) == ("Sam, centre manager", "01632 960 123")


def test_a_promise_is_chosen_and_said_in_full(settings: MainWindow, qtbot: QtBot) -> None:
    box = field(settings, QComboBox, "Our promise")
    box.setFocus()
    box.setCurrentIndex(0)
    with qtbot.waitSignal(settings.desk.changed):
        QTest.keyClicks(box, "Ask")
    settle(qtbot, settings)
    project = settings.context.project.project
    assert project is not None
    assert project.promise is PromiseStep.ASK
    assert "We will ask before we decide" in words(settings)


def test_typing_is_never_overwritten_by_what_comes_back(settings: MainWindow, qtbot: QtBot) -> None:
    box = field(settings, QLineEdit, "Charity or group")
    box.setFocus()
    QTest.keyClicks(box, "Night")
    room = settings.page.rooms.room("settings")
    assert room is not None
    room.refresh(None)  # type: ignore[attr-defined]
    settle(qtbot, settings)
    assert box.text() == "Night"


def test_the_name_in_history_is_the_one_given_here(settings: MainWindow, qtbot: QtBot) -> None:
    box = field(settings, QLineEdit, "Your name")
    box.setFocus()
    QTest.keyClicks(box, "Bea")
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle(qtbot, settings)
    assert settings.context.settings.author == "Bea"
    names: list[str] = []
    settings.desk.ask(names.append, lambda book: book.author.name)
    settle(qtbot, settings)
    assert names == ["Bea"]


def test_the_languages_are_those_there_are() -> None:
    assert languages() == ("en",)
