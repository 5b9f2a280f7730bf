"""The three circles hold what was said of each, and what people asked for stays linked to who said it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input, SweetAsk, SweetSpot
from collabdesk.journey.exercise import Fill, Tool
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.journey.tools.circles import CirclesTool
from tests.ui.on_screen import button, field, said_on

if TYPE_CHECKING:
    from tests.ui.rooms.journey_tools.conftest import Table

SPOT = Fill(
    "sweetspot",
    Tool.CIRCLES,
    add="Add a sweet spot",
    fields=("partner", "need", "want", "ask", "overlap", "who_loses", "threatened", "price_and_quality"),
)
ASK = Fill("sweetask", Tool.CIRCLES, fields=("spot", "input"))


@pytest.fixture
def tool(table: Table) -> CirclesTool:
    table.bench.keep(
        Input(
            uid=new_uid(), number=0, words="Nobody told me he was coming home", recorded_on=date(2026, 6, 1)
        )
    )
    made = table.lay(Tool.CIRCLES, SPOT, ASK)
    assert isinstance(made, CirclesTool)
    return made


def write(table: Table, tool: CirclesTool, name: str, words: str) -> None:
    box = field(tool, QPlainTextEdit, name)
    box.setFocus()
    table.bench.qtbot.keyClicks(box, words)
    table.bench.qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_first_words_make_one_sweet_spot_and_the_rest_fill_it(table: Table, tool: CirclesTool) -> None:
    write(table, tool, "What they need", "Fewer people coming back")
    write(table, tool, "What we want to do, and do well", "Be there on the first night")
    write(table, tool, "Where all three meet", "A phone line")
    (spot,) = table.wait_for("sweetspot", SweetSpot, 1)
    assert (spot.need, spot.want, spot.overlap) == (
        "Fewer people coming back",
        "Be there on the first night",
        "A phone line",
    )
    said = tool.picture.accessibleDescription()
    assert "What they need: Fewer people coming back." in said
    assert "What carers asked for: nothing yet." in said


def test_what_people_asked_for_is_linked_and_let_go(table: Table, tool: CirclesTool) -> None:
    box = field(tool.asked_for, QLineEdit, "What did somebody say?")
    box.setFocus()
    table.bench.qtbot.keyClicks(box, "V-001")
    table.bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    (ask,) = table.wait_for("sweetask", SweetAsk, 1)
    (spot,) = table.kept("sweetspot", SweetSpot)
    assert ask.spot == spot.uid
    assert "V-001 Nobody told me he was coming home" in said_on(tool)
    assert "V-001" in tool.picture.accessibleDescription()
    assert box.text() == ""
    button(tool, "Take V-001 Nobody told me he was coming home out of this circle").click()
    table.wait_for("sweetask", SweetAsk, 0)
    assert "V-001" not in tool.picture.accessibleDescription()


def test_a_second_sweet_spot_starts_empty_and_the_first_is_one_choice_away(
    table: Table, tool: CirclesTool
) -> None:
    write(table, tool, "Where all three meet", "A phone line")
    table.wait_for("sweetspot", SweetSpot, 1)
    button(tool, "Add a sweet spot").click()
    assert field(tool, QPlainTextEdit, "Where all three meet").toPlainText() == ""
    write(table, tool, "Where all three meet", "A lift home")
    table.wait_for("sweetspot", SweetSpot, 2)
    assert tool.which.currentText() == "A lift home"
    table.keys(tool.which, Qt.Key.Key_Up)
    assert field(tool, QPlainTextEdit, "Where all three meet").toPlainText() == "A phone line"
    table.undo()
    table.settle()
    assert tool.which.currentText() == "A phone line"


def test_everything_has_a_name_and_is_large_enough(tool: CirclesTool) -> None:
    assert unnamed(tool) == []
    assert too_small(tool) == []
