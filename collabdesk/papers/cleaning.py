"""Makes text printable before it is planned, so that what is planned, painted and read back is the same."""

from __future__ import annotations

import unicodedata
from functools import cache

MISSING = "\N{REPLACEMENT CHARACTER}"
"""What is printed for a character that cannot be."""
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Invisible characters that are part of how a word is spelt."""
_LAST_TWO = 0xFFFE
"""The bits that the last two code points of every plane share, which are no characters (Unicode 23.7)."""


def clean(words: str) -> str:
    """Give text as it can be printed: NFC, control characters and lone surrogates made harmless.

    What has no meaning, or one that two people agreed on (private use), is the mark of a missing character:
    PDF/A-3a takes neither.

    Line ends and tabs become spaces; bidi controls and variation selectors are left out of print, never
    out of the record.
    """
    if words.isascii() and words.isprintable():
        return words
    # Composed last: what is left out may have kept marks apart that belong together.
    return unicodedata.normalize("NFC", "".join(filter(None, map(_printable, words))))


def is_blank(words: str) -> bool:
    """Whether nothing of a text is there to be seen once it is cleaned."""
    return not clean(words).strip()


@cache
def _printable(c: str) -> str:
    category = unicodedata.category(c)
    if category in ("Zl", "Zp") or c in "\n\r\t\v\f\x85":
        return " "
    if category in ("Cs", "Co") or ord(c) & _LAST_TWO == _LAST_TWO or "\ufdd0" <= c <= "\ufdef":
        return MISSING
    if category == "Cc" or (category == "Cf" and c not in _JOINERS) or "\ufe00" <= c <= "\ufe0f":
        return ""
    return c
