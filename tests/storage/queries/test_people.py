"""People come a page at a time by code; a card holds what they said yes to, the latest first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Consent, Group, Person, Session
from collabdesk.domain.words import Permission, Reach
from collabdesk.operations import people
from collabdesk.storage.queries.people import (
    SAID_SHOWN,
    SESSIONS_SHOWN,
    count_people,
    kind_at,
    load_circle,
    load_person,
    page_of_people,
    place_of_person,
)
from tests.sample_workbook import DAY, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "neighbours.collab")
    yield made
    made.close()


def add(book: Workbook, word: str, group: UUID | None = None) -> UUID:
    person = Person(uid=new_uid(), number=0, described_as=word, group=group)
    people.add_person(book, person)
    return person.uid


def test_people_are_listed_by_code_a_page_at_a_time(book: Workbook) -> None:
    uids = [add(book, f"word {n}") for n in range(5)]
    people.remove_person(book, uids[1])
    assert count_people(book) == 4
    assert [person.described_as for person in page_of_people(book, 1, 2)] == ["word 2", "word 3"]
    assert [place_of_person(book, uid) for uid in uids] == [0, None, 1, 2, 3]


def test_a_card_has_every_consent_the_latest_first_and_the_first_things_said(book: Workbook) -> None:
    group = Group(uid=new_uid(), name="Carers")
    people.add_group(book, group)
    uid = add(book, "a carer", group.uid)
    for days, words in ((1, Permission.NO), (3, Permission.WITHOUT_NAME), (2, Permission.SUMMARY)):
        given = DAY + timedelta(days=days)
        people.record_consent(book, Consent(uid=new_uid(), person=uid, given_on=given, words=words))
    for n in range(SAID_SHOWN + 2):
        keep(book, f"Thing {n}", person=uid)
    keep(book, "By somebody else")
    card = load_person(book, uid)
    assert card is not None
    assert card.group == group
    assert [c.words for c in card.consents] == [Permission.WITHOUT_NAME, Permission.SUMMARY, Permission.NO]
    assert (card.said_count, len(card.said)) == (SAID_SHOWN + 2, SAID_SHOWN)
    assert card.said[0].words == "Thing 0"
    people.remove_person(book, uid)
    assert load_person(book, uid) is None


def test_groups_stand_by_how_well_they_were_heard_and_sessions_by_day(book: Workbook) -> None:
    for name, reach in (("B", Reach.NOT_YET), ("A", Reach.NOT_YET), ("C", Reach.WELL), ("D", Reach.A_LITTLE)):
        people.add_group(book, Group(uid=new_uid(), name=name, reach=reach))
    for name, day in (("Early", date(2026, 1, 2)), ("No day", None), ("Late", date(2026, 3, 4))):
        people.add_session(book, Session(uid=new_uid(), name=name, held_on=day))
    circle = load_circle(book)
    assert [group.name for group in circle.groups] == ["C", "D", "A", "B"]
    assert [session.name for session in circle.sessions] == ["No day", "Late", "Early"]
    assert circle.session_count == 3 <= SESSIONS_SHOWN


def test_a_uid_is_told_apart_by_its_kind(book: Workbook) -> None:
    group, session = Group(uid=new_uid(), name="Carers"), Session(uid=new_uid(), name="Tea")
    people.add_group(book, group)
    people.add_session(book, session)
    uids = (add(book, "a carer"), group.uid, session.uid, new_uid())
    assert [kind_at(book, uid) for uid in uids] == ["person", "group", "session", ""]
