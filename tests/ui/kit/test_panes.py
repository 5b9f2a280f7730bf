"""A list and its record stand side by side or turn like pages, and a page is as high as its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from collabdesk.ui.kit.page import Card, EmptyState, clear_layout
from collabdesk.ui.kit.scroll_column import ScrollColumn
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.kit.two_pane import TwoPane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


def shown(qtbot: QtBot, width: int) -> tuple[TwoPane, QLineEdit, QLineEdit]:
    beside, record = QLineEdit("list"), QLineEdit("record")
    pane = TwoPane(beside, record)
    qtbot.addWidget(pane)
    pane.resize(width, 500)
    pane.show()
    return pane, beside, record


def test_both_are_shown_where_there_is_room(qtbot: QtBot, theme: Theme) -> None:
    pane, beside, record = shown(qtbot, 1280)
    assert beside.isVisible()
    assert record.isVisible()
    assert beside.width() == 392
    assert not pane.step_back()


def test_one_at_a_time_where_there_is_none_and_back_goes_to_the_list(qtbot: QtBot, theme: Theme) -> None:
    pane, beside, record = shown(qtbot, 900)
    told: list[bool] = []
    pane.narrowed.connect(told.append)
    assert (beside.isVisible(), record.isVisible()) == (True, False)
    pane.set_back("All 8")
    pane.show_detail()
    assert (beside.isVisible(), record.isVisible()) == (False, True)
    assert pane.focusWidget() is record
    back = next(button for button in pane.findChildren(QPushButton) if button.text() == "All 8")
    assert back.isVisible()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert pane.focusWidget() is beside
    assert not record.isVisible()
    pane.resize(1280, 500)
    assert told == [False]


def test_escape_goes_back_one_level(qtbot: QtBot, theme: Theme) -> None:
    pane, beside, record = shown(qtbot, 900)
    pane.show_detail()
    QTest.keyClick(record, Qt.Key.Key_Escape)
    assert beside.isVisible()


def test_larger_words_need_more_room(qtbot: QtBot, theme: Theme) -> None:
    pane, _beside, _record = shown(qtbot, 1280)
    theme.apply("light", 200)
    qtbot.waitUntil(pane.is_narrow)


def test_the_one_before_and_after_are_asked_for(qtbot: QtBot, theme: Theme) -> None:
    pane, _beside, _record = shown(qtbot, 900)
    pane.show_detail()
    names = {button.accessibleName(): button for button in pane.findChildren(QPushButton)}
    with qtbot.waitSignal(pane.previous_wanted):
        names["The one before"].click()
    with qtbot.waitSignal(pane.next_wanted):
        names["The one after"].click()


def test_a_page_of_wrapped_words_is_as_high_as_its_words(qtbot: QtBot, theme: Theme) -> None:
    page = ScrollColumn((0, 0, 0, 0), 0)
    qtbot.addWidget(page)
    words = Sentence("A long sentence about what somebody said and what came of it. " * 40)
    page.add(words)
    page.resize(400, 300)
    page.show()
    inner = page.widget()
    assert inner is not None
    assert inner.width() == page.viewport().width()
    assert inner.height() == words.heightForWidth(inner.width())
    before = inner.height()
    page.resize(800, 300)
    assert inner.height() < 0.6 * before
    words.set_text("Short.")
    qtbot.waitUntil(lambda: inner.height() == page.viewport().height())


def test_a_page_can_be_filled_again(qtbot: QtBot, theme: Theme) -> None:
    page = ScrollColumn()
    qtbot.addWidget(page)
    page.add(Sentence("one"))
    page.add_stretch()
    page.clear()
    page.add(Sentence("two"))
    assert page.column.count() == 1
    card = Card()
    qtbot.addWidget(card)
    card.add(Sentence("inside"))
    clear_layout(card.body)
    assert card.body.count() == 0


def test_an_empty_page_offers_the_first_thing_to_do(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(
        "inbox", "Nobody has said anything yet", ["It begins with their words."], "Write some down"
    )
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.pressed):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.show_state("check", "Everyone has heard from us")
    assert not empty.button.isVisible()
