"""A trail tells its history, folds a first round and holds a book."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Check, Decision, Input, Reply, Verdict
from collabdesk.domain.words import Answer, CheckResult, ReplyState, Said
from collabdesk.operations import answering, hearing, telling
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.rooms.said.steps_told import StepsToldSheet
from tests.ui.on_screen import dialog, said_on
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.ui.rooms.said.room import SaidRoom
    from tests.ui.rooms.conftest import Bench

WORDS = "I can’t get there. Two buses."


@pytest.fixture
def said(bench: Bench, said_room: SaidRoom) -> UUID:
    """Something said and answered with no, its trail on show."""
    day = TODAY - timedelta(days=60)
    uid = bench.keep(
        Input(uid=new_uid(), number=0, words=WORDS, hoped="Come to us.", recorded_on=day, said_on=day)
    )
    bench.do(hearing.check_input, Check(uid=new_uid(), input=uid, checked_on=day, result=CheckResult.YES))
    bench.do(hearing.say_who_heard, [uid], "Ward manager", day)
    no = Decision(uid=new_uid(), number=0, answer=Answer.NO, decided_on=day, reason="No bus.")
    bench.do(answering.decide, no, [uid])
    said_room.open_record(uid)
    bench.shows(said_room.trail_view, "Decided: no.")
    return uid


def choose(bench: Bench, room: SaidRoom, text: str) -> None:
    trail = room.trail_view.trail
    assert trail is not None
    menu = room._actions.menu_of(trail)  # noqa: SLF001 - the menu without its pop-up
    next(one for one in menu.actions() if one.text() == text).trigger()
    assert bench


def test_what_was_done_is_told_in_sentences(bench: Bench, said_room: SaidRoom, said: UUID) -> None:
    assert said
    choose(bench, said_room, "What was done here, step by step…")
    sheet = dialog(bench.qtbot)
    assert isinstance(sheet, StepsToldSheet)
    bench.shows(sheet, "What was done with V-001")
    bench.shows(sheet, "Keep 1 thing people said.")
    bench.shows(sheet, "somebody on")
    assert not sheet.more_button.isVisible()
    assert unnamed(sheet) == []
    sheet.reject()


def test_a_trail_that_is_open_again_folds_its_first_steps(
    bench: Bench, said_room: SaidRoom, said: UUID
) -> None:
    assert "Show 3 steps" not in said_on(said_room.trail_view)
    day = TODAY - timedelta(days=30)
    reply = Reply(uid=new_uid(), input=said, state=ReplyState.TOLD, happened_on=day)
    bench.do(telling.record_reply, reply)
    unfair = Verdict(
        uid=new_uid(), input=said, given_on=day, reply=reply.uid, fair=Said.NO, words="Not fair."
    )
    bench.do(telling.record_verdict, unfair)
    bench.shows(said_room.trail_view, "Show 3 steps")
    shown = said_on(said_room.trail_view)
    assert "Heard by" not in shown
    assert "Decided: no." in shown
    assert "They said it was not fair. It is open again." in shown
    said_room.trail_view._rows.unfold_wanted.emit()  # noqa: SLF001 - what the link does
    bench.shows(said_room.trail_view, "Heard by Ward manager.")


def test_a_whole_book_of_words_is_shown_whole_and_at_once(bench: Bench, said_room: SaidRoom) -> None:
    for text in ("word after word and never a line. " * 9_000, "line by line\n" * 24_000, "x" * 300_000):
        uid = bench.keep(Input(uid=new_uid(), number=0, words=text, recorded_on=TODAY))
        begun = time.perf_counter()
        said_room.open_record(uid)

        def boxes(said_room: SaidRoom = said_room) -> list[QPlainTextEdit]:
            inside = said_room.trail_view.head.findChildren(QPlainTextEdit)
            return [one for one in inside if one.isVisible()]

        bench.qtbot.waitUntil(
            lambda boxes=boxes, text=text: bool(boxes()) and boxes()[0].toPlainText() == f"“{text}”",  # type: ignore[misc]
            timeout=8000,
        )
        assert time.perf_counter() - begun < 4
        assert boxes()[0].isReadOnly()
        assert boxes()[0].accessibleName() == "Their words"
    said_room.grab()
