"""The room of words: what people are called, what we avoid, what means two things, advice as one types."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import Door
from collabdesk.domain.records import (
    AvoidedWord,
    ChosenWords,
    Decision,
    Input,
    Journey,
    Meaning,
    Project,
    SharedWord,
    StockTake,
)
from collabdesk.domain.words import Answer
from collabdesk.operations import exercises, undoing
from collabdesk.operations.answering import decide
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.ui.kit.advice_underline import set_advisor, underline_of
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.rooms.said.forms.decide_form import DecideForm
from collabdesk.ui.rooms.words.adding import add_from_box, word_at
from collabdesk.ui.rooms.words.room import WordsRoom
from collabdesk.ui.rooms.words.word_row import WordRow
from collabdesk.ui.words_in_use import WordsInUse
from tests.sample_workbook import an_input
from tests.ui.on_screen import dialog, field, said_on
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger
    from tests.ui.rooms.conftest import Bench

R = TypeVar("R", bound="Record")
PANEL = "the carers’ panel"


@pytest.fixture
def room(bench: Bench) -> Iterator[WordsRoom]:
    made = WordsRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)


def ledger(bench: Bench) -> Ledger:
    found: list[Ledger] = []
    bench.desk.ask(found.append, load_ledger)
    bench.qtbot.waitUntil(lambda: bool(found))
    return found[0]


def keep(bench: Bench, record: R) -> R:
    bench.do(exercises.keep_record, record)
    return record


def row(bench: Bench, room: WordsRoom, word: str) -> WordRow:
    def found() -> list[WordRow]:
        rows = room.findChildren(WordRow)
        return [one for one in rows if one.isVisible() and one.row.word == word]

    bench.qtbot.waitUntil(lambda: len(found()) == 1, timeout=4000)
    return found()[0]


def shows(bench: Bench, widget: QWidget, words: str) -> None:
    """Wait until words are on screen; the spaces inside a day may not break there."""
    bench.qtbot.waitUntil(lambda: words in plain(said_on(widget)), timeout=4000)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def fill(front: QWidget, name: str, words: str) -> None:
    for line in front.findChildren(QLineEdit):
        if line.accessibleName() == name:
            line.setText(words)
            return
    field(front, QPlainTextEdit, name).setPlainText(words)


def words_choice(people: str, day: date, by: str = PANEL) -> ChosenWords:
    return ChosenWords(uid=new_uid(), people=people, person=people[:-1], agreed_by=by, agreed_on=day)


def test_nothing_chosen_asks_what_people_want_to_be_called(bench: Bench, room: WordsRoom) -> None:
    shows(bench, room, "What do people want to be called?")
    shows(bench, room, "Until they choose, papers say “people who took part”. Ask them first.")
    shows(bench, room, "Home from Ward 4")
    shows(bench, room, "No word yet. Which word did you trip over this month?")
    shows(bench, room, "No day is planned to look at these words again.")
    assert unnamed(room) == []
    assert too_small(room) == []


def test_people_choose_their_word_and_the_one_before_stays_with_its_days(
    bench: Bench, room: WordsRoom
) -> None:
    bench.do(exercises.choose_words, words_choice("family carers", date(2026, 1, 5), "staff"))
    shows(bench, room, "Agreed by staff on 5 January.")
    bench.press(room, "Choose other words")
    front = dialog(bench.qtbot)
    assert unnamed(front) == []
    fill(front, "People are called", "carers")
    fill(front, "One of them is called", "carer")
    fill(front, "Agreed by", PANEL)
    fill(front, "Others prefer", "two people, “family”")
    bench.press(front, "Keep it")
    shows(bench, room, "Agreed by the carers’ panel on 11 June.")
    shows(bench, room, "Others prefer: two people, “family”.")
    shows(bench, room, "Before: “family carers” from 5 January 2026 to 11 June 2026.")
    found = ledger(bench)
    assert (found.project.people_word, found.project.person_word) == ("carers", "carer")
    bench.do(undoing.undo)
    shows(bench, room, "Agreed by staff on 5 January.")
    assert "Before:" not in said_on(room)
    assert ledger(bench).project.people_word == "family carers"


def test_saying_who_agreed_does_not_end_a_word_that_stays(bench: Bench, room: WordsRoom) -> None:
    bench.do(exercises.choose_words, words_choice("carers", date(2026, 1, 5), ""))
    bench.press(room, "Choose other words")
    front = dialog(bench.qtbot)
    fill(front, "Agreed by", PANEL)
    bench.press(front, "Keep it")
    shows(bench, room, "Agreed by the carers’ panel")
    (one,) = ledger(bench).of(ChosenWords)
    assert one.ended_on is None


def test_a_word_needs_its_word_and_the_day_it_begins(bench: Bench, room: WordsRoom) -> None:
    shows(bench, room, "What do people want to be called?")
    bench.qtbot.mouseClick(room.chosen.change, Qt.MouseButton.LeftButton)
    front = dialog(bench.qtbot)
    bench.press(front, "Keep it")
    shows(bench, front, "Which word did they choose?")
    fill(front, "People are called", "carers")
    fill(front, "Agreed on", "some day")
    bench.press(front, "Keep it")
    shows(bench, front, "Since which day? The word before ends on it.")
    assert ledger(bench).of(ChosenWords) == ()
    front.reject()


def test_the_project_is_called_something_else(bench: Bench, room: WordsRoom) -> None:
    shows(bench, room, "Home from Ward 4")
    bench.press(room, "Call the project something else")
    front = dialog(bench.qtbot)
    fill(front, "The project is called", "Home and Well")
    bench.press(front, "Keep it")
    shows(bench, room, "Home and Well")
    assert ledger(bench).project.title == "Home and Well"


def test_our_words_stand_before_those_that_came_with_it_and_are_spoken_as_avoid(
    bench: Bench, room: WordsRoom
) -> None:
    said = Input(uid=new_uid(), number=0, words="Don’t call me a service user.", recorded_on=TODAY)
    bench.keep(said)
    keep(
        bench,
        AvoidedWord(
            uid=new_uid(),
            word="discharge",
            say="going home",
            why="It sounds like being thrown out.",
            agreed_by=PANEL,
            agreed_on=date(2026, 3, 5),
            input=said.uid,
        ),
    )
    made = row(bench, room, "discharge")
    assert plain(made.accessibleName()) == (
        "Avoid “discharge”. Say: going home. It sounds like being thrown out. "
        "Agreed by the carers’ panel on 5 March."
    )
    assert room.list.rows()[0] is made
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Tab)
    assert made.isAncestorOf(QApplication.focusWidget() or room)
    struck = next(one for one in made.findChildren(Sentence) if one.plain_text() == "discharge")
    assert "line-through" in struck.text()
    assert struck.accessibleName() == "Avoid “discharge”"
    wanted: list[tuple[str, object]] = []
    room.record_wanted.connect(lambda key, uid: wanted.append((key, uid)))
    number = next(one for one in made.findChildren(Sentence) if "V-001" in one.plain_text())
    number.link_pressed.emit("V-001. ")
    assert wanted == [("said", said.uid)]
    assert unnamed(room) == []


def test_a_word_is_added_changed_and_taken_away_with_the_keyboard(bench: Bench, room: WordsRoom) -> None:
    bench.press(room, "Add a word")
    front = dialog(bench.qtbot)
    assert unnamed(front) == []
    bench.press(front, "Keep it")
    shows(bench, front, "Which word?")
    fill(front, "Avoid", "discharge")
    fill(front, "Say instead", "going home")
    bench.qtbot.keyClick(field(front, QLineEdit, "Say instead"), Qt.Key.Key_Return)
    made = row(bench, room, "discharge")
    bench.qtbot.keyClick(made, Qt.Key.Key_F2)
    front = dialog(bench.qtbot)
    fill(front, "Why", "It sounds like being thrown out.")
    bench.press(front, "Keep it")
    shows(bench, room, "It sounds like being thrown out.")
    bench.qtbot.keyClick(row(bench, room, "discharge"), Qt.Key.Key_Delete)
    bench.qtbot.waitUntil(lambda: ledger(bench).of(AvoidedWord) == ())
    bench.do(undoing.undo)
    row(bench, room, "discharge")


def test_the_arrows_walk_the_rows(bench: Bench, room: WordsRoom) -> None:
    shows(bench, room, "hard to reach")
    room.activateWindow()
    room.focus_start()
    rows = room.list.rows()
    bench.qtbot.waitUntil(rows[0].hasFocus)
    bench.qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    bench.qtbot.keyClick(rows[1], Qt.Key.Key_Up)
    assert rows[0].hasFocus()
    bench.qtbot.keyClick(rows[0], Qt.Key.Key_End)
    assert rows[-1].hasFocus()


def test_a_word_that_came_with_it_is_changed_here_or_let_stand(bench: Bench, room: WordsRoom) -> None:
    bench.qtbot.keyClick(row(bench, room, "stakeholder"), Qt.Key.Key_Return)
    front = dialog(bench.qtbot)
    assert field(front, QLineEdit, "Avoid").isReadOnly()
    fill(front, "Say instead", "people here")
    bench.press(front, "Keep it")
    shows(bench, room, "people here")
    shows(bench, room, "Came with CollabDesk. Kept here.")
    bench.qtbot.keyClick(row(bench, room, "stakeholder"), Qt.Key.Key_F2)
    bench.press(dialog(bench.qtbot), "Let it stand here")
    bench.qtbot.waitUntil(lambda: room.list.isVisible() and "stakeholder" not in said_on(room.list))
    (kept,) = ledger(bench).of(AvoidedWord)
    assert (kept.ours, kept.ended_on) == (True, TODAY)
    buttons = [one for one in room.findChildren(QPushButton) if one.text().startswith("Show 1")]
    bench.qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    again = row(bench, room, "stakeholder")
    assert again.accessibleName().startswith("“stakeholder” may stand here.")
    bench.qtbot.keyClick(again, Qt.Key.Key_Return)
    bench.press(dialog(bench.qtbot), "Avoid it again")
    bench.qtbot.waitUntil(lambda: ledger(bench).of(AvoidedWord)[0].ended_on is None)


def test_a_formal_consultation_may_be_called_one(bench: Bench, room: WordsRoom) -> None:
    row(bench, room, "consultation")
    keep(bench, Journey(uid=new_uid(), door=Door.FORMAL))
    bench.qtbot.waitUntil(lambda: "consultation" not in said_on(room.list))


def test_each_side_writes_what_it_means_and_a_word_is_settled(bench: Bench, room: WordsRoom) -> None:
    bench.do(exercises.choose_words, words_choice("carers", TODAY))
    bench.press(room, "Add a word with two meanings")
    front = dialog(bench.qtbot)
    fill(front, "The word", "Discharge")
    bench.press(front, "Keep it")
    shows(bench, room, "No word agreed yet. Two meanings are enough to talk.")
    for whose, means in (("Carers", "The day I take over."), ("Hospital", "")):
        bench.press(room, "Write what another side means by “Discharge”")
        front = dialog(bench.qtbot)
        fill(front, "Whose meaning", whose)
        fill(front, "They mean", means)
        bench.press(front, "Keep it")
        shows(bench, room, whose)
    shows(bench, room, "Not written yet.")
    bench.press(room, "Write what they mean: Hospital")
    front = dialog(bench.qtbot)
    fill(front, "They mean", "The time on the form.")
    bench.press(front, "Keep it")
    shows(bench, room, "No word agreed yet. Talk about which one to use.")
    bench.press(room, "Agree what we will say for “Discharge”")
    front = dialog(bench.qtbot)
    fill(front, "We will say", "going home, and the day")
    bench.press(front, "Keep it")
    shows(bench, room, "We will say going home, and the day")
    bench.qtbot.waitUntil(lambda: not room.next_button.isVisible())
    assert unnamed(room) == []


def test_a_shared_word_goes_with_its_meanings_and_one_undo_brings_all_back(
    bench: Bench, room: WordsRoom
) -> None:
    word = keep(bench, SharedWord(uid=new_uid(), word="Support"))
    keep(bench, Meaning(uid=new_uid(), word=word.uid, whose="Carers", means="Someone picks up the phone."))
    told: list[str] = []
    room.message_told.connect(told.append)
    shows(bench, room, "Someone picks up the phone.")
    room.meanings.word_remove_wanted.emit(word)
    bench.qtbot.waitUntil(lambda: bool(told))
    assert "Undo brings it back." in told[0]
    bench.qtbot.waitUntil(lambda: "Someone picks up" not in said_on(room))
    bench.do(undoing.undo)
    shows(bench, room, "Someone picks up the phone.")


def test_the_next_stock_take_says_when_words_are_looked_at_again(bench: Bench, room: WordsRoom) -> None:
    keep(bench, AvoidedWord(uid=new_uid(), word="discharge", look_again_on=date(2026, 7, 9)))
    shows(bench, room, "Look again at these words on Thursday 9 July.")
    keep(bench, StockTake(uid=new_uid(), planned_on=date(2026, 6, 25)))
    shows(bench, room, "Look again at these words at the stock-take on Thursday 25 June.")


def test_a_record_found_elsewhere_is_shown_with_the_keyboard_on_it(bench: Bench, room: WordsRoom) -> None:
    word = keep(bench, AvoidedWord(uid=new_uid(), word="discharge"))
    row(bench, room, "discharge")
    room.activateWindow()
    room.open_record(word.uid)
    bench.qtbot.waitUntil(row(bench, room, "discharge").hasFocus)


def test_words_we_use_prints(bench: Bench, room: WordsRoom, tmp_path: Path) -> None:
    told: list[str] = []
    room.message_told.connect(told.append)
    shows(bench, room, "hard to reach")
    room.printing.print_at(tmp_path / "words.pdf")
    bench.qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["Saved as words.pdf."]
    assert (tmp_path / "words.pdf").read_bytes().startswith(b"%PDF")


def advisor(bench: Bench) -> WordsInUse:
    made = WordsInUse(bench.desk, bench.context, bench.desk)
    set_advisor(made)
    made.load()
    bench.qtbot.waitUntil(lambda: bool(made.advise("stakeholders")))
    return made


def test_advice_follows_the_projects_own_list_and_its_word_for_people(bench: Bench) -> None:
    made = advisor(bench)
    bench.context.project.take(Project(uid=new_uid(), title="Home", people_word="carers"))
    (one,) = made.advise("The service users")
    assert (
        one.sentence
        == "“service users”: People are more than what they use. You could say: carers, or their names."
    )
    changes: list[int] = []
    made.changed.connect(lambda: changes.append(1))
    bench.do(exercises.keep_record, AvoidedWord(uid=new_uid(), word="discharge", say="going home"))
    bench.qtbot.waitUntil(lambda: bool(changes))
    assert [one.sentence for one in made.advise("the discharge")] == [
        "“discharge”: you could say going home."
    ]
    assert made.advise("She said “discharge” to me") == []
    bench.desk.close_workbook()
    assert list(made.advise("stakeholders")) == []


def test_a_reason_is_underlined_and_keeps_its_other_advice(bench: Bench) -> None:
    advisor(bench)
    form = DecideForm(bench.context, [new_uid()])
    bench.qtbot.addWidget(form)
    form.show()
    reason = field(form, QPlainTextEdit, "In words")
    bench.qtbot.keyClicks(reason, "We are looking into what stakeholders need")
    shows(bench, form, "“looking into” often means nothing happened. What exactly, who, when?")
    shows(bench, form, "“stakeholders”: It hides who lives with it and who decides.")
    underline = underline_of(reason)
    assert underline is not None
    assert len(reason.extraSelections()) == 1


def test_the_word_under_the_cursor_of_any_box_is_added(bench: Bench, room: WordsRoom) -> None:
    box = QPlainTextEdit("They said discharge twice", room)
    box.setAccessibleName("What they said")
    line = QLineEdit("the discharge letter")
    bench.qtbot.addWidget(line)
    cursor = box.textCursor()
    cursor.setPosition(12)
    box.setTextCursor(cursor)
    assert word_at(box) == "discharge"
    line.setCursorPosition(6)
    assert word_at(line) == "discharge"
    line.setSelection(0, 13)
    assert word_at(line) == "the discharge"
    assert word_at(None) == ""
    box.show()
    room.activateWindow()
    box.setFocus()
    bench.qtbot.waitUntil(box.hasFocus)
    add_from_box(room, bench.desk, bench.context, lambda _said: None)
    front = dialog(bench.qtbot)
    assert field(front, QLineEdit, "Avoid").text() == "discharge"
    fill(front, "Say instead", "going home")
    bench.press(front, "Keep it")
    row(bench, room, "discharge")
    assert box.toPlainText() == "They said discharge twice"


def test_co_production_says_where_people_are_missing(bench: Bench, room: WordsRoom) -> None:
    says = "To use this word, people take part in framing, choosing, doing and reviewing."
    shows(bench, room, f"{says} Missing: framing, choosing, doing, reviewing.")
    rows = [one for one in room.findChildren(WordRow) if "Missing: " in one.accessibleName()]
    assert [one.row.word for one in rows] == ["co-production"]
    spoken = row(bench, room, "co-production").accessibleName()
    assert "Missing: framing, choosing, doing, reviewing." in spoken
    decided = Decision(
        uid=new_uid(), number=1, answer=Answer.YES, decided_on=TODAY, what="Yes", in_the_room="Two carers"
    )
    said = an_input("The bus is late")
    bench.keep(said)
    bench.do(decide, decided, [said.uid])
    shows(bench, room, f"{says} Missing: framing, doing, reviewing.")
