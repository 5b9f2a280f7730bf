"""Gives a widget its role, which is all the style sheet goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ROLE: Final = "role"


def set_role(widget: QWidget, role: str) -> None:
    """Dress a widget by its role, at once if it is already on screen.

    Args:
        widget: Any widget; a plain one is given the background of its role too.
        role: A role the style sheet knows, such as "title", "card" or "filled".
    """
    if widget.property(ROLE) == role:
        return
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty(ROLE, role)
    repolish(widget)


def role_of(widget: QWidget) -> str:
    """The role a widget was given, or nothing."""
    return str(widget.property(ROLE) or "")


def repolish(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose properties changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
