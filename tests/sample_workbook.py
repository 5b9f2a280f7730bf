"""A small workbook with every kind of record in it, made with the verbs, about nobody real."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import (
    RECORDS,
    Action,
    Attachment,
    Change,
    Check,
    Consent,
    Decision,
    Group,
    Input,
    IssuedPaper,
    Pattern,
    Person,
    Project,
    Quoting,
    Reply,
    SafeguardingPointer,
    Session,
    ToldText,
    Verdict,
)
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import (
    ActionState,
    Answer,
    CheckResult,
    InputKind,
    Permission,
    ReasonKind,
    ReplyState,
    Said,
    Way,
)
from collabdesk.operations import answering, boards, hearing, people, sorting, telling
from collabdesk.operations.starting import start_workbook
from collabdesk.storage.queries.reading import every
from collabdesk.storage.schema import STANDING
from collabdesk.storage.workbook import Author, Workbook
from tests.journey_records import one_of_each

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.domain.declaration import Record

HERE = Author(device="laptop-one", name="Ada")
DAY = date(2026, 3, 2)


@dataclass
class Filled:
    """The uids of what ``fill`` made, for tests that go on from there."""

    inputs: list[UUID]
    person: UUID
    group: UUID
    session: UUID
    pattern: UUID
    decision: UUID
    action: UUID
    change: UUID
    reply: UUID


def new_book(place: Path, author: Author = HERE) -> Workbook:
    """Start a workbook at ``place`` that holds its project and nothing else."""
    return start_workbook(place, author, sample_project())


def sample_project() -> Project:
    """Make the project of a new workbook."""
    return Project(uid=new_uid(), title="Getting here", people_word="neighbours")


def an_input(words: str, **more: object) -> Input:
    """Make an input not kept yet; ``more`` are fields of an input."""
    fields: dict[str, object] = {"uid": new_uid(), "number": 0, "words": words, "recorded_on": DAY, **more}
    return Input(**fields)  # type: ignore[arg-type]


def keep(book: Workbook, words: str, **more: object) -> UUID:
    """Keep an input and give its uid."""
    said = an_input(words, **more)
    hearing.keep_input(book, said)
    return said.uid


def fill(book: Workbook) -> Filled:
    """Give a new workbook at least one record of every kind."""
    group = Group(uid=new_uid(), name="People who work nights")
    people.add_group(book, group)
    person = Person(uid=new_uid(), number=0, name="Sample Name", contact="by the door", group=group.uid)
    people.add_person(book, person)
    people.record_consent(
        book, Consent(uid=new_uid(), person=person.uid, given_on=DAY, words=Permission.WITHOUT_NAME)
    )
    with book.step(Verb.RECORD_CONSENT) as step:
        step.make(ToldText(uid=new_uid(), version="1", text="You can stop at any time.", in_use_from=DAY))
        step.make(SafeguardingPointer(uid=new_uid(), passed_on_day=DAY, by="AL"))
    session = Session(uid=new_uid(), name="Tuesday tea", held_on=DAY, people=9)
    people.add_session(book, session)
    inputs = [
        keep(
            book,
            "The last bus goes before the shift ends.",
            person=person.uid,
            group=group.uid,
            session=session.uid,
            kind=InputKind.EXPERIENCE,
            said_on=DAY,
            hoped="To get home without walking",
        ),
        keep(book, "Mae'r drws yn rhy drwm i mi. Żółw łódź, زر اللاعب", language="cy"),
        keep(book, "Please leave the garden as it is."),
        keep(book, "Words that were taken back later."),
    ]
    pattern = Pattern(uid=new_uid(), name="Getting here at all")
    sorting.make_pattern(book, pattern, inputs[:2])
    hearing.check_input(
        book,
        Check(
            uid=new_uid(),
            input=inputs[0],
            checked_on=DAY,
            result=CheckResult.CORRECTED,
            corrected_words="The last bus goes ten minutes before the shift ends.",
        ),
    )
    with book.step(Verb.ADD_ATTACHMENT) as step:
        step.make(Attachment(uid=new_uid(), input=inputs[1], fingerprint="0" * 64, name="wall.jpg", size=7))
    hearing.say_who_heard(book, inputs[:3], "Depot manager", DAY)
    answered = _answer(book, inputs)
    _print(book, inputs[0])
    hearing.take_back(book, inputs[3])
    _walk(book, {"person": person.uid, "session": session.uid, "input": inputs[2], "action": answered[1]})
    return Filled(inputs, person.uid, group.uid, session.uid, pattern.uid, *answered)


def _answer(book: Workbook, inputs: list[UUID]) -> tuple[UUID, UUID, UUID, UUID]:
    decision = Decision(
        uid=new_uid(), number=0, answer=Answer.YES_CHANGED, decided_on=DAY, decided_by="Depot"
    )
    answering.decide(book, decision, inputs[:2])
    answering.decide(
        book,
        Decision(
            uid=new_uid(),
            number=0,
            answer=Answer.NO,
            decided_on=DAY,
            reason_kind=ReasonKind.MONEY,
            reason="There is no money for it this year",
        ),
        inputs[2:3],
    )
    action = Action(uid=new_uid(), number=0, what="Run a later bus", owner="Depot", state=ActionState.IN_HAND)
    answering.plan_action(book, action, inputs[:2])
    change = Change(uid=new_uid(), number=0, what="The bus waits for the shift", seen_on=DAY)
    answering.record_change(book, change, [action.uid], inputs[1:2])
    reply = Reply(uid=new_uid(), input=inputs[0], state=ReplyState.TOLD, happened_on=DAY, way=Way.IN_PERSON)
    telling.record_reply(book, reply)
    telling.record_verdict(
        book,
        Verdict(uid=new_uid(), input=inputs[0], given_on=DAY, reply=reply.uid, fair=Said.YES, words="Thanks"),
    )
    return decision.uid, action.uid, change.uid, reply.uid


def _print(book: Workbook, quoted: UUID) -> None:
    option = boards.OptionWritten(
        "Pay for a later bus", "£4,000 a year", "Half empty", "People walk at night"
    )
    boards.write_board_paper(book, None, {"agree": "A later bus", "meeting_on": DAY}, [option])
    with book.step(Verb.ISSUE_PAPER) as step:
        paper = IssuedPaper(uid=new_uid(), code="r1", title="Getting here", issued_on=DAY, steps=20)
        step.make(paper)
        step.make(Quoting(uid=new_uid(), paper=paper.uid, input=quoted))


def _walk(book: Workbook, known: dict[str, UUID]) -> None:
    with book.step(Verb.ADD_TO_JOURNEY) as step:
        for record in one_of_each(known):
            step.make(record)


def everything(book: Workbook) -> dict[str, dict[UUID, Record]]:
    """Give every record of every kind, as it stands, by kind and uid."""
    with book.reading() as connection:
        found: dict[str, dict[UUID, Record]] = {}
        for record in RECORDS:
            found[record.__name__.lower()] = dict(every(connection, record))
    return found


def tables(book: Workbook) -> dict[str, list[tuple[object, ...]]]:
    """Give what every projected table holds, rows in order, searchable text and index included."""
    with book.reading() as connection:
        found = {
            kind: [
                tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{kind}" ORDER BY 1').all()
            ]
            for kind in [*(record.__name__.lower() for record in RECORDS), STANDING.name]
        }
        found["searchable"] = [
            tuple(row)
            for row in connection.exec_driver_sql(
                "SELECT s.record, s.row, s.text, search.rowid IS NOT NULL FROM searchable s "
                "LEFT JOIN search ON search.rowid = s.id ORDER BY s.row"
            ).all()
        ]
    return found
