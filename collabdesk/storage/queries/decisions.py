"""The list of decisions, and one of them with the words it answers; a no is never filtered out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.records import Decision
from collabdesk.domain.words import Answer
from collabdesk.storage.queries.actions import Group, how_many, trails_of
from collabdesk.storage.queries.reading import one
from collabdesk.storage.queries.trail import Trail
from collabdesk.storage.schema import TABLES

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook

ANSWERING, DECISION = TABLES["answering"].c, TABLES["decision"].c


@dataclass(frozen=True, slots=True)
class DecisionCard:
    """One decision as the list shows it; ``inputs`` counts what it answers."""

    uid: UUID
    number: int
    answer: Answer
    what: str
    reason: str
    decided_by: str
    decided_on: date
    look_again_on: date | None
    group: Group
    inputs: int


@dataclass(frozen=True, slots=True)
class DecisionDetail:
    """One decision with a few of the things it answers, whole."""

    decision: Decision
    answers: tuple[Trail, ...]
    answered: int


def list_decisions(book: Workbook, today: date, limit: int) -> tuple[DecisionCard, ...]:
    """Give at most ``limit`` decisions to look at again by now, then as many others.

    A no is never left out (law 3).
    """
    look = DECISION.look_again_on <= today
    others = sa.or_(DECISION.look_again_on.is_(None), DECISION.look_again_on > today)
    orders = {
        Group.WAITING: (look, (sa.asc(DECISION.look_again_on), sa.asc(DECISION.number))),
        Group.ENDED: (others, (sa.desc(DECISION.decided_on), sa.desc(DECISION.number))),
    }
    answered = (
        sa.select(sa.func.count())
        .select_from(TABLES["answering"])
        .where(ANSWERING.decision == DECISION.uid)
        .scalar_subquery()
        .label("answered")
    )
    found: list[DecisionCard] = []
    with book.reading() as connection:
        for group, (condition, order) in orders.items():
            query = sa.select(TABLES["decision"], answered).where(condition).order_by(*order).limit(limit)
            found += [_decision_card(row, group) for row in connection.execute(query).mappings().all()]
    return tuple(found)


def load_decision(book: Workbook, uid: UUID) -> DecisionDetail:
    """Give one decision with what it answers. Raises Gone."""
    with book.reading() as connection:
        decision = one(connection, Decision, uid)
        links = sa.select(ANSWERING.input).where(ANSWERING.decision == uid).order_by(ANSWERING.uid)
        return DecisionDetail(decision, trails_of(connection, links), how_many(connection, links))


def _decision_card(row: sa.RowMapping, group: Group) -> DecisionCard:
    return DecisionCard(
        uid=row["uid"],
        number=row["number"],
        answer=Answer(row["answer"]),
        what=row["what"],
        reason=row["reason"],
        decided_by=row["decided_by"],
        decided_on=row["decided_on"],
        look_again_on=row["look_again_on"],
        group=group,
        inputs=int(row["answered"] or 0),
    )
