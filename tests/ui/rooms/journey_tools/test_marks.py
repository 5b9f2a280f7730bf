"""Each side marks alone, nothing shows until both have, and no mark is lost or merged."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import Depth, MarkAbout, Side, Vitality
from collabdesk.domain.records import Mark, Partner, StockTake
from collabdesk.domain.words import PromiseStep
from collabdesk.journey.exercise import Fill, Tool
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.journey.tools.mark_reading import (
    differ,
    earlier_marks,
    may_show,
    newest_marks,
    round_on,
)
from collabdesk.ui.rooms.journey.tools.marks import MarksTool
from tests.ui.on_screen import button, said_on

if TYPE_CHECKING:
    from tests.ui.rooms.journey_tools.conftest import Table

FIELDS = ("side", "partner", "value", "by", "marked_on")
PROMISED = Fill("mark", Tool.MARKS, fields=FIELDS, fixed={"about": "promised"})
DEPTH = (
    Fill("mark", Tool.MARKS, fields=FIELDS, fixed={"about": "depth_now"}),
    Fill("mark", Tool.MARKS, fields=FIELDS, fixed={"about": "depth_wanted"}),
)
KIND = Fill("mark", Tool.MARKS, fields=FIELDS, fixed={"about": "kind"})


def lay(table: Table, *fills: Fill) -> MarksTool:
    made = table.lay(Tool.MARKS, *fills)
    assert isinstance(made, MarksTool)
    return made


def test_nothing_shows_until_both_sides_have_marked(table: Table) -> None:
    tool = lay(table, PROMISED)
    line = tool.boxes[0].lines[MarkAbout.PROMISED]
    table.keys(line, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    (ours,) = table.wait_for("mark", Mark, 1)
    assert (ours.side, ours.value, ours.about) == (Side.US, PromiseStep.TALK, MarkAbout.PROMISED)
    button(tool, "Carers").click()
    assert "Us: marked. Carers: not yet." in said_on(tool)
    assert "Talk it through." not in said_on(tool)
    button(tool, "Both together").click()
    assert not tool.boxes[0].together.isVisible()
    button(tool, "Carers").click()
    table.keys(line, Qt.Key.Key_Right, Qt.Key.Key_Space)
    table.wait_for("mark", Mark, 2)
    assert tool.boxes[0].asking.words() == "", "the other side is still marking"
    button(tool, "Both together").click()
    assert "Us: Talk it through. Carers: Ask." in said_on(tool)
    assert tool.boxes[0].asking.words() == "You marked these differently. Talk about what was promised."


def test_marks_of_a_stock_take_that_was_held_stand_until_the_day_of_the_next(table: Table) -> None:
    today = table.bench.context.today()
    held = StockTake(uid=new_uid(), planned_on=today - timedelta(12), held_on=today - timedelta(12))
    planned = StockTake(uid=new_uid(), planned_on=today + timedelta(13))
    marks = [
        Mark(uid=new_uid(), about=MarkAbout.REACHED, side=side, value=step, stocktake=held.uid)
        for side, step in ((Side.US, PromiseStep.DESIGN), (Side.PEOPLE, PromiseStep.TALK))
    ]
    table.keep(held, planned, *marks)
    tool = lay(table, Fill("mark", Tool.MARKS, fields=(*FIELDS, "stocktake"), fixed={"about": "reached"}))
    assert tool.boxes[0].together.isVisible()
    assert "Us: Design together. Carers: Talk it through." in said_on(tool)


def test_the_stock_take_that_counts_is_the_newest_that_has_come() -> None:
    first, second, undated = new_uid(), new_uid(), new_uid()
    days = [(second, "2026-06-24"), (undated, ""), (first, "2026-05-30")]
    assert round_on(days, date(2026, 6, 11)) == first
    assert round_on(days, date(2026, 6, 24)) == second
    assert round_on([(second, "2026-06-24"), (first, "2026-05-30")], date(2026, 1, 1)) == first
    assert round_on([], date(2026, 1, 1)) is None


def test_a_changed_mark_is_a_new_one_and_the_old_one_is_folded_with_its_day(table: Table) -> None:
    marks = [
        Mark(uid=new_uid(), about=MarkAbout.PROMISED, side=side, value=PromiseStep.ASK, marked_on=day)
        for side, day in ((Side.US, date(2026, 5, 1)), (Side.PEOPLE, date(2026, 5, 2)))
    ]
    table.keep(*marks)
    tool = lay(table, PROMISED)
    assert "You see it the same way." in said_on(tool), "both have marked, so both are shown"
    button(tool, "Us").click()
    table.keys(tool.boxes[0].lines[MarkAbout.PROMISED], Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    table.wait_for("mark", Mark, 3)
    button(tool, "Both together").click()
    assert "2026" not in said_on(tool)
    button(tool, "1 earlier mark").click()
    assert "1\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2026. Us: Ask." in said_on(tool)
    table.undo()
    table.settle()
    assert "You see it the same way." in said_on(tool)


def test_two_people_of_one_side_are_both_shown(table: Table) -> None:
    tool = lay(table, PROMISED)
    line = tool.boxes[0].lines[MarkAbout.PROMISED]
    for number, who in enumerate(("Ward manager", "Volunteer"), 1):
        tool.who.setFocus()
        tool.who.clear()
        table.bench.qtbot.keyClicks(tool.who, who)
        table.keys(line, *[Qt.Key.Key_Right] * number, Qt.Key.Key_Space)
        table.wait_for("mark", Mark, number)
    button(tool, "Carers").click()
    table.keys(line, Qt.Key.Key_Space)
    table.wait_for("mark", Mark, 3)
    button(tool, "Both together").click()
    assert "Us (Ward manager): Ask." in said_on(tool)
    assert "Us (Volunteer): Talk it through." in said_on(tool)


def test_depth_is_marked_with_each_partner_now_and_wanted_on_one_scale(table: Table) -> None:
    hospital = Partner(uid=new_uid(), name="Eastmere Hospital")
    council = Partner(uid=new_uid(), name="Eastmere Council")
    table.keep(hospital, council)
    for side, now, wanted in ((Side.US, 2, 3), (Side.PARTNER, 2, 2)):
        for about, value in ((MarkAbout.DEPTH_NOW, now), (MarkAbout.DEPTH_WANTED, wanted)):
            table.keep(Mark(uid=new_uid(), about=about, side=side, value=value, partner=hospital.uid))
    tool = lay(table, *DEPTH)
    tool.partner.choose(str(hospital.uid))
    tool.partner.chosen.emit(str(hospital.uid))
    assert len(tool.boxes) == 1
    assert tool.boxes[0].asking.words() == (
        "You marked these differently. Talk about how much you want to join up."
    )
    assert "Eastmere Hospital, wanted: Our own parts, in step." in said_on(tool)
    tool.partner.choose(str(council.uid))
    tool.partner.chosen.emit(str(council.uid))
    assert "Eastmere Council: not yet." in said_on(tool)
    assert tool.sides.key() == Side.US.value


def test_the_scale_says_where_it_stands(table: Table) -> None:
    tool = lay(table, KIND)
    line = tool.boxes[0].lines[MarkAbout.KIND]
    table.keys(line, Qt.Key.Key_Right)
    assert line.accessibleName().startswith("If this stopped, what would happen?")
    assert line.accessibleDescription().startswith("On Things get worse, step 2 of 3.")
    table.keys(line, Qt.Key.Key_Space)
    assert line.accessibleDescription() == "Marked: Things get worse."
    (mark,) = table.wait_for("mark", Mark, 1)
    assert mark.value == Vitality.GETS_WORSE


def test_everything_has_a_name_and_is_large_enough(table: Table) -> None:
    tool = lay(table, KIND, *DEPTH)
    assert unnamed(tool) == []
    assert too_small(tool) == []


marks_made = st.lists(
    st.builds(
        Mark,
        uid=st.uuids(),
        about=st.just(MarkAbout.DEPTH_NOW),
        side=st.sampled_from([Side.US, Side.PARTNER]),
        value=st.sampled_from([int(step) for step in Depth]),
        by=st.sampled_from(["", "Asha", "asha "]),
    ),
    unique_by=lambda mark: mark.uid,
)


@given(marks_made)
def test_every_mark_is_either_newest_or_earlier_and_shows_only_with_both(marks: list[Mark]) -> None:
    newest, earlier = newest_marks(marks), earlier_marks(marks)
    assert sorted(map(id, (*newest, *earlier))) == sorted(map(id, marks))
    both = {Side.US, Side.PARTNER} <= {mark.side for mark in marks}
    assert may_show(marks, MarkAbout.DEPTH_NOW) == both
    if differ(marks, MarkAbout.DEPTH_NOW):
        assert both
        assert len({mark.value for mark in newest}) > 1


@pytest.mark.parametrize("look", ["light", "dark", "high_contrast"])
def test_it_is_painted_in_every_theme(table: Table, look: str) -> None:
    table.bench.context.theme.apply(look, 200)
    tool = lay(table, KIND)
    picture = tool.boxes[0].lines[MarkAbout.KIND].grab().toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())
    }
    assert len(colours) > 3
