"""A sheet dims the window, holds the keyboard, fits the window and leaves on Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from collabdesk.ui.kit.buttons import filled_button
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.kit.progress_sheet import ProgressSheet
from collabdesk.ui.kit.sheet import SheetDialog
from collabdesk.ui.kit.text import Sentence

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


def window_of(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    return window


def opened(window: QWidget) -> tuple[SheetDialog, QLineEdit]:
    sheet = SheetDialog(window, "Bring things in")
    line = QLineEdit()
    line.setAccessibleName("Which file")
    sheet.body.addWidget(line)
    sheet.foot.addWidget(filled_button("Bring them in"))
    sheet.open()
    return sheet, line


def test_it_dims_the_window_and_brightens_it_again(qtbot: QtBot, theme: Theme) -> None:
    window = window_of(qtbot)
    bright = window.grab().toImage().pixelColor(5, 5)
    sheet, line = opened(window)
    assert window.grab().toImage().pixelColor(5, 5).lightness() < bright.lightness()
    assert sheet.focusWidget() is line
    assert sheet.isModal()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.grab().toImage().pixelColor(5, 5) == bright


def test_enter_in_a_box_presses_nothing(qtbot: QtBot, theme: Theme) -> None:
    window = window_of(qtbot)
    sheet, line = opened(window)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert sheet.isVisible()


def test_it_is_as_high_as_it_needs_and_never_higher_than_the_window(qtbot: QtBot, theme: Theme) -> None:
    window = window_of(qtbot)
    sheet, _line = opened(window)
    low = sheet.height()
    sheet.body.addWidget(Sentence("Words. " * 100))
    qtbot.waitUntil(lambda: sheet.height() > low + 50)
    sheet.body.addWidget(Sentence("Words. " * 3000))
    qtbot.wait(50)
    assert sheet.height() <= window.height()
    window.resize(500, 400)
    qtbot.waitUntil(lambda: sheet.width() <= 500 and sheet.height() <= 400)
    assert unnamed(sheet) == []


def test_progress_is_told_and_can_be_stopped_once(qtbot: QtBot, theme: Theme) -> None:
    window = window_of(qtbot)
    sheet = ProgressSheet(window, "Bringing them in")
    stops: list[None] = []
    sheet.stop_pressed.connect(lambda: stops.append(None))
    sheet.open()
    sheet.show_progress(3, 10, "3 of 10 are in.")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible(), "only the work itself says when it has stopped"
    assert not sheet.stop_button.isEnabled()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert len(stops) == 1
    sheet.done(0)
    assert not sheet.isVisible()


def test_its_title_is_whole_where_there_is_little_to_say(qtbot: QtBot, theme: Theme) -> None:
    window = window_of(qtbot)
    sheet = SheetDialog(window, "Papers already given out", 760)
    sheet.set_lead("Printed copies cannot be called back, so what they hold is remembered.")
    sheet.body.addWidget(Sentence("No paper was issued yet."))
    sheet.body.addStretch()
    sheet.foot.addWidget(filled_button("Back"))
    sheet.open()
    qtbot.waitUntil(
        lambda: sheet.title.height() >= sheet.title.heightForWidth(sheet.title.width()), timeout=2000
    )
