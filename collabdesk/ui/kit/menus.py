"""Makes menus that go when they are put away, so that none is left behind each time one is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def menu_for_one_use(parent: QWidget) -> QMenu:
    """Give an empty menu that deletes itself once it was shown and hidden again.

    Args:
        parent: What it opens from; a menu that is never shown goes with it.
    """
    menu = QMenu(parent)
    # Deleting waits until control is back where exec() was called, so what was chosen can still be read.
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
