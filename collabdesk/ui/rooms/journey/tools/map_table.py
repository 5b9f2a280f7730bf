"""A feeling map as a table, for whoever does not go by the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from collabdesk.domain.journey_words import WhoseRow
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.rooms.journey.tools.map_reading import Spot
    from collabdesk.ui.rooms.journey.tools.map_wording import MapWording

_ROW: Final = 37
_MOST_ROWS: Final = 10


class MapTable(QTableWidget):
    """A row for each moment, and a column for each of the two lines: how it felt, and the word for it.

    ``place_chosen`` carries a row's place; the other signals what the keys asked, as on the picture.

    Args:
        words: Says heights and moments.
        parent: As in Qt.
    """

    place_chosen = Signal(int)
    moved_along = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()
    name_wanted = Signal()

    def __init__(self, words: MapWording, parent: QWidget | None = None) -> None:
        super().__init__(0, 1 + len(WhoseRow), parent)
        self._words = words
        set_role(self, "table")
        self.setAccessibleName(self.tr("Feeling map as a table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(px(_ROW))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.currentCellChanged.connect(self._row_changed)

    def show_map(self, spots: Sequence[Spot], chosen: int) -> None:
        """Show the map; the chosen place becomes the chosen row, the column stays."""
        blocker = QSignalBlocker(self)
        self.setHorizontalHeaderLabels(self._heads())
        self.setRowCount(len(spots))
        for place, spot in enumerate(spots):
            for column, said in enumerate(self._cells(spot, place)):
                item = self.item(place, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.setItem(place, column, item)
                item.setText(said)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said or self.tr("not marked yet"))
        if chosen >= 0:
            self.setCurrentCell(chosen, max(self.currentColumn(), 0))
        blocker.unblock()
        height = self.horizontalHeader().sizeHint().height() + self.verticalHeader().length() + px(8)
        self.setMinimumHeight(min(height, px(_ROW) * _MOST_ROWS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        told = {
            Qt.Key.Key_Insert: self.add_wanted,
            Qt.Key.Key_Delete: self.remove_wanted,
            Qt.Key.Key_F2: self.name_wanted,
            Qt.Key.Key_Return: self.name_wanted,
            Qt.Key.Key_Enter: self.name_wanted,
        }
        if held and key in {Qt.Key.Key_Up, Qt.Key.Key_Left}:
            self.moved_along.emit(-1)
        elif held and key in {Qt.Key.Key_Down, Qt.Key.Key_Right}:
            self.moved_along.emit(1)
        elif key in told:
            told[key].emit()
        else:
            super().keyPressEvent(event)

    def _heads(self) -> list[str]:
        return [self.tr("Moment"), *(self._words.row(row) for row in WhoseRow)]

    def _cells(self, spot: Spot, place: int) -> list[str]:
        marks = [self._words.felt(spot.marks[row]) if row in spot.marks else "" for row in WhoseRow]
        return [self._words.name(spot, place), *marks]

    def _row_changed(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if row >= 0 and row != before:
            self.place_chosen.emit(row)
