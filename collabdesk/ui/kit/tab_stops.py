"""Finds where Tab stops in a widget, as it is laid out, so that what is made late can be put in its place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QLayout


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """Give what takes Tab in a widget, in the order it is laid out.

    A widget that hands the keyboard to a part of itself is one stop: Qt keeps its parts together, and breaks
    the ring where one of them is moved alone. Qt's own ring is not asked: PySide takes each widget in it for
    the owner of the next, and lets a living one go with one that is gone.
    """
    proxy = widget.focusProxy()
    if proxy is not None and widget.isAncestorOf(proxy):
        yield widget
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    for child in _in_order(widget):
        # What drops down from a box is a window of its own.
        if not child.isWindow():
            yield from tab_stops(child)


def tab_through(widgets: Iterable[QWidget]) -> None:
    """Let Tab go through widgets in this order, and through all of one before the next."""
    for before, after in pairwise(stop for widget in widgets for stop in tab_stops(widget)):
        QWidget.setTabOrder(before, after)


def _in_order(widget: QWidget) -> list[QWidget]:
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    layout = widget.layout()
    places = {child: place for place, child in enumerate(_laid_out(layout))} if layout is not None else {}
    return sorted(children, key=lambda child: places.get(child, len(places)))


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
