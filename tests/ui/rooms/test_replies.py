"""Changes and replies: who waits longest stands first, and a letter is whoever sends it's to change."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.changes import Changes
from collabdesk.domain.records import Action, Change, Consent, Decision, Input, Person, Reply, Verdict
from collabdesk.domain.words import Answer, Permission, ReplyState, Said, Way
from collabdesk.operations import answering, people, telling
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.rooms.replies.room import RepliesRoom
from tests.ui.on_screen import field
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger
    from tests.ui.rooms.conftest import Bench

WORDS = "The social worker was the one who sorted it, and my neighbour."


@pytest.fixture
def room(bench: Bench) -> Iterator[RepliesRoom]:
    made = RepliesRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)


def answered(
    bench: Bench, words: str = WORDS, days: int = 112, answer: Answer = Answer.YES, **more: object
) -> UUID:
    """Keep words said so many days ago, and answer them yesterday."""
    day = TODAY - timedelta(days=days)
    values: dict[str, object] = {"recorded_on": day, "said_on": day, **more}
    uid = bench.keep(Input(uid=new_uid(), number=0, words=words, **values))  # type: ignore[arg-type]
    decision = Decision(
        uid=new_uid(),
        number=0,
        answer=answer,
        decided_on=TODAY - timedelta(days=1),
        reason="They kept ringing",
    )
    bench.do(answering.decide, decision, [uid])
    return uid


def reply(bench: Bench, uid: UUID, state: ReplyState = ReplyState.TOLD, **more: object) -> UUID:
    values: dict[str, object] = {"happened_on": TODAY, "way": Way.LETTER, **more}
    made = Reply(uid=new_uid(), input=uid, state=state, **values)  # type: ignore[arg-type]
    bench.do(telling.record_reply, made)
    return made.uid


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def rows(room: RepliesRoom) -> list[str]:
    model = room.list_pane.model
    found = [model.row_at(place) for place in range(model.rowCount())]
    return [f"{row.words} | {row.state} | {row.trailing}".replace("\u00a0", " ") for row in found if row]


def letter(room: RepliesRoom) -> QPlainTextEdit:
    return field(room, QPlainTextEdit, "What we will tell them")


def replies_shown(room: RepliesRoom) -> tuple[Reply, ...]:
    """Give the replies of whoever is on show."""
    trail = room.telling.trail()
    return trail.chain.replies if trail else ()


def at_letter(bench: Bench, room: RepliesRoom) -> None:
    bench.qtbot.waitUntil(letter(room).isVisible)


def test_an_empty_room_says_that_an_answer_comes_first(bench: Bench, room: RepliesRoom) -> None:
    bench.shows(room, "There is nothing to tell yet. First comes an answer, in What people said.")
    bench.shows(room, "Nobody waits to be told.")
    assert unnamed(room) == []


def test_everybody_stands_where_telling_them_has_come(bench: Bench, room: RepliesRoom) -> None:
    answered(bench, "Short wait", 3)
    answered(bench)
    reply(bench, answered(bench, "Rang twice"), ReplyState.TRIED, way=Way.PHONE)
    told = answered(bench, "Fair enough")
    reply(bench, told)
    bench.do(telling.record_verdict, Verdict(uid=new_uid(), input=told, given_on=TODAY, fair=Said.NOT_SURE))
    reply(bench, answered(bench, "Came back"), ReplyState.COULD_NOT_REACH)
    bench.qtbot.waitUntil(lambda: room.list_pane.model.rowCount() == 9)
    assert rows(room) == [
        "To tell |  | ",
        f"“{WORDS}” | Waiting since 19 February | 112 days",
        "“Short wait” | Waiting since 8 June | 3 days",
        "Tried |  | ",
        "“Rang twice” | Tried, phone. 11 June | 112 days",
        "Told, and what they said |  | ",
        "“Fair enough” | Not sure it is fair | 0 days",
        "Not reached, or asked us not to |  | ",
        "“Came back” | Could not reach, letter. 11 June | ",
    ]
    bench.shows(room, "3 people have an answer and do not know it.")


def test_the_letter_is_drafted_and_what_was_typed_is_never_lost_unsaid(
    bench: Bench, room: RepliesRoom
) -> None:
    answered(bench)
    at_letter(bench, room)
    bench.qtbot.waitUntil(lambda: f"“{WORDS}”" in letter(room).toPlainText())
    drafted = letter(room).toPlainText()
    bench.qtbot.keyClicks(letter(room), "Hello. ")
    mine = letter(room).toPlainText()
    assert mine.startswith("Hello. ")
    bench.press(room, "Phone")
    assert "Hello." not in letter(room).toPlainText()
    bench.press(room, "Letter")
    assert letter(room).toPlainText() == mine
    bench.press(room, "Draft again")
    assert letter(room).toPlainText() == drafted
    bench.shows(room, "What you had is still here.")
    bench.press(room, "Bring back mine")
    assert letter(room).toPlainText() == mine


def test_typing_is_kept_while_the_record_changes_under_it(bench: Bench, room: RepliesRoom) -> None:
    answered(bench)
    at_letter(bench, room)
    bench.qtbot.keyClicks(letter(room), "Hello. ")
    mine = letter(room).toPlainText()
    answered(bench, "Somebody else", 400)
    bench.qtbot.waitUntil(lambda: room.list_pane.model.rowCount() == 3)
    assert letter(room).toPlainText() == mine


def test_copying_puts_the_letter_on_the_clipboard(bench: Bench, room: RepliesRoom) -> None:
    answered(bench)
    at_letter(bench, room)
    bench.press(room, "Copy the letter")
    assert QGuiApplication.clipboard().text() == letter(room).toPlainText()
    assert "[the name they chose]" in QGuiApplication.clipboard().text()


def test_saying_they_were_told_keeps_the_words_and_the_promise(bench: Bench, room: RepliesRoom) -> None:
    uid = answered(bench)
    due = TODAY + timedelta(days=3)
    promised = reply(bench, uid, ReplyState.DUE, happened_on=None, due_on=due, way=None)
    at_letter(bench, room)
    bench.qtbot.waitUntil(lambda: WORDS in letter(room).toPlainText())
    bench.qtbot.waitUntil(lambda: len(replies_shown(room)) == 1)
    text = letter(room).toPlainText()
    bench.press(room, "Say they have been told")
    assert field(room, QComboBox, "How").currentText() == "Letter"
    bench.press(room, "Keep it")
    bench.qtbot.waitUntil(lambda: any("No answer yet" in row for row in rows(room)))
    assert [r.uid for r in ledger(bench).replies.values()] == [promised]
    kept = ledger(bench).replies[promised]
    assert (kept.state, kept.said, kept.due_on, kept.way) == (ReplyState.TOLD, text, due, Way.LETTER)
    bench.shows(room, "Everyone has been told. 1 has not answered.")
    bench.press(room, "Record what they say")
    bench.press(room, "Keep it")
    bench.qtbot.waitUntil(lambda: bool(ledger(bench).verdicts))


def test_could_not_reach_is_said_and_the_letter_stays(bench: Bench, room: RepliesRoom) -> None:
    uid = answered(bench)
    at_letter(bench, room)
    bench.press(room, "Could not reach them")
    bench.press(room, "Keep it")
    bench.qtbot.waitUntil(lambda: any("Could not reach" in row for row in rows(room)))
    kept = list(ledger(bench).replies.values())
    assert [(r.input, r.state, r.said) for r in kept] == [(uid, ReplyState.COULD_NOT_REACH, "")]
    at_letter(bench, room)


def test_somebody_who_asked_not_to_be_told_gets_no_letter(bench: Bench, room: RepliesRoom) -> None:
    uid = answered(bench)
    reply(bench, uid, ReplyState.ASKED_NOT_TO)
    room.open_record(uid)
    bench.shows(room, "They asked not to be told.")
    assert not letter(room).isVisible()


def test_the_way_they_asked_for_is_chosen_and_nobody_is_named(bench: Bench, room: RepliesRoom) -> None:
    person = Person(uid=new_uid(), number=0, name="Sample Name", contact="By the door", reply_way=Way.PHONE)
    bench.do(people.add_person, person)
    bench.do(
        people.record_consent,
        Consent(uid=new_uid(), person=person.uid, given_on=TODAY, words=Permission.NO, chosen_name="Ace"),
    )
    answered(bench, person=person.uid)
    bench.shows(room, "They asked for this way: phone.")
    bench.press(room, "Notice")
    text = letter(room).toPlainText()
    assert WORDS not in text
    for way in ("Letter", "Phone", "Face to face", "Slip", "Aloud"):
        bench.press(room, way)
        text += letter(room).toPlainText()
    for private in ("Sample Name", "By the door", "Ace"):
        assert private not in text


def test_not_fair_goes_back_to_what_people_said(bench: Bench, room: RepliesRoom) -> None:
    uid = answered(bench, answer=Answer.NO)
    told = reply(bench, uid)
    bench.do(
        telling.record_verdict,
        Verdict(uid=new_uid(), input=uid, given_on=TODAY, fair=Said.NO, words="It isn’t fair"),
    )
    room.open_record(told)
    bench.shows(room, "They said it was not fair. It is open again.")
    with bench.qtbot.waitSignal(room.record_wanted) as asked:
        bench.press(room, "Go to what they said")
    assert asked.args == ["said", uid]


def test_a_change_is_added_put_right_and_asks_who_else_says_so(bench: Bench, room: RepliesRoom) -> None:
    uid = answered(bench)
    action = Action(uid=new_uid(), number=0, what="Thank them")
    bench.do(answering.plan_action, action, [uid])
    bench.press(room, "Changes 0")
    bench.press(room, "Add a change")
    bench.qtbot.waitUntil(lambda: room.detail.form is not None)
    bench.qtbot.keyClicks(field(room, QPlainTextEdit, "What"), "Two cards were sent")
    came_of, sure = field(room, QComboBox, "Came of"), field(room, QComboBox, "How sure")
    came_of.setCurrentIndex(1)
    sure.setCurrentIndex(3)
    sure.activated.emit(3)
    bench.shows(room, "You say it clearly helped. Who outside the team says so?")
    bench.press(room, "Keep it")
    bench.shows(room, "Two cards were sent")
    bench.shows(room, "It clearly helped.")
    bench.shows(room, "You say it clearly helped. Who outside the team says so?")
    (link,) = ledger(bench).changings.values()
    assert link.action == action.uid
    room.telling.edit_change()
    bench.press(room, "Worse")
    bench.press(room, "Keep it")
    bench.qtbot.waitUntil(lambda: any("Worse. It clearly helped." in row for row in rows(room)))
    (change,) = ledger(bench).changes.values()
    assert (change.what, change.strength) == ("Two cards were sent", 3)


def test_what_we_say_and_what_they_say_stand_apart(bench: Bench, room: RepliesRoom) -> None:
    uid = answered(bench)
    reply(bench, uid)
    for changed, days in ((Said.YES, 1), (Said.NO, 0)):
        day = TODAY - timedelta(days=days)
        verdict = Verdict(uid=new_uid(), input=uid, given_on=day, fair=Said.YES, changed_for_me=changed)
        bench.do(telling.record_verdict, verdict)
    change = Change(uid=new_uid(), number=0, what="It is warmer", seen_on=TODAY, strength=4)
    bench.do(answering.record_change, change, [], [uid])
    room.open_record(change.uid)
    bench.shows(room, "Changed, we say")
    bench.shows(room, "V-001. Changed for me: no.")
    assert room.list_pane.kind() == "changes"
    room.telling.take_away()
    bench.shows(room, "Take C-001 away? What it came of stays. You can undo this.")
    bench.press(room, "Take it away")
    bench.shows(room, "Nobody waits to be told.")
    assert ledger(bench).changes == {}


def test_a_step_that_concerns_neither_asks_for_nothing(bench: Bench, room: RepliesRoom) -> None:
    answered(bench)
    at_letter(bench, room)
    asked: list[object] = []
    room.list_pane.model.modelReset.connect(lambda: asked.append(True))
    room.refresh(Changes(touched={"group": frozenset({new_uid()})}))
    ledger(bench)
    assert asked == []
    room.refresh(Changes(touched={"reply": frozenset({new_uid()})}))
    bench.qtbot.waitUntil(lambda: bool(asked))


def test_not_yet_goes_back_to_the_letter_with_the_keyboard(bench: Bench, room: RepliesRoom) -> None:
    answered(bench)
    at_letter(bench, room)
    bench.press(room, "Say they have been told")
    assert not letter(room).isVisible()
    bench.press(room, "Not yet")
    at_letter(bench, room)
    assert room.focusWidget() is room.letter.told
    assert not ledger(bench).replies
