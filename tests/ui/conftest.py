"""Every test of the window wears the look a person would see, and takes it off again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import shiboken6

from collabdesk.base.settings import Theme as ThemeChoice
from collabdesk.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow

TODAY = date(2026, 6, 11)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %; a test may apply another."""
    made = Theme(qapp)
    made.apply("light", 100)
    yield made
    shiboken6.delete(made)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The whole window, shown, on its first page; shut and taken apart afterwards."""
    from collabdesk.app import build_window
    from collabdesk.base.settings import Settings
    from collabdesk.work.desk import Desk

    desk = Desk()
    made = build_window(qapp, desk, Settings(theme=ThemeChoice.LIGHT), today=lambda: TODAY)
    made.resize(1280, 800)
    made.begin(None)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    look = made.context.theme
    shiboken6.delete(made)
    shiboken6.delete(look)
    shiboken6.delete(desk)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook with a record of every kind, closed."""
    from tests.sample_workbook import fill, new_book

    place = tmp_path / "Getting here.collab"
    book = new_book(place)
    fill(book)
    book.close()
    return place
