"""A feeling map is made, moved and named by keys, mouse and table alike, one step to undo each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import WhoseRow
from collabdesk.domain.records import Feeling, Moment
from collabdesk.journey.exercise import Fill, Tool
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.journey.tools.feeling_map import FeelingMap
from tests.ui.on_screen import button, field, said_on

if TYPE_CHECKING:
    from tests.ui.rooms.journey_tools.conftest import Table

MOMENTS = Fill("moment", Tool.MAP, add="Add a moment", fields=("name", "whose_door"))
FEELINGS = Fill(
    "feeling",
    Tool.MAP,
    fields=("row", "height", "word", "happened", "would_have_helped", "read_back", "permission"),
)
NAMES = ("Told we can go home", "Waiting for the tablets", "Leaving the ward", "First night", "The letter")


@pytest.fixture
def empty(table: Table) -> FeelingMap:
    made = table.lay(Tool.MAP, MOMENTS, FEELINGS)
    assert isinstance(made, FeelingMap)
    return made


@pytest.fixture
def full(table: Table) -> FeelingMap:
    moments = [Moment(uid=new_uid(), name=name, position=place) for place, name in enumerate(NAMES)]
    table.keep(*moments)
    heights = [(3, 2), (-2, -1), (-1, 2), (-3, 1), (-2, 1)]
    for moment, (people, staff) in zip(moments, heights, strict=True):
        table.keep(
            Feeling(uid=new_uid(), moment=moment.uid, height=people, word=f"word {people}"),
            Feeling(uid=new_uid(), moment=moment.uid, row=WhoseRow.STAFF, height=staff, word="sent"),
        )
    made = table.lay(Tool.MAP, MOMENTS, FEELINGS)
    assert isinstance(made, FeelingMap)
    return made


def test_an_empty_map_offers_six_moments_and_keeps_none_of_them(table: Table, empty: FeelingMap) -> None:
    assert empty.canvas.frame().count == 6
    assert "moment 1 of 6" in said_on(empty)
    assert table.kept("moment", Moment) == ()
    assert empty.canvas.accessibleDescription() == "No moments yet."


def test_moving_an_offered_moment_keeps_it_with_one_mark(table: Table, empty: FeelingMap) -> None:
    table.keys(empty.canvas, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    (feeling,) = table.wait_for("feeling", Feeling, 1)
    (moment,) = table.kept("moment", Moment)
    assert (feeling.moment, feeling.height, feeling.row) == (moment.uid, 3, WhoseRow.PEOPLE)
    assert "moment 2 of 6" in said_on(empty), "it stays chosen, and where it was"
    table.undo()
    table.undo()
    assert table.kept("moment", Moment) == ()
    table.keys(empty.canvas, Qt.Key.Key_Down)
    (again,) = table.wait_for("feeling", Feeling, 1)
    assert again.height == -1


def test_a_height_stays_within_the_map_and_one_hold_of_the_keys_is_one_step(
    table: Table, full: FeelingMap
) -> None:
    table.keys(full.canvas, *[Qt.Key.Key_Up] * 9)
    table.bench.qtbot.waitUntil(lambda: 4 in {one.height for one in table.kept("feeling", Feeling)})
    table.settle()
    table.undo()
    heights = {one.height for one in table.kept("feeling", Feeling) if one.row is WhoseRow.PEOPLE}
    assert heights == {3, -2, -1, -3}


def test_it_says_where_the_rows_are_furthest_apart_and_asks(table: Table, full: FeelingMap) -> None:
    assert full.asking.words() == (
        "The two rows are furthest apart at “First night”. Ask about that one together."
    )
    said = full.canvas.accessibleDescription()
    assert "First night. Carers: Felt bad, one and a half steps down, “word -3”" in said
    assert said.endswith("Ask about that one together.")


def test_one_row_alone_asks_nothing(table: Table, empty: FeelingMap) -> None:
    table.keys(empty.canvas, Qt.Key.Key_Up)
    table.wait_for("feeling", Feeling, 1)
    assert empty.asking.words() == ""


def test_typing_goes_to_the_word_of_the_row_that_r_chose(table: Table, full: FeelingMap) -> None:
    table.keys(full.canvas, Qt.Key.Key_Right)
    assert "Waiting for the tablets" in said_on(full)
    table.bench.qtbot.keyClick(full.canvas, Qt.Key.Key_R)
    table.bench.qtbot.wait(650)
    table.bench.qtbot.keyClicks(full.canvas, "!")
    box = full.focusWidget()
    assert box is not None
    table.bench.qtbot.keyClicks(box, "!")
    table.bench.qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    table.bench.qtbot.waitUntil(
        lambda: "sent!!" in {one.word for one in table.kept("feeling", Feeling)}, timeout=4000
    )
    changed = next(one for one in table.kept("feeling", Feeling) if one.word == "sent!!")
    assert changed.row is WhoseRow.STAFF


def test_a_word_that_begins_with_r_is_typed_whole_and_changes_no_row(table: Table, empty: FeelingMap) -> None:
    table.keys(empty.canvas, Qt.Key.Key_R)
    table.bench.qtbot.keyClicks(empty.canvas, "e")
    box = empty.focusWidget()
    assert box is not None
    table.bench.qtbot.keyClicks(box, "lief")
    table.bench.qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (feeling,) = table.wait_for("feeling", Feeling, 1)
    assert (feeling.word, feeling.row) == ("relief", WhoseRow.PEOPLE)


def test_control_right_moves_a_moment_along_and_keeps_it_chosen(table: Table, full: FeelingMap) -> None:
    table.keys(full.canvas)
    table.bench.qtbot.keyClick(full.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)

    def order() -> list[str]:
        return [moment.name for moment in table.kept("moment", Moment)]

    table.bench.qtbot.waitUntil(lambda: order()[1] == NAMES[0], timeout=4000)
    table.settle()
    assert "moment 2 of 5" in said_on(full)


def test_a_mark_dragged_with_the_mouse_is_kept_once_on_release(table: Table, full: FeelingMap) -> None:
    frame, qtbot = full.canvas.frame(), table.bench.qtbot
    start = frame.point(3, -3).toPoint()
    end = QPoint(start.x(), round(frame.y(2)))
    qtbot.mousePress(full.canvas, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(full.canvas, start + (end - start) * (step / 5))
    assert table.kept("feeling", Feeling)[6].height == -3
    qtbot.mouseRelease(full.canvas, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: 2 in {one.height for one in people(table)}, timeout=4000)
    assert "First night" in said_on(full)
    table.settle()
    table.undo()
    assert [one.height for one in people(table)] == [3, -2, -1, -3, -2]


def people(table: Table) -> list[Feeling]:
    return [one for one in table.kept("feeling", Feeling) if one.row is WhoseRow.PEOPLE]


def test_as_a_table_every_height_is_a_choice_in_words(table: Table, full: FeelingMap) -> None:
    button(full, "As a table").click()
    assert full.table.isVisible()
    assert not full.canvas.isVisible()
    cells = [full.table.model().index(3, column).data() for column in range(3)]
    assert cells == [
        "First night",
        "Felt bad, one and a half steps down, “word -3”",
        "Half a step up, “sent”",
    ]
    table.keys(full.table, Qt.Key.Key_Down)
    height = field(full, QComboBox, "How it felt")
    assert height.currentText() == "Felt bad, one step down"
    table.keys(height, Qt.Key.Key_Down)
    table.bench.qtbot.waitUntil(lambda: people(table)[1].height == -3, timeout=4000)


def test_insert_adds_a_moment_to_name_and_delete_takes_it_away(table: Table, full: FeelingMap) -> None:
    table.keys(full.canvas, Qt.Key.Key_Insert)
    table.wait_for("moment", Moment, 6)
    box = full.focusWidget()
    assert box is not None
    table.bench.qtbot.keyClicks(box, "Someone calls back")
    table.keys(full.canvas)
    table.bench.qtbot.waitUntil(
        lambda: table.kept("moment", Moment)[-1].name == "Someone calls back", timeout=4000
    )
    table.settle()
    assert "Someone calls back" in said_on(full)
    table.keys(full.canvas, Qt.Key.Key_Delete)
    table.wait_for("moment", Moment, 5)


def test_half_typed_words_stay_when_the_map_is_shown_again(table: Table, full: FeelingMap) -> None:
    table.keys(full.canvas, Qt.Key.Key_Right)
    table.bench.qtbot.keyClicks(full.canvas, "x")
    box = full.focusWidget()
    assert box is not None
    table.bench.qtbot.keyClicks(box, "yz")
    table.look()
    table.settle()
    assert full.focusWidget() is box
    assert "moment 2 of 5" in said_on(full)
    full.keep_now()
    table.bench.qtbot.waitUntil(lambda: people(table)[1].word == "word -2xyz", timeout=4000)
    table.settle()
    table.keys(full.canvas, Qt.Key.Key_Right)
    full.keep_now()
    table.settle()
    assert people(table)[2].word == "word -1", "the words of one moment never land on the next"


def test_everything_has_a_name_and_is_large_enough(table: Table, full: FeelingMap) -> None:
    assert unnamed(full) == []
    assert too_small(full) == []
