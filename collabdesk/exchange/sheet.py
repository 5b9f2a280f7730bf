"""Rows as they stand in somebody's file, whatever the format was, so that every later step sees one shape."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LETTERS = 26


class SheetNote(StrEnum):
    """Something a person may want to know about how the rows were found."""

    TITLE_ROWS_SKIPPED = "title rows skipped"
    NO_HEADING = "no heading"
    HEADINGS_NAMED = "headings named"
    RAGGED_ROWS = "ragged rows"
    ENCODING_GUESSED = "encoding guessed"
    ENCODING_MIXED = "encoding mixed"
    UNEVEN_QUOTES = "uneven quotes"
    NUL_IN_TEXT = "nul in text"
    OUR_OWN_FILE = "our own file"
    MORE_SHEETS = "more sheets"


@dataclass(frozen=True)
class Sheet:
    """One sheet of a file; every cell is the exact text, and every row as long as the header."""

    name: str
    """The worksheet's name; empty for text."""
    source_name: str
    """The file's own name; empty for pasted text."""
    fingerprint: str
    """SHA-256 of the file's bytes, in hex."""
    header: tuple[str, ...]
    """One heading a column, all different, none empty."""
    rows: tuple[tuple[str, ...], ...]
    row_numbers: tuple[int, ...]
    """The number each row has in the file itself, from 1, as a spreadsheet shows it."""
    encoding: str = ""
    """A codec of Python's; empty for spreadsheets."""
    delimiter: str = ""
    """What stands between cells; empty for spreadsheets and for one column."""
    notes: tuple[SheetNote, ...] = ()


def column_letter(index: int) -> str:
    """Name a column as spreadsheets do.

    Args:
        index: From 0.
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
