"""A person walks a list with the keyboard, jumps by typing, and hears which row is the current one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from collabdesk.ui.kit.card_list import CardList
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.kit.paged_model import PAGE, CardRow, PagedModel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme

ROWS = [
    CardRow("h", "Waiting for us", heading=True),
    CardRow(1, "“The letter came late.”", "Told", "mail-check", "info", "3 days"),
    CardRow(2, "“Nobody asks.”"),
    CardRow("k", "Done", heading=True),
    CardRow(3, "“The ward rang.”"),
    CardRow(4, "“Two buses.”"),
]


def shown(qtbot: QtBot, model: PagedModel, *, many: bool = False) -> CardList:
    cards = CardList("What people said", model, many=many)
    model.setParent(cards)
    qtbot.addWidget(cards)
    cards.resize(392, 500)
    cards.show()
    cards.setFocus()
    return cards


@pytest.fixture
def cards(qtbot: QtBot, theme: Theme) -> CardList:
    model = PagedModel()
    model.set_rows(ROWS)
    return shown(qtbot, model)


def test_arrows_home_and_end_walk_the_rows_and_pass_over_headings(qtbot: QtBot, cards: CardList) -> None:
    chosen: list[object] = []
    cards.row_chosen.connect(chosen.append)
    assert cards.current_key() == 1, "the keyboard comes in at the first row"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(cards, key)
    assert chosen == [2, 3, 2, 4, 1]
    assert cards.current_key() == 1


def test_enter_right_and_double_click_open_a_row(qtbot: QtBot, cards: CardList) -> None:
    opened: list[object] = []
    cards.row_opened.connect(opened.append)
    assert cards.select_key(2)
    QTest.keyClick(cards, Qt.Key.Key_Return)
    QTest.keyClick(cards, Qt.Key.Key_Right)
    place = cards.visualRect(cards.model().index(4, 0)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert opened == [2, 2, 3]


def test_typing_jumps_to_the_row_that_begins_so(qtbot: QtBot, cards: CardList) -> None:
    missed: list[str] = []
    cards.type_jump.connect(missed.append)
    QTest.keyClicks(cards, "the w")
    assert cards.current_key() == 3
    assert missed == []
    QTest.keyClicks(cards, "x")
    assert missed == ["the wx"]


def test_a_key_is_found_or_not(cards: CardList) -> None:
    assert cards.select_key(4)
    assert not cards.select_key("h")
    assert not cards.select_key("nowhere")
    assert not cards.select_row(99)
    assert cards.current_key() == 4


def test_many_rows_can_be_selected_where_that_is_meant(qtbot: QtBot, theme: Theme) -> None:
    model = PagedModel()
    model.set_rows([CardRow(number, f"row {number}") for number in range(5)])
    cards = shown(qtbot, model, many=True)
    cards.select_key(1)
    QTest.keyClick(cards, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert cards.selected_keys() == [1, 2]
    assert cards.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection


def test_a_row_whose_page_comes_later_is_told_of_then(qtbot: QtBot, theme: Theme) -> None:
    model = PagedModel()
    pages: list[int] = []
    model.page_wanted.connect(pages.append)
    model.set_total(1000)
    cards = shown(qtbot, model)
    chosen: list[object] = []
    cards.row_chosen.connect(chosen.append)
    cards.select_row(950)
    assert (chosen, cards.current_key()) == ([], None)
    model.put_page(9, [CardRow(900 + place, "words") for place in range(PAGE)])
    assert chosen == [950]
    model.put_page(9, [CardRow(900 + place, "words") for place in range(PAGE)])
    assert chosen == [950]


def test_a_screen_reader_hears_words_and_standing(cards: CardList) -> None:
    QAccessible.setActive(True)
    table = QAccessible.queryAccessibleInterface(cards)
    children = [table.child(place) for place in range(table.childCount())]
    cells = [child for child in children if child.role() == QAccessible.Role.Cell]
    assert [cell.text(QAccessible.Text.Name) for cell in cells] == [row.words for row in ROWS]
    assert not any(child.text(QAccessible.Text.Name) for child in children if child not in cells)
    cell = cells[1]
    assert cell.text(QAccessible.Text.Name) == "“The letter came late.”"
    assert cell.text(QAccessible.Text.Description) == "Told. 3 days"
    assert unnamed(cards) == []


def test_rows_grow_with_the_words(cards: CardList, theme: Theme) -> None:
    before = cards.rowHeight(1)
    assert cards.rowHeight(0) < before
    theme.apply("light", 200)
    assert cards.rowHeight(1) > 1.8 * before
    assert cards.rowHeight(0) < cards.rowHeight(1)


def test_a_hundred_thousand_rows_are_shown_and_walked_at_once(qtbot: QtBot, theme: Theme) -> None:
    model = PagedModel()
    model.page_wanted.connect(
        lambda page: model.put_page(
            page, [CardRow(page * PAGE + place, "words " * 30) for place in range(PAGE)]
        )
    )
    began = time.perf_counter()
    model.set_total(100_000)
    cards = shown(qtbot, model)
    cards.grab()
    for step in range(0, 100_000, 2000):
        cards.verticalScrollBar().setValue(step * 80)
        cards.grab()
    # Ten times what it takes on a slow machine; laying out every row takes minutes.
    assert time.perf_counter() - began < 5
    assert cards.verticalScrollBar().maximum() > 7_000_000


def test_a_row_that_takes_the_place_of_a_heading_is_as_high_as_any(cards: CardList) -> None:
    model = cards.model()
    assert isinstance(model, PagedModel)
    tall = cards.rowHeight(1)
    assert cards.rowHeight(0) < tall
    model.set_rows([CardRow(key, f"“Words {key}.”") for key in range(4)])
    assert {cards.rowHeight(place) for place in range(4)} == {tall}
