"""Small squares beside words, some filled: how well a group was heard, or how far a need was met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from collabdesk.domain.words import Reach
from collabdesk.ui.theme.current import px, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEARD: Final = {Reach.WELL: (True, True), Reach.A_LITTLE: (True, False), Reach.NOT_YET: (False, False)}
_SIDE: Final = 12
_GAP: Final = 3


class Squares(QWidget):
    """Paints one square for each of ``filled``, filled or not; ``spoken`` is the same in words."""

    def __init__(self, filled: Sequence[bool], spoken: str) -> None:
        super().__init__()
        self._filled = tuple(filled)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give room for all of them."""
        count = len(self._filled)
        return QSize(count * px(_SIDE) + (count - 1) * px(_GAP) + 2, px(_SIDE) + px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill those that are filled, from where reading begins."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens()
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, filled in enumerate(reversed(self._filled) if backwards else self._filled):
            painter.setPen(QPen(QColor(colours.accent if filled else colours.control), 1.5))
            painter.setBrush(QColor(colours.accent) if filled else Qt.BrushStyle.NoBrush)
            left = 1 + place * (px(_SIDE) + px(_GAP))
            painter.drawRoundedRect(QRectF(left, px(5), px(_SIDE) - 1, px(_SIDE) - 1), px(3), px(3))
        painter.end()


def heard_squares(reach: Reach, spoken: str) -> Squares:
    """Make the two squares of how well a group was heard."""
    return Squares(_HEARD[reach], spoken)
