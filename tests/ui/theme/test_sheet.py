"""The style sheet is whole in every theme and size, and makes everything big enough to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.theme.sheet import style_sheet
from collabdesk.ui.theme.tokens import THEMES, load_tokens

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme

ROLES = ("filled", "outlined", "quiet", "link", "icon", "pill", "nav-item", "danger", "row", "order", "door")


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("percent", [100, 137, 200])
def test_nothing_is_left_to_fill_in(name: str, percent: int) -> None:
    written = style_sheet(load_tokens(name), percent)
    assert "$" not in written.replace("$name", "").replace("$in1", "")
    assert written.count("{") == written.count("}")


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_everything_to_press_is_high_enough(theme: Theme, qtbot: QtBot, percent: int) -> None:
    theme.apply("light", percent)
    least = round(37 * percent / 100)
    made: list[QWidget] = [QLineEdit(), QComboBox(), QCheckBox("x")]
    for role in ROLES:
        button = QPushButton("x")
        set_role(button, role)
        made.append(button)
    for widget in made:
        qtbot.addWidget(widget)
        widget.show()
        name = f"{type(widget).__name__} {widget.property('role')}"
        assert widget.sizeHint().height() >= least, name
        assert widget.height() >= least, name


def test_a_button_keeps_its_size_when_it_gets_focus(theme: Theme, qtbot: QtBot) -> None:
    assert theme.percent == 100
    window = QWidget()
    qtbot.addWidget(window)
    buttons = [QPushButton("Tell them", window) for _role in ROLES]
    for button, role in zip(buttons, ROLES, strict=True):
        set_role(button, role)
    window.show()
    window.activateWindow()
    for button, role in zip(buttons, ROLES, strict=True):
        before = button.sizeHint()
        button.setFocus()
        qtbot.waitUntil(button.hasFocus)
        after = button.sizeHint()
        assert after == before, role
