"""Tables written as files that other programs open, whole or not at all, with nothing in them that runs."""

from __future__ import annotations

import csv
import errno
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from collabdesk.base.atomic import write_atomically
from collabdesk.domain.failures import DiskFull, Failure, FileInUse, FolderThere, NoSuchFile, ReadOnlyPlace
from collabdesk.exchange.own_files import CONTINUED, MARKER, defuse

if TYPE_CHECKING:
    from pathlib import Path

Cell = str | int | bool | date | None

PIECE = 16_000
"""Characters in one spreadsheet cell: Excel holds 32,767 UTF-16 units, and an emoji is two."""
LONGEST_SHEET_NAME = 31
RUNS = ("<r>", "</r>")
"""XlsxWriter takes text between these for rich text and writes it as XML, unescaped: so it is cut in two."""
NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
NOT_IN_XML = re.compile("[\ufffe\uffff\ud800-\udfff\0]")
SHARING_VIOLATION = 32
"""ERROR_SHARING_VIOLATION of Windows: another program has the file open."""


@dataclass(frozen=True)
class Table:
    """Rows to be written: a name for the worksheet, one heading a column, and rows as long as those."""

    name: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


def write_csv(path: Path, table: Table) -> None:
    """Write a table as CSV that Excel opens: UTF-8 with its mark, CRLF, commas (RFC 4180).

    The first column is headed MARKER and numbers the rows. Text that a spreadsheet would run has an
    apostrophe before it, which read_sheet takes off again.

    Raises:
        DiskFull, ReadOnlyPlace, FileInUse, FolderThere, NoSuchFile: It could not be kept.
            An older file is then untouched.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([MARKER, *map(defuse, table.columns)])
    for number, row in enumerate(table.rows, start=1):
        writer.writerow([number, *(_csv_cell(cell) for cell in row)])
    keep_file(path, stream.getvalue().encode("utf-8-sig", "replace"))


def write_xlsx(path: Path, tables: Sequence[Table]) -> None:
    """Write tables as worksheets in which every text is a true string, never a formula, link or number.

    Text over PIECE characters goes on in columns headed "... (continued 2)", which read_sheet joins again.
    U+FFFE and U+FFFF, which are no characters and which XML cannot hold, become U+FFFD.

    Raises:
        DiskFull, ReadOnlyPlace, FileInUse, FolderThere, NoSuchFile: It could not be kept.
            An older file is then untouched.
    """
    import xlsxwriter

    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    try:
        heading = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        plain = workbook.add_format({"text_wrap": True, "valign": "top"})
        taken: set[str] = set()
        for table in tables:
            sheet = workbook.add_worksheet(_sheet_name(table.name, taken))
            for number, cells in enumerate(_spread(table)):
                for column, cell in enumerate(cells):
                    style = plain if number else heading
                    if isinstance(cell, int):
                        sheet.write_number(number, column, cell, style)
                    elif cell:
                        # Never sheet.write: it makes formulas, links and numbers of text that looks so.
                        sheet.write_string(number, column, cell, style)
            sheet.freeze_panes(1, 0)
            sheet.set_column(1, max(1, len(table.columns)), 28)
    finally:
        workbook.close()
    keep_file(path, stream.getvalue())


def write_json(path: Path, tables: Sequence[Table]) -> None:
    """Write tables as JSON in UTF-8: dates as ISO text, nothing else changed (RFC 8259).

    Raises:
        DiskFull, ReadOnlyPlace, FileInUse, FolderThere, NoSuchFile: It could not be kept.
            An older file is then untouched.
    """
    content = {
        "made by": "CollabDesk",
        "tables": [
            {
                "name": table.name,
                "columns": table.columns,
                "rows": [[_json_cell(cell) for cell in row] for row in table.rows],
            }
            for table in tables
        ],
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    keep_file(path, text.encode("utf-8", "replace"))


def _plain(cell: Cell) -> str | int:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return cell.isoformat() if isinstance(cell, date) else cell


def _json_cell(cell: Cell) -> str | int | None:
    return cell.isoformat() if isinstance(cell, date) else cell


def _csv_cell(cell: Cell) -> str | int:
    plain = _plain(cell)
    return defuse(plain) if isinstance(plain, str) else plain


def _spread(table: Table) -> list[list[str | int]]:
    """Lay a table out for a worksheet, long texts over as many columns as the longest needs."""
    rows = [[_xml_text(_plain(cell)) for cell in row] for row in table.rows]
    pieces = [1] * len(table.columns)
    for row in rows:
        for column, cell in enumerate(row):
            pieces[column] = max(pieces[column], len(_pieces(cell)))
    heading: list[str | int] = [MARKER]
    for name, count in zip(table.columns, pieces, strict=True):
        heading += [name, *(name + CONTINUED.format(number=number) for number in range(2, count + 1))]
    laid = [heading]
    for number, row in enumerate(rows, start=1):
        cells: list[str | int] = [number]
        for cell, count in zip(row, pieces, strict=True):
            laid_out = _pieces(cell)
            cells += [*laid_out, *[""] * (count - len(laid_out))]
        laid.append(cells)
    return laid


def _pieces(cell: str | int) -> Sequence[str | int]:
    """Cut a text into what single cells of a worksheet can hold."""
    if isinstance(cell, int) or (len(cell) <= PIECE and not cell.startswith(RUNS[0])):
        return (cell,)
    pieces: list[str | int] = []
    for start in range(0, len(cell), PIECE):
        piece = cell[start : start + PIECE]
        looks_like_runs = piece.startswith(RUNS[0]) and piece.endswith(RUNS[1])
        pieces += (piece[:-1], piece[-1]) if looks_like_runs else (piece,)
    return pieces


def _xml_text(cell: str | int) -> str | int:
    return NOT_IN_XML.sub("\ufffd", cell) if isinstance(cell, str) else cell


def _sheet_name(wanted: str, taken: set[str]) -> str:
    """Make a name that Excel allows: short, without its own punctuation, not taken, not History."""
    base = NOT_IN_SHEET_NAMES.sub(" ", wanted).strip(" '")[:LONGEST_SHEET_NAME].strip(" '") or "Sheet"
    if base.casefold() == "history":
        base = "History of changes"
    name, number = base, 1
    while name.casefold() in taken:
        number += 1
        name = f"{base[: LONGEST_SHEET_NAME - len(str(number)) - 1]} {number}"
    taken.add(name.casefold())
    return name


def keep_file(path: Path, content: bytes) -> None:
    """Put a whole file in its place, for whatever makes one.

    Raises:
        DiskFull, ReadOnlyPlace, FileInUse, FolderThere, NoSuchFile: It could not be kept.
            An older file is then untouched.
    """
    try:
        write_atomically(path, content)
    except OSError as problem:
        raise _told(problem, path) from problem


def _told(problem: OSError, path: Path) -> Failure:
    name = path.name
    if problem.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return DiskFull(name)
    if problem.errno in {errno.ENOENT, errno.ENOTDIR}:
        return NoSuchFile(path.parent.name)
    if path.is_dir():
        return FolderThere(name)
    if problem.errno in {errno.EBUSY, errno.ETXTBSY} or getattr(problem, "winerror", 0) == SHARING_VIOLATION:
        return FileInUse(name)
    return ReadOnlyPlace(name)
