"""How long the sentences of a letter are, from short to long, beside the words that say so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from collabdesk.domain.how_it_reads import PLAIN
from collabdesk.ui.theme.current import px, tokens

LONGEST = 30


class LengthMeter(QWidget):
    """A line whose strong part ends where sentences become long; it only repeats the words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._length = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_length(self, words_a_sentence: int) -> None:
        """Show where a text is; words a sentence, rounded."""
        self._length = words_a_sentence
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, radius = tokens(), px(6)
        width, middle = self.width() - 2 * radius, self.height() / 2
        forwards = self.layoutDirection() == Qt.LayoutDirection.LeftToRight

        def across(words: float) -> float:
            part = min(words, LONGEST) / LONGEST
            return radius + width * (part if forwards else 1 - part)

        for end, colour in ((LONGEST, colours.rail), (PLAIN, colours.accent)):
            left, right = sorted((across(0), across(end)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, middle - px(2), right - left, px(5)), px(2), px(2))
        late = self._length > PLAIN
        painter.setPen(QPen(QColor(colours.warn_text if late else colours.accent), px(3)))
        painter.setBrush(QColor(colours.surface))
        painter.drawEllipse(
            QRectF(across(self._length) - radius, middle - radius, 2 * radius, 2 * radius).adjusted(
                1, 1, -1, -1
            )
        )
        painter.end()
