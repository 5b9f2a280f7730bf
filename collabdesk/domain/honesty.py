"""Asks of a whole record what a sceptical reader would, before a paper claims too much."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from collabdesk.domain.ground import standing_on
from collabdesk.domain.journey_words import Ground
from collabdesk.domain.promise_marks import promise_marks
from collabdesk.domain.words import Direction, PromiseStep, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.ledger import Ledger

MANY = 5
"""Things said from which one view alone is surprising (K11)."""


class Stage(StrEnum):
    """Where people take part in work that may be called co-produced (TLAP, "seeing it through")."""

    FRAMING = "framing"
    CHOOSING = "choosing"
    DOING = "doing"
    REVIEWING = "reviewing"


def only_good_news(ledger: Ledger) -> bool:
    """Say whether nothing went badly, nothing stayed the same and nobody was told no (K10)."""
    if not ledger.changes or any(c.direction is not Direction.BETTER for c in ledger.changes.values()):
        return False
    return not any(decision.answer.is_no for decision in ledger.decisions.values())


def no_minority_view(ledger: Ledger) -> bool:
    """Say whether many things were sorted and nobody saw anything otherwise (K11)."""
    if len(ledger.sortings) < MANY or any(link.different_view for link in ledger.sortings.values()):
        return False
    return not any(decision.other_views.strip() for decision in ledger.decisions.values())


def stages_missing(ledger: Ledger) -> tuple[Stage, ...]:
    """Give the stages at which the record does not tell that people who live with it took part (K12).

    Framing: something is theirs to decide, and the first were asked before the first decision. Choosing:
    some decision says who was in the room. Doing: one of them leads an action. Reviewing: one of them
    said what they think of an answer, and they marked how far the promise was kept.
    """
    told = {
        Stage.FRAMING: _framed(ledger),
        Stage.CHOOSING: any(d.in_the_room.strip() for d in ledger.decisions.values()),
        Stage.DOING: any(role in (Role.CONTRIBUTOR, Role.GUIDE) for role in roles_that_lead(ledger)),
        Stage.REVIEWING: bool(ledger.verdicts) and promise_marks(ledger).they is not None,
    }
    return tuple(stage for stage, known in told.items() if not known)


def step_reached(ledger: Ledger) -> PromiseStep:
    """Give the lower of what was promised and what was reached, by either mark (method.md 5.3)."""
    marks = promise_marks(ledger)
    known = (mark for mark in (marks.promised, marks.we, marks.they) if mark is not None)
    return min(known, default=PromiseStep.ASK)


def _framed(ledger: Ledger) -> bool:
    asked = [s.said_on or s.recorded_on for s in ledger.inputs.values()]
    asked += [session.held_on for session in ledger.sessions.values() if session.held_on]
    decided = [decision.decided_on for decision in ledger.decisions.values()]
    early = bool(asked) and (not decided or min(asked) <= min(decided))
    return early and bool(standing_on(ledger, Ground.YOURS))


def roles_that_lead(ledger: Ledger) -> Iterator[Role]:
    """Give the role of each person whom an action names as the one who does it."""
    for action in ledger.actions.values():
        if action.owner_person in ledger.people:
            yield ledger.people[action.owner_person].role
