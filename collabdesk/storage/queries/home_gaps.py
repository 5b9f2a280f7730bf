"""Finds gaps for Home by bounded queries, so that it is as quick at 100,000 things said as at ten."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

import sqlalchemy as sa

from collabdesk.domain.consent import SOON
from collabdesk.domain.declaration import Record
from collabdesk.domain.gap_kinds import Gap, GapKind
from collabdesk.domain.gaps import (
    ASKED_WITHIN,
    HEARD_WITHIN,
    MANY,
    OFTEN,
    gaps_of_action,
    gaps_of_change,
    gaps_of_decision,
    gaps_of_group,
    gaps_of_pattern,
    gaps_of_reply,
)
from collabdesk.domain.gaps_of_consent import ASKED_AGAIN_WITHIN, gaps_of_asking, gaps_of_consents
from collabdesk.domain.gaps_of_journey import ASKED_OF, JourneyFacts, gaps_of_journey
from collabdesk.domain.records import (
    Action,
    Change,
    Changing,
    Consent,
    Decision,
    Group,
    Pattern,
    Person,
    Reply,
    Session,
    Sorting,
)
from collabdesk.domain.standing import Silence
from collabdesk.domain.words import Answer, Direction, InputState, ReplyState, Role, Source
from collabdesk.storage.queries.asked_often import times_at_sessions
from collabdesk.storage.queries.ledger import project_of
from collabdesk.storage.queries.reading import every, where
from collabdesk.storage.schema import STANDING, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

LOOKED_AT = 200
"""How many of the newest replies, actions, changes and decisions are looked at for gaps."""
MOST = 100
"""A gap is counted up to this."""
PEOPLE = 1000
"""How many people whose consents have a day that matters are looked at."""

R = TypeVar("R", bound=Record)


def gaps_for_home(connection: sa.Connection, today: date) -> Iterator[Gap]:
    """Give the gaps on a day: all of the journey's, and of the chain's up to so many of a kind."""
    yield from _of_all_inputs(connection, today)
    yield from _of_replies(connection, today)
    yield from _of_the_chain(connection, today)
    yield from _of_consents(connection, today)
    yield from _of_asking(connection, today)
    yield from _of_the_whole(connection)
    yield from gaps_of_journey(_facts(connection), today)


def _of_all_inputs(connection: sa.Connection, today: date) -> Iterator[Gap]:
    old = today - timedelta(days=HEARD_WITHIN)
    unheard = (STANDING.c.silence == Silence.NOT_HEARD.value, STANDING.c.since <= old)
    yield from _of_inputs(connection, GapKind.NOBODY_HEARD, STANDING.c.waiting, *unheard)
    told = (STANDING.c.state == InputState.ANSWERED.value, STANDING.c.waiting)
    yield from _of_inputs(connection, GapKind.TOLD_NOBODY, *told)
    said = TABLES["input"]
    in_sheet = sa.select(said.c.uid).where(said.c.answer_in_file != "")
    undecided = STANDING.c.last_answer.is_(None)
    yield from _of_inputs(connection, GapKind.ANSWER_ONLY_IN_SHEET, undecided, STANDING.c.input.in_(in_sheet))
    asked = _told_long_ago(today)
    yield from _of_inputs(
        connection,
        GapKind.NOBODY_ASKED,
        STANDING.c.state == InputState.TOLD.value,
        STANDING.c.input.in_(asked),
    )


def _told_long_ago(today: date) -> sa.Select[tuple[UUID]]:
    """Give the query of the inputs whose last telling is long enough ago to have asked what they think."""
    reply = TABLES["reply"]
    told = sa.select(reply.c.input).where(reply.c.state == ReplyState.TOLD.value).group_by(reply.c.input)
    return told.having(
        sa.func.max(reply.c.happened_on, type_=sa.Date) <= today - timedelta(days=ASKED_WITHIN)
    )


def _of_replies(connection: sa.Connection, today: date) -> Iterator[Gap]:
    reply, action, acting = TABLES["reply"], TABLES["action"], TABLES["acting"]
    late = sa.select(reply.c.uid).where(reply.c.state == ReplyState.DUE.value, reply.c.due_on < today)
    uids = set(connection.scalars(late.limit(MOST)).all())
    said = sa.select(reply.c.uid).where(reply.c.said != "").order_by(reply.c.uid.desc()).limit(LOOKED_AT)
    uids |= set(connection.scalars(said).all())
    replies = where(connection, Reply, "uid", uids)
    owned = (
        sa.select(acting.c.input)
        .join(action, action.c.uid == acting.c.action)
        .where(acting.c.input.in_([one.input for one in replies]))
        .where(sa.func.trim(action.c.owner) != "", action.c.due_on.is_not(None))
    )
    with_owner = set(connection.scalars(owned).all())
    for one in replies:
        yield from gaps_of_reply(one, today, owned=one.input in with_owner)


def _of_the_whole(connection: sa.Connection) -> Iterator[Gap]:
    change, decision, action, person = (TABLES[k] for k in ("change", "decision", "action", "person"))
    project = project_of(connection).uid
    directions = set(connection.scalars(sa.select(change.c.direction).distinct()).all())
    noes = [answer.value for answer in Answer if answer.is_no]
    told_no = sa.select(decision.c.uid).where(decision.c.answer.in_(noes)).limit(1)
    if directions == {Direction.BETTER.value} and connection.scalar(told_no) is None:
        yield Gap(GapKind.NOTHING_WENT_BADLY, "project", project)
    leading = sa.select(person.c.role).join(action, action.c.owner_person == person.c.uid).distinct()
    roles = set(connection.scalars(leading).all())
    if roles and roles <= {Role.STAFF.value, Role.DECISION_HOLDER.value}:
        yield Gap(GapKind.ONLY_STAFF_LEAD, "project", project)


def _of_the_chain(connection: sa.Connection, today: date) -> Iterator[Gap]:
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
        agreed = pattern.uid not in otherwise
        yield from gaps_of_pattern(pattern, _few_sortings(connection, pattern.uid) if agreed else ())
    for group in every(connection, Group, "name").values():
        yield from gaps_of_group(group)


def _of_consents(connection: sa.Connection, today: date) -> Iterator[Gap]:
    """Give the gaps of those people whose consents have a day that matters, or wait for a parent."""
    consent = TABLES["consent"]
    matters = sa.or_(
        consent.c.runs_out_on <= today + timedelta(days=SOON),
        consent.c.contact_until < today,
        consent.c.young,
    )
    uids = connection.scalars(sa.select(consent.c.person).where(matters).distinct().limit(PEOPLE)).all()
    given: dict[UUID, list[Consent]] = {}
    for one in where(connection, Consent, "person", uids):
        given.setdefault(one.person, []).append(one)
    for person in where(connection, Person, "uid", uids):
        yield from gaps_of_consents(person, given[person.uid], today)


def _of_asking(connection: sa.Connection, today: date) -> Iterator[Gap]:
    """Give the sessions just held at which people were not asked if they take part."""
    said, table = TABLES["input"], TABLES["session"]
    first = today - timedelta(days=ASKED_AGAIN_WITHIN)
    held = sa.select(table.c.uid).where(table.c.held_on.between(first, today))
    sessions = where(connection, Session, "uid", connection.scalars(held).all())
    wanted = [session.uid for session in sessions]
    there = sa.select(said.c.session, said.c.person).where(said.c.session.in_(wanted)).distinct()
    rows = connection.execute(there.where(said.c.person.is_not(None))).all()
    spoke = {(row.session, row.person) for row in rows}
    asked = where(connection, Consent, "person", {person for _, person in spoke})
    yield from gaps_of_asking(sessions, spoke, asked, today)


def _facts(connection: sa.Connection) -> JourneyFacts:
    """Give what the gaps of the journey are found from, by counting in the file."""
    decision, action, person = TABLES["decision"], TABLES["action"], TABLES["person"]
    first_decided = connection.scalar(sa.select(sa.func.min(decision.c.decided_on)))
    spoke = times_at_sessions().subquery()
    often = sa.func.count().filter(spoke.c.times >= OFTEN)
    regulars, heard = connection.execute(sa.select(often, sa.func.count()).select_from(spoke)).one()
    moved = sa.select(action.c.uid).where(sa.func.trim(action.c.resources_moved) != "").limit(1)
    payment = TABLES["payment"]
    paid = sa.select(person.c.uid, person.c.number).where(person.c.uid.in_(sa.select(payment.c.person)))
    return JourneyFacts(
        project=project_of(connection),
        records={kind: every(connection, kind) for kind in ASKED_OF},
        sessions=tuple(every(connection, Session, "held_on").values()),
        first_joined=_first_joined(connection) if first_decided else None,
        first_decided=first_decided,
        regulars=int(regulars),
        heard=int(heard),
        moved=connection.scalar(moved) is not None,
        codes={row.uid: row.number for row in connection.execute(paid).all()},
    )


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
    """Give as many of a pattern's sortings as are needed to call it one of many."""
    table = TABLES["sorting"]
    some = sa.select(table.c.uid).where(table.c.pattern == pattern).limit(MANY)
    return where(connection, Sorting, "uid", connection.scalars(some).all())


def _first_joined(connection: sa.Connection) -> date | None:
    """Give the first day somebody took part, who was not heard before."""
    said, session = TABLES["input"], TABLES["session"]
    began = sa.func.min(sa.func.coalesce(said.c.said_on, said.c.recorded_on), type_=sa.Date)
    days = [
        connection.scalar(sa.select(began).where(said.c.source == Source.NEW.value)),
        connection.scalar(sa.select(sa.func.min(session.c.held_on))),
    ]
    return min((day for day in days if day is not None), default=None)
