"""Where everything on a feeling map stands, so that painting and the mouse agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from collabdesk.ui.rooms.journey.tools.map_reading import HIGHEST
from collabdesk.ui.theme.current import px

HANDLE: Final = 0.42
"""How far along the step both handles of a curve lie; no further, or it would pass a mark (screens.md 6)."""
LEAST_STEP: Final = 88
SHOWN_AT_ONCE: Final = 8
_TOP: Final = 18
_EDGE: Final = 8


@dataclass(frozen=True)
class MapFrame:
    """The map's measures in pixels: its whole room, the columns, the left margin and how far it has scrolled.

    ``names`` is the height kept below for the moments' names, ``axis`` the width kept for the words of
    the heights, ``chosen`` the column that is kept in sight.
    """

    room: QRectF
    count: int
    chosen: int
    axis: float
    names: float
    mirrored: bool = False

    @property
    def plot(self) -> QRectF:
        """Where marks may stand, without names and the words of the heights."""
        left = _EDGE if self.mirrored else self.axis
        right = self.axis if self.mirrored else _EDGE
        return self.room.adjusted(left, px(_TOP), -right, -self.names)

    @property
    def step(self) -> float:
        """The width of a column."""
        if not self.count:
            return self.plot.width()
        shown = min(self.count, SHOWN_AT_ONCE)
        return max(self.plot.width() / shown, float(px(LEAST_STEP)))

    @property
    def scrolls(self) -> bool:
        """Whether not all columns fit."""
        return self.step * self.count > self.plot.width() + 1

    def x(self, place: int) -> float:
        """The middle of a column."""
        along = (place + 0.5) * self.step - self._offset()
        return self.plot.right() - along if self.mirrored else self.plot.left() + along

    def y(self, height: float) -> float:
        """Where a height in half steps stands."""
        return self.plot.center().y() - height / HIGHEST * self.plot.height() / 2

    def height_at(self, y: float) -> int:
        """The half step nearest to a place on screen."""
        half = self.plot.height() / 2 or 1.0
        return max(-HIGHEST, min(HIGHEST, round((self.plot.center().y() - y) / half * HIGHEST)))

    def column_at(self, x: float) -> int:
        """The column a place on screen is in; the nearest where it is in none, -1 where there is none."""
        if not self.count:
            return -1
        return min(range(self.count), key=lambda place: abs(self.x(place) - x))

    def column(self, place: int) -> QRectF:
        """The whole of a column, from top to the end of its name."""
        width = min(self.step - px(6), px(150))
        return QRectF(self.x(place) - width / 2, self.room.top() + px(4), width, self.room.height() - px(8))

    def point(self, place: int, height: float) -> QPointF:
        """The middle of a mark."""
        return QPointF(self.x(place), self.y(height))

    def _offset(self) -> float:
        if not self.scrolls:
            return 0.0
        most = self.step * self.count - self.plot.width()
        return min(max((self.chosen + 0.5) * self.step - self.plot.width() / 2, 0.0), most)


def curve_through(points: list[QPointF]) -> QPainterPath:
    """Draw a line through marks that never goes above or below the two marks it joins."""
    path = QPainterPath()
    for place, point in enumerate(points):
        if not place:
            path.moveTo(point)
            continue
        before = points[place - 1]
        reach = (point.x() - before.x()) * HANDLE
        path.cubicTo(QPointF(before.x() + reach, before.y()), QPointF(point.x() - reach, point.y()), point)
    return path
