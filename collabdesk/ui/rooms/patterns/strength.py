"""How strongly people feel is a line they drew, thin or thick, and never a number."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from collabdesk.domain.words import Strength
from collabdesk.ui.theme.current import px, tokens

_WIDTHS: Final = {Strength.THIN: 1.5, Strength.THICK: 6.0}


class StrengthLine(QWidget):
    """Draws the line; a dotted one where nobody has drawn it yet."""

    def __init__(self) -> None:
        super().__init__()
        self._strength: Strength | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_strength(self, strength: Strength | None, spoken: str) -> None:
        """Draw another line; ``spoken`` says it to those who cannot see it."""
        self._strength = strength
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for a line as long as a short word list."""
        return QSize(px(150), px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it by hand, a little uneven."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens().text), px(10) * 0.1 * _WIDTHS.get(self._strength or Strength.THIN, 1.5))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if self._strength is None:
            pen.setColor(QColor(tokens().text2))
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        left, right, middle = px(5), self.width() - px(5), self.height() / 2
        path = QPainterPath(QPointF(left, middle + px(2)))
        third = (right - left) / 3
        path.cubicTo(
            QPointF(left + third, middle - px(3)),
            QPointF(left + 2 * third, middle + px(3)),
            QPointF(right, middle - px(2)),
        )
        painter.drawPath(path)
        painter.end()
