"""Finds what is missing from the journey, such as a promise above what is open or a day gone by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from collabdesk.domain.declaration import Record
from collabdesk.domain.gap_kinds import Gap, GapKind
from collabdesk.domain.journey_words import Ground, Paying, SpottedBy, YesNo
from collabdesk.domain.records import (
    AccessNeed,
    AlreadySaid,
    Boundary,
    Measure,
    Payment,
    Project,
    ReferenceNote,
    Resource,
    Risk,
    SafeStart,
    Session,
    StockTake,
)
from collabdesk.domain.words import PromiseStep

if TYPE_CHECKING:
    from collections.abc import Iterator

R = TypeVar("R", bound=Record)

NEEDS_SORTED = 5
"""Days before a session by which what people need should be sorted (K20)."""
OFFER_MADE = 7
"""Days before a session by which an offer of payment should be written down (method.md 3.1)."""
PREPARED = 14
"""Days before a session from which what it lacks is worth saying."""
INTERPRETER_DAYS = 21
"""Days in 15 working days: interpreters are hard to find late (method.md 3.2)."""
EXPENSES_DAYS = 14
"""Days in 10 working days, past which nobody should wait for what they spent (method.md 3.1)."""
A_ROUND = 90
"""Days after the first decision by which something should have been moved (K25)."""
NOTE_KEEPS = 365
"""Days after which a reference note is checked again (K29)."""

ASKED_OF: tuple[type[Record], ...] = (
    AccessNeed,
    AlreadySaid,
    Boundary,
    Measure,
    Payment,
    ReferenceNote,
    Resource,
    Risk,
    SafeStart,
    StockTake,
)
"""The classes of the journey that gaps are found in."""
_INTERPRETER = re.compile(r"\b(?:BSL|interpreter|sign language|lip[- ]?speaker)\b", re.I)
_NOTHING = re.compile(r"\s*(?:nothing|none|no|not anything)\W*", re.I)
_TO_PREPARE = ("access_host", "payment", "other_ways")


@dataclass(frozen=True)
class JourneyFacts:
    """What the gaps of a journey are found from, few enough to read at once.

    ``records`` are those of the journey by class; ``first_joined`` the first day somebody took part, who was
    not heard before; ``regulars`` how many people spoke at three sessions or more, ``heard`` how many at
    any; ``moved`` whether an action says that something was moved; ``codes`` the numbers of people's codes.
    """

    project: Project
    records: Mapping[type[Record], Mapping[UUID, Record]] = field(default_factory=dict)
    sessions: tuple[Session, ...] = ()
    first_joined: date | None = None
    first_decided: date | None = None
    regulars: int = 0
    heard: int = 0
    moved: bool = False
    codes: Mapping[UUID, int] = field(default_factory=dict)

    def of(self, record: type[R]) -> tuple[R, ...]:
        """Give all records of one class, oldest made first."""
        return tuple(one for one in self.records.get(record, {}).values() if isinstance(one, record))


def gaps_of_journey(facts: JourneyFacts, today: date) -> Iterator[Gap]:
    """Give every gap of the journey on the day ``today``."""
    yield from _of_the_whole(facts, today)
    yield from _of_sessions(facts, today)
    yield from _of_needs(facts, today)
    yield from _of_stock_takes(facts, today)
    yield from _of_each(facts, today)


def _of_the_whole(facts: JourneyFacts, today: date) -> Iterator[Gap]:
    project = facts.project
    if _promises_too_much(facts):
        yield Gap(GapKind.PROMISE_ABOVE_OPEN, "project", project.uid)
    joined, decided = facts.first_joined, facts.first_decided
    if joined and decided and decided < joined:
        data = {"joined_on": joined, "decided_on": decided}
        yield Gap(GapKind.JOINED_AFTER_DECISION, "project", project.uid, data)
    if facts.regulars and facts.regulars * 2 >= facts.heard:
        yield Gap(GapKind.SAME_PEOPLE, "project", project.uid, {"count": facts.regulars})
    risks = facts.of(Risk)
    if risks and not any(risk.spotted_by is SpottedBy.CONTRIBUTOR for risk in risks):
        yield Gap(GapKind.NO_RISK_FROM_PEOPLE, "project", project.uid)
    if _nothing_moved(facts, today):
        yield Gap(GapKind.NOTHING_MOVED, "project", project.uid)


def _promises_too_much(facts: JourneyFacts) -> bool:
    """Whether we promise to design together while all that is written down is fixed (K2)."""
    project = facts.project
    if project.promise is None or project.promise < PromiseStep.DESIGN:
        return False
    grounds = {boundary.ground for boundary in facts.of(Boundary)}
    fixed = Ground.FIXED in grounds or bool(project.fixed.strip())
    open_too = {Ground.OPEN, Ground.YOURS} & grounds or f"{project.open_to_change}{project.yours}".strip()
    return fixed and not open_too


def _nothing_moved(facts: JourneyFacts, today: date) -> bool:
    """Whether a round has passed with nothing moved and no reason given (K25)."""
    rounds = any(one.held_on is not None for one in facts.of(StockTake))
    long_ago = facts.first_decided is not None and (today - facts.first_decided).days >= A_ROUND
    resources = facts.of(Resource)
    said_why = any(one.none_because.strip() for one in resources)
    moved = facts.moved or any(one.moved_on is not None for one in resources)
    return (rounds or long_ago) and not moved and not said_why


def _of_sessions(facts: JourneyFacts, today: date) -> Iterator[Gap]:
    to_come = [one for one in facts.sessions if one.held_on is not None and one.held_on >= today]
    project = facts.project
    if to_come and not (project.safeguarding_lead.strip() and project.safeguarding_phone.strip()):
        first = min(one.held_on for one in to_come if one.held_on is not None)
        yield Gap(GapKind.NO_ONE_TO_CALL, "project", project.uid, {"on": first})
    offered = {one.session for one in facts.of(Payment) if one.offered_on is not None}
    general = any(one.payment_offer.strip() for one in facts.of(SafeStart))
    for session in facts.sessions:
        if _NOTHING.fullmatch(session.open_then):
            yield Gap(GapKind.NOTHING_WAS_OPEN, "session", session.uid, {"name": session.name})
        if session.held_on is None or session.held_on < today:
            continue
        days = (session.held_on - today).days
        if not session.decision_holder.strip():
            data: dict[str, object] = {"on": session.held_on, "name": session.name}
            yield Gap(GapKind.NOBODY_CAN_SAY_YES, "session", session.uid, data)
        missing = tuple(name for name in _TO_PREPARE if not str(getattr(session, name)).strip())
        if missing and days <= PREPARED:
            data = {"missing": missing, "name": session.name}
            yield Gap(GapKind.SESSION_UNPREPARED, "session", session.uid, data)
        if days <= OFFER_MADE and not general and session.uid not in offered:
            data = {"days": days, "name": session.name}
            yield Gap(GapKind.OFFER_MISSING, "session", session.uid, data)


def _of_needs(facts: JourneyFacts, today: date) -> Iterator[Gap]:
    """Give what is not sorted for the session it is needed at, or the next one where none is named."""
    to_come = [one for one in facts.sessions if one.held_on is not None and one.held_on >= today]
    to_come.sort(key=lambda one: (one.held_on or today, one.uid))
    open_needs = [one for one in facts.of(AccessNeed) if one.need.strip() and one.arranged_on is None]
    for place, session in enumerate(to_come):
        wanted = {session.uid, None} if place == 0 else {session.uid}
        days = ((session.held_on or today) - today).days
        needed = [one for one in open_needs if one.session in wanted]
        if needed and days <= NEEDS_SORTED:
            data = {"count": len(needed), "days": days, "name": session.name}
            yield Gap(GapKind.NEEDS_NOT_ARRANGED, "session", session.uid, data)
        elif days < INTERPRETER_DAYS and any(_INTERPRETER.search(one.need) for one in needed):
            data = {"days": days, "name": session.name}
            yield Gap(GapKind.INTERPRETER_LATE, "session", session.uid, data)


def _of_stock_takes(facts: JourneyFacts, today: date) -> Iterator[Gap]:
    for one in facts.of(StockTake):
        if one.held_on is None and one.planned_on is not None and one.planned_on < today:
            data: dict[str, object] = {"due_on": one.planned_on, "days": (today - one.planned_on).days}
            yield Gap(GapKind.STOCK_TAKE_PASSED, "stocktake", one.uid, data)
        if one.held_on is not None and one.held_on <= today and not one.people_took_part:
            yield Gap(GapKind.STOCK_TAKE_WITHOUT_PEOPLE, "stocktake", one.uid, {"held_on": one.held_on})


def _of_each(facts: JourneyFacts, today: date) -> Iterator[Gap]:
    for earlier in facts.of(AlreadySaid):
        if earlier.reply_owed is YesNo.YES or (earlier.name.strip() and not earlier.came_of_it.strip()):
            data: dict[str, object] = {"said_on": earlier.said_on, "name": earlier.name}
            yield Gap(GapKind.ASKED_BEFORE, "alreadysaid", earlier.uid, data)
    for payment in facts.of(Payment):
        if payment.offered_on is not None and payment.advice_offered_on is None:
            data = {"number": facts.codes.get(payment.person, 0) if payment.person else 0}
            yield Gap(GapKind.ADVICE_NOT_OFFERED, "payment", payment.uid, data)
    yield from _of_what_is_written(facts, today)


def _of_what_is_written(facts: JourneyFacts, today: date) -> Iterator[Gap]:
    for risk in facts.of(Risk):
        if risk.smallest_carries and (risk.agreed is not YesNo.YES or not risk.support.strip()):
            yield Gap(GapKind.SMALLEST_CARRIES, "risk", risk.uid, {"what": risk.risk})
    for measure in facts.of(Measure):
        if measure.measure.strip() and not measure.used_by.strip():
            yield Gap(GapKind.MEASURE_WITHOUT_USE, "measure", measure.uid, {"what": measure.measure})
    for note in facts.of(ReferenceNote):
        if note_is_old(note.checked_on, today):
            data: dict[str, object] = {"checked_on": note.checked_on, "topic": note.topic}
            yield Gap(GapKind.NOTE_OLD, "referencenote", note.uid, data)
    for start in facts.of(SafeStart):
        if start.keep_until is not None and start.keep_until < today:
            late: dict[str, object] = {"on": start.keep_until, "days": (today - start.keep_until).days}
            yield Gap(GapKind.RECORD_KEPT_TOO_LONG, "safestart", start.uid, late)
        if start.expenses_paid is Paying.AFTER and (start.paid_within or 0) > EXPENSES_DAYS:
            yield Gap(GapKind.EXPENSES_LATE, "safestart", start.uid, {"days": start.paid_within})


def note_is_old(checked_on: date | None, today: date) -> bool:
    """Say whether a reference note should be checked again before anybody relies on it (K29)."""
    return checked_on is not None and today - checked_on > timedelta(days=NOTE_KEEPS)
