"""A chart on screen: real words beside drawn bars or squares, that say nothing the words do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from collabdesk.ui.kit.buttons import plain_button
from collabdesk.ui.kit.text import Caption, SectionHead, Sentence
from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

BAR_HEIGHT: Final = 18
SQUARE: Final = 14
GAP: Final = 4
LABEL_WIDTH: Final = 190
ROW_HEIGHT: Final = 37
_DASHES: Final = [3.0, 2.5]


@dataclass(frozen=True)
class ChartRow:
    """One row: its label, its number or word as text, a remark, and what is drawn.

    A bar is ``share`` of the width long (0 to 1) and goes on dashed up to ``before``, what there was before
    this step; where nothing left, the remark is not drawn. None: nothing narrows. With ``of`` there are so
    many squares instead, ``filled`` of them filled.
    """

    label: str
    amount: str
    remark: str = ""
    share: float = 0.0
    before: float | None = None
    filled: int = 0
    of: int = 0


@dataclass(frozen=True)
class Chart:
    """A chart: its point as a sentence, the heads of label, amount and remark, its rows, and a note."""

    caption: str
    heads: tuple[str, str, str]
    rows: tuple[ChartRow, ...]
    note: str = ""


class BarChart(QWidget):
    """A chart, and the same as a table behind the button "As words".

    Args:
        chart: What it shows.
        parent: As in Qt.
    """

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(chart.caption)
        self.as_words = plain_button(self.tr("As words"))
        self.as_words.setCheckable(True)
        set_role(self.as_words, "pill")
        self.as_words.setAccessibleName(self.tr("As words: {chart}").format(chart=chart.caption))
        self._drawn, self.table = _drawn(chart.rows), _table(chart)
        self.table.hide()
        head = QHBoxLayout()
        head.addWidget(SectionHead(chart.caption), 1)
        head.addWidget(self.as_words, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self._drawn)
        column.addWidget(self.table)
        if chart.note:
            column.addWidget(Caption(chart.note))
        self.as_words.toggled.connect(self._as_words_chosen)

    def _as_words_chosen(self, only: bool) -> None:
        self._drawn.setVisible(not only)
        self.table.setVisible(only)
        if only:
            self.table.setFocus()
            self.table.setFixedHeight(_height(self.table))


class Bar(QWidget):
    """One bar or one row of squares; what it shows stands beside it as text."""

    def __init__(self, row: ChartRow) -> None:
        super().__init__()
        self._row = row
        width = QSizePolicy.Policy.Fixed if row.of else QSizePolicy.Policy.Expanding
        self.setSizePolicy(width, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        if self._row.of:
            return QSize(self._row.of * px(SQUARE + GAP), px(SQUARE + 2))
        return QSize(px(120), px(BAR_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.setTransform(QTransform(-1, 0, 0, 1, self.width(), 0), combine=True)
        if self._row.of:
            self._paint_squares(painter)
        else:
            self._paint_bar(painter)
        painter.end()

    def _paint_bar(self, painter: QPainter) -> None:
        colours = tokens()
        line = px(1.5)
        room = QRectF(self.rect()).adjusted(line, line, -line, -line)
        still = room.width() * min(max(self._row.share, 0.0), 1.0)
        before = room.width() * min(max(self._row.before or 0.0, 0.0), 1.0)
        if before > still:
            pen = QPen(QColor(colours.control), line)
            pen.setDashPattern(_DASHES)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(room.left() + still, room.top(), before - still, room.height()))
        painter.setPen(QPen(QColor(colours.accent), line))
        if still:
            painter.setBrush(QColor(colours.accent))
            painter.drawRect(QRectF(room.left(), room.top(), max(still, line), room.height()))
        else:
            painter.drawLine(room.topLeft(), room.bottomLeft())

    def _paint_squares(self, painter: QPainter) -> None:
        colours = tokens()
        painter.setPen(QPen(QColor(colours.accent), px(1.5)))
        side = px(SQUARE) - 2
        for place in range(self._row.of):
            filled = place < self._row.filled
            painter.setBrush(QColor(colours.accent) if filled else Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(place * px(SQUARE + GAP) + 1, 1, side, side))


def _drawn(rows: Sequence[ChartRow]) -> QWidget:
    drawn = QWidget()
    grid = QGridLayout(drawn)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(3))
    grid.setColumnStretch(1, 1)
    top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
    for place, row in enumerate(rows):
        label, amount = Sentence(row.label, "strong"), Sentence(row.amount, "strong")
        label.setFixedWidth(px(LABEL_WIDTH))
        grid.addWidget(label, 3 * place, 0, 2, 1, top)
        if row.of:
            both = QHBoxLayout()
            both.setSpacing(px(8))
            both.addWidget(Bar(row), 0, middle)
            both.addWidget(amount, 1)
            grid.addLayout(both, 3 * place, 1)
        else:
            grid.addWidget(Bar(row), 3 * place, 1, middle)
            amount.setFixedWidth(max(px(56), amount.fontMetrics().horizontalAdvance(row.amount) + px(8)))
            grid.addWidget(amount, 3 * place, 2, middle)
        if row.remark and (row.before is None or row.before > row.share):
            grid.addWidget(Caption(row.remark), 3 * place + 1, 1, 1, 2)
        grid.setRowMinimumHeight(3 * place + 2, px(8))
    return drawn


def _table(chart: Chart) -> QTableWidget:
    table = QTableWidget(len(chart.rows), len(chart.heads))
    set_role(table, "table")
    table.setAccessibleName(chart.caption)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.setHorizontalHeaderLabels(list(chart.heads))
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(px(ROW_HEIGHT))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.setColumnWidth(0, px(LABEL_WIDTH))
    for place, row in enumerate(chart.rows):
        for column, words in enumerate((row.label, row.amount, row.remark)):
            table.setItem(place, column, QTableWidgetItem(words))
    return table


def _height(table: QTableWidget) -> int:
    # Every row is in sight: what scrolls within what scrolls is hard to find.
    head = table.horizontalHeader().sizeHint().height()
    return head + table.verticalHeader().length() + 2 * table.frameWidth() + px(GAP)
