"""How surely a change came of this, as four squares beside the words that say so (method.md 2.3)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from collabdesk.ui.theme.current import px, tokens

SQUARES = 4
SIDE = 14
GAP = 4


class StrengthSquares(QWidget):
    """Four squares, so many of them filled; they only repeat the words beside them."""

    def __init__(self, strength: int) -> None:
        super().__init__()
        self._strength = min(max(strength, 0), SQUARES)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(SQUARES * px(SIDE) + (SQUARES - 1) * px(GAP), px(SIDE + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        painter.setPen(QPen(QColor(colours.accent), px(1.5)))
        forwards = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        for place in range(SQUARES):
            filled = place < self._strength
            column = place if forwards else SQUARES - 1 - place
            box = QRectF(column * px(SIDE + GAP) + 1, 1, px(SIDE) - 2, px(SIDE) - 2)
            painter.setBrush(QColor(colours.accent) if filled else Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
        painter.end()
