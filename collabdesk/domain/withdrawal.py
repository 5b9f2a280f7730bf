"""What is held, goes, stays and is out of reach when words are taken back, with nobody's words in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from collabdesk.domain.changes import Changes
from collabdesk.domain.words import Audience


class Held(NamedTuple):
    """Of one kind of record, how many."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Recall:
    """A paper that was given out and printed the words: its copies cannot be called back.

    ``numbers`` are those of the inputs it quotes; ``given_to`` as typed when it was given out.
    """

    paper: UUID
    code: str
    title: str
    issued_on: date
    audience: Audience
    given_to: str
    pages: int
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """One wish to take words back, before it is done or after; it can be printed when all else is gone.

    ``person`` is their number where everything of theirs is taken back, None for words alone. ``inputs``
    are the numbers of what is taken back, ``kept`` of what stays without saying who said it. ``goes`` and
    ``stays`` count records by kind; ``answers`` the decisions, ``going_on`` the actions that stay.
    ``backups`` is how many copies on this computer they go from too, ``out_of_reach`` names places that
    were not there, ``backups_later`` is whether the backups could not be gone through just now. ``others``
    is how many other devices have written in the workbook.
    """

    on: date
    person: int | None = None
    inputs: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()
    goes: tuple[Held, ...] = ()
    stays: tuple[Held, ...] = ()
    recalls: tuple[Recall, ...] = ()
    backups: int = 0
    out_of_reach: tuple[str, ...] = ()
    backups_later: bool = False
    others: int = 0

    def count(self, *kinds: str) -> int:
        """Give how many records of these kinds go."""
        return sum(held.number for held in self.goes if held.kind in kinds)


@dataclass(frozen=True, slots=True)
class TakenBack(Changes):
    """What taking words back changed, with all that is to be said about it."""

    withdrawal: Withdrawal | None = None
