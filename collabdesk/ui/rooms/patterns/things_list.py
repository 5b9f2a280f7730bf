"""The notes: a list from which things are moved by key, by mouse or by button, one or many at a time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QMimeData, Qt, Signal

from collabdesk.ui.kit.card_list import TYPING_SECONDS, CardList
from collabdesk.ui.kit.paged_model import PagedModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from collabdesk.ui.kit.paged_model import Index

THINGS_FORMAT: Final = "application/x-collabdesk-things"
"""What a drag of things carries: their uids, one a line."""


class ThingsModel(PagedModel):
    """Rows that can be picked up."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row that is known be dragged."""
        known = index.isValid() and self.row_at(index.row()) is not None
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if known else Qt.ItemFlag(0))

    def mimeTypes(self) -> list[str]:
        """Name what a drag carries."""
        return [THINGS_FORMAT]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """Give the uids of the rows picked up."""
        rows = [self.row_at(place) for place in sorted({index.row() for index in indexes})]
        return things_data([row.key for row in rows if row is not None and isinstance(row.key, UUID)])

    def supportedDragActions(self) -> Qt.DropAction:
        """Let things be moved, or be put in one more pattern."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


class ThingsList(CardList):
    """A list of things said. ``move_wanted`` and ``pattern_wanted`` are the keys M and Ctrl+M."""

    move_wanted = Signal()
    pattern_wanted = Signal()

    def __init__(self, accessible_name: str, model: ThingsModel) -> None:
        super().__init__(accessible_name, model, many=True)
        self.setDragEnabled(True)
        self.setDragDropMode(CardList.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with M, make a pattern with Ctrl+M; an M inside typed words still finds them."""
        if event.key() == Qt.Key.Key_M:
            held = event.modifiers()
            if held == Qt.KeyboardModifier.ControlModifier:
                self.pattern_wanted.emit()
                return
            typing = bool(self._typed) and time.monotonic() - self._typed_at < TYPING_SECONDS
            if held == Qt.KeyboardModifier.NoModifier and not typing:
                self.move_wanted.emit()
                return
        super().keyPressEvent(event)

    def selected_uids(self) -> list[UUID]:
        """Give what is selected, in the order of the list."""
        return [key for key in self.selected_keys() if isinstance(key, UUID)]


def things_data(uids: Sequence[UUID]) -> QMimeData:
    """Give what a drag of these things carries."""
    data = QMimeData()
    data.setData(THINGS_FORMAT, "\n".join(str(uid) for uid in uids).encode())
    return data


def things_in(data: QMimeData) -> list[UUID]:
    """Give the things a drag carries; none where it carries something else."""
    if not data.hasFormat(THINGS_FORMAT):
        return []
    return [UUID(line) for line in bytes(data.data(THINGS_FORMAT).data()).decode().splitlines()]
