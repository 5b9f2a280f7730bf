"""A button under a column of words is never wider than the column, whatever it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from collabdesk.ui.kit.wide_button import WideButton, broken

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


def placed(qtbot: QtBot, button: WideButton, width: int) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(button)
    column.addStretch()
    page.resize(width, 400)
    page.show()
    return page


@pytest.mark.parametrize("name", ["Support", "a word & another, and a few more of them", "x" * 90])
def test_long_words_go_on_in_another_line(theme: Theme, qtbot: QtBot, name: str) -> None:
    words = f"Agree what we will say for “{name}”"
    button = WideButton(words, "filled")
    page = placed(qtbot, button, 220)
    assert theme.percent == 100
    assert page.width() == 220
    lines = button.text().replace("&&", "&").split("\n")
    assert len(lines) > 1
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert max(button.fontMetrics().horizontalAdvance(line) for line in lines) <= button.width()
    qtbot.waitUntil(lambda: button.height() >= len(lines) * button.fontMetrics().height())
    assert button.accessibleName() == words


def test_they_come_together_again_where_there_is_room(theme: Theme, qtbot: QtBot) -> None:
    button = WideButton("Print what we say here", "outlined", "printer")
    page = placed(qtbot, button, 140)
    assert "\n" in button.text()
    page.resize(600, 400)
    qtbot.waitUntil(lambda: button.text() == "Print what we say here")
    button.set_words("Print it")
    assert (button.text(), button.accessibleName()) == ("Print it", "Print it")
    assert theme.percent == 100


def test_without_any_width_yet_words_stay_whole(theme: Theme) -> None:
    assert theme.percent == 100
    assert broken("one", QFontMetrics(QFont()), 0) == ["one"]
