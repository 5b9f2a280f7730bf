"""A box for a passphrase gives nothing away and keeps nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from collabdesk.ui.lock.passphrase_box import PassphraseBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> PassphraseBox:
    assert theme
    made = PassphraseBox("Passphrase")
    qtbot.addWidget(made)
    made.show()
    QTest.keyClicks(made, "green buses")
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_it_is_never_copied_even_where_it_is_shown(box: PassphraseBox, key: Qt.Key) -> None:
    QApplication.clipboard().setText("before")
    box.show_letters(shown=True)
    box.selectAll()
    QTest.keyClick(box, key, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"
    assert box.text() == "green buses"
    assert box.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def test_it_can_be_pasted_into(box: PassphraseBox) -> None:
    QApplication.clipboard().setText(" sleep late")
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "green buses sleep late"


def test_what_is_taken_is_gone_for_undo_as_well(box: PassphraseBox) -> None:
    assert box.take() == "green buses"
    assert box.text() == ""
    box.undo()
    box.redo()
    assert box.text() == ""


def test_what_is_typed_is_dots(box: PassphraseBox) -> None:
    assert "green" not in box.displayText()
    assert box.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
