"""Notes that go out of date can be checked, put in one's own words, put back, added and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import ReferenceNote
from collabdesk.domain.reference_notes import shipped_notes
from collabdesk.operations import exercises, undoing
from collabdesk.storage.queries.reading import every
from collabdesk.ui.kit.names import unnamed
from collabdesk.ui.rooms.settings.noting import NoteSheet
from collabdesk.ui.rooms.settings.room import SettingsRoom
from tests.ui.on_screen import field, said_on
from tests.ui.rooms.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.rooms.conftest import Bench

FIRST = shipped_notes()[0].topic


@pytest.fixture
def room(bench: Bench) -> Iterator[SettingsRoom]:
    made = SettingsRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)


def kept(bench: Bench) -> list[ReferenceNote]:
    with bench.book.reading() as connection:
        return list(every(connection, ReferenceNote).values())


def sheet(bench: Bench, room: SettingsRoom) -> NoteSheet:
    def there() -> list[NoteSheet]:
        return [one for one in room.findChildren(NoteSheet) if one.isVisible()]

    bench.qtbot.waitUntil(lambda: bool(there()))
    return there()[0]


def test_every_note_is_there_with_what_it_says_and_whom_to_ask(bench: Bench, room: SettingsRoom) -> None:
    bench.shows(room, FIRST)
    text = said_on(room)
    for note in shipped_notes():
        assert note.topic in text
        assert note.note in text
        assert note.who_to_ask in text
    assert unnamed(room) == []


def test_checked_today_is_one_step_and_undone_by_one(bench: Bench, room: SettingsRoom) -> None:
    bench.press(room, f"Checked today: {FIRST}")
    bench.qtbot.waitUntil(lambda: [one.checked_on for one in kept(bench)] == [TODAY])
    assert kept(bench)[0].note == shipped_notes()[0].note
    bench.do(undoing.undo)
    bench.qtbot.waitUntil(lambda: not kept(bench))


def test_a_note_in_our_words_can_be_put_back_as_it_came(bench: Bench, room: SettingsRoom) -> None:
    bench.press(room, f"Change it: {FIRST}")
    asked = sheet(bench, room)
    field(asked, QLineEdit, "Who to ask").setText("Our treasurer")
    bench.press(asked, "Keep it")
    bench.shows(room, "Ask: Our treasurer.")
    bench.shows(room, "In your words.")
    bench.press(room, f"Change it: {FIRST}")
    bench.press(sheet(bench, room), "Put back as it came")
    bench.qtbot.waitUntil(lambda: FIRST in said_on(room) and "Our treasurer" not in said_on(room))
    assert kept(bench) == []


def test_a_note_of_ones_own_needs_to_be_about_something(bench: Bench, room: SettingsRoom) -> None:
    bench.press(room, "Add a note")
    asked = sheet(bench, room)
    bench.press(asked, "Keep it")
    assert "What is it about?" in said_on(asked)
    field(asked, QLineEdit, "What it is about").setText("Bus passes")
    QTest.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bench.shows(room, "Bus passes")
    assert [one.topic for one in kept(bench)] == ["Bus passes"]


def test_an_old_note_says_to_check_before_relying_on_it(bench: Bench, room: SettingsRoom) -> None:
    old = ReferenceNote(uid=new_uid(), topic="Bus passes", checked_on=TODAY.replace(year=TODAY.year - 2))
    bench.shows(room, FIRST)
    assert "Check before you rely on it." not in said_on(room)
    bench.do(exercises.keep_record, old)
    bench.shows(room, "Check before you rely on it.")
