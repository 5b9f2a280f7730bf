"""A locked workbook asks for its passphrase, and shows nothing of itself before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from collabdesk.storage.keys import PAGE_SIZE
from collabdesk.storage.lock import lock_path
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.opening import NewWorkbook
from tests.ui.lock.conftest import PASSPHRASE
from tests.ui.on_screen import button, dialog, said_on, settle
from tests.ui.on_screen import open_workbook as open_in

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow
    from tests.ui.lock.conftest import Hand, LockedBook


def test_it_asks_with_the_box_in_hand_and_opens(window: MainWindow, hand: Hand, locked: LockedBook) -> None:
    window.opening.open(locked.path)
    page = hand.page
    assert "Getting here is locked" in said_on(page)
    assert window.windowTitle() == "CollabDesk"
    assert page.box.hasFocus()
    assert page.box.echoMode() is QLineEdit.EchoMode.Password
    hand.opens()
    assert "Getting here" in window.windowTitle()
    assert page.box.text() == ""
    assert not page.box.isUndoAvailable()
    assert window.actions_table["find"].isEnabled()


def test_a_wrong_one_is_said_and_waits_a_little_longer_each_time(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    window.opening.open(locked.path)
    hand.types("red buses")
    assert "That did not open it. Check Caps Lock." in said_on(hand.page)
    assert hand.page.box.text() == ""
    assert hand.page.box.hasFocus()
    hand.types("red buses")
    assert "You can try again in" in said_on(hand.page)
    QTest.keyClicks(hand.page.box, PASSPHRASE)
    QTest.keyClick(hand.page.box, Qt.Key.Key_Return)
    assert hand.page.box.text() == PASSPHRASE, "it was not tried while one has to wait"
    hand.page.box.forget()
    hand.opens()


def test_the_six_groups_open_it_however_they_are_typed(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    window.opening.open(locked.path)
    hand.presses("Use the recovery sheet")
    assert hand.page.box.accessibleName() == "Six groups of the recovery sheet"
    hand.types("four groups only")
    assert "six groups of four" in said_on(hand.page)
    hand.page.box.forget()
    hand.opens("-".join(locked.secret.groups).lower().replace("0", "o"))


def test_f2_shows_what_is_typed_and_hides_it(window: MainWindow, hand: Hand, locked: LockedBook) -> None:
    window.opening.open(locked.path)
    QTest.keyClick(hand.page.box, Qt.Key.Key_F2)
    assert hand.page.box.echoMode() is QLineEdit.EchoMode.Normal
    button(hand.page, "Hide it as I type")
    QTest.keyClick(hand.page.box, Qt.Key.Key_F2)
    assert hand.page.box.echoMode() is QLineEdit.EchoMode.Password


def test_damage_is_told_apart_from_a_wrong_passphrase(
    window: MainWindow, hand: Hand, locked: LockedBook, qtbot: QtBot
) -> None:
    content = bytearray(locked.path.read_bytes())
    content[100 : PAGE_SIZE - 100] = bytes(PAGE_SIZE - 200)
    locked.path.write_bytes(bytes(content))
    window.opening.open(locked.path)
    hand.types(PASSPHRASE)
    front = dialog(qtbot)
    assert "cannot be read" in said_on(front)
    front.reject()
    assert "Check Caps Lock" not in said_on(hand.page)
    assert locked.path.read_bytes() == bytes(content)


def test_tab_goes_round_the_page_alone_and_everything_has_a_name(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    window.opening.open(locked.path)
    page, visited = hand.page, []
    for _ in range(12):
        here = QApplication.focusWidget()
        QTest.keyClick(here or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        assert page.isAncestorOf(now)
        visited.append(now.accessibleName() or getattr(now, "text", str)())
    wanted = {"Show it as I type", "Use the recovery sheet", "Something worrying was said"}
    assert wanted | {"Open another workbook", "Close CollabDesk", "Passphrase", "Open"} <= set(visited)
    assert unnamed(window) == []


def test_the_first_page_says_which_are_locked(window: MainWindow, hand: Hand, locked: LockedBook) -> None:
    window.opening.open(locked.path)
    hand.opens()
    window.close_workbook()
    settle(hand.qtbot, window)
    assert "Locked." in said_on(window.start)
    row = next(iter(window.start._rows.values()))  # noqa: SLF001 - the row itself
    assert "Locked." in row.button.accessibleName()


def test_the_last_workbook_is_asked_for_when_the_window_opens(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    window.begin(locked.path)
    window.go_on()
    hand.opens()
    assert "Getting here" in window.windowTitle()


def test_another_that_is_open_stays_behind_and_can_be_gone_back_to(
    window: MainWindow, hand: Hand, locked: LockedBook, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "Other.collab"
    with qtbot.waitSignal(window.rows_shown):
        window.opening.create(NewWorkbook(other, "The other one"))
    settle(qtbot, window)
    window.opening.open(locked.path)
    assert hand.page.isVisible()
    assert "The other one" not in said_on(window)
    assert not window.actions_table["find"].isEnabled()
    QTest.keyClick(hand.page.box, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert "The other one" in window.windowTitle()
    assert window.actions_table["find"].isEnabled()
    window.opening.open(locked.path)
    hand.opens()
    assert "Getting here" in window.windowTitle()
    assert not lock_path(other).exists()


def test_a_locked_one_in_use_is_read_without_asking_twice(
    window: MainWindow, hand: Hand, locked: LockedBook, qtbot: QtBot
) -> None:
    lock_path(locked.path).write_text('{"user": "Bea", "host": "hall-laptop", "pid": 1, "beat": 0}', "utf-8")
    window.opening.open(locked.path)
    hand.types(PASSPHRASE)
    front = dialog(qtbot)
    assert "Bea" in said_on(front)
    with qtbot.waitSignal(window.rows_shown):
        QTest.mouseClick(button(front, "Open to read"), Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.opening.read_only


def test_a_locked_one_in_use_is_copied_and_the_copy_is_locked(
    window: MainWindow, hand: Hand, locked: LockedBook, qtbot: QtBot
) -> None:
    lock_path(locked.path).write_text('{"user": "Bea", "host": "hall-laptop", "pid": 1, "beat": 0}', "utf-8")
    window.opening.open(locked.path)
    hand.types(PASSPHRASE)
    with qtbot.waitSignal(window.rows_shown):
        QTest.mouseClick(button(dialog(qtbot), "Work on a copy"), Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    copy = locked.path.with_stem("Getting here copy")
    assert window.opening.path == copy
    window.close_workbook()
    settle(qtbot, window)
    assert copy.read_bytes()[:4] == locked.path.read_bytes()[:4] == b"CoDL"


def test_what_was_typed_is_kept_nowhere(
    window: MainWindow, hand: Hand, locked: LockedBook, profile: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window.opening.open(locked.path)
    hand.types("a canary in the wrong mine")
    hand.opens()
    settle(hand.qtbot, window)
    window.close()
    secrets = ["a canary in the wrong mine", PASSPHRASE, *locked.secret.groups, locked.secret.code.hex()]
    for file in (*profile.rglob("*"), *locked.path.parent.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            assert [one for one in secrets if one.encode() in content] == [], file
    assert [one for one in secrets if one in caplog.text] == []


def test_a_narrow_window_with_large_words_shows_all_of_it(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    window.resize(700, 620)
    window.opening.open(locked.path)
    page = hand.page
    assert page.box.isVisible()
    assert page.close_all.mapTo(window, page.close_all.rect().bottomRight()).x() <= window.width()
    assert "Open another workbook" in said_on(page)


def test_unlocked_ones_never_see_the_page(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    open_in(qtbot, window, workbook)
    assert not window.window_lock.covers
