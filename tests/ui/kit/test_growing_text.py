"""The box for somebody's words grows, keeps them on Enter and never changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from collabdesk.ui.kit.growing_text import GrowingTextEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme

Key = Qt.Key
Held = Qt.KeyboardModifier


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> GrowingTextEdit:
    made = GrowingTextEdit("Their words", "Type someone’s exact words")
    made.resize(300, 40)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    assert theme.percent == 100
    return made


def test_enter_keeps_and_ctrl_enter_opens(box: GrowingTextEdit, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "Two buses.")
    with qtbot.waitSignal(box.kept) as kept:
        QTest.keyClick(box, Key.Key_Return)
    with qtbot.waitSignal(box.kept_and_opened) as opened:
        QTest.keyClick(box, Key.Key_Enter, Held.ControlModifier | Held.KeypadModifier)
    assert kept.args == opened.args == ["Two buses."]
    assert box.text() == "Two buses."


def test_nothing_is_not_kept(box: GrowingTextEdit, qtbot: QtBot) -> None:
    box.set_text("  ")
    with qtbot.assertNotEmitted(box.kept):
        QTest.keyClick(box, Key.Key_Return)
    assert box.text() == "  "


def test_shift_enter_is_a_line_break_everywhere(box: GrowingTextEdit) -> None:
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Key.Key_Return, Held.ShiftModifier)
    QTest.keyClicks(box, "two")
    assert box.text() == "one\ntwo"
    assert box.document().blockCount() == 2


def test_it_grows_to_its_lines_and_then_scrolls(box: GrowingTextEdit) -> None:
    heights = []
    for lines in (1, 2, 4, 9):
        box.set_text("\n".join("x" * lines))
        heights.append(box.height())
    assert heights[0] >= 37
    assert heights[0] < heights[1] < heights[2] == heights[3]
    box.set_text("a sentence that is much too long for one line of this box")
    assert box.height() == heights[1]


def test_it_grows_with_the_words(box: GrowingTextEdit, theme: Theme) -> None:
    before = box.height()
    theme.apply("light", 200)
    assert box.height() >= 2 * before - 24


def test_only_a_person_is_heard(box: GrowingTextEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.text_edited):
        box.set_text("filled")
    with qtbot.waitSignal(box.text_edited) as heard:
        QTest.keyClick(box, Key.Key_End, Held.ControlModifier)
        QTest.keyClicks(box, "!")
    assert heard.args == ["filled!"]


def test_what_is_pasted_is_plain_and_can_be_undone(box: GrowingTextEdit) -> None:
    styled = QMimeData()
    styled.setHtml("<h1>Loud</h1>")
    styled.setText("Loud")
    QGuiApplication.clipboard().setMimeData(styled)
    QTest.keySequence(box, "Ctrl+V")
    assert box.text() == "Loud"
    QTest.keySequence(box, "Ctrl+Z")
    assert box.text() == ""
    picture = QMimeData()
    picture.setImageData(b"x")
    assert not box.canInsertFromMimeData(picture)
    link = QMimeData()
    link.setUrls([QUrl("file:///x")])
    assert box.canInsertFromMimeData(link) == link.hasText()


def test_enter_is_a_new_line_where_nothing_is_kept(theme: Theme, qtbot: QtBot) -> None:
    box = GrowingTextEdit("In words", enter_keeps=False, least_lines=2)
    qtbot.addWidget(box)
    with qtbot.assertNotEmitted(box.kept):
        QTest.keyClicks(box, "a")
        QTest.keyClick(box, Key.Key_Return)
        QTest.keyClicks(box, "b")
    assert box.text() == "a\nb"
    assert theme.percent == 100


def test_what_is_pasted_comes_out_to_the_character(box: GrowingTextEdit) -> None:
    pasted = "5\N{NO-BREAK SPACE}pm  \N{RIGHT-TO-LEFT OVERRIDE}x \N{ZERO WIDTH JOINER}\nsecond line "
    QGuiApplication.clipboard().setText(pasted)
    box.paste()
    assert box.text() == pasted
