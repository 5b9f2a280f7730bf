"""The room of people: in their own word, names shut, what they said yes to kept, groups heard or not yet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Consent, Group, Input, Person, Session
from collabdesk.domain.words import Permission, Reach, Role, Way
from collabdesk.operations import people, undoing
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.growing_text import GrowingTextEdit
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.people.room import PeopleRoom
from tests.ui.on_screen import dialog, field, open_workbook, said_on, settle
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from collabdesk.domain.ledger import Ledger
    from collabdesk.ui.main_window import MainWindow
    from tests.ui.rooms.conftest import Bench

NAME, CONTACT = "Sample Name", "by the red door"
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(bench: Bench) -> Iterator[PeopleRoom]:
    made = PeopleRoom(bench.desk, bench.context)
    bench.desk.changed.connect(made.refresh)
    made.resize(1280, 800)
    made.show()
    bench.qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def someone(bench: Bench, room: PeopleRoom, word: str = "a carer") -> UUID:
    """Add a person and show the room with their card."""
    person = Person(
        uid=new_uid(), number=0, described_as=word, name=NAME, contact=CONTACT, reply_way=Way.LETTER
    )
    bench.do(people.add_person, person)
    room.refresh(None)
    bench.shows(room.view, word)
    return person.uid


def listed(room: PeopleRoom) -> list[str]:
    return [f"{row.words} {row.state} {row.trailing}" for _, row in room.pane.model.known_rows()]


def link(within: QWidget, words: str) -> Sentence:
    return next(s for s in within.findChildren(Sentence) if s.isVisible() and words in s.plain_text())


def test_an_empty_room_says_who_belongs_here(bench: Bench, room: PeopleRoom) -> None:
    room.refresh(None)
    bench.shows(room, "Nobody is here yet")
    bench.shows(room, "What people said can stand without any name.")
    bench.shows(room, "Nobody yet. Name who should be heard, above all those who seldom are.")
    assert unnamed(room) == []


def test_a_person_is_listed_by_their_word_and_code_and_never_by_name(bench: Bench, room: PeopleRoom) -> None:
    someone(bench, room)
    assert listed(room) == ["a carer By letter P-001"]
    bench.shows(room.view, "Not asked yet")
    bench.shows(room.view, "P-001")
    shown = said_on(room)
    assert NAME not in shown
    assert CONTACT not in shown
    assert unnamed(room) == []


def test_names_open_for_one_sitting_and_shut_again(bench: Bench, room: PeopleRoom) -> None:
    someone(bench, room)
    assert said_on(room).count("Show names") == 1
    bench.press(room, "Show names")
    bench.shows(room.view, NAME)
    bench.shows(room.view, CONTACT)
    bench.qtbot.waitUntil(lambda: listed(room) == [f"{NAME}, a carer By letter P-001"])
    bench.qtbot.keyClick(room.pane.cards, Qt.Key.Key_N, BOTH)
    assert NAME not in said_on(room)
    bench.qtbot.waitUntil(lambda: listed(room) == ["a carer By letter P-001"])
    bench.qtbot.keyClick(room.pane.cards, Qt.Key.Key_N, BOTH)
    bench.shows(room.view, NAME)


def test_nothing_is_required_of_someone_new(bench: Bench, room: PeopleRoom) -> None:
    room.refresh(None)
    bench.press(room, "Add a person")
    front = dialog(bench.qtbot)
    assert unnamed(front) == []
    bench.press(front, "Keep it")
    bench.qtbot.waitUntil(lambda: listed(room) == ["Not said yet Not asked how to tell them P-001"])
    (kept,) = ledger(bench).people.values()
    assert (kept.name, kept.described_as, kept.joined_on) == ("", "", TODAY)


def test_someone_new_is_added_by_the_keyboard_with_what_they_want_kept(
    bench: Bench, room: PeopleRoom
) -> None:
    group = Group(uid=new_uid(), name="Carers on Ward 4")
    bench.do(people.add_group, group)
    room.refresh(None)
    bench.shows(room, "Carers on Ward 4")
    room.focus_start()
    bench.qtbot.keyClick(room.pane.add_button, Qt.Key.Key_Space)
    front = dialog(bench.qtbot)
    word = field(front, QLineEdit, "The word they choose")
    bench.qtbot.keyClicks(word, "family")
    field(front, ChoiceField, "To hear from us").choose(Way.PHONE.value)
    field(front, ChoiceField, "Group").choose(str(group.uid))
    field(front, ChoiceField, "Their part").choose(Role.GUIDE.value)
    bench.qtbot.keyClick(word, Qt.Key.Key_Return)
    bench.shows(room.view, "By phone")
    (kept,) = ledger(bench).people.values()
    assert (kept.described_as, kept.reply_way, kept.group, kept.role) == (
        "family",
        Way.PHONE,
        group.uid,
        Role.GUIDE,
    )
    assert listed(room) == ["family By phone · Guide P-001"]


def test_a_card_is_changed_without_touching_what_is_shut(bench: Bench, room: PeopleRoom) -> None:
    uid = someone(bench, room)
    bench.press(room, "Change")
    front = dialog(bench.qtbot)
    bench.shows(front, "Name, how to reach them and notes are shut.")
    assert not [one for one in front.findChildren(QLineEdit) if one.accessibleName() == "Name"]
    word = field(front, QLineEdit, "The word they choose")
    word.selectAll()
    bench.qtbot.keyClicks(word, "a daughter")
    bench.press(front, "Keep it")
    bench.shows(room.view, "a daughter")
    kept = ledger(bench).people[uid]
    assert (kept.described_as, kept.name, kept.contact) == ("a daughter", NAME, CONTACT)


def test_a_new_consent_never_edits_the_old_one(bench: Bench, room: PeopleRoom) -> None:
    uid = someone(bench, room)
    first = Consent(
        uid=new_uid(), person=uid, given_on=date(2026, 2, 19), words=Permission.WITH_NAME, public=True
    )
    bench.do(people.record_consent, first)
    bench.shows(room.view, "Exact words, with the name they chose")
    bench.press(room.view, "Ask again")
    front = dialog(bench.qtbot)
    assert unnamed(front) == []
    field(front, ChoiceField, "Use my words").choose(Permission.SUMMARY.value)
    public = next(one for one in front.findChildren(QCheckBox) if one.text() == "With the public")
    assert public.isChecked()
    public.click()
    bench.qtbot.keyClicks(field(front, QPlainTextEdit, "What they were told"), "Read aloud by their guide")
    bench.press(front, "Keep it")
    bench.shows(room.view, "Only in a summary")
    bench.shows(room.view, "What they were told: Read aloud by their guide")
    bench.shows(room.view, "Before that, kept as it was:")
    bench.shows(room.view, "19\u00a0February\u00a02026. Use my words: Exact words, with the name they chose.")
    consents = ledger(bench).consents
    assert consents[first.uid] == first
    (latest,) = [one for one in consents.values() if one.uid != first.uid]
    assert (latest.words, latest.public, latest.given_on) == (Permission.SUMMARY, False, TODAY)


def test_what_they_said_leads_to_its_trail(bench: Bench, room: PeopleRoom) -> None:
    wanted: list[tuple[str, UUID]] = []
    room.record_wanted.connect(lambda key, uid: wanted.append((key, uid)))
    uid = someone(bench, room)
    said = bench.keep(
        Input(uid=new_uid(), number=0, words="Two <b>buses</b>.", recorded_on=TODAY, person=uid)
    )
    bench.shows(room.view, "1 thing this person said")
    row = link(room.view, "“Two <b>buses</b>.”")
    row.link_pressed.emit("V-001")
    assert wanted == [("said", said)]


def test_taking_a_card_away_says_what_stays_and_undo_is_one_step(bench: Bench, room: PeopleRoom) -> None:
    told: list[str] = []
    room.message_told.connect(told.append)
    uid = someone(bench, room)
    bench.keep(Input(uid=new_uid(), number=0, words="Two buses.", recorded_on=TODAY, person=uid))
    bench.shows(room.view, "1 thing this person said")
    bench.press(room.view, "What you can do with this card")
    menu = next(menu for menu in room.findChildren(QMenu) if menu.isVisible())
    next(one for one in menu.actions() if one.text() == "Take this card away").trigger()
    menu.close()
    bench.shows(room, "Nobody is here yet")
    assert told == [
        "The card P-001 is taken away. 1 thing they said stays, with no one named. Undo brings the card back."
    ]
    assert [said.person for said in ledger(bench).inputs.values()] == [None]
    bench.do(undoing.undo)
    bench.shows(room.view, "a carer")
    assert [said.person for said in ledger(bench).inputs.values()] == [uid]


def test_who_left_is_said_and_has_no_way_to_be_told(bench: Bench, room: PeopleRoom) -> None:
    uid = someone(bench, room)
    bench.do(people.change_person, uid, {"left_on": date(2026, 5, 4)})
    bench.shows(room.view, "Asked to leave on 4\u00a0May.")
    bench.qtbot.waitUntil(lambda: listed(room) == ["a carer Asked to leave P-001"])


def test_a_group_not_heard_yet_asks_for_a_plan(bench: Bench, room: PeopleRoom) -> None:
    room.refresh(None)
    bench.press(room, "Add a group")
    front = dialog(bench.qtbot)
    assert unnamed(front) == []
    bench.press(front, "Keep it")
    bench.shows(front, "Who are they? A few words are enough.")
    bench.qtbot.keyClicks(field(front, QLineEdit, "Who"), "Carers under 25")
    bench.press(front, "Keep it")
    bench.shows(room.circle, "Not heard yet")
    bench.shows(room.circle, "No plan yet. Who do they trust?")
    (kept,) = ledger(bench).groups.values()
    assert (kept.name, kept.reach, kept.set_out) == ("Carers under 25", Reach.NOT_YET, True)


def test_a_group_is_changed_and_taken_away_by_the_keyboard(bench: Bench, room: PeopleRoom) -> None:
    told: list[str] = []
    room.message_told.connect(told.append)
    group = Group(uid=new_uid(), name="Carers under 25", plan="Through the school")
    bench.do(people.add_group, group)
    room.refresh(None)
    bench.shows(room.circle, "Through the school")
    tile = room.circle.tile(group.uid)
    assert tile is not None
    assert tile.accessibleName() == "Carers under 25. Not heard yet. Through the school"
    bench.qtbot.keyClick(tile, Qt.Key.Key_Return)
    front = dialog(bench.qtbot)
    bench.press(front, "Heard a little")
    bench.press(front, "Keep it")
    bench.shows(room.circle, "Heard a little")
    assert ledger(bench).groups[group.uid].reach is Reach.A_LITTLE
    tile = room.circle.tile(group.uid)
    assert tile is not None
    bench.qtbot.keyClick(tile, Qt.Key.Key_Delete)
    bench.shows(room.circle, "Nobody yet.")
    assert told == ["The group is taken away. Its people and what they said stay. Undo brings it back."]
    bench.do(undoing.undo)
    bench.shows(room.circle, "Carers under 25")


def test_a_session_is_added_changed_and_taken_away(bench: Bench, room: PeopleRoom) -> None:
    room.refresh(None)
    bench.press(room, "Add a session")
    front = dialog(bench.qtbot)
    bench.qtbot.keyClicks(field(front, QLineEdit, "Name"), "Tuesday tea")
    bench.qtbot.keyClicks(field(front, QLineEdit, "Place"), "Library")
    bench.qtbot.keyClicks(field(front, QLineEdit, "People"), "9")
    bench.qtbot.keyClick(field(front, QLineEdit, "People"), Qt.Key.Key_Return)
    bench.shows(room.circle, "No day yet · Library · 9 people took part")
    (session,) = ledger(bench).sessions.values()
    assert (session.name, session.place, session.people) == ("Tuesday tea", "Library", 9)
    tile = room.circle.tile(session.uid)
    assert tile is not None
    bench.qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    front = dialog(bench.qtbot)
    bench.qtbot.keyClick(field(front, QLineEdit, "People"), Qt.Key.Key_Backspace)
    after = "Afterwards: is anyone of you carrying something home?"
    bench.qtbot.keyClicks(field(front, GrowingTextEdit, after), "Two of us. Ring on Thursday.")
    bench.press(front, "Keep it")
    bench.shows(room.circle, "No day yet · Library")
    bench.qtbot.waitUntil(lambda: ledger(bench).sessions[session.uid].people is None)
    assert ledger(bench).sessions[session.uid].after_care == "Two of us. Ring on Thursday."
    tile = room.circle.tile(session.uid)
    assert tile is not None
    bench.qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    bench.press(dialog(bench.qtbot), "Take this session away")
    bench.shows(room.circle, "No session yet.")


def test_open_record_shows_a_person_a_group_or_a_session(bench: Bench, room: PeopleRoom) -> None:
    someone(bench, room)
    second = Person(uid=new_uid(), number=0, described_as="family")
    session = Session(uid=new_uid(), name="Tuesday tea", held_on=TODAY)
    bench.do(people.add_person, second)
    bench.do(people.add_session, session)
    room.open_record(second.uid)
    bench.shows(room.view, "family")
    bench.qtbot.waitUntil(lambda: room.pane.cards.current_key() == second.uid)
    room.open_record(session.uid)
    bench.qtbot.waitUntil(lambda: (tile := room.circle.tile(session.uid)) is not None and tile.hasFocus())


def test_in_a_narrow_window_groups_follow_the_card(bench: Bench, room: PeopleRoom) -> None:
    someone(bench, room)
    room.resize(500, 700)
    bench.press(room, "Who we set out to hear")
    assert room.circle.isVisible()
    assert room.view.isAncestorOf(room.circle)
    assert room.step_back()
    room.resize(1280, 800)
    bench.qtbot.waitUntil(lambda: not room.view.isAncestorOf(room.circle))
    assert room.circle.isVisible()


def test_in_the_whole_window_the_key_for_names_starts_no_workbook(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    open_workbook(qtbot, window, workbook)
    window.open_room("people")
    settle(qtbot, window)
    room = window.findChild(PeopleRoom)
    assert room is not None
    qtbot.waitUntil(lambda: bool(room.pane.model.known_rows()))
    room.focus_start()
    QTest.keyClick(room.pane.cards, Qt.Key.Key_N, BOTH)
    qtbot.waitUntil(lambda: "Sample Name" in said_on(room.view))
    assert not [one for one in window.findChildren(QDialog) if one.isVisible()]
