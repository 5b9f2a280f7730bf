"""The command line says what there is of a journey and what is missing, and names nobody."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import ExerciseState
from collabdesk.domain.records import AccessCard, Action, Group, Moment, Payment, Person, Reply
from collabdesk.domain.words import ReplyState
from collabdesk.journey.reading import load_guide
from collabdesk.operations import answering, exercises, people, telling
from tests.sample_workbook import keep, new_book

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command

NAME = "Sample Name"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A closed workbook in which a little was done and some of it is missing."""
    file = tmp_path / "a.collab"
    book = new_book(file)
    today = date.today()
    exercises.keep_record(book, Moment(uid=new_uid(), name="The door"))
    exercises.note_exercise(book, "5.3", {"state": ExerciseState.SKIPPED, "reason": "No time\nthis round"})
    exercises.note_exercise(book, "0.1", {"state": ExerciseState.DONE})
    person = Person(uid=new_uid(), number=0, name=NAME, contact="by the door")
    people.add_person(book, person)
    exercises.keep_record(book, AccessCard(uid=new_uid(), person=person.uid, gone_wrong="No lift"))
    exercises.keep_record(book, Payment(uid=new_uid(), person=person.uid, offered_on=today, offer="£20"))
    people.add_group(book, Group(uid=new_uid(), name="People who work nights"))
    said = keep(book, "The last bus goes early.", recorded_on=today, person=person.uid)
    answering.plan_action(
        book, Action(uid=new_uid(), number=0, what="Run a later bus", due_on=today - timedelta(days=3)), []
    )
    telling.record_reply(
        book,
        Reply(uid=new_uid(), input=said, state=ReplyState.DUE, due_on=today - timedelta(days=6)),
    )
    book.close()
    return file


def test_a_journey_is_told_stage_by_stage(collabdesk: Command, file: Path) -> None:
    told = collabdesk("journey", file)
    assert (told.code, told.err) == (0, "")
    lines = told.out.splitlines()
    stages = [line for line in lines if line[:1].isdigit()]
    assert stages == [f"{stage.number}. {stage.name}" for stage in load_guide().stages]
    hear = lines[lines.index("4. Hear") : lines.index("5. Choose")]
    assert "  4.1 Feeling map: begun" in hear
    assert "    moments: 1" in hear
    assert "  5.3 Different wants: skipped, because: No time this round" in lines
    assert lines[lines.index("9. Take stock") + 1] == "  Nothing yet."
    assert lines[-1].startswith("What could come next: 1.1 ")
    assert "%" not in told.out
    assert "{" not in told.out
    assert NAME not in told.out


def test_a_journey_is_told_to_another_program(collabdesk: Command, file: Path) -> None:
    told = json.loads(collabdesk("journey", file, "--json").out)
    assert (told["next"], told["round"], told["door"], told["small_and_true"]) == ("1.1", 1, None, False)
    found = {one["key"]: one for stage in told["stages"] for one in stage["exercises"]}
    assert set(found) == set(load_guide().exercises)
    assert found["5.3"]["state"] == "skipped"
    assert found["4.1"]["have"] == {"moment": 1, "feeling": 0}


def test_every_gap_is_told_with_its_number_and_days(collabdesk: Command, file: Path) -> None:
    told = collabdesk("gaps", file)
    assert (told.code, told.err) == (1, "")
    lines = told.out.splitlines()
    late = next(place for place, line in enumerate(lines) if "later than planned" in line)
    assert lines[late + 1].startswith("  A-001: 3")
    assert [line for line in lines if line.startswith("  V-001: 6")]
    assert "  People who work nights" in lines
    assert "  P-001" in lines, "whoever was not offered advice is known by a code"
    assert [word for word in (NAME, "by the door", "No lift", "£20") if word in told.out] == []


def test_gaps_are_told_to_another_program(collabdesk: Command, file: Path) -> None:
    told = collabdesk("gaps", file, "--json")
    assert told.code == 1
    found = {one["kind"]: one for one in json.loads(told.out)}
    assert (found["late_action"]["number"], found["late_action"]["days"]) == ("A-001", 3)
    assert (found["late_promise"]["record"], found["late_promise"]["number"]) == ("reply", "V-001")
    assert found["late_promise"]["says"].startswith("1 reply")
    assert found["action_without_owner"]["days"] is None
    status = json.loads(collabdesk("status", file, "--json").out)
    assert set(status["gaps"]) == set(found)


def test_nothing_missing_is_said_so(collabdesk: Command, tmp_path: Path) -> None:
    file = tmp_path / "new.collab"
    collabdesk("new", file, "--title", "Getting here")
    told = collabdesk("gaps", file)
    assert (told.code, told.out, told.err) == (0, "Nothing is missing that CollabDesk can see.\n", "")
    assert json.loads(collabdesk("gaps", file, "--json").out) == []


def test_a_new_workbook_has_nothing_yet(collabdesk: Command, tmp_path: Path) -> None:
    file = tmp_path / "new.collab"
    collabdesk("new", file, "--title", "Getting here")
    lines = collabdesk("journey", file).out.splitlines()
    assert lines.count("  Nothing yet.") == len(load_guide().stages)
    assert lines[-1].startswith("What could come next: 0.1 ")


@pytest.mark.parametrize("command", ["journey", "gaps"])
def test_a_file_that_is_no_workbook_is_refused(collabdesk: Command, tmp_path: Path, command: str) -> None:
    file = tmp_path / "notes.collab"
    file.write_text("Milk, bread", encoding="utf-8")
    told = collabdesk(command, file)
    assert (told.code, told.out) == (1, "")
    assert told.err.strip().endswith(".")
    assert file.read_text(encoding="utf-8") == "Milk, bread"
