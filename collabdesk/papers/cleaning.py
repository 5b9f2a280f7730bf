"""Makes text printable before it is planned, so that what is planned, painted and read back is the same."""

from __future__ import annotations

import unicodedata
from functools import cache

MISSING = "\N{REPLACEMENT CHARACTER}"
"""What is printed for a character that cannot be."""
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
"""Invisible characters that are part of how a word is spelt."""


def clean(words: str) -> str:
    """Give text as it can be printed: NFC, control characters and lone surrogates made harmless.

    Line ends and tabs become spaces; bidi controls and variation selectors are left out of print, never
    out of the record.
    """
    if words.isascii() and words.isprintable():
        return words
    # Composed last: what is left out may have kept marks apart that belong together.
    return unicodedata.normalize("NFC", "".join(filter(None, map(_printable, words))))


@cache
def _printable(c: str) -> str:
    category = unicodedata.category(c)
    if category in ("Zl", "Zp") or c in "\n\r\t\v\f\x85":
        return " "
    if category == "Cs":
        return MISSING
    if category == "Cc" or (category == "Cf" and c not in _JOINERS) or "\ufe00" <= c <= "\ufe0f":
        return ""
    return c
