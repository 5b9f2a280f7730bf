"""Which row of a sheet names its columns, and a name for every column that has none."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collabdesk.domain.failures import TooLarge
from collabdesk.exchange.dates import read_date
from collabdesk.exchange.heading_words import heads_words
from collabdesk.exchange.opening import LARGEST_FILE
from collabdesk.exchange.sheet import SheetNote, column_letter
from collabdesk.exchange.text_rows import MOST_CELLS

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_TITLE_ROWS = 12
MOST_COLUMNS = 4_096
ROWS_COMPARED = 50
NUMBER = re.compile(r"[-+]?[\d.,\s]*\d%?", re.ASCII)


@dataclass(frozen=True)
class Headed:
    """Rows below their heading: all as long as it, blank ones left out."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    row_numbers: tuple[int, ...]
    notes: tuple[SheetNote, ...]


def head_rows(raw: Sequence[Sequence[str]], header_row: int | None, name: str) -> Headed:
    """Find the heading and give every row the same length.

    Args:
        raw: All rows of the file from its first, blank ones too.
        header_row: The heading's own number in the file; 0 says that there is none; None finds it.
        name: The file's name, for the failure.

    Raises:
        TooLarge: It has more than MOST_COLUMNS columns, or more than MOST_CELLS once every row is as long.
    """
    filled = [index for index, row in enumerate(raw) if any(cell and not cell.isspace() for cell in row)]
    notes: list[SheetNote] = []
    if not filled:
        return Headed((), (), (), ())
    width = _width(raw, name)
    if header_row is None:
        heading = _find_heading(raw, filled)
        if heading is not None and heading > filled[0]:
            notes.append(SheetNote.TITLE_ROWS_SKIPPED)
    else:
        heading = header_row - 1 if 0 < header_row <= len(raw) else None
    first = filled[0] if heading is None else heading + 1
    below = [index for index in filled if index >= first]
    header, named = _name_columns(() if heading is None else raw[heading], width)
    if heading is None:
        notes.append(SheetNote.NO_HEADING)
    elif named:
        notes.append(SheetNote.HEADINGS_NAMED)
    if any(len(raw[index]) != len(raw[below[0]]) for index in below):
        notes.append(SheetNote.RAGGED_ROWS)
    rows = tuple(_fit(raw[index], width) for index in below)
    return Headed(header, rows, tuple(index + 1 for index in below), tuple(notes))


def _find_heading(raw: Sequence[Sequence[str]], filled: list[int]) -> int | None:
    """Step over title rows: rows with less than half of the cells that rows commonly have."""
    counts = [sum(1 for cell in raw[index] if cell.strip()) for index in filled[:ROWS_COMPARED]]
    usual = max(Counter(counts).items(), key=lambda item: (item[1], item[0]))[0]
    for index, count in zip(filled[:MOST_TITLE_ROWS], counts, strict=False):
        if count * 2 > usual or count == max(counts):
            return index if _is_heading(raw, index, filled) else None
    return filled[0]


def _is_heading(raw: Sequence[Sequence[str]], heading: int, filled: list[int]) -> bool:
    """Whether this row names columns: it has words where the rows below have numbers or dates."""
    below = [raw[index] for index in filled if index > heading][:ROWS_COMPARED]
    top = raw[heading]
    named = counted = 0
    for column, cell in enumerate(top):
        cells = [row[column] for row in below if column < len(row) and row[column].strip()]
        if cell.strip() and cells and sum(map(_is_figure, cells)) * 2 > len(cells):
            counted += _is_figure(cell)
            named += not _is_figure(cell)
    if named == 0 and len(top) == 1 and all(len(row) <= 1 for row in below):
        # A list of sentences: taking the first for a heading would lose what somebody said.
        return heads_words(top[0])
    return named > 0 or counted == 0


def _is_figure(cell: str) -> bool:
    return bool(NUMBER.fullmatch(cell.strip())) or read_date(cell) is not None


def _width(raw: Sequence[Sequence[str]], name: str) -> int:
    """Count the columns, without those at the right in which nothing stands."""
    width = 0
    for row in raw:
        length = len(row)
        while length > width and not row[length - 1].strip():
            length -= 1
        width = max(width, length)
    if width > MOST_COLUMNS or width * len(raw) > MOST_CELLS:
        raise TooLarge(name, LARGEST_FILE)
    return width


def _fit(row: Sequence[str], width: int) -> tuple[str, ...]:
    missing = width - len(row)
    return tuple(row) if missing == 0 else (*row[:width], *[""] * missing)


def _name_columns(heading: Sequence[str], width: int) -> tuple[tuple[str, ...], bool]:
    """Give every column a heading of its own; also whether any had to be made up."""
    header: list[str] = []
    taken: set[str] = set()
    named = False
    for index in range(width):
        given = " ".join(heading[index].split()) if index < len(heading) else ""
        name = given or f"Column {column_letter(index)}"
        number = 1
        while name in taken:
            number += 1
            name = f"{given or 'Column ' + column_letter(index)} ({number})"
        named |= name != given
        taken.add(name)
        header.append(name)
    return tuple(header), named
