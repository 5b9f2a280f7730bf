"""Saves a copy of the record as a sheet, holding only what may leave the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.failures import NotASheet
from collabdesk.operations.copied_records import record_tables
from collabdesk.operations.leaving import Leaving
from collabdesk.storage.queries.ledger import load_ledger

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from collabdesk.exchange.writing import Table
    from collabdesk.storage.workbook import Workbook

SUFFIXES = (".csv", ".xlsx", ".json")


def export_ledger(book: Workbook, target: Path, *, today: date, everything: bool = False) -> int:
    """Save a copy of the record at ``target``: a CSV, XLSX or JSON file, as its suffix says.

    A CSV has one row for every input with its whole chain; the others also have a table for each kind
    of record. Fields of the privacy classes D to G never leave (law 5). Words leave only where
    there is a yes on the day ``today`` for the public, who may come to hold any file, and counts of people
    only past the small-number line (law 6); ``everything`` makes a full copy for ourselves, with all
    words and counts and still without D to G. Gives the number of inputs written.

    Raises NotASheet (another suffix), DiskFull, ReadOnlyPlace, FileInUse, NoSuchFile.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise NotASheet("suffix", target.name)
    from collabdesk.exchange.writing import write_csv, write_json, write_xlsx

    tables = tables_of(Leaving.of(load_ledger(book).on(today), everything=everything))
    if suffix == ".csv":
        write_csv(target, tables[0])
    elif suffix == ".xlsx":
        write_xlsx(target, tables)
    else:
        write_json(target, tables)
    return len(tables[0].rows)


def tables_of(leaving: Leaving) -> list[Table]:
    """Give every table of a copy, the whole chain first."""
    from collabdesk.operations.copied_chain import chain_table

    return [chain_table(leaving), *record_tables(leaving)]
