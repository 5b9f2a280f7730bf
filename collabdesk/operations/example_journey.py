"""Takes the example through all ten stages of the journey, as a group that filled every exercise would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.declaration import field_map, kind_of
from collabdesk.domain.records import JOURNEY, ChosenWords
from collabdesk.domain.verbs import Verb
from collabdesk.operations.example_story import read, tables
from collabdesk.operations.exercises import choose_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from collabdesk.domain.declaration import Record
    from collabdesk.operations.example_story import Story, Table
    from collabdesk.storage.workbook import Workbook

FILES = ("belonging", "partners", "listening", "choosing", "stocktaking", "journey", "exercises")
"""The files that tell of the journey, each after those it points at."""
_NOT_A_FIELD = frozenset({"key"})


def walk_the_journey(book: Workbook, story: Story) -> None:
    """Keep all that the exercises filled, and what was said of each exercise.

    Each file is one step: a step for every record would take the disk several seconds. A table such as
    [safestart] is the only record of its kind. Raises KeyError for a field that is not declared, or for a
    key that nothing has.
    """
    for name in FILES:
        told = read(name)
        for chosen in tables(told, kind_of(ChosenWords)):
            choose_words(book, story.record(ChosenWords, chosen))
        with book.step(Verb.NOTE_EXERCISE if name == "exercises" else Verb.ADD_TO_JOURNEY) as step:
            for record in _records(story, told):
                step.make(record)


def _records(story: Story, told: Mapping[str, object]) -> Iterator[Record]:
    for kind in JOURNEY:
        if kind is not ChosenWords:
            only = told.get(kind_of(kind))
            for table in [only] if isinstance(only, dict) else tables(told, kind_of(kind)):
                _check(kind, table)
                yield story.record(kind, table)


def _check(kind: type, table: Table) -> None:
    unknown = set(table) - set(field_map(kind)) - _NOT_A_FIELD
    if unknown:
        raise KeyError(f"{kind_of(kind)} has no {', '.join(sorted(unknown))}")
