"""One object holds the colours and sizes in use, and tells everyone when a person changes them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStyleFactory
from shiboken6 import isValid

from collabdesk.ui.theme.fonts import FAMILY, load_first_fonts
from collabdesk.ui.theme.palette import palette_of
from collabdesk.ui.theme.sheet import POINTS, style_sheet
from collabdesk.ui.theme.tokens import Tokens, load_tokens

SYSTEM: Final = "system"
CHOICES: Final = (SYSTEM, "light", "dark", "high_contrast")
SMALLEST_PERCENT: Final = 100
LARGEST_PERCENT: Final = 200
_MADE: Final[list[Theme]] = []


class Theme(QObject):
    """The look of the whole application, made once as its child; light and 100 % until it is applied."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._choice = "light"
        self._percent = SMALLEST_PERCENT
        self._tokens = load_tokens("light")
        self._is_dressed = False
        _MADE.append(self)

    @property
    def tokens(self) -> Tokens:
        """The colours now shown."""
        return self._tokens

    @property
    def percent(self) -> int:
        """The size of the words, 100 to 200."""
        return self._percent

    @property
    def choice(self) -> str:
        """What was asked for, one of `CHOICES`."""
        return self._choice

    @property
    def shown(self) -> str:
        """The theme now shown, never "system"."""
        return self._tokens.name

    def apply(self, name: str, text_percent: int) -> None:
        """Restyle everything, at once if it is on screen.

        Args:
            name: "system" (follow the computer), "light", "dark" or "high_contrast".
            text_percent: Size of the words, 100 to 200; others are brought into that range.

        Raises:
            FileNotFoundError: There is no such theme.
        """
        tokens = None if name == SYSTEM else load_tokens(name)
        self._choice = name
        self._percent = min(LARGEST_PERCENT, max(SMALLEST_PERCENT, text_percent))
        if not self._is_dressed:
            self._is_dressed = True
            load_first_fonts()
            self._application.setStyle(QStyleFactory.create("Fusion"))
            self._application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._tell_the_system(tokens)
        self._restyle()

    def _tell_the_system(self, chosen: Tokens | None) -> None:
        hints = self._application.styleHints()
        # What the system draws, such as the frame of the window, should agree with what is inside it.
        hints.blockSignals(True)
        if chosen is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if chosen.dark else Qt.ColorScheme.Light)
        hints.blockSignals(False)

    def _restyle(self) -> None:
        self._tokens = load_tokens(self._resolved())
        font = QFont(FAMILY)
        font.setPointSizeF(POINTS["body"] * self._percent / 100)
        self._application.setPalette(palette_of(self._tokens))
        self._application.setFont(font)
        self._application.setStyleSheet(style_sheet(self._tokens, self._percent))
        self.changed.emit()

    def _resolved(self) -> str:
        if self._choice != SYSTEM:
            return self._choice
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "high_contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _follow_system(self) -> None:
        if self._choice == SYSTEM and self._resolved() != self.shown:
            self._restyle()


def theme_made_last() -> Theme | None:
    """The theme made last of those still there, which are as many as applications are running: one."""
    while _MADE and not isValid(_MADE[-1]):
        _MADE.pop()
    return _MADE[-1] if _MADE else None
