"""Makes a paper from the record and saves it whole, so that what is handed over is what was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.exchange.writing import keep_file
from collabdesk.storage.queries.ledger import load_ledger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from collabdesk.papers.making import PaperCode, PaperOptions, Printed
    from collabdesk.storage.workbook import Workbook


def save_paper(
    book: Workbook,
    code: PaperCode,
    target: Path,
    options: PaperOptions,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Printed:
    """Make the paper ``code`` ("r1", "r2") and save it as a PDF at ``target``, whole or not at all.

    ``progress`` is told pages or parts done and in all. Raises Cancelled, DiskFull, ReadOnlyPlace,
    FileInUse, NoSuchFile; an older file at ``target`` is then untouched.
    """
    from collabdesk.papers.making import make_paper

    printed = make_paper(code, load_ledger(book), options, progress, cancelled)
    keep_file(target, printed.pdf)
    return printed
