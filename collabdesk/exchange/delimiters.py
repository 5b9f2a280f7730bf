"""What stands between the cells of a text, found by what cuts its rows most evenly."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from itertools import islice

DELIMITERS: tuple[str, ...] = (",", ";", "\t", "|")
SAMPLE_CHARACTERS, SAMPLE_ROWS = 131_072, 200
EVEN_ENOUGH = 0.5
"""Share of rows that have the commonest number of cells; below it commas are only punctuation."""
EVEN_BELOW_A_TITLE = 0.75
PROSE_SHARE = 0.8
"""Share of delimiters that a space follows; tables rarely have one, sentences nearly always."""
LONGEST_CELL = 2**31 - 1


@dataclass(frozen=True)
class _Cut:
    """How one delimiter cuts the sample."""

    delimiter: str
    evenness: float
    width: int
    heading_width: int
    spaced: float
    """Share of cells, but for the first of each row, that begin with a space."""

    def score(self) -> tuple[float, int]:
        whole_heading = 0.5 if self.heading_width == self.width else 0.0
        return self.evenness + whole_heading, self.width


def lift_cell_limit() -> None:
    """Let the csv module read a cell of any length; it stops at 131,072 characters otherwise."""
    csv.field_size_limit(LONGEST_CELL)


def stated_delimiter(text: str) -> str:
    """Read the line ``sep=;`` with which Excel states a delimiter; empty where there is none."""
    first = text[:8].splitlines()[0] if text else ""
    stated = first[4:5]
    return stated if first.lower().startswith("sep=") and len(first) == len("sep=;") else ""


def find_delimiter(text: str, *, pasted: bool = False) -> str:
    """Find the delimiter of a text; empty where it is one column.

    Args:
        text: All of the text.
        pasted: Whether somebody pasted it: then sentences are likelier than a table.
    """
    lift_cell_limit()
    sample = text[:SAMPLE_CHARACTERS]
    cuts = [cut for delimiter in DELIMITERS if (cut := _cut(sample, delimiter))]
    cuts = [cut for cut in cuts if not (cut.spaced >= PROSE_SHARE or (pasted and cut.evenness < 1))]
    # A first row left whole is a title, which few files have, or the start of a list of sentences.
    cuts = [cut for cut in cuts if cut.heading_width > 1 or cut.evenness >= EVEN_BELOW_A_TITLE]
    if not cuts:
        return ""
    return max(cuts, key=_Cut.score).delimiter


def _cut(sample: str, delimiter: str) -> _Cut | None:
    if delimiter not in sample:
        return None
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    rows = [row for row in islice(reader, SAMPLE_ROWS) if any(cell.strip() for cell in row)]
    widths = [len(row) for row in rows]
    if len(sample) == SAMPLE_CHARACTERS and len(widths) > 1:
        widths.pop()
    if not widths:
        return None
    heading, several = widths[0], sum(1 for each in widths if each > 1)
    width, count = max(Counter(widths).items(), key=lambda item: (item[1], item[0]))
    if width == 1 or count < EVEN_ENOUGH * len(widths):
        # Ragged rows: a table all the same where the heading and half of the rows are cut.
        if heading <= 1 or several < EVEN_ENOUGH * len(widths):
            return None
        width, count = heading, several
    later = [cell for row in rows for cell in row[1:]]
    spaced = sum(cell.startswith(" ") for cell in later) / len(later) if delimiter != "\t" else 0
    return _Cut(delimiter, count / len(widths), width, heading, spaced)
