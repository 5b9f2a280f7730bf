"""What the room of patterns shows: patterns with what is in them, and things said by where they belong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.records import Pattern
from collabdesk.domain.words import InputState
from collabdesk.storage.queries.inputs import cards_of
from collabdesk.storage.queries.reading import every, where
from collabdesk.storage.schema import STANDING, TABLES

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook

INPUT, PATTERN, SESSION, SORTING = (TABLES[k] for k in ("input", "pattern", "session", "sorting"))
GLANCE = 3
"""How many of its things a pattern's card shows."""
PATTERN_THINGS = 60
"""How many of its things a pattern's page shows."""
ON_ITS_OWN = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """One pattern a thing is in, and whether it sees it otherwise."""

    pattern: UUID
    name: str
    different: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing said, as a note: its words cut to what a note holds, its session, the patterns it is in."""

    uid: UUID
    number: int
    words: str
    session: str
    placed: tuple[Placed, ...] = ()

    def differs_in(self, pattern: UUID) -> bool:
        """Whether it is in a pattern and sees it otherwise."""
        return any(place.different for place in self.placed if place.pattern == pattern)


@dataclass(frozen=True, slots=True)
class PatternCard:
    """A pattern at a glance.

    ``things`` are how many are in it, ``different`` how many of those see it otherwise; ``sessions`` names
    up to two of the ``session_count`` sessions they come from; ``glance`` are the first few.
    """

    pattern: Pattern
    things: int
    different: int
    session_count: int
    sessions: tuple[str, ...]
    glance: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """Every pattern, and what is on its own; ``things`` counts everything said that is not taken back."""

    patterns: tuple[PatternCard, ...]
    things: int
    alone: int
    alone_glance: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class PatternPage:
    """One pattern with its first things, those that agree before those that do not."""

    card: PatternCard
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class ThingFilter:
    """Which things to list: those in no pattern, those in one, or all (those in none first)."""

    unsorted: bool = False
    pattern: UUID | None = None


def load_board(book: Workbook) -> Board:
    """Give every pattern at a glance, oldest first, and what is on its own."""
    with book.reading() as connection:
        cards = _pattern_cards(connection, list(every(connection, Pattern).values()))
        alone = ThingFilter(unsorted=True)
        return Board(
            patterns=cards,
            things=_count(connection, ThingFilter()),
            alone=_count(connection, alone),
            alone_glance=_page(connection, alone, 0, ON_ITS_OWN),
        )


def load_pattern(book: Workbook, uid: UUID) -> PatternPage | None:
    """Give one pattern and its first things; None where it is not there, as after an undo."""
    with book.reading() as connection:
        found = where(connection, Pattern, "uid", [uid])
        if not found:
            return None
        card = _pattern_cards(connection, found)[0]
        return PatternPage(card, _things_in(connection, uid, PATTERN_THINGS))


def count_things(book: Workbook, chosen: ThingFilter) -> int:
    """Give how many things a filter lets through; what was taken back is never among them."""
    with book.reading() as connection:
        return _count(connection, chosen)


def page_of_things(book: Workbook, chosen: ThingFilter, offset: int, limit: int) -> tuple[Thing, ...]:
    """Give the things from ``offset`` on, at most ``limit`` of them, in order of number."""
    with book.reading() as connection:
        return _page(connection, chosen, offset, limit)


def _count(connection: sa.Connection, chosen: ThingFilter) -> int:
    query = sa.select(sa.func.count()).select_from(STANDING).where(*_conditions(chosen))
    return int(connection.scalar(query) or 0)


def _page(connection: sa.Connection, chosen: ThingFilter, offset: int, limit: int) -> tuple[Thing, ...]:
    query = sa.select(STANDING.c.input).where(*_conditions(chosen))
    if not chosen.unsorted and chosen.pattern is None:
        query = query.order_by(STANDING.c.input.in_(sa.select(SORTING.c.input)))
    query = query.order_by(STANDING.c.number).offset(offset).limit(limit)
    return _things(connection, list(connection.scalars(query).all()))


def _conditions(chosen: ThingFilter) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = [STANDING.c.state != InputState.WITHDRAWN.value]
    sorted_into = sa.select(SORTING.c.input)
    if chosen.unsorted:
        found.append(STANDING.c.input.not_in(sorted_into))
    if chosen.pattern is not None:
        found.append(STANDING.c.input.in_(sorted_into.where(SORTING.c.pattern == chosen.pattern)))
    return found


def _pattern_cards(connection: sa.Connection, patterns: list[Pattern]) -> tuple[PatternCard, ...]:
    only = [patterns[0].uid] if len(patterns) == 1 else []
    counts = _counts(connection, only)
    sessions = _sessions(connection, only)
    found = []
    for pattern in patterns:
        things, different = counts.get(pattern.uid, (0, 0))
        names = sessions.get(pattern.uid, [])
        glance = _glance(connection, pattern.uid)
        found.append(PatternCard(pattern, things, different, len(names), tuple(names[:2]), glance))
    return tuple(found)


def _counts(connection: sa.Connection, only: list[UUID]) -> dict[UUID, tuple[int, int]]:
    query = (
        sa.select(
            SORTING.c.pattern,
            sa.func.count(),
            sa.func.sum(sa.case((SORTING.c.different_view, 1), else_=0)),
        )
        .join(STANDING, STANDING.c.input == SORTING.c.input)
        .where(STANDING.c.state != InputState.WITHDRAWN.value)
        .group_by(SORTING.c.pattern)
    )
    if only:
        query = query.where(SORTING.c.pattern.in_(only))
    rows = connection.execute(query).all()
    return {uid: (int(things), int(different or 0)) for uid, things, different in rows}


def _sessions(connection: sa.Connection, only: list[UUID]) -> dict[UUID, list[str]]:
    query = (
        sa.select(SORTING.c.pattern, SESSION.c.name, SESSION.c.held_on)
        .join(INPUT, INPUT.c.uid == SORTING.c.input)
        .join(SESSION, SESSION.c.uid == INPUT.c.session)
        .distinct()
        .order_by(SESSION.c.held_on, SESSION.c.name)
    )
    if only:
        query = query.where(SORTING.c.pattern.in_(only))
    found: dict[UUID, list[str]] = {}
    for pattern, name, _ in connection.execute(query).all():
        found.setdefault(pattern, []).append(name)
    return found


def _glance(connection: sa.Connection, pattern: UUID) -> tuple[Thing, ...]:
    """Give the first few of a pattern; one that sees it otherwise is never left out of them."""
    differing = _things_in(connection, pattern, 1, different=True)
    agreeing = _things_in(connection, pattern, GLANCE - len(differing), different=False)
    missing = GLANCE - len(differing) - len(agreeing)
    if differing and missing:
        differing = _things_in(connection, pattern, missing + 1, different=True)
    return agreeing + differing


def _things_in(
    connection: sa.Connection, pattern: UUID, limit: int, *, different: bool | None = None
) -> tuple[Thing, ...]:
    query = (
        sa.select(SORTING.c.input)
        .join(STANDING, STANDING.c.input == SORTING.c.input)
        .where(SORTING.c.pattern == pattern, STANDING.c.state != InputState.WITHDRAWN.value)
        .order_by(SORTING.c.different_view, STANDING.c.number)
        .limit(limit)
    )
    if different is not None:
        query = query.where(SORTING.c.different_view == different)
    return _things(connection, list(connection.scalars(query).all()))


def _things(connection: sa.Connection, uids: list[UUID]) -> tuple[Thing, ...]:
    if not uids:
        return ()
    named = (
        sa.select(INPUT.c.uid, SESSION.c.name)
        .join(SESSION, SESSION.c.uid == INPUT.c.session)
        .where(INPUT.c.uid.in_(uids))
    )
    sessions: dict[UUID, str] = {row.uid: row.name for row in connection.execute(named).all()}
    places = (
        sa.select(SORTING.c.input, PATTERN.c.uid, PATTERN.c.name, SORTING.c.different_view)
        .join(PATTERN, PATTERN.c.uid == SORTING.c.pattern)
        .where(SORTING.c.input.in_(uids))
        .order_by(SORTING.c.uid)
    )
    placed: dict[UUID, list[Placed]] = {}
    for said, pattern, name, different in connection.execute(places).all():
        placed.setdefault(said, []).append(Placed(pattern, name, bool(different)))
    return tuple(
        Thing(card.uid, card.number, card.words, sessions.get(card.uid, ""), tuple(placed.get(card.uid, ())))
        for card in cards_of(connection, uids)
    )
