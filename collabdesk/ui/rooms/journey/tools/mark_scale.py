"""A line of plain words on which a side puts its mark, or on which both sides' marks stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from collabdesk.ui.kit.spoken import say_aloud
from collabdesk.ui.rooms.journey.tools.map_painting import lines_of
from collabdesk.ui.theme.current import px, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QPaintEvent

_LINES: Final = 3
_APART: Final = 22
"""Marks on one word need so much room each (screens.md 14)."""
_RADIUS: Final = 7
_LEAST: Final = 37
_ALONG: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
_DASHES: Final = [2.5, 2.0]


@dataclass(frozen=True)
class ScaleMark:
    """One mark: on which step it stands, whether it is ours, and whether it is wanted or now."""

    place: int
    ours: bool
    wanted: bool = False


class MarkScale(QWidget):
    """The line. ``mark_set`` carries the place of the step that a person marked.

    Args:
        question: What is marked, for a screen reader.
        steps: The words of each step, in order.
        takes_marks: Whether a person puts a mark on it; otherwise it only shows.
        ours: Whose marks it takes.
        wanted: Whether they are outlined.
    """

    mark_set = Signal(int)

    def __init__(
        self,
        question: str,
        steps: Sequence[str],
        *,
        takes_marks: bool = False,
        ours: bool = True,
        wanted: bool = False,
    ) -> None:
        super().__init__()
        self._question, self._steps, self._takes = question, tuple(steps), takes_marks
        self._ours, self._wanted = ours, wanted
        self._marks: tuple[ScaleMark, ...] = ()
        self._place, self._is_set = 0, False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(question)
        if takes_marks:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self._say()

    def show_marks(self, marks: Sequence[ScaleMark], sentence: str) -> None:
        """Show both sides' marks; ``sentence`` says them for a screen reader."""
        self._marks = tuple(marks)
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def begin(self, *, ours: bool) -> None:
        """Let a side mark from the start, with nothing marked; ``ours`` says which side."""
        self._ours, self._place, self._is_set = ours, 0, False
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        wide = px(110) * max(len(self._steps), 1)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        wide = px(48) * max(len(self._steps), 1)
        return QSize(wide, self.heightForWidth(wide))

    def heightForWidth(self, width: int) -> int:
        rows = max((self._rows(place, width) for place in range(len(self._steps))), default=1)
        return round(self._words_height(width) + max(px(_LEAST), rows * px(_APART) + px(14)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens()
        top = self._words_height(self.width())
        y = top + (self.height() - top) / 2
        painter.setPen(QPen(QColor(colours.rail), px(2)))
        painter.drawLine(QPointF(self._x(0), y), QPointF(self._x(len(self._steps) - 1), y))
        for place, words in enumerate(self._steps):
            self._paint_step(painter, place, words, y)
        for place in range(len(self._steps)):
            here = sorted(
                (mark for mark in self._marks if mark.place == place),
                key=lambda mark: (not mark.ours, mark.wanted),
            )
            for number, mark in enumerate(here):
                _paint_mark(painter, self._spot(place, number, len(here), y), mark)
        if self._takes:
            self._paint_hand(painter, y)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        by = _ALONG.get(key, 0) if self._takes and not event.modifiers() & _HELD else 0
        if self._is_mirrored() and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            by = -by
        if by:
            self._go(max(0, min(len(self._steps) - 1, self._place + by)))
        elif self._takes and key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._set()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._takes or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        at = event.position().x()
        self._go(min(range(len(self._steps)), key=lambda place: abs(self._x(place) - at)))
        self._set()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def _go(self, place: int) -> None:
        if place != self._place:
            self._place, self._is_set = place, False
            self._say()
            say_aloud(self, self._steps[place])
            self.update()

    def _set(self) -> None:
        if not self._is_set:
            self._is_set = True
            self._say()
            self.update()
            self.mark_set.emit(self._place)

    def _say(self) -> None:
        here = self._steps[self._place]
        if self._is_set:
            self.setAccessibleDescription(self.tr("Marked: {step}.").format(step=here))
            return
        self.setAccessibleDescription(
            self.tr("On {step}, step {number} of {count}. Left and right move, Space marks it.").format(
                step=here, number=self._place + 1, count=len(self._steps)
            )
        )

    def _paint_step(self, painter: QPainter, place: int, words: str, y: float) -> None:
        colours = tokens()
        chosen = self._takes and place == self._place
        font = _font(bold=chosen)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        wide = self._step() - px(6)
        for number, line in enumerate(lines_of(words, metrics, wide, _LINES)):
            top = number * metrics.lineSpacing()
            box = QRectF(self._x(place) - wide / 2, top, wide, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.control))
        painter.drawEllipse(QPointF(self._x(place), y), px(3), px(3))

    def _paint_hand(self, painter: QPainter, y: float) -> None:
        at = QPointF(self._x(self._place), y)
        _paint_mark(painter, at, ScaleMark(self._place, self._ours, self._wanted), ghost=not self._is_set)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens().focus), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, px(14), px(14))

    def _step(self) -> float:
        return self.width() / max(len(self._steps), 1)

    def _x(self, place: int) -> float:
        along = (place + 0.5) * self._step()
        return self.width() - along if self._is_mirrored() else along

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _words_height(self, width: int) -> float:
        metrics = QFontMetricsF(_font(bold=True))
        wide = width / max(len(self._steps), 1) - px(6)
        most = max((len(lines_of(words, metrics, wide, _LINES)) for words in self._steps), default=1)
        return most * metrics.lineSpacing() + px(2)

    def _in_a_row(self, width: int) -> int:
        return max(1, int(width / max(len(self._steps), 1) // px(_APART)))

    def _rows(self, place: int, width: int) -> int:
        here = sum(mark.place == place for mark in self._marks)
        return -(-here // self._in_a_row(width))

    def _spot(self, place: int, number: int, count: int, y: float) -> QPointF:
        each = self._in_a_row(self.width())
        row, along = divmod(number, each)
        rows, here = -(-count // each), min(each, count - row * each)
        return QPointF(
            self._x(place) + (along - (here - 1) / 2) * px(_APART), y + (row - (rows - 1) / 2) * px(_APART)
        )


_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def _font(*, bold: bool) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setBold(bold)
    return font


def _paint_mark(painter: QPainter, at: QPointF, mark: ScaleMark, *, ghost: bool = False) -> None:
    """Paint a mark: round for us, square for them; outlined where it is wanted or not set yet."""
    colours = tokens()
    colour = QColor(colours.accent if mark.ours else colours.info_text)
    pen = QPen(colour, px(2))
    if ghost:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(QColor(colours.surface) if mark.wanted or ghost else colour)
    half = float(px(_RADIUS))
    if mark.ours:
        painter.drawEllipse(at, half, half)
    else:
        painter.drawRect(QRectF(at.x() - half + 1, at.y() - half + 1, 2 * half - 2, 2 * half - 2))
