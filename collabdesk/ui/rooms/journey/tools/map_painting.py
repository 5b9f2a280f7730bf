"""Paints a feeling map: a solid line with round marks for people, a dotted one with squares for staff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from collabdesk.domain.journey_words import WhoseRow
from collabdesk.ui.rooms.journey.tools.map_frame import SHOWN_AT_ONCE, curve_through
from collabdesk.ui.rooms.journey.tools.map_reading import HIGHEST
from collabdesk.ui.theme.current import px, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.ui.rooms.journey.tools.map_frame import MapFrame
    from collabdesk.ui.rooms.journey.tools.map_reading import Spot

DOTS: Final = [2.2, 2.0]
_BOLD: Final = QFont.Weight.Bold
_NAME_LINES: Final = 2
_FILL: Final = 0.45
_LINE: Final = 2


@dataclass(frozen=True)
class MapLook:
    """What is chosen and how it is said.

    ``heights`` are the words for good, all right and bad, ``names`` those of the moments,
    ``focused`` tells that the picture has the keyboard, ``row`` the row that the keys move.
    """

    chosen: int
    row: WhoseRow
    focused: bool
    heights: tuple[str, str, str]
    names: tuple[str, ...]


def row_colour(row: WhoseRow) -> QColor:
    """The colour of a row's line and marks."""
    return QColor(tokens().accent if row is WhoseRow.PEOPLE else tokens().info_text)


def row_pen(row: WhoseRow, colour: QColor | None = None) -> QPen:
    """The line of a row, in its colour or another one: solid for people, dotted for staff."""
    pen = QPen(colour or row_colour(row), px(3) if row is WhoseRow.PEOPLE else px(2))
    if row is WhoseRow.STAFF:
        pen.setDashPattern(DOTS)
    return pen


def paint_mark(
    painter: QPainter,
    centre: QPointF,
    row: WhoseRow,
    *,
    chosen: bool = False,
    ghost: bool = False,
    colour: QColor | None = None,
) -> None:
    """Paint one mark: round for people, square for staff.

    Args:
        painter: Where.
        centre: Its middle.
        row: Whose.
        chosen: Whether it is larger.
        ghost: Whether nothing is marked yet, so that only a pale outline shows where it would begin.
        colour: Another than the row's.
    """
    colours = tokens()
    edge = QColor(colours.control) if ghost else colour or row_colour(row)
    pen = QPen(edge, px(2))
    if ghost:
        pen.setDashPattern(DOTS)
    painter.setPen(pen)
    filled = row is WhoseRow.PEOPLE and not ghost
    hollow = QColor(colours.surface) if colour is None else QColor(Qt.GlobalColor.transparent)
    painter.setBrush(edge if filled else hollow)
    half = float(px(9 if chosen else 6))
    if row is WhoseRow.PEOPLE:
        painter.drawEllipse(centre, half, half)
    else:
        half -= px(1)
        painter.drawRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half))


class MapPainting:
    """One painting of the map; it lasts as long as one paint event.

    Args:
        painter: Where.
        frame: Where everything stands.
        spots: What is shown, left to right.
        look: What is chosen, and the words.
    """

    def __init__(self, painter: QPainter, frame: MapFrame, spots: Sequence[Spot], look: MapLook) -> None:
        self._painter, self._frame, self._spots, self._look = painter, frame, spots, look
        self._bold = QFont(painter.font())
        self._bold.setWeight(_BOLD)
        self._plain = QFont(painter.font())

    def paint(self) -> None:
        """Paint everything, what lies behind first."""
        painter, frame = self._painter, self._frame
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        inside = QRectF(frame.plot.left(), frame.room.top(), frame.plot.width(), frame.room.height())
        painter.setClipRect(inside)
        self._paint_band()
        painter.restore()
        self._paint_heights()
        painter.save()
        painter.setClipRect(inside)
        self._paint_ground()
        for row in (WhoseRow.STAFF, WhoseRow.PEOPLE):
            self._paint_line(row)
        self._paint_ghost()
        for place in range(len(self._spots)):
            self._paint_marks(place)
        for place in range(len(self._spots)):
            self._paint_words(place)
            self._paint_name(place)
        painter.restore()

    def _paint_band(self) -> None:
        if not 0 <= self._look.chosen < len(self._spots):
            return
        colours = tokens()
        band = QColor(colours.soft)
        if not colours.dotted_hair:
            band.setAlphaF(0.55)
        pen = QPen(QColor(colours.accent), px(1)) if colours.dotted_hair else QPen(Qt.PenStyle.NoPen)
        self._painter.setPen(pen)
        self._painter.setBrush(band)
        self._painter.drawRoundedRect(self._frame.column(self._look.chosen), px(6), px(6))

    def _paint_heights(self) -> None:
        painter, frame, colours = self._painter, self._frame, tokens()
        metrics = QFontMetricsF(self._plain)
        painter.setFont(self._plain)
        for height in range(-HIGHEST, HIGHEST + 1, 2):
            pen = QPen(QColor(colours.control if not height else colours.hair), px(1.5) if not height else 1)
            if colours.dotted_hair and height:
                pen.setDashPattern(DOTS)
            painter.setPen(pen)
            y = frame.y(height)
            painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y))
        painter.setPen(QColor(colours.text2))
        side = Qt.AlignmentFlag.AlignRight if frame.mirrored else Qt.AlignmentFlag.AlignLeft
        for words, height in zip(self._look.heights, (HIGHEST, 0, -HIGHEST), strict=True):
            tall = metrics.height()
            top = frame.y(height) - tall / 2
            left = frame.plot.right() + px(8) if frame.mirrored else frame.room.left()
            box = QRectF(left, top, frame.axis - px(8), tall)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _points(self, row: WhoseRow) -> list[QPointF]:
        heights = [(place, spot.height(row)) for place, spot in enumerate(self._spots)]
        return [self._frame.point(place, height) for place, height in heights if height is not None]

    def _paint_line(self, row: WhoseRow) -> None:
        points = self._points(row)
        if not points:
            return
        self._painter.setPen(row_pen(row))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(curve_through(points))

    def _paint_ground(self) -> None:
        points = self._points(WhoseRow.PEOPLE)
        if len(points) < _LINE or tokens().dotted_hair:
            return
        under = QPainterPath(curve_through(points))
        under.lineTo(points[-1].x(), self._frame.y(0))
        under.lineTo(points[0].x(), self._frame.y(0))
        under.closeSubpath()
        ground = QColor(tokens().soft)
        ground.setAlphaF(_FILL)
        self._painter.fillPath(under, ground)

    def _paint_ghost(self) -> None:
        for place, spot in enumerate(self._spots):
            chosen = place == self._look.chosen
            if spot.height(self._look.row) is None and (chosen or not spot.marks):
                paint_mark(
                    self._painter, self._frame.point(place, 0), self._look.row, chosen=chosen, ghost=True
                )
                if chosen and self._look.focused:
                    self._paint_ring(self._frame.point(place, 0))

    def _paint_marks(self, place: int) -> None:
        chosen = place == self._look.chosen
        for row in (WhoseRow.STAFF, WhoseRow.PEOPLE):
            height = self._spots[place].height(row)
            if height is None:
                continue
            centre = self._frame.point(place, height)
            here = chosen and row is self._look.row
            self._clear_behind(centre, px(12 if here else 8))
            paint_mark(self._painter, centre, row, chosen=here)
            if here and self._look.focused:
                self._paint_ring(centre)

    def _clear_behind(self, centre: QPointF, radius: float) -> None:
        # A little of the ground round a mark keeps it apart from a line that passes by.
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(tokens().surface))
        self._painter.drawEllipse(centre, radius, radius)

    def _paint_ring(self, centre: QPointF) -> None:
        self._painter.setPen(QPen(QColor(tokens().focus), px(2)))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(centre, px(15), px(15))

    def _paint_words(self, place: int) -> None:
        crowded = len(self._spots) > SHOWN_AT_ONCE
        if crowded and abs(place - self._look.chosen) > 1:
            return
        spot = self._spots[place]
        for row, mark in spot.marks.items():
            if not mark.word or not self._is_in_sight(place):
                continue
            font = self._bold if row is WhoseRow.PEOPLE else self._plain
            metrics = QFontMetricsF(font)
            words = metrics.elidedText(
                mark.word.replace("\n", " "), Qt.TextElideMode.ElideRight, self._frame.step - px(8)
            )
            patch = self._patch(place, row, mark.height, metrics, words)
            painter, colours = self._painter, tokens()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(patch, px(4), px(4))
            painter.setFont(font)
            painter.setPen(QColor(colours.text) if row is WhoseRow.PEOPLE else row_colour(row))
            painter.drawText(patch, Qt.AlignmentFlag.AlignCenter, words)

    def _patch(self, place: int, row: WhoseRow, height: int, metrics: QFontMetricsF, words: str) -> QRectF:
        wide, tall = metrics.horizontalAdvance(words) + px(8), metrics.height() + px(1)
        centre = self._frame.point(place, height)
        above = self._is_above(place, row, height)
        top = centre.y() - px(13) - tall if above else centre.y() + px(14)
        top = min(max(top, self._frame.room.top()), self._frame.plot.bottom() + px(14) - tall)
        left = centre.x() - wide / 2
        if place == 0 and len(self._spots) > 1:
            # The first line falls or rises to the right of its mark, just where the word would stand.
            left += px(14) if self._frame.mirrored else -px(14)
        return QRectF(self._within(left, wide), top, wide, tall)

    def _is_in_sight(self, place: int) -> bool:
        return self._frame.plot.left() <= self._frame.x(place) <= self._frame.plot.right()

    def _within(self, left: float, wide: float) -> float:
        plot = self._frame.plot
        return max(min(left, plot.right() - wide), plot.left())

    def _is_above(self, place: int, row: WhoseRow, height: int) -> bool:
        other = WhoseRow.STAFF if row is WhoseRow.PEOPLE else WhoseRow.PEOPLE
        beside = self._spots[place].height(other)
        if beside is None:
            return height >= 0
        return height > beside or (height == beside and row is WhoseRow.PEOPLE)

    def _paint_name(self, place: int) -> None:
        colours, spot = tokens(), self._spots[place]
        column = self._frame.column(place)
        font = self._bold if place == self._look.chosen else self._plain
        self._painter.setFont(font)
        self._painter.setPen(QColor(colours.text2 if spot.offered else colours.text))
        metrics = QFontMetricsF(font)
        top = self._frame.plot.bottom() + px(16)
        wide = self._frame.step - px(6)
        lines = lines_of(self._look.names[place], metrics, wide)
        for number, line in enumerate(lines):
            box = QRectF(
                column.center().x() - wide / 2, top + number * metrics.lineSpacing(), wide, metrics.height()
            )
            self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)


def lines_of(words: str, metrics: QFontMetricsF, wide: float, most: int = _NAME_LINES) -> list[str]:
    """Break words into a few lines, the last one cut short where they do not fit.

    Args:
        words: What is said.
        metrics: Of the font.
        wide: The width there is, in pixels.
        most: How many lines at most.
    """
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        full = len(lines) == most
        if lines and (full or metrics.horizontalAdvance(longer) <= wide):
            lines[-1] = longer
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, wide) for line in lines]
