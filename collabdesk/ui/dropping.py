"""What may be let fall on the window: a workbook or a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from collabdesk.ui.opening import SHEET_SUFFIXES, SUFFIX

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent


def file_in(event: QDropEvent) -> Path | None:
    """Give the first file of a drop that the window can do something with."""
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in (SUFFIX, *SHEET_SUFFIXES):
            return path
    return None


def is_workbook(path: Path) -> bool:
    """Whether a file is named as a workbook is."""
    return path.suffix.lower() == SUFFIX
