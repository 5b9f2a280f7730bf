"""Small things flow into rows, also when Qt's own items are gone and when a thing is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from collabdesk.ui.kit.flow import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = ("one", "two", "three")


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    flow = FlowLayout(gap=4)
    for word in WORDS:
        flow.addWidget(QPushButton(word, made))
    column.addLayout(flow)
    made.resize(600, 80)
    made.show()
    qtbot.waitExposed(made)
    return made


def flow_of(page: QWidget) -> FlowLayout:
    (found,) = (one for one in page.findChildren(FlowLayout) if isinstance(one, FlowLayout))
    return found


def forget(flow: FlowLayout) -> None:
    """Do to Qt's items what has been seen to happen to them while a page was filled."""
    for place in range(flow.count()):
        item = flow.itemAt(place)
        assert item is not None
        shiboken6.invalidate(item)


def row(page: QWidget) -> list[str]:
    """What stands side by side, from left to right."""
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    assert len({one.x() for one in buttons}) == len(buttons), "they lie on each other"
    return [one.text() for one in sorted(buttons, key=QPushButton.x)]


def lay_out(page: QWidget) -> None:
    flow_of(page).invalidate()
    page.resize(page.width() + 10, page.height())
    QCoreApplication.sendPostedEvents()


def test_what_qt_forgot_of_its_items_is_laid_out_all_the_same(page: QWidget) -> None:
    flow = flow_of(page)
    forget(flow)
    lay_out(page)
    assert row(page) == list(WORDS)
    assert flow.heightForWidth(60) > flow.heightForWidth(600)
    assert flow.minimumSize().width() > 0


def test_what_qt_forgot_can_be_taken_out(page: QWidget) -> None:
    flow = flow_of(page)
    forget(flow)
    gone = page.findChildren(QPushButton)[1]
    flow.removeWidget(gone)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    lay_out(page)
    assert flow.count() == 2
    assert row(page) == ["one", "three"]


def test_a_widget_that_goes_leaves_no_gap(page: QWidget) -> None:
    page.findChildren(QPushButton)[0].deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    lay_out(page)
    assert flow_of(page).count() == 2
    assert row(page) == ["two", "three"]
