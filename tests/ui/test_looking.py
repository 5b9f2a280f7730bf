"""The eye that goes over every room sees each fault there is to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from collabdesk.ui.kit.text import Sentence
from tests.ui.looking import faults

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


def faint() -> QWidget:
    return QLabel('<span style="color: #C8C8C8">Words that can hardly be read</span>')


def cut() -> QWidget:
    label = QLabel("Decisions and actions")
    label.setFixedWidth(40)
    return label


def cut_below() -> QWidget:
    label = Sentence("There is an answer, and the carer has not been told.")
    label.setFixedSize(120, 30)
    return label


def open_plural() -> QWidget:
    return QLabel("3 day(s)")


def empty_gap() -> QWidget:
    return QPushButton("Tell {name}")


def sideways() -> QWidget:
    box = QPlainTextEdit("A line " * 80)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    box.setAccessibleName("A long line")
    return box


def nameless() -> QWidget:
    return QLineEdit()


def trap() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    for name in ("Takes the Tab key for itself", "Never come to"):
        box = QPlainTextEdit()
        box.setAccessibleName(name)
        column.addWidget(box)
    return holder


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (faint, "faint"),
        (cut, "cut at the side"),
        (cut_below, "cut below"),
        (open_plural, "machine words: '3 day(s)'"),
        (empty_gap, "machine words: 'Tell {name}'"),
        (sideways, "sideways"),
        (nameless, "no name"),
        (trap, "out of reach: QPlainTextEdit 'Never come to'"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_each_fault_is_seen(theme: Theme, qtbot: QtBot, make: object, told: str) -> None:
    assert theme.percent == 100
    assert callable(make)
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(make())
    window.resize(400, 300)
    window.show()
    qtbot.waitExposed(window)
    assert [one for one in faults(window) if one.startswith(told)], faults(window)
