"""Two squares beside words: both filled for heard well, one for a little, none for not yet."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from collabdesk.domain.words import Reach
from collabdesk.ui.theme.current import px, tokens

_FILLED: Final = {Reach.WELL: 2, Reach.A_LITTLE: 1, Reach.NOT_YET: 0}
_SIDE: Final = 12
_GAP: Final = 3


class Squares(QWidget):
    """Paints how well a group was heard; ``spoken`` is the same in words."""

    def __init__(self, reach: Reach, spoken: str) -> None:
        super().__init__()
        self._filled = _FILLED[reach]
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give room for both."""
        return QSize(2 * px(_SIDE) + px(_GAP) + 2, px(_SIDE) + px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill as many as it was heard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens()
        for place in range(2):
            filled = place < self._filled
            painter.setPen(QPen(QColor(colours.accent if filled else colours.control), 1.5))
            painter.setBrush(QColor(colours.accent) if filled else Qt.BrushStyle.NoBrush)
            left = 1 + place * (px(_SIDE) + px(_GAP))
            painter.drawRoundedRect(QRectF(left, px(5), px(_SIDE) - 1, px(_SIDE) - 1), px(3), px(3))
        painter.end()
