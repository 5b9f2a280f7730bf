"""What one exercise of the journey is, as its file in resources/journey says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Plain = str | int | bool
"""A value as an exercise file writes it: closed lists by their value, dates not at all."""


class Tool(StrEnum):
    """With what a record is filled on the exercise's page."""

    LIST = "list"
    """Rows that unfold to a form; the usual one."""
    ONE = "one"
    """One form for the only record of its kind, made when the first word is typed."""
    CARDS = "cards"
    """Cards of each side, said back by the other."""
    MAP = "map"
    """The feeling map: moments left to right, a line for each side."""
    MARKS = "marks"
    """Marks made alone by each side, then shown together."""
    CIRCLES = "circles"
    """Three circles and where they meet."""
    WEEK = "week"
    """A real week as a small table, people's beside staff's."""
    ROOM = "room"
    """Done in another room, which a button opens."""


class Who(StrEnum):
    """Who is needed for an exercise (method.md 8.0)."""

    PEOPLE = "people"
    STAFF = "staff"
    DECIDERS = "deciders"
    PARTNERS = "partners"
    LEAD = "lead"
    EACH = "each"
    """Each person by themselves."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that must hold before the program itself says that an exercise is done.

    At least ``at_least`` records of the kind ``record`` hold ``equals`` (field and value) and have all of
    ``filled`` filled; with ``every``, all records of the kind must.
    """

    record: str
    at_least: int = 1
    equals: Mapping[str, Plain] = field(default_factory=dict)
    filled: tuple[str, ...] = ()
    every: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """Records an exercise fills: their kind, with which tool, and which fields in which order.

    ``ask`` words a field as this exercise asks it; ``fixed`` are values every new record gets here, by
    field; ``start_with`` rows offered to begin with, each the values of one record; ``room`` the key of
    the room that does it, for `Tool.ROOM`.
    """

    record: str
    tool: Tool
    heading: str = ""
    add: str = ""
    fields: tuple[str, ...] = ()
    ask: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, Plain] = field(default_factory=dict)
    start_with: tuple[Mapping[str, Plain], ...] = ()
    room: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise, as one page on screen and one sheet on paper.

    ``key`` is such as "4.1"; ``minutes`` 0 means any time; ``time`` says it where minutes alone would
    mislead; ``kindness`` is a line for whoever it may cost something; ``sheet_rows`` how many blank rows
    its printed sheet has; ``required`` that it cannot be skipped.
    """

    key: str
    stage: str
    name: str
    who: tuple[Who, ...]
    minutes: int
    purpose: str
    prompts: tuple[str, ...]
    done_when: str
    fills: tuple[Fill, ...]
    time: str = ""
    kindness: str = ""
    done: tuple[Rule, ...] = ()
    sheet_rows: int = 6
    required: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the ten stages: why, what there will be at the end, and the least that is still honest."""

    key: str
    number: int
    name: str
    why: str
    have: str
    least: str


@dataclass(frozen=True, slots=True)
class DoorWay:
    """One of the four doors: ``door`` is a value of domain's Door, ``first`` the exercises it opens on."""

    door: str
    name: str
    for_whom: str
    icon: str
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """The whole journey, in order; ``small_and_true`` is its shortest honest path (method.md 8.10)."""

    stages: tuple[Stage, ...]
    doors: tuple[DoorWay, ...]
    exercises: Mapping[str, Exercise]
    small_and_true: tuple[str, ...]

    def of_stage(self, key: str) -> tuple[Exercise, ...]:
        """Give the exercises of a stage, in order."""
        return tuple(exercise for exercise in self.exercises.values() if exercise.stage == key)
