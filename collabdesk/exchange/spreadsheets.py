"""Worksheets read with calamine, whose panics and odd values become failures and plain text here."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from collabdesk.domain.failures import NotASheet, TooLarge
from collabdesk.exchange.opening import LARGEST_FILE, FileKind
from collabdesk.exchange.text_rows import MOST_CELLS, Watch
from collabdesk.exchange.zip_limits import check_zip

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from python_calamine import CalamineSheet, CalamineWorkbook

    Result = TypeVar("Result")

ROWS_A_REPORT = 2_000
WHOLE_NUMBERS = 1e21
"""Up to here a float without a fraction is written out as digits."""


@dataclass(frozen=True)
class Worksheet:
    """A worksheet's rows from its first, blank ones too, and whether the file has more."""

    name: str
    rows: list[list[str]]
    more_sheets: bool


def open_spreadsheet(content: bytes, kind: FileKind, name: str) -> CalamineWorkbook:
    """Open a spreadsheet after making sure that it cannot swamp the machine.

    Raises:
        NotASheet, TooLarge: As check_zip says; or calamine cannot read it (broken), or it is locked.
    """
    if kind is FileKind.ZIPPED:
        check_zip(content, name)
    from python_calamine import CalamineWorkbook

    return _calmly(lambda: CalamineWorkbook.from_filelike(io.BytesIO(content)), name)


def visible_sheets(workbook: CalamineWorkbook) -> tuple[str, ...]:
    """Name the worksheets a person sees in the file, in its order; hidden ones only where all are."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [one for one in workbook.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    seen = [one.name for one in sheets if one.visible == SheetVisibleEnum.Visible]
    return tuple(seen or [one.name for one in sheets])


def read_worksheet(workbook: CalamineWorkbook, wanted: str | None, name: str, watch: Watch) -> Worksheet:
    """Read one worksheet as text.

    Args:
        workbook: As open_spreadsheet gave it.
        wanted: The worksheet's name; None takes the first with a cell in it.
        name: The file's name, for the failure.
        watch: Told rows done, of all.

    Raises:
        NotASheet: There is no such worksheet (reason no such sheet), or it is broken.
        TooLarge: It has more cells than can be shown.
        Cancelled: The person asked to stop.
    """
    names = visible_sheets(workbook)
    if wanted is not None and wanted not in workbook.sheet_names:
        raise NotASheet("no such sheet", name)
    for each in (wanted,) if wanted is not None else names:
        sheet = _calmly(partial(workbook.get_sheet_by_name, each), name)
        if sheet.end is not None:
            return Worksheet(each, _rows(sheet, name, watch), len(names) > 1)
    return Worksheet(wanted or "", [], len(names) > 1)


def _rows(sheet: CalamineSheet, name: str, watch: Watch) -> list[list[str]]:
    end = sheet.end or (0, 0)
    if (end[0] + 1) * (end[1] + 1) > MOST_CELLS:
        raise TooLarge(name, LARGEST_FILE)
    watch.tell(0, end[0] + 1)
    values = _calmly(lambda: sheet.to_python(skip_empty_area=False), name)
    rows: list[list[str]] = []
    for number, row in enumerate(values):
        if number % ROWS_A_REPORT == 0:
            watch.tell(number, len(values))
        rows.append([cell if type(cell) is str else cell_text(cell) for cell in row])
    watch.tell(len(values), len(values))
    return rows


def cell_text(cell: str | float | bool | date | time | timedelta) -> str:
    """Write a cell's value as plain text: 3, 0.5, TRUE, 2026-02-05, 2026-02-05 14:30:00, 14:30:00."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        # Spreadsheets keep a moment as a fraction of a day, which misses the second by a hair.
        moment = cell if not cell.microsecond else _nearest_second(cell)
        return moment.date().isoformat() if moment.time() == time.min else moment.isoformat(sep=" ")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < WHOLE_NUMBERS:
        return str(int(cell))
    return str(cell)


def _nearest_second(moment: datetime) -> datetime:
    try:
        return (moment + timedelta(microseconds=500_000)).replace(microsecond=0)
    except OverflowError:
        return moment.replace(microsecond=0)


def _calmly(read: Callable[[], Result], name: str) -> Result:
    """Run a piece of calamine; whatever goes wrong inside it, also a Rust panic, is a file we cannot read."""
    from python_calamine import CalamineError, PasswordError

    try:
        return read()
    except PasswordError as problem:
        raise NotASheet("locked", name) from problem
    except (CalamineError, OSError, ValueError, OverflowError, MemoryError) as problem:
        raise NotASheet("broken", name) from problem
    except BaseException as problem:
        # pyo3_runtime.PanicException derives from BaseException and can be imported from nowhere.
        if type(problem).__name__ != "PanicException":
            raise
        raise NotASheet("broken", name) from problem
