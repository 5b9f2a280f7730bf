"""When a page turns, the keyboard goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from collabdesk.ui.kit.tab_stops import tab_stops

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def give_focus(widget: QWidget) -> bool:
    """Give the keyboard to a widget, or to the first in it that takes it.

    Args:
        widget: A box to type in, or a whole page.

    Returns:
        Whether anything took it.
    """
    first = next((stop for stop in tab_stops(widget) if _takes_it(stop, widget)), None)
    if first is None:
        return False
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def _takes_it(found: QWidget, within: QWidget) -> bool:
    return found.isEnabled() and (found is within or found.isVisibleTo(within))
