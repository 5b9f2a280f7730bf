"""What is promised for a day, whichever record holds the promise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from collabdesk.domain.promise_clock import ClockStep


class PromiseKind(StrEnum):
    """What was promised for a day."""

    REPLY = "reply"
    ACTION = "action"
    LOOK_AT_ACTION = "look_at_action"
    LOOK_AT_DECISION = "look_at_decision"
    STOCK_TAKE = "stock_take"
    AFTER_A_SESSION = "after_a_session"
    """What people may expect next after they were asked; ``step`` says what."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised for a day.

    ``words`` are ours, for a reply the person's, after a session its name; ``uid`` is the record to open;
    ``who`` owes it; ``step`` is only known after a session.
    """

    on: date
    kind: PromiseKind
    uid: UUID
    words: str
    who: str = ""
    step: ClockStep | None = None
