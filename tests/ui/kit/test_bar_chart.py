"""A chart on screen says in words all that it draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from collabdesk.ui.kit.bar_chart import Bar, BarChart, Chart, ChartRow
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.theme.current import tokens
from tests.ui.on_screen import button, said_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.theme.theme import Theme

FUNNEL = Chart(
    "4 of the 59 things said went all the way",
    ("Step", "Still in", "Who left here, and why"),
    (
        ChartRow("Heard", "59", "Nobody", 1.0, 0.0),
        ChartRow("Answered", "29", "30: no answer yet.", 0.49, 1.0),
        ChartRow("They say it is fair", "0", "V-003: they are not sure.", 0.0, 0.49),
    ),
    "Solid bar: still in.",
)
REACH = Chart(
    "1 group has not been heard yet",
    ("Group", "How well heard", "What we will do"),
    (ChartRow("Young carers", "A little", "Ask at school.", filled=1, of=2),),
)


@pytest.fixture
def chart(theme: Theme, qtbot: QtBot) -> BarChart:
    made = BarChart(FUNNEL)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_every_number_and_reason_stands_in_words(chart: BarChart) -> None:
    said = said_on(chart)
    for words in (
        "4 of the 59 things said went all the way",
        "Heard",
        "59",
        "29",
        "30: no answer yet.",
        "Solid bar",
    ):
        assert words in said, words
    assert "Nobody" not in said, "where nobody left there is no reason to draw"
    assert unnamed(chart) == []
    assert too_small(chart) == []


def test_as_words_is_a_table_with_every_cell(chart: BarChart, qtbot: QtBot) -> None:
    button(chart, "As words: 4 of the 59 things said went all the way").click()
    assert chart.table.isVisible()
    assert chart.table.hasFocus()
    model = chart.table.model()
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert cells == [[row.label, row.amount, row.remark] for row in FUNNEL.rows]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert tuple(heads) == FUNNEL.heads


def test_a_bar_is_as_long_as_its_share_and_dashed_to_what_there_was(theme: Theme, qtbot: QtBot) -> None:
    bar = Bar(ChartRow("Answered", "29", "", 0.5, 1.0))
    qtbot.addWidget(bar)
    bar.resize(200, 20)
    picture = bar.grab().toImage()
    filled = QColor(tokens().accent)
    middle = picture.height() // 2
    assert picture.pixelColor(picture.width() // 4, middle) == filled
    assert picture.pixelColor(picture.width() * 3 // 4, middle) != filled
    dashed = QColor(tokens().control)
    top = [picture.pixelColor(x, 1) for x in range(picture.width() * 6 // 10, picture.width() * 9 // 10)]
    assert dashed in top, "what left is outlined"
    assert len(set(map(QColor.name, top))) > 1, "the outline is dashed"


def test_squares_are_filled_one_by_one(theme: Theme, qtbot: QtBot) -> None:
    made = BarChart(REACH)
    qtbot.addWidget(made)
    made.show()
    assert "A little" in said_on(made)
    bar = made.findChild(Bar)
    assert isinstance(bar, Bar)
    picture = bar.grab().toImage()
    filled = QColor(tokens().accent)
    one, two = picture.width() // 5, picture.width() * 7 // 10
    assert picture.pixelColor(one, picture.height() // 2) == filled
    assert picture.pixelColor(two, picture.height() // 2) != filled


def test_a_bar_begins_where_reading_begins(theme: Theme, qtbot: QtBot) -> None:
    bar = Bar(ChartRow("Answered", "29", "", 0.5))
    qtbot.addWidget(bar)
    bar.resize(200, 20)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picture = bar.grab().toImage()
    filled = QColor(tokens().accent)
    middle = picture.height() // 2
    assert picture.pixelColor(picture.width() * 3 // 4, middle) == filled
    assert picture.pixelColor(picture.width() // 4, middle) != filled
