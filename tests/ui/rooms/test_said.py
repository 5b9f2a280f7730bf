"""The room a worker lives in: keep words as fast as a row, follow one input to its end, lose nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Decision, Input, Reply, Verdict
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Answer, InputState, ReplyState, Said
from collabdesk.operations import answering, telling, undoing
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.dialogs.bringing_in.bring_in_sheet import BringInSheet
from collabdesk.ui.kit.names import unnamed
from tests.ui.on_screen import field, said_on
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.ledger import Ledger
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.rooms.said.room import SaidRoom
    from tests.ui.rooms.conftest import Bench

WORDS = "The letter comes after I’ve already given the tablets."


@pytest.fixture
def room(said_room: SaidRoom) -> SaidRoom:
    return said_room


def kept(bench: Bench, text: str = WORDS, days: int = 30) -> UUID:
    day = TODAY - timedelta(days=days)
    return bench.keep(Input(uid=new_uid(), number=0, words=text, recorded_on=day, said_on=day))


def bring_in(bench: Bench, said: list[tuple[str, int]]) -> None:
    """Bring in words said so many days ago, in one step."""

    def bringing(book: Workbook) -> Changes:
        with book.step(Verb.BRING_IN) as step:
            for number, (words, days) in enumerate(said, 1):
                day = TODAY - timedelta(days=days)
                step.make(Input(uid=new_uid(), number=number, words=words, recorded_on=day, said_on=day))
        return book.changes

    bench.do(bringing)


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def press_next(bench: Bench, room: SaidRoom) -> None:
    bench.qtbot.waitUntil(room.trail_view.bar.button.isVisible)
    bench.qtbot.mouseClick(room.trail_view.bar.button, Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: room.trail_view.form is not None)


def keep_form(bench: Bench, room: SaidRoom) -> None:
    bench.qtbot.mouseClick(room.trail_view.foot.keep_button, Qt.MouseButton.LeftButton)


def test_an_empty_room_teaches_the_chain(bench: Bench, room: SaidRoom) -> None:
    bench.shows(room, "Nothing has been written down yet")
    for link in ("Said.", "Checked.", "Heard.", "Decided.", "Did.", "Changed.", "Told.", "They said."):
        assert link in said_on(room.empty)
    assert unnamed(room) == []


def test_an_empty_room_leads_to_bringing_in_a_sheet(bench: Bench, room: SaidRoom) -> None:
    bench.shows(room, "Nothing has been written down yet")
    bench.press(room.empty, "Bring in a sheet")
    bench.qtbot.waitUntil(lambda: bool(room.findChildren(BringInSheet)))
    room.findChildren(BringInSheet)[0].reject()


def test_enter_keeps_words_exactly_and_stays_in_the_box(bench: Bench, room: SaidRoom) -> None:
    box = field(room, QPlainTextEdit, "Type someone’s exact words")
    for text in ("  Nobody asks if I can manage. ", "<b>Stop</b> & 'go'"):
        bench.qtbot.keyClicks(box, text)
        bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: room.list_pane.model.rowCount() == 2)
    assert [said.words for said in ledger(bench).inputs.values()] == [
        "  Nobody asks if I can manage. ",
        "<b>Stop</b> & 'go'",
    ]
    assert box.toPlainText() == ""
    bench.shows(room, "All 2")


def test_only_the_words_are_required(bench: Bench, room: SaidRoom) -> None:
    box = field(room, QPlainTextEdit, "Type someone’s exact words")
    bench.qtbot.keyClicks(box, "   ")
    bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    bench.qtbot.keyClicks(box, "x")
    bench.qtbot.keyClick(box, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: room.list_pane.model.rowCount() == 1)
    assert len(ledger(bench).inputs) == 1


def test_control_enter_keeps_and_opens_the_trail(bench: Bench, room: SaidRoom) -> None:
    kept(bench, "Something said long ago.", 90)
    box = field(room, QPlainTextEdit, "Type someone’s exact words")
    bench.qtbot.keyClicks(box, "Said just now.")
    bench.qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bench.shows(room.trail_view, "“Said just now.”")


def test_the_oldest_silence_is_first_and_opens_by_itself(bench: Bench, room: SaidRoom) -> None:
    bring_in(bench, [("Three days ago.", 3), ("A long time ago.", 112)])
    bench.shows(room.trail_view, "“A long time ago.”")
    first = room.list_pane.model.row_at(0)
    assert first is not None
    assert (first.words, first.trailing) == ("“A long time ago.”", "112\N{NO-BREAK SPACE}days")


def test_a_no_needs_its_reason_and_is_then_a_full_answer(bench: Bench, room: SaidRoom) -> None:
    uid = kept(bench)
    room.open_record(uid)
    bench.shows(room.trail_view, "Has someone who can change this heard it?")
    room._actions.open_form("decide")  # noqa: SLF001 - the menu's own entry, without its pop-up
    bench.press(room, "No")
    keep_form(bench, room)
    bench.shows(room, "They can’t live with silence. Add the reason.")
    assert not ledger(bench).decisions
    reason = field(room, QPlainTextEdit, "In words")
    bench.qtbot.keyClicks(reason, "There is no pharmacist at weekends.")
    keep_form(bench, room)
    bench.shows(room.trail_view, "Decided: no.")
    bench.shows(room.trail_view, "There is no pharmacist at weekends.")
    assert ledger(bench).standings[uid].last_answer is Answer.NO


def test_words_that_mean_nothing_happened_are_named_while_typing(bench: Bench, room: SaidRoom) -> None:
    room.open_record(kept(bench))
    bench.qtbot.waitUntil(lambda: room.trail_view.trail is not None)
    room._actions.open_form("decide")  # noqa: SLF001
    bench.qtbot.keyClicks(field(room, QPlainTextEdit, "In words"), "We are looking into it.")
    bench.shows(room, "“looking into” often means nothing happened.")


def test_the_next_step_leads_through_the_whole_chain(bench: Bench, room: SaidRoom) -> None:
    uid = kept(bench)
    room.open_record(uid)
    bench.shows(room.trail_view, "Has someone who can change this heard it?")
    press_next(bench, room)
    bench.qtbot.keyClicks(room.trail_view.form.fields.fields()[0].editor, "Ward manager")  # type: ignore[union-attr]
    keep_form(bench, room)
    bench.shows(room.trail_view, "Heard by Ward manager.")
    press_next(bench, room)
    bench.press(room, "Yes")
    keep_form(bench, room)
    bench.shows(room.trail_view, "Decided: yes.")
    bench.shows(room.trail_view, "has not heard from us yet.")
    press_next(bench, room)
    keep_form(bench, room)
    bench.shows(room.trail_view, "Told.")
    press_next(bench, room)
    assert room.trail_view.form is not None
    bench.press(room.trail_view.form.fields.fields()[1], "No")
    keep_form(bench, room)
    bench.shows(room.trail_view, "They said it was not fair. It is open again.")
    assert ledger(bench).standings[uid].state is InputState.REOPENED


def test_what_was_typed_is_safe_from_escape_and_from_refreshes(bench: Bench, room: SaidRoom) -> None:
    uid = kept(bench)
    room.open_record(uid)
    bench.qtbot.waitUntil(lambda: room.trail_view.trail is not None)
    room._actions.open_form("decide")  # noqa: SLF001
    bench.qtbot.keyClicks(field(room, QPlainTextEdit, "In words"), "Half a reason")
    kept_elsewhere = Input(uid=new_uid(), number=0, words="Another.", recorded_on=TODAY)
    from collabdesk.operations.hearing import keep_input

    bench.desk.do(keep_input, kept_elsewhere)
    bench.qtbot.waitUntil(lambda: room.list_pane.model.rowCount() == 2)
    assert field(room, QPlainTextEdit, "In words").toPlainText() == "Half a reason"
    assert room.step_back()
    assert room.trail_view.form is None
    room._actions.open_form("decide")  # noqa: SLF001
    assert field(room, QPlainTextEdit, "In words").toPlainText() == "Half a reason"


def test_two_verdicts_stay_apart_on_the_trail(bench: Bench, room: SaidRoom) -> None:
    uid = kept(bench)
    decision = Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=TODAY)
    bench.do(answering.decide, decision, [uid])
    bench.do(telling.record_reply, Reply(uid=new_uid(), input=uid, state=ReplyState.TOLD, happened_on=TODAY))
    verdict = Verdict(uid=new_uid(), input=uid, given_on=TODAY, understood=Said.YES, fair=Said.YES)
    bench.do(telling.record_verdict, verdict)
    room.open_record(uid)
    bench.shows(room.trail_view, "They said")
    bench.shows(room.trail_view, "Ask whether anything has changed for them.")


def test_undo_takes_an_answer_back_on_screen_too(bench: Bench, room: SaidRoom) -> None:
    uid = kept(bench)
    bench.do(answering.decide, Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=TODAY), [uid])
    room.open_record(uid)
    bench.shows(room.trail_view, "Decided: yes.")
    bench.desk.do(undoing.undo)
    bench.shows(room.trail_view, "Has someone who can change this heard it?")
    assert "Decided: yes." not in said_on(room.trail_view)


def test_filters_show_their_part_and_all_never_leaves_a_no_out(bench: Bench, room: SaidRoom) -> None:
    refused, _open = kept(bench, "Weekends, please."), kept(bench, "Nobody asks.")
    no = Decision(uid=new_uid(), number=0, answer=Answer.NO, decided_on=TODAY, reason="No pharmacist.")
    bench.do(answering.decide, no, [refused])
    room.refresh(None)
    bench.shows(room, "Answered no 1")
    assert room.list_pane.model.rowCount() == 2
    bench.press(room, "Answered no 1")
    bench.qtbot.waitUntil(lambda: room.list_pane.model.rowCount() == 1)
    bench.qtbot.waitUntil(lambda: room.list_pane.model.row_at(0) is not None)
    row = room.list_pane.model.row_at(0)
    assert row is not None
    assert row.words == "“Weekends, please.”"


def test_many_rows_are_paged_and_the_last_can_be_reached(bench: Bench, room: SaidRoom) -> None:
    bring_in(bench, [(f"Said {number}.", number % 300) for number in range(1, 1201)])
    bench.qtbot.waitUntil(lambda: room.list_pane.model.rowCount() == 1200)
    room.list_pane.cards.setFocus()
    bench.qtbot.keyClick(room.list_pane.cards, Qt.Key.Key_End)
    bench.qtbot.waitUntil(lambda: room.list_pane.model.row_at(1199) is not None)
    last = room.list_pane.model.row_at(1199)
    assert last is not None
    bench.shows(room.trail_view, last.words)


def test_nothing_a_person_said_is_read_as_markup(bench: Bench, room: SaidRoom) -> None:
    room.open_record(kept(bench, "<img src='x'> <b>bold</b>"))
    bench.shows(room.trail_view, "“<img src='x'> <b>bold</b>”")
