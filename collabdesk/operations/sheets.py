"""Prints what a room works with, the sheet of an exercise and the words we use, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.failures import Gone
from collabdesk.exchange.writing import keep_file
from collabdesk.journey.reading import load_guide
from collabdesk.papers.making_sheets import make_sheet
from collabdesk.papers.sheet_asked import SheetAsked, SheetFill
from collabdesk.storage.queries.ledger import load_ledger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collabdesk.journey.exercise import Exercise
    from collabdesk.papers.making import Printed
    from collabdesk.papers.options import PaperOptions
    from collabdesk.storage.workbook import Workbook


def exercise_sheet(
    book: Workbook,
    key: str,
    target: Path,
    options: PaperOptions,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Printed:
    """Print the sheet of the exercise ``key`` ("4.1") at ``target``, with what is recorded so far.

    Nothing is entered in the register. Raises Gone where there is no such exercise, Cancelled, DiskFull,
    ReadOnlyPlace, FileInUse, NoSuchFile; an older file at ``target`` is then untouched.
    """
    exercise = load_guide().exercises.get(key)
    if exercise is None:
        raise Gone("exercise")
    printed = make_sheet(load_ledger(book), options, sheet_of(exercise), progress, cancelled)
    keep_file(target, printed.pdf)
    return printed


def words_sheet(
    book: Workbook,
    target: Path,
    options: PaperOptions,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Printed:
    """Print "Words we use" at ``target``. Raises as `exercise_sheet` does."""
    printed = make_sheet(load_ledger(book), options, None, progress, cancelled)
    keep_file(target, printed.pdf)
    return printed


def sheet_of(exercise: Exercise) -> SheetAsked:
    """Give an exercise in the plain values that papers take."""
    return SheetAsked(
        key=exercise.key,
        name=exercise.name,
        who=tuple(each.value for each in exercise.who),
        time=exercise.time,
        purpose=exercise.purpose,
        prompts=exercise.prompts,
        done_when=exercise.done_when,
        kindness=exercise.kindness,
        rows=exercise.sheet_rows,
        fills=tuple(
            SheetFill(
                record=fill.record,
                tool=fill.tool.value,
                heading=fill.heading,
                fields=fill.fields,
                ask=fill.ask,
                fixed=fill.fixed,
                start_with=fill.start_with,
            )
            for fill in exercise.fills
        ),
    )
