"""Prints what a person may take with them when their words are gone, and a note for copies given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.exchange.writing import keep_file
from collabdesk.papers.making_taken_back import make_taken_back
from collabdesk.papers.options import PaperOptions
from collabdesk.storage.queries.ledger import load_ledger

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.domain.withdrawal import Withdrawal
    from collabdesk.papers.kinds.taken_back import TakenBackPaper
    from collabdesk.papers.making import Printed
    from collabdesk.storage.workbook import Workbook


def print_withdrawal(
    book: Workbook, which: TakenBackPaper, target: Path, told: Withdrawal, language: str = "en"
) -> Printed:
    """Print one of the papers of a withdrawal at ``target``; nothing is entered in the register.

    Args:
        book: The workbook it was in.
        which: The certificate, the note to put with copies, or what to tell the person.
        target: A PDF; an older file there is replaced.
        told: What was, or would be, taken back.
        language: The tag of the paper's language.

    Raises:
        DiskFull, ReadOnlyPlace, FileInUse, NoSuchFile: An older file at ``target`` is then untouched.
    """
    printed = make_taken_back(load_ledger(book), PaperOptions(told.on, language=language), which, told)
    keep_file(target, printed.pdf)
    return printed
