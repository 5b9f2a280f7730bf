"""What bringing in a file asks of the work thread: reading it, planning it, keeping it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from collabdesk.exchange.mapping import Mapping
from collabdesk.exchange.planned import Finding, ImportPlan
from collabdesk.exchange.sheet import Sheet

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook
    from collabdesk.work.desk import Watch


@dataclass(frozen=True, slots=True)
class ReadingChoices:
    """How a person says a file is to be read; None leaves it to be found.

    ``header_row`` is the heading's own row number in the file, 0 where there is none.
    """

    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None


@dataclass(frozen=True)
class Source:
    """A file, or text that was pasted."""

    path: Path | None = None
    text: str = ""


@dataclass(frozen=True)
class Read:
    """A sheet as read: its rows, what each column seems to be, and which columns point at somebody.

    ``sheets`` are the worksheets there are to choose from.
    """

    source: Source
    choices: ReadingChoices
    sheet: Sheet
    guessed: Mapping
    personal: frozenset[int]
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Before:
    """What the workbook holds already: digests of all words, and how many came from a file of this name."""

    known: frozenset[bytes] = frozenset()
    from_file: int = 0


@dataclass(frozen=True)
class Planned:
    """What would come in, and by the file's own row number what is the matter with a row.

    ``turn`` is the number of the asking, so that an answer that is out of date is let go.
    """

    turn: int
    plan: ImportPlan
    flags: dict[int, Finding] = field(default_factory=dict)


def read(source: Source, choices: ReadingChoices, watch: Watch) -> Read:
    """Read a file or what was pasted, and guess what its columns are. Raises what read_sheet raises."""
    from collabdesk.exchange.mapping import guess_mapping, looks_personal
    from collabdesk.exchange.reading import read_pasted, read_sheet, sheet_names

    sheets: tuple[str, ...] = ()
    if source.path is None:
        sheet = read_pasted(source.text)
    else:
        sheets = sheet_names(source.path)
        sheet = read_sheet(
            source.path,
            sheet=choices.sheet,
            encoding=choices.encoding,
            delimiter=choices.delimiter,
            header_row=choices.header_row,
            progress=watch.report,
            cancelled=watch.stopped,
        )
    personal = frozenset(index for index in range(len(sheet.header)) if looks_personal(sheet, index))
    return Read(source, choices, sheet, guess_mapping(sheet), personal, sheets)


def look_before(book: Workbook, file: str) -> Before:
    """See what the workbook holds already. ``file`` is the file's own name, empty for pasted text."""
    from collabdesk.operations.bringing_in import known_words
    from collabdesk.storage.queries.importing import count_from_file

    return Before(known_words(book), count_from_file(book, file) if file else 0)


def plan(turn: int, sheet: Sheet, mapping: Mapping, before: Before) -> Planned:
    """Say what would come in. Raises NoSuchColumn where no column holds the words."""
    from collabdesk.exchange.plan import plan_rows

    made = plan_rows(sheet, mapping, known=before.known)
    flags: dict[int, Finding] = {}
    for finding in (*made.unusable, *made.findings):
        flags.setdefault(finding.row_number, finding)
    return Planned(turn, made, flags)


def keep(book: Workbook, made: ImportPlan, today: date, watch: Watch) -> Changes:
    """Bring all of it in, in one step. Raises Cancelled, and then nothing is kept."""
    from collabdesk.operations.bringing_in import bring_in

    return bring_in(book, made, today=today, progress=watch.report, cancelled=watch.stopped)


def take_back(book: Workbook) -> Changes:
    """Undo the step that brought it in."""
    from collabdesk.operations.undoing import undo

    return undo(book)
