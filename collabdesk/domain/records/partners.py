"""Partners as people who can be reached, who have limits, and who may see it otherwise."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.journey_words import (
    CostKind,
    DoorOpener,
    EndingKind,
    Leeway,
    LimitKind,
    MoneyRole,
    Movable,
    RoleKind,
    Sharing,
    Side,
    Size,
    Span,
    SpottedBy,
    Worry,
    YesNo,
)
from collabdesk.domain.privacy import Open, PartnerPrivate


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """An organisation we work with, named, never counted as a sector."""

    uid: Open[UUID]
    name: Annotated[Open[str], Searched()] = ""
    what: Open[str] = ""
    money: Open[MoneyRole | None] = None
    size: Open[Size | None] = None
    span: Open[Span | None] = None
    goal: Open[str] = ""
    good_at: Open[str] = ""
    not_set_up_for: Open[str] = ""
    learning: Open[str] = ""
    role_limits: Open[str] = ""
    named_person: Open[str] = ""
    """A role a reader would know."""
    met_people_on: Open[date | None] = None
    our_lead: Open[str] = ""
    their_lead: Open[str] = ""
    people_lead: Open[str] = ""
    opened_by: Open[DoorOpener | None] = None
    last_spoke_on: Open[date | None] = None
    next_contact_on: Open[date | None] = None
    next_contact_how: Open[str] = ""
    meetings: Open[str] = ""
    money_year: Open[str] = ""
    freedoms: Open[str] = ""
    budget_limits: Open[str] = ""
    leeway: Open[Leeway | None] = None
    leeway_why: Open[str] = ""
    answers_for: Open[str] = ""
    """What they answer for, and to whom."""
    why_i_do_this: Open[str] = ""
    stops_if_it_stops: Open[str] = ""
    pooled: Open[str] = ""
    who_does_which: Open[str] = ""
    told_how_often: Open[str] = ""
    fits_with: Open[str] = ""
    """How this organisation and others fit together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerRole:
    """One role a partner has; it can have several."""

    uid: Open[UUID]
    partner: Annotated[Open[UUID], RefersTo("partner")]
    role: Open[RoleKind | None] = None
    contract: Open[str] = ""
    detail: Open[str] = ""
    reduces_demand: Open[str] = ""
    who_benefits: Open[str] = ""
    who_pays: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerTerms:
    """What a partner's contract asks, lets us say and passes on."""

    uid: Open[UUID]
    partner: Annotated[Open[UUID], RefersTo("partner")]
    passed_down: Open[str] = ""
    insurance: Open[str] = ""
    payment_timing: Open[str] = ""
    ask: Open[str] = ""
    speech_clause: Open[str] = ""
    raised_on: Open[date | None] = None
    say_in_public: Open[str] = ""
    notice: Open[str] = ""
    hard_things: PartnerPrivate[YesNo | None] = None
    """Whether we can still say hard things; private."""
    holds_contract: Open[str] = ""
    chain: Open[str] = ""
    smaller_say: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionStep:
    """One step on a partner's way to a yes."""

    uid: Open[UUID]
    partner: Annotated[Open[UUID], RefersTo("partner")]
    position: Open[int] = 0
    who: Open[str] = ""
    decides: Open[str] = ""
    how_long: Open[str] = ""
    next_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoSaysYes:
    """Who can say yes and who can block, for one topic."""

    uid: Open[UUID]
    topic: Open[str] = ""
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    decides: Open[str] = ""
    can_block: Open[str] = ""
    gains: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """One attempt to find the right door at a partner."""

    uid: Open[UUID]
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    tried_on: Open[date | None] = None
    who: Open[str] = ""
    outcome: Open[str] = ""
    passed_to: Open[str] = ""
    reached: Open[bool] = False
    """Whether somebody who could act was reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Who went to see whom, and what surprised them."""

    uid: Open[UUID]
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    visited_on: Open[date | None] = None
    who: Open[str] = ""
    surprised: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Perception:
    """How one side sees the other, and how they see themselves."""

    uid: Open[UUID]
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    side: Open[Side | None] = None
    we_see: Open[str] = ""
    they_see: Open[str] = ""
    surprised: Open[str] = ""
    assumed: Open[str] = ""
    """Something people assume about my job that is not true."""
    said_back: Open[bool] = False
    sharing: Open[Sharing] = Sharing.ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedLimit:
    """A limit somebody cannot get past, said back by the other side."""

    uid: Open[UUID]
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    side: Open[Side | None] = None
    whose: Open[str] = ""
    limit: Annotated[Open[str], Searched()] = ""
    kind: Open[LimitKind | None] = None
    can_move: Open[YesNo | None] = None
    rule_owner: Open[str] = ""
    would_help: Open[str] = ""
    asked_on: Open[date | None] = None
    said_back: Open[bool] = False
    said_back_by: Open[str] = ""
    sharing: Open[Sharing] = Sharing.ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """What could go wrong if we do it, or if we do not, and who carries it."""

    uid: Open[UUID]
    risk: Annotated[Open[str], Searched()] = ""
    of_doing: Open[bool | None] = None
    """True: of doing; False: of not doing."""
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    spotted_by: Open[SpottedBy | None] = None
    carried_now: Open[str] = ""
    carried_then: Open[str] = ""
    agreed: Open[YesNo | None] = None
    agreed_by: Open[str] = ""
    smallest_carries: Open[bool] = False
    support: Open[str] = ""
    worry: Open[Worry | None] = None
    will_do: Open[str] = ""
    our_owner: Open[str] = ""
    their_owner: Open[str] = ""
    sharing: Open[Sharing] = Sharing.ROOM
    if_wrong: Open[str] = ""
    """Who says what to whom in the first hour and the first day."""
    escalated_to: Open[str] = ""
    escalated_on: Open[date | None] = None
    affected_told: Open[str] = ""
    spoke_for_them: Open[str] = ""
    called_risky: Open[str] = ""
    """Who is called risky, by whom, on what evidence."""
    said_by: Open[str] = ""
    heard_by: Open[str] = ""
    written_down: Open[bool] = False
    people_know: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """What working together takes from one side: hours, money, goodwill."""

    uid: Open[UUID]
    whose: Open[str] = ""
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    what: Open[str] = ""
    kind: Open[CostKind | None] = None
    year: Open[int | None] = None
    hours_thought: Open[int | None] = None
    hours_spent: Open[int | None] = None
    pounds_thought: Open[int | None] = None
    pounds_spent: Open[int | None] = None
    energy: Open[str] = ""
    price_paid: Open[int | None] = None
    true_cost: Open[int | None] = None
    who_covered: Open[str] = ""
    money_from: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBudget:
    """What there is for involvement in one year, and the floor that was agreed."""

    uid: Open[UUID]
    year: Open[int | None] = None
    budget: Open[int | None] = None
    spent: Open[int | None] = None
    floor: Open[int | None] = None
    contract_money: Open[int | None] = None
    note: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SweetSpot:
    """Where what they need, what we want to do and what people asked for meet."""

    uid: Open[UUID]
    need: Open[str] = ""
    want: Open[str] = ""
    ask: Open[str] = ""
    overlap: Annotated[Open[str], Searched()] = ""
    who_loses: Open[str] = ""
    threatened: Open[str] = ""
    would_help_them: Open[str] = ""
    price_and_quality: Open[str] = ""
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SweetAsk:
    """One thing somebody said that stands in the circle of what people asked for."""

    uid: Open[UUID]
    spot: Annotated[Open[UUID], RefersTo("sweetspot")]
    input: Annotated[Open[UUID], RefersTo("input")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Something that can be moved, and what somebody said that moved it."""

    uid: Open[UUID]
    thing: Annotated[Open[str], Searched()] = ""
    kind: Open[Movable | None] = None
    amount: Open[str] = ""
    pounds: Open[int | None] = None
    hours: Open[int | None] = None
    holder: Open[str] = ""
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    total: Open[str] = ""
    tied: Open[str] = ""
    free: Open[str] = ""
    free_until: Open[date | None] = None
    input: Annotated[Open[UUID | None], RefersTo("input")] = None
    moved_on: Open[date | None] = None
    moved_to: Open[str] = ""
    none_because: Open[str] = ""
    """The honest "none"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What we ask of somebody, sized against the pot it comes from."""

    uid: Open[UUID]
    ask: Open[str] = ""
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    pot: Open[str] = ""
    smallest: Open[str] = ""
    asked_on: Open[date | None] = None
    answer: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SteppingBack:
    """A pause, an end, or working on our own for now, with the door left open."""

    uid: Open[UUID]
    kind: Open[EndingKind | None] = None
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    from_on: Open[date | None] = None
    until_on: Open[date | None] = None
    why: Open[str] = ""
    told: Open[str] = ""
    owed: Open[str] = ""
    kept: Open[str] = ""
    carries_on: Open[str] = ""
    who_tells: Open[str] = ""
    door_open: Open[str] = ""
    try_again_on: Open[date | None] = None
