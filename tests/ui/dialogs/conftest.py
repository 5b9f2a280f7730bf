"""A sheet under test lies over a window with a real workbook and a real Desk behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.rooms.conftest import Bench, bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

__all__ = ["Bench", "bench"]


@pytest.fixture
def under(qtbot: QtBot) -> QWidget:
    """A window for the sheet to lie over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made
