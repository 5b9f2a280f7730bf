"""Knows by name what a program that was stopped may have left beside a workbook, and clears it away."""

from __future__ import annotations

import contextlib
from glob import escape
from typing import TYPE_CHECKING, Final

from collabdesk.storage.whole_files import remove

if TYPE_CHECKING:
    from pathlib import Path

_WAITING: Final = ".restored"


def waiting_place(workbook: Path) -> Path:
    """Give where a backup waits beside a workbook until it takes its place."""
    return workbook.with_name(f".{workbook.name}{_WAITING}")


def clear(workbook: Path) -> None:
    """Remove what was left half done beside a workbook; call it only while nobody goes back to a backup."""
    with contextlib.suppress(OSError):
        for path in workbook.parent.glob(f".{escape(workbook.name)}{_WAITING}*"):
            remove(path)
