"""A short word that something is done, which goes away by itself and takes no room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from collabdesk.ui.kit.buttons import link_button
from collabdesk.ui.kit.spoken import say_aloud
from collabdesk.ui.kit.text import Sentence
from collabdesk.ui.theme.current import px
from collabdesk.ui.theme.roles import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent
    from PySide6.QtWidgets import QWidget

_WIDEST: Final = 460
_AWAKE: Final = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest})


class Toast(QFrame):
    """A dark line over the foot of a window.

    Args:
        parent: The window or page it lies over.
    """

    action_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._seconds = 0
        self._sentence = Sentence()
        self.button = link_button("")
        self.button.clicked.connect(self._pressed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self.button)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._time_is_up)
        set_role(self, "toast")
        parent.installEventFilter(self)
        self.hide()

    def tell(self, sentence: str, action: str = "", seconds: int = 12) -> None:
        """Say something.

        Args:
            sentence: What was done.
            action: What its button does ("Undo"); nothing for no button.
            seconds: How long it stays; it waits while the mouse or the keyboard is on it.
        """
        self._seconds = seconds
        self._sentence.set_text(sentence)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self._lay()
        self.show()
        self.raise_()
        self._clock.start(seconds * 1000)
        say_aloud(self, sentence)

    def words(self) -> str:
        """What it says, or said last."""
        return self._sentence.plain_text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() in _AWAKE and not self.isHidden():
            self._lay()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._clock.start(self._seconds * 1000)

    def _lay(self) -> None:
        over = self._over
        self._row.setContentsMargins(px(16), px(6), px(10), px(6))
        self._row.setSpacing(px(12))
        self._sentence.setContentsMargins(0, px(3), 0, 0)
        width = min(px(_WIDEST), over.width() - 2 * px(16))
        height = self._row.totalHeightForWidth(width)
        self.setGeometry((over.width() - width) // 2, over.height() - height - px(20), width, height)

    def _time_is_up(self) -> None:
        if self.button.hasFocus():
            self._clock.start(self._seconds * 1000)
            return
        self.hide()

    def _pressed(self) -> None:
        self.hide()
        self.action_pressed.emit()
