"""The safeguarding card works while everything else is locked, and shows nothing of the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from collabdesk.operations.starting import change_project
from collabdesk.ui.safeguarding.card import WorryCard
from collabdesk.ui.safeguarding.passed_on_sheet import PassedOnSheet
from tests.ui.on_screen import button, field, said_on, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow
    from tests.ui.lock.conftest import Hand, LockedBook

LEAD = {"safeguarding_lead": "Noor Ali", "safeguarding_phone": "01632 960 150"}


def open_it(window: MainWindow, hand: Hand, locked: LockedBook) -> None:
    window.opening.open(locked.path)
    hand.opens()
    window.desk.do(change_project, LEAD)
    hand.qtbot.waitUntil(lambda: window.context.settings.to_call.lead == "Noor Ali")
    settle(hand.qtbot, window)


def cards() -> list[WorryCard]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, WorryCard) and one.isVisible()]


def the_card(qtbot: QtBot) -> WorryCard:
    qtbot.waitUntil(lambda: len(cards()) == 1)
    return cards()[0]


def test_the_button_is_on_the_locked_page_with_whom_to_call(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    open_it(window, hand, locked)
    hand.locks()
    button(hand.page, "Something worrying was said").click()
    card = the_card(hand.qtbot)
    said = said_on(card)
    assert "Noor Ali  01632 960 150" in said
    assert "What was passed on" not in said
    assert "Tuesday tea" not in said
    button(card, "Passed on").click()
    assert "note it here when the workbook is open" in said_on(card)
    assert not any(
        isinstance(one, PassedOnSheet) for one in QApplication.topLevelWidgets() if one.isVisible()
    )


def test_the_key_works_from_the_box_of_the_passphrase(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    window.opening.open(locked.path)
    page = hand.page
    hand.qtbot.waitUntil(lambda: page.box.isVisible() and page.box.isEnabled())
    QTest.keyClick(page.box, Qt.Key.Key_F8)
    QTest.keyClick(the_card(hand.qtbot), Qt.Key.Key_Escape)
    hand.opens()


def test_what_was_half_noted_waits_out_of_sight_and_another_card_opens(
    window: MainWindow, hand: Hand, locked: LockedBook
) -> None:
    open_it(window, hand, locked)
    window.open_worry()
    first = the_card(hand.qtbot)
    button(first, "Passed on").click()
    hand.qtbot.waitUntil(lambda: bool(first.findChildren(PassedOnSheet)))
    sheet = first.findChildren(PassedOnSheet)[0]
    field(sheet, QLineEdit, "By").setText("AL")
    window.lock()
    hand.qtbot.waitUntil(lambda: window.window_lock.covers)
    settle(hand.qtbot, window)
    assert cards() == []
    QTest.keyClick(window, Qt.Key.Key_F8)
    second = the_card(hand.qtbot)
    assert second is not first
    second.reject()
    hand.opens()
    hand.qtbot.waitUntil(sheet.isVisible)
    assert field(sheet, QLineEdit, "By").text() == "AL"
    button(sheet, "Keep it").click()
    settle(hand.qtbot, window)
    assert cards() == []
