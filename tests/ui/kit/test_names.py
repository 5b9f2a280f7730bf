"""What has no name for a screen reader, or is too small to press, is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from collabdesk.ui.kit.names import too_small, unnamed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


def holder(qtbot: QtBot, *children: QWidget) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    column = QVBoxLayout(widget)
    for child in children:
        column.addWidget(child)
    widget.show()
    return widget


def test_a_box_without_a_name_is_found_and_one_with_a_label_is_not(qtbot: QtBot, theme: Theme) -> None:
    label, named, nameless, hidden = QLabel("Name"), QLineEdit(), QLineEdit(), QLineEdit()
    label.setBuddy(named)
    nameless.setObjectName("lost")
    widget = holder(qtbot, label, named, nameless, hidden)
    hidden.hide()
    assert unnamed(widget) == ["QLineEdit lost (EditableText)"]


def test_a_button_too_low_to_press_is_found(qtbot: QtBot, theme: Theme) -> None:
    low, high = QToolButton(), QPushButton("High")
    low.setText("Low")
    low.setFixedHeight(20)
    widget = holder(qtbot, low, high)
    assert too_small(widget) == ["QToolButton 'Low' is 20 px high"]
