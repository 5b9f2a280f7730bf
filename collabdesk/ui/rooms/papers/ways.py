"""Where the way on of each finding leads: a record in its room, a choice, or what the paper says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from collabdesk.papers.checks.finding import CheckKind

if TYPE_CHECKING:
    from collabdesk.papers.checks.finding import Finding

NOWHERE: Final = UUID(int=0)
ROOM_OF: Final = {
    "input": "said",
    "check": "said",
    "hearing": "said",
    "attachment": "said",
    "reply": "said",
    "verdict": "said",
    "pattern": "patterns",
    "sorting": "patterns",
    "decision": "actions",
    "action": "actions",
    "change": "replies",
    "person": "people",
    "consent": "people",
    "group": "people",
    "session": "people",
    "risk": "partners",
}


class Place(StrEnum):
    """Where a way leads."""

    ROOM = "room"
    CHOICES = "choices"
    WORDS = "words"
    BOARD = "board"
    GIVEN_OUT = "given_out"
    EXERCISE = "exercise"


@dataclass(frozen=True, slots=True)
class Way:
    """A place; ``name`` is the key of the room or exercise, or the name of the box or choice to begin at."""

    place: Place
    name: str = ""
    uid: UUID = NOWHERE


_OF_THE_WHOLE: Final = {
    CheckKind.NO_PERSON_CHOSEN: Way(Place.CHOICES, "person"),
    CheckKind.NO_QUESTION: Way(Place.CHOICES, "question"),
    CheckKind.LEFT_OUT: Way(Place.CHOICES, "word_limit"),
    CheckKind.NO_GROUPS: Way(Place.ROOM, "people"),
    CheckKind.ONLY_GOOD_NEWS: Way(Place.ROOM, "replies"),
    CheckKind.NO_MINORITY_VIEW: Way(Place.ROOM, "actions"),
    CheckKind.STRENGTH_WITHOUT_SOURCE: Way(Place.ROOM, "replies"),
    CheckKind.WITHDRAWN_WORDS_GIVEN_OUT: Way(Place.GIVEN_OUT),
    CheckKind.PROMISE_ABOVE_OPEN: Way(Place.EXERCISE, "1.2"),
    CheckKind.JOINED_AFTER_DECISION: Way(Place.EXERCISE, "0.2"),
    CheckKind.NO_RISK_FROM_PEOPLE: Way(Place.EXERCISE, "3.4"),
    CheckKind.NOTHING_MOVED: Way(Place.EXERCISE, "3.7"),
}


def way_of(finding: Finding) -> Way:
    """Give where the way on of a finding leads."""
    name = str(finding.facts.get("field", ""))
    kind, uid = finding.record or ("", NOWHERE)
    if kind in ROOM_OF:
        return Way(Place.ROOM, ROOM_OF[kind], uid)
    if kind in {"boardpaper", "boardoption"} or (not kind and name):
        return Way(Place.BOARD, name)
    known = _OF_THE_WHOLE.get(finding.kind, Way(Place.WORDS))
    return Way(Place.WORDS, name or known.name) if known.place is Place.WORDS else known
