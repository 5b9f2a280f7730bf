"""How ideas were chosen, tested and put right, with the reasons for what was not."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.journey_words import FixKind, IdeaFrom, KeepChange, Maker, WhoseJob, YesNo
from collabdesk.domain.privacy import Counted, Open
from collabdesk.domain.words import Chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """An idea, the marks it got alone and after talking, and why it was chosen or not."""

    uid: Open[UUID]
    idea: Annotated[Open[str], Searched()] = ""
    pattern: Annotated[Open[UUID | None], RefersTo("pattern")] = None
    idea_from: Open[IdeaFrom | None] = None
    first_marks: Counted[int | None] = None
    reasons: Open[str] = ""
    second_marks: Counted[int | None] = None
    chosen: Open[Chosen] = Chosen.NOT_YET
    why_not: Open[str] = ""
    credited_to: Open[str] = ""
    """As they asked to be credited; groups first."""
    free_to_use: Open[YesNo | None] = None
    not_thought_of: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferentWant:
    """What most want and what a few need, kept side by side."""

    uid: Open[UUID]
    most: Annotated[Open[str], Searched()] = ""
    few: Open[str] = ""
    harm: Open[str] = ""
    both: Open[str] = ""
    decision: Open[str] = ""
    look_again_on: Open[date | None] = None
    pattern: Annotated[Open[UUID | None], RefersTo("pattern")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeOff:
    """More of one thing is less of another: which, and for whom."""

    uid: Open[UUID]
    more_of: Annotated[Open[str], Searched()] = ""
    less_of: Open[str] = ""
    which: Open[str] = ""
    for_whom: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BiggerThanUs:
    """Something this work cannot settle, and who takes it up."""

    uid: Open[UUID]
    issue: Annotated[Open[str], Searched()] = ""
    taken_up_by: Open[str] = ""
    link: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """One part of the work, who leads it now and next, and what is still not right."""

    uid: Open[UUID]
    name: Annotated[Open[str], Searched()] = ""
    lead_now: Open[str] = ""
    lead_next: Open[str] = ""
    handover_on: Open[date | None] = None
    touches: Open[str] = ""
    still_not_right: Open[str] = ""
    context: Open[str] = ""
    """What helps people act here."""
    how_far: Open[str] = ""
    """How far we can push now."""
    designed_by: Open[Maker | None] = None
    delivered_by: Open[Maker | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallTest:
    """The smallest safe way to find out, with the rule that stops it."""

    uid: Open[UUID]
    strand: Annotated[Open[UUID | None], RefersTo("strand")] = None
    action: Annotated[Open[UUID | None], RefersTo("action")] = None
    who_for: Open[str] = ""
    if_we: Annotated[Open[str], Searched()] = ""
    then: Open[str] = ""
    because: Open[str] = ""
    must_hold: Open[str] = ""
    first_sign: Open[str] = ""
    first_sign_by: Open[date | None] = None
    tells_us_wrong: Open[str] = ""
    test: Open[str] = ""
    stop_rule: Open[str] = ""
    whose_job: Open[WhoseJob | None] = None
    knock_on: Open[str] = ""
    owner: Open[str] = ""
    starts_on: Open[date | None] = None
    ends_on: Open[date | None] = None
    resource: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TestEntry:
    """What a small test showed, and what now."""

    uid: Open[UUID]
    test: Annotated[Open[UUID], RefersTo("smalltest")]
    entered_on: Open[date | None] = None
    expected: Open[str] = ""
    happened: Open[str] = ""
    surprised: Open[str] = ""
    now: Open[KeepChange | None] = None
    who_says: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workaround:
    """Whether we fix a thing or go round it, and the rule behind it."""

    uid: Open[UUID]
    what: Annotated[Open[str], Searched()] = ""
    kind: Open[FixKind | None] = None
    rule: Open[str] = ""
    rule_owner: Open[str] = ""
    asked_on: Open[date | None] = None
    answer: Open[str] = ""
    cover_note: Open[str] = ""
    """Who said you may, in writing."""
    action: Annotated[Open[UUID | None], RefersTo("action")] = None
    blocks_sharing: Open[bool] = False
    """Whether the rule stops people being generous."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuck:
    """What is stuck, since when, and who could unstick it."""

    uid: Open[UUID]
    what: Annotated[Open[str], Searched()] = ""
    since: Open[date | None] = None
    who_could: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """What nobody could settle, and when to look again."""

    uid: Open[UUID]
    what: Annotated[Open[str], Searched()] = ""
    look_again_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """Where a paper was shown to people, and what they said."""

    uid: Open[UUID]
    paper: Open[str] = ""
    shown_on: Open[date | None] = None
    where: Open[str] = ""
    to_whom: Open[str] = ""
    they_said: Open[str] = ""
