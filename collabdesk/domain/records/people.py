"""The people behind the words, kept apart from the words so that nobody is exposed."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.privacy import Counted, Open, Personal
from collabdesk.domain.words import Permission, Reach, Role, Way


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
    number: Open[int]
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
    taken_by: Personal[str] = ""
