"""What a person says yes to: each thing asked apart, by the keyboard, with what they were shown."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPlainTextEdit, QPushButton

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import AccessNeed, Consent, Person, Session, ToldText
from collabdesk.domain.words import ParentSays, Permission, Said, TakingPart, Way
from collabdesk.operations import exercises, people
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.kit.date_field import DateField
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.kit.pills import PillGroup
from collabdesk.ui.rooms.people.consent_sheet import ConsentSheet
from collabdesk.ui.rooms.people.person_sheets import PersonSheet
from collabdesk.ui.rooms.people.room import PeopleRoom
from collabdesk.ui.rooms.people.squares import Squares
from collabdesk.ui.rooms.people.told_sheets import ReadToldSheet, ToldTextSheet
from tests.ui.on_screen import field, said_on
from tests.ui.rooms.conftest import TODAY
from tests.ui.rooms.test_people import link

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from collabdesk.domain.ledger import Ledger
    from tests.ui.rooms.conftest import Bench


@pytest.fixture
def room(bench: Bench) -> Iterator[PeopleRoom]:
    made = PeopleRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)


@pytest.fixture
def person(bench: Bench, room: PeopleRoom) -> UUID:
    one = Person(uid=new_uid(), number=0, described_as="a carer", contact="by the red door")
    bench.do(people.add_person, one)
    bench.shows(room.view, "a carer")
    return one.uid


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def given(bench: Bench, person: UUID, **more: object) -> Consent:
    fields: dict[str, object] = {
        "given_on": date(2026, 2, 19), "words": Permission.WITHOUT_NAME, "take_part": TakingPart.YES,
    }  # fmt: skip
    made = Consent(uid=new_uid(), person=person, **(fields | more))  # type: ignore[arg-type]
    bench.do(people.record_consent, made)
    return made


def told_texts(bench: Bench, *texts: str) -> list[ToldText]:
    made = [ToldText(uid=new_uid(), text=text, in_use_from=TODAY) for text in texts]
    for told in made:
        bench.do(people.write_told_text, told)
    return made


def the_sheet(bench: Bench, room: PeopleRoom, kind: type[QDialog] = ConsentSheet) -> QDialog:
    bench.qtbot.waitUntil(lambda: any(one.isVisible() for one in room.findChildren(kind)))
    return next(one for one in room.findChildren(kind) if one.isVisible())


def asking(bench: Bench, room: PeopleRoom, button: str = "Ask again") -> QDialog:
    bench.press(room.view, button)
    return the_sheet(bench, room)


def tick(within: QWidget, words: str) -> QCheckBox:
    return next(one for one in within.findChildren(QCheckBox) if one.text() == words)


def latest(bench: Bench, person: UUID) -> Consent:
    found = ledger(bench).on(TODAY).consent_of(person)
    assert found is not None
    return found


def kept(bench: Bench, person: UUID, before: int) -> Consent:
    """Wait until one more consent is kept, and give it."""
    bench.qtbot.waitUntil(lambda: len(ledger(bench).consents) == before + 1)
    return latest(bench, person)


def test_the_common_answer_takes_two_keys(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    """Asked again at today's session: takes part, and all else stands as it was."""
    held = Session(uid=new_uid(), name="Tuesday tea", held_on=TODAY)
    bench.do(people.add_session, held)
    first = given(bench, person, partners=True, tell_by=Way.PHONE, photos=True)
    bench.shows(room.view, "Ask again")
    sheet = asking(bench, room)
    start = field(sheet, PillGroup, "Take part").pill("not_asked")
    bench.qtbot.waitUntil(start.hasFocus)
    bench.qtbot.keyClick(start, Qt.Key.Key_Right)
    bench.qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    again = kept(bench, person, 1)
    assert (again.take_part, again.session, again.given_on) == (TakingPart.YES, held.uid, TODAY)
    assert (again.words, again.partners, again.photos, again.tell_by) == (
        first.words, True, True, Way.PHONE,
    )  # fmt: skip
    bench.shows(room.view, "Tuesday tea")


def test_taking_part_is_never_answered_beforehand(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    given(bench, person)
    sheet = asking(bench, room)
    assert field(sheet, PillGroup, "Take part").key() == "not_asked"
    assert [tick(sheet, words).isChecked() for words in ("Pictures", "Recordings of voice or film")] == [
        False, False,
    ]  # fmt: skip
    assert unnamed(sheet) == []


def test_each_thing_is_asked_apart_and_kept(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    sheet = asking(bench, room, "Write down what they say yes to")
    bench.press(sheet, "Not today")
    field(sheet, ChoiceField, "Use my words").choose(Permission.SUMMARY.value)
    for words in ("With our partners", "On social media", "Recordings of voice or film"):
        tick(sheet, words).click()
    bench.qtbot.keyClicks(field(sheet, DateField, "Keep how to reach them until").line, "1 March 2027")
    bench.qtbot.keyClicks(field(sheet, DateField, "All this holds until").line, "2 March 2027")
    field(sheet, ChoiceField, "Tell them what happened").choose(Way.LETTER.value)
    field(sheet, ChoiceField, "How").choose(Way.IN_PERSON.value)
    bench.qtbot.keyClicks(field(sheet, QLineEdit, "Who asked them"), "Ada")
    bench.qtbot.keyClicks(field(sheet, QPlainTextEdit, "What helped them decide"), "Pictures on cards")
    bench.qtbot.keyClicks(field(sheet, QLineEdit, "Who they wanted with them"), "Her sister")
    bench.press(sheet, "Keep it")
    one = kept(bench, person, 0)
    assert (one.take_part, one.words) == (TakingPart.NOT_TODAY, Permission.SUMMARY)
    assert (one.this_charity, one.partners, one.public, one.social) == (True, True, False, True)
    assert (one.photos, one.recordings) == (False, True)
    assert (one.keep_contact, one.contact_until, one.runs_out_on) == (
        True, date(2027, 3, 1), date(2027, 3, 2),
    )  # fmt: skip
    assert (one.tell_by, one.asked_how, one.taken_by) == (Way.LETTER, Way.IN_PERSON, "Ada")
    assert (one.helped_decide, one.wanted_with_them) == ("Pictures on cards", "Her sister")
    assert (one.young, one.parent_says, one.parent_asked_on) == (False, ParentSays.NOT_ASKED, None)
    assert ledger(bench).people[person].reply_way is Way.LETTER
    shown = said_on(room.view)
    assert "Pictures on cards" not in shown
    for words in (
        "Not today",
        "Only in a summary",
        "Asked by Ada. Face to face.",
        "Until 1\u00a0March\u00a02027",
    ):
        bench.shows(room.view, words)
    room.turn_names()
    bench.shows(room.view, "Pictures on cards")


def test_what_only_fits_one_answer_shows_with_it(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    sheet = asking(bench, room, "Write down what they say yes to")
    name, through = field(sheet, QLineEdit, "Name they chose"), field(sheet, QLineEdit, "Through whom")
    parent = field(sheet, PillGroup, "What the parent or carer says")
    assert not any(one.isVisible() for one in (name, through, parent))
    words, way = (
        field(sheet, ChoiceField, "Use my words"),
        field(sheet, ChoiceField, "Tell them what happened"),
    )
    words.choose(Permission.WITH_NAME.value)
    words.chosen.emit(words.key())
    way.choose(Way.THROUGH_SOMEONE.value)
    way.chosen.emit(way.key())
    tick(sheet, "A parent or carer is asked too").click()
    bench.qtbot.waitUntil(lambda: all(one.isVisible() for one in (name, through, parent)))


def test_a_parent_is_asked_where_the_policy_says_so(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    given(bench, person, young=True)
    bench.shows(room.view, "A parent or carer has not said yes, so none of their words are used yet.")
    sheet = asking(bench, room)
    field(sheet, PillGroup, "What the parent or carer says").pill("yes").click()
    bench.qtbot.keyClicks(field(sheet, DateField, "Said on").line, "10 June")
    bench.press(sheet, "Keep it")
    one = kept(bench, person, 1)
    assert (one.young, one.parent_says, one.parent_asked_on) == (True, ParentSays.YES, date(2026, 6, 10))
    bench.qtbot.waitUntil(lambda: "has not said yes" not in said_on(room.view))


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("On which day", "12 June 2026", "That day is still to come."),
        ("On which day", "", "On which day did they say so?"),
        ("All this holds until", "1 June 2026", "That day has passed."),
        ("Keep how to reach them until", "some day", "We can’t read that as a day. Leave it empty"),
    ],
)
def test_a_day_that_will_not_do_is_said_beside_it(
    bench: Bench, room: PeopleRoom, person: UUID, name: str, typed: str, said: str
) -> None:
    sheet = asking(bench, room, "Write down what they say yes to")
    line = field(sheet, DateField, name).line
    line.clear()
    bench.qtbot.keyClicks(line, typed)
    bench.press(sheet, "Keep it")
    bench.shows(sheet, said)
    assert ledger(bench).consents == {}


def test_asked_again_it_holds_as_long_as_before(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    first = given(bench, person, runs_out_on=TODAY - timedelta(days=1))
    bench.shows(room.view, "This ran out on 10\u00a0June. It counts as not asked.")
    sheet = asking(bench, room)
    bench.press(sheet, "Keep it")
    assert first.runs_out_on is not None
    assert kept(bench, person, 1).runs_out_on == TODAY + (first.runs_out_on - first.given_on)
    bench.qtbot.waitUntil(lambda: "counts as not asked" not in said_on(room.view))


def test_a_yes_that_runs_out_soon_is_said(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    given(bench, person, runs_out_on=TODAY + timedelta(days=30))
    bench.shows(room.view, "This runs out after 11\u00a0July. Ask again before then.")


def test_what_is_shut_with_the_names_stays_and_is_not_shown(
    bench: Bench, room: PeopleRoom, person: UUID
) -> None:
    given(
        bench, person, words=Permission.WITH_NAME, chosen_name="Big Jo", wanted_with_them="Her sister",
        tell_by=Way.THROUGH_SOMEONE, tell_through="Tom next door",
    )  # fmt: skip
    bench.shows(room.view, "What helped them decide, and any name they chose, are shut.")
    sheet = asking(bench, room)
    everything = said_on(sheet) + "".join(one.text() for one in sheet.findChildren(QLineEdit))
    assert not any(private in everything for private in ("Big Jo", "Her sister", "Tom next door"))
    bench.press(sheet, "Keep it")
    one = kept(bench, person, 1)
    assert (one.chosen_name, one.wanted_with_them, one.tell_through) == (
        "Big Jo", "Her sister", "Tom next door",
    )  # fmt: skip
    room.turn_names()
    open_sheet = asking(bench, room)
    assert field(open_sheet, QLineEdit, "Name they chose").text() == "Big Jo"


def test_the_text_they_were_shown_stays_with_what_they_said(
    bench: Bench, room: PeopleRoom, person: UUID
) -> None:
    old, new = told_texts(bench, "You can stop.", "You can stop any time.")
    given(bench, person, told_text=old.uid)
    bench.shows(room.view, "Version 1, 19\u00a0February\u00a02026")
    sheet = asking(bench, room)
    assert field(sheet, ChoiceField, "What they were shown").key() == str(new.uid)
    bench.press(sheet, "Keep it")
    assert kept(bench, person, 1).told_text == new.uid
    bench.shows(room.view, "Version 2, 11\u00a0June\u00a02026")
    bench.press(room.view, "Read what they were shown on 19\u00a0February\u00a02026")
    reading = the_sheet(bench, room, ReadToldSheet)
    bench.shows(reading, "You can stop.")
    assert "any time" not in said_on(reading)
    assert unnamed(reading) == []


def test_a_first_text_is_written_from_the_starter(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    sheet = asking(bench, room, "Write down what they say yes to")
    bench.shows(sheet, "Write a new version")
    bench.press(sheet, "Write a new version")
    writing = the_sheet(bench, room, ToldTextSheet)
    bench.shows(writing, "A text to begin from, looked at on 25\u00a0November\u00a02026.")
    text = field(writing, QPlainTextEdit, "The text")
    assert "We are asking people about this: Home from Ward 4." in text.toPlainText()
    assert unnamed(writing) == []
    text.selectAll()
    bench.qtbot.keyClicks(text, "We ask, you choose.")
    bench.press(writing, "Keep it")
    bench.qtbot.waitUntil(lambda: field(sheet, ChoiceField, "What they were shown").key() != "")
    bench.press(sheet, "Keep it")
    one = kept(bench, person, 0)
    (told,) = ledger(bench).told_texts.values()
    assert (told.text, told.version, told.in_use_from) == ("We ask, you choose.", "1", TODAY)
    assert one.told_text == told.uid


def test_a_text_needs_words(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    told_texts(bench, "You can stop.")
    sheet = asking(bench, room, "Write down what they say yes to")
    bench.press(sheet, "Write a new version")
    writing = the_sheet(bench, room, ToldTextSheet)
    bench.shows(writing, "The newest version, to change.")
    text = field(writing, QPlainTextEdit, "The text")
    assert text.toPlainText() == "You can stop."
    text.clear()
    bench.press(writing, "Keep it")
    bench.shows(writing, "What are they told? Write it here.")
    assert len(ledger(bench).told_texts) == 1


def test_whoever_was_just_added_is_asked_next_by_the_keyboard(bench: Bench, room: PeopleRoom) -> None:
    bench.press(room, "Add a person")
    adding = the_sheet(bench, room, PersonSheet)
    word = field(adding, QLineEdit, "The word they choose")
    bench.qtbot.keyClicks(word, "a neighbour")
    bench.qtbot.keyClick(word, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bench.shows(room.view, "a neighbour")
    assert len(ledger(bench).people) == 1

    def at(words: str) -> bool:
        there = room.window().focusWidget()
        return isinstance(there, QPushButton) and there.text() == words

    bench.qtbot.waitUntil(lambda: at("Write down what they say yes to"))
    bench.press(room.view, "Write down what they say yes to")
    bench.press(the_sheet(bench, room), "Keep it")
    bench.shows(room.view, "A new answer never changes an old one.")
    bench.qtbot.waitUntil(lambda: at("Ask again"))
    room.view.change_button.setFocus()
    for _key in range(2):
        bench.qtbot.keyClick(room.window().focusWidget(), Qt.Key.Key_Tab)
    assert at("Ask again")


def test_a_day_that_was_put_out_of_sight_stops_nothing(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    sheet = asking(bench, room, "Write down what they say yes to")
    young = tick(sheet, "A parent or carer is asked too")
    assert young.accessibleName() == "A parent or carer is asked too"
    young.click()
    bench.qtbot.keyClicks(field(sheet, DateField, "Said on").line, "blorg")
    young.click()
    bench.press(sheet, "Keep it")
    assert not kept(bench, person, 0).young


def test_forgetting_how_to_reach_them_goes_through_the_second_place(
    bench: Bench, room: PeopleRoom, person: UUID, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    places: list[object] = []
    monkeypatch.setattr(people, "go_through_backups", lambda _book, second: places.append(second))
    bench.context.settings.choose_second_place(tmp_path)
    given(bench, person, keep_contact=True, contact_until=TODAY - timedelta(days=1))
    bench.press(room.view, "Forget how to reach them")
    bench.qtbot.waitUntil(lambda: ledger(bench).people[person].contact == "")
    assert places == [tmp_path]


def test_how_to_reach_them_is_forgotten_after_the_day_they_agreed_to(
    bench: Bench, room: PeopleRoom, person: UUID
) -> None:
    told: list[str] = []
    room.message_told.connect(told.append)
    given(bench, person, keep_contact=True, contact_until=TODAY - timedelta(days=1))
    bench.shows(room.view, "How to reach them was to be kept until 10\u00a0June, and is still here.")
    bench.press(room.view, "Forget how to reach them")
    bench.qtbot.waitUntil(lambda: ledger(bench).people[person].contact == "")
    bench.qtbot.waitUntil(lambda: "and is still here" not in said_on(room.view))
    assert len(told) == 1
    assert told[0].startswith("How to reach them is forgotten")


@pytest.mark.parametrize(("days", "offered"), [(-1, None), (30, TODAY + timedelta(days=30))])
def test_a_day_for_their_contact_that_has_passed_is_not_renewed_by_itself(
    bench: Bench, room: PeopleRoom, person: UUID, days: int, offered: date | None
) -> None:
    given(bench, person, keep_contact=True, contact_until=TODAY + timedelta(days=days))
    bench.shows(room.view, "Ask again")
    sheet = asking(bench, room)
    assert field(sheet, DateField, "Keep how to reach them until").date() == offered
    sheet.reject()


def test_an_access_card_says_each_of_its_six_steps(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    wanted: list[tuple[str, UUID]] = []
    room.record_wanted.connect(lambda key, uid: wanted.append((key, uid)))
    met = AccessNeed(
        uid=new_uid(), person=person, need="A lift from the bus stop", named_on=TODAY, written_on=TODAY,
        flagged_on=TODAY, shared_on=TODAY, arranged_on=TODAY, met=Said.YES, looked_again_on=TODAY,
    )  # fmt: skip
    to_do = AccessNeed(
        uid=new_uid(), person=person, need="Papers in 18 point", named_on=TODAY, written_on=TODAY
    )
    for need in (met, to_do):
        bench.do(exercises.keep_record, need)
    bench.shows(room.view, "Six steps: asked, kept, flagged, passed on, met, looked at again.")
    bench.shows(room.view, "Papers in 18 point")
    spoken = [one.accessibleName() for one in room.view.findChildren(Squares) if one.isVisible()]
    assert spoken == ["6 of 6, met, they say", "2 of 6, not arranged yet"]
    link(room.view, "not arranged yet").link_pressed.emit("")
    assert wanted == [("journey", to_do.uid)]


def test_a_text_that_was_found_is_shown(bench: Bench, room: PeopleRoom, person: UUID) -> None:
    (told,) = told_texts(bench, "You can stop any time.")
    room.open_record(told.uid)
    bench.shows(the_sheet(bench, room, ReadToldSheet), "You can stop any time.")
