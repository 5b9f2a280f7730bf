"""What the room of people shows: people a page at a time, one person's card, groups and sessions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.records import (
    AccessCard,
    AccessNeed,
    Consent,
    Group,
    Person,
    Project,
    Session,
    ToldText,
)
from collabdesk.domain.words import Reach
from collabdesk.storage.encoding import record_from
from collabdesk.storage.queries.inputs import InputCard, cards_of
from collabdesk.storage.queries.ledger import project_of
from collabdesk.storage.queries.reading import every, where
from collabdesk.storage.schema import TABLES

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

INPUT, PERSON, SESSION = (TABLES[k] for k in ("input", "person", "session"))
SAID_SHOWN = 20
"""How many of the things a person said their card lists."""
SESSIONS_SHOWN = 200


@dataclass(frozen=True, slots=True)
class PersonCard:
    """One person: their group, what they said yes to (latest first), and what they said.

    ``said`` are the first few of ``said_count``, in order of number; ``told_texts`` every version of what
    people are told, the newest first; ``sessions`` those at which they were asked; ``needs`` what makes it
    possible for them to come, ``access`` when that was asked.
    """

    person: Person
    group: Group | None
    consents: tuple[Consent, ...]
    said_count: int
    said: tuple[InputCard, ...]
    told_texts: tuple[ToldText, ...]
    sessions: tuple[Session, ...]
    needs: tuple[AccessNeed, ...]
    access: AccessCard | None


@dataclass(frozen=True, slots=True)
class Circle:
    """Whom we set out to hear, and when people were asked; people themselves are only counted as rows.

    ``groups`` are in the order heard well, a little, not yet; ``sessions`` latest first, at most
    ``SESSIONS_SHOWN`` of ``session_count``.
    """

    groups: tuple[Group, ...]
    sessions: tuple[Session, ...]
    session_count: int


def count_people(book: Workbook) -> int:
    """Give how many people there are in the workbook."""
    with book.reading() as connection:
        return int(connection.scalar(sa.select(sa.func.count()).select_from(PERSON)) or 0)


def page_of_people(book: Workbook, offset: int, limit: int) -> tuple[Person, ...]:
    """Give the people from ``offset`` on in order of their code, at most ``limit`` of them."""
    query = sa.select(PERSON.c.uid).order_by(PERSON.c.number, PERSON.c.uid).offset(offset).limit(limit)
    with book.reading() as connection:
        uids = list(connection.scalars(query).all())
        people = {person.uid: person for person in where(connection, Person, "uid", uids)}
    return tuple(people[uid] for uid in uids if uid in people)


def place_of_person(book: Workbook, uid: UUID) -> int | None:
    """Give a person's place in the list, from 0, or None where there is no such person."""
    with book.reading() as connection:
        found = where(connection, Person, "uid", [uid])
        if not found:
            return None
        number = found[0].number
        earlier = sa.or_(PERSON.c.number < number, sa.and_(PERSON.c.number == number, PERSON.c.uid < uid))
        return int(connection.scalar(sa.select(sa.func.count()).select_from(PERSON).where(earlier)) or 0)


def load_person(book: Workbook, uid: UUID) -> PersonCard | None:
    """Give one person's card; None where they are not there, as after an undo."""
    with book.reading() as connection:
        found = where(connection, Person, "uid", [uid])
        if not found:
            return None
        person = found[0]
        groups = where(connection, Group, "uid", [person.group]) if person.group else []
        consents = where(connection, Consent, "person", [uid])
        of_theirs = INPUT.c.person == uid
        count = connection.scalar(sa.select(sa.func.count()).select_from(INPUT).where(of_theirs))
        first = sa.select(INPUT.c.uid).where(of_theirs).order_by(INPUT.c.number).limit(SAID_SHOWN)
        told = every(connection, ToldText).values()
        sessions = where(connection, Session, "uid", [c.session for c in consents if c.session])
        needs = where(connection, AccessNeed, "person", [uid])
        access = where(connection, AccessCard, "person", [uid])
        said = cards_of(connection, list(connection.scalars(first).all()))
    return PersonCard(
        person=person,
        group=groups[0] if groups else None,
        consents=tuple(sorted(consents, key=lambda c: (c.given_on, c.uid), reverse=True)),
        said_count=int(count or 0),
        said=tuple(said),
        told_texts=tuple(sorted(told, key=lambda each: each.uid, reverse=True)),
        sessions=tuple(sessions),
        needs=tuple(one for one in needs if one.need.strip()),
        access=access[-1] if access else None,
    )


def load_told(book: Workbook) -> tuple[Project, tuple[ToldText, ...]]:
    """Give the project, and every version of what people are told, the newest first."""
    with book.reading() as connection:
        told = every(connection, ToldText).values()
        return project_of(connection), tuple(sorted(told, key=lambda each: each.uid, reverse=True))


def load_circle(book: Workbook) -> Circle:
    """Give the groups we set out to hear, those that only came in with a sheet too, and the sessions."""
    order = list(Reach)
    with book.reading() as connection:
        groups = sorted(every(connection, Group, "name").values(), key=lambda g: order.index(g.reach))
        rows = connection.exec_driver_sql(
            'SELECT * FROM "session" ORDER BY held_on IS NULL DESC, held_on DESC, uid DESC LIMIT ?',
            (SESSIONS_SHOWN,),
        )
        sessions = [record_from(Session, dict(row)) for row in rows.mappings().all()]
        count = connection.scalar(sa.select(sa.func.count()).select_from(SESSION))
    return Circle(tuple(groups), tuple(sessions), int(count or 0))


def kind_at(book: Workbook, uid: UUID) -> str:
    """Give the kind of what this room can show: a person, a group, a session, a text; "" for none of them."""
    with book.reading() as connection:
        for kind in ("person", "group", "session", "toldtext"):
            table = TABLES[kind]
            if connection.scalar(sa.select(table.c.uid).where(table.c.uid == uid)) is not None:
                return kind
    return ""
