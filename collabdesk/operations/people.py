"""Keeps people, what they said yes to, the groups we set out to hear, and sessions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from collabdesk.domain.consent import newest
from collabdesk.domain.records import Consent, Group, Person, Session, ToldText
from collabdesk.domain.verbs import Verb
from collabdesk.operations.taking_away import take_away
from collabdesk.operations.taking_words_out import go_through_backups
from collabdesk.storage.queries.reading import every, next_number, where

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
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
    """Record what a person says yes to; an earlier consent stays, dated.

    How they want to be told goes on their card too, unless nobody asked that or a later consent says
    otherwise. Raises Gone where the person, the text they were shown or the session is not there.
    """
    with book.step(Verb.RECORD_CONSENT) as step:
        person = step.get(Person, consent.person)
        if consent.told_text is not None:
            step.get(ToldText, consent.told_text)
        if consent.session is not None:
            step.get(Session, consent.session)
        step.make(consent)
        step.flush()
        latest = newest(where(step.connection, Consent, "person", [person.uid]), date.max)
        asked = consent.tell_by is not None and consent.tell_by is not person.reply_way
        if asked and latest is not None and latest.uid == consent.uid:
            step.alter(Person, person.uid, reply_way=consent.tell_by)
    return book.changes


def write_told_text(book: Workbook, told: ToldText) -> Changes:
    """Keep a new version of what people are told before they say yes; earlier ones are never changed.

    A version without a name is called by how many there are. Raises NothingToSay where the text is empty.
    """
    with book.step(Verb.WRITE_TOLD_TEXT) as step:
        earlier = len(every(step.connection, ToldText))
        step.make(replace(told, version=told.version.strip() or str(earlier + 1)))
    return book.changes


def forget_contact(book: Workbook, person: UUID, second: Path | None = None) -> Changes:
    """Forget how to reach a person, in the journal too, as was agreed with them (method.md 3.4).

    It goes from the backups in reach too, those in the ``second`` place among them, and undo cannot bring
    it back. Raises Gone.
    """
    with book.step(Verb.FORGET_CONTACT) as step:
        step.rewrite(Person, person, contact="")
    go_through_backups(book, second)
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
