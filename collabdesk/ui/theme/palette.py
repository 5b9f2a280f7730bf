"""What the style sheet does not reach takes its colours from here, so nothing is left in another theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collabdesk.ui.theme.tokens import Tokens

_Role = QPalette.ColorRole
_ROLES: Final = {
    _Role.Window: "bg",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "sunken",
    _Role.Text: "text",
    _Role.PlaceholderText: "text2",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "danger",
    _Role.ToolTipBase: "chosen",
    _Role.ToolTipText: "on_chosen",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.Light: "surface",
    _Role.Midlight: "hair",
    _Role.Mid: "border",
    _Role.Dark: "control",
    _Role.Shadow: "control",
}
_FADED: Final = (_Role.WindowText, _Role.Text, _Role.ButtonText)


def palette_of(tokens: Tokens) -> QPalette:
    """A full palette in the colours of a theme."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(tokens.colour(token)))
    for role in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text2))
    return palette
