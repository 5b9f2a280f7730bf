"""The chain drawn once, as eight marks on a line, so that a first look says what the workbook is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.icons import pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_ICONS: Final = (
    "quote",
    "check",
    "ear",
    "scale",
    "footprints",
    "sprout",
    "send",
    "message-circle-reply",
)
_MARK: Final = 30
_GAP: Final = 3
_PICTURE: Final = 16


class ChainLine(QWidget):
    """Said, checked, heard, decided, did, changed, told, they said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (
            self.tr("Said"),
            self.tr("Checked"),
            self.tr("Heard"),
            self.tr("Decided"),
            self.tr("Did"),
            self.tr("Changed"),
            self.tr("Told"),
            self.tr("They said"),
        )
        self.setAccessibleName(", ".join(self._words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(656), px(_MARK + 8) + round(QFontMetricsF(self._font()).height()) + px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(320), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        size, colours = px(_MARK), tokens()
        step = (self.width() - size) / (len(_ICONS) - 1)
        lefts = [place * step for place in range(len(_ICONS))]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            lefts.reverse()
        painter.setPen(QPen(QColor(colours.border), px(2)))
        for one, next_one in zip(sorted(lefts), sorted(lefts)[1:], strict=False):
            painter.drawLine(QPointF(one + size + _GAP, size / 2), QPointF(next_one - _GAP, size / 2))
        for left, name, words in zip(lefts, _ICONS, self._words, strict=True):
            self._draw_mark(painter, left, name, words)
        painter.end()

    def _draw_mark(self, painter: QPainter, left: float, name: str, words: str) -> None:
        size, colours = px(_MARK), tokens()
        painter.setPen(QPen(QColor(colours.chip_edge), 1))
        painter.setBrush(QColor(colours.soft))
        painter.drawEllipse(QRectF(left + 0.5, 0.5, size - 1, size - 1))
        inset = (size - px(_PICTURE)) / 2
        painter.drawPixmap(
            QPointF(left + inset, inset), pixmap(name, "soft_text", _PICTURE, self.devicePixelRatioF())
        )
        painter.setPen(QColor(colours.text))
        width = painter.fontMetrics().horizontalAdvance(words)
        start = min(max(left + size / 2 - width / 2, 0), self.width() - width)
        painter.drawText(QPointF(start, size + px(6) + painter.fontMetrics().ascent()), words)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(self.font().pointSizeF() * 9.5 / 10.5)
        font.setBold(True)
        return font
