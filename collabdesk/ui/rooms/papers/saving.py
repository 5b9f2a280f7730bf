"""Asks where a paper is to be saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from collabdesk.ui.opening import documents_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PlaceQuestion(QFileDialog):
    """Asks for the place of a PDF; ``place_chosen`` tells it.

    Args:
        room: What asks.
        name: The name that is offered, without its ending.
    """

    place_chosen = Signal(Path)

    def __init__(self, room: QWidget, name: str) -> None:
        kind = self.tr("Paper to print")
        place = str(documents_folder() / f"{name}.pdf")
        super().__init__(room.window(), self.tr("Save the paper"), place, f"{kind} (*.pdf)")
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setDefaultSuffix("pdf")
        self.fileSelected.connect(lambda chosen: self.place_chosen.emit(Path(chosen)))
        self.finished.connect(self.deleteLater)
