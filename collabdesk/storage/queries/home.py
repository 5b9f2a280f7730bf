"""What Home shows: who waits, what was promised, what is missing; bounded, so it is quick at 100,000."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

import sqlalchemy as sa

from collabdesk.domain.declaration import Record
from collabdesk.domain.gaps import (
    HEARD_WITHIN,
    Gap,
    GapKind,
    gaps_of_action,
    gaps_of_change,
    gaps_of_decision,
    gaps_of_pattern,
)
from collabdesk.domain.promises import Promise, PromiseKind
from collabdesk.domain.records import Action, Change, Changing, Decision, Group, Pattern, Project, Sorting
from collabdesk.domain.standing import Silence
from collabdesk.domain.words import ActionState, InputState, Reach, ReplyState
from collabdesk.storage.queries.inputs import InputCard, InputFilter, Order, page_of_inputs
from collabdesk.storage.queries.ledger import project_of
from collabdesk.storage.queries.reading import every, where
from collabdesk.storage.schema import STANDING, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook

SILENCES = 5
PROMISES = 6
LOOKED_AT = 200
"""How many of the newest actions, changes and decisions are looked at for gaps."""
MOST = 100
"""A gap is counted up to this; past it the sentence says "or more"."""


R = TypeVar("R", bound=Record)


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


def load_home(book: Workbook, today: date) -> Home:
    """Give Home as of a day: the oldest silence first (law 2)."""
    silences = page_of_inputs(book, InputFilter(waiting=True), Order.SILENCE, 0, SILENCES)
    with book.reading() as connection:
        said = int(connection.scalar(sa.select(sa.func.count()).select_from(STANDING)) or 0)
        waiting = _count(connection, STANDING.c.waiting)
        groups = tuple(
            g for g in every(connection, Group, "name").values() if g.set_out and g.reach is not Reach.WELL
        )
        promises = sorted(_promises(connection), key=lambda p: (p.on, p.kind))
        gaps = tuple(_gaps(connection, today))
        return Home(
            project=project_of(connection),
            said=said,
            waiting=waiting,
            silences=silences,
            promises=tuple(promises[:PROMISES]),
            gaps=gaps,
            not_heard=groups,
        )


def _count(connection: sa.Connection, *conditions: sa.ColumnElement[bool]) -> int:
    return int(connection.scalar(sa.select(sa.func.count()).select_from(STANDING).where(*conditions)) or 0)


def _promises(connection: sa.Connection) -> Iterator[Promise]:
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


def _gaps(connection: sa.Connection, today: date) -> Iterator[Gap]:
    old = today - timedelta(days=HEARD_WITHIN)
    unheard = (STANDING.c.silence == Silence.NOT_HEARD.value, STANDING.c.since <= old)
    yield from _of_inputs(connection, GapKind.NOBODY_HEARD, STANDING.c.waiting, *unheard)
    told = (STANDING.c.state == InputState.ANSWERED.value, STANDING.c.waiting)
    yield from _of_inputs(connection, GapKind.TOLD_NOBODY, *told)
    said = TABLES["input"]
    in_sheet = sa.select(said.c.uid).where(said.c.answer_in_file != "")
    undecided = STANDING.c.last_answer.is_(None)
    yield from _of_inputs(connection, GapKind.ANSWER_ONLY_IN_SHEET, undecided, STANDING.c.input.in_(in_sheet))
    actions = _newest(connection, Action)
    changed = {link.action for link in where(connection, Changing, "action", [a.uid for a in actions])}
    for action in actions:
        yield from gaps_of_action(action, today, changed=action.uid in changed)
    for change in _newest(connection, Change):
        yield from gaps_of_change(change)
    for decision in _newest(connection, Decision):
        yield from gaps_of_decision(decision)
    sorting = TABLES["sorting"]
    otherwise = set(connection.scalars(sa.select(sorting.c.pattern).where(sorting.c.different_view)).all())
    for pattern in list(every(connection, Pattern, "name").values())[:LOOKED_AT]:
        if pattern.uid not in otherwise:
            yield from gaps_of_pattern(pattern, _few_sortings(connection, pattern.uid))


def _of_inputs(
    connection: sa.Connection, kind: GapKind, *conditions: sa.ColumnElement[bool]
) -> Iterator[Gap]:
    query = sa.select(STANDING.c.input).where(*conditions).limit(MOST)
    for uid in connection.scalars(query).all():
        yield Gap(kind, "input", uid)


def _newest(connection: sa.Connection, record: type[R]) -> list[R]:
    table = TABLES[record.__name__.lower()]
    newest = sa.select(table.c.uid).order_by(table.c.number.desc()).limit(LOOKED_AT)
    return where(connection, record, "uid", connection.scalars(newest).all())


def _few_sortings(connection: sa.Connection, pattern: UUID) -> list[Sorting]:
    """Give enough of a pattern's sortings to count up to the most that is said."""
    table = TABLES["sorting"]
    some = sa.select(table.c.uid).where(table.c.pattern == pattern).limit(MOST)
    return where(connection, Sorting, "uid", connection.scalars(some).all())
