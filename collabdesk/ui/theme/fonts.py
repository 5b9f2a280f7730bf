"""The fonts travel with CollabDesk, so that the same words take the same room on every computer."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from collabdesk.base.paths import resource

FAMILY: Final = "Atkinson Hyperlegible Next"
OTHER_SCRIPTS: Final = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Symbols2",
)
_FIRST: Final = "atkinson-*.ttf"
_FURTHER: Final = "Noto*.ttf"


@cache
def load_first_fonts() -> int:
    """Make the everyday Latin fonts known to Qt; quick enough to come before the first paint.

    Returns:
        How many files were taken.
    """
    return _load(_FIRST)


@cache
def load_further_fonts() -> int:
    """Make the fonts of other scripts known, which may come after the window is shown.

    Returns:
        How many files were taken.
    """
    taken = _load(_FURTHER)
    QFont.insertSubstitutions(FAMILY, list(OTHER_SCRIPTS))
    return taken


def _load(pattern: str) -> int:
    files = sorted(resource("fonts").glob(pattern))
    return sum(QFontDatabase.addApplicationFont(str(file)) >= 0 for file in files)
