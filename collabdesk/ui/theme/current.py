"""What the theme says now, for widgets that paint or measure themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetricsF, QGuiApplication

from collabdesk.ui.theme.theme import theme_made_last
from collabdesk.ui.theme.tokens import Tokens, load_tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from collabdesk.ui.theme.theme import Theme

NARROW_EMS: Final = 65


def current_theme() -> Theme | None:
    """The theme made last for the running application, if it has one yet."""
    return theme_made_last()


def tokens() -> Tokens:
    """The colours now shown; light until a theme is chosen."""
    theme = current_theme()
    return theme.tokens if theme is not None else load_tokens("light")


def px(design: float) -> int:
    """A length of the design (pixels at 100 %) at the size the words have now."""
    theme = current_theme()
    return round(design * (theme.percent if theme is not None else 100) / 100)


def em() -> float:
    """The height of a line of body text, in pixels."""
    return QFontMetricsF(QGuiApplication.font()).height()


def is_narrow(widget: QWidget) -> bool:
    """Whether the widget's window is too narrow, for words of this size, to show two things side by side."""
    return widget.window().width() < NARROW_EMS * em()
