"""A person's words are read with them and taken back in two steps; what is out of reach is said."""

from __future__ import annotations

from datetime import timedelta
from time import sleep
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Cancelled, DiskFull
from collabdesk.domain.records import (
    AccessCard,
    Check,
    Consent,
    Decision,
    Input,
    IssuedPaper,
    Person,
    Quoting,
)
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Answer, CheckResult
from collabdesk.operations import answering, hearing, people
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.dialogs.taking_back import work
from collabdesk.ui.dialogs.taking_back.done_sheet import DoneSheet
from collabdesk.ui.dialogs.taking_back.echo_sheet import EchoSheet
from collabdesk.ui.dialogs.taking_back.sheet import TakeBackSheet
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.kit.progress_sheet import ProgressSheet
from collabdesk.ui.rooms.people.room import PeopleRoom
from tests.ui.on_screen import dialog, field, said_on
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger
    from collabdesk.storage.workbook import Workbook
    from collabdesk.ui.dialogs.taking_back.work import Seen
    from collabdesk.ui.rooms.said.room import SaidRoom
    from tests.ui.rooms.conftest import Bench

WORDS = "I can’t get there. Two buses."
DAY = TODAY - timedelta(days=60)


@pytest.fixture
def people_room(bench: Bench) -> Iterator[PeopleRoom]:
    made = PeopleRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)


@pytest.fixture
def person(bench: Bench) -> UUID:
    uid = new_uid()
    bench.do(people.add_person, Person(uid=uid, number=0, name="Mo Wallaby", contact="by the door"))
    return uid


@pytest.fixture
def said(bench: Bench, person: UUID) -> UUID:
    """Something a person said, answered with no."""
    uid = bench.keep(
        Input(uid=new_uid(), number=0, words=WORDS, hoped="Come to us.", recorded_on=DAY, person=person)
    )
    bench.do(hearing.check_input, Check(uid=new_uid(), input=uid, checked_on=DAY, result=CheckResult.YES))
    no = Decision(uid=new_uid(), number=0, answer=Answer.NO, decided_on=DAY, reason="No bus.")
    bench.do(answering.decide, no, [uid])
    return uid


def give_out(bench: Bench, said: UUID, given_to: str = "the carers’ panel") -> None:
    def issue(book: Workbook) -> object:
        with book.step(Verb.ISSUE_PAPER) as step:
            paper = IssuedPaper(
                uid=new_uid(), code="r1", title="What we heard", issued_on=DAY, steps=3, pages=4,
                given_to=given_to,
            )  # fmt: skip
            step.make(paper)
            step.make(Quoting(uid=new_uid(), paper=paper.uid, input=said))
        return book.changes

    bench.do(issue)  # type: ignore[arg-type]


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def choose(bench: Bench, room: SaidRoom, text: str) -> None:
    trail = room.trail_view.trail
    assert trail is not None
    menu = room._actions.menu_of(trail)  # noqa: SLF001 - the menu without its pop-up
    next(one for one in menu.actions() if one.text() == text).trigger()
    assert bench


def the_page(bench: Bench) -> TakeBackSheet:
    """The page once it is there; where the machine is slow, it is waited for in sight."""
    found: list[TakeBackSheet] = []

    def there() -> bool:
        sheet = dialog(bench.qtbot)
        found[:] = [sheet] if isinstance(sheet, TakeBackSheet) else []
        return bool(found)

    bench.qtbot.waitUntil(there, timeout=5000)
    return found[0]


def asked_of_words(bench: Bench, room: SaidRoom, said: UUID) -> TakeBackSheet:
    room.open_record(said)
    bench.shows(room.trail_view, "Decided: no.")
    choose(bench, room, "Take words back at their wish…")
    return the_page(bench)


def asked_of_person(bench: Bench, room: PeopleRoom, person: UUID) -> TakeBackSheet:
    room.open_record(person)
    bench.shows(room.view, "About them")
    room.view.take_back_wanted.emit()
    return the_page(bench)


def finish(bench: Bench, sheet: TakeBackSheet) -> DoneSheet:
    bench.qtbot.keyClick(sheet.tick, Qt.Key.Key_Space)
    bench.qtbot.mouseClick(sheet.danger_button, Qt.MouseButton.LeftButton)
    done: list[DoneSheet] = []

    def there() -> bool:
        found = dialog(bench.qtbot)
        done[:] = [found] if isinstance(found, DoneSheet) else []
        return bool(done)

    bench.qtbot.waitUntil(there, timeout=5000)
    return done[0]


def test_it_says_what_we_hold_what_goes_and_what_stays(bench: Bench, said_room: SaidRoom, said: UUID) -> None:
    sheet = asked_of_words(bench, said_room, said)
    told = said_on(sheet)
    for line in (
        WORDS,
        "They do not have to say why.",
        "and what they hoped for: “Come to us.”",
        "That P-001 said them",
        "What was written when it was read back",
        "Our answer: “No”",
        "“Taken back at their wish on 11\N{NO-BREAK SPACE}June”",
        "No paper has them, as far as we wrote down.",
        "Also forget how to reach them",
        "Older versions that a shared folder or a cloud keeps.",
    ):
        assert line in told
    for line in ("What they said to our answer", "Also forget their access card", "Print a note"):
        assert line not in told
    assert sheet.focusWidget() is sheet.contact_tick
    assert unnamed(sheet) == []
    assert too_small(sheet) == []
    sheet.reject()


def test_escape_keeps_the_words_and_enter_never_takes_them(
    bench: Bench, said_room: SaidRoom, said: UUID
) -> None:
    sheet = asked_of_words(bench, said_room, said)
    assert not sheet.danger_button.isVisible()
    for place in (sheet.tick, sheet):
        bench.qtbot.keyClick(place, Qt.Key.Key_Return)
    bench.qtbot.keyClick(sheet.tick, Qt.Key.Key_Space)
    assert sheet.danger_button.isVisible()
    bench.shows(sheet, "Nothing has gone yet.")
    assert sheet.focusWidget() is sheet.keep_button
    sheet.danger_button.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        bench.qtbot.keyClick(sheet.danger_button, key)
    assert sheet.isVisible()
    bench.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    said_room.refresh(None)
    bench.shows(said_room.trail_view, f"“{WORDS}”")


def test_two_steps_take_the_words_back_for_good(
    bench: Bench, said_room: SaidRoom, said: UUID, person: UUID, tmp_path: Path
) -> None:
    give_out(bench, said)
    sheet = asked_of_words(bench, said_room, said)
    told = said_on(sheet)
    assert "What we heard" in told
    assert "to the carers’ panel." in told
    assert "If they ask who has a copy: the carers’ panel." in told
    bench.qtbot.keyClick(sheet.contact_tick, Qt.Key.Key_Space)
    done = finish(bench, sheet)
    assert "given out on 12\N{NO-BREAK SPACE}April." in said_on(done)
    assert unnamed(done) == []
    assert too_small(done) == []
    for which in ("certificate", "note", "tell"):
        target = tmp_path / f"{which}.pdf"
        taking = said_room._actions.taking  # noqa: SLF001 - past the question of the system for a place
        assert taking is not None
        told_of = done.withdrawal
        taking.print_at(which, target, told_of, done)
        bench.shows(done, f"Saved as {which}.pdf.")
        assert target.read_bytes().startswith(b"%PDF")
    done.accept()
    bench.shows(said_room.trail_view, "Taken back at their wish on")
    assert "Two buses" not in said_on(said_room)
    found = ledger(bench)
    assert found.inputs[said].words == ""
    assert found.people[person].contact == ""
    assert found.people[person].name == "Mo Wallaby"


def test_a_person_takes_everything_back_and_leaves_one_thing(
    bench: Bench, people_room: PeopleRoom, person: UUID, said: UUID
) -> None:
    kept = bench.keep(
        Input(uid=new_uid(), number=0, words="The tea was kind.", recorded_on=DAY, person=person)
    )
    bench.do(people.record_consent, Consent(uid=new_uid(), person=person, given_on=DAY))

    def card(book: Workbook) -> object:
        with book.step(Verb.ADD_TO_JOURNEY) as step:
            step.make(AccessCard(uid=new_uid(), person=person, brings="a stick"))
        return book.changes

    bench.do(card)  # type: ignore[arg-type]
    sheet = asked_of_person(bench, people_room, person)
    told = said_on(sheet)
    for line in (
        "Take everything back", "P-001", "Who they are and how to reach them", "What they said yes to",
        "Their access card", "Their number, P-001", f"“{WORDS}”",
    ):  # fmt: skip
        assert line in told
    tick = field(sheet, QCheckBox, "Take back V-002: The tea was kind.")
    tick.click()
    bench.shows(sheet, "What you left with us stays, and nothing says that it was you.")
    assert unnamed(sheet) == []
    finish(bench, sheet).accept()
    bench.shows(people_room.view, "Nothing of them is kept.")
    assert "Mo" not in said_on(people_room)
    found = ledger(bench)
    assert found.inputs[kept].words == "The tea was kind."
    assert found.inputs[kept].person is None
    assert found.inputs[said].words == ""
    assert found.people[person].name == ""
    assert not found.consents


def test_texts_that_repeat_the_words_can_be_opened_and_written_anew(
    bench: Bench, said_room: SaidRoom, said: UUID
) -> None:
    other = bench.keep(Input(uid=new_uid(), number=0, words="Something else.", recorded_on=DAY))
    no = Decision(uid=new_uid(), number=0, answer=Answer.NO, decided_on=DAY, reason=f"They said: {WORDS}")
    bench.do(answering.decide, no, [other])
    sheet = asked_of_words(bench, said_room, said)
    assert "These words also stand in" in said_on(sheet)
    assert "D-002: " in said_on(sheet)
    bench.press(sheet, "Write these texts anew…")
    anew = sheet.findChild(EchoSheet)
    assert anew is not None
    (box,) = anew.findChildren(QPlainTextEdit)
    box.setPlainText("")
    bench.press(anew, "Keep the new words")
    bench.shows(anew, "Each needs some words.")
    box.setPlainText("There is no bus.")
    bench.press(anew, "Keep the new words")
    bench.qtbot.waitUntil(lambda: ledger(bench).decisions[no.uid].reason == "There is no bus.")

    def asked_again() -> list[TakeBackSheet]:
        shown = [one for one in said_room.findChildren(TakeBackSheet) if one.isVisible()]
        return [one for one in shown if "These words also stand in" not in said_on(one)]

    bench.qtbot.waitUntil(lambda: bool(asked_again()), timeout=5000)
    asked_again()[0].reject()


def test_words_written_anew_are_not_lost_by_enter_escape_or_a_full_disk(
    bench: Bench, said_room: SaidRoom, said: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = bench.keep(Input(uid=new_uid(), number=0, words="Something else.", recorded_on=DAY))
    no = Decision(uid=new_uid(), number=0, answer=Answer.NO, decided_on=DAY, reason=f"They said: {WORDS}")
    bench.do(answering.decide, no, [other])
    bench.press(asked_of_words(bench, said_room, said), "Write these texts anew…")
    anew = said_room.findChild(EchoSheet)
    assert anew is not None
    (box,) = anew.findChildren(QPlainTextEdit)
    box.setPlainText("There is no bus.")
    bench.qtbot.keyClick(anew.keep_button, Qt.Key.Key_Return)
    assert anew.isVisible()
    assert anew.keep_button.isEnabled()
    bench.qtbot.keyClick(anew, Qt.Key.Key_Escape)
    assert "The new words are not kept yet." in said_on(anew)

    def full(_book: Workbook, _texts: object, _second: object) -> None:
        raise DiskFull("ward.collab")

    monkeypatch.setattr(work, "take_out", full)
    bench.qtbot.keyClick(anew.keep_button, Qt.Key.Key_Space)
    bench.shows(anew, "There is no room left for ward.collab.")
    assert box.toPlainText() == "There is no bus."
    assert ledger(bench).decisions[no.uid].reason == f"They said: {WORDS}"
    bench.qtbot.keyClick(anew, Qt.Key.Key_Escape)
    assert not anew.isVisible()


def test_what_takes_a_while_says_so_and_can_be_stopped(
    bench: Bench, said_room: SaidRoom, said: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def slowly(*_given: object, cancelled: Callable[[], bool]) -> Seen:
        while not cancelled():
            sleep(0.01)
        raise Cancelled

    monkeypatch.setattr(work, "look", slowly)
    said_room.message_told.connect(told.append)
    said_room.open_record(said)
    bench.shows(said_room.trail_view, "Decided: no.")
    choose(bench, said_room, "Take words back at their wish…")
    sheet = dialog(bench.qtbot)
    assert isinstance(sheet, ProgressSheet)
    assert "Looking where their words stand" in said_on(sheet)
    bench.press(sheet, "Stop")
    bench.qtbot.waitUntil(lambda: bool(told))
    assert told == ["Stopped. Nothing was kept."]
    assert not any(one.isVisible() for one in said_room.findChildren(ProgressSheet))
    assert ledger(bench).inputs[said].words == WORDS


def test_a_text_can_be_looked_at_first(bench: Bench, said_room: SaidRoom, said: UUID) -> None:
    other = bench.keep(Input(uid=new_uid(), number=0, words="Something else.", recorded_on=DAY))
    no = Decision(uid=new_uid(), number=0, answer=Answer.NO, decided_on=DAY, reason=f"They said: {WORDS}")
    bench.do(answering.decide, no, [other])
    sheet = asked_of_words(bench, said_room, said)
    with bench.qtbot.waitSignal(said_room.record_wanted) as wanted:
        sheet.open_wanted.emit("decision", no.uid)
    assert wanted.args == ["decision", no.uid]
    assert not sheet.isVisible()
    assert ledger(bench).inputs[said].words == WORDS


def test_what_several_people_said_stays_unless_it_is_ticked(
    bench: Bench, people_room: PeopleRoom, person: UUID
) -> None:
    shared = Input(uid=new_uid(), number=0, words="No bus.", recorded_on=DAY, person=person, voices=7)
    bench.keep(shared)
    sheet = asked_of_person(bench, people_room, person)
    assert not field(sheet, QCheckBox, "Take back V-001: No bus.").isChecked()
    assert "so it stays unless you tick it." in said_on(sheet)
    finish(bench, sheet).accept()
    found = ledger(bench)
    assert found.inputs[shared.uid].words == "No bus."
    assert found.inputs[shared.uid].person is None


def test_what_several_people_said_stays_also_while_it_is_out_of_sight(
    bench: Bench, people_room: PeopleRoom, person: UUID
) -> None:
    for number in range(12):
        words = f"Thing {number}."
        bench.keep(Input(uid=new_uid(), number=0, words=words, recorded_on=DAY, person=person))
    shared = Input(uid=new_uid(), number=0, words="No bus.", recorded_on=DAY, person=person, voices=7)
    bench.keep(shared)
    sheet = asked_of_person(bench, people_room, person)
    assert "No bus." not in said_on(sheet)
    assert "which go too" not in said_on(sheet)
    finish(bench, sheet).accept()
    assert ledger(bench).inputs[shared.uid].words == "No bus."
