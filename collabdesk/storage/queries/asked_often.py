"""Finds who was asked most often, as codes and counts, so that the same few are not asked for ever."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.gaps import OFTEN
from collabdesk.domain.words import Source
from collabdesk.storage.schema import TABLES

if TYPE_CHECKING:
    from datetime import date

SHOWN = 3
"""How many people are named by their code."""


@dataclass(frozen=True, slots=True)
class AskedOften:
    """Those who were asked three times or more, oftenest first; people are the numbers of their codes.

    ``people`` are the first few of ``count``, each with the sessions they spoke at; ``this_month`` how many
    times people were asked in all since the month began.
    """

    people: tuple[tuple[int, int], ...]
    count: int
    this_month: int


def times_at_sessions() -> sa.Select[tuple[object, int]]:
    """Give the query of how many sessions (``times``) each person (``person``) spoke at, new words only."""
    said = TABLES["input"]
    return (
        sa.select(said.c.person, sa.func.count(said.c.session.distinct()).label("times"))
        .where(said.c.source == Source.NEW.value, said.c.person.is_not(None), said.c.session.is_not(None))
        .group_by(said.c.person)
    )


def asked_often(connection: sa.Connection, today: date) -> AskedOften | None:
    """Give who was asked three times or more, or None where nobody was."""
    person = TABLES["person"]
    spoke = times_at_sessions().subquery()
    often = (
        sa.select(person.c.number, spoke.c.times, sa.func.count().over())
        .join(spoke, spoke.c.person == person.c.uid)
        .where(spoke.c.times >= OFTEN)
        .order_by(spoke.c.times.desc(), person.c.number)
        .limit(SHOWN)
    )
    rows = connection.execute(often).all()
    if not rows:
        return None
    people = tuple((int(number), int(times)) for number, times, _ in rows)
    return AskedOften(people, int(rows[0][2]), _asked_since(connection, today.replace(day=1), today))


def _asked_since(connection: sa.Connection, first: date, today: date) -> int:
    """Count the pairs of a person and a session they spoke at, of sessions held in these days."""
    said, session = TABLES["input"], TABLES["session"]
    asked = (
        sa.select(said.c.person, said.c.session)
        .join(session, session.c.uid == said.c.session)
        .where(said.c.person.is_not(None), session.c.held_on >= first, session.c.held_on <= today)
        .distinct()
        .subquery()
    )
    return int(connection.scalar(sa.select(sa.func.count()).select_from(asked)) or 0)
