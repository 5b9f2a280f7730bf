"""Says how far a group is on its journey: what there is of each exercise, and what could come next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import Door, ExerciseState
from collabdesk.domain.record_names import names_of
from collabdesk.domain.records import ExerciseNote, Journey
from collabdesk.journey.reading import load_guide
from collabdesk.storage.queries.journey import Count, count_where
from collabdesk.storage.queries.reading import every

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from collabdesk.journey.exercise import Exercise, Fill, Guide, Rule
    from collabdesk.storage.workbook import Workbook


class ExerciseStanding(StrEnum):
    """Where an exercise stands; there is no percentage of anything."""

    NOT_BEGUN = "not_begun"
    BEGUN = "begun"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Progress:
    """How one exercise stands.

    ``counts`` are the records there are of what it fills, by kind, in the order of its fills; a kind of
    which there is nothing yet counts 0. ``note`` is what the group said of it.
    """

    key: str
    state: ExerciseStanding = ExerciseStanding.NOT_BEGUN
    counts: Mapping[str, int] = field(default_factory=dict)
    note: ExerciseNote | None = None

    @property
    def reason(self) -> str:
        """Why it was skipped, or blank."""
        return self.note.reason.strip() if self.note and self.state is ExerciseStanding.SKIPPED else ""


@dataclass(frozen=True, slots=True)
class Walk:
    """The whole journey on one day.

    ``journey`` is the record of door, path and round, or None before a door was chosen; ``next_exercise``
    the key of what could come next, or None where nothing is left; ``days_in_round`` None where nobody
    said when the round began.
    """

    progress: Mapping[str, Progress]
    journey: Journey | None
    next_exercise: str | None
    days_in_round: int | None = None

    def state(self, key: str) -> Progress:
        """Give how an exercise stands, by its key; one nobody knows has not begun."""
        return self.progress.get(key) or Progress(key)


def walk(book: Workbook, today: date, guide: Guide | None = None) -> Walk:
    """Look how far a workbook is, by counting rows; ``guide`` is the journey that came with CollabDesk."""
    guide = guide or load_guide()
    shared = _filled_twice(guide)
    asked: list[Count] = []
    for exercise in guide.exercises.values():
        asked += _asked(exercise, shared)
    with book.reading() as connection:
        numbers = iter(count_where(book, asked))
        notes = {note.exercise: note for note in every(connection, ExerciseNote).values()}
        journey = next(reversed(every(connection, Journey).values()), None)
    progress = {
        exercise.key: _progress(exercise, notes.get(exercise.key), numbers)
        for exercise in guide.exercises.values()
    }
    began = journey.began_round_on if journey else None
    days = (today - began).days if began else None
    return Walk(progress, journey, _next(guide, progress, journey), days)


def path(guide: Guide, journey: Journey | None) -> tuple[str, ...]:
    """Give the keys of the exercises in the order a group would come to them.

    What must be in place before anybody is asked comes first; then the smallest honest path where it was
    chosen, and else what the door opens on, followed by all the rest.
    """
    start = guide.stages[0].key
    must = [exercise.key for exercise in guide.of_stage(start) if exercise.required]
    if journey and journey.path:
        return tuple(dict.fromkeys((*must, *guide.small_and_true)))
    door = (journey.door if journey else None) or Door.CHANGE_NOW
    first = next((one.first for one in guide.doors if one.door == door.value), ())
    return tuple(dict.fromkeys((*must, *first, *guide.exercises)))


def _next(guide: Guide, progress: Mapping[str, Progress], journey: Journey | None) -> str | None:
    left = (ExerciseStanding.NOT_BEGUN, ExerciseStanding.BEGUN)
    ways = (key for key in path(guide, journey) if key in progress)
    return next((key for key in ways if progress[key].state in left), None)


def _filled_twice(guide: Guide) -> frozenset[str]:
    """Give the kinds of which several exercises fill different fields of the same records."""
    filling: dict[str, set[str]] = {}
    for exercise in guide.exercises.values():
        for fill in exercise.fills:
            filling.setdefault(fill.record, set()).add(exercise.key)
    return frozenset(kind for kind, keys in filling.items() if len(keys) > 1)


def _asked(exercise: Exercise, shared: frozenset[str]) -> Iterator[Count]:
    """Give what has to be counted for an exercise: each of its fills, then two for each of its rules."""
    for fill in exercise.fills:
        yield _there_is(fill, shared)
    for rule in exercise.done:
        yield Count(rule.record, rule.equals, rule.filled)
        yield Count(rule.record)


def _there_is(fill: Fill, shared: frozenset[str]) -> Count:
    """Count a fill's records that somebody has filled, here: not those that only exist for another reason.

    What a record is called says nothing of an exercise where another one names the same records.
    """
    fields = tuple(name for name in fill.fields if name not in fill.fixed)
    if fill.record in shared:
        known_by = names_of(fill.record).title
        fields = tuple(name for name in fields if name != known_by) or fields
    return Count(fill.record, fill.fixed, some=fields)


def _progress(exercise: Exercise, note: ExerciseNote | None, numbers: Iterator[int]) -> Progress:
    counts: dict[str, int] = {}
    for fill in exercise.fills:
        counts[fill.record] = counts.get(fill.record, 0) + next(numbers)
    held = [_holds(rule, next(numbers), next(numbers)) for rule in exercise.done]
    said = note.state if note else None
    if said is ExerciseState.SKIPPED and not exercise.required:
        state = ExerciseStanding.SKIPPED
    elif said is ExerciseState.DONE or (held and all(held)):
        state = ExerciseStanding.DONE
    elif said is ExerciseState.BEGUN or any(counts.values()):
        state = ExerciseStanding.BEGUN
    else:
        state = ExerciseStanding.NOT_BEGUN
    return Progress(exercise.key, state, counts, note)


def _holds(rule: Rule, holding: int, all_of_them: int) -> bool:
    if rule.every and holding < all_of_them:
        return False
    return holding >= rule.at_least
