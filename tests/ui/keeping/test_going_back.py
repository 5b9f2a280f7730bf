"""A person goes back to an earlier backup after seeing what would change, and can come forward again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from tests.ui.keeping.acting import back_up, backups_of, closes, press, say_something, sheet, shows, words_in
from tests.ui.on_screen import button, field, said_on, settle
from tests.ui.on_screen import open_workbook as show

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow

SAID = "The lift is broken."


def test_going_back_shows_what_goes_and_keeps_it(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    show(qtbot, window, workbook)
    back_up(window, qtbot)
    say_something(window, qtbot, SAID)
    shows(qtbot, window.page, "Waiting for us: 3 things people said")
    window.open_room("settings")
    settle(qtbot, window)
    press(window, "Go back to an earlier backup")
    front = sheet(qtbot, "Go back to an earlier backup")
    shows(qtbot, front, "Goes: 1 thing people said (V-0")
    assert "1 step was taken since." in said_on(front)
    assert "Made by itself. On this computer." in said_on(front)
    press(front, "Go back to this one")
    shows(qtbot, window, "This is the workbook as it was: ")
    settle(qtbot, window)
    closes(qtbot, front)
    window.open_room("home")
    shows(qtbot, window.page, "Waiting for us: 2 things people said")
    assert window.opening.path == workbook
    window.close_workbook()
    settle(qtbot, window)
    assert SAID not in words_in(workbook)
    reasons = {one.reason: one for one in backups_of(workbook)}
    assert SAID in words_in(reasons["before restore"].path)


def test_locked_while_it_goes_back_it_shows_what_was_gone_back_to(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    back_up(window, qtbot)
    say_something(window, qtbot, SAID)
    shows(qtbot, window.page, "Waiting for us: 3 things people said")
    window.context.backups.earlier_wanted.emit()
    front = sheet(qtbot, "Go back to an earlier backup")
    shows(qtbot, front, "Goes: 1 thing people said (V-0")
    press(front, "Go back to this one")
    window.lock()
    settle(qtbot, window)
    assert window.window_lock.covers
    assert "This is the workbook as it was" not in said_on(window)
    window.opening.open(workbook)
    shows(qtbot, window, "This is the workbook as it was: ")
    shows(qtbot, window.page, "Waiting for us: 2 things people said")
    closes(qtbot, front)


def test_one_can_come_forward_again(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    show(qtbot, window, workbook)
    back_up(window, qtbot)
    say_something(window, qtbot, SAID)
    for choice in ("Made by itself", "Before going back"):
        window.context.backups.earlier_wanted.emit()
        front = sheet(qtbot, "Go back to an earlier backup")
        backups = field(front, QListWidget, "Backups, the newest first")
        qtbot.waitUntil(lambda backups=backups: backups.count() > 0)  # type: ignore[misc]
        qtbot.waitUntil(lambda front=front, choice=choice: choice in said_on(front))  # type: ignore[misc]
        press(front, "Go back to this one")
        closes(qtbot, front)
        settle(qtbot, window)
    window.close_workbook()
    settle(qtbot, window)
    assert SAID in words_in(workbook)


def test_what_is_written_after_going_back_is_kept(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    show(qtbot, window, workbook)
    back_up(window, qtbot)
    window.context.backups.earlier_wanted.emit()
    front = sheet(qtbot, "Go back to an earlier backup")
    shows(qtbot, front, "It holds the same as now.")
    press(front, "Go back to this one")
    closes(qtbot, front)
    settle(qtbot, window)
    say_something(window, qtbot, SAID)
    window.close_workbook()
    settle(qtbot, window)
    assert SAID in words_in(workbook)


def test_escape_keeps_what_there_is(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    show(qtbot, window, workbook)
    back_up(window, qtbot)
    say_something(window, qtbot, SAID)
    window.context.backups.earlier_wanted.emit()
    front = sheet(qtbot, "Go back to an earlier backup")
    shows(qtbot, front, "Goes: 1 thing people said")
    QTest.keyClick(front, Qt.Key.Key_Escape)
    closes(qtbot, front)
    window.close_workbook()
    settle(qtbot, window)
    assert SAID in words_in(workbook)


def test_the_arrows_go_through_the_backups(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    show(qtbot, window, workbook)
    back_up(window, qtbot)
    say_something(window, qtbot, SAID)
    back_up(window, qtbot)
    window.context.backups.earlier_wanted.emit()
    front = sheet(qtbot, "Go back to an earlier backup")
    shows(qtbot, front, "It holds the same as now.")
    backups = field(front, QListWidget, "Backups, the newest first")
    assert backups.hasFocus() or not front.isActiveWindow()
    QTest.keyClick(backups, Qt.Key.Key_Down)
    shows(qtbot, front, "Goes: 1 thing people said")
    press(front, "Keep what I have")


def test_without_a_backup_it_says_when_there_will_be_one(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    window.context.backups.earlier_wanted.emit()
    front = sheet(qtbot, "Go back to an earlier backup")
    shows(qtbot, front, "There is no backup yet.")
    assert not button(front, "Go back to this one").isEnabled()


def test_a_backup_that_cannot_be_read_is_told_and_not_gone_back_to(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    back_up(window, qtbot)
    project = window.context.project.project
    assert project is not None
    from collabdesk.storage.backups import last_good

    newest = last_good(project.uid)
    assert newest is not None
    newest.path.write_bytes(b"not a workbook any more")
    window.context.backups.earlier_wanted.emit()
    front = sheet(qtbot, "Go back to an earlier backup")
    shows(qtbot, front, "is not a CollabDesk workbook")
    assert not button(front, "Go back to this one").isEnabled()
