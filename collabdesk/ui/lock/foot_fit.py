"""Sees that every button of a row can be read, however wide the window is and however large the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def fit_row(row: QBoxLayout, parts: Sequence[QWidget], room: int, spared: Sequence[QWidget] = ()) -> None:
    """Leave out what can be spared, one after another, then put parts under each other where they must be.

    Args:
        row: What holds them.
        parts: What stands in it, but for what is spared; hidden ones do not count.
        room: How wide the row may be, in pixels.
        spared: What may go, the first first, such as a sentence or a second way to close.
    """
    needed = _wanted(row, [part for part in parts if not part.isHidden()])
    rest = list(spared)
    while rest and needed + _wanted(row, rest) > room:
        rest.pop(0)
    for part in spared:
        part.setVisible(part in rest)
    down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
    row.setDirection(across if needed <= room else down)


def _wanted(row: QBoxLayout, parts: Sequence[QWidget]) -> int:
    return sum(part.sizeHint().width() + row.spacing() for part in parts)
