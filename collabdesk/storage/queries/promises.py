"""What was promised for a day and what the journey makes due, a few of each, for Home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.promise_clock import due_next
from collabdesk.domain.promises import Promise, PromiseKind
from collabdesk.domain.words import ActionState, ReplyState
from collabdesk.storage.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from collabdesk.domain.records import Project

PROMISES = 6
"""How many of each kind are read, and shown in all."""


def promises_of(connection: sa.Connection) -> Iterator[Promise]:
    """Give the earliest replies, actions and second looks that were promised for a day, unsorted."""
    reply, said = TABLES["reply"], TABLES["input"]
    due = (
        sa.select(reply.c.due_on, reply.c.input, sa.func.substr(said.c.words, 1, 200), reply.c.by)
        .join(said, said.c.uid == reply.c.input)
        .where(reply.c.state == ReplyState.DUE.value, reply.c.due_on.is_not(None))
    )
    for on, uid, words, by in connection.execute(due.order_by(reply.c.due_on).limit(PROMISES)).all():
        yield Promise(on, PromiseKind.REPLY, uid, words, by)
    action = TABLES["action"]
    still = action.c.state.in_([ActionState.PLANNED.value, ActionState.IN_HAND.value])
    for kind, column, condition in (
        (PromiseKind.ACTION, action.c.due_on, still),
        (PromiseKind.LOOK_AT_ACTION, action.c.look_again_on, ~still),
    ):
        query = sa.select(column, action.c.uid, action.c.what, action.c.owner)
        query = query.where(column.is_not(None), condition).order_by(column).limit(PROMISES)
        for on, uid, words, owner in connection.execute(query).all():
            yield Promise(on, kind, uid, words, owner)
    decision = TABLES["decision"]
    again = sa.select(decision.c.look_again_on, decision.c.uid, decision.c.what, decision.c.reason)
    again = again.where(decision.c.look_again_on.is_not(None)).order_by(decision.c.look_again_on)
    for on, uid, what, reason in connection.execute(again.limit(PROMISES)).all():
        yield Promise(on, PromiseKind.LOOK_AT_DECISION, uid, what or reason)


def days_of_the_journey(connection: sa.Connection, project: Project, today: date) -> Iterator[Promise]:
    """Give the first stock-take that is planned and not held, and what is due next after the last session."""
    take = TABLES["stocktake"]
    planned = sa.select(take.c.planned_on, take.c.uid, take.c.who_took_part)
    planned = planned.where(take.c.planned_on.is_not(None), take.c.held_on.is_(None))
    for on, uid, who in connection.execute(planned.order_by(take.c.planned_on).limit(1)).all():
        yield Promise(on, PromiseKind.STOCK_TAKE, uid, who)
    session = TABLES["session"]
    last = sa.select(session.c.held_on, session.c.uid, session.c.name)
    last = last.where(session.c.held_on <= today).order_by(session.c.held_on.desc(), session.c.uid).limit(1)
    for held_on, uid, name in connection.execute(last).all():
        due = due_next(held_on, project.answer_within, today)
        if due is not None:
            yield Promise(due.on, PromiseKind.AFTER_A_SESSION, uid, name, step=due.step)
