"""What the work is and when people met, because every paper opens with it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import Searched
from collabdesk.domain.privacy import Counted, OffTheRecord, Open
from collabdesk.domain.words import PromiseStep


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One workbook's project: what is asked, what was promised, and the words it uses."""

    uid: Open[UUID]
    title: Annotated[Open[str], Searched()]
    charity: Open[str] = ""
    place: Open[str] = ""
    purpose: Open[str] = ""
    fixed: Open[str] = ""
    open_to_change: Open[str] = ""
    yours: Open[str] = ""
    """What the people who take part decide themselves."""
    promise: Open[PromiseStep | None] = None
    last_word: Open[str] = ""
    reached_we_say: Open[PromiseStep | None] = None
    reached_they_say: Open[PromiseStep | None] = None
    reached_on: Open[date | None] = None
    people_word: Open[str] = ""
    """What people who take part are called here, plural; blank prints "people who took part"."""
    person_word: Open[str] = ""
    answer_within: Open[int] = 20
    """Working days within which every input is decided or told when it will be (method.md 6.4)."""
    not_known_yet: Open[str] = ""
    asks: Open[str] = ""
    next_news: Open[str] = ""
    how_to_tell_us: Open[str] = ""
    checked_by: Open[str] = ""
    checked_on: Open[date | None] = None
    started_on: Open[date | None] = None
    learned: Open[str] = ""
    plans: Open[str] = ""
    time_and_money: Open[str] = ""
    """What the involvement cost, in hours and pounds, as the charity says it (R4)."""
    safeguarding_lead: Open[str] = ""
    """A worker's name or role; it stands on every sheet of the session pack (method.md 3.3)."""
    safeguarding_phone: Open[str] = ""
    safeguarding_deputy: Open[str] = ""
    safeguarding_deputy_phone: Open[str] = ""
    out_of_hours_phone: Open[str] = ""
    language: Open[str] = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A time people were asked, in a room, on the phone or by post."""

    uid: Open[UUID]
    name: Annotated[Open[str], Searched()]
    held_on: Open[date | None] = None
    place: Open[str] = ""
    how: Open[str] = ""
    people: Counted[int | None] = None
    """How many people took part, as counted in the room."""
    decision_holder: Open[str] = ""
    """Who there can say yes to at least one thing."""
    access_host: Open[str] = ""
    payment: Open[str] = ""
    open_then: Open[str] = ""
    """What was open to change at this session."""
    other_ways: Open[str] = ""
    """How people could contribute without speaking."""
    people_got: Open[str] = ""
    """What people got from it: money, skill, contact, food."""
    mixed_tables: Open[bool] = False
    """Whether tables were mixed by difference, with a way to opt out."""
    after_care: OffTheRecord[str] = ""
    """Who of us is carrying something home, and what helps (method.md 3.3); for those who ran it alone."""
