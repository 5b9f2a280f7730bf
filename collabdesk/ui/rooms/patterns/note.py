"""A note is one thing said, as it would stand on a wall; a view that differs shows at its edge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from collabdesk.ui.kit.card_painting import laid_out_words, line_height
from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.icons import pixmap

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

LINES: Final = 3
PAPERS: Final = 3
_PAD: Final = 12
_ICON: Final = 15
_BAR: Final = 4
_RADIUS: Final = 4


class Note(QWidget):
    """Paints one note.

    Args:
        words: As they are to be shown, quotes and all.
        foot: Its number and session.
        different: What to say where it sees its pattern otherwise; "" where it does not.
        paper: The colour of its paper, from 1 to `PAPERS`.
    """

    def __init__(self, words: str, foot: str, different: str = "", paper: int = 1) -> None:
        super().__init__()
        self._paper = paper
        self._words, self._foot, self._different = words, foot, different
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(". ".join(part for part in (different, words, foot) if part))
        self._fit()

    def words(self) -> str:
        """Give the words it shows."""
        return self._words

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the size of words."""
        super().changeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw paper, bar, words and foot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens()
        paper = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(colours.chip_edge), 1))
        painter.setBrush(QColor(colours.colour(f"note{self._paper}")))
        painter.drawRoundedRect(paper, px(_RADIUS), px(_RADIUS))
        inner = self.rect().adjusted(px(_PAD), px(8), -px(_PAD), -px(6))
        if self._different:
            self._paint_difference(painter, inner)
        self._paint_words(painter, inner)
        painter.end()

    def _paint_difference(self, painter: QPainter, inner: QRect) -> None:
        ink = QColor(tokens().info_text)
        bar = QRect(0, px(4), px(_BAR), self.height() - px(8))
        painter.fillRect(QStyle.visualRect(self.layoutDirection(), self.rect(), bar), ink)
        height = QFontMetrics(_bold(self.font())).height()
        row = QRect(inner.left(), inner.top(), inner.width(), height)
        icon = pixmap("split", "info_text", _ICON, self.devicePixelRatio())
        box = QRect(row.left(), row.top() + (height - px(_ICON)) // 2, px(_ICON), px(_ICON))
        painter.drawPixmap(QStyle.visualRect(self.layoutDirection(), self.rect(), box), icon)
        painter.setPen(ink)
        painter.setFont(_bold(self.font()))
        words = row.adjusted(px(_ICON) + px(6), 0, 0, 0)
        shown = QFontMetrics(painter.font()).elidedText(
            self._different, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(
            QStyle.visualRect(self.layoutDirection(), self.rect(), words),
            int(Qt.AlignmentFlag.AlignLeading),
            shown,
        )

    def _paint_words(self, painter: QPainter, inner: QRect) -> None:
        font = _bold(self.font())
        above = QFontMetrics(font).height() + px(3) if self._different else 0
        lines = LINES - 1 if self._different else LINES
        layout, _ = laid_out_words(self._words, inner.width(), font.key(), lines)
        painter.setPen(QColor(tokens().text))
        layout.draw(painter, QPointF(inner.left(), inner.top() + above))
        painter.setFont(_small(self.font()))
        painter.setPen(QColor(tokens().text2))
        foot = QFontMetrics(painter.font()).elidedText(self._foot, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading), foot)

    def _fit(self) -> None:
        foot = QFontMetrics(_small(self.font())).height()
        height = LINES * line_height(_bold(self.font())) + foot + px(8 + 6 + 6)
        if height != self.height():
            self.setFixedHeight(height)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.88)
    return made
