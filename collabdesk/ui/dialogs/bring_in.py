"""Brings in what people said from a file or from what somebody pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.ui.dialogs.bringing_in.bring_in_sheet import BringInSheet
from collabdesk.ui.dialogs.bringing_in.bringing import Bringing
from collabdesk.ui.dialogs.bringing_in.work import Source

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.work.desk import Desk


def open_bring_in(
    parent: QWidget, desk: Desk, context: RoomContext, path: Path | None, text: str | None
) -> None:
    """Open the sheet over a window; it answers by what comes into the workbook.

    Args:
        parent: Anything in the window it lies over.
        desk: Where the workbook is open.
        context: The day and the words.
        path: A file to look at right away, or None.
        text: Pasted rows to look at right away, or None.
    """
    sheet = BringInSheet(parent)
    bringing = Bringing(sheet, desk, context)
    sheet.finished.connect(sheet.deleteLater)
    sheet.open()
    if path is not None:
        bringing.read(Source(path))
    elif text is not None:
        sheet.choosing.box.setPlainText(text)
        bringing.read(Source(None, text))
