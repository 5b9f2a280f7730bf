"""Over each column of the rows stands the file's own heading and what the column becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from collabdesk.exchange.heading_words import Column
from collabdesk.exchange.sheet import column_letter
from collabdesk.ui.kit.fields import ChoiceField
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from collabdesk.exchange.mapping import Mapping
    from collabdesk.exchange.sheet import Sheet
    from collabdesk.ui.dialogs.bringing_in.preview_table import PreviewTable
    from collabdesk.ui.wordings.bringing_in import BringingInWording

HEADING: Final = 24
CHOICE: Final = 38
AROUND: Final = 8
MADE_AT_ONCE: Final = 60
"""Columns past these get their box when they come in sight: a file may have thousands."""


class _Head:
    """One column's heading and box."""

    def __init__(self, label: QLabel, field: ChoiceField) -> None:
        self.label, self.field = label, field


class ColumnStrip(QWidget):
    """A row of boxes as wide as the columns below them, that moves with them.

    ``column_chosen`` tells a column's place and what a person says it becomes.
    """

    column_chosen = Signal(int, Column)

    def __init__(
        self, table: PreviewTable, wording: BringingInWording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._table, self._wording = table, wording
        self._sheet: Sheet | None = None
        self._mapping: Mapping | None = None
        self._heads: dict[int, _Head] = {}
        # What stands left of the columns must not be covered when they move.
        self._window = QWidget(self)
        set_role(self, "head-band")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        table.columns_moved.connect(self._place)

    def show_sheet(self, sheet: Sheet, mapping: Mapping) -> None:
        """Stand over another sheet."""
        for head in self._heads.values():
            head.label.deleteLater()
            head.field.hide()
            head.field.deleteLater()
        self._heads = {}
        self._sheet, self._mapping = sheet, mapping
        for index in range(min(len(sheet.header), MADE_AT_ONCE)):
            self._head(index)
        self._place()

    def show_mapping(self, mapping: Mapping) -> None:
        """Say what every column becomes now."""
        self._mapping = mapping
        for index, head in self._heads.items():
            self._say(index, head)

    def begin(self) -> None:
        """Put the keyboard on the first column."""
        if self._heads:
            self._heads[0].field.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(HEADING + CHOICE + 2 * AROUND + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
            QTimer.singleShot(0, self, self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            for index, head in self._heads.items():
                if head.field is watched:
                    self._bring_in_sight(index)
        return super().eventFilter(watched, event)

    def _head(self, index: int) -> _Head:
        if index not in self._heads and self._sheet is not None:
            heading = self._sheet.header[index]
            label = QLabel(f"{column_letter(index)}\N{EM SPACE}{heading}", self._window)
            label.setTextFormat(label.textFormat().PlainText)
            label.setToolTip(heading)
            set_role(label, "caption")
            name = self.tr("What column {letter}, {heading}, becomes")
            field = ChoiceField(name.format(letter=column_letter(index), heading=heading), self._window)
            field.setMinimumContentsLength(2)
            field.set_choices([(column.value, words) for column, words in self._wording.columns()])
            field.view().setMinimumWidth(px(190))
            field.chosen.connect(lambda key: self.column_chosen.emit(index, Column(key)))
            field.installEventFilter(self)
            self._heads[index] = _Head(label, field)
            self._say(index, self._heads[index])
            label.show()
            field.show()
        return self._heads[index]

    def _say(self, index: int, head: _Head) -> None:
        if self._mapping is None:
            return
        column = self._mapping.columns[index]
        head.field.choose(column.value)
        set_role(head.field, "column-left-out" if column is Column.LEAVE_OUT else "column")

    def _place(self) -> None:
        if self._sheet is None:
            return
        gutter, across = self._table.gutter_width(), self._table.horizontalHeader()
        self._window.setGeometry(gutter, 0, self.width() - gutter, self.height() - 1)
        for index in range(len(self._sheet.header)):
            left, width = across.sectionViewportPosition(index), across.sectionSize(index)
            in_sight = left + width > 0 and left < self._window.width()
            if index not in self._heads and not in_sight:
                continue
            head = self._head(index)
            # A pixel between two boxes, and the words of a column straight below its heading's.
            inside = width - px(8)
            head.label.setGeometry(left + px(2), px(AROUND), inside, px(HEADING))
            head.field.setGeometry(left, px(AROUND + HEADING + 2), inside, px(CHOICE))

    def _bring_in_sight(self, index: int) -> None:
        across, bar = self._table.horizontalHeader(), self._table.horizontalScrollBar()
        left, width = across.sectionViewportPosition(index), across.sectionSize(index)
        if left < 0:
            bar.setValue(bar.value() + left)
        elif left + width > self._table.viewport().width():
            bar.setValue(bar.value() + left + width - self._table.viewport().width())
