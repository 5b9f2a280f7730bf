"""What people showed and said with the tools of the table; nobody has to tell their story."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.journey_words import (
    AboutWhat,
    Agreement,
    Effort,
    HelperKind,
    KeepChange,
    PartOfDay,
    QuietKind,
    SaidBy,
    SlipQuestion,
    Weekday,
    WhoseRow,
    YesNo,
)
from collabdesk.domain.privacy import Counted, Open, Personal, Quoted
from collabdesk.domain.words import Permission


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One moment of the feeling map, shared by every line drawn on it."""

    uid: Open[UUID]
    name: Annotated[Open[str], Searched()] = ""
    position: Open[int] = 0
    whose_door: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """How one moment felt to one side: a height, a word, and more only if they want."""

    uid: Open[UUID]
    moment: Annotated[Open[UUID], RefersTo("moment")]
    row: Open[WhoseRow] = WhoseRow.PEOPLE
    height: Open[int] = 0
    """Half steps from -4 (felt bad) to 4 (felt good)."""
    word: Quoted[str] = ""
    happened: Quoted[str] = ""
    would_have_helped: Quoted[str] = ""
    read_back: Open[bool] = False
    permission: Open[Permission] = Permission.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekPart:
    """One part of a real week, with what nobody counts."""

    uid: Open[UUID]
    whose: Open[WhoseRow] = WhoseRow.PEOPLE
    week: Open[str] = ""
    """Which week, where there are several, such as "week A"."""
    day: Open[Weekday | None] = None
    part: Open[PartOfDay | None] = None
    what: Quoted[str] = ""
    door: Open[str] = ""
    effort: Open[Effort | None] = None
    helped_by: Quoted[str] = ""
    sent_by: Open[str] = ""
    permission: Open[Permission] = Permission.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodLooks:
    """One sentence of what good looks like, as the group agreed to say it."""

    uid: Open[UUID]
    statement: Annotated[Open[str], Searched()] = ""
    said_by: Open[SaidBy | None] = None
    about: Open[AboutWhat] = AboutWhat.SERVICE
    agreement: Open[Agreement] = Agreement.NOT_YET
    i_statement: Open[str] = ""
    """The heading of an I statement it stands under, as typed (R5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepChangeStop:
    """One part of a service: keep, change or stop it, and who would miss it."""

    uid: Open[UUID]
    part: Annotated[Open[str], Searched()] = ""
    verdict: Open[KeepChange | None] = None
    why: Open[str] = ""
    who_would_miss: Open[str] = ""
    freed: Open[str] = ""
    said_by: Open[SaidBy | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietSaying:
    """Something said in a quiet way, or not at all."""

    uid: Open[UUID]
    way: Open[QuietKind | None] = None
    description: Quoted[str] = ""
    passed_on_by: Personal[str] = ""
    wants_reply: Open[YesNo | None] = None
    stop_asking: Quoted[str] = ""
    permission: Open[Permission] = Permission.NOT_ASKED
    input: Annotated[Open[UUID | None], RefersTo("input")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Helped:
    """Who or what helped, even a bit."""

    uid: Open[UUID]
    helper: Quoted[str] = ""
    kind: Open[HelperKind | None] = None
    how: Quoted[str] = ""
    thank: Open[YesNo | None] = None
    thanked_on: Open[date | None] = None
    permission: Open[Permission] = Permission.NOT_ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """How many marked one question of the evaluation slip, each way."""

    uid: Open[UUID]
    session: Annotated[Open[UUID | None], RefersTo("session")] = None
    question: Open[SlipQuestion | None] = None
    yes: Counted[int] = 0
    a_bit: Counted[int] = 0
    no: Counted[int] = 0
    skipped: Counted[int] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipWord:
    """One thing to change, from an evaluation slip."""

    uid: Open[UUID]
    session: Annotated[Open[UUID | None], RefersTo("session")] = None
    words: Quoted[str] = ""
    permission: Open[Permission] = Permission.NOT_ASKED
