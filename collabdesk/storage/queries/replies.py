"""Who has still to be told, who was, and what changed, a bounded list at a time from the standings' index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.records import Action, Change, Changing, Project, Reply, Verdict
from collabdesk.domain.standing import Silence
from collabdesk.domain.words import InputState, ReplyState
from collabdesk.storage.queries.inputs import InputCard, cards_of
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.queries.reading import one, where
from collabdesk.storage.queries.trail import Trail, trail_of
from collabdesk.storage.schema import STANDING, TABLES

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook

REPLY, VERDICT = TABLES["reply"].c, TABLES["verdict"].c
ACTING, CHANGE, INPUT = TABLES["acting"].c, TABLES["change"].c, TABLES["input"].c
CHANGES_SHOWN = 500
SHOWN_SOURCES = 10


class Telling(StrEnum):
    """The groups of the list, in its order."""

    TO_TELL = "to_tell"
    TRIED = "tried"
    TOLD = "told"
    NOT_TOLD = "not_told"
    """Could not be reached, or asked not to be told."""


@dataclass(frozen=True, slots=True)
class ReplyCard:
    """One input in the list: who it is, and the last that was said each way."""

    card: InputCard
    group: Telling
    reply: Reply | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class ReplyList:
    """Inputs by group, at most ``limit`` of each; the counts are of all there are."""

    cards: tuple[ReplyCard, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    changes: int = 0


@dataclass(frozen=True, slots=True)
class ReplyDetail:
    """What a letter to one person is drafted from."""

    trail: Trail
    project: Project


@dataclass(frozen=True, slots=True)
class ChangeDetail:
    """One change, what it came of, and the people whose verdicts stand apart from ours."""

    change: Change
    actions: tuple[Action, ...]
    answers: tuple[Trail, ...]


def list_replies(book: Workbook, limit: int) -> ReplyList:
    """Give at most ``limit`` inputs of each group, the longest silence first."""
    cards: list[ReplyCard] = []
    counts: dict[str, int] = {}
    with book.reading() as connection:
        for group, condition in _groups().items():
            total = sa.select(sa.func.count()).select_from(STANDING).where(condition)
            counts[group.value] = int(connection.scalar(total) or 0)
            keys = sa.select(STANDING.c.input).where(condition).order_by(*_ORDER).limit(limit)
            cards += _reply_cards(connection, group, list(connection.scalars(keys).all()))
        changes = connection.scalar(sa.select(sa.func.count()).select_from(TABLES["change"]))
    return ReplyList(tuple(cards), counts, int(changes or 0))


def load_reply(book: Workbook, input_uid: UUID) -> ReplyDetail:
    """Give what can be told about one input. Raises Gone."""
    project = load_project(book)
    with book.reading() as connection:
        return ReplyDetail(trail_of(connection, input_uid), project)


def list_changes(book: Workbook) -> tuple[Change, ...]:
    """Give the changes last seen, at most ``CHANGES_SHOWN``."""
    query = sa.select(CHANGE.uid).order_by(CHANGE.seen_on.desc(), CHANGE.number.desc()).limit(CHANGES_SHOWN)
    with book.reading() as connection:
        uids = list(connection.scalars(query).all())
        found = {change.uid: change for change in where(connection, Change, "uid", uids)}
    return tuple(found[uid] for uid in uids if uid in found)


def load_change(book: Workbook, uid: UUID) -> ChangeDetail:
    """Give one change with what it came of. Raises Gone."""
    with book.reading() as connection:
        change = one(connection, Change, uid)
        links = where(connection, Changing, "change", [uid])
        acted = [link.action for link in links if link.action]
        direct = [link.input for link in links if link.input]
        through = sa.select(ACTING.input).where(ACTING.action.in_(acted)).limit(SHOWN_SOURCES)
        reached = list(dict.fromkeys([*direct, *connection.scalars(through).all()]))[:SHOWN_SOURCES]
        there = set(connection.scalars(sa.select(INPUT.uid).where(INPUT.uid.in_(reached))).all())
        return ChangeDetail(
            change=change,
            actions=tuple(where(connection, Action, "uid", acted[:SHOWN_SOURCES])),
            answers=tuple(trail_of(connection, each) for each in reached if each in there),
        )


def list_open_to_change(book: Workbook, limit: int) -> tuple[Action, ...]:
    """Give the actions a change could have come of, newest first, at most ``limit``."""
    table = TABLES["action"].c
    query = sa.select(table.uid).order_by(table.number.desc()).limit(limit)
    with book.reading() as connection:
        uids = list(connection.scalars(query).all())
        found = {action.uid: action for action in where(connection, Action, "uid", uids)}
    return tuple(found[uid] for uid in uids if uid in found)


def find_telling(book: Workbook, uid: UUID) -> tuple[str, UUID] | None:
    """Give ("change", its uid), or ("input", its uid) for an input, a reply or a verdict."""
    queries = (
        ("change", sa.select(CHANGE.uid).where(CHANGE.uid == uid)),
        ("input", sa.select(INPUT.uid).where(INPUT.uid == uid)),
        ("input", sa.select(REPLY.input).where(REPLY.uid == uid)),
        ("input", sa.select(VERDICT.input).where(VERDICT.uid == uid)),
    )
    with book.reading() as connection:
        for kind, query in queries:
            found = connection.scalar(query)
            if isinstance(found, UUID):
                return kind, found
    return None


_ORDER = (sa.desc(STANDING.c.waiting), sa.asc(STANDING.c.since), sa.asc(STANDING.c.number))


def _groups() -> dict[Telling, sa.ColumnElement[bool]]:
    tried = sa.exists().where(REPLY.input == STANDING.c.input, REPLY.state == ReplyState.TRIED.value)
    silent = sa.and_(STANDING.c.waiting, STANDING.c.silence == Silence.NOT_TOLD.value)
    told = [InputState.TOLD.value, InputState.THEY_ANSWERED.value, InputState.REOPENED.value]
    settled = sa.and_(STANDING.c.state == InputState.ANSWERED.value, sa.not_(STANDING.c.waiting))
    return {
        Telling.TO_TELL: sa.and_(silent, sa.not_(tried)),
        Telling.TRIED: sa.and_(silent, tried),
        Telling.TOLD: STANDING.c.state.in_(told),
        Telling.NOT_TOLD: settled,
    }


def _reply_cards(connection: sa.Connection, group: Telling, uids: list[UUID]) -> list[ReplyCard]:
    replies: dict[UUID, Reply] = {}
    for reply in sorted(where(connection, Reply, "input", uids), key=_when):
        if reply.state is not ReplyState.DUE:
            replies[reply.input] = reply
    verdicts = where(connection, Verdict, "input", uids)
    last = {verdict.input: verdict for verdict in sorted(verdicts, key=lambda v: (v.given_on, v.uid))}
    return [
        ReplyCard(card, group, replies.get(card.uid), last.get(card.uid))
        for card in cards_of(connection, uids)
    ]


def _when(reply: Reply) -> tuple[str, UUID]:
    return (reply.happened_on.isoformat() if reply.happened_on else ""), reply.uid
