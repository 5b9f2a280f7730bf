"""Two ways side by side, of which one is chosen: locked with a passphrase, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import em, px
from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LEAST_EMS = 16
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class WayCard(QPushButton):
    """One way: its name in bold, and what it means."""

    def __init__(self, name: str, means: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setAccessibleDescription(means)
        self._picture = QLabel()
        self._words = (Sentence(name, "strong"), Sentence(means, "secondary"))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        for sentence in self._words:
            words.addWidget(sentence)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(11), px(12), px(8))
        row.setSpacing(px(12))
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for part in (self._picture, *self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._show)
        self._show(chosen=False)

    def height_for(self, width: int) -> int:
        """How high it must be for its words at a width, in pixels."""
        inner = width - px(14 + 12 + 12 + 22) - px(6)
        return px(26) + sum(part.heightForWidth(inner) for part in self._words)

    def _show(self, chosen: bool) -> None:
        set_role(self, "door-card-chosen" if chosen else "door-card")
        wear_icon(self._picture, "circle-dot" if chosen else "circle", "accent" if chosen else "text2", 22)


class TwoWays(QWidget):
    """Two cards; the arrows choose. ``locked_chosen`` tells whether the first, which locks, is chosen now."""

    locked_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.lock = WayCard(
            self.tr("Lock it with a passphrase (we suggest this)"),
            self.tr("If the laptop is lost or stolen, nobody can read what people told you."),
        )
        self.leave = WayCard(
            self.tr("Leave it unlocked"),
            self.tr("Anyone who can open this computer can open it. You can lock it later."),
        )
        self._cards = (self.lock, self.leave)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for card in self._cards:
            group.addButton(card)
            card.installEventFilter(self)
        self.lock.setChecked(True)
        self.lock.toggled.connect(self.locked_chosen)
        self._arrange()

    @property
    def locks(self) -> bool:
        """Whether it is to be locked."""
        return self.lock.isChecked()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and event.key() in _ARROWS and watched in self._cards:  # type: ignore[attr-defined]
            other = self.leave if watched is self.lock else self.lock
            other.setFocus(Qt.FocusReason.TabFocusReason)
            other.click()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= 2 * _LEAST_EMS * em()
        self._grid.setSpacing(px(12))
        self._grid.addWidget(self.lock, 0, 0)
        self._grid.addWidget(self.leave, 0 if beside else 1, 1 if beside else 0)
        width = (self.width() - px(12)) // 2 if beside else self.width()
        heights = [card.height_for(width) for card in self._cards]
        for card, height in zip(self._cards, heights, strict=True):
            card.setFixedHeight(max(*heights) if beside else height)
