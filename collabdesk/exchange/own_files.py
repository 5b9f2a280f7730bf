"""The marks by which a file that CollabDesk wrote is known again, and its formulas made harmless."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MARKER = "CollabDesk record"
"""The first heading of every table we write; the cells under it number the rows."""

# OWASP, CSV Injection: = + - @ tab, carriage return, line feed and the full-width forms start a formula.
DANGEROUS = r"[=+\-@\t\r\n＝＋－＠]"
TO_DEFUSE = re.compile(rf"'*{DANGEROUS}")
DEFUSED = re.compile(rf"''*{DANGEROUS}")

KEPT_PRIVATE, TAKEN_BACK = "[kept private]", "[taken back]"
"""What stands in a copy of ours where words may not leave; nobody said them, so they never come in."""

CONTINUED = " (continued {number})"
CONTINUED_HEADING = re.compile(r"(.+) \(continued \d+\)", re.DOTALL)


def defuse(cell: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run; undefuse() gives the text back exactly."""
    return "'" + cell if TO_DEFUSE.match(cell) else cell


def undefuse(cell: str) -> str:
    """Take off the apostrophe that defuse() put; only for files known to be ours."""
    return cell[1:] if DEFUSED.match(cell) else cell


def take_off_marks(rows: Sequence[Sequence[str]], *, apostrophes: bool) -> list[tuple[str, ...]]:
    """Give the table that was written from the rows of one of our own files, its heading first.

    Args:
        rows: All rows of the file; the first cell of the first is MARKER.
        apostrophes: Whether the file's cells were defused (text) or are true strings (a spreadsheet).
    """
    places: list[list[int]] = []
    for index, heading in enumerate(rows[0][1:], start=1):
        continued = None if apostrophes else CONTINUED_HEADING.fullmatch(heading)
        if continued and places and rows[0][places[-1][0]] == continued[1]:
            places[-1].append(index)
        else:
            places.append([index])
    table = [tuple(_joined(row, place, apostrophes) for place in places) for row in rows]
    table[0] = tuple(_joined(rows[0], place[:1], apostrophes) for place in places)
    return table


def _joined(row: Sequence[str], place: list[int], apostrophes: bool) -> str:
    text = "".join(row[index] for index in place if index < len(row))
    return undefuse(text) if apostrophes else text
