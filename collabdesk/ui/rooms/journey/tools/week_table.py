"""A real week as a table of days and parts of days, in which both sides' words stand in one cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from collabdesk.domain.journey_words import WhoseRow
from collabdesk.ui.rooms.journey.tools.map_painting import lines_of, paint_mark, row_colour
from collabdesk.ui.rooms.journey.tools.week_reading import DAYS, PARTS
from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QResizeEvent

    from collabdesk.ui.rooms.journey.tools.week_reading import Spot, Week
    from collabdesk.ui.rooms.journey.tools.week_wording import WeekWording

_BOTH: Final = Qt.ItemDataRole.UserRole
_ROW: Final = 44
_LINES: Final = 2
_MARK: Final = 20
_LEAST_COLUMN: Final = 72

Index = QModelIndex | QPersistentModelIndex


class WeekTable(QTableWidget):
    """The table. ``spot_chosen`` carries a day and a part; ``typed`` those and new words.

    Args:
        words: Names days, parts and sides.
        parent: As in Qt.
    """

    spot_chosen = Signal(object)
    typed = Signal(object, str)
    remove_wanted = Signal()
    side_switched = Signal()

    def __init__(self, words: WeekWording, parent: QWidget | None = None) -> None:
        super().__init__(len(DAYS), len(PARTS), parent)
        self._words = words
        set_role(self, "table")
        self.setAccessibleName(self.tr("A real week"))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(px(_LEAST_COLUMN))
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        delegate = _Cells(self)
        delegate.typed.connect(self._tell)
        self.setItemDelegate(delegate)
        places = [(row, column) for row in range(len(DAYS)) for column in range(len(PARTS))]
        self._cells = {place: QTableWidgetItem() for place in places}
        for (row, column), item in self._cells.items():
            self.setItem(row, column, item)
        corner = self.findChild(QAbstractButton)
        if isinstance(corner, QAbstractButton):
            # The table shows it again whenever it is hidden.
            corner.setFixedSize(0, 0)
        self.setCurrentCell(0, 0)
        self.currentCellChanged.connect(lambda *_cells: self.spot_chosen.emit(self.spot()))

    def spot(self) -> Spot:
        """Give the chosen part of a day."""
        return DAYS[max(self.currentRow(), 0)], PARTS[max(self.currentColumn(), 0)]

    def show_week(self, week: Week, side: WhoseRow) -> None:
        """Show a week; typing goes to one side's words."""
        blocker = QSignalBlocker(self)
        self.setHorizontalHeaderLabels([self._words.part(part) for part in PARTS])
        self.setVerticalHeaderLabels([self._words.day(day) for day in DAYS])
        for row, day in enumerate(DAYS):
            for column, part in enumerate(PARTS):
                item, spot = self._cells[row, column], (day, part)
                both = tuple(week.words(spot, whose) for whose in WhoseRow)
                item.setData(Qt.ItemDataRole.EditRole, week.words(spot, side))
                item.setData(_BOTH, both)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, self._words.cell(week, spot))
        blocker.unblock()
        self._fit()
        self.viewport().update()

    def keep_now(self) -> None:
        """Tell what is half typed in a cell; it stays open."""
        for editor in self.viewport().findChildren(QLineEdit):
            if self.state() == self.State.EditingState:
                self.commitData(editor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & _HELD
        if key == Qt.Key.Key_Delete and not held:
            self.remove_wanted.emit()
        elif key == Qt.Key.Key_R and held == Qt.KeyboardModifier.ControlModifier:
            self.side_switched.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _tell(self, row: int, column: int, words: str) -> None:
        cell = self._cells[row, column]
        if words != str(cell.data(Qt.ItemDataRole.EditRole) or ""):
            # A cell is told once more when what it is typed in closes.
            cell.setData(Qt.ItemDataRole.EditRole, words)
            self.typed.emit((DAYS[row], PARTS[column]), words)

    def _fit(self) -> None:
        metrics = QFontMetricsF(QGuiApplication.font())
        for row in range(self.rowCount()):
            needed = max(self._lines(row, column, metrics) for column in range(self.columnCount()))
            height = max(px(_ROW), round(needed * metrics.lineSpacing()) + px(14))
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)
        head = self.horizontalHeader().sizeHint().height()
        height = head + self.verticalHeader().length() + 2 * self.frameWidth() + px(2)
        if height != self.height():
            self.setFixedHeight(height)

    def _lines(self, row: int, column: int, metrics: QFontMetricsF) -> int:
        both = self._cells[row, column].data(_BOTH) or ()
        wide = self.columnWidth(column) - px(_MARK + 10)
        return sum(len(lines_of(str(words), metrics, wide, _LINES)) for words in both)


_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class _Cells(QStyledItemDelegate):
    """Paints both sides' words and lets one side's be typed."""

    typed = Signal(int, int, str)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, colours = QRectF(option.rect), tokens()
        self._paint_ground(painter, option, index, box)
        metrics = QFontMetricsF(QGuiApplication.font())
        painter.setFont(QGuiApplication.font())
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        top = box.top() + px(6)
        for whose, words in zip(WhoseRow, index.data(_BOTH) or (), strict=False):
            lines = lines_of(str(words), metrics, box.width() - px(_MARK + 10), _LINES)
            if not lines:
                continue
            across = box.right() - px(12) if mirrored else box.left() + px(12)
            paint_mark(painter, QPointF(across, top + metrics.lineSpacing() / 2), whose)
            people = whose is WhoseRow.PEOPLE
            painter.setPen(QColor(colours.text) if people else row_colour(whose))
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            for line in lines:
                left = box.left() + px(4) if mirrored else box.left() + px(_MARK + 4)
                row = QRectF(left, top, box.width() - px(_MARK + 8), metrics.lineSpacing())
                painter.drawText(row, side | Qt.AlignmentFlag.AlignVCenter, line)
                top += metrics.lineSpacing()
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        set_role(editor, "inside")
        editor.setAutoFillBackground(True)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            self.typed.emit(index.row(), index.column(), editor.text().strip())

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRectF
    ) -> None:
        colours, view = tokens(), option.widget
        chosen = isinstance(view, QTableWidget) and view.currentIndex() == index
        painter.fillRect(box, QColor(colours.soft if chosen else colours.surface))
        painter.setPen(QPen(QColor(colours.hair), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.drawLine(box.topRight(), box.bottomRight())
        if chosen and isinstance(view, QWidget):
            focused = view.hasFocus()
            painter.setPen(
                QPen(QColor(colours.focus if focused else colours.accent), px(2) if focused else 1)
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -2, -2))
