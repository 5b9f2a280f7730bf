"""Replies and verdicts: telling people what happened, and what they said then."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.privacy import Open, Personal, Quoted
from collabdesk.domain.words import ReplyState, Said, Way


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Telling one person what happened to what they said; seven who said it are seven replies."""

    uid: Open[UUID]
    input: Annotated[Open[UUID], RefersTo("input")]
    state: Open[ReplyState] = ReplyState.DUE
    person: Annotated[Personal[UUID | None], RefersTo("person")] = None
    due_on: Open[date | None] = None
    happened_on: Open[date | None] = None
    """When it was tried, told, found impossible, or refused."""
    way: Open[Way | None] = None
    by: Open[str] = ""
    said: Annotated[Quoted[str], Searched()] = ""
    full: Open[bool] = False
    friendly: Open[bool] = False
    fast: Open[bool] = False
    followed_up: Open[bool] = False
    follow_up_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the person said then; "not fair" opens the input again."""

    uid: Open[UUID]
    input: Annotated[Open[UUID], RefersTo("input")]
    given_on: Open[date]
    reply: Annotated[Open[UUID | None], RefersTo("reply")] = None
    understood: Open[Said] = Said.NOT_ASKED
    fair: Open[Said] = Said.NOT_ASKED
    changed_for_me: Open[Said] = Said.NOT_ASKED
    words: Annotated[Quoted[str], Searched()] = ""
