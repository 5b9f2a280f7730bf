"""What an exercise's sheet is asked to hold, in plain values, since papers know nothing of the journey."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Plain = str | int | bool
"""A value as an exercise writes it: a closed list by its value."""


@dataclass(frozen=True, slots=True)
class SheetFill:
    """What is filled in with one tool of an exercise.

    ``record`` is a kind of record and ``tool`` how it is filled ("list", "one", "cards", "map", "marks",
    "circles", "week" or "room"); ``ask`` words a field as this exercise asks it, ``fixed`` are values that
    each of its records has, ``start_with`` those it begins with, each by field.
    """

    record: str
    tool: str
    heading: str = ""
    fields: tuple[str, ...] = ()
    ask: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, Plain] = field(default_factory=dict)
    start_with: tuple[Mapping[str, Plain], ...] = ()


@dataclass(frozen=True, slots=True)
class SheetAsked:
    """One exercise as its sheet prints it; ``who`` are values of the journey's Who, ``rows`` blank rows."""

    key: str
    name: str
    who: tuple[str, ...]
    time: str
    purpose: str
    prompts: tuple[str, ...]
    done_when: str
    fills: tuple[SheetFill, ...]
    kindness: str = ""
    rows: int = 6
