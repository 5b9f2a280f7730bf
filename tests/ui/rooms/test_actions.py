"""Decisions and actions: what is late stands first, who has it is asked, and a no keeps its reason."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Action, Decision, Input
from collabdesk.domain.words import ActionState, Answer
from collabdesk.operations import answering, undoing
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.actions.room import ActionsRoom
from tests.ui.on_screen import field
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger
    from tests.ui.rooms.conftest import Bench

WORDS = "Nobody asks if I can manage."
K6 = "People can live with a no. They can’t live with silence. Add the reason."


@pytest.fixture
def room(bench: Bench) -> Iterator[ActionsRoom]:
    made = ActionsRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)


def said(bench: Bench, words: str = WORDS) -> UUID:
    return bench.keep(Input(uid=new_uid(), number=0, words=words, recorded_on=TODAY))


def plan(bench: Bench, inputs: list[UUID], **more: object) -> UUID:
    values: dict[str, object] = {
        "what": "Two questions at the bedside",
        "owner": "Charge nurse",
        "due_on": TODAY + timedelta(days=19),
        **more,
    }
    action = Action(uid=new_uid(), number=0, **values)  # type: ignore[arg-type]
    bench.do(answering.plan_action, action, inputs)
    return action.uid


def decide(bench: Bench, inputs: list[UUID], **more: object) -> UUID:
    values: dict[str, object] = {"answer": Answer.YES, "what": "We will ask", "decided_on": TODAY, **more}
    decision = Decision(uid=new_uid(), number=0, **values)  # type: ignore[arg-type]
    bench.do(answering.decide, decision, inputs)
    return decision.uid


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def rows(room: ActionsRoom) -> list[str]:
    model = room.list_pane.model
    found = [model.row_at(place) for place in range(model.rowCount())]
    return [f"{row.words} | {row.state} | {row.trailing}".replace("\u00a0", " ") for row in found if row]


def keep_form(bench: Bench, room: ActionsRoom, name: str = "Keep it") -> None:
    bench.press(room, name)


def test_an_empty_room_says_where_answers_come_from(bench: Bench, room: ActionsRoom) -> None:
    bench.shows(room, "Nothing has been promised yet.")
    bench.shows(room, "No answer and no promise yet.")
    assert unnamed(room) == []


def test_what_is_late_stands_first_and_says_so(bench: Bench, room: ActionsRoom) -> None:
    uid = said(bench)
    decide(bench, [uid], answer=Answer.TRYING)
    plan(bench, [uid], what="Call back by five", due_on=TODAY - timedelta(days=6))
    plan(bench, [uid])
    plan(bench, [uid], what="Stop the leaflet", state=ActionState.STOPPED, outcome="Still wanted")
    bench.qtbot.waitUntil(lambda: room.list_pane.model.rowCount() == 6)
    assert rows(room) == [
        "Waiting for us |  | ",
        "Call back by five | 6 days late · Trying it · Charge nurse | was due 5 June",
        "In hand |  | ",
        "Two questions at the bedside | Planned · Trying it · Charge nurse | by 30 June",
        "Done and stopped |  | ",
        "Stop the leaflet | Stopped · Trying it · Charge nurse | ",
    ]
    bench.shows(room, "1 promise is late.")
    bench.shows(room, f"“{WORDS}”")


def test_an_action_nobody_has_is_given_to_somebody_in_place(bench: Bench, room: ActionsRoom) -> None:
    action = plan(bench, [said(bench)], owner="", due_on=None)
    bench.shows(room, "Who does this?")
    bench.press(room, "Say who and by when")
    owner, due = field(room, QLineEdit, "Who does it"), field(room, QLineEdit, "By")
    bench.qtbot.keyClicks(owner, "A carer, paid")
    bench.qtbot.keyClicks(due, "30 June 2026")
    keep_form(bench, room)
    bench.qtbot.waitUntil(lambda: room.detail.form is None)
    kept = ledger(bench).actions[action]
    assert (kept.owner, kept.due_on) == ("A carer, paid", TODAY + timedelta(days=19))
    bench.shows(room, "Say how it went")


def test_a_stopped_action_is_asked_for_its_reason_and_keeps_it(bench: Bench, room: ActionsRoom) -> None:
    action = plan(bench, [said(bench)])
    bench.press(room, "Say how it went")
    bench.press(room, "Stopped")
    keep_form(bench, room)
    bench.shows(room, "Why did it stop? The reason stays with it.")
    assert ledger(bench).actions[action].state is ActionState.PLANNED
    bench.qtbot.keyClicks(field(room, QPlainTextEdit, "In words"), "Nobody came")
    keep_form(bench, room)
    bench.shows(room, "Why it stopped")
    bench.shows(room, "Nobody came")
    kept = ledger(bench).actions[action]
    assert (kept.state, kept.ended_on) == (ActionState.STOPPED, TODAY)
    assert rows(room)[0].startswith("Done and stopped")


def test_what_changed_is_recorded_from_what_was_done(bench: Bench, room: ActionsRoom) -> None:
    action = plan(bench, [said(bench)], state=ActionState.DONE, ended_on=TODAY)
    bench.press(room, "Record what changed")
    bench.qtbot.keyClicks(field(room, QPlainTextEdit, "What"), "Sixty carers were asked")
    keep_form(bench, room)
    bench.shows(room, "Changed, we say")
    bench.shows(room, "Sixty carers were asked")
    assert [link.action for link in ledger(bench).changings.values()] == [action]


def test_a_decision_made_a_no_is_asked_for_its_reason_kindly(bench: Bench, room: ActionsRoom) -> None:
    decision = decide(bench, [said(bench)])
    room.open_record(decision)
    bench.shows(room, "We will ask")
    room.doing.open_form("edit")
    bench.press(room, "No")
    bench.shows(room, K6)
    refused: list[str] = []
    room.message_told.connect(refused.append)
    keep_form(bench, room, "This is our answer")
    assert ledger(bench).decisions[decision].answer is Answer.YES
    assert room.detail.form is not None
    assert refused == []
    bench.qtbot.keyClicks(field(room, QPlainTextEdit, "In words"), "There is no nurse at night")
    keep_form(bench, room, "This is our answer")
    bench.qtbot.waitUntil(lambda: room.detail.form is None)
    kept = ledger(bench).decisions[decision]
    assert (kept.answer, kept.reason) == (Answer.NO, "There is no nurse at night")
    bench.qtbot.waitUntil(lambda: any("No. There is no nurse at night" in row for row in rows(room)))


def test_taking_away_says_what_is_left_and_is_one_undo(bench: Bench, room: ActionsRoom) -> None:
    action = plan(bench, [said(bench), said(bench, "Ask me too.")])
    bench.shows(room, "Two questions at the bedside")
    room.doing.take_away()
    bench.shows(room, "Take A-001 away? 2 things people said stay, without it. You can undo this.")
    assert action in ledger(bench).actions
    bench.press(room, "Take it away")
    bench.shows(room, "No answer and no promise yet.")
    after = ledger(bench)
    assert (len(after.actions), len(after.actings), len(after.inputs)) == (0, 0, 2)
    bench.do(undoing.undo)
    bench.shows(room, "Two questions at the bedside")
    assert len(ledger(bench).actings) == 2


def test_opens_the_decision_of_an_input_and_goes_back_to_its_words(bench: Bench, room: ActionsRoom) -> None:
    uid = said(bench)
    plan(bench, [said(bench, "Something else")])
    decide(bench, [uid], answer=Answer.NO, reason="The law", what="")
    room.open_record(uid)
    bench.shows(room, "The law")
    assert room.list_pane.kind() == "decisions"
    with bench.qtbot.waitSignal(room.record_wanted) as asked:
        number = next(one for one in room.detail.page.findChildren(Sentence) if one.text().count("<a "))
        number.linkActivated.emit("0")
    assert asked.args == ["said", uid]


def test_an_action_can_be_added_and_is_shown(bench: Bench, room: ActionsRoom) -> None:
    bench.press(room, "Add an action")
    bench.qtbot.keyClicks(field(room, QPlainTextEdit, "What"), "Write to the council")
    keep_form(bench, room)
    bench.shows(room, "It answers nothing anyone said yet.")
    assert any("Write to the council" in row for row in rows(room))


def test_half_typed_words_stay_when_a_form_is_folded(bench: Bench, room: ActionsRoom) -> None:
    plan(bench, [said(bench)])
    bench.press(room, "Say how it went")
    bench.qtbot.keyClicks(field(room, QPlainTextEdit, "In words"), "Half a sent")
    bench.qtbot.keyClick(room.detail, Qt.Key.Key_Escape)
    assert room.detail.form is None
    bench.press(room, "Say how it went")
    assert field(room, QPlainTextEdit, "In words").toPlainText() == "Half a sent"
    assert unnamed(room) == []


def test_what_was_moved_stands_at_the_foot_and_nothing_moved_is_asked(
    bench: Bench, room: ActionsRoom
) -> None:
    plan(bench, [said(bench)])
    bench.shows(room, "Nothing has been moved because of what people said. Say why?")
    plan(bench, [said(bench)], resources_moved="£1,140 a year, to the drop-in")
    bench.shows(room, "£1,140 a year, to the drop-in. V-002")


def test_sending_people_on_is_asked_whether_that_place_can_cope(bench: Bench, room: ActionsRoom) -> None:
    plan(bench, [said(bench)], what="Refer carers to the short break scheme")
    bench.shows(room, "If this sends more people somewhere, can that place cope? Who pays?")


def test_a_day_nobody_can_read_is_not_lost_without_a_word(bench: Bench, room: ActionsRoom) -> None:
    action = plan(bench, [said(bench)], owner="", due_on=None)
    bench.press(room, "Say who and by when")
    bench.qtbot.keyClicks(field(room, QLineEdit, "By"), "when it rains")
    keep_form(bench, room)
    bench.shows(room, "We can’t read that as a day. Try ")
    assert room.detail.form is not None
    assert ledger(bench).actions[action].due_on is None


def test_an_action_is_joined_to_words_by_their_numbers(bench: Bench, room: ActionsRoom) -> None:
    first, second = said(bench), said(bench, "Ask me too.")
    action = plan(bench, [])
    bench.shows(room, "It answers nothing anyone said yet.")
    room.doing.open_form("link")
    numbers = field(room, QLineEdit, "Numbers")
    with bench.qtbot.waitSignal(room.message_told) as told:
        bench.qtbot.keyClicks(numbers, "V-001 V-009")
        keep_form(bench, room)
    assert told.args == ["That is not there any more. Nothing was changed."]
    assert not ledger(bench).actings
    numbers.setText("v-2, V-001 and 2")
    keep_form(bench, room)
    bench.shows(room, "“Ask me too.”")
    assert {link.input for link in ledger(bench).actings.values()} == {first, second}
    assert {link.action for link in ledger(bench).actings.values()} == {action}


def test_up_and_down_step_over_the_lines_between_groups(bench: Bench, room: ActionsRoom) -> None:
    late = plan(bench, [said(bench)], due_on=TODAY - timedelta(days=1))
    fine = plan(bench, [said(bench)], what="In time")
    bench.qtbot.waitUntil(lambda: room.list_pane.model.rowCount() == 4)
    room.open_record(late)
    bench.qtbot.waitUntil(lambda: room.list_pane.cards.current_key() == late)
    room.panes.next_wanted.emit()
    assert room.list_pane.cards.current_key() == fine
    room.panes.next_wanted.emit()
    assert room.list_pane.cards.current_key() == fine
    room.panes.previous_wanted.emit()
    assert room.list_pane.cards.current_key() == late
