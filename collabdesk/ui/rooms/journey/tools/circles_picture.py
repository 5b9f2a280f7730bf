"""Three circles and where they meet; empty ones are outlined, filled ones have colour."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from collabdesk.ui.rooms.journey.tools.map_painting import lines_of
from collabdesk.ui.theme.current import px, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

_ANGLES: Final = (210, 330, 90)
_GROUNDS: Final = ("note1", "note2", "note3")
_INKS: Final = ("warn_text", "accent", "info_text")
_APART: Final = 0.72
"""How far a circle's middle is from where all meet, in radii."""
_OUTWARD: Final = 0.42
_WIDE: Final = 2 * 0.866 * _APART + 2
_TALL: Final = 1.5 * _APART + 2
_HEIGHT: Final = 430
_LINES: Final = 4
_DASHES: Final = [4.0, 3.0]


class CirclesPicture(QWidget):
    """The picture. ``circle_pressed`` carries 0, 1 or 2 for a circle and 3 for where all three meet."""

    circle_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ("", "", "")
        self._said: tuple[str, ...] = ("", "", "")
        self._overlap = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Three circles and where they meet"))

    def show_circles(self, heads: Sequence[str], said: Sequence[str], overlap: str, in_words: str) -> None:
        """Show what stands in the circles.

        Args:
            heads: What each of the three circles is called.
            said: The words in each; "" leaves it outlined.
            overlap: The words where all three meet.
            in_words: All of it in sentences, for a screen reader.
        """
        self._heads, self._said, self._overlap = tuple(heads), tuple(said), overlap
        self.setAccessibleDescription(in_words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(480), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(260), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(3):
            self._paint_ground(painter, number)
        self._paint_overlap(painter)
        for number in range(3):
            self._paint_edge(painter, number)
        for number in range(3):
            self._paint_words(painter, number)
        width = self._radius() * 0.72
        self._write(painter, QRectF(-width / 2, -px(38), width, px(76)), "", self._overlap)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, radius = event.position(), self._radius()
        away = [_distance(at, self._middle(number)) for number in range(3)]
        if max(away) <= radius:
            self.circle_pressed.emit(3)
        elif min(away) <= radius:
            self.circle_pressed.emit(away.index(min(away)))
        else:
            super().mousePressEvent(event)

    def _radius(self) -> float:
        return min((self.width() - px(4)) / _WIDE, (self.height() - px(4)) / _TALL)

    def _centre(self) -> QPointF:
        # The three together are higher above where they meet than the lowest is below it.
        top = (self.height() - _TALL * self._radius()) / 2
        return QPointF(self.width() / 2, top + self._radius() * (1 + _APART / 2))

    def _middle(self, number: int, apart: float = _APART) -> QPointF:
        angle = radians(_ANGLES[number])
        mirrored = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        reach = apart * self._radius()
        return self._centre() + QPointF(mirrored * cos(angle) * reach, sin(angle) * reach)

    def _circle(self, number: int) -> QPainterPath:
        path = QPainterPath()
        path.addEllipse(self._middle(number), self._radius(), self._radius())
        return path

    def _paint_ground(self, painter: QPainter, number: int) -> None:
        if self._said[number]:
            ground = QColor(tokens().colour(_GROUNDS[number]))
            ground.setAlphaF(0.8)
            painter.fillPath(self._circle(number), ground)

    def _paint_overlap(self, painter: QPainter) -> None:
        middle = self._circle(0).intersected(self._circle(1)).intersected(self._circle(2))
        painter.fillPath(middle, QColor(tokens().surface))
        if self._overlap:
            painter.fillPath(middle, QColor(tokens().soft))

    def _paint_edge(self, painter: QPainter, number: int) -> None:
        filled = bool(self._said[number])
        pen = QPen(QColor(tokens().colour(_INKS[number] if filled else "control")), px(2))
        if not filled:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._circle(number))

    def _paint_words(self, painter: QPainter, number: int) -> None:
        radius = self._radius()
        outward = self._middle(number, _APART + _OUTWARD) - self._centre()
        width, height = radius * 1.02, radius * 0.95
        box = QRectF(outward.x() - width / 2, outward.y() - height / 2, width, height)
        self._write(painter, box, self._heads[number], self._said[number])

    def _write(self, painter: QPainter, box: QRectF, head: str, words: str) -> None:
        box = box.translated(self._centre())
        plain, strong = QFont(QGuiApplication.font()), QFont(QGuiApplication.font())
        strong.setBold(True)
        metrics = QFontMetricsF(strong)
        spacing = metrics.lineSpacing()
        heads = lines_of(head, metrics, box.width(), 2) if head else []
        room = max(1, min(_LINES, int(box.height() / spacing) - len(heads)))
        said = lines_of(words, QFontMetricsF(plain), box.width(), room) if words else []
        top = box.center().y() - (len(heads) + len(said)) * spacing / 2
        painter.setPen(QColor(tokens().text))
        for number, line in enumerate((*heads, *said)):
            painter.setFont(strong if number < len(heads) else plain)
            row = QRectF(box.left(), top + number * spacing, box.width(), spacing)
            painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)


def _distance(one: QPointF, other: QPointF) -> float:
    away = one - other
    return float((away.x() ** 2 + away.y() ** 2) ** 0.5)
