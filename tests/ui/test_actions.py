"""Every route to every action, menu, key and button, calls the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from collabdesk.ui.actions import Actions, Needs
from collabdesk.ui.nav_parts import FindButton, action_button
from collabdesk.ui.rooms.register import ROOMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme

KEYS = [
    ("new", "start_workbook"),
    ("open", "choose_workbook"),
    ("close", "close_workbook"),
    ("lock", "lock"),
    ("bring_in", "bring_in"),
    ("save_ledger", "save_ledger"),
    ("share_copy", "share_copy"),
    ("find", "find_anything"),
    ("fast_line", "start_fast_line"),
    ("avoid_word", "avoid_word"),
    ("undo", "undo"),
    ("redo", "redo"),
    ("next_region", "move_region 1"),
    ("last_region", "move_region -1"),
    ("back", "go_back"),
    ("larger", "resize_words 1"),
    ("smaller", "resize_words -1"),
    ("first_size", "resize_words 0"),
    ("worry", "open_worry"),
    ("keys", "show_keys"),
    *((f"room_{entry.key}", f"open_room {entry.key}") for entry in ROOMS),
]
CALLED = dict(KEYS)


class Told(QWidget):
    """A window that only writes down what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []
        self.table = Actions(self, self)  # type: ignore[arg-type]

    def __getattr__(self, name: str) -> object:
        if name not in {call.split()[0] for call in CALLED.values()}:
            raise AttributeError(name)
        return lambda *values: self.calls.append(" ".join((name, *(str(value) for value in values))))


@pytest.fixture
def told(theme: Theme, qtbot: QtBot) -> Iterator[Told]:
    window = Told()
    window.table.allow(set(Needs))
    window.resize(300, 100)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield window
    window.close()


def test_the_table_holds_exactly_these(told: Told) -> None:
    assert {entry.key for entry in told.table.entries} == set(CALLED)


def test_no_two_actions_share_a_key(told: Told) -> None:
    keys = [QKeySequence(keys).toString() for entry in told.table.entries for keys in entry.keys]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("key", CALLED)
def test_its_keys(told: Told, key: str) -> None:
    entry = next(entry for entry in told.table.entries if entry.key == key)
    assert entry.keys, "everything can be done from the keyboard"
    if not entry.heard:
        return
    for keys in entry.keys:
        QTest.keySequence(told, QKeySequence(keys))
    assert told.calls == [CALLED[key]] * len(entry.keys)


@pytest.mark.parametrize("key", CALLED)
def test_its_menu(told: Told, key: str) -> None:
    entry = next(entry for entry in told.table.entries if entry.key == key)
    menu = QMenu(told)
    told.table.fill(menu, "file", "sheets", "rooms", "going", "look")
    shown = [action for action in menu.actions() if action.text() == entry.text]
    assert len(shown) == (1 if entry.menu else 0)
    for action in shown:
        action.trigger()
        assert told.calls == [CALLED[key]]


@pytest.mark.parametrize("key", ["undo", "redo", "room_settings", "find"])
def test_its_button(told: Told, key: str, qtbot: QtBot) -> None:
    action = told.table[key]
    button = FindButton(action) if key == "find" else action_button(action, "search")
    qtbot.addWidget(button)
    button.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.calls == [CALLED[key]]
    assert button.accessibleName() == action.text()


@pytest.mark.parametrize("key", CALLED)
def test_what_is_not_possible_is_not_called(told: Told, key: str) -> None:
    entry = next(entry for entry in told.table.entries if entry.key == key)
    told.table.allow(set())
    told.table[key].trigger()
    assert bool(told.calls) is (entry.needs is Needs.NOTHING)
