"""What is locked shows nothing and holds no key, and is there again as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QToolTip

from collabdesk.operations.locking import unlock_for_good
from collabdesk.operations.starting import change_project
from collabdesk.storage.lock import lock_path
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.workbook import Author, open_workbook
from collabdesk.ui.kit.names import unnamed
from tests.sample_workbook import keep, new_book
from tests.ui.lock.conftest import PASSPHRASE
from tests.ui.on_screen import button, dialog, field, said_on, settle
from tests.ui.on_screen import open_workbook as open_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow
    from tests.ui.lock.conftest import Hand, LockedBook

CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = "Nobody told us the"


def begin(window: MainWindow, hand: Hand, locked: LockedBook, room: str = "said") -> None:
    window.opening.open(locked.path)
    hand.opens()
    window.open_room(room)
    settle(hand.qtbot, window)


def heard_by_a_reader(window: MainWindow) -> str:
    """Every name and text in the tree a screen reader walks, whether in sight or not."""
    QAccessible.setActive(True)
    return "\n".join(_walk(QAccessible.queryAccessibleInterface(window)))


def _walk(node: QAccessibleInterface | None) -> Iterator[str]:
    if node is None or not node.isValid():
        return
    yield node.text(QAccessible.Text.Name)
    yield node.text(QAccessible.Text.Value)
    for place in range(min(node.childCount(), 200)):
        yield from _walk(node.child(place))


def test_nothing_is_in_sight_or_in_reach_and_the_file_is_let_go(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    begin(window, hand, locked)
    rooms_words = heard_by_a_reader(window)
    assert "What people said" in rooms_words
    hand.locks()
    assert not lock_path(locked.path).exists(), "the file is closed, and its key with it"
    assert not window.desk.has_workbook
    assert window.windowTitle() == "CollabDesk"
    told = heard_by_a_reader(window)
    for word in ("What people said", "Find anything", "Type someone’s exact words"):
        assert word not in said_on(window)
        assert word not in told
    assert "Everything typed is kept." in said_on(hand.page)
    enabled = {action.objectName() for action in window.actions_table if action.isEnabled()}
    assert not enabled & {
        "find",
        "fast_line",
        "undo",
        "close",
        "lock",
        "bring_in",
        "save_ledger",
        "room_said",
    }
    assert unnamed(window) == []


def test_the_same_room_record_and_half_typed_words_are_back(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    begin(window, hand, locked)
    line = field(window, QPlainTextEdit, "Type someone’s exact words")
    line.setFocus()
    QTest.keyClicks(line, "The bus never c")
    # How many wait is counted a moment after the rows are there.
    hand.qtbot.waitUntil(lambda: "What people said\n2" in said_on(window.page))
    before = said_on(window.page)
    hand.locks()
    hand.opens()
    assert "Getting here" in window.windowTitle()
    assert said_on(window.page) == before
    assert field(window, QPlainTextEdit, "Type someone’s exact words").toPlainText() == "The bus never c"
    assert line.hasFocus()
    QTest.keyClicks(line, "omes.")
    QTest.keyClick(line, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: "The bus never comes." in heard_by_a_reader(window))


def test_what_was_asked_before_is_kept_and_what_is_asked_meanwhile_waits(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    begin(window, hand, locked, "settings")
    for place in range(10):
        window.desk.do(change_project, {"place": f"Place {place}"})
    hand.locks()
    answers: list[str] = []
    window.desk.ask(lambda project: answers.append(project.place), load_project)
    settle(hand.qtbot, window)
    assert answers == []
    hand.opens()
    settle(hand.qtbot, window)
    assert answers == ["Place 9"]


def test_what_is_half_typed_in_settings_is_in_the_file_by_then(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    begin(window, hand, locked, "settings")
    box = field(window, QLineEdit, "Charity or group")
    box.setFocus()
    QTest.keyClicks(box, "Night Bus Group")
    hand.locks()
    book = open_workbook(locked.path, Author("other"), secret=locked.secret)
    assert load_project(book).charity == "Night Bus Group"
    book.close()


def test_a_question_is_out_of_sight_and_back_with_what_was_typed(
    window: MainWindow, hand: Hand, locked: LockedBook, qtbot: QtBot
) -> None:
    begin(window, hand, locked)
    window.find_anything()
    front = dialog(qtbot)
    QTest.keyClicks(field(front, QLineEdit, "Find anything"), "bus")
    settle(qtbot, window)
    window.lock()
    qtbot.waitUntil(lambda: window.window_lock.covers)
    assert not front.isVisible()
    assert "waits as long as CollabDesk stays open" in said_on(hand.page), "no promise beyond that is kept"
    hand.opens()
    assert front.isVisible()
    assert front.isModal()
    assert field(front, QLineEdit, "Find anything").text() == "bus"
    front.reject()


def test_ctrl_l_works_over_a_question_that_is_open(
    window: MainWindow, hand: Hand, locked: LockedBook, qtbot: QtBot
) -> None:
    begin(window, hand, locked)
    window.find_anything()
    front = dialog(qtbot)
    front.activateWindow()
    qtbot.waitUntil(front.isActiveWindow)
    QTest.keyClick(front, Qt.Key.Key_L, CONTROL)
    qtbot.waitUntil(lambda: window.window_lock.covers)
    assert not front.isVisible()
    assert "stays open" not in said_on(hand.page), "nothing was typed into it"


def test_a_question_about_a_place_is_given_up(
    window: MainWindow, hand: Hand, locked: LockedBook, qtbot: QtBot
) -> None:
    begin(window, hand, locked)
    window.choose_workbook()
    front = dialog(qtbot)
    assert isinstance(front, QFileDialog)
    window.lock()
    qtbot.waitUntil(lambda: window.window_lock.covers)
    assert dialogs() == []


def dialogs() -> list[str]:
    return [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible() and one.isModal()]


def test_menus_tips_and_what_was_told_go(window: MainWindow, hand: Hand, locked: LockedBook) -> None:
    begin(window, hand, locked)
    window.tell("Kept what Sam said.")
    QToolTip.showText(window.mapToGlobal(window.rect().center()), "V-001 Sam said", window)
    head = window.page.navigation.head
    menu = head.menu()
    menu.popup(head.mapToGlobal(head.rect().bottomLeft()))
    assert menu.isVisible()
    window.lock()
    hand.qtbot.waitUntil(lambda: window.window_lock.covers)
    assert not menu.isVisible()
    assert "Kept what Sam said." not in said_on(window)
    hand.qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_clipboard_is_emptied_of_what_was_copied_here(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    begin(window, hand, locked)
    line = field(window, QPlainTextEdit, "Type someone’s exact words")
    line.setFocus()
    QTest.keyClicks(line, "A canary that was copied")
    line.selectAll()
    line.copy()
    clipboard = QApplication.clipboard()
    assert clipboard.text() == "A canary that was copied"
    hand.locks()
    assert clipboard.text() == ""
    assert clipboard.text(QClipboard.Mode.Selection) == ""


def test_it_locks_by_itself_when_nobody_is_there(window: MainWindow, hand: Hand, locked: LockedBook) -> None:
    begin(window, hand, locked)
    window.window_lock.idle.count_minutes_of(0.02)
    hand.qtbot.waitUntil(lambda: window.window_lock.covers)
    assert "10 minute" in said_on(hand.page)
    assert "so we locked it. Everything typed is kept." in said_on(hand.page)
    window.window_lock.idle.count_minutes_of(60)
    hand.opens()


def test_keys_and_the_mouse_keep_it_open(window: MainWindow, hand: Hand, locked: LockedBook) -> None:
    begin(window, hand, locked)
    handle = window.windowHandle()
    window.window_lock.idle.touch()
    window.window_lock.idle.count_minutes_of(0.06)
    for _ in range(12):
        QTest.keyClick(handle, Qt.Key.Key_Shift)
        hand.qtbot.wait(100)
    assert not window.window_lock.covers
    hand.qtbot.waitUntil(lambda: window.window_lock.covers)


def test_an_answer_on_its_way_does_not_open_it_again(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    begin(window, hand, locked)
    window.opening.read_project()
    window.lock()
    settle(hand.qtbot, window)
    assert window.window_lock.covers
    assert not window.page.isVisible()
    hand.opens()
    assert "Getting here" in window.windowTitle()


def test_what_was_done_meanwhile_is_told_once_it_is_open(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    begin(window, hand, locked)
    hand.locks()
    window.tell("A canary is in the copy.")
    assert "A canary is in the copy." not in said_on(window)
    hand.opens()
    assert "A canary is in the copy." in said_on(window)


def test_never_is_never(window: MainWindow, hand: Hand, locked: LockedBook) -> None:
    begin(window, hand, locked)
    window.context.settings.choose_lock_after(0)
    window.window_lock.idle.count_minutes_of(0.001)
    hand.qtbot.wait(200)
    assert not window.window_lock.covers


def test_names_are_shut_again(window: MainWindow, hand: Hand, locked: LockedBook) -> None:
    begin(window, hand, locked, "people")
    QTest.mouseClick(button(window, "Show names"), Qt.MouseButton.LeftButton)
    settle(hand.qtbot, window)
    assert "Sample Name" in said_on(window)
    hand.locks()
    hand.opens()
    assert "Sample Name" not in said_on(window)


def test_one_without_a_passphrase_is_put_out_of_sight_and_says_so(
    window: MainWindow, hand: Hand, workbook: Path
) -> None:
    open_in(hand.qtbot, window, workbook)
    window.open_room("people")
    settle(hand.qtbot, window)
    hand.locks()
    assert "It has no passphrase: anyone at this computer can open it." in said_on(hand.page)
    assert not hand.page.box.isVisible()
    assert hand.page.open.hasFocus()
    assert not lock_path(workbook).exists()
    QTest.keyClick(hand.page.open, Qt.Key.Key_Return)
    hand.qtbot.waitUntil(lambda: not window.window_lock.covers)
    assert window.page.rooms.key == "people"


def test_what_another_program_wrote_meanwhile_is_read(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    begin(window, hand, locked)
    hand.locks()
    book = open_workbook(locked.path, Author("other"), secret=locked.secret)
    keep(book, "It was typed on the hall laptop.")
    book.close()
    hand.opens()
    hand.qtbot.waitUntil(lambda: "It was typed on the hall laptop." in heard_by_a_reader(window))


def test_one_whose_passphrase_was_taken_off_meanwhile_opens(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    begin(window, hand, locked)
    hand.locks()
    unlock_for_good(locked.path, Author("other"), locked.secret)
    hand.types(PASSPHRASE)
    hand.qtbot.waitUntil(lambda: not window.window_lock.covers)
    settle(hand.qtbot, window)
    assert not window.desk.has_passphrase


def test_a_file_of_another_project_in_its_place_is_not_gone_on_with(
    window: MainWindow, hand: Hand, locked: LockedBook, tmp_path: Path
) -> None:
    begin(window, hand, locked)
    line = field(window, QPlainTextEdit, "Type someone’s exact words")
    line.setFocus()
    QTest.keyClicks(line, "Half a sent")
    hand.locks()
    other = new_book(tmp_path / "other.collab")
    change_project(other, {"title": "Somebody else’s"})
    other.close()
    locked.path.unlink()
    (tmp_path / "other.collab").rename(locked.path)
    hand.types(PASSPHRASE)
    window.opening.open(locked.path)
    hand.qtbot.waitUntil(lambda: not window.window_lock.covers)
    settle(hand.qtbot, window)
    assert "Somebody else’s" in window.windowTitle()
    assert "Half a sent" not in heard_by_a_reader(window)


def test_another_workbook_opened_from_there_lets_all_of_this_one_go(
    window: MainWindow, hand: Hand, locked: LockedBook, tmp_path: Path, qtbot: QtBot
) -> None:
    begin(window, hand, locked)
    window.find_anything()
    front = dialog(qtbot)
    window.lock()
    qtbot.waitUntil(lambda: window.window_lock.covers)
    other = tmp_path / "other.collab"
    new_book(other).close()
    with qtbot.waitSignal(window.rows_shown):
        window.opening.open(other)
    settle(qtbot, window)
    assert not front.isVisible()
    assert window.opening.path == other
    hand.locks()
    assert not hand.page.box.isVisible()


@pytest.mark.parametrize("way", ["button", "window"])
def test_closing_while_locked_loses_nothing(
    window: MainWindow, hand: Hand, locked: LockedBook, way: str
) -> None:
    begin(window, hand, locked, "settings")
    window.desk.do(change_project, {"place": "The hall"})
    hand.locks()
    if way == "button":
        QTest.mouseClick(hand.page.close_all, Qt.MouseButton.LeftButton)
    else:
        window.close()
    assert not window.isVisible()
    book = open_workbook(locked.path, Author("other"), secret=locked.secret)
    assert load_project(book).place == "The hall"
    book.close()
