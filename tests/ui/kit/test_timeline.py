"""A trail is walked step by step, joined by its rail, and read aloud a step at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from collabdesk.ui.kit.marks import Mark
from collabdesk.ui.kit.next_step import NextStepBar
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.kit.timeline import Rail, TimelineRow
from collabdesk.ui.kit.verdict import VerdictBox
from collabdesk.ui.theme.current import tokens

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme


def trail(qtbot: QtBot, width: int = 1280) -> Rail:
    rail = Rail()
    qtbot.addWidget(rail)
    for number in range(1, 4):
        body = Sentence(f"Step {number}. " + "It took many words to tell. " * 8)
        rail.add_row(TimelineRow(f"{number} Feb", "1 week on", Mark("check"), body))
    rail.resize(width, 600)
    with qtbot.waitExposed(rail):
        rail.show()
    return rail


def colours_down(rail: Rail, row: TimelineRow) -> list[QColor]:
    image = rail.grab().toImage()
    across = row.mark_centre().x()
    return [image.pixelColor(across, down) for down in range(rail.height())]


def test_up_and_down_walk_the_steps_and_enter_opens_one(qtbot: QtBot, theme: Theme) -> None:
    rail = trail(qtbot)
    rows = rail.rows()
    opened: list[None] = []
    rows[1].opened.connect(lambda: opened.append(None))
    rows[0].setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(rail.focusWidget() or rail, key)
    assert rail.focusWidget() is rows[1]
    QTest.keyClick(rows[1], Qt.Key.Key_Return)
    assert len(opened) == 1
    assert rows[1].accessibleName().startswith("2 Feb, 1 week on, Step 2.")


def test_the_rail_joins_the_steps_and_goes_on_to_what_is_missing(qtbot: QtBot, theme: Theme) -> None:
    rail = trail(qtbot)
    first, last = rail.rows()[0], rail.rows()[-1]
    line, missing = QColor(tokens().rail), QColor(tokens().warn_text)
    seen = colours_down(rail, first)
    between = range(first.mark_centre().y() + 20, rail.rows()[1].y())
    assert {seen[down].name() for down in between} == {line.name()}
    below = range(last.y() + last.mark_centre().y() + 20, rail.height())
    assert line not in [seen[down] for down in below]
    assert missing not in [seen[down] for down in below]
    rail.set_tail("dashed")
    seen = colours_down(rail, first)
    assert missing in [seen[down] for down in below]
    assert missing in seen[-12:]
    assert line not in [seen[down] for down in below], "what is missing is dashed from the last step on"


def test_dates_move_above_the_words_where_there_is_little_room(qtbot: QtBot, theme: Theme) -> None:
    rail = trail(qtbot)
    row = rail.rows()[0]
    wide = row.body.mapTo(row, row.body.rect().topLeft())
    rail.resize(700, 900)
    qtbot.waitUntil(lambda: row.body.mapTo(row, row.body.rect().topLeft()).x() < wide.x())
    assert row.body.mapTo(row, row.body.rect().topLeft()).y() > wide.y()


def test_a_trail_can_be_told_again(qtbot: QtBot, theme: Theme) -> None:
    rail = trail(qtbot)
    rail.set_tail("dashed")
    rail.clear()
    assert rail.rows() == []
    rail.add_row(TimelineRow("9 Mar", "", Mark("ear", "no"), QWidget()))
    rail.grab()
    assert [row.accessibleName() for row in rail.rows()] == ["9 Mar"]


def test_the_next_step_names_the_act_and_rests_when_nothing_is_missing(qtbot: QtBot, theme: Theme) -> None:
    bar = NextStepBar()
    qtbot.addWidget(bar)
    bar.resize(1280, 80)
    bar.show()
    bar.show_step("Next", "ear", "Ask them.", "On Thursday.", "Record what they say")
    with qtbot.waitSignal(bar.pressed):
        QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert bar.accessibleName() == "Next Ask them. On Thursday."
    dashed = bar.grab().toImage()
    bar.show_rest("Told, and they answered.")
    assert not bar.button.isVisible()
    assert bar.grab().toImage() != dashed
    bar.resize(500, 80)
    bar.show_step("Next", "ear", "Ask them.", "", "Record what they say")
    assert bar.button.isVisible()


def test_three_answers_stack_where_there_is_little_room(qtbot: QtBot, theme: Theme) -> None:
    box = VerdictBox("soft")
    qtbot.addWidget(box)
    box.add_answers(
        [("check", "Understood me", "yes"), ("check", "Fair", "yes"), ("x", "Changed for me", "no")]
    )
    assert box.accessibleName() == "Understood me: yes. Fair: yes. Changed for me: no"
    assert box.heightForWidth(220) > 1.8 * box.heightForWidth(900)
    box.clear()
    assert box.accessibleName() == ""
