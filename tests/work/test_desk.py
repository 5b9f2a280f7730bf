"""The Desk runs work off the window's thread, in order, and lets go of answers nobody waits for."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.changes import Changes
from collabdesk.domain.failures import Cancelled, Failure, NoWords
from collabdesk.domain.records import Input, Project
from collabdesk.domain.verbs import Verb
from collabdesk.operations.hearing import keep_input
from collabdesk.operations.starting import start_workbook
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.workbook import Author, Workbook, open_workbook
from collabdesk.work.desk import Desk
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk()
    project = Project(uid=new_uid(), title="Ward 4")
    made.take(start_workbook(tmp_path / "ward.collab", Author("laptop"), project))
    yield made
    made.shut()
    qtbot.wait(1)


def said(words: str) -> Input:
    return Input(uid=new_uid(), number=0, words=words, recorded_on=TODAY)


def test_a_verb_says_what_it_changed_on_the_window_s_thread(desk: Desk, qtbot: QtBot) -> None:
    here: list[bool] = []
    desk.changed.connect(lambda _: here.append(threading.current_thread() is threading.main_thread()))
    with qtbot.waitSignal(desk.changed) as changed:
        desk.do(keep_input, said("Nobody asks."))
    assert changed.args is not None
    assert changed.args[0].concerns(Input)
    assert here == [True]


def test_work_runs_on_another_thread_and_in_the_order_it_was_put(desk: Desk, qtbot: QtBot) -> None:
    ran: list[tuple[int, bool]] = []

    def work(number: int) -> int:
        ran.append((number, threading.current_thread() is threading.main_thread()))
        return number

    done: list[int] = []
    for number in range(20):
        desk.call(done.append, None, work, number)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert ran == [(number, False) for number in range(20)]
    assert done == list(range(20))


def test_a_refusal_goes_to_whoever_asked_and_else_to_the_window(desk: Desk, qtbot: QtBot) -> None:
    told: list[Failure] = []
    desk.do_then(None, told.append, keep_input, said("  "))
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], NoWords)
    with qtbot.waitSignal(desk.failed) as failed:
        desk.do(keep_input, said("  "))
    assert failed.args is not None
    assert isinstance(failed.args[0], NoWords)


def test_what_nobody_foresaw_does_not_take_the_window_along(desk: Desk, qtbot: QtBot) -> None:
    def broken(_book: Workbook) -> Changes:
        raise ZeroDivisionError

    with qtbot.waitSignal(desk.failed) as failed:
        desk.do(broken)
    assert failed.args is not None
    assert type(failed.args[0]).__name__ == "Unexpected"


def test_the_log_of_what_went_wrong_holds_nobody_s_words(
    desk: Desk, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(book: Workbook) -> Changes:
        with book.step(Verb.KEEP_INPUT) as step:
            said_twice = step.make(said("Canary words."))
            step.make(said_twice)
        return book.changes

    with qtbot.waitSignal(desk.failed):
        desk.do(broken)

    def worse(_book: Workbook) -> Changes:
        raise ValueError("Canary words.")

    with qtbot.waitSignal(desk.failed):
        desk.do(worse)
    assert "ValueError" in caplog.text
    assert "Canary" not in caplog.text


def test_stopping_is_no_failure(desk: Desk, qtbot: QtBot) -> None:
    watch = desk.watch()
    watch.stop()

    def long_work(_book: Workbook) -> Changes:
        if watch.stopped():
            raise Cancelled
        return Changes()

    with qtbot.assertNotEmitted(desk.failed, wait=200):
        desk.do(long_work)


def test_a_question_while_no_workbook_is_open_is_let_go(desk: Desk, qtbot: QtBot) -> None:
    found: list[Project] = []
    desk.ask(found.append, load_project)
    desk.close_workbook()
    desk.ask(found.append, load_project)
    done: list[bool] = []
    desk.call(done.append, None, lambda: True)
    qtbot.waitUntil(lambda: bool(done))
    assert found == []


def test_a_suspended_workbook_is_closed_and_gone_on_with(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "ward.collab"
    gone: list[bool] = []
    told: list[str] = []
    later: list[str] = []
    desk.closed.connect(lambda: gone.append(True))
    desk.ask(lambda project: told.append(project.title), load_project)
    desk.suspend()
    assert not desk.has_workbook
    assert desk.is_suspended
    desk.ask(lambda project: later.append(project.title), load_project)
    desk.do(keep_input, said("It was asked meanwhile."))
    qtbot.waitUntil(lambda: told == ["Ward 4"])
    assert later == []
    desk.call(desk.resume, None, open_workbook, place, Author("laptop"))
    with qtbot.waitSignal(desk.changed):
        pass
    assert later == ["Ward 4"]
    assert gone == []


def test_a_suspended_workbook_that_is_let_go_forgets_what_was_asked(desk: Desk, qtbot: QtBot) -> None:
    later: list[object] = []
    desk.suspend()
    desk.ask(later.append, load_project)
    with qtbot.waitSignal(desk.closed):
        desk.close_workbook()
    assert not desk.is_suspended
    qtbot.wait(20)
    assert later == []


def test_before_a_workbook_goes_it_can_still_be_asked(desk: Desk, qtbot: QtBot) -> None:
    asked: list[str] = []

    def ask() -> None:
        desk.ask(lambda _: None, lambda book: asked.append(book.name))

    desk.closing.connect(ask)
    with qtbot.waitSignal(desk.closed):
        desk.close_workbook()
    qtbot.waitUntil(lambda: asked == ["ward.collab"])


def test_a_renewed_workbook_stays_open_and_old_answers_are_let_go(desk: Desk, qtbot: QtBot) -> None:
    seen: list[str] = []
    desk.closed.connect(lambda: seen.append("closed"))
    desk.opened.connect(lambda: seen.append("opened"))
    desk.ask(lambda _: seen.append("old"), load_project)
    desk.renew()
    desk.ask(lambda project: seen.append(project.title), load_project)
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen == ["closed", "opened", "Ward 4"]
