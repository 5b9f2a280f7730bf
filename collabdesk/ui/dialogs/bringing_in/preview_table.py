"""The table of real rows under the choices, with the mark of each row that needs somebody's eye."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from collabdesk.exchange.heading_words import Column
from collabdesk.exchange.planned import FindingKind
from collabdesk.ui.dialogs.bringing_in.preview_model import STAYS
from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.icons import pixmap
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.dialogs.bringing_in.preview_model import PreviewModel
    from collabdesk.ui.wordings.bringing_in import BringingInWording

ROW: Final = 40
GUTTER: Final = 58
DATE, LEFT_OUT, OTHER, LEAST_WORDS, HOPED = 112, 122, 122, 300, 172
MARK: Final = 15


class PreviewTable(QTableView):
    """Rows as they stand in the file; ``columns_moved`` tells that widths or the place of columns changed."""

    columns_moved = Signal()

    def __init__(
        self, model: PreviewModel, wording: BringingInWording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        model.setParent(self)
        set_role(self, "preview")
        self.setModel(model)
        self.setVerticalHeader(_Gutter(model, wording, self))
        self.setItemDelegate(_Cells(model, self))
        self.setAccessibleName(self.tr("Rows of the file"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        across = self.horizontalHeader()
        across.hide()
        across.setMinimumSectionSize(px(60))
        across.sectionResized.connect(lambda *_: self.columns_moved.emit())
        self.horizontalScrollBar().valueChanged.connect(self.columns_moved)
        model.modelReset.connect(self._fit)
        self._fit()

    def gutter_width(self) -> int:
        """How wide the row numbers are."""
        return self.verticalHeader().width()

    def fit_columns(self) -> None:
        """Give every column the room its kind needs, and what is left to their words."""
        count = self._model.columnCount()
        widths = [px(_WIDTHS.get(self._model.column(i), OTHER)) for i in range(count)]
        room = self.viewport().width() - sum(widths)
        takers = [i for i in range(count) if self._model.column(i) is Column.WORDS]
        for i in takers:
            widths[i] += max(0, room)
        for i, width in enumerate(widths):
            self.horizontalHeader().resizeSection(i, width)
        self.columns_moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        down = self.verticalHeader()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(px(ROW))
        down.setDefaultSectionSize(px(ROW))
        last = self._model.row_number(self._model.rowCount() - 1) if self._model.rowCount() else 0
        digits = down.fontMetrics().horizontalAdvance("0" * len(str(last)))
        down.setFixedWidth(max(px(GUTTER), px(MARK + 30) + digits))
        self.fit_columns()


_WIDTHS: Final = {
    Column.WORDS: LEAST_WORDS,
    Column.HOPED: HOPED,
    Column.ANSWER: HOPED,
    Column.SAID_ON: DATE,
    Column.LEAVE_OUT: LEFT_OUT,
}


class _Gutter(QHeaderView):
    """The file's own row numbers, each with the mark of what is the matter with its row."""

    def __init__(self, model: PreviewModel, wording: BringingInWording, table: PreviewTable) -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._model, self._wording = model, wording
        self.setAccessibleName(self.tr("Row numbers"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        colours = tokens()
        finding = self._model.finding(section)
        stays = finding is not None and finding.kind in STAYS
        painter.save()
        painter.fillRect(rect, QColor(colours.sunken if stays else colours.surface))
        _underline(painter, rect)
        if finding is not None:
            name, tone = self._wording.look(finding.kind)
            picture = pixmap(name, tone, MARK, self.devicePixelRatioF())
            painter.drawPixmap(rect.left() + px(10), rect.center().y() - px(MARK) // 2, picture)
        painter.setPen(QColor(colours.text2))
        font = QFont(self.font())
        font.setBold(False)
        painter.setFont(font)
        place = rect.adjusted(0, 0, -px(10), 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, str(self._model.row_number(section)))
        painter.restore()


class _Cells(QStyledItemDelegate):
    """Paints a cell by what its column becomes."""

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours, rect = tokens(), option.rect
        finding = self._model.finding(index.row())
        stays = finding is not None and finding.kind in STAYS
        painter.save()
        painter.fillRect(rect, QColor(colours.sunken if stays else colours.surface))
        _underline(painter, rect)
        font, tone = self._dress(QFont(option.font), index)
        painter.setFont(font)
        painter.setPen(QColor(tone))
        inside = rect.adjusted(px(10), 0, -px(8), 0)
        words = self._model.cell(index.row(), index.column())
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 4, 4)
        painter.restore()

    def _dress(self, font: QFont, index: QModelIndex | QPersistentModelIndex) -> tuple[QFont, str]:
        """Give the font and the colour by what the column becomes and what is the matter with the row."""
        column, finding = self._model.column(index.column()), self._model.finding(index.row())
        kind = finding.kind if finding is not None else None
        if kind in STAYS or column is Column.LEAVE_OUT:
            font.setStrikeOut(column is Column.LEAVE_OUT)
            return font, tokens().text2
        if column is Column.SAID_ON and kind is FindingKind.UNREADABLE_DATE:
            font.setBold(True)
            return font, tokens().warn_text
        font.setBold(column is Column.WORDS)
        return font, tokens().text


def _underline(painter: QPainter, rect: QRect) -> None:
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens().border))
