"""Text cut into rows of cells, each cell with exactly the characters it has in the file."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from collabdesk.domain.failures import Cancelled, TooLarge
from collabdesk.exchange.delimiters import lift_cell_limit
from collabdesk.exchange.opening import LARGEST_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CELLS = 10_000_000
LINES_A_REPORT = 2_000
NO_DELIMITERS = range(0xE000, 0x110000)
"""Code points from the private use area on; one that a text of one column lacks stands as its delimiter."""


@dataclass(frozen=True)
class Watch:
    """How a long reading tells where it is and hears that it should stop."""

    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    def tell(self, done: int, of: int) -> None:
        """Report progress; raises Cancelled where the person asked to stop."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled
        if self.progress is not None:
            self.progress(done, of)


@dataclass(frozen=True)
class TextRows:
    """Rows as the text has them, blank ones too, so that the first is row 1."""

    rows: list[list[str]]
    uneven_quotes: bool = False


def cut_rows(text: str, delimiter: str, name: str, watch: Watch) -> TextRows:
    """Cut a text into rows.

    Line ends may be LF, CRLF, CR, or all of them; those inside quotation marks belong to the cell.

    Args:
        text: All of it.
        delimiter: One character, or empty for one column.
        name: For the failure.
        watch: Told characters done, of all.

    Raises:
        Cancelled: The person asked to stop.
        TooLarge: It has more than MOST_CELLS cells.
    """
    lift_cell_limit()
    try:
        return TextRows(_read(text, delimiter, name, watch, strict=True))
    except csv.Error:
        # Somebody typed a quotation mark that CSV gives another meaning to.
        loose = _read(text, delimiter, name, watch)
        plain = _read(text, delimiter, name, watch, marks=False)
        return TextRows(plain if _marks_are_words(loose, plain) else loose, uneven_quotes=True)


def cut_pasted(text: str, delimiter: str) -> TextRows:
    """Cut pasted text into rows, keeping the quotation marks that somebody wrote.

    Spreadsheets put marks only round cells that hold a line end, a tab or a mark; any other marks are words.

    Args:
        text: All of it.
        delimiter: One character, or empty for one thing said a line.

    Raises:
        TooLarge: As cut_rows.
    """
    cut = cut_rows(text, delimiter, "", Watch())
    needed = any(mark in cell for row in cut.rows for cell in row for mark in '"\n\r\t')
    if delimiter in {"", "\t"} and not needed and '"' in text:
        return TextRows(_read(text, delimiter, "", Watch(), marks=False))
    return cut


def _read(
    text: str,
    delimiter: str,
    name: str,
    watch: Watch,
    *,
    strict: bool = False,
    marks: bool = True,
) -> list[list[str]]:
    lines = _lines(text, watch)
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if marks else csv.QUOTE_NONE
    if not delimiter:
        delimiter = next(mark for mark in map(chr, NO_DELIMITERS) if mark not in text)
    reader = csv.reader(lines, delimiter=delimiter, strict=strict, quoting=quoting)
    rows: list[list[str]] = []
    cells = 0
    for row in reader:
        rows.append(row)
        cells += len(row)
        if cells > MOST_CELLS:
            raise TooLarge(name, LARGEST_FILE)
    return rows


def _lines(text: str, watch: Watch) -> Iterator[str]:
    done = 0
    watch.tell(0, len(text))
    for number, line in enumerate(io.StringIO(text, newline="")):
        yield line
        done += len(line)
        if number % LINES_A_REPORT == LINES_A_REPORT - 1:
            watch.tell(done, len(text))
    watch.tell(len(text), len(text))


def _marks_are_words(loose: list[list[str]], plain: list[list[str]]) -> bool:
    """Whether quotation marks in this text are what people wrote, not what a program put round cells."""
    marked = [cell for row in plain for cell in row if '"' in cell]
    wrapped = sum(1 for cell in marked if len(cell) > 1 and cell[0] == cell[-1] == '"')
    return wrapped * 2 <= len(marked) and _evenness(plain) >= _evenness(loose)


def _evenness(rows: list[list[str]]) -> float:
    widths = Counter(len(row) for row in rows if row)
    return max(widths.values()) / widths.total() if widths else 0.0
