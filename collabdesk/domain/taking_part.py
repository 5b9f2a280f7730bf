"""What taking part needed, cost and moved: the indicators of method.md 4.4 that come of the journey."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import CostKind
from collabdesk.domain.records import AccessNeed, CostLine, Payment, Resource, SafeStart, WayIn
from collabdesk.domain.words import Said

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Spent:
    """Hours and pounds that working together took, and how many of the pounds went to people (I15)."""

    hours: int
    pounds: int
    to_people: int


def needs_met(ledger: Ledger) -> tuple[int, int]:
    """Give how many needs were met, as the person says, out of those recorded (I11)."""
    needs = ledger.of(AccessNeed)
    return sum(1 for need in needs if need.met is Said.YES), len(needs)


def paid_as_promised(ledger: Ledger, today: date) -> tuple[int, int]:
    """Give how many payments were made by the day promised, out of those made or due (I12).

    Where no day is written, it is so many days after the session as the safe start says; where that is
    not known either, a payment counts as kept once it was made.
    """
    safe = ledger.newest(SafeStart)
    within = safe.paid_within if safe else None
    kept = base = 0
    for payment in ledger.of(Payment):
        session = ledger.sessions.get(payment.session) if payment.session else None
        by = payment.pay_by
        if by is None and within is not None and session is not None and session.held_on is not None:
            by = session.held_on + timedelta(days=within)
        if payment.paid_on is None and (by is None or by > today):
            continue
        base += 1
        kept += payment.paid_on is not None and (by is None or payment.paid_on <= by)
    return kept, base


def moved_by_words(ledger: Ledger) -> tuple[Resource, ...]:
    """Give what was moved because of something said that was not taken back, in order of the days (I13)."""
    moved = [
        each
        for each in ledger.of(Resource)
        if each.moved_on is not None
        and each.input in ledger.inputs
        and ledger.inputs[each.input].withdrawn_on is None
    ]
    return tuple(sorted(moved, key=lambda each: (str(each.moved_on), each.uid)))


def spent(ledger: Ledger) -> Spent:
    """Give what working together took of everyone, as far as it is written down (I15)."""
    lines = ledger.of(CostLine)
    return Spent(
        hours=sum(line.hours_spent or 0 for line in lines),
        pounds=sum(line.pounds_spent or 0 for line in lines),
        to_people=sum(line.pounds_spent or 0 for line in lines if line.kind is CostKind.PAID_TO_PEOPLE),
    )


def doors_tried(ledger: Ledger) -> dict[UUID | None, tuple[int, bool]]:
    """Give, by partner, how many were tried up to whoever could act, and whether one was reached (I17)."""
    found: dict[UUID | None, tuple[int, bool]] = {}
    tries = sorted(ledger.of(WayIn), key=lambda way: (str(way.tried_on or ""), way.uid))
    for way in tries:
        number, reached = found.get(way.partner, (0, False))
        if not reached:
            found[way.partner] = number + 1, way.reached
    return found
