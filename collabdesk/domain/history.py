"""What happened to the record, as kinds and data, so that every room can say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from collabdesk.domain.privacy import Privacy
from collabdesk.domain.verbs import Verb


class Turn(StrEnum):
    """What a step did to one record."""

    MADE = "made"
    ALTERED = "altered"
    TAKEN_AWAY = "taken_away"
    BROUGHT_BACK = "brought_back"
    WORDS_TAKEN_BACK = "words_taken_back"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that differs: its declared name and privacy, what it was and what it became.

    Values are of the declared type; a reference is the name or printed number of what it points at.
    """

    name: str
    privacy: Privacy
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What a step did to one record; ``name`` is its printed number or its name where it has one."""

    kind: str
    uid: UUID
    name: str
    turn: Turn
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """One step: when (UTC), by whom and on which device, what was done and to how many records.

    ``records`` tells only the first few of many. ``reverses`` is the verb an undo took back.
    """

    step: UUID
    at: datetime
    author: str
    device: str
    verb: Verb
    count: int
    reverses: Verb | None
    records: tuple[RecordChange, ...] = ()
