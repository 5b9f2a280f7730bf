"""Knows whether what is on the clipboard was copied here, and takes it off again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

_MODES: Final = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class OwnCopies(QObject):
    """Watches the clipboard, and the selection where a system has one.

    Some systems cannot say who put something there, so that it counts as ours, too, when it came while a
    window of ours had the keyboard.
    """

    def __init__(self, application: QGuiApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = application.clipboard()
        self._ours: set[QClipboard.Mode] = set()
        self._clipboard.changed.connect(self._changed)

    def empty(self) -> None:
        """Empty the clipboard of what was copied here; what other programs put there stays."""
        for mode in _MODES:
            if mode in self._ours or self._owns(mode):
                self._clipboard.clear(mode)
        self._ours.clear()

    def _owns(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Clipboard:
            return self._clipboard.ownsClipboard()
        return self._clipboard.supportsSelection() and self._clipboard.ownsSelection()

    def _changed(self, mode: QClipboard.Mode) -> None:
        if QApplication.focusWindow() is not None:
            self._ours.add(mode)
        else:
            self._ours.discard(mode)
