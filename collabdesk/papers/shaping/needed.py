"""Tells text that must be shaped from text whose letters simply stand side by side."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SHAPED: Final = re.compile(
    "["
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"  # marks on any letter
    "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"  # right to left
    "\u0900-\u109f\u1780-\u18af\u1900-\u1aaf\u1b00-\u1c7f\u1cd0-\u1cff"  # South and South-East Asia
    "\ua800-\ua82f\ua840-\ua95f\ua980-\uabff\U00011000-\U00011fff\U00016100-\U00016d7f"
    "\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff"  # Hangul in its single letters
    "\u200c\u200d"  # invisible, yet part of how a word is spelt
    "]"
)
"""Characters whose look or place depends on their neighbours (Unicode's scripts by block)."""


def needs_shaping(text: str) -> bool:
    """Tell whether letters of a text change with their neighbours, carry marks, or run from right to left.

    Letters that Unicode composes with their marks (NFC), as those of Welsh, Polish or Romanian, need nothing.
    """
    if text.isascii() or _SHAPED.search(text) is None:
        return False
    return _SHAPED.search(unicodedata.normalize("NFC", text)) is not None
