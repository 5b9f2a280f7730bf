"""Rows of a long list are painted, because a widget for each would take seconds for a thousand."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from collabdesk.ui.kit.paged_model import ROW_ROLE, CardRow, Index
from collabdesk.ui.kit.tones import ink_of
from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.icons import pixmap

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_LINE_SPACING: Final = 1.28
_PAD_ACROSS: Final = 16
_PAD_DOWN: Final = 9
_GAP: Final = 5
_ICON: Final = 15
_BAR: Final = 3
_RADIUS: Final = 10


def line_height(font: QFont) -> int:
    """The height of a line of words in a row, in pixels."""
    return ceil(QFontMetrics(font).height() * _LINE_SPACING)


def row_height(font: QFont, word_lines: int) -> int:
    """The height every row has, in pixels, when up to that many lines of words are shown."""
    state = max(QFontMetrics(font).height(), px(_ICON))
    return 2 * px(_PAD_DOWN) + word_lines * line_height(font) + px(_GAP) + state


def heading_height(font: QFont) -> int:
    """The height of a line between groups, in pixels."""
    return QFontMetrics(font).height() + px(20)


class CardDelegate(QStyledItemDelegate):
    """Paints one row: words, where it stands, the far edge, and the line under it."""

    def __init__(self, word_lines: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._word_lines = word_lines

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(120), row_height(option.font, self._word_lines))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, CardRow) and row.heading:
            _paint_heading(painter, option, row)
        else:
            _paint_ground(painter, option)
            if isinstance(row, CardRow):
                _paint_row(painter, option, row, self._word_lines)
            else:
                _paint_coming(painter, option)
        painter.restore()


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, row: CardRow) -> None:
    font = QFont(option.font)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(tokens().text2))
    place = option.rect.adjusted(px(_PAD_ACROSS), 0, -px(_PAD_ACROSS), -px(5))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading), row.words)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    if option.state & QStyle.StateFlag.State_Selected:
        _paint_selection(painter, option)
        return
    pad = px(_PAD_ACROSS)
    line = QRect(option.rect.left() + pad, option.rect.bottom(), option.rect.width() - 2 * pad, 1)
    colours = tokens()
    if colours.dotted_hair:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(QColor(colours.hair), 1, Qt.PenStyle.DotLine))
        painter.drawLine(line.topLeft(), line.topRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    else:
        painter.fillRect(line, QColor(colours.hair))


def _paint_selection(painter: QPainter, option: QStyleOptionViewItem) -> None:
    colours = tokens()
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    width = 2 if focused else 1
    inset = 1 + width / 2
    painter.setBrush(QColor(colours.surface))
    painter.setPen(QPen(QColor(colours.focus if focused else _edge()), width))
    card = QRectF(option.rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(card, px(_RADIUS), px(_RADIUS))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    bar = QRect(
        option.rect.left() + 3, option.rect.top() + px(14), px(_BAR), option.rect.height() - 2 * px(14)
    )
    painter.drawRect(QStyle.visualRect(option.direction, option.rect, bar))


def _edge() -> str:
    colours = tokens()
    return colours.accent if colours.dotted_hair else colours.border


def _paint_coming(painter: QPainter, option: QStyleOptionViewItem) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().hair))
    line = QRectF(option.rect).adjusted(px(_PAD_ACROSS), px(20), -px(_PAD_ACROSS) * 4, 0)
    line.setHeight(px(8))
    painter.drawRoundedRect(line, px(4), px(4))


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, row: CardRow, word_lines: int) -> None:
    inner = option.rect.adjusted(px(_PAD_ACROSS), 0, -px(_PAD_ACROSS), 0)
    layout, lines = laid_out_words(row.words, inner.width(), option.font.key(), word_lines)
    state_height = max(QFontMetrics(option.font).height(), px(_ICON))
    has_state = bool(row.state or row.trailing)
    height = lines * line_height(option.font) + (px(_GAP) + state_height if has_state else 0)
    top = inner.top() + (inner.height() - height) // 2
    painter.setPen(QColor(tokens().text))
    painter.setFont(option.font)
    layout.draw(painter, QPointF(inner.left(), top))
    if has_state:
        place = QRect(inner.left(), top + height - state_height, inner.width(), state_height)
        _paint_state(painter, option, row, place)


def _paint_state(painter: QPainter, option: QStyleOptionViewItem, row: CardRow, place: QRect) -> None:
    role = ink_of(row.tone)
    painter.setPen(QColor(tokens().colour(role)))
    metrics = QFontMetrics(option.font)
    spent = 0
    if row.icon:
        icon = pixmap(row.icon, role, _ICON, painter.device().devicePixelRatio())
        box = QRect(place.left(), place.top() + (place.height() - px(_ICON)) // 2, px(_ICON), px(_ICON))
        painter.drawPixmap(QStyle.visualRect(option.direction, place, box), icon)
        spent = px(_ICON) + px(6)
    bold = QFont(option.font)
    bold.setBold(True)
    trailing_width = QFontMetrics(bold).horizontalAdvance(row.trailing) if row.trailing else 0
    room = place.width() - spent - (trailing_width + px(10) if trailing_width else 0)
    words = QRect(place.left() + spent, place.top(), max(0, room), place.height())
    centre = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(
        QStyle.visualRect(option.direction, place, words),
        int(centre | Qt.AlignmentFlag.AlignLeading),
        metrics.elidedText(row.state, Qt.TextElideMode.ElideRight, max(0, room)),
    )
    painter.setFont(bold)
    painter.drawText(place, int(centre | Qt.AlignmentFlag.AlignTrailing), row.trailing)


@lru_cache(maxsize=512)
def laid_out_words(words: str, width: int, font_key: str, word_lines: int) -> tuple[QTextLayout, int]:
    """Lay out words once for all the frames that show them, and say how many lines they take."""
    font = QFont()
    font.fromString(font_key)
    text = " ".join(words.split())
    shown = _cut(text, width, font, word_lines)
    layout = _laid_out(shown, width, font)
    return layout, layout.lineCount()


def _cut(text: str, width: int, font: QFont, word_lines: int) -> str:
    whole = _laid_out(text, width, font)
    if whole.lineCount() <= word_lines:
        return text
    last = whole.lineAt(word_lines - 1).textStart()
    ending = QFontMetrics(font).elidedText(text[last:], Qt.TextElideMode.ElideRight, width)
    return text[:last] + ending


def _laid_out(text: str, width: int, font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    top = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, top))
        top += line_height(font)
    layout.endLayout()
    return layout
