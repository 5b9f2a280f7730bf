"""In which room each kind of record is shown, so that every list that leads to one leads to the same."""

from __future__ import annotations

from typing import Final

_ROOM_OF: Final = {
    "input": "said",
    "attachment": "said",
    "check": "said",
    "hearing": "said",
    "reply": "replies",
    "verdict": "replies",
    "pattern": "patterns",
    "sorting": "patterns",
    "decision": "actions",
    "action": "actions",
    "change": "replies",
    "person": "people",
    "consent": "people",
    "toldtext": "people",
    "group": "people",
    "session": "people",
    "partner": "partners",
    "partnerrole": "partners",
    "partnerterms": "partners",
    "risk": "partners",
    "chosenwords": "words",
    "avoidedword": "words",
    "sharedword": "words",
    "meaning": "words",
    "project": "settings",
    "referencenote": "settings",
}


def room_of(kind: str) -> str:
    """Give the key of the room that shows a kind of record; what only an exercise fills is in the journey."""
    return _ROOM_OF.get(kind, "journey")
