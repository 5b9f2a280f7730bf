"""What the room of patterns shows: every pattern with what is in it, and what is on its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.records import Pattern
from collabdesk.domain.words import InputState
from collabdesk.storage.queries.reading import every, where
from collabdesk.storage.queries.things import Thing, ThingFilter, count_on, page_on, things_of
from collabdesk.storage.schema import STANDING, TABLES

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

INPUT, SESSION, SORTING = (TABLES[k] for k in ("input", "session", "sorting"))
GLANCE = 3
"""How many of its things a pattern's card shows."""
GLANCE_SPARE = 3
"""How many more are looked at, in case the first ones were taken back."""
SESSIONS_TOLD = 5_000
"""Up to how many sorted things a board says from which sessions they come."""
PATTERN_THINGS = 60
"""How many of its things a pattern's page shows."""
ON_ITS_OWN = 3


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


def load_board(book: Workbook) -> Board:
    """Give every pattern at a glance, oldest first, and what is on its own."""
    with book.reading() as connection:
        cards = _pattern_cards(connection, list(every(connection, Pattern).values()))
        alone = ThingFilter(unsorted=True)
        return Board(
            patterns=cards,
            things=count_on(connection, ThingFilter()),
            alone=count_on(connection, alone),
            alone_glance=page_on(connection, alone, 0, ON_ITS_OWN),
        )


def load_pattern(book: Workbook, uid: UUID) -> PatternPage | None:
    """Give one pattern and its first things; None where it is not there, as after an undo."""
    with book.reading() as connection:
        found = where(connection, Pattern, "uid", [uid])
        if not found:
            return None
        card = _pattern_cards(connection, found)[0]
        return PatternPage(card, _things_in(connection, uid, PATTERN_THINGS))


def _pattern_cards(connection: sa.Connection, patterns: list[Pattern]) -> tuple[PatternCard, ...]:
    only = [patterns[0].uid] if len(patterns) == 1 else []
    counts = _counts(connection, only)
    sorted_now = sum(things for things, _ in counts.values())
    sessions = _sessions(connection, only) if sorted_now <= SESSIONS_TOLD else {}
    glances = _glances(connection, only)
    found = []
    for pattern in patterns:
        things, different = counts.get(pattern.uid, (0, 0))
        names = sessions.get(pattern.uid, [])
        glance = glances.get(pattern.uid, ())
        found.append(PatternCard(pattern, things, different, len(names), tuple(names[:2]), glance))
    return tuple(found)


def _counts(connection: sa.Connection, only: list[UUID]) -> dict[UUID, tuple[int, int]]:
    """Give how many are in each pattern and how many of them differ, without what was taken back."""
    differing = sa.func.sum(sa.case((SORTING.c.different_view, 1), else_=0))
    every_one = sa.select(SORTING.c.pattern, sa.func.count(), differing).group_by(SORTING.c.pattern)
    # Few are ever taken back, so those are counted from their own end and not by looking at every input.
    taken_back = every_one.join(STANDING, STANDING.c.input == SORTING.c.input).where(
        STANDING.c.state == InputState.WITHDRAWN.value
    )
    found: dict[UUID, tuple[int, int]] = {}
    for query, sign in ((every_one, 1), (taken_back, -1)):
        narrowed = query.where(SORTING.c.pattern.in_(only)) if only else query
        for uid, things, different in connection.execute(narrowed).all():
            before = found.get(uid, (0, 0))
            found[uid] = (before[0] + sign * int(things), before[1] + sign * int(different or 0))
    return found


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


def _glances(connection: sa.Connection, only: list[UUID]) -> dict[UUID, tuple[Thing, ...]]:
    """Give the first few of each pattern; one that sees it otherwise is never left out of them."""
    place = sa.func.row_number().over(
        partition_by=(SORTING.c.pattern, SORTING.c.different_view), order_by=SORTING.c.uid
    )
    ranked = sa.select(SORTING.c.pattern, SORTING.c.input, SORTING.c.different_view, place.label("place"))
    if only:
        ranked = ranked.where(SORTING.c.pattern.in_(only))
    first = ranked.subquery()
    query = (
        sa.select(first.c.pattern, first.c.input, first.c.different_view)
        .join(STANDING, STANDING.c.input == first.c.input)
        .where(first.c.place <= GLANCE + GLANCE_SPARE, STANDING.c.state != InputState.WITHDRAWN.value)
        .order_by(first.c.different_view, STANDING.c.number)
    )
    chosen: dict[UUID, tuple[list[UUID], list[UUID]]] = {}
    for pattern, said, different in connection.execute(query).all():
        chosen.setdefault(pattern, ([], []))[1 if different else 0].append(said)
    glances = {pattern: _first(*both) for pattern, both in chosen.items()}
    things = {thing.uid: thing for thing in things_of(connection, [u for g in glances.values() for u in g])}
    return {pattern: tuple(things[u] for u in uids if u in things) for pattern, uids in glances.items()}


def _first(agreeing: list[UUID], differing: list[UUID]) -> list[UUID]:
    shown = agreeing[: GLANCE - min(len(differing), 1)]
    return shown + differing[: GLANCE - len(shown)]


def _things_in(connection: sa.Connection, pattern: UUID, limit: int) -> tuple[Thing, ...]:
    query = (
        sa.select(SORTING.c.input)
        .join(STANDING, STANDING.c.input == SORTING.c.input)
        .where(SORTING.c.pattern == pattern, STANDING.c.state != InputState.WITHDRAWN.value)
        .order_by(SORTING.c.different_view, STANDING.c.number)
        .limit(limit)
    )
    return things_of(connection, list(connection.scalars(query).all()))
