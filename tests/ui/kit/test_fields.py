"""Boxes are named, keep what was typed, and are told of by a person only."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QPushButton, QWidget

from collabdesk.ui.kit.chip import Chip
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.fields import ChoiceField, FieldColumn, LineField
from collabdesk.ui.kit.names_field import NamesField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme

TODAY = date(2026, 6, 11)


@pytest.fixture
def day(theme: Theme, qtbot: QtBot) -> DateField:
    field = DateField("Look again on", lambda: TODAY)
    qtbot.addWidget(field)
    field.show()
    assert theme.percent == 100
    return field


def typed(field: DateField, text: str) -> None:
    field.line.clear()
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def told(widget: QWidget) -> list[str]:
    return [label.accessibleName() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_a_date_is_read_and_written_out(day: DateField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(day.date_edited) as heard:
        typed(day, "1/10/26")
    assert heard.args == [date(2026, 10, 1)]
    assert day.line.text() == "Thursday 1 October 2026"
    with qtbot.waitSignal(day.date_edited) as heard:
        typed(day, "tomorrow")
    assert heard.args == [date(2026, 6, 12)]


def test_a_date_that_cannot_be_read_stays_and_says_so(day: DateField, qtbot: QtBot) -> None:
    day.set_date(TODAY)
    with qtbot.assertNotEmitted(day.date_edited):
        typed(day, "30 February")
    assert day.line.text() == "30 February"
    assert not day.is_readable()
    assert any("can’t read" in text for text in told(day))
    typed(day, "28 February")
    assert day.is_readable()
    assert day.date() == date(2026, 2, 28)
    assert not any("can’t read" in text for text in told(day))


def test_a_date_counts_while_it_is_still_being_typed(day: DateField) -> None:
    day.line.setText("30 June 2026")
    assert day.date() == date(2026, 6, 30)
    day.line.setText("30 Febr")
    assert day.date() is None
    day.set_date(TODAY)
    day.line.setText("30 Febr")
    assert day.date() == TODAY
    day.line.setText("")
    assert day.date() is None


def test_a_date_may_be_left_blank(day: DateField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(day.date_edited):
        day.set_date(TODAY)
    with qtbot.waitSignal(day.date_edited) as heard:
        typed(day, " ")
    assert heard.args == [None]
    assert day.is_readable()


def test_a_date_can_be_picked(day: DateField, qtbot: QtBot) -> None:
    button = day.findChild(QPushButton)
    assert button is not None
    button.click()
    calendar = day.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate().toPython() == TODAY
    days = calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert days is not None
    with qtbot.waitSignal(day.date_edited) as heard:
        QTest.keyClick(days, Qt.Key.Key_Right)
        QTest.keyClick(days, Qt.Key.Key_Return)
    assert heard.args == [date(2026, 6, 12)]


@pytest.fixture
def names(theme: Theme, qtbot: QtBot) -> NamesField:
    field = NamesField("Who decided", "Add")
    field.resize(400, 50)
    qtbot.addWidget(field)
    field.show()
    assert theme.percent == 100
    return field


def test_names_are_added_and_taken_out(names: NamesField, qtbot: QtBot) -> None:
    QTest.keyClicks(names.line, "Ward manager")
    with qtbot.waitSignal(names.names_edited) as heard:
        QTest.keyClick(names.line, Qt.Key.Key_Return)
    assert heard.args == [["Ward manager"]]
    QTest.keyClicks(names.line, "Deputy director,Ward manager,")
    assert names.names() == ["Ward manager", "Deputy director"]
    cross = next(b for b in names.findChildren(QPushButton) if b.accessibleName() == "Take out Ward manager")
    assert cross.height() >= 37
    assert cross.width() >= 37
    cross.click()
    assert names.names() == ["Deputy director"]
    QTest.keyClick(names.line, Qt.Key.Key_Backspace)
    assert names.names() == []


def test_a_name_still_being_typed_counts_and_filling_tells_nobody(names: NamesField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(names.names_edited):
        names.set_names(["A", "B", "A"])
    QTest.keyClicks(names.line, "C")
    assert names.names() == ["A", "B", "C"]


def test_a_choice_is_told_by_a_person_only(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField("Because of")
    qtbot.addWidget(field)
    field.show()
    with qtbot.assertNotEmitted(field.chosen):
        field.set_choices([("money", "Money"), ("law", "The law")])
        field.choose("law")
        field.set_choices([("law", "The law"), ("time", "Time")])
    assert field.key() == "law"
    with qtbot.waitSignal(field.chosen) as heard:
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert heard.args == ["time"]
    assert theme.percent == 100


def test_scrolling_past_a_choice_does_not_change_it(theme: Theme, qtbot: QtBot) -> None:
    field = ChoiceField("Because of")
    qtbot.addWidget(field)
    field.set_choices([("a", "A"), ("b", "B")])
    field.show()
    none = Qt.MouseButton.NoButton
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), none,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, wheel)
    assert field.key() == "a"
    assert theme.percent == 100


def test_labels_share_a_width_and_go_on_top_where_it_is_narrow(theme: Theme, qtbot: QtBot) -> None:
    column = FieldColumn()
    qtbot.addWidget(column)
    short, long = LineField(""), LineField("Own name")
    column.add_field("Phone", short)
    field = column.add_field("Who decided about it", long, "in the room")
    column.resize(1300, 200)
    column.show()
    assert short.x() == long.x() > 100
    assert short.accessibleName() == "Phone"
    assert long.accessibleName() == "Own name"
    assert long.accessibleDescription() == "in the room"
    theme.apply("light", 200)
    column.resize(1250, 400)
    assert long.x() < 10
    assert long.y() > 20
    field.say("What exactly, who, when?")
    assert "What exactly, who, when?" in told(column)
    field.say("")
    assert "What exactly, who, when?" not in told(column)


def test_a_chip_says_it_in_words(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip("They answered", "message-circle-reply", "accent")
    qtbot.addWidget(chip)
    chip.show()
    chip.show_state("Reopened", "rotate-ccw", "rose")
    assert (chip.text(), chip.accessibleName()) == ("Reopened", "Reopened")
    ground = chip.grab().toImage().pixelColor(chip.width() // 2, 2).name().upper()
    assert ground == theme.tokens.rose
    with pytest.raises(KeyError):
        chip.show_state("x", "", "loud")
