"""What a plan to bring rows in is made of: inputs as they would be kept, and what to know about each row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FindingKind(StrEnum):
    """Why a row needs somebody's eye, or cannot be used."""

    UNREADABLE_DATE = "unreadable date"
    SAME_WORDS_IN_FILE = "same words in file"
    SAME_WORDS_IN_WORKBOOK = "same words in workbook"
    VERY_LONG = "very long"
    HIDDEN_CHARACTERS = "hidden characters"
    NUL_SHOWN = "nul shown"
    NO_WORDS = "no words"
    BROKEN_CHARACTER = "broken character"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about one row, by the file's own number of it.

    ``detail`` is the date as written, the number of the row with the same words, the length in characters,
    the first hidden character as U+202E, or the Column that holds the broken character; else empty.
    """

    kind: FindingKind
    row_number: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PlannedInput:
    """One thing said, as it would be kept; words, hoped and answer are exact, names lose outer spaces."""

    row_number: int
    words: str
    hoped: str = ""
    said_on: date | None = None
    said_on_text: str = ""
    """The date's cell as it stood."""
    session: str = ""
    person: str = ""
    group: str = ""
    pattern: str = ""
    source: str = ""
    language: str = ""
    answer: str = ""
    patterns: tuple[str, ...] = ()
    """All patterns, where several columns are patterns; ``pattern`` is the first."""


@dataclass(frozen=True)
class ImportPlan:
    """All that bringing a sheet in would do."""

    source_name: str
    sheet_name: str
    fingerprint: str
    inputs: tuple[PlannedInput, ...]
    findings: tuple[Finding, ...]
    """About rows that come in."""
    unusable: tuple[Finding, ...]
    """About rows that stay in the file."""
    sessions: tuple[str, ...]
    """Different names in the order met, whatever their capitals, as first written; so the others."""
    patterns: tuple[str, ...]
    groups: tuple[str, ...]
    people: tuple[str, ...]
    same_file_before: bool = False
