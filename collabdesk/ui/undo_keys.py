"""Lets Ctrl+Z reach the workbook from a box in which there is nothing typed to take back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class UndoKeys(QObject):
    """Watches the box that has the keyboard; it keeps Undo and Redo while it has something of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise RuntimeError("a window needs its application first")
        application.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (undo and not _own(watched, "undo")) or (redo and not _own(watched, "redo")):
                event.ignore()
                return True
        return False

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None and old is self._watched:
            old.removeEventFilter(self)
        self._watched = now
        if isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit):
            now.installEventFilter(self)


def _own(box: QObject, which: str) -> bool:
    if isinstance(box, QLineEdit):
        return box.isUndoAvailable() if which == "undo" else box.isRedoAvailable()
    if isinstance(box, QPlainTextEdit | QTextEdit):
        document = box.document()
        return document.isUndoAvailable() if which == "undo" else document.isRedoAvailable()
    return False
