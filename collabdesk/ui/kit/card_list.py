"""The list a person walks with the arrow keys to see what stands where, however long it is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from collabdesk.ui.kit.card_painting import CardDelegate, heading_height, row_height
from collabdesk.ui.kit.viewport import give_viewport
from collabdesk.ui.theme.current import current_theme, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.kit.paged_model import CardRow, Index, PagedModel

TYPING_SECONDS: Final = 1.0
_OPENING_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right)
_NOT_TYPED: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_UPWARDS: Final = (
    QAbstractItemView.CursorAction.MoveUp,
    QAbstractItemView.CursorAction.MovePageUp,
    QAbstractItemView.CursorAction.MovePrevious,
)


class CardList(QTableView):
    """One column of painted rows of one height.

    Args:
        accessible_name: What a screen reader calls the list.
        model: Its rows.
        word_lines: How many lines of words a row shows.
        many: Whether more than one row may be selected (Shift and Ctrl, as everywhere).
        parent: As in Qt.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)
    type_jump = Signal(str)

    def __init__(
        self,
        accessible_name: str,
        model: PagedModel,
        word_lines: int = 2,
        *,
        many: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._rows = model
        self._word_lines = word_lines
        self._awaited_row: int | None = None
        self._typed = ""
        self._typed_at = 0.0
        self._short_rows: list[int] = []
        self.setAccessibleName(accessible_name)
        set_role(self, "cards")
        self._dress(many=many)
        self.setModel(model)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        model.modelReset.connect(self._rows_changed)
        model.dataChanged.connect(self._rows_came)
        theme = current_theme()
        if theme is not None:
            theme.changed.connect(self._fit)
        self._fit()

    def _dress(self, *, many: bool) -> None:
        selection = QAbstractItemView.SelectionMode
        self.setSelectionMode(selection.ExtendedSelection if many else selection.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setItemDelegate(CardDelegate(self._word_lines, self))

    def select_row(self, row: int) -> bool:
        """Make a row the current one, as if a person had walked to it; False where there is no such row."""
        if not 0 <= row < self._rows.rowCount() or self._is_heading(row):
            return False
        index = self._rows.index(row, 0)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        )
        self.scrollTo(index)
        return True

    def select_key(self, key: object) -> bool:
        """Make the row of a key the current one; False where it is not among the rows known now."""
        place = self._rows.place_of(key)
        if place < 0:
            return False
        if key == self.current_key() and self.selectionModel().isRowSelected(place):
            return True
        return self.select_row(place)

    def current_key(self) -> object:
        """The key of the current row, or None."""
        row = self._row(self.currentIndex().row())
        return row.key if row is not None else None

    def selected_keys(self) -> list[object]:
        """The keys of every selected row that is known now, in the order of the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = (self._row(place) for place in places)
        return [row.key for row in rows if row is not None]

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._tell(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if event.key() in _OPENING_KEYS and not event.modifiers() & _NOT_TYPED:
            self._open(self.currentIndex().row())
        elif self._is_typing(typed) and not event.modifiers() & _NOT_TYPED:
            self._jump(typed)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers() & _NOT_TYPED:
            self._go_to_end(last=event.key() == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        step = -1 if action in _UPWARDS else 1
        row = index.row()
        while self._is_heading(row):
            row += step
        return self._rows.index(row, 0) if 0 <= row < self._rows.rowCount() else self.currentIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A tall list needs its last row reachable by a whole step of the wheel.
        self.verticalScrollBar().setSingleStep(max(1, self.verticalHeader().defaultSectionSize() // 2))

    def _open(self, row: int) -> None:
        card = self._row(row)
        if card is not None and not card.heading:
            self.row_opened.emit(card.key)

    def _tell(self, row: int) -> None:
        card = self._row(row)
        # A row whose page is still on its way is told of when it comes.
        self._awaited_row = row if card is None and row >= 0 else None
        if card is not None and not card.heading:
            self.row_chosen.emit(card.key)

    def _rows_came(self, first: Index, last: Index) -> None:
        awaited = self._awaited_row
        if awaited is not None and first.row() <= awaited <= last.row():
            self._tell(awaited)

    def _rows_changed(self) -> None:
        self._awaited_row = None
        self._fit()

    def _fit(self) -> None:
        header = self.verticalHeader()
        header.setDefaultSectionSize(row_height(QApplication.font(), self._word_lines))
        # A height that was set stays with its place, whatever row stands there next.
        for place in self._short_rows:
            self.setRowHeight(place, header.defaultSectionSize())
        self._short_rows = [place for place, row in self._rows.known_rows() if row.heading]
        for place in self._short_rows:
            self.setRowHeight(place, heading_height(QApplication.font()))
        self.setMinimumWidth(px(200))
        self.viewport().update()

    def _is_typing(self, typed: str) -> bool:
        # A space goes on with words that were begun; alone it selects, as in every list.
        begun = bool(self._typed) and time.monotonic() - self._typed_at < TYPING_SECONDS
        return bool(typed) and typed.isprintable() and (begun or not typed.isspace())

    def _go_to_end(self, *, last: bool) -> None:
        total = self._rows.rowCount()
        order = range(total - 1, -1, -1) if last else range(total)
        self.select_row(next((row for row in order if not self._is_heading(row)), -1))

    def _jump(self, typed: str) -> None:
        now = time.monotonic()
        self._typed = self._typed + typed if now - self._typed_at < TYPING_SECONDS else typed
        self._typed_at = now
        wanted = self._typed.casefold()
        after = self.currentIndex().row() + (len(self._typed) == 1)
        known = [(place, row) for place, row in self._rows.known_rows() if not row.heading]
        ahead = [pair for pair in known if pair[0] >= after] + [pair for pair in known if pair[0] < after]
        for place, row in ahead:
            if row.words.lstrip("“‘[\"'").casefold().startswith(wanted):
                self.select_row(place)
                return
        self.type_jump.emit(self._typed)

    def _is_heading(self, row: int) -> bool:
        card = self._row(row)
        return card is not None and card.heading

    def _row(self, row: int) -> CardRow | None:
        return self._rows.row_at(row) if row >= 0 else None
