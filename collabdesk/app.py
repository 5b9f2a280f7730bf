"""Builds every part of the window once and joins them; what is heavy waits until the window is painted."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication

from collabdesk.base.paths import settings_file
from collabdesk.base.settings import Settings, load_settings, save_settings
from collabdesk.ui.choices import Choices
from collabdesk.ui.languages import speak
from collabdesk.ui.main_window import MainWindow
from collabdesk.ui.rooms.context import RoomContext
from collabdesk.ui.theme.fonts import load_further_fonts
from collabdesk.ui.theme.theme import Theme
from collabdesk.ui.wording import Wording
from collabdesk.work.desk import Desk

_START: Final = 4_000
"""Milliseconds after which a start is over, on any computer but a very slow one."""


@dataclass(frozen=True)
class Moments:
    """What to call at two moments: the window is ``painted``; a workbook's ``rows`` are asked for."""

    painted: Callable[[], None] | None = None
    rows: Callable[[], None] | None = None


def run(path: Path | None = None, moments: Moments | None = None) -> int:
    """Open the window and stay until it is closed; gives the exit status.

    Args:
        path: The workbook to open; the one that was open last if none is named, else the first page.
        moments: What to call on the way, for measuring.
    """
    application = make_application()
    _sweep_after_the_start()
    desk = Desk()
    window = build_window(application, desk, _settings())
    told = moments or Moments()

    def painted() -> None:
        if told.painted is not None:
            told.painted()
        _keep_a_log(window)
        window.go_on()
        QTimer.singleShot(0, load_further_fonts)

    if told.rows is not None:
        window.rows_shown.connect(told.rows)
    window.begin(path or _last_workbook(window))
    first_paint = FirstPaint(window, painted)
    window.show()
    status = application.exec()
    window.removeEventFilter(first_paint)
    return status


def make_application() -> QApplication:
    """Give the one application, ready for a window."""
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("CollabDesk")
    application.setDesktopFileName("collabdesk")
    return application


def build_window(
    application: QApplication,
    desk: Desk,
    settings: Settings,
    today: Callable[[], date] = date.today,
) -> MainWindow:
    """Build the window and everything it stands on, without showing it or opening a workbook.

    Args:
        application: The one application.
        desk: Already running; the window shuts it when it closes.
        settings: This person's choices; changes are kept in their profile.
        today: Gives the day to take for today.
    """
    speak(application, settings.language or QLocale.system().name())
    theme = Theme(application)
    theme.apply(settings.theme.value, settings.text_size)

    def keep(chosen: Settings) -> None:
        desk.call(lambda _: None, None, save_settings, settings_file(), chosen)

    context = RoomContext(
        today=today,
        settings=Choices(settings, keep, theme),
        theme=theme,
        wording=Wording(today, theme),
    )
    return MainWindow(desk, context)


class FirstPaint(QObject):
    """Calls once, just after a window was painted for the first time."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self._then is not None:
            QTimer.singleShot(0, self._then)
            self._then = None
        return False


def _sweep_after_the_start() -> None:
    """Leave Python's search for cycles, which `__main__` has stopped, until what a start makes is made."""

    def sweep() -> None:
        gc.freeze()
        gc.enable()

    QTimer.singleShot(_START, sweep)


def _keep_a_log(window: MainWindow) -> None:
    from collabdesk.base.logging import catch_the_unexpected, start_log

    start_log()
    catch_the_unexpected(lambda _failure: window.tell_unexpected())


def _settings() -> Settings:
    with suppress(OSError):
        return load_settings(settings_file())
    return Settings()


def _last_workbook(window: MainWindow) -> Path | None:
    recent = window.context.settings.recent
    return Path(recent[0].path) if recent else None
