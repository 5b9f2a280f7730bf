"""Patterns hold references to inputs, so that sorting never merges or loses anyone's words."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from collabdesk.domain.declaration import RefersTo, Searched
from collabdesk.domain.privacy import Open
from collabdesk.domain.words import Chosen, Strength


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Things that belong together, named in people's words."""

    uid: Open[UUID]
    name: Annotated[Open[str], Searched()]
    strength: Open[Strength | None] = None
    worse_off: Open[str] = ""
    chosen: Open[Chosen] = Chosen.NOT_YET
    chosen_why: Open[str] = ""
    chosen_on: Open[date | None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorting:
    """One input placed in one pattern, agreeing with it or seeing it otherwise."""

    uid: Open[UUID]
    input: Annotated[Open[UUID], RefersTo("input")]
    pattern: Annotated[Open[UUID], RefersTo("pattern")]
    different_view: Open[bool] = False
    sorted_on: Open[date | None] = None
    reason: Open[str] = ""
