"""Where a project is on its journey, and what it said before it asked anybody."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.journey_words import (
    Accountable,
    Door,
    ExerciseState,
    Ground,
    MarkAbout,
    Paying,
    Side,
    YesNo,
)
from collabdesk.domain.privacy import Open
from collabdesk.domain.words import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """Which door the project came in by, which path it takes and which round it is in."""

    uid: Open[UUID]
    door: Open[Door | None] = None
    path: Open[bool] = False
    """Whether it takes the smallest honest path, "Small and true" (method.md 8.10)."""
    round_number: Open[int] = 1
    began_round_on: Open[date | None] = None
    shifted: Open[str] = ""
    """What has shifted since the last round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseNote:
    """What a group says of one exercise: done, skipped and why, read back, what is different here."""

    uid: Open[UUID]
    exercise: Open[str] = ""
    """The exercise's key, such as "4.1"."""
    state: Open[ExerciseState | None] = None
    noted_on: Open[date | None] = None
    reason: Open[str] = ""
    note: Open[str] = ""
    read_back_on: Open[date | None] = None
    read_back_by: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeStart:
    """What must be in place before anybody is asked (method.md 8, 0.1); beside the project's own contacts."""

    uid: Open[UUID]
    adult_front_door: Open[str] = ""
    child_front_door: Open[str] = ""
    payment_offer: Open[str] = ""
    expenses_rule: Open[str] = ""
    expenses_paid: Open[Paying | None] = None
    paid_within: Open[int | None] = None
    """Days within which people are paid."""
    access_asked: Open[str] = ""
    access_asked_on: Open[date | None] = None
    privacy_sheet: Open[str] = ""
    lawful_basis: Open[str] = ""
    keep_until: Open[date | None] = None
    kept_where: Open[str] = ""
    quote_default: Open[Permission | None] = None
    stop_person: Open[str] = ""
    not_needed: Open[str] = ""
    """What is not needed, and because of what."""
    checked_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseCard:
    """The promise as a decision-holder signed it; the step itself stands on the project."""

    uid: Open[UUID]
    last_word: Open[str] = ""
    equal_say_on: Open[str] = ""
    told_how: Open[str] = ""
    breaking: Open[str] = ""
    signed_by: Open[str] = ""
    signed_on: Open[date | None] = None
    accountable: Open[Accountable | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One mark by one side, made alone; two people's different marks are both kept."""

    uid: Open[UUID]
    about: Open[MarkAbout | None] = None
    side: Open[Side | None] = None
    value: Open[int | None] = None
    """A PromiseStep, Vitality or Depth, as ``about`` says."""
    by: Open[str] = ""
    marked_on: Open[date | None] = None
    partner: Annotated[Open[UUID | None], RefersTo("partner")] = None
    stocktake: Annotated[Open[UUID | None], RefersTo("stocktake")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary:
    """One thing that is fixed, open, or for the people in the room to decide."""

    uid: Open[UUID]
    item: Annotated[Open[str], Searched()] = ""
    ground: Open[Ground | None] = None
    set_by: Open[str] = ""
    why: Open[str] = ""
    until: Open[date | None] = None
    could_move: Open[YesNo | None] = None
    challenge: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormalAsk:
    """The four dated checks of a formal consultation (Gunning; method.md 2.4)."""

    uid: Open[UUID]
    still_open: Open[str] = ""
    still_open_on: Open[date | None] = None
    information: Open[str] = ""
    information_on: Open[date | None] = None
    time_given: Open[str] = ""
    time_given_on: Open[date | None] = None
    considered: Open[str] = ""
    considered_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlreadySaid:
    """What people told us or others before, and what came of it."""

    uid: Open[UUID]
    name: Annotated[Open[str], Searched()] = ""
    said_on: Open[date | None] = None
    who_was_asked: Open[str] = ""
    what_was_asked: Open[str] = ""
    main_points: Open[str] = ""
    came_of_it: Open[str] = ""
    still_true: Open[YesNo | None] = None
    reply_owed: Open[YesNo | None] = None
    kept_at: Open[str] = ""
    """Where it can be read: a link or a place on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonGround:
    """Why these people are in one room now (method.md 8, 1.4); the sentence is the project's purpose."""

    uid: Open[UUID]
    pull: Open[str] = ""
    why_now: Open[str] = ""
    if_we_wait: Open[str] = ""
    window: Open[str] = ""
    window_shuts_on: Open[date | None] = None
    agreed_by: Open[str] = ""
    agreed_on: Open[date | None] = None
    trying_again: Open[str] = ""
    leaves_out: Open[str] = ""
    """What our picture of it leaves out."""
