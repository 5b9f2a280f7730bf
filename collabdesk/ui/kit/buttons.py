"""The buttons of CollabDesk, so that everything pressed alike looks alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from collabdesk.ui.theme.icons import wear_icon
from collabdesk.ui.theme.roles import set_role

ICON_SIZE = 18


def filled_button(text: str, icon: str | None = None) -> QPushButton:
    """The next honest step; one a screen.

    Args:
        text: What pressing it does.
        icon: A file of `resources/icons` without its ending.
    """
    return _button(text, "filled", icon, "on_accent")


def plain_button(text: str, icon: str | None = None) -> QPushButton:
    """Any other step, drawn as a line; arguments as for `filled_button`."""
    return _button(text, "outlined", icon, "text")


def quiet_button(text: str, icon: str | None = None) -> QPushButton:
    """A step that need not be taken, such as "Not yet"; arguments as for `filled_button`."""
    return _button(text, "quiet", icon, "text2")


def danger_button(text: str, icon: str | None = None) -> QPushButton:
    """A step that Undo cannot take back; never the default; arguments as for `filled_button`."""
    made = _button(text, "danger", icon, "on_danger")
    made.setAutoDefault(False)
    return made


def link_button(text: str) -> QPushButton:
    """A step inside running text, such as "Show the other 2"."""
    made = _button(text, "link", None, "accent")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def icon_button(name: str, accessible: str) -> QPushButton:
    """A button with a picture only.

    Args:
        name: A file of `resources/icons` without its ending.
        accessible: What pressing it does, for a screen reader and as a tip.
    """
    made = _button("", "icon", name, "text2")
    made.setAccessibleName(accessible)
    made.setToolTip(accessible)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def _button(text: str, role: str, icon: str | None, colour: str) -> QPushButton:
    made = QPushButton(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    # Enter presses the one button it is on, never whichever a dialog guesses.
    made.setAutoDefault(False)
    set_role(made, role)
    if icon:
        wear_icon(made, icon, colour, 20 if role == "icon" else ICON_SIZE)
    return made
