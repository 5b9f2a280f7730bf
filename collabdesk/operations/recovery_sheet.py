"""Prints the recovery sheet of a workbook where a person says, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.exchange.writing import keep_file
from collabdesk.papers.making_recovery import make_recovery_sheet

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from collabdesk.storage.keys import Secret


def print_recovery_sheet(
    target: Path, title: str, secret: Secret, made_on: date, language: str = "en"
) -> int:
    """Write the sheet of the workbook called ``title`` as a PDF, and give how many pages it has.

    Raises DiskFull, ReadOnlyPlace, FileInUse, FolderThere, NoSuchFile; an older file stays.
    """
    printed = make_recovery_sheet(title, made_on, secret.groups, language)
    keep_file(target, printed.pdf)
    return printed.pages
