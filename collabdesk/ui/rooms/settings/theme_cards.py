"""The themes to choose from, each painted from its own colours, so that a card cannot lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from collabdesk.base.settings import Theme as ThemeChoice
from collabdesk.ui.kit.flow import FlowLayout
from collabdesk.ui.theme.current import px, tokens
from collabdesk.ui.theme.roles import set_role
from collabdesk.ui.theme.tokens import Tokens, load_tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_WIDTH, _HEIGHT, _WORDS = 104, 68, 28
_SHOWN: Final = {
    ThemeChoice.SYSTEM: ("light", "dark"),
    ThemeChoice.LIGHT: ("light",),
    ThemeChoice.DARK: ("dark",),
    ThemeChoice.HIGH_CONTRAST: ("high_contrast",),
}


class ThemeCard(QPushButton):
    """A small window in one theme's colours, and its name."""

    def __init__(self, choice: ThemeChoice, name: str) -> None:
        super().__init__()
        self.choice = choice
        self._name = name
        set_role(self, "theme-card")
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        font = self.font()
        font.setBold(True)
        words = QFontMetrics(font).horizontalAdvance(f"✓  {self._name}")
        return QSize(max(px(_WIDTH + 4), words + px(8)), px(_HEIGHT + _WORDS + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(px(2), px(2), self.width() - px(4), px(_HEIGHT))
        shape = QPainterPath()
        shape.addRoundedRect(frame, px(6), px(6))
        painter.setClipPath(shape)
        names = _SHOWN[self.choice]
        for place, name in enumerate(names):
            width = frame.width() / len(names)
            part = QRectF(frame.left() + place * width, frame.top(), width, frame.height())
            _paint_window(painter, part, load_tokens(name))
        painter.setClipping(False)
        chosen, colours = self.isChecked(), tokens()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.control), px(2) if chosen else 1))
        painter.drawRoundedRect(frame, px(6), px(6))
        self._paint_name(painter, frame)
        painter.end()

    def _paint_name(self, painter: QPainter, frame: QRectF) -> None:
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(tokens().text))
        words = f"✓  {self._name}" if self.isChecked() else self._name
        under = QRectF(px(3), frame.bottom() + px(4), self.width() - px(3), px(_WORDS - 4))
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class ThemeCards(QWidget):
    """Four cards in a row; arrows choose at once. ``chosen`` carries the theme a person chose."""

    chosen = Signal(ThemeChoice)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How it looks"))
        self._group = QButtonGroup(self)
        names = {
            ThemeChoice.SYSTEM: self.tr("As the computer"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.HIGH_CONTRAST: self.tr("High contrast"),
        }
        row = FlowLayout(self, 4)
        self._cards = [ThemeCard(choice, name) for choice, name in names.items()]
        for card in self._cards:
            self._group.addButton(card)
            row.addWidget(card)
            card.clicked.connect(lambda _checked=False, card=card: self.chosen.emit(card.choice))

    def choose(self, choice: ThemeChoice) -> None:
        """Mark a theme as the chosen one."""
        for card in self._cards:
            card.setChecked(card.choice is choice)

    def focus_start(self) -> None:
        """Put the keyboard on the chosen card."""
        chosen = self._group.checkedButton()
        (chosen or self._cards[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = forward.get(Qt.Key(event.key()), 0)
        here = self.focusWidget()
        if step and here in self._cards:
            card = self._cards[(self._cards.index(here) + step) % len(self._cards)]
            card.setFocus(Qt.FocusReason.TabFocusReason)
            card.click()
            return
        super().keyPressEvent(event)


def _paint_window(painter: QPainter, part: QRectF, colours: Tokens) -> None:
    painter.fillRect(part, QColor(colours.bg))
    painter.fillRect(QRectF(part.left(), part.top(), px(20), part.height()), QColor(colours.nav))
    painter.setPen(Qt.PenStyle.NoPen)
    left, top = part.left() + px(28), part.top() + px(14)
    room = part.right() - left - px(8)
    for colour, drop, width, height in (
        (colours.text, 0, min(px(44), room), px(5)),
        (colours.text2, px(12), min(px(60), room), px(4)),
        (colours.accent, px(28), min(px(30), room), px(14)),
    ):
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(left, top + drop, width, height), px(2), px(2))
