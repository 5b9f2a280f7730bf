"""What each column of a sheet becomes: guessed, chosen on screen, or named on the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from collabdesk.domain.failures import NoSuchColumn
from collabdesk.exchange.dates import read_date
from collabdesk.exchange.heading_words import Column, meaning_of, names_somebody, plain
from collabdesk.exchange.sheet import column_letter

if TYPE_CHECKING:
    from collabdesk.exchange.sheet import Sheet

__all__ = ["Column", "Mapping", "guess_mapping", "looks_personal", "mapping_from_names"]

SAMPLE_ROWS = 300
SEVERAL = frozenset({Column.PATTERN, Column.LEAVE_OUT})
"""What more than one column may become."""
HEADING_WEIGHT = 4
PERSONAL_SHARE, NAMES_SHARE, DIFFERENT_SHARE = 0.3, 0.7, 0.7
MOST_DATES = 0.5
LONGEST_NAME = 30

CONTACT = re.compile(
    r"[^@\s]+@[^@\s]+\.[a-z]{2,}"
    r"|(?:\+|00)?[\d][\d\s()-]{8,16}\d"
    r"|[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}"
    r"|(?:\d{1,3}\.){3}\d{1,3}",
    re.ASCII | re.IGNORECASE,
)
"""An e-mail address, a telephone number, a British postcode or an internet address, alone in its cell."""
LINK = re.compile(r"https?://\S+$", re.IGNORECASE)
NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev)\.?\s+)?[^\W\d_a-z][\w'’-]*(?:\s+[^\W\d_a-z][\w'’.-]*){1,2}"
)


@dataclass(frozen=True)
class Mapping:
    """One thing for each column of the sheet to become, and how its dates are written."""

    columns: tuple[Column, ...]
    day_first: bool | None = None
    """Whether 05/02 is 5 February; None works it out from the column."""

    def index_of(self, column: Column) -> int | None:
        """Give the first column that becomes this, from 0, or None."""
        return self.columns.index(column) if column in self.columns else None

    def with_column(self, index: int, column: Column) -> Mapping:
        """Give the mapping with one column changed; what only one can be is taken from whichever had it."""
        kept = [
            Column.LEAVE_OUT if each is column and column not in SEVERAL else each for each in self.columns
        ]
        kept[index] = column
        return replace(self, columns=tuple(kept))

    @property
    def has_words(self) -> bool:
        """Whether a column holds the words, without which nothing comes in."""
        return Column.WORDS in self.columns


def guess_mapping(sheet: Sheet) -> Mapping:
    """Guess by headings, then by what stands in the cells; whatever points at somebody starts left out.

    The words are the longest free text, with a known heading counting HEADING_WEIGHT times.
    """
    columns = [Column.LEAVE_OUT] * len(sheet.header)
    free = [index for index in range(len(columns)) if not looks_personal(sheet, index)]
    lengths = {index: _mean_length(sheet, index) for index in free}
    meanings = {index: meaning for index in free if (meaning := meaning_of(sheet.header[index]))}

    def likelihood(index: int) -> float:
        meaning = meanings.get(index)
        if meaning and meaning[0] is Column.WORDS:
            return lengths[index] * HEADING_WEIGHT
        return 0 if meaning and meaning[0] in {Column.ANSWER, Column.HOPED} else lengths[index]

    text = [
        index
        for index in free
        if lengths[index] and not _mostly_dates(sheet, index) and not _mostly_codes(sheet, index)
    ]
    if text:
        columns[max(text, key=likelihood)] = Column.WORDS
    for index in sorted(meanings, key=lambda index: meanings[index][1]):
        column = meanings[index][0]
        if columns[index] is not Column.LEAVE_OUT or column in columns or not _fits(sheet, index, column):
            continue
        columns[index] = column
    return Mapping(tuple(columns))


def looks_personal(sheet: Sheet, index: int) -> bool:
    """Whether a column's heading or cells look like names, addresses or numbers of single people."""
    heading = sheet.header[index]
    if names_somebody(heading):
        return True
    cells = _cells(sheet, index)
    if not cells or sum(map(len, cells)) > LONGEST_NAME * len(cells):
        return False
    if _share(cells, CONTACT) >= PERSONAL_SHARE and not _mostly_dates(sheet, index):
        return True
    different = len(set(cells)) / len(cells)
    return meaning_of(heading) is None and different >= DIFFERENT_SHARE and _share(cells, NAME) >= NAMES_SHARE


def mapping_from_names(  # noqa: PLR0913 - one a column that a command may name
    sheet: Sheet,
    *,
    words: str,
    hoped: str | None = None,
    said_on: str | None = None,
    session: str | None = None,
    person: str | None = None,
    group: str | None = None,
    pattern: str | None = None,
    source: str | None = None,
    language: str | None = None,
    answer: str | None = None,
) -> Mapping:
    """Map columns by what a person calls them; every other column is left out.

    Args:
        sheet: The sheet.
        words: Heading (capitals and spaces do not count), or letter, or number from 1, of the words.
        hoped: So for what they hoped would be different; None where no column is.
        said_on: So for the day it was said.
        session: So for the session it was said in.
        person: So for who said it.
        group: So for the group they belong to.
        pattern: So for the pattern it belongs to.
        source: So for how it came.
        language: So for the language it is in.
        answer: So for an answer already given.

    Raises:
        NoSuchColumn: The sheet has no such column.
    """
    mapping = Mapping((Column.LEAVE_OUT,) * len(sheet.header))
    wanted = {
        Column.HOPED: hoped,
        Column.SAID_ON: said_on,
        Column.SESSION: session,
        Column.PERSON: person,
        Column.GROUP: group,
        Column.PATTERN: pattern,
        Column.SOURCE: source,
        Column.LANGUAGE: language,
        Column.ANSWER: answer,
        Column.WORDS: words,
    }
    for column, name in wanted.items():
        if name is not None:
            mapping = mapping.with_column(_find_column(sheet, name), column)
    return mapping


def _find_column(sheet: Sheet, name: str) -> int:
    headings = [plain(heading) for heading in sheet.header]
    exact = [
        index for index, heading in enumerate(sheet.header) if heading.casefold() == name.strip().casefold()
    ]
    if exact:
        return exact[0]
    if plain(name).strip() and plain(name) in headings:
        return headings.index(plain(name))
    for index in range(len(headings)):
        if name.strip().upper() == column_letter(index) or name.strip() == str(index + 1):
            return index
    raise NoSuchColumn(name, sheet.header)


def _cells(sheet: Sheet, index: int) -> list[str]:
    return [cell for row in sheet.rows[:SAMPLE_ROWS] if (cell := row[index].strip())]


def _share(cells: list[str], like: re.Pattern[str]) -> float:
    return sum(1 for cell in cells if like.fullmatch(cell)) / len(cells)


def _mean_length(sheet: Sheet, index: int) -> float:
    return sum(map(len, _cells(sheet, index))) / max(1, len(sheet.rows[:SAMPLE_ROWS]))


def _mostly_dates(sheet: Sheet, index: int) -> bool:
    cells = _cells(sheet, index)
    return sum(1 for cell in cells if read_date(cell) or read_date(cell, day_first=False)) > MOST_DATES * len(
        cells
    )


def _mostly_codes(sheet: Sheet, index: int) -> bool:
    cells = _cells(sheet, index)
    codes = sum(1 for cell in cells if LINK.match(cell) or not any(map(str.isalpha, cell)))
    return codes > MOST_DATES * len(cells)


def _fits(sheet: Sheet, index: int, column: Column) -> bool:
    """Whether the cells bear out what the heading says."""
    if not _cells(sheet, index):
        return False
    if column is Column.SAID_ON:
        return _mostly_dates(sheet, index)
    if column in {Column.SESSION, Column.GROUP, Column.PATTERN, Column.LANGUAGE, Column.SOURCE}:
        return _mean_length(sheet, index) <= LONGEST_NAME * 2 and not _mostly_dates(sheet, index)
    if column is Column.PERSON:
        return not _mostly_codes(sheet, index)
    return column is not Column.WORDS
