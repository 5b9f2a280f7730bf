"""A list of records: nothing empty is kept, every field is kept when it is left, undo brings all back."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import LimitKind, Side, YesNo
from collabdesk.domain.records import Boundary, DecisionStep, Meaning, Partner, SharedWord, StatedLimit
from collabdesk.journey.exercise import Fill, Tool
from collabdesk.operations import exercises, undoing
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.kit.pills import PillGroup
from tests.ui.on_screen import field, said_on

if TYPE_CHECKING:
    from tests.ui.records.conftest import Table, Tables
    from tests.ui.rooms.conftest import Bench

LIMITS = Fill("statedlimit", Tool.LIST, add="Add a limit", fields=("limit", "side", "kind", "asked_on"))
MEANINGS = Fill("meaning", Tool.LIST, add="Add a meaning", fields=("whose", "means"))


def limits(table: Table) -> list[StatedLimit]:
    return [one for one in table.kept() if isinstance(one, StatedLimit)]


def box(table: Table, name: str) -> QPlainTextEdit:
    return field(table.page, QPlainTextEdit, name)


def wait_kept(table: Table, count: int) -> None:
    table.bench.qtbot.waitUntil(lambda: len(table.kept()) == count)


@pytest.fixture
def table(tables: Tables) -> Table:
    return tables.lay(LIMITS)


def label(table: Table, name: str) -> str:
    wording = table.lines._wording  # noqa: SLF001 - what a person reads beside the box
    return wording.field("statedlimit", name)


def test_pressing_add_keeps_nothing_until_something_is_said(bench: Bench, table: Table) -> None:
    bench.press(table.page, "Add a limit")
    words = box(table, label(table, "limit"))
    assert words.hasFocus()
    assert table.kept() == ()
    QTest.keyClicks(words, "The lease ends in March")
    assert table.kept() == ()
    QTest.keyClick(words, Qt.Key.Key_Tab)
    wait_kept(table, 1)
    assert limits(table)[0].limit == "The lease ends in March"
    bench.shows(table.page, "The lease ends in March")
    assert words.isVisible()
    assert unnamed(table.page) == []
    assert too_small(table.page) == []


def test_each_field_is_kept_when_it_is_left_and_is_one_step(bench: Bench, table: Table) -> None:
    bench.press(table.page, "Add a limit")
    words = box(table, label(table, "limit"))
    QTest.keyClicks(words, "No money before April")
    QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_kept(table, 1)
    QTest.keyClicks(words, " at all")
    day = field(table.page, DateField, label(table, "asked_on")).line
    day.setFocus()
    bench.qtbot.waitUntil(lambda: limits(table)[0].limit == "No money before April at all")
    QTest.keyClicks(day, "5 June 2026")
    words.setFocus()
    bench.qtbot.waitUntil(lambda: limits(table)[0].asked_on == date(2026, 6, 5))
    bench.do(undoing.undo)
    assert limits(table)[0].asked_on is None
    assert limits(table)[0].limit == "No money before April at all"
    bench.do(undoing.undo)
    assert limits(table)[0].limit == "No money before April"
    bench.qtbot.waitUntil(lambda: words.toPlainText() == "No money before April")
    bench.do(undoing.undo)
    assert limits(table) == []
    bench.qtbot.waitUntil(lambda: table.lines.rows() == [])


def test_a_choice_is_kept_at_once_and_can_be_unsaid(bench: Bench, table: Table) -> None:
    kept = StatedLimit(uid=new_uid(), limit="The law says so")
    bench.do(exercises.keep_record, kept)
    bench.qtbot.waitUntil(lambda: len(table.lines.rows()) == 1)
    table.lines.rows()[0].unfold()
    sides = field(table.page, PillGroup, label(table, "side"))
    QTest.mouseClick(sides.pill("0"), Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: limits(table)[0].side is Side.US)
    QTest.mouseClick(sides.pill(""), Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: limits(table)[0].side is None)
    kinds = field(table.page, ChoiceField, label(table, "kind"))
    kinds.setFocus()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    bench.qtbot.waitUntil(lambda: limits(table)[0].kind is LimitKind.LAW)
    QTest.keyClick(kinds, Qt.Key.Key_Up)
    bench.qtbot.waitUntil(lambda: limits(table)[0].kind is None)


def test_what_is_half_typed_stays_when_something_else_changes(bench: Bench, table: Table) -> None:
    kept = StatedLimit(uid=new_uid(), limit="First")
    bench.do(exercises.keep_record, kept)
    bench.qtbot.waitUntil(lambda: len(table.lines.rows()) == 1)
    table.lines.open_record(kept.uid)
    words = box(table, label(table, "limit"))
    QTest.keyClick(words, Qt.Key.Key_End)
    QTest.keyClicks(words, " and more")
    bench.do(exercises.change_record, StatedLimit, kept.uid, {"can_move": YesNo.NO, "limit": "Other"})
    bench.do(exercises.change_record, StatedLimit, kept.uid, {"rule_owner": "The council"})
    bench.qtbot.wait(50)
    assert words.toPlainText() == "First and more"
    table.lines.keep_now()
    bench.qtbot.waitUntil(lambda: limits(table)[0].limit == "First and more")
    table.lines.keep_now()
    bench.do(undoing.undo)
    assert limits(table)[0].limit == "Other"


def test_rows_are_walked_unfolded_and_taken_away_by_keyboard(bench: Bench, table: Table) -> None:
    for words in ("One", "Two"):
        bench.do(exercises.keep_record, StatedLimit(uid=new_uid(), limit=words, side=Side.PARTNER))
    bench.qtbot.waitUntil(lambda: len(table.lines.rows()) == 2)
    first, second = table.lines.rows()
    first.head.setFocus()
    QTest.keyClick(first.head, Qt.Key.Key_Down)
    assert second.head.hasFocus()
    QTest.keyClick(second.head, Qt.Key.Key_Space)
    assert box(table, label(table, "limit")).hasFocus()
    assert table.lines.step_back()
    assert second.head.hasFocus()
    assert not table.lines.step_back()
    QTest.keyClick(second.head, Qt.Key.Key_Up)
    QTest.keyClick(first.head, Qt.Key.Key_Delete)
    bench.qtbot.waitUntil(lambda: len(table.lines.rows()) == 1)
    assert second.head.hasFocus()
    assert "Undo brings it back." in table.told[-1]
    bench.do(undoing.undo)
    bench.qtbot.waitUntil(lambda: [row.head.title() for row in table.lines.rows()] == ["One", "Two"])


def test_an_empty_new_row_folds_away(bench: Bench, table: Table) -> None:
    bench.press(table.page, "Add a limit")
    assert len(table.lines.rows()) == 1
    assert table.lines.step_back()
    assert table.lines.rows() == []
    assert table.lines.add_button.hasFocus()


def test_a_record_that_must_point_at_one_waits_for_it(bench: Bench, tables: Tables) -> None:
    for word in ("carer", "discharge"):
        bench.do(exercises.keep_record, SharedWord(uid=new_uid(), word=word))
    table = tables.lay(MEANINGS)
    bench.qtbot.wait(50)
    bench.press(table.page, "Add a meaning")
    row = table.lines.rows()[0]
    assert row.form is not None
    assert row.form.names()[0] == "word"
    means = row.form.editor("means").widget
    means.setFocus()
    QTest.keyClicks(means, "Going home")
    QTest.keyClick(means, Qt.Key.Key_Tab)
    assert "It is kept once this is said" in said_on(table.page)
    assert table.kept() == ()
    words = row.form.editor("word").widget
    assert isinstance(words, ChoiceField)
    words.setFocus()
    QTest.keyClick(words, Qt.Key.Key_D)
    wait_kept(table, 1)
    (kept,) = table.kept()
    assert isinstance(kept, Meaning)
    assert kept.means == "Going home"


def test_the_only_one_to_point_at_is_chosen_and_goes_with_it(bench: Bench, tables: Tables) -> None:
    shared = SharedWord(uid=new_uid(), word="discharge")
    bench.do(exercises.keep_record, shared)
    table = tables.lay(MEANINGS)
    bench.qtbot.wait(50)
    bench.press(table.page, "Add a meaning")
    form = table.lines.rows()[0].form
    assert form is not None
    means = form.editor("means").widget
    means.setFocus()
    QTest.keyClicks(means, "Going home")
    table.lines.keep_now()
    wait_kept(table, 1)
    table.keeper.remove("sharedword", shared.uid)
    wait_kept(table, 0)
    assert "With it: 1 " in table.told[-1]
    bench.do(undoing.undo)
    wait_kept(table, 1)
    assert len(table.kept("sharedword")) == 1


def test_rows_to_begin_with_go_as_they_are_taken(bench: Bench, tables: Tables) -> None:
    offered = ({"item": "The budget"}, {"item": "The opening hours", "ground": "open"})
    fill = Fill("boundary", Tool.LIST, fields=("item", "why"), fixed={"could_move": "no"}, start_with=offered)
    table = tables.lay(fill)
    bench.press(table.page, "The budget")
    wait_kept(table, 1)
    (kept,) = table.kept()
    assert isinstance(kept, Boundary)
    assert (kept.item, kept.could_move) == ("The budget", YesNo.NO)
    bench.qtbot.waitUntil(lambda: len(table.lines.rows()) == 1)
    assert said_on(table.page).count("The budget") == 2
    bench.press(table.page, "The opening hours")
    bench.qtbot.waitUntil(lambda: len(table.lines.rows()) == 2)
    assert "To begin with" not in said_on(table.page)


def test_only_what_has_the_fixed_values_is_shown(bench: Bench, tables: Tables) -> None:
    bench.do(exercises.keep_record, Boundary(uid=new_uid(), item="Elsewhere"))
    table = tables.lay(Fill("boundary", Tool.LIST, fields=("item",), fixed={"ground": "fixed"}))
    bench.do(exercises.keep_record, Boundary(uid=new_uid(), item="Anywhere"))
    assert "where" not in said_on(table.page)


def test_the_form_of_the_only_record_makes_it_with_the_first_word(bench: Bench, tables: Tables) -> None:
    table = tables.lay(Fill("safestart", Tool.ONE, fields=("stop_person", "paid_within", "checked_on")))
    first = next(one for one in table.page.findChildren(QPlainTextEdit) if one.isVisible())
    first.setFocus()
    QTest.keyClicks(first, "Whoever chairs")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    number = QApplication.focusWidget()
    assert isinstance(number, QLineEdit)
    QTest.keyClicks(number, "x14")
    QTest.keyClick(number, Qt.Key.Key_Return)
    wait_kept(table, 1)
    bench.qtbot.waitUntil(lambda: getattr(table.kept()[0], "paid_within", None) == 14)
    assert getattr(table.kept()[0], "stop_person", "") == "Whoever chairs"
    number.clear()
    first.setFocus()
    bench.qtbot.waitUntil(lambda: getattr(table.kept()[0], "paid_within", 0) is None)
    assert len(table.kept()) == 1


def test_a_refused_field_keeps_its_words_and_is_tried_again(bench: Bench, table: Table) -> None:
    kept = StatedLimit(uid=new_uid(), limit="First")
    bench.do(exercises.keep_record, kept)
    bench.qtbot.waitUntil(lambda: len(table.lines.rows()) == 1)
    table.lines.open_record(kept.uid)
    words = box(table, label(table, "limit"))
    words.setPlainText("a\0b")
    table.lines.keep_now()
    bench.qtbot.waitUntil(lambda: bool(table.told))
    bench.do(exercises.change_record, StatedLimit, kept.uid, {"rule_owner": "The council"})
    assert limits(table)[0].limit == "First"
    assert words.toPlainText().startswith("a")


def test_a_step_of_a_partner_is_named_in_its_row(bench: Bench, tables: Tables) -> None:
    partner = Partner(uid=new_uid(), name="The ward")
    bench.do(exercises.keep_record, partner)
    bench.do(
        exercises.keep_record, DecisionStep(uid=new_uid(), partner=partner.uid, who="Matron", decides="Beds")
    )
    table = tables.lay(Fill("decisionstep", Tool.LIST))
    bench.shows(table.page, "The ward")


def test_tab_goes_through_an_open_row_and_on(bench: Bench, table: Table) -> None:
    kept = StatedLimit(uid=new_uid(), limit="First")
    bench.do(exercises.keep_record, kept)
    bench.qtbot.waitUntil(lambda: len(table.lines.rows()) == 1)
    table.lines.open_record(kept.uid)
    reached: list[str] = []
    for _ in range(12):
        here = QApplication.focusWidget()
        assert here is not None
        reached.append(here.accessibleName() or getattr(here, "text", str)())
        QTest.keyClick(here, Qt.Key.Key_Tab)
    asked = label(table, "asked_on")
    wanted = [
        label(table, "limit"),
        asked,
        "Choose from a calendar",
        "Take this away",
        "Add a limit",
        "First",
    ]
    assert [one for one in reached if one in wanted][: len(wanted)] == wanted


@pytest.mark.parametrize(
    ("typed", "meant"), [("1,000", 1000), ("007", 7), ("-1", 1), ("12½", 12), ("9" * 19, 999_999_999)]
)
def test_a_number_is_read_as_people_here_write_it(
    bench: Bench, tables: Tables, typed: str, meant: int
) -> None:
    table = tables.lay(Fill("safestart", Tool.ONE, fields=("paid_within",)))
    number = next(one for one in table.page.findChildren(QLineEdit) if one.isVisible())
    number.setFocus()
    QTest.keyClicks(number, typed)
    QTest.keyClick(number, Qt.Key.Key_Return)
    wait_kept(table, 1)
    assert getattr(table.kept()[0], "paid_within", None) == meant
    bench.qtbot.waitUntil(lambda: number.text().replace(",", "") in {str(meant), typed})
