"""One stage on the rail: its number in a mark, its name, and what there is of it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from collabdesk.ui.kit.marks import RADIUS, draw_rail
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import current_theme, px, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from collabdesk.journey.exercise import Stage

RAIL: Final = 54
_LEFT: Final = 27
_GAP: Final = 3
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OPENING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Right})


class StageRow(QWidget):
    """``chosen`` tells that it is to be opened, ``entered`` that the keyboard goes on into it.

    ``clicked`` tells that the mouse chose it, ``walked`` carries -1 or 1 to go to the one above or below.
    """

    chosen = Signal()
    entered = Signal()
    clicked = Signal()
    walked = Signal(int)

    def __init__(self, stage: Stage, name: str) -> None:
        super().__init__()
        self.stage = stage
        self._name, self._line = Sentence(name, "strong"), Sentence(role="caption")
        self._is_first, self._is_open, self._has = stage.number == 0, False, False
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._line)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme = current_theme()
        if theme is not None:
            theme.changed.connect(self._fit)
        self._fit()

    def show_standing(self, line: str, *, has: bool, is_open: bool) -> None:
        """Say what there is of it; ``has`` fills its mark, ``is_open`` that it is the one beside."""
        self._has, self._is_open = has, is_open
        self._line.set_text(line)
        opened = self.tr("open") if is_open else ""
        said = self.tr("{number}. {name}").format(number=self.stage.number, name=self._name.plain_text())
        self.setAccessibleName(". ".join(part for part in (said, line.rstrip("."), opened) if part))
        policy = Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.update()

    def _fit(self) -> None:
        self._row.setContentsMargins(px(RAIL), px(4), px(14), px(4))
        self.setMinimumHeight(px(48))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down the rail, or into the stage."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in _OPENING:
            self.chosen.emit()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open with a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()
            self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box of the open stage, the rail and the mark."""
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._is_open or self.hasFocus():
            ring = self.hasFocus()
            painter.setPen(QPen(QColor(colours.focus if ring else colours.border), 2 if ring else 1))
            painter.setBrush(QColor(colours.surface) if self._is_open else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, px(10), px(10))
        middle = QPointF(px(_LEFT) if self._forwards() else self.width() - px(_LEFT), self.height() / 2)
        reach = QPointF(0, px(RADIUS + _GAP))
        if not self._is_first:
            draw_rail(painter, QPointF(middle.x(), 0), middle - reach)
        draw_rail(painter, middle + reach, QPointF(middle.x(), self.height()))
        self._draw_number(painter, middle)

    def _draw_number(self, painter: QPainter, middle: QPointF) -> None:
        colours = tokens()
        if self._is_open:
            ground, ink, edge = colours.accent, colours.on_accent, colours.accent
        elif self._has:
            edge = colours.accent if colours.dotted_hair else colours.soft
            ground, ink = colours.soft, colours.soft_text
        else:
            ground, ink, edge = colours.bg, colours.text2, colours.control
        painter.setPen(QPen(QColor(edge), px(1.5)))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(middle, px(RADIUS) - 1, px(RADIUS) - 1)
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        around = QRectF(middle.x() - px(RADIUS), middle.y() - px(RADIUS), 2 * px(RADIUS), 2 * px(RADIUS))
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(self.stage.number))

    def _forwards(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.LeftToRight
