"""What the rules say of an exercise is one press away, says when it is old, and is changed in Settings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import ReferenceNote
from collabdesk.domain.reference_notes import shipped_notes
from collabdesk.operations import exercises
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.rooms.journey.room import JourneyRoom
from tests.ui.on_screen import said_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.rooms.conftest import Bench

ASK = "What do the rules say?"
HIDE = "Hide what the rules say"
CHANGE = "Change it in Settings"
HERE = tuple(note for note in shipped_notes() if "0.1" in note.exercises)


def plain(words: str) -> str:
    """Words as they read; the spaces inside a day may not break there."""
    return words.replace("\u00a0", " ")


@pytest.fixture
def room(bench: Bench) -> Iterator[JourneyRoom]:
    made = JourneyRoom(bench.desk, bench.context)
    yield from bench.shown(made, made.refresh)


def test_it_is_folded_until_somebody_asks_and_folds_again(bench: Bench, room: JourneyRoom) -> None:
    room.open_exercise("0.1")
    bench.shows(room, ASK)
    assert not any(note.note in said_on(room) for note in HERE)
    bench.press(room, ASK)
    said = plain(said_on(room))
    for note in HERE:
        assert f"{note.topic}: {note.note}" in said
        assert f" Ask: {note.who_to_ask}." in said
    assert "Checked on 11 June 2026." in said
    assert unnamed(room) == []
    assert too_small(room) == []
    assert room.step_back()
    assert HERE[0].note not in said_on(room)
    bench.press(room, ASK)
    bench.press(room, HIDE)
    bench.shows(room, ASK)


def test_another_exercise_begins_folded_and_one_without_rules_has_none(
    bench: Bench, room: JourneyRoom
) -> None:
    room.open_exercise("0.1")
    bench.shows(room, ASK)
    bench.press(room, ASK)
    bench.shows(room, CHANGE)
    room.open_exercise("3.5")
    bench.shows(room, ASK)
    assert CHANGE not in said_on(room)
    room.open_exercise("4.3")
    bench.shows(room, "What good looks like")
    bench.qtbot.waitUntil(lambda: ASK not in said_on(room))


def test_the_charitys_own_note_stands_and_says_when_it_is_old(bench: Bench, room: JourneyRoom) -> None:
    room.open_exercise("0.1")
    bench.shows(room, ASK)
    bench.press(room, ASK)
    own = ReferenceNote(
        uid=new_uid(),
        key=HERE[0].key,
        topic="Our rates",
        note="We pay £20 an hour.",
        who_to_ask="Ruth",
        checked_on=date(2025, 6, 1),
    )
    bench.do(exercises.keep_record, own)
    bench.shows(room, "Our rates: We pay £20 an hour.")
    said = plain(said_on(room))
    assert "This note was checked on 1 June 2025. Check before you rely on it." in said
    assert " Ask: Ruth." in said
    assert HERE[0].note not in said


def test_it_leads_to_settings(bench: Bench, room: JourneyRoom) -> None:
    room.open_exercise("0.1")
    bench.shows(room, ASK)
    bench.press(room, ASK)
    with bench.qtbot.waitSignal(room.room_wanted) as asked:
        bench.press(room, CHANGE)
    assert asked.args == ["settings"]
