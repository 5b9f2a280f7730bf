"""Pills are chosen with the mouse or the arrows, and none is ever out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.kit.pills import PillGroup

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme

ANSWERS = [("yes", "Yes"), ("changed", "Yes, changed"), ("trying", "Trying it"), ("no", "No")]


@pytest.fixture
def pills(theme: Theme, qtbot: QtBot) -> PillGroup:
    group = PillGroup("What is our answer?")
    group.set_choices(ANSWERS)
    qtbot.addWidget(group)
    group.show()
    assert theme.percent == 100
    return group


def test_a_pressed_pill_is_chosen_and_told(pills: PillGroup, qtbot: QtBot) -> None:
    assert pills.key() == ""
    with qtbot.waitSignal(pills.chosen) as told:
        QTest.mouseClick(pills.pill("no"), Qt.MouseButton.LeftButton)
    assert (told.args, pills.key()) == (["no"], "no")


def test_filling_tells_nobody(pills: PillGroup, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pills.chosen):
        pills.choose("yes")
        pills.set_choices([("yes", "Yes 3"), ("no", "No 1")])
    assert pills.key() == "yes"
    pills.set_choices([("no", "No 1")])
    assert pills.key() == ""


def test_arrows_go_round(pills: PillGroup) -> None:
    pills.choose("trying")
    pills.pill("trying").setFocus()
    for key, then in ((Qt.Key.Key_Right, "no"), (Qt.Key.Key_Down, "yes"), (Qt.Key.Key_Left, "no")):
        QTest.keyClick(pills.pill(pills.key()), key)
        assert pills.key() == then


def test_tab_enters_once(pills: PillGroup) -> None:
    def stops() -> list[str]:
        both = Qt.FocusPolicy.TabFocus.value
        return [key for key, _text in ANSWERS if pills.pill(key).focusPolicy().value & both]

    assert stops() == ["yes"]
    pills.choose("no")
    assert stops() == ["no"]


def test_pills_flow_to_more_rows_and_none_is_cut(pills: PillGroup) -> None:
    flow = pills.layout()
    assert isinstance(flow, FlowLayout)
    assert flow.heightForWidth(150) > flow.heightForWidth(1000)
    pills.resize(150, flow.heightForWidth(150))
    for key, _text in ANSWERS:
        pill = pills.pill(key)
        assert pills.rect().contains(pill.geometry())
        assert pill.width() >= pill.sizeHint().width()


def test_a_row_is_mirrored_where_one_reads_from_the_right(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    flow = FlowLayout(window, gap=4)
    first, second = QPushButton("a"), QPushButton("b")
    flow.addWidget(first)
    flow.addWidget(second)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(400, 100)
    window.show()
    assert first.x() > second.x()
    assert first.geometry().right() == 399
    assert theme.percent == 100


def test_tab_comes_to_pills_made_late_where_they_stand(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    above, group, below = QPushButton("Above"), PillGroup("What is our answer?"), QPushButton("Below")
    for widget in (above, group, below):
        column.addWidget(widget)
    group.set_choices(ANSWERS)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    above.setFocus()
    QTest.keyClick(above, Qt.Key.Key_Tab)
    assert page.focusWidget() is group.pill("yes")
    QTest.keyClick(group.pill("yes"), Qt.Key.Key_Tab)
    assert page.focusWidget() is below
    assert theme.percent == 100
