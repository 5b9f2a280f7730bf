"""What Home shows: who waits, what was promised, what is missing; bounded, so it is quick at 100,000."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.gap_kinds import Gap
from collabdesk.domain.promises import Promise
from collabdesk.domain.records import Group, Project
from collabdesk.domain.words import Reach
from collabdesk.storage.queries.asked_often import AskedOften, asked_often
from collabdesk.storage.queries.home_gaps import gaps_for_home
from collabdesk.storage.queries.inputs import InputCard, InputFilter, Order, page_of_inputs
from collabdesk.storage.queries.ledger import project_of
from collabdesk.storage.queries.promises import PROMISES, days_of_the_journey, promises_of
from collabdesk.storage.queries.reading import every
from collabdesk.storage.schema import STANDING

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.storage.workbook import Workbook

SILENCES = 5


@dataclass(frozen=True, slots=True)
class Home:
    """One moment of the workbook, as Home shows it."""

    project: Project
    said: int
    waiting: int
    silences: tuple[InputCard, ...]
    promises: tuple[Promise, ...]
    gaps: tuple[Gap, ...]
    not_heard: tuple[Group, ...]
    asked_often: AskedOften | None


def load_home(book: Workbook, today: date) -> Home:
    """Give Home as of a day: the oldest silence first (law 2)."""
    silences = page_of_inputs(book, InputFilter(waiting=True), Order.SILENCE, 0, SILENCES)
    with book.reading() as connection:
        said = int(connection.scalar(sa.select(sa.func.count()).select_from(STANDING)) or 0)
        waiting = _count(connection, STANDING.c.waiting)
        groups = tuple(
            g for g in every(connection, Group, "name").values() if g.set_out and g.reach is not Reach.WELL
        )
        project = project_of(connection)
        # What the journey makes due stands there however much else was promised.
        journey = tuple(days_of_the_journey(connection, project, today))
        first = sorted(promises_of(connection), key=lambda p: (p.on, p.kind))[: PROMISES - len(journey)]
        return Home(
            project=project,
            said=said,
            waiting=waiting,
            silences=silences,
            promises=tuple(sorted((*first, *journey), key=lambda p: (p.on, p.kind))),
            gaps=tuple(gaps_for_home(connection, today)),
            not_heard=groups,
            asked_often=asked_often(connection, today),
        )


def _count(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> int:
    return int(connection.scalar(sa.select(sa.func.count()).select_from(STANDING).where(*conditions)) or 0)
