"""Who is in, who is missing and what would make it easy, so that nobody has to fight their way in."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.journey_words import Advocacy, Amount, PaymentAnswer, Provision, YesNo
from collabdesk.domain.privacy import Open, Personal
from collabdesk.domain.words import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """The mix we wanted and whom it leaves out."""

    uid: Open[UUID]
    mix: Open[str] = ""
    welcome_to_disagree: Open[str] = ""
    asked_too_often: Open[str] = ""
    majority_leaves_out: Open[str] = ""
    co_lead: Open[str] = ""
    """A role; somebody with experience of the topic, paid."""
    co_lead_pay: Open[str] = ""
    co_lead_support: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Somebody who already does this, or works here too."""

    uid: Open[UUID]
    name: Annotated[Open[str], Searched()] = ""
    what_they_do: Open[str] = ""
    asked_to_learn_on: Open[date | None] = None
    thanked: Open[str] = ""
    last_spoke_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCheck:
    """How strong the social sector is in a place, and what the council will do."""

    uid: Open[UUID]
    place: Open[str] = ""
    provision: Open[Provision | None] = None
    who_is_there: Open[str] = ""
    pilot: Open[YesNo | None] = None
    commitment: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """Who meets a person, explains, and stands by them."""

    uid: Open[UUID]
    person: Annotated[Personal[UUID | None], RefersTo("person")] = None
    guide: Personal[str] = ""
    contact: Personal[str] = ""
    advocacy: Open[Advocacy | None] = None
    paid_by: Open[str] = ""
    since: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessCard:
    """What would make it easy for one person, asked once and kept."""

    uid: Open[UUID]
    person: Annotated[Personal[UUID | None], RefersTo("person")] = None
    asked_on: Open[date | None] = None
    gone_wrong: Personal[str] = ""
    amount: Personal[Amount | None] = None
    brings: Personal[str] = ""
    contact_way: Personal[str] = ""
    helped_decide: Personal[str] = ""
    """What helped this person decide (method.md 3.5)."""
    wanted_with_them: Personal[str] = ""
    look_again_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessNeed:
    """One thing that makes it possible to come, in the six steps from named to looked at again."""

    uid: Open[UUID]
    person: Annotated[Personal[UUID | None], RefersTo("person")] = None
    need: Personal[str] = ""
    named_on: Open[date | None] = None
    written_on: Open[date | None] = None
    flagged_on: Open[date | None] = None
    shared_on: Open[date | None] = None
    arranged_on: Open[date | None] = None
    met: Open[Said] = Said.NOT_ASKED
    """In the person's own view."""
    looked_again_on: Open[date | None] = None
    session: Annotated[Open[UUID | None], RefersTo("session")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """What somebody was offered for taking part, and what they chose."""

    uid: Open[UUID]
    person: Annotated[Personal[UUID | None], RefersTo("person")] = None
    session: Annotated[Open[UUID | None], RefersTo("session")] = None
    offered_on: Open[date | None] = None
    offer: Personal[str] = ""
    answer: Personal[PaymentAnswer | None] = None
    advice_offered_on: Open[date | None] = None
    pay_by: Open[date | None] = None
    paid_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenWords:
    """What the people who take part chose to be called, and when; older ones stay with their dates."""

    uid: Open[UUID]
    people: Open[str] = ""
    person: Open[str] = ""
    agreed_by: Open[str] = ""
    agreed_on: Open[date | None] = None
    others_prefer: Personal[str] = ""
    ended_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AvoidedWord:
    """A word people asked us not to use, what we say instead, and why."""

    uid: Open[UUID]
    word: Annotated[Open[str], Searched()] = ""
    say: Open[str] = ""
    why: Open[str] = ""
    agreed_by: Open[str] = ""
    agreed_on: Open[date | None] = None
    look_again_on: Open[date | None] = None
    ended_on: Open[date | None] = None
    ours: Open[bool] = False
    """Whether it came with CollabDesk."""
    input: Annotated[Open[UUID | None], RefersTo("input")] = None
    """What somebody said that asked for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWord:
    """One word that means different things, and the one we will use."""

    uid: Open[UUID]
    word: Annotated[Open[str], Searched()] = ""
    we_say: Open[str] = ""
    agreed_on: Open[date | None] = None
    looked_at_on: Open[date | None] = None
    tripped: Open[str] = ""
    """Where we tripped over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What one side means by a shared word."""

    uid: Open[UUID]
    word: Annotated[Open[UUID], RefersTo("sharedword")]
    whose: Open[str] = ""
    means: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Thanks by name, only for who asked for it, in the words they chose; groups stand first."""

    uid: Open[UUID]
    words: Open[str] = ""
    group: Open[bool] = False
    asked_on: Open[date | None] = None
