"""The people behind the words, kept apart from the words so that nobody is exposed."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import KeptThroughErasure, RefersTo, Searched
from collabdesk.domain.privacy import Counted, Open, Personal
from collabdesk.domain.words import ParentSays, Permission, Reach, Role, TakingPart, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People we set out to hear; groups are groups, no person is scored here."""

    uid: Open[UUID]
    name: Annotated[Open[str], Searched()]
    reach: Open[Reach] = Reach.NOT_YET
    plan: Open[str] = ""
    set_out: Open[bool] = True
    """Whether we set out to hear them (false: a group that only came in with a sheet)."""
    why: Open[str] = ""
    trusted_link: Open[str] = ""
    """Whom they already trust."""
    how_reached: Open[str] = ""
    barrier: Open[str] = ""
    cut_off_by: Open[str] = ""
    kept_away_by: Open[str] = ""
    """Who decided that we are not allowed to meet them."""
    ask_again_on: Open[date | None] = None
    worst_deal: Open[bool] = False
    """Whether they get the worst deal locally."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who contributes, guides, decides or works here; known outside by code only."""

    uid: Open[UUID]
    number: Annotated[Open[int], KeptThroughErasure()]
    """Printed as P-003."""
    name: Annotated[Personal[str], Searched()] = ""
    described_as: Personal[str] = ""
    role: Open[Role] = Role.CONTRIBUTOR
    group: Annotated[Counted[UUID | None], RefersTo("group")] = None
    contact: Personal[str] = ""
    reply_way: Personal[Way | None] = None
    language: Personal[str] = ""
    """The language they want to be answered in, as a tag such as "cy"; blank is the project's."""
    notes: Personal[str] = ""
    joined_on: Open[date | None] = None
    left_on: Open[date | None] = None
    withdrawn_on: Annotated[Open[date | None], KeptThroughErasure()] = None
    """When everything about them was taken away at their wish; the number stays, so that counts add up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldText:
    """One version of what people are told before they say yes, kept as it was (method.md 3.4)."""

    uid: Open[UUID]
    version: Open[str] = ""
    """As the charity names it, such as "2" or "March"."""
    text: Annotated[Open[str], Searched()] = ""
    language: Open[str] = ""
    in_use_from: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What a person said yes to, and what they were told; a change is a new one, never an edit."""

    uid: Open[UUID]
    person: Annotated[Personal[UUID], RefersTo("person")]
    given_on: Open[date]
    words: Open[Permission] = Permission.NOT_ASKED
    chosen_name: Personal[str] = ""
    this_charity: Open[bool] = True
    partners: Open[bool] = False
    public: Open[bool] = False
    told: Personal[str] = ""
    """What they were told beside the text shown to them."""
    taken_by: Personal[str] = ""
    told_text: Annotated[Open[UUID | None], RefersTo("toldtext")] = None
    asked_how: Open[Way | None] = None
    session: Annotated[Open[UUID | None], RefersTo("session")] = None
    """At which session it was asked again: taking part is decided each time (method.md 3.5)."""
    take_part: Open[TakingPart] = TakingPart.NOT_ASKED
    keep_contact: Personal[bool] = False
    contact_until: Personal[date | None] = None
    social: Open[bool] = False
    """Social media: asked apart from all else that is public."""
    photos: Open[bool] = False
    recordings: Open[bool] = False
    tell_by: Personal[Way | None] = None
    """How to tell them what happened."""
    tell_through: Personal[str] = ""
    runs_out_on: Open[date | None] = None
    """Until when the yes holds; from the day after it counts as not asked."""
    helped_decide: Personal[str] = ""
    """What helped this person decide (method.md 3.5); nobody is ever said to lack capacity."""
    wanted_with_them: Personal[str] = ""
    young: Personal[bool] = False
    """Whether the charity's policy asks a parent or carer as well as the young person."""
    parent_says: Personal[ParentSays] = ParentSays.NOT_ASKED
    parent_asked_on: Personal[date | None] = None
