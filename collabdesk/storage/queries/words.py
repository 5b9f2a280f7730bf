"""What the room of words shows: what people are called, what we avoid, and words that mean two things."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.failures import Gone
from collabdesk.domain.honesty import Stage
from collabdesk.domain.records import (
    AvoidedWord,
    ChosenWords,
    Input,
    Journey,
    Meaning,
    Partner,
    Project,
    SharedWord,
    StockTake,
)
from collabdesk.storage.queries.reading import every, where
from collabdesk.storage.queries.taking_part import stages_without_people

if TYPE_CHECKING:
    from collections.abc import Iterable

    import sqlalchemy as sa

    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class OurWords:
    """What the advice on words needs: the project's own list, and its door (a value of Door, or empty)."""

    avoided: tuple[AvoidedWord, ...]
    door: str


@dataclass(frozen=True, slots=True)
class Shared:
    """One word that means different things, with each side's meaning, oldest first."""

    word: SharedWord
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class WordsShown:
    """All of the room.

    ``chosen`` is what people are called now, ``earlier`` what they were called before, latest first.
    ``asked_by`` gives the input behind an avoided word by that input's uid. ``look_again_on`` is the next
    day to stop and look, of a stock-take or of a word itself; None where none is planned.
    ``stages_missing`` are those at which the record does not tell that people took part (K12).
    """

    project: Project
    chosen: ChosenWords | None
    earlier: tuple[ChosenWords, ...]
    ours: OurWords
    asked_by: dict[UUID, Input]
    shared: tuple[Shared, ...]
    partners: tuple[str, ...]
    look_again_on: date | None
    at_stock_take: bool
    stages_missing: tuple[Stage, ...]


def load_our_words(book: Workbook) -> OurWords:
    """Give the project's own list and the door it came in by."""
    with book.reading() as connection:
        return _our_words(connection)


def load_words(book: Workbook, today: date) -> WordsShown:
    """Give what the room of words shows on the day ``today``. Raises Gone where there is no project."""
    with book.reading() as connection:
        project = next(iter(every(connection, Project).values()), None)
        if project is None:
            raise Gone("project")
        choices = list(every(connection, ChosenWords).values())
        ours = _our_words(connection)
        uids = {word.input for word in ours.avoided if word.input is not None}
        meanings = every(connection, Meaning).values()
        planned = _still_to_come(
            today, (take.planned_on for take in every(connection, StockTake).values() if not take.held_on)
        )
        again = _still_to_come(today, (word.look_again_on for word in ours.avoided if not word.ended_on))
        return WordsShown(
            project=project,
            chosen=next((one for one in reversed(choices) if one.ended_on is None), None),
            earlier=tuple(one for one in reversed(choices) if one.ended_on is not None),
            ours=ours,
            asked_by={said.uid: said for said in where(connection, Input, "uid", uids)} if uids else {},
            shared=tuple(
                Shared(word, tuple(one for one in meanings if one.word == word.uid))
                for word in every(connection, SharedWord).values()
            ),
            partners=tuple(p.name for p in every(connection, Partner, "name").values() if p.name.strip()),
            look_again_on=min((*planned, *again), default=None),
            at_stock_take=bool(planned) and min(planned) <= min(again, default=min(planned)),
            stages_missing=stages_without_people(connection),
        )


def _our_words(connection: sa.Connection) -> OurWords:
    journey = next(reversed(every(connection, Journey).values()), None)
    door = journey.door.value if journey is not None and journey.door is not None else ""
    return OurWords(tuple(every(connection, AvoidedWord).values()), door)


def _still_to_come(today: date, days: Iterable[date | None]) -> list[date]:
    return [day for day in days if day is not None and day >= today]
