"""Keeps people, what they said yes to, the groups we set out to hear, and sessions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.domain.records import Consent, Group, Person, Session
from collabdesk.domain.verbs import Verb
from collabdesk.operations.taking_away import take_away
from collabdesk.storage.queries.reading import next_number

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook


def add_person(book: Workbook, person: Person) -> Changes:
    """Add a person; their code's number is given here."""
    with book.step(Verb.ADD_PERSON) as step:
        step.make(replace(person, number=next_number(step.connection, Person)))
    return book.changes


def change_person(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change what is kept of a person."""
    with book.step(Verb.CHANGE_PERSON) as step:
        step.alter(Person, uid, **values)
    return book.changes


def remove_person(book: Workbook, uid: UUID) -> Changes:
    """Take a person's card away; what they said stays, unnamed."""
    return take_away(book, Verb.REMOVE_PERSON, Person, uid)


def record_consent(book: Workbook, consent: Consent) -> Changes:
    """Record what a person says yes to; an earlier consent stays, dated."""
    with book.step(Verb.RECORD_CONSENT) as step:
        step.get(Person, consent.person)
        step.make(consent)
    return book.changes


def add_group(book: Workbook, group: Group) -> Changes:
    """Add a group we set out to hear. Raises NothingToSay."""
    with book.step(Verb.ADD_GROUP) as step:
        step.make(group)
    return book.changes


def change_group(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change a group: how well it was heard, the plan for it."""
    with book.step(Verb.CHANGE_GROUP) as step:
        step.alter(Group, uid, **values)
    return book.changes


def remove_group(book: Workbook, uid: UUID) -> Changes:
    """Take a group away; people and inputs stay, in no group."""
    return take_away(book, Verb.REMOVE_GROUP, Group, uid)


def add_session(book: Workbook, session: Session) -> Changes:
    """Add a time people were asked."""
    with book.step(Verb.ADD_SESSION) as step:
        step.make(session)
    return book.changes


def change_session(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change what is kept of a session."""
    with book.step(Verb.CHANGE_SESSION) as step:
        step.alter(Session, uid, **values)
    return book.changes


def remove_session(book: Workbook, uid: UUID) -> Changes:
    """Take a session away; what was said there stays."""
    return take_away(book, Verb.REMOVE_SESSION, Session, uid)
