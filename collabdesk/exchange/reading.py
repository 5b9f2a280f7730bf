"""The one door by which somebody's file or pasted text comes in as rows."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from collabdesk.domain.failures import EmptySheet, NotASheet
from collabdesk.exchange.delimiters import DELIMITERS, find_delimiter, stated_delimiter
from collabdesk.exchange.encodings import ENCODINGS, decode
from collabdesk.exchange.headings import Headed, head_rows
from collabdesk.exchange.opening import FileKind, file_kind, read_bytes
from collabdesk.exchange.own_files import MARKER, take_off_marks
from collabdesk.exchange.sheet import Sheet, SheetNote
from collabdesk.exchange.spreadsheets import open_spreadsheet, read_worksheet, visible_sheets
from collabdesk.exchange.text_rows import Watch, cut_pasted, cut_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["DELIMITERS", "ENCODINGS", "read_pasted", "read_sheet", "sheet_names"]

JSON_STARTS = ("{", "[{", "[\n", "[\r\n", "[ ")
MARKUP_STARTS = ("<!doctype", "<html", "<?xml", "<svg")


def sheet_names(path: Path) -> tuple[str, ...]:
    """Name the worksheets of a spreadsheet in their order; none for text.

    Raises the failures of read_sheet.
    """
    content = read_bytes(path)
    kind = file_kind(content, path.name)
    if kind is FileKind.TEXT:
        return ()
    return visible_sheets(open_spreadsheet(content, kind, path.name))


def read_sheet(
    path: Path,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    header_row: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Sheet:
    """Read a CSV, TSV, XLSX, XLS or ODS file, whatever its name says it is; the file is not changed.

    Args:
        path: The file.
        sheet: A worksheet's name; None takes the first with a cell in it.
        encoding: A codec of Python's for text; None finds it.
        delimiter: One character between cells, empty for one column; None finds it.
        header_row: The heading's own row number in the file; 0 says there is none; None finds it.
        progress: Told how much is done, of how much: characters of text, rows of a spreadsheet.
        cancelled: Asked now and then whether to stop.

    Raises:
        NoSuchFile, ReadOnlyPlace: It is not there; it may not be read.
        NotASheet: Reason binary, empty, broken, unsafe, encoding, locked or no such sheet.
        EmptySheet: It has no row below its heading.
        TooLarge: It is larger than can be brought in safely.
        Cancelled: The person asked to stop.
    """
    content = read_bytes(path)
    kind = file_kind(content, path.name)
    watch = Watch(progress, cancelled)
    fingerprint = hashlib.sha256(content).hexdigest()
    if kind is FileKind.TEXT:
        return _read_text_file(content, path.name, fingerprint, watch, (encoding, delimiter, header_row))
    workbook = open_spreadsheet(content, kind, path.name)
    found = read_worksheet(workbook, sheet, path.name, watch)
    notes = [SheetNote.MORE_SHEETS] if found.more_sheets else []
    headed = _headed(found.rows, header_row, notes, path.name, apostrophes=False)
    return _sheet(headed, notes, name=found.name, source_name=path.name, fingerprint=fingerprint)


def read_pasted(text: str) -> Sheet:
    """Read what somebody pasted: cells copied from a spreadsheet, CSV, or one thing said a line.

    Raises:
        NotASheet: It is empty. EmptySheet: It has nothing but headings.
    """
    if not text.strip():
        raise NotASheet("empty", "")
    fingerprint = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    text = text.removeprefix("\ufeff")
    delimiter = find_delimiter(text, pasted=True)
    cut = cut_pasted(text, delimiter)
    notes = [SheetNote.NUL_IN_TEXT] if "\0" in text else []
    headed = _headed(cut.rows, None, notes, "", apostrophes=True)
    return _sheet(headed, notes, source_name="", fingerprint=fingerprint, delimiter=delimiter)


def _read_text_file(
    content: bytes,
    name: str,
    fingerprint: str,
    watch: Watch,
    chosen: tuple[str | None, str | None, int | None],
) -> Sheet:
    encoding, delimiter, header_row = chosen
    decoded = decode(content, name, encoding)
    text = decoded.text
    beginning = text[:64].lstrip().lower()
    if beginning.startswith(JSON_STARTS + MARKUP_STARTS) and delimiter is None:
        raise NotASheet("binary", name)
    if not text.strip():
        raise NotASheet("empty", name)
    notes = []
    if decoded.guessed:
        notes.append(SheetNote.ENCODING_GUESSED)
    if decoded.mixed:
        notes.append(SheetNote.ENCODING_MIXED)
    stated = stated_delimiter(text)
    if delimiter is None:
        delimiter = stated or ("," if text.startswith(MARKER + ",") else find_delimiter(text))
    rows = cut_rows(text, delimiter, name, watch)
    if stated:
        rows.rows[0] = []
    if rows.uneven_quotes:
        notes.append(SheetNote.UNEVEN_QUOTES)
    if "\0" in text:
        notes.append(SheetNote.NUL_IN_TEXT)
    headed = _headed(rows.rows, header_row, notes, name, apostrophes=True)
    return _sheet(
        headed,
        notes,
        source_name=name,
        fingerprint=fingerprint,
        encoding=decoded.encoding,
        delimiter=delimiter,
    )


def _headed(
    rows: list[list[str]], header_row: int | None, notes: list[SheetNote], name: str, *, apostrophes: bool
) -> Headed:
    if rows and rows[0] and rows[0][0] == MARKER and header_row in {None, 1}:
        notes.append(SheetNote.OUR_OWN_FILE)
        header, *below = take_off_marks(rows, apostrophes=apostrophes)
        return Headed(header, tuple(below), tuple(range(2, len(below) + 2)), ())
    return head_rows(rows, header_row, name)


def _sheet(
    headed: Headed,
    notes: list[SheetNote],
    *,
    source_name: str,
    fingerprint: str,
    name: str = "",
    encoding: str = "",
    delimiter: str = "",
) -> Sheet:
    if not headed.rows:
        raise EmptySheet(source_name)
    return Sheet(
        name=name,
        source_name=source_name,
        fingerprint=fingerprint,
        header=headed.header,
        rows=headed.rows,
        row_numbers=headed.row_numbers,
        encoding=encoding,
        delimiter=delimiter,
        notes=(*notes, *headed.notes),
    )
