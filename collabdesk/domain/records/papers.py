"""What the board is asked, and which papers were handed over to whom, so that neither is ever guessed."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo
from collabdesk.domain.privacy import Open, Personal
from collabdesk.domain.words import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPaper:
    """What trustees are asked to agree, and the seven lines of their decision record (method.md 4.3, R3)."""

    uid: Open[UUID]
    meeting_on: Open[date | None] = None
    for_decision: Open[bool] = True
    """False: for assurance."""
    author: Open[str] = ""
    """A role or a body, such as "co-leads"."""
    agree: Open[str] = ""
    recommend: Open[str] = ""
    """What the people who took part recommend, in words they agreed."""
    can_do_because: Open[str] = ""
    doing_it_for: Open[str] = ""
    knew: Open[str] = ""
    weighed: Open[str] = ""
    set_aside: Open[str] = ""
    interests: Open[str] = ""
    sensible: Open[str] = ""
    safeguarding_confirmed_on: Open[date | None] = None
    """When the safeguarding lead confirmed that each concern was handled under the policy (method.md 3.3)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardOption:
    """One thing the board could do, what it costs, and the risk of doing and of not doing it."""

    uid: Open[UUID]
    board: Annotated[Open[UUID], RefersTo("boardpaper")]
    position: Open[int] = 0
    name: Open[str] = ""
    cost: Open[str] = ""
    risk_of_doing: Open[str] = ""
    risk_of_not_doing: Open[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """A paper as it was handed over: printed copies cannot be recalled, so what they hold is remembered."""

    uid: Open[UUID]
    code: Open[str]
    """The paper's code, such as "r1"."""
    title: Open[str]
    issued_on: Open[date]
    steps: Open[int]
    """How many steps the record held: the version of the record that was printed."""
    text_size: Open[int] = 12
    language: Open[str] = "en"
    audience: Open[Audience] = Audience.PUBLIC
    themes_only: Open[bool] = False
    black_and_white: Open[bool] = False
    easier: Open[bool] = False
    pages: Open[int] = 0
    fingerprint: Open[str] = ""
    """SHA-256 of the PDF, in hex."""
    file_name: Personal[str] = ""
    given_to: Personal[str] = ""
    """Whom it was given to, as typed; names of people may stand here."""
    looked_at: Open[str] = ""
    """Which questions of the quote check were answered "it points to nobody", one key a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting:
    """That an issued paper printed an input's exact words, so that a withdrawal can name the paper."""

    uid: Open[UUID]
    paper: Annotated[Open[UUID], RefersTo("issuedpaper")]
    input: Annotated[Open[UUID], RefersTo("input")]
