"""A real week is typed into a table, people's beside staff's, and what only one side has is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import Effort, PartOfDay, Weekday, WhoseRow
from collabdesk.domain.records import WeekPart
from collabdesk.journey.exercise import Fill, Tool
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.journey.tools.week import WeekTool
from tests.ui.on_screen import button, said_on

if TYPE_CHECKING:
    from tests.ui.rooms.journey_tools.conftest import Table

FILL = Fill(
    "weekpart",
    Tool.WEEK,
    fields=("whose", "week", "day", "part", "what", "door", "sent_by", "effort", "helped_by", "permission"),
)


@pytest.fixture
def tool(table: Table) -> WeekTool:
    made = table.lay(Tool.WEEK, FILL)
    assert isinstance(made, WeekTool)
    return made


def type_here(table: Table, tool: WeekTool, words: str) -> None:
    table.keys(tool.table, Qt.Key.Key_F2)
    editor = tool.table.findChild(QLineEdit)
    assert editor is not None
    editor.clear()
    table.bench.qtbot.keyClicks(editor, words)
    table.bench.qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_typing_in_a_cell_keeps_that_part_of_the_week_once(table: Table, tool: WeekTool) -> None:
    table.keys(tool.table, Qt.Key.Key_Down, Qt.Key.Key_Right)
    type_here(table, tool, "Up four times")
    (part,) = table.wait_for("weekpart", WeekPart, 1)
    assert (part.day, part.part, part.whose, part.what) == (
        Weekday.TUESDAY,
        PartOfDay.AFTERNOON,
        WhoseRow.PEOPLE,
        "Up four times",
    )
    type_here(table, tool, "Up five times")
    table.bench.qtbot.waitUntil(lambda: table.kept("weekpart", WeekPart)[0].what == "Up five times")
    assert len(table.kept("weekpart", WeekPart)) == 1
    table.undo()
    table.settle()
    assert "Tuesday, afternoon" in said_on(tool), "the choice stays"
    assert tool.table.item(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == (  # type: ignore[union-attr]
        "Tuesday, afternoon. Carers: Up four times"
    )


def test_the_form_fills_the_same_part(table: Table, tool: WeekTool) -> None:
    button(tool, "A lot").click()
    (part,) = table.wait_for("weekpart", WeekPart, 1)
    assert (part.day, part.part, part.effort) == (Weekday.MONDAY, PartOfDay.MORNING, Effort.A_LOT)
    type_here(table, tool, "Tablets")
    table.bench.qtbot.waitUntil(lambda: table.kept("weekpart", WeekPart)[0].what == "Tablets")
    assert len(table.kept("weekpart", WeekPart)) == 1


def test_both_sides_stand_side_by_side_and_what_one_lacks_is_asked(table: Table, tool: WeekTool) -> None:
    type_here(table, tool, "Tablets")
    table.wait_for("weekpart", WeekPart, 1)
    assert not tool.asking.isVisible()
    button(tool, "Staff and volunteers").click()
    type_here(table, tool, "Ward round")
    table.wait_for("weekpart", WeekPart, 2)
    table.keys(tool.table, Qt.Key.Key_Right)
    type_here(table, tool, "Phone clinic")
    table.wait_for("weekpart", WeekPart, 3)
    assert tool.asking.words() == (
        "Only one of you has something here: Monday, afternoon. Ask about that together."
    )
    assert "Ward round" in str(tool.table.item(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))  # type: ignore[union-attr]


def test_delete_takes_a_part_away_and_another_week_is_empty(table: Table, tool: WeekTool) -> None:
    type_here(table, tool, "Tablets")
    table.wait_for("weekpart", WeekPart, 1)
    button(tool, "Another week").click()
    assert tool.table.item(0, 0).data(Qt.ItemDataRole.EditRole) == ""  # type: ignore[union-attr]
    type_here(table, tool, "Letters")
    found = table.wait_for("weekpart", WeekPart, 2)
    assert {part.week for part in found} == {"", "Week B"}
    table.keys(tool.table, Qt.Key.Key_Delete)
    (left,) = table.wait_for("weekpart", WeekPart, 1)
    assert left.what == "Tablets"


def test_two_records_of_one_part_are_both_said(table: Table) -> None:
    for words in ("Slept", "Sat up"):
        table.keep(WeekPart(uid=new_uid(), day=Weekday.MONDAY, part=PartOfDay.MORNING, what=words))
    made = table.lay(Tool.WEEK, FILL)
    assert "Also said: “Slept”" in said_on(made)


def test_everything_has_a_name_and_is_large_enough(tool: WeekTool) -> None:
    assert unnamed(tool) == []
    assert too_small(tool) == []


def test_what_is_half_typed_in_a_cell_is_kept_once(table: Table, tool: WeekTool) -> None:
    table.keys(tool.table, Qt.Key.Key_F2)
    editor = tool.table.findChild(QLineEdit)
    assert editor is not None
    table.bench.qtbot.keyClicks(editor, "Up four ti")
    tool.keep_now()
    (part,) = table.wait_for("weekpart", WeekPart, 1)
    assert part.what == "Up four ti"
    assert editor.text() == "Up four ti"
    table.bench.qtbot.keyClicks(editor, "mes")
    table.bench.qtbot.keyClick(editor, Qt.Key.Key_Return)
    table.bench.qtbot.waitUntil(lambda: table.kept("weekpart", WeekPart)[0].what == "Up four times")
    assert len(table.kept("weekpart", WeekPart)) == 1
