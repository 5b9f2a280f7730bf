"""Shows that something is being worked on where it takes a while, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from collabdesk.ui.kit.progress_sheet import ProgressSheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.work.desk import Desk

_SOON = 500
"""Milliseconds before long work shows that it goes on."""


class Waiting(QObject):
    """A sheet that comes by itself after half a second, until ``end`` is called or the workbook is put away.

    Args:
        place: Anything in the window it lies over.
        desk: Who does the work; ``watch`` is to be handed to it.
        title: What is being done.
        until_full: What Stop does until the bar is full; "" where no bar fills.
        then: What is done once it is full, when it can be stopped no more.
    """

    ended = Signal()

    def __init__(self, place: QWidget, desk: Desk, title: str, until_full: str = "", then: str = "") -> None:
        super().__init__(place)
        self._desk, self._until_full, self._then = desk, until_full, then
        self._sheet: ProgressSheet | None = ProgressSheet(place, title)
        self.watch = desk.watch()
        self._sheet.stop_pressed.connect(self.watch.stop)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._sheet.open)
        self._soon.start(_SOON)
        desk.progressed.connect(self._show)
        desk.closing.connect(self.end)

    def end(self) -> None:
        """Take the sheet away, whether it was there yet or not."""
        if self._sheet is None:
            return
        self._soon.stop()
        self._desk.progressed.disconnect(self._show)
        self._desk.closing.disconnect(self.end)
        self._sheet.accept()
        self._sheet.deleteLater()
        self._sheet = None
        self.ended.emit()
        self.deleteLater()

    def _show(self, done: int, total: int) -> None:
        if self._sheet is None:
            return
        is_full = 0 < total <= done
        self._sheet.show_progress(done, total, self._then if is_full else self._until_full)
        self._sheet.stop_button.setEnabled(self._sheet.stop_button.isEnabled() and not is_full)
