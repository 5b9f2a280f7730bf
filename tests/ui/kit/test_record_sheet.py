"""A sheet about one record keeps once, and loses nothing that was typed at the first Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from collabdesk.ui.kit.record_sheet import RecordSheet
from tests.ui.on_screen import said_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.kit.fields import LineField
    from collabdesk.ui.theme.theme import Theme


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Iterator[tuple[RecordSheet, LineField]]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    sheet = RecordSheet(window, "Someone new", "Only if they want it.")
    line = sheet.line("Their word", "a carer")
    sheet.open()
    yield sheet, line
    window.close()


@pytest.mark.parametrize("with_control", [True, False])
def test_enter_in_a_line_keeps_it_once(opened: tuple[RecordSheet, LineField], with_control: bool) -> None:
    sheet, line = opened
    kept: list[object] = []
    sheet.kept.connect(kept.append)
    held = Qt.KeyboardModifier.ControlModifier if with_control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(line, Qt.Key.Key_Return, held)
    assert len(kept) == 1


def test_the_first_escape_loses_nothing(opened: tuple[RecordSheet, LineField]) -> None:
    sheet, line = opened
    QTest.keyClicks(line, "a neighbour")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert line.text() == "a neighbour"
    assert "Esc again leaves without it" in said_on(sheet)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_sheet_as_it_was_opened_leaves_at_once(opened: tuple[RecordSheet, LineField]) -> None:
    sheet, line = opened
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
