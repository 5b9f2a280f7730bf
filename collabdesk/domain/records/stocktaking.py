"""What a group finds when it stops and looks, and what it passes on."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.journey_words import OfferKind, Outcome, Pace, PulseWord, Sharing, Side, YesNo
from collabdesk.domain.privacy import Counted, OffTheRecord, Open, PartnerPrivate, Quoted
from collabdesk.domain.words import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class MattersMost:
    """A short story of change, and why it was chosen as the one that mattered most."""

    uid: Open[UUID]
    story: Quoted[str] = ""
    change: Annotated[Open[UUID | None], RefersTo("change")] = None
    chosen: Open[bool] = False
    why: Open[str] = ""
    """Why it was chosen, or not."""
    chosen_by: Open[str] = ""
    returned_on: Open[date | None] = None
    permission: Open[Permission] = Permission.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class StockTake:
    """A day on which everyone stops and looks."""

    uid: Open[UUID]
    planned_on: Open[date | None] = None
    held_on: Open[date | None] = None
    who_took_part: Open[str] = ""
    people_took_part: Open[bool] = False
    """Whether people who take part were there."""
    kept: Open[str] = ""
    broken: Open[str] = ""
    forgotten: Open[str] = ""
    pace: Open[Pace | None] = None
    pace_for: Open[str] = ""
    hard_time: Open[str] = ""
    let_go: Open[str] = ""
    without_us: Open[str] = ""
    judgement: Open[str] = ""
    unlike_me: Open[str] = ""
    came_along: Open[str] = ""
    would_not_do: Open[str] = ""
    on_monday: Open[str] = ""
    handed_over: Open[str] = ""
    went_well: Open[str] = ""
    went_badly: Open[str] = ""
    peoples_paragraph: Open[str] = ""
    """Written or agreed by people who took part."""
    peoples_agreed_by: Open[str] = ""
    first_step: Open[str] = ""
    loudest: Open[str] = ""
    stepped_back: Open[str] = ""
    outcome: Open[Outcome | None] = None
    next_on: Open[date | None] = None
    written_in: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """Three answers of one side about another: can we be honest, do they do what they say."""

    uid: Open[UUID]
    stocktake: Annotated[Open[UUID | None], RefersTo("stocktake")] = None
    side: Open[Side | None] = None
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    hard_truth: Open[PulseWord | None] = None
    do_what_they_say: Open[PulseWord | None] = None
    know_my_week: Open[PulseWord | None] = None
    asked_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StillThere:
    """Whether something set up is still in place a year on."""

    uid: Open[UUID]
    what: Annotated[Open[str], Searched()] = ""
    checked_on: Open[date | None] = None
    still: Open[YesNo | None] = None
    why: Open[str] = ""
    action: Annotated[Open[UUID | None], RefersTo("action")] = None
    set_up_hours: Open[int | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PassOn:
    """What somebody else could copy, and what only works here."""

    uid: Open[UUID]
    what: Annotated[Open[str], Searched()] = ""
    only_here: Open[str] = ""
    cost_to_copy: Open[str] = ""
    who_asked: Open[str] = ""
    carries_on: Open[str] = ""
    written_in: Open[str] = ""
    volume: Open[str] = ""
    breaks_at_scale: Open[str] = ""
    used_next: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What somebody offers, or needs."""

    uid: Open[UUID]
    offering: Open[bool | None] = None
    kind: Open[OfferKind | None] = None
    what: Annotated[Open[str], Searched()] = ""
    by: Open[str] = ""
    until: Open[date | None] = None
    matched: Open[str] = ""
    used: Open[YesNo | None] = None
    kept_at: Open[str] = ""
    through: Open[str] = ""
    """The trusted person a link goes through; never a contact list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueSeen:
    """A moment in which somebody was fair, generous or kind, and what it shows."""

    uid: Open[UUID]
    moment: Annotated[Open[str], Searched()] = ""
    shows: Open[str] = ""
    thanks: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure, who will use it for what, and what the number meant."""

    uid: Open[UUID]
    measure: Annotated[Open[str], Searched()] = ""
    code: Open[str] = ""
    figure: Open[str] = ""
    meant: Open[str] = ""
    used_by: Open[str] = ""
    used_for: Open[str] = ""
    change: Annotated[Open[UUID | None], RefersTo("change")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceCard:
    """What only a small charity can show: depth beside breadth, and who says so."""

    uid: Open[UUID]
    only_we: Annotated[Open[str], Searched()] = ""
    proof: Open[str] = ""
    who_says: Open[str] = ""
    beyond_group: Open[str] = ""
    teaches: Open[str] = ""
    helped_deeply: Counted[int | None] = None
    in_area: Open[int | None] = None
    quality: Open[str] = ""
    cost_beside: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardCheck:
    """One standard of involvement, with evidence and no score."""

    uid: Open[UUID]
    standard: Annotated[Open[str], Searched()] = ""
    evidence: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HardMessage:
    """A hard thing that must be said, and how to stay on terms."""

    uid: Open[UUID]
    message: PartnerPrivate[str] = ""
    to_whom: PartnerPrivate[str] = ""
    company: PartnerPrivate[str] = ""
    stay_on_terms: PartnerPrivate[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandBy:
    """Who will stand up for this, and what cover they have."""

    uid: Open[UUID]
    who: Open[str] = ""
    cover: Open[str] = ""
    sharing: Open[Sharing] = Sharing.ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn:
    """How long the money lasts and who supports the leader; it never leaves."""

    uid: Open[UUID]
    checked_on: OffTheRecord[date | None] = None
    runway_months: OffTheRecord[int | None] = None
    supported_by: OffTheRecord[str] = ""
    would_say_unfunded: OffTheRecord[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OffRecord:
    """That people talked off the record; nothing else is kept."""

    uid: Open[UUID]
    held_on: OffTheRecord[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrusteeNote:
    """What trustees should weigh about their own time, in their words."""

    uid: Open[UUID]
    time_on_bids: Open[str] = ""
    time_on_policy: Open[str] = ""
    time_on_delivery: Open[str] = ""
    speech_limits: Open[str] = ""
    contract_change: Open[str] = ""
    written_in: Open[str] = ""
    carries_on: Open[str] = ""
    sharing: Open[Sharing] = Sharing.ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceNote:
    """A fact that goes out of date, with the day it was checked and who to ask."""

    uid: Open[UUID]
    key: Open[str] = ""
    """Which note that came with CollabDesk it replaces; blank for the charity's own."""
    topic: Open[str] = ""
    note: Open[str] = ""
    source: Open[str] = ""
    checked_on: Open[date | None] = None
    who_to_ask: Open[str] = ""
