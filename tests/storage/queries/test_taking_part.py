"""A handful of rows tells the same of where people took part as the whole record would."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.honesty import Stage, stages_missing
from collabdesk.domain.journey_words import Ground, MarkAbout, Side
from collabdesk.domain.records import Action, Boundary, Decision, Input, Mark, Person, Session, Verdict
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Answer, PromiseStep, Role
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.taking_part import stages_without_people
from tests.sample_workbook import an_input, fill, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.domain.declaration import Record
    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)
ALL = tuple(Stage)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "ward.collab")
    yield made
    made.close()


def missing(book: Workbook) -> tuple[Stage, ...]:
    """What a few rows tell, which must be what the whole ledger tells."""
    with book.reading() as connection:
        found = stages_without_people(connection)
    assert found == stages_missing(load_ledger(book))
    return found


def keep(book: Workbook, *records: Record) -> None:
    with book.step(Verb.CHANGE_PROJECT) as step:
        for record in records:
            step.make(record)


def decision(number: int, on: date, in_the_room: str = "") -> Decision:
    return Decision(
        uid=new_uid(), number=number, answer=Answer.YES, decided_on=on, what="Yes", in_the_room=in_the_room
    )


def test_an_empty_record_tells_of_none(book: Workbook) -> None:
    assert missing(book) == ALL


def test_each_stage_is_told_of_by_its_own_rows(book: Workbook) -> None:
    said = an_input("The bus is late", said_on=TODAY - timedelta(days=9))
    keep(book, said, Boundary(uid=new_uid(), ground=Ground.YOURS, item="The hours"))
    assert missing(book) == (Stage.CHOOSING, Stage.DOING, Stage.REVIEWING)
    keep(book, decision(1, TODAY), decision(2, TODAY, "Two carers"))
    assert missing(book) == (Stage.DOING, Stage.REVIEWING)
    staff, carer = (
        Person(uid=new_uid(), number=number, role=role)
        for number, role in enumerate((Role.STAFF, Role.CONTRIBUTOR), start=1)
    )
    keep(book, staff, Action(uid=new_uid(), number=1, what="A bus", owner_person=staff.uid))
    assert missing(book) == (Stage.DOING, Stage.REVIEWING)
    keep(book, carer, Action(uid=new_uid(), number=2, what="A door", owner_person=carer.uid))
    assert missing(book) == (Stage.REVIEWING,)
    step = int(PromiseStep.ASK)
    mark = Mark(uid=new_uid(), about=MarkAbout.REACHED, side=Side.PEOPLE, value=step, marked_on=TODAY)
    keep(book, mark, Verdict(uid=new_uid(), input=said.uid, given_on=TODAY))
    assert missing(book) == ()


@pytest.mark.parametrize(("asked", "framed"), [(-1, True), (0, True), (1, False)])
def test_asked_after_the_first_decision_is_not_framing(book: Workbook, asked: int, framed: bool) -> None:
    keep(book, Boundary(uid=new_uid(), ground=Ground.YOURS, item="The hours"))
    keep(book, decision(1, TODAY + timedelta(days=30)), decision(2, TODAY))
    late = Input(uid=new_uid(), number=1, words="Late", recorded_on=TODAY + timedelta(days=40))
    session = Session(uid=new_uid(), name="Hall", held_on=TODAY + timedelta(days=asked))
    keep(book, late, session, Session(uid=new_uid(), name="No day yet"))
    assert (Stage.FRAMING not in missing(book)) is framed


def test_a_full_workbook_tells_the_same(book: Workbook) -> None:
    fill(book)
    missing(book)
