"""What scrolls inside a frame is a widget that Python knows by name, so that asking for it costs nothing."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> None:
    """Put a viewport like Qt's own in its place, before anything else is done to the area.

    Qt's own is of a class it keeps to itself; to find the nearest one it has a name for, PySide6 makes every
    class of QtWidgets with all its enums: some 10 ms, once.
    """
    viewport = QWidget()
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
