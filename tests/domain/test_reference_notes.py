"""Notes that came are replaced by the workbook's own, go out of date, and are put back."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import ReferenceNote
from collabdesk.domain.reference_notes import notes, notes_for, read_notes, shipped_notes
from collabdesk.journey.reading import load_guide

if TYPE_CHECKING:
    from pathlib import Path

FIRST = shipped_notes()[0]
TODAY = FIRST.checked_on + timedelta(days=30)


def test_every_note_that_came_says_what_from_where_when_and_whom_to_ask() -> None:
    keys = [note.key for note in shipped_notes()]
    assert len(set(keys)) == len(keys) >= 10
    for note in shipped_notes():
        assert all((note.key, note.topic, note.note, note.source, note.who_to_ask)), note.key
        assert type(note.checked_on) is date


def test_every_note_matters_to_an_exercise_that_there_is() -> None:
    exercises = load_guide().exercises
    for note in shipped_notes():
        assert note.exercises, note.key
        assert set(note.exercises) <= set(exercises), note.key


def test_without_records_all_stand_as_they_came() -> None:
    found = notes((), TODAY)
    assert [note.key for note in found] == [note.key for note in shipped_notes()]
    assert all(note.came and note.uid is None and not note.old for note in found)


def test_a_record_of_the_same_key_takes_the_place_of_the_one_that_came() -> None:
    ours = ReferenceNote(uid=new_uid(), key=FIRST.key, topic="Pay", note="£25", checked_on=TODAY)
    first, *others = notes((ours,), TODAY)
    assert (first.topic, first.note, first.uid, first.came) == ("Pay", "£25", ours.uid, True)
    assert first.exercises == FIRST.exercises
    assert others == list(notes((), TODAY)[1:])


def test_of_two_that_came_together_the_one_checked_last_stands() -> None:
    older = ReferenceNote(uid=new_uid(), key=FIRST.key, topic="Older", checked_on=TODAY - timedelta(days=1))
    newer = ReferenceNote(uid=new_uid(), key=FIRST.key, topic="Newer", checked_on=TODAY)
    for order in ((older, newer), (newer, older)):
        assert notes(order, TODAY)[0].topic == "Newer"
        assert len(notes(order, TODAY)) == len(shipped_notes())


def test_a_note_of_the_charitys_own_stands_last() -> None:
    own = ReferenceNote(uid=new_uid(), topic="Bus passes")
    last = notes((own,), TODAY)[-1]
    assert (last.topic, last.uid, last.came, last.old) == ("Bus passes", own.uid, False, False)


@pytest.mark.parametrize(("days", "old"), [(365, False), (366, True)])
def test_a_note_is_old_a_year_after_it_was_checked(days: int, *, old: bool) -> None:
    assert notes((), FIRST.checked_on + timedelta(days=days))[0].old is old


def test_an_exercise_gets_its_notes_in_our_words() -> None:
    key = FIRST.exercises[0]
    ours = ReferenceNote(uid=new_uid(), key=FIRST.key, topic="Pay", checked_on=TODAY)
    assert "Pay" in [note.topic for note in notes_for(key, (ours,), TODAY)]
    assert notes_for("9.9", (), TODAY) == ()


def test_a_file_with_a_key_a_note_does_not_have_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "notes.toml"
    file.write_text('[[note]]\nkey = "a"\nrate = 5\n', encoding="utf-8")
    with pytest.raises(TypeError):
        read_notes(file)


def test_a_note_holds_no_machine_words() -> None:
    for note in shipped_notes():
        assert not re.search(r"\b(?:stakeholders?|service users?|database)\b", note.note, re.I), note.key
