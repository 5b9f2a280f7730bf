"""Rooms are built when visited, and one out of sight catches up when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from collabdesk.domain.changes import Changes
from collabdesk.ui import room_stack
from tests.ui.on_screen import open_workbook, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow


class Noting(QWidget):
    """A room that writes down what it was asked."""

    record_wanted = Signal(str, UUID)
    message_told = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.asked: list[object] = []

    def refresh(self, changes: Changes | None) -> None:
        self.asked.append(changes)

    def open_record(self, uid: UUID) -> None:
        self.asked.append(uid)

    def focus_start(self) -> None:
        self.asked.append("focus")


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> dict[str, Noting]:
    """The rooms the window has asked for so far."""
    made: dict[str, Noting] = {}

    def build(key: str, *_: object) -> QWidget:
        made[key] = Noting(key)
        return made[key]

    monkeypatch.setattr(room_stack, "build_room", build)
    return made


def test_a_room_is_built_on_its_first_visit(
    window: MainWindow, workbook: Path, qtbot: QtBot, built: dict[str, Noting]
) -> None:
    open_workbook(qtbot, window, workbook)
    assert list(built) == ["home"]
    window.open_room("people")
    assert list(built) == ["home", "people"]
    assert built["people"].asked == [None, "focus"]
    window.open_room("home")
    window.open_room("people")
    assert built["people"].asked == [None, "focus", "focus"]


def test_a_room_out_of_sight_is_told_when_it_is_looked_at(
    window: MainWindow, workbook: Path, qtbot: QtBot, built: dict[str, Noting]
) -> None:
    open_workbook(qtbot, window, workbook)
    window.open_room("people")
    step = Changes(verb="keep_input")
    window.desk.changed.emit(step)
    assert built["people"].asked[-1] is step
    assert step not in built["home"].asked
    window.open_room("home")
    assert step in built["home"].asked


def test_a_room_that_missed_much_loads_anew(
    window: MainWindow, workbook: Path, qtbot: QtBot, built: dict[str, Noting]
) -> None:
    open_workbook(qtbot, window, workbook)
    window.open_room("people")
    built["home"].asked.clear()
    for _ in range(50):
        window.desk.changed.emit(Changes())
    window.open_room("home")
    assert built["home"].asked.count(None) == 1
    assert len(built["home"].asked) < 40


def test_a_room_can_ask_for_a_record_in_another(
    window: MainWindow, workbook: Path, qtbot: QtBot, built: dict[str, Noting]
) -> None:
    open_workbook(qtbot, window, workbook)
    uid = uuid4()
    built["home"].record_wanted.emit("said", uid)
    assert built["said"].asked == [None, uid]
    assert window.page.rooms.key == "said"


def test_rooms_go_with_their_workbook_and_late_answers_find_nobody(
    window: MainWindow, workbook: Path, qtbot: QtBot, built: dict[str, Noting]
) -> None:
    open_workbook(qtbot, window, workbook)
    late: list[int] = []
    window.desk.ask(late.append, lambda book: 1)
    window.close_workbook()
    settle(qtbot, window)
    assert late == []
    assert window.page.rooms.room("home") is None
    assert list(built) == ["home"]
