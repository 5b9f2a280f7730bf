"""Things said as notes: a page at a time, by where they belong, with the patterns each of them is in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.words import InputState
from collabdesk.storage.queries.inputs import cards_of
from collabdesk.storage.schema import STANDING, TABLES

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook

INPUT, PATTERN, SESSION, SORTING = (TABLES[k] for k in ("input", "pattern", "session", "sorting"))


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
class ThingFilter:
    """Which things to list: those in no pattern, those in one, or all (those in none first)."""

    unsorted: bool = False
    pattern: UUID | None = None


def count_things(book: Workbook, chosen: ThingFilter) -> int:
    """Give how many things a filter lets through; what was taken back is never among them."""
    with book.reading() as connection:
        return count_on(connection, chosen)


def page_of_things(book: Workbook, chosen: ThingFilter, offset: int, limit: int) -> tuple[Thing, ...]:
    """Give the things from ``offset`` on, at most ``limit`` of them, in order of number."""
    with book.reading() as connection:
        return page_on(connection, chosen, offset, limit)


def count_on(connection: sa.Connection, chosen: ThingFilter) -> int:
    """Give how many things a filter lets through, on an open connection."""
    query = sa.select(sa.func.count()).select_from(STANDING).where(*_conditions(chosen))
    return int(connection.scalar(query) or 0)


def page_on(connection: sa.Connection, chosen: ThingFilter, offset: int, limit: int) -> tuple[Thing, ...]:
    """Give a page of things on an open connection."""
    query = sa.select(STANDING.c.input).where(*_conditions(chosen))
    if not chosen.unsorted and chosen.pattern is None:
        query = query.order_by(STANDING.c.input.in_(sa.select(SORTING.c.input)))
    query = query.order_by(STANDING.c.number).offset(offset).limit(limit)
    return things_of(connection, list(connection.scalars(query).all()))


def _conditions(chosen: ThingFilter) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = [STANDING.c.state != InputState.WITHDRAWN.value]
    sorted_into = sa.select(SORTING.c.input)
    if chosen.unsorted:
        found.append(STANDING.c.input.not_in(sorted_into))
    if chosen.pattern is not None:
        found.append(STANDING.c.input.in_(sorted_into.where(SORTING.c.pattern == chosen.pattern)))
    return found


def things_of(connection: sa.Connection, uids: list[UUID]) -> tuple[Thing, ...]:
    """Give these inputs as notes, in their order."""
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
