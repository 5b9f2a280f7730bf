"""What is promised for a day, whichever record holds the promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class PromiseKind(StrEnum):
    """What was promised for a day."""

    REPLY = "reply"
    ACTION = "action"
    LOOK_AT_ACTION = "look_at_action"
    LOOK_AT_DECISION = "look_at_decision"


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised for a day.

    ``words`` are ours, or for a reply the person's; ``uid`` is the record to open; ``who`` owes it.
    """

    on: date
    kind: PromiseKind
    uid: UUID
    words: str
    who: str = ""
