"""Home says first who waits longest, and leads there."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Action, Group, Input, Reply
from collabdesk.domain.words import ReplyState
from collabdesk.operations import answering, people, telling
from collabdesk.ui.dialogs.bringing_in.bring_in_sheet import BringInSheet
from collabdesk.ui.kit.names import unnamed
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
