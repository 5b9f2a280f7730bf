"""Notices that nobody has typed or moved the mouse for a while."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication, QWindow

_LOOKS: Final = 4
"""How often in a minute it is looked whether somebody is there."""
_SOMEBODY: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """``idled`` tells, once, that nobody was there for the minutes a person chose.

    Args:
        application: The one application; whichever of its windows has the keyboard is watched.
        minutes: Gives the minutes to wait; 0 for ever.
        parent: As in Qt.
        minute: The seconds in a minute, fewer in a test.
    """

    idled = Signal()

    def __init__(
        self,
        application: QGuiApplication,
        minutes: Callable[[], int],
        parent: QObject | None = None,
        minute: float = 60,
    ) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._touched = time.time()
        self._told = False
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._look)
        self.count_minutes_of(minute)
        # A filter on the whole application would be asked about every event of every widget.
        application.focusWindowChanged.connect(self._window_changed)

    def count_minutes_of(self, seconds: float) -> None:
        """Take so many seconds for a minute."""
        self._minute = seconds
        self._ticks.start(max(1, round(seconds * 1000 / _LOOKS)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SOMEBODY:
            self.touch()
        return False

    def touch(self) -> None:
        """Somebody is there. Where that comes after too long, as when a laptop wakes, it is told first."""
        self._look()
        self._touched = time.time()
        self._told = False

    def _window_changed(self, window: QWindow | None) -> None:
        if window is not None:
            # Installed again, a filter only moves to the front.
            window.installEventFilter(self)
            self.touch()

    def _look(self) -> None:
        # By the clock on the wall, which goes on while a laptop sleeps.
        minutes = self._minutes()
        if minutes and not self._told and abs(time.time() - self._touched) >= minutes * self._minute:
            self._told = True
            self.idled.emit()
