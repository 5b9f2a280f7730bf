"""Reads on the workbook's thread what the page about taking words back says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.records import Input, Person
    from collabdesk.domain.withdrawal import TakenBack, Withdrawal
    from collabdesk.domain.words import Answer
    from collabdesk.papers.making import Printed
    from collabdesk.storage.queries.echoes import Echo
    from collabdesk.storage.workbook import Workbook


class Theirs(NamedTuple):
    """One thing the person said, as the list of them shows it; ``voices`` is how many said the same."""

    uid: UUID
    number: int
    words: str
    voices: int = 1


class Stands(NamedTuple):
    """A text that repeats the words, and what its record is known by, such as D-003."""

    echo: Echo
    known_by: str


class Seen(NamedTuple):
    """All that the page says before anything goes.

    ``said`` is the one input it is about, None where a person wishes everything back; ``person`` is who said
    it, where that is known. ``hoped`` is what they hoped for. ``answers`` and ``going_on`` are what stays.
    """

    withdrawal: Withdrawal
    said: Theirs | None = None
    hoped: str = ""
    person: Person | None = None
    theirs: tuple[Theirs, ...] = ()
    answers: tuple[Answer, ...] = ()
    going_on: tuple[str, ...] = ()
    stands: tuple[Stands, ...] = ()
    has_access_card: bool = False
    in_history: bool = False


class Wished(NamedTuple):
    """What they wish: what they leave with us unnamed, and what else we forget of who said one thing."""

    keep: frozenset[UUID] = frozenset()
    contact: bool = False
    access_card: bool = False


def look(
    book: Workbook,
    said: UUID | None,
    person: UUID | None,
    on: date,
    second: Path | None,
    cancelled: Callable[[], bool] | None = None,
) -> Seen:
    """Read what would go, stay and be out of reach. Raises Gone, Cancelled."""
    from collabdesk.operations.taking_words_out import echoes, is_author
    from collabdesk.operations.withdrawing import what_would_go
    from collabdesk.storage.queries.names import names_of

    withdrawal = what_would_go(book, input=said, person=person, on=on, second=second)
    found = echoes(book, input=said, person=person, cancelled=cancelled)
    with book.reading() as connection:
        by_kind: dict[str, list[UUID]] = {}
        for one in found:
            by_kind.setdefault(one.kind, []).append(one.row)
        known = names_of(connection, by_kind)
    stands = tuple(Stands(one, known.get(one.row, "")) for one in found)
    if said is not None:
        return _about_input(book, said, withdrawal, stands)
    return _about_person(book, person, withdrawal, stands, in_history=is_author(book, person))


def take_back(
    book: Workbook,
    said: UUID | None,
    person: UUID | None,
    wished: Wished,
    on: date,
    second: Path | None,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> TakenBack:
    """Take it back for good. Raises Gone, and Cancelled, after which nothing has gone."""
    from collabdesk.operations import withdrawing

    if said is None:
        whose = person or UUID(int=0)
        return withdrawing.take_back_person(book, whose, wished.keep, on, second, progress, cancelled)
    also = frozenset(
        name for name, asked in (("contact", wished.contact), ("access", wished.access_card)) if asked
    )
    return withdrawing.take_back_input(
        book, said, on, second, also=also, progress=progress, cancelled=cancelled
    )


def take_out(book: Workbook, texts: dict[Stands, str], second: Path | None) -> Changes:
    """Put other words in texts that repeat theirs. Raises what ``take_words_out`` raises."""
    from collabdesk.operations.taking_words_out import Rewriting, take_words_out

    changed = [Rewriting(one.echo.kind, one.echo.row, one.echo.field, text) for one, text in texts.items()]
    return take_words_out(book, changed, second)


def print_paper(book: Workbook, which: str, target: Path, withdrawal: Withdrawal) -> Printed:
    """Print "certificate", "note" or "tell" at a place. Raises as `withdrawal_papers.print_paper`."""
    from collabdesk.operations.withdrawal_papers import print_withdrawal
    from collabdesk.papers.kinds.taken_back import TakenBackPaper

    return print_withdrawal(book, TakenBackPaper(which), target, withdrawal)


def _about_input(book: Workbook, uid: UUID, withdrawal: Withdrawal, stands: tuple[Stands, ...]) -> Seen:
    from collabdesk.domain.records import AccessCard, AccessNeed
    from collabdesk.storage.queries.reading import where
    from collabdesk.storage.queries.trail import load_trail

    trail = load_trail(book, uid)
    chain, person = trail.chain, trail.person
    with book.reading() as connection:
        of = [person.uid] if person is not None else []
        access = any(where(connection, kind, "person", of) for kind in (AccessCard, AccessNeed))
    return Seen(
        withdrawal=withdrawal,
        said=_theirs(chain.input),
        hoped=chain.input.hoped,
        person=person,
        answers=tuple(one.answer for one in chain.decisions),
        going_on=tuple(one.what for one in chain.actions),
        stands=stands,
        has_access_card=access,
    )


def _theirs(said: Input) -> Theirs:
    return Theirs(said.uid, said.number, said.words, said.voices)


def _about_person(
    book: Workbook,
    uid: UUID | None,
    withdrawal: Withdrawal,
    stands: tuple[Stands, ...],
    *,
    in_history: bool,
) -> Seen:
    from collabdesk.domain.records import Input, Person
    from collabdesk.storage.queries.reading import where

    wanted = [uid] if uid is not None else []
    with book.reading() as connection:
        people = where(connection, Person, "uid", wanted)
        inputs = where(connection, Input, "person", wanted)
    theirs = sorted(map(_theirs, inputs), key=lambda one: one.number)
    return Seen(
        withdrawal=withdrawal,
        person=people[0] if people else None,
        theirs=tuple(theirs),
        stands=stands,
        in_history=in_history,
    )
