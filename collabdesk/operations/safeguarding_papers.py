"""Prints what belongs to the safeguarding lead alone, where a person says, and keeps nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.exchange.writing import keep_file
from collabdesk.papers.kept_apart import (
    Concern,
    PassedOnRow,
    make_concern_form,
    make_passed_on_list,
)
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.queries.safeguarding import passed_on
from collabdesk.storage.queries.trail import load_trail

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook


def print_concern_form(book: Workbook, uid: UUID, target: Path, today: date, heard_by: str = "") -> None:
    """Print the concern form of an input at ``target``; it is entered nowhere.

    Args:
        book: An open workbook.
        uid: The input whose exact words it holds.
        target: The place of the PDF.
        today: The day it is dated.
        heard_by: The initials of whoever heard it, "" for a line to write on.

    Raises:
        Gone, DiskFull, ReadOnlyPlace, FileInUse, NoSuchFile: An older file is then untouched.
    """
    project, chain = load_project(book), load_trail(book, uid).chain
    concern = Concern(
        charity=project.charity,
        words=chain.input.words,
        corrected=chain.words if chain.words != chain.input.words else "",
        hoped=chain.input.hoped,
        heard_by=heard_by,
        language=chain.input.language,
    )
    keep_file(target, make_concern_form(concern, today, project.language)[0])


def print_passed_on(book: Workbook, target: Path, today: date) -> None:
    """Print what was passed on at ``target``, for the lead alone; raises as `print_concern_form` does."""
    project = load_project(book)
    rows = tuple(
        PassedOnRow(
            day=each.pointer.passed_on_day,
            time=each.pointer.passed_at,
            session=each.session,
            passed_to=each.pointer.passed_to,
            by=each.pointer.by,
            acknowledged=each.pointer.acknowledged,
        )
        for each in passed_on(book)
    )
    keep_file(target, make_passed_on_list(project.charity, rows, today, project.language)[0])
