"""Home says first who waits longest, and leads there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import SpottedBy
from collabdesk.domain.records import (
    Action,
    Group,
    Input,
    Person,
    ReferenceNote,
    Reply,
    Risk,
    Session,
    StockTake,
)
from collabdesk.domain.words import ReplyState
from collabdesk.operations import answering, exercises, people, telling
from collabdesk.ui.dialogs.bringing_in.bring_in_sheet import BringInSheet
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.home.room import HomeRoom
from tests.ui.on_screen import said_on
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from tests.ui.rooms.conftest import Bench


@pytest.fixture
def room(bench: Bench) -> Iterator[HomeRoom]:
    made = HomeRoom(bench.desk, bench.context)
    bench.desk.changed.connect(made.refresh)
    made.resize(1280, 800)
    made.show()
    bench.qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


def said(bench: Bench, words: str, days: int) -> UUID:
    day = TODAY - timedelta(days=days)
    return bench.keep(Input(uid=new_uid(), number=0, words=words, recorded_on=day, said_on=day))


def test_a_new_workbook_is_asked_to_begin_with_somebody_s_words(bench: Bench, room: HomeRoom) -> None:
    room.refresh(None)
    bench.shows(room, "Begin with what somebody said")
    assert unnamed(room) == []


def test_a_new_workbook_can_begin_with_a_sheet(bench: Bench, room: HomeRoom) -> None:
    room.refresh(None)
    bench.shows(room, "Begin with what somebody said")
    bench.press(room, "Bring in a sheet")
    bench.qtbot.waitUntil(lambda: bool(room.findChildren(BringInSheet)))
    room.findChildren(BringInSheet)[0].reject()


def test_the_oldest_silence_stands_first_with_the_only_filled_button(bench: Bench, room: HomeRoom) -> None:
    said(bench, "Yesterday.", 1)
    oldest = said(bench, "Long ago.", 112)
    room.refresh(None)
    bench.shows(room, "“Long ago.”")
    text = said_on(room)
    assert text.index("“Long ago.”") < text.index("“Yesterday.”")
    filled = [one for one in room.findChildren(QPushButton) if one.property("role") == "filled"]
    in_sight = [one for one in filled if one.isVisible()]
    assert len(in_sight) == 1
    with bench.qtbot.waitSignal(room.record_wanted) as wanted:
        bench.qtbot.mouseClick(in_sight[0], Qt.MouseButton.LeftButton)
    assert wanted.args == ["said", oldest]


def test_late_promises_and_groups_not_heard_are_said_plainly(bench: Bench, room: HomeRoom) -> None:
    uid = said(bench, "Weekends, please.", 30)
    due = TODAY - timedelta(days=6)
    bench.do(telling.record_reply, Reply(uid=new_uid(), input=uid, state=ReplyState.DUE, due_on=due))
    bench.do(
        answering.plan_action, Action(uid=new_uid(), number=0, what="Ring back by five", due_on=TODAY), [uid]
    )
    bench.do(people.add_group, Group(uid=new_uid(), name="Carers under 25"))
    room.refresh(None)
    bench.shows(room, "6\N{NO-BREAK SPACE}days\N{NO-BREAK SPACE}late")
    bench.shows(room, "was promised an answer")
    bench.shows(room, "Ring back by five.")
    bench.shows(room, "Carers under 25. No plan yet.")


def test_home_follows_what_is_written(bench: Bench, room: HomeRoom) -> None:
    from collabdesk.operations.hearing import keep_input

    room.refresh(None)
    bench.shows(room, "Begin with what somebody said")
    bench.desk.do(keep_input, Input(uid=new_uid(), number=0, words="Nobody asks.", recorded_on=TODAY))
    bench.shows(room, "“Nobody asks.”")


def session(bench: Bench, name: str, days: int) -> UUID:
    made = Session(uid=new_uid(), name=name, held_on=TODAY - timedelta(days=days))
    bench.do(people.add_session, made)
    return made.uid


def test_what_is_due_next_after_people_were_asked_is_said_with_its_day(bench: Bench, room: HomeRoom) -> None:
    session(bench, "Long ago", 90)
    last = session(bench, "Tea at the library", 1)
    bench.do(exercises.keep_record, StockTake(uid=new_uid(), planned_on=TODAY + timedelta(days=14)))
    room.refresh(None)
    bench.shows(room, "Typed up. Tell people that you have their words, and when they hear next.")
    bench.shows(room, "After “Tea at the library”.")
    bench.shows(room, "Stop and look together.")
    assert "Long ago" not in said_on(room)
    opens = [one for one in room.findChildren(QPushButton) if "Typed up." in one.accessibleName()]
    with bench.qtbot.waitSignal(room.record_wanted) as wanted:
        bench.qtbot.mouseClick(opens[0], Qt.MouseButton.LeftButton)
    assert wanted.args == ["people", last]


def test_what_the_journey_makes_due_stands_however_much_was_promised(bench: Bench, room: HomeRoom) -> None:
    for place in range(8):
        made = Action(uid=new_uid(), number=0, what=f"Thing {place}", due_on=TODAY + timedelta(days=place))
        bench.do(answering.plan_action, made, [said(bench, "Two buses.", 1)])
    bench.do(exercises.keep_record, StockTake(uid=new_uid(), planned_on=TODAY + timedelta(days=90)))
    room.refresh(None)
    bench.shows(room, "Stop and look together.")
    assert "Thing 4." in said_on(room)
    assert "Thing 5." not in said_on(room)


def test_who_was_asked_most_often_is_said_by_code_and_never_by_name(bench: Bench, room: HomeRoom) -> None:
    person = Person(uid=new_uid(), number=0, name="Ada Ash")
    bench.do(people.add_person, person)
    for days in (1, 40, 80):
        at = session(bench, f"Tea {days}", days)
        words = Input(
            uid=new_uid(), number=0, words="Two buses.", recorded_on=TODAY, session=at, person=person.uid
        )
        bench.keep(words)
        room.refresh(None)
        if days < 80:
            bench.shows(room, "Two buses.")
            assert "Asked most often" not in said_on(room)
    bench.shows(room, "Asked most often: P-001 (3 times). This month in all: 1 time.")
    assert "Ada" not in said_on(room)


def test_the_next_exercise_is_plain_text_and_its_button_opens_it(bench: Bench, room: HomeRoom) -> None:
    room.refresh(None)
    bench.shows(room, "Next in your journey")
    with bench.qtbot.waitSignal(room.exercise_wanted) as wanted:
        bench.press(room, "Open Safe-to-start check")
    assert wanted.args == ["0.1"]
    assert not [
        one for one in room.findChildren(QPushButton) if one.property("role") == "filled" and one.isVisible()
    ]


def link(room: HomeRoom, words: str) -> Sentence:
    return next(one for one in room.findChildren(Sentence) if words in one.plain_text())


def test_each_gap_leads_where_it_is_mended(bench: Bench, room: HomeRoom) -> None:
    note = ReferenceNote(uid=new_uid(), topic="Bus passes", checked_on=TODAY - timedelta(days=400))
    take = StockTake(uid=new_uid(), planned_on=TODAY - timedelta(days=3))
    risk = Risk(uid=new_uid(), risk="The van", spotted_by=SpottedBy.MANAGER, smallest_carries=True)
    for record in (note, take, risk):
        bench.do(exercises.keep_record, record)
    meeting = session(bench, "Tea", -30)
    room.refresh(None)
    bench.press(room, "Show the other 2")
    now = room.window().focusWidget()
    assert isinstance(now, Sentence), "the keyboard goes on where the button was"
    expected = {
        "Add who to call": "settings",
        "no one there can say yes": ("people", meeting),
        "You said you’d stop and look": ("journey", take.uid),
        "the smallest partner would carry this": ("partners", risk.uid),
        "checked more than a year ago": ("settings", note.uid),
    }
    for words, wanted in expected.items():
        with bench.qtbot.waitSignal(room.record_wanted) as told:
            link(room, words).link_pressed.emit("Look")
        assert (told.args[0] if isinstance(wanted, str) else tuple(told.args)) == wanted
    with bench.qtbot.waitSignal(room.exercise_wanted) as opened:
        link(room, "No one who lives with this").link_pressed.emit("Look")
    assert opened.args == ["3.4"]


def test_what_could_hurt_somebody_stands_first_of_the_gaps(bench: Bench, room: HomeRoom) -> None:
    for days in (20, 30, 40):
        said(bench, f"Said {days}.", days)
    bench.do(people.add_group, Group(uid=new_uid(), name="Carers under 25"))
    session(bench, "Tea", -30)
    room.refresh(None)
    bench.shows(room, "Add who to call if someone is being hurt.")
    text = said_on(room)
    assert text.index("Add who to call") < text.index("things said: no one who can change it")
