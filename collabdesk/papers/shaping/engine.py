"""Has Qt's text layout stand ready, with the prepared fonts and no other."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING

from collabdesk.domain.failures import ShapingDiffers
from collabdesk.papers.shaping.fonts import EM

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QFont, QTextCharFormat

    from collabdesk.papers.shaping.fonts import ShapedFont

_lock = RLock()
taken: dict[str, tuple[QFont, QTextCharFormat]] = {}
"""The fonts that Qt has taken, by their names, each also as a format of text."""
_applications: list[QCoreApplication] = []
"""The application whose fonts those are, which also keeps one alive that was made here."""


def format_of(font: ShapedFont) -> tuple[QFont, QTextCharFormat]:
    """Give a font as Qt sets text in it, and as the format of a range of text; any thread may ask.

    Raises:
        ShapingDiffers: This computer's Qt does not take the font.
    """
    with _lock:
        _have_an_application()
        if font.name not in taken:
            taken[font.name] = _load(font)
        return taken[font.name]


def application() -> int:
    """Have an application, and give a number that is another's when it was ended and a new one begun.

    One without a screen is made where there is none: fonts live as long as it does.

    Raises:
        ShapingDiffers: The running application has nothing to do with fonts.
    """
    with _lock:
        _have_an_application()
        return id(_applications[0])


def _have_an_application() -> None:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QGuiApplication

    running = QCoreApplication.instance()
    if running is not None and _applications == [running]:
        return
    if not isinstance(running, QGuiApplication):
        if running is not None:
            raise ShapingDiffers("application")
        running = QGuiApplication(["collabdesk", "-platform", "offscreen"])
    taken.clear()
    _applications[:] = [running]


def _load(font: ShapedFont) -> tuple[QFont, QTextCharFormat]:
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QFont, QFontDatabase, QTextCharFormat

    number = QFontDatabase.addApplicationFontFromData(QByteArray(font.prepared.read_bytes()))
    if QFontDatabase.applicationFontFamilies(number) != [font.family]:
        raise ShapingDiffers(font.name)
    wanted = QFont([font.family])
    wanted.setPixelSize(EM)  # so that every place Qt gives is in the font's own units
    wanted.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # A character taken from another font would put every index after it wrong.
    wanted.setStyleStrategy(QFont.StyleStrategy.NoFontMerging | QFont.StyleStrategy.ForceOutline)
    text_format = QTextCharFormat()
    text_format.setFont(wanted)
    return wanted, text_format
