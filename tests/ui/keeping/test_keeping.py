"""Backups are made after work and on the way out, and how they stand is always said."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from collabdesk.base.paths import backups_dir
from collabdesk.storage.backups import Backup, list_backups
from collabdesk.ui.dialogs.bringing_in.bring_in_sheet import BringInSheet
from collabdesk.ui.keeping import keeping as keeping_module
from tests.ui.keeping.acting import backups_of, press, say_something, shows, words_in
from tests.ui.on_screen import button, said_on, settle
from tests.ui.on_screen import open_workbook as show

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def test_putting_a_workbook_away_leaves_a_backup_that_opens(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    say_something(window, qtbot)
    window.close_workbook()
    settle(qtbot, window)
    (only,) = backups_of(workbook)
    assert "The lift is broken." in words_in(only.path)


def test_closing_the_window_leaves_a_backup(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    show(qtbot, window, workbook)
    window.close()
    assert len(backups_of(workbook)) == 1


def test_a_workbook_that_is_as_it_was_is_not_copied_again(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    for _ in range(2):
        show(qtbot, window, workbook)
        window.close_workbook()
        settle(qtbot, window)
    assert len(backups_of(workbook)) == 1


def test_a_workbook_open_only_to_read_is_not_copied(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.rows_shown):
        window.opening.open(workbook, read_only=True)
    settle(qtbot, window)
    window.close_workbook()
    settle(qtbot, window)
    assert not backups_of(workbook)


def test_a_backup_follows_a_stretch_of_work(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, workbook: Path, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(keeping_module, "PAUSE", 60)
    window: MainWindow = request.getfixturevalue("window")
    show(qtbot, window, workbook)
    assert not any(backups_dir().rglob("*.collab"))
    say_something(window, qtbot)
    qtbot.waitUntil(lambda: any(backups_dir().rglob("*.collab")), timeout=5000)
    settle(qtbot, window)
    # Within the hour there is no other, however often somebody pauses.
    say_something(window, qtbot, "And the stairs are steep.")
    qtbot.wait(300)
    assert len(list(backups_dir().rglob("*.collab"))) == 1


def test_home_says_when_the_last_one_was_made_and_makes_one(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    qtbot.waitUntil(lambda: "No backup yet." in said_on(window.page))
    press(window, "Back up now")
    qtbot.waitUntil(lambda: "The copy opens." in said_on(window.page))
    settle(qtbot, window)
    window.close_workbook()
    settle(qtbot, window)
    assert len(backups_of(workbook)) == 1


def test_settings_say_how_the_backups_stand(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    show(qtbot, window, workbook)
    window.open_room("settings")
    qtbot.waitUntil(lambda: "None yet. A fire would take both." in said_on(window.page))
    assert "The first is made when you put the workbook away." in said_on(window.page)
    QTest.mouseClick(button(window, "Back up now: Last one"), LEFT)
    qtbot.waitUntil(lambda: "The copy opens." in said_on(window.page))


def test_a_second_place_takes_a_copy_and_is_missed_when_it_is_away(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "Ada’s stick"
    stick.mkdir()
    show(qtbot, window, workbook)
    window.open_room("settings")
    settle(qtbot, window)
    window._kept_safe.keeping.use_place(stick)  # noqa: SLF001 - past the system's own dialog
    qtbot.waitUntil(lambda: "Ada’s stick. " in said_on(window.page))
    assert [one.where for one in backups_of(workbook, stick)].count("second") == 1
    stick.rename(tmp_path / "in a drawer")
    window.open_room("home")
    window.open_room("settings")
    qtbot.waitUntil(lambda: "Ada’s stick is not plugged in." in said_on(window.page))


def test_a_second_place_that_takes_nothing_is_said_and_the_first_copy_stands(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    show(qtbot, window, workbook)
    window._kept_safe.keeping.use_place(stick)  # noqa: SLF001 - past the system's own dialog
    qtbot.waitUntil(lambda: window.context.settings.second_place == str(stick))
    settle(qtbot, window)
    folder = next((stick / "CollabDesk backups").iterdir())
    shutil.rmtree(folder)
    folder.write_text("a file in its way", encoding="utf-8")
    say_something(window, qtbot)
    press(window, "Back up now")
    qtbot.waitUntil(lambda: "and not in stick" in said_on(window.page))
    settle(qtbot, window)
    assert [one.where for one in backups_of_open(window)] == ["here", "here"]


def backups_of_open(window: MainWindow) -> tuple[Backup, ...]:
    project = window.context.project.project
    assert project is not None
    return list_backups(project.uid)


def test_a_backup_that_fails_is_said_once_with_a_way_on(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    project = window.context.project.project
    assert project is not None
    in_its_way = backups_dir() / project.uid.hex
    in_its_way.write_text("a file where the folder should be", encoding="utf-8")
    press(window, "Back up now")
    qtbot.waitUntil(lambda: "The backup was not made." in said_on(window.page))
    assert "All you wrote is saved in the workbook all the same." in said_on(window.page)
    in_its_way.unlink()
    press(window, "Try once more")
    qtbot.waitUntil(lambda: "The copy opens." in said_on(window.page))


def test_a_backup_is_made_before_a_sheet_comes_in(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = tmp_path / "ward.csv"
    rows.write_text("Comment\nThe letter comes too late.\nNobody asks if I can manage.\n", encoding="utf-8")
    show(qtbot, window, workbook)
    window._dialogs.bring_in(rows)  # noqa: SLF001 - past the system's own dialog
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(BringInSheet)))
    front = next(one for one in window.findChildren(BringInSheet) if one.isVisible())
    shows(qtbot, front, "2 things people said")
    press(front, "Bring in these 2")
    shows(qtbot, window, "2 things came in.")
    settle(qtbot, window)
    before = next(one for one in backups_of_open(window) if one.reason == "before import")
    assert "The letter comes too late." not in words_in(before.path)


def test_a_second_place_that_was_away_for_a_week_is_asked_for_once(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window.context.settings.choose_second_place(tmp_path / "Hall stick")
    show(qtbot, window, workbook)
    shows(qtbot, window.page, "Hall stick has no backup yet. Put it in, then back up.")
    window.close_workbook()
    settle(qtbot, window)
    show(qtbot, window, workbook)
    window.context.backups.look_wanted.emit()
    settle(qtbot, window)
    assert "Put it in" not in said_on(window.page)


def test_a_backup_that_takes_a_while_is_in_sight_in_every_room(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    window.context.backups.tell_busy(busy=True)
    assert "Backing up…" not in said_on(window.page.navigation)
    shows(qtbot, window.page.navigation, "Backing up…")
    window.context.backups.tell_busy(busy=False)
    assert "Saved" in said_on(window.page.navigation)
