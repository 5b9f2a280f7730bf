"""The page of rows: choices over the columns, the rows, and what would come of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from collabdesk.ui.dialogs.bringing_in.column_strip import ColumnStrip
from collabdesk.ui.dialogs.bringing_in.preview_model import PreviewModel
from collabdesk.ui.dialogs.bringing_in.preview_table import PreviewTable
from collabdesk.ui.dialogs.bringing_in.reading_form import ReadingForm
from collabdesk.ui.dialogs.bringing_in.summary import Summary
from collabdesk.ui.theme.current import is_narrow, px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.exchange.heading_words import Column
    from collabdesk.exchange.mapping import Mapping
    from collabdesk.ui.dialogs.bringing_in.work import Before, Planned, Read
    from collabdesk.ui.wordings.bringing_in import BringingInWording

SUMMARY_WIDTH: Final = 282
LEAST_TABLE: Final = 190


class RowsPage(QWidget):
    """Rows and choices; ``mapping_chosen`` tells what a person says the columns become."""

    mapping_chosen = Signal(object)

    def __init__(self, wording: BringingInWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mapping: Mapping | None = None
        self.model = PreviewModel(wording)
        self.table = PreviewTable(self.model, wording)
        self.strip = ColumnStrip(self.table, wording)
        self.reading = ReadingForm(wording)
        self.summary = Summary(wording)
        self._lay_out()
        self.strip.column_chosen.connect(self._column_chosen)
        self.reading.day_order_chosen.connect(self._day_order_chosen)
        self.summary.rows_wanted.connect(self.model.show_only)

    def _lay_out(self) -> None:
        left = QWidget()
        set_role(left, "surface")
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for part in (self.strip, self.table, self.reading):
            rows.addWidget(part, 1 if part is self.table else 0)
        self._halves = QHBoxLayout(self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        self._halves.addWidget(left, 1)
        self._halves.addWidget(self.summary)

    def show_read(self, read: Read) -> None:
        """Show another sheet, its columns as guessed."""
        self._mapping = read.guessed
        self.model.show_sheet(read, read.guessed)
        self.table.fit_columns()
        self.strip.show_sheet(read.sheet, read.guessed)
        self.reading.show_read(read)

    def show_plan(self, planned: Planned, before: Before) -> None:
        """Say what would come in, and mark the rows."""
        self.model.show_flags(planned.flags)
        self.summary.show_plan(planned.plan, before)

    def show_words_missing(self) -> None:
        """Say that no column holds the words yet."""
        self.model.show_flags({})
        self.summary.show_words_missing()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = is_narrow(self)
        self._halves.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        set_role(self.summary, "summary-below" if narrow else "summary")
        self.table.setMinimumHeight(px(LEAST_TABLE))
        if narrow:
            self.summary.setMinimumWidth(0)
            self.summary.setMaximumWidth(16_777_215)
            self.summary.setMinimumHeight(px(LEAST_TABLE))
        else:
            self.summary.setFixedWidth(px(SUMMARY_WIDTH))
            self.summary.setMinimumHeight(0)

    def _column_chosen(self, index: int, column: Column) -> None:
        if self._mapping is not None:
            self._take(self._mapping.with_column(index, column))

    def _day_order_chosen(self, day_first: bool | None) -> None:
        if self._mapping is not None:
            self._take(replace(self._mapping, day_first=day_first))

    def _take(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self.model.show_mapping(mapping)
        self.strip.show_mapping(mapping)
        self.table.fit_columns()
        self.mapping_chosen.emit(mapping)
