"""A screen reader can only say what has a name, so a test walks where it would and finds what has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

SMALLEST_TARGET: Final = 37
# A table of a hundred thousand rows is judged by its first.
_CHILDREN_WALKED: Final = 60


def unnamed(widget: QWidget) -> list[str]:
    """What can take the focus in a widget and has no accessible name.

    Args:
        widget: Where to look, itself included; only what is shown counts.

    Returns:
        A line for each, saying its class, its name in the code if it has one, and its role.
    """
    QAccessible.setActive(True)
    return [
        _told(node)
        for node in _walk(QAccessible.queryAccessibleInterface(widget))
        if _takes_focus(node) and not node.text(QAccessible.Text.Name).strip()
    ]


def too_small(widget: QWidget) -> list[str]:
    """Buttons and boxes in a widget that are shown and less than 37 pixels high."""
    return [
        f"{type(child).__name__} '{child.accessibleName() or _words_on(child)}' is {child.height()} px high"
        for child in (widget, *widget.findChildren(QWidget))
        if isinstance(child, QAbstractButton | QComboBox | QLineEdit)
        and child.isVisible()
        and not isinstance(child.parentWidget(), QComboBox)
        and child.focusPolicy() != child.focusPolicy().NoFocus
        and child.height() < SMALLEST_TARGET
    ]


def _words_on(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""


def _takes_focus(node: QAccessibleInterface) -> bool:
    state = node.state()
    hidden = bool(getattr(state, "invisible", False)) or bool(getattr(state, "disabled", False))
    return bool(getattr(state, "focusable", False)) and not hidden


def _told(node: QAccessibleInterface) -> str:
    behind = node.object()
    name = behind.objectName() if behind is not None else ""
    kind = type(behind).__name__ if behind is not None else "item"
    return f"{kind} {name or '-'} ({node.role().name})"


def _walk(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if node is None or not node.isValid():
        return
    yield node
    for place in range(min(node.childCount(), _CHILDREN_WALKED)):
        yield from _walk(node.child(place))
