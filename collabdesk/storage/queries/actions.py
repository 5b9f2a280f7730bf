"""The list of actions, and one of them with the words it answers, quick at 100,000 inputs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.failures import Gone
from collabdesk.domain.records import Action, Change, Person
from collabdesk.domain.words import ActionState, Answer
from collabdesk.storage.queries.reading import one, where
from collabdesk.storage.queries.trail import Trail, trail_of
from collabdesk.storage.schema import STANDING, TABLES

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook

Links = sa.Select[UUID]
ACTION, ACTING, ANSWERING = TABLES["action"].c, TABLES["acting"].c, TABLES["answering"].c
DECISION, CHANGING, INPUT = TABLES["decision"].c, TABLES["changing"].c, TABLES["input"].c
SHOWN_WORDS = 3
"""How many of the inputs a record answers are shown whole beside it; the rest are counted."""
SHOWN_CHANGES = 10
MOVED_SHOWN = 3


class Group(StrEnum):
    """Where in the list something stands."""

    WAITING = "waiting"
    IN_HAND = "in_hand"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class ActionCard:
    """One action as the list shows it; ``answer`` is the one that stands for something it answers."""

    uid: UUID
    number: int
    what: str
    owner: str
    state: ActionState
    group: Group
    starts_on: date | None
    due_on: date | None
    look_again_on: date | None
    ended_on: date | None
    is_test: bool
    is_owned: bool
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Moved:
    """Something that was moved because of what people said, with words that moved it."""

    action: UUID
    what: str
    input: UUID | None
    number: int


@dataclass(frozen=True, slots=True)
class ActionList:
    """Actions by group, at most ``limit`` of each; the counts are of all there are."""

    cards: tuple[ActionCard, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    late: int = 0
    unowned: int = 0
    decisions: int = 0
    moved: tuple[Moved, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionDetail:
    """One action with a few of the things it answers, whole, and the changes said to come of it."""

    action: Action
    owner_code: int | None
    answers: tuple[Trail, ...]
    answered: int
    changes: tuple[Change, ...]


def list_actions(book: Workbook, today: date, limit: int) -> ActionList:
    """Give at most ``limit`` actions of each group, those that wait for us longest first."""
    groups = _action_groups(today)
    late = sa.and_(_is_open(), ACTION.due_on < today)
    with book.reading() as connection:
        counts = {group.value: _count(connection, condition) for group, condition in groups.items()}
        cards = [
            card
            for group, condition in groups.items()
            for card in _action_cards(connection, group, condition, limit)
        ]
        return ActionList(
            cards=tuple(cards),
            counts=counts,
            late=_count(connection, late),
            unowned=_count(connection, sa.and_(_is_open(), _unowned())),
            decisions=int(connection.scalar(sa.select(sa.func.count()).select_from(TABLES["decision"])) or 0),
            moved=_moved(connection),
        )


def load_action(book: Workbook, uid: UUID) -> ActionDetail:
    """Give one action with what hangs on it. Raises Gone."""
    with book.reading() as connection:
        action = one(connection, Action, uid)
        links = sa.select(ACTING.input).where(ACTING.action == uid).order_by(ACTING.uid)
        changed = sa.select(CHANGING.change).where(CHANGING.action == uid).limit(SHOWN_CHANGES)
        people = where(connection, Person, "uid", [action.owner_person]) if action.owner_person else []
        return ActionDetail(
            action=action,
            owner_code=people[0].number if people else None,
            answers=trails_of(connection, links),
            answered=how_many(connection, links),
            changes=tuple(where(connection, Change, "uid", connection.scalars(changed).all())),
        )


def find_answering(book: Workbook, uid: UUID) -> tuple[str, UUID] | None:
    """Give ("action" or "decision", its uid) for an action, a decision, or an input that has one."""
    queries = (
        ("action", sa.select(ACTION.uid).where(ACTION.uid == uid)),
        ("decision", sa.select(DECISION.uid).where(DECISION.uid == uid)),
        ("action", sa.select(ACTING.action).where(ACTING.input == uid).limit(1)),
        ("decision", sa.select(ANSWERING.decision).where(ANSWERING.input == uid).limit(1)),
        ("action", sa.select(CHANGING.action).where(CHANGING.change == uid).limit(1)),
    )
    with book.reading() as connection:
        for kind, query in queries:
            found = connection.scalar(query)
            if isinstance(found, UUID):
                return kind, found
    return None


def inputs_numbered(book: Workbook, numbers: str) -> list[UUID]:
    """Give the inputs of printed numbers ("V-014, 2"), each once. Raises Gone where one is not there."""
    wanted = list(dict.fromkeys(int(digits) for digits in re.findall(r"\d{1,15}", numbers)))
    query = sa.select(INPUT.number, INPUT.uid).where(INPUT.number.in_(wanted))
    with book.reading() as connection:
        found: dict[int, UUID] = {row.number: row.uid for row in connection.execute(query)}
    if set(found) != set(wanted):
        raise Gone("input")
    return [found[number] for number in wanted]


def _is_open() -> sa.ColumnElement[bool]:
    return ACTION.state.in_([state.value for state in ActionState if state.is_open])


def _unowned() -> sa.ColumnElement[bool]:
    return sa.and_(sa.func.trim(ACTION.owner) == "", ACTION.owner_person.is_(None))


def _action_groups(today: date) -> dict[Group, sa.ColumnElement[bool]]:
    asks = sa.or_(
        _unowned(),
        ACTION.due_on.is_(None),
        ACTION.due_on < today,
        sa.func.coalesce(ACTION.look_again_on <= today, sa.false()),
    )
    return {
        Group.WAITING: sa.and_(_is_open(), asks),
        Group.IN_HAND: sa.and_(_is_open(), sa.not_(asks)),
        Group.ENDED: sa.not_(_is_open()),
    }


def _count(connection: sa.Connection, condition: sa.ColumnElement[bool]) -> int:
    query = sa.select(sa.func.count()).select_from(TABLES["action"]).where(condition)
    return int(connection.scalar(query) or 0)


def how_many(connection: sa.Connection, links: Links) -> int:
    """Count links."""
    return int(connection.scalar(sa.select(sa.func.count()).select_from(links.subquery())) or 0)


def trails_of(connection: sa.Connection, links: Links) -> tuple[Trail, ...]:
    """Give the trails of the first few inputs that links point at; a missing end is passed over."""
    there = links.where(links.selected_columns[0].in_(sa.select(INPUT.uid)))
    uids: list[UUID] = list(connection.scalars(there.limit(SHOWN_WORDS)).all())
    return tuple(trail_of(connection, uid) for uid in uids)


def _action_cards(
    connection: sa.Connection, group: Group, condition: sa.ColumnElement[bool], limit: int
) -> list[ActionCard]:
    answer = (
        sa.select(STANDING.c.last_answer)
        .join(TABLES["acting"], ACTING.input == STANDING.c.input)
        .where(ACTING.action == ACTION.uid, STANDING.c.last_answer.is_not(None))
        .limit(1)
        .scalar_subquery()
        .label("answer")
    )
    ended = (sa.desc(sa.func.coalesce(ACTION.ended_on, date.min)), sa.desc(ACTION.number))
    due = (sa.asc(sa.func.coalesce(ACTION.due_on, date.max)), sa.asc(ACTION.number))
    order = ended if group is Group.ENDED else due
    query = sa.select(TABLES["action"], answer).where(condition).order_by(*order).limit(limit)
    return [_action_card(row, group) for row in connection.execute(query).mappings().all()]


def _action_card(row: sa.RowMapping, group: Group) -> ActionCard:
    return ActionCard(
        uid=row["uid"],
        number=row["number"],
        what=row["what"],
        owner=row["owner"],
        state=ActionState(row["state"]),
        group=group,
        starts_on=row["starts_on"],
        due_on=row["due_on"],
        look_again_on=row["look_again_on"],
        ended_on=row["ended_on"],
        is_test=bool(row["smallest_test"].strip()),
        is_owned=bool(row["owner"].strip()) or row["owner_person"] is not None,
        answer=Answer(row["answer"]) if row["answer"] else None,
    )


def _moved(connection: sa.Connection) -> tuple[Moved, ...]:
    because = (
        sa.select(ACTING.input).where(ACTING.action == ACTION.uid).limit(1).scalar_subquery().label("because")
    )
    query = (
        sa.select(ACTION.uid, ACTION.resources_moved, because)
        .where(sa.func.trim(ACTION.resources_moved) != "")
        .order_by(sa.desc(ACTION.number))
        .limit(MOVED_SHOWN)
    )
    found = []
    for row in connection.execute(query).mappings().all():
        number = connection.scalar(sa.select(INPUT.number).where(INPUT.uid == row["because"]))
        found.append(Moved(row["uid"], row["resources_moved"], row["because"], int(number or 0)))
    return tuple(found)
