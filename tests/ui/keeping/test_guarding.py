"""What other programs do to a workbook is noticed and said, and never costs anybody their words."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from collabdesk.operations import hearing
from collabdesk.storage.lock import lock_path
from tests.sample_workbook import an_input, new_book
from tests.ui.keeping.acting import back_up, closes, press, say_something, sheet, shows, words_in
from tests.ui.on_screen import dialog, said_on, settle
from tests.ui.on_screen import open_workbook as show

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow

SAID = "The lift is broken."


def held(workbook: Path, since: datetime, seen: datetime) -> None:
    """Leave the lock of somebody on another computer beside a workbook."""
    holder = {
        "user": "Bea",
        "host": "hall-laptop",
        "pid": 1,
        "since": int(since.timestamp()),
        "beat": int(seen.timestamp()),
    }
    lock_path(workbook).write_text(json.dumps(holder), encoding="utf-8")


def test_it_is_said_who_has_it_open_and_since_when(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    now = datetime.now(UTC)
    held(workbook, now - timedelta(hours=2), now)
    window.opening.open(workbook)
    front = dialog(qtbot)
    assert "Bea has Getting here.collab open on hall-laptop." in said_on(front)
    assert "Open there since: " in said_on(front)
    assert "Their computer is on now." in said_on(front)
    assert "A copy is a workbook of its own." in said_on(front)
    press(front, "Not now")


def test_a_computer_that_went_silent_is_said_to_be(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    now = datetime.now(UTC)
    held(workbook, now - timedelta(days=2), now - timedelta(days=1))
    window.opening.open(workbook)
    front = dialog(qtbot)
    assert "Their computer was last heard of: " in said_on(front)
    assert "Their computer is on now." not in said_on(front)
    press(front, "Not now")


def test_a_folder_that_is_copied_elsewhere_is_explained_once(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    place = folder / workbook.name
    workbook.rename(place)
    show(qtbot, window, place)
    shows(qtbot, window.page, "Dropbox copies this folder to other computers.")
    window.close_workbook()
    settle(qtbot, window)
    show(qtbot, window, place)
    settle(qtbot, window)
    assert "copies this folder to other computers" not in said_on(window.page)


def test_a_copy_that_another_program_made_is_named_and_can_be_read(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    copy = workbook.with_name("Getting here (Bea's conflicted copy 2026-06-10).collab")
    shutil.copy(workbook, copy)
    new_book(workbook.with_name("Getting here 2.collab")).close()
    show(qtbot, window, workbook)
    shows(qtbot, window.page, "Beside this workbook there is 1 more copy of it")
    assert copy.name in said_on(window.page)
    with qtbot.waitSignal(window.rows_shown, timeout=10_000):
        press(window.page.message, "Look at it")
    settle(qtbot, window)
    assert window.opening.path == copy
    assert window.opening.read_only


def test_a_workbook_of_a_like_name_is_no_copy(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    new_book(workbook.with_name("Getting here 2.collab")).close()
    show(qtbot, window, workbook)
    settle(qtbot, window)
    assert "more copy" not in said_on(window.page)


def test_what_was_kept_is_saved_beside_a_file_put_in_its_place(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    old = tmp_path / "old.collab"
    shutil.copy(workbook, old)
    show(qtbot, window, workbook)
    say_something(window, qtbot, SAID)
    old.replace(workbook)
    theirs = workbook.read_bytes()
    window.desk.do(hearing.keep_input, an_input("And the stairs are steep."))
    shows(qtbot, window.page, "Another program has put a different file in the place of Getting here.collab.")
    with qtbot.waitSignal(window.rows_shown, timeout=10_000):
        press(window.page.message, "Save my copy beside it")
    settle(qtbot, window)
    ours = workbook.with_name("Getting here copy.collab")
    assert window.opening.path == ours
    assert "You go on in your own copy: Getting here copy.collab" in said_on(window)
    assert workbook.read_bytes() == theirs
    window.close_workbook()
    settle(qtbot, window)
    assert SAID in words_in(ours)


def test_locked_while_it_is_saved_beside_it_stays_locked(
    window: MainWindow, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    old = tmp_path / "old.collab"
    shutil.copy(workbook, old)
    show(qtbot, window, workbook)
    say_something(window, qtbot, SAID)
    old.replace(workbook)
    window.desk.do(hearing.keep_input, an_input("And the stairs are steep."))
    shows(qtbot, window.page, "Another program has put a different file in the place of Getting here.collab.")
    press(window.page.message, "Save my copy beside it")
    window.lock()
    settle(qtbot, window)
    assert window.window_lock.covers
    assert SAID in words_in(workbook.with_name("Getting here copy.collab"))
    window.opening.open(workbook)
    shows(qtbot, window, "Your own copy is saved: Getting here copy.collab")


def test_a_file_that_was_written_over_is_gone_back_from_to_a_backup(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    old = workbook.read_bytes()
    show(qtbot, window, workbook)
    say_something(window, qtbot, SAID)
    back_up(window, qtbot)
    workbook.write_bytes(old)
    window.desk.do(hearing.keep_input, an_input("And the stairs are steep."))
    shows(qtbot, window.page, "Another program has put a different file in the place of Getting here.collab.")
    press(window.page.message, "Save my copy beside it")
    front = sheet(qtbot, "Go back to an earlier backup")
    shows(qtbot, front, "Comes back: 1 thing people said")
    press(front, "Go back to this one")
    closes(qtbot, front)
    settle(qtbot, window)
    window.close_workbook()
    settle(qtbot, window)
    assert SAID in words_in(workbook)
