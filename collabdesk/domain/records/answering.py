"""Decisions, actions and changes, with the links between them: life is many-to-many."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.journey_words import ChangeKind, IdeaFrom, Maker, YesNo
from collabdesk.domain.privacy import Open, Personal
from collabdesk.domain.words import ActionState, Answer, Direction, ReasonKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An answer and its reason; a no or a not now cannot be kept without one (law 3)."""

    uid: Open[UUID]
    number: Open[int]
    """Printed as D-007."""
    answer: Open[Answer]
    decided_on: Open[date]
    what: Annotated[Open[str], Searched()] = ""
    reason_kind: Open[ReasonKind | None] = None
    reason: Annotated[Open[str], Searched()] = ""
    weighed: Open[str] = ""
    decided_by: Open[str] = ""
    in_the_room: Open[str] = ""
    other_views: Open[str] = ""
    look_again_on: Open[date | None] = None
    until: Open[date | None] = None
    where: Open[str] = ""
    """For "already": where to find it. For "passed on": to whom."""
    may_be_challenged: Open[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """One decision answers one input."""

    uid: Open[UUID]
    decision: Annotated[Open[UUID], RefersTo("decision")]
    input: Annotated[Open[UUID], RefersTo("input")]
    linked_on: Open[date | None] = None
    reason: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """What will be done, by whom and by when."""

    uid: Open[UUID]
    number: Open[int]
    """Printed as A-003."""
    what: Annotated[Open[str], Searched()]
    owner: Annotated[Open[str], Searched()] = ""
    """Who does it, as a role a reader would know; a contributor may lead."""
    owner_person: Annotated[Personal[UUID | None], RefersTo("person")] = None
    partner: Open[str] = ""
    starts_on: Open[date | None] = None
    due_on: Open[date | None] = None
    look_again_on: Open[date | None] = None
    state: Open[ActionState] = ActionState.PLANNED
    ended_on: Open[date | None] = None
    outcome: Open[str] = ""
    """What was done, or done differently, or why it stopped."""
    smallest_test: Open[str] = ""
    expected: Open[str] = ""
    surprised: Open[str] = ""
    who_could_lose: Open[str] = ""
    knock_on: Open[str] = ""
    resources_moved: Open[str] = ""
    designed_by: Open[Maker | None] = None
    delivered_by: Open[Maker | None] = None
    pay_and_support: Open[str] = ""
    """For somebody who takes part and leads it."""
    idea_from: Open[IdeaFrom | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """One action answers one input."""

    uid: Open[UUID]
    action: Annotated[Open[UUID], RefersTo("action")]
    input: Annotated[Open[UUID], RefersTo("input")]
    linked_on: Open[date | None] = None
    reason: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Who does what differently, as we say it; what they say is a verdict, kept apart (law 4)."""

    uid: Open[UUID]
    number: Open[int]
    """Printed as C-002."""
    what: Annotated[Open[str], Searched()]
    seen_on: Open[date]
    since: Open[date | None] = None
    where: Open[str] = ""
    direction: Open[Direction] = Direction.BETTER
    expected: Open[bool | None] = None
    else_helped: Open[str] = ""
    strength: Open[int] = 0
    """0 we can't tell yet, 1 may have, 2 probably, 3 clearly, 4 not without it (method.md 2.3)."""
    why_we_think_so: Open[str] = ""
    outside_source: Open[str] = ""
    contributor_source: Open[str] = ""
    decider_source: Open[str] = ""
    who: Open[str] = ""
    """Who does something differently."""
    kind: Open[ChangeKind | None] = None
    matters: Open[str] = ""
    """Why it matters, and to whom."""
    people_agree: Open[YesNo | None] = None
    """Whether people who take part agree with how sure we are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changing:
    """One change came, at least in part, of one action or of one input directly."""

    uid: Open[UUID]
    change: Annotated[Open[UUID], RefersTo("change")]
    action: Annotated[Open[UUID | None], RefersTo("action")] = None
    input: Annotated[Open[UUID | None], RefersTo("input")] = None
    linked_on: Open[date | None] = None
    reason: Open[str] = ""
