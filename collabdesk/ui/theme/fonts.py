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
_FIRST: Final = ("atkinson-*-normal.ttf",)
_FURTHER: Final = ("atkinson-*-italic.ttf", "Noto*.ttf")


@cache
def load_first_fonts() -> int:
    """Make the everyday Latin fonts, upright, known to Qt; quick enough to come before the first paint.

    Returns:
        How many files were taken.
    """
    return _load(_FIRST)


@cache
def load_further_fonts() -> int:
    """Make the slanted fonts and those of other scripts known, which may come after the window is shown.

    Returns:
        How many files were taken.
    """
    taken = _load(_FURTHER)
    QFont.insertSubstitutions(FAMILY, list(OTHER_SCRIPTS))
    return taken


def _load(patterns: tuple[str, ...]) -> int:
    files = [file for pattern in patterns for file in sorted(resource("fonts").glob(pattern))]
    return sum(QFontDatabase.addApplicationFont(str(file)) >= 0 for file in files)
