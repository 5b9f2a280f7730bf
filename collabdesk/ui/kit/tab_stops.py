"""Finds where Tab stops in a widget, so that what is made late can be put in its place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@runtime_checkable
class InParts(Protocol):
    """A widget that knows the order of its parts, where that is not the order they were made in."""

    def tab_parts(self) -> Sequence[QWidget]:
        """Give its parts in the order of Tab."""


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """Give what takes Tab in a widget: part by part where it knows its parts, else in the order it was made.

    A widget that hands the keyboard to a part of itself is one stop: Qt keeps its parts together, and breaks
    the ring where one of them is moved alone. Neither Qt's ring nor the items of a layout are asked: PySide
    takes each for the owner of the next, and lets a living one go with one that is gone.
    """
    proxy = widget.focusProxy()
    if proxy is not None and widget.isAncestorOf(proxy):
        yield widget
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    known = list(widget.tab_parts()) if isinstance(widget, InParts) else []
    for child in (*known, *(child for child in children if child not in known)):
        # What drops down from a box is a window of its own.
        if not child.isWindow():
            yield from tab_stops(child)


def tab_through(widgets: Iterable[QWidget]) -> None:
    """Let Tab go through widgets in this order, and through all of one before the next."""
    for before, after in pairwise(stop for widget in widgets for stop in tab_stops(widget)):
        QWidget.setTabOrder(before, after)
