"""Settings can lock a workbook, change its passphrase and take it off, each with what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from collabdesk.base.paths import settings_file
from collabdesk.base.settings import load_settings
from collabdesk.domain.failures import WrongPassphrase
from collabdesk.operations.locking import secret_for
from tests.ui.lock.conftest import PASSPHRASE
from tests.ui.on_screen import button, dialog, field, said_on, settle
from tests.ui.on_screen import open_workbook as open_in

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow
    from tests.ui.lock.conftest import Hand, LockedBook

NEW = "five red lamps burn"


def press(within: MainWindow | QDialog, name: str) -> None:
    QTest.mouseClick(button(within, name), Qt.MouseButton.LeftButton)


def types(front: QDialog, first: str, passphrase: str) -> None:
    for name in (first, "The same again"):
        QTest.keyClicks(field(front, QLineEdit, name), passphrase)


def prints(front: QDialog, qtbot: QtBot, target: Path) -> None:
    form = front._form  # type: ignore[attr-defined] # noqa: SLF001
    qtbot.waitUntil(lambda: form.passphrase.secret is not None)
    form.print_at(target)
    qtbot.waitUntil(lambda: "Saved as" in said_on(front), timeout=20_000)


def test_an_unlocked_workbook_is_locked(
    window: MainWindow, workbook: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    open_in(qtbot, window, workbook)
    window.open_room("settings")
    settle(qtbot, window)
    assert "Anyone at this computer can open this workbook." in said_on(window)
    press(window, "Lock this workbook")
    front = dialog(qtbot)
    types(front, "Passphrase", NEW)
    prints(front, qtbot, tmp_path / "sheet.pdf")
    press(front, "Lock it")
    done = "It opens with this passphrase or its recovery sheet from now on."
    qtbot.waitUntil(lambda: done in said_on(window), timeout=20_000)
    assert window.desk.has_passphrase
    button(window, "Change the passphrase")
    window.close()
    assert secret_for(workbook, NEW)


def test_a_passphrase_is_changed_by_whoever_knows_it(
    window: MainWindow, hand: Hand, locked: LockedBook, qtbot: QtBot, tmp_path: Path
) -> None:
    window.opening.open(locked.path)
    hand.opens()
    window.open_room("settings")
    settle(qtbot, window)
    press(window, "Change the passphrase")
    front = dialog(qtbot)
    types(front, "The new passphrase", NEW)
    press(front, "Print the sheet, then change it")
    assert "Type the passphrase it has now." in said_on(front)
    prints(front, qtbot, tmp_path / "sheet.pdf")
    QTest.keyClicks(field(front, QLineEdit, "The passphrase now"), "not this one at all")
    press(front, "Change it")
    qtbot.waitUntil(lambda: "That is not it. Check Caps Lock." in said_on(front))
    QTest.keyClicks(field(front, QLineEdit, "The passphrase now"), PASSPHRASE)
    press(front, "Change it")
    qtbot.waitUntil(lambda: "from now on" in said_on(window), timeout=20_000)
    window.close()
    assert secret_for(locked.path, NEW)
    with pytest.raises(WrongPassphrase):
        secret_for(locked.path, PASSPHRASE)


def test_it_is_taken_off_by_whoever_has_the_sheet(
    window: MainWindow, hand: Hand, locked: LockedBook, qtbot: QtBot
) -> None:
    window.opening.open(locked.path)
    hand.opens()
    window.open_room("settings")
    settle(qtbot, window)
    press(window, "Take it off")
    front = dialog(qtbot)
    assert "can then read what people told you" in said_on(front)
    QTest.keyClicks(field(front, QLineEdit, "The passphrase now"), " ".join(locked.secret.groups))
    press(front, "Take it off")
    qtbot.waitUntil(lambda: "The passphrase is off." in said_on(window), timeout=20_000)
    assert not window.desk.has_passphrase
    button(window, "Lock this workbook")
    window.close()
    assert locked.path.read_bytes().startswith(b"SQLite format 3")


def test_when_it_locks_by_itself_is_chosen_and_remembered(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_in(qtbot, window, workbook)
    window.open_room("settings")
    settle(qtbot, window)
    choice = field(window, QComboBox, "Lock by itself")
    assert choice.currentData() == "10"
    choice.setFocus()
    choice.setCurrentIndex(choice.findData("0"))
    choice.activated.emit(choice.currentIndex())
    settle(qtbot, window)
    assert choice.currentText() == "Never"
    assert load_settings(settings_file()).lock_after == 0


def test_home_says_once_that_it_has_no_passphrase(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_in(qtbot, window, workbook)
    window.open_room("home")
    said = "This workbook has no passphrase"
    qtbot.waitUntil(lambda: said in said_on(window))
    press(window, "Lock it in Settings")
    settle(qtbot, window)
    assert window.page.rooms.key == "settings"
    window.close_workbook()
    settle(qtbot, window)
    open_in(qtbot, window, workbook)
    window.open_room("home")
    settle(qtbot, window)
    assert said not in said_on(window)


def test_home_says_nothing_of_the_kind_of_a_locked_one(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    window.opening.open(locked.path)
    hand.opens()
    window.open_room("home")
    settle(hand.qtbot, window)
    assert "has no passphrase" not in said_on(window)
