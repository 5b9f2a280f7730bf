"""F6 goes round the parts of the window, so that nobody has to press Tab forty times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from collabdesk.ui.kit.tab_stops import tab_stops

if TYPE_CHECKING:
    from collections.abc import Sequence


def move_region(regions: Sequence[QWidget], by: int) -> QWidget | None:
    """Put the keyboard in the next region, or the one before, and give it.

    Args:
        regions: Parts of the window in reading order; hidden ones and ones with nothing to focus are passed.
        by: 1 or -1.
    """
    usable = [region for region in regions if region.isVisible() and _first_in(region) is not None]
    if not usable:
        return None
    here = QApplication.focusWidget()
    holding = [i for i, r in enumerate(usable) if here is not None and (r is here or r.isAncestorOf(here))]
    place = (holding[-1] + by) % len(usable) if holding else (0 if by > 0 else -1)
    target = usable[place]
    first = _first_in(target)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)
    return target


def _first_in(region: QWidget) -> QWidget | None:
    """Give what was focused last inside a region, else the first that takes Tab."""
    last = region.focusWidget()
    if last is not None and _takes_tab(last):
        return last
    if _takes_tab(region):
        return region
    return next((stop for stop in tab_stops(region) if _takes_tab(stop)), None)


def _takes_tab(widget: QWidget) -> bool:
    wants = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(wants) and widget.isVisible() and widget.isEnabled()
