"""Knows what ends and surrounds a sentence in any script, so that texts can be ended and found again."""

from __future__ import annotations

STOPS = (".", "!", "?", "…", "۔", "؟", "।", "॥")
"""What ends a sentence, in any script that papers print."""
_AROUND = "“”„‘’«»\"' "


def text_key(text: str) -> str:
    """Give a text as it is looked up: without quotation marks around it, its last stop, or capitals."""
    bare = " ".join(text.casefold().split()).strip(_AROUND)
    return bare.rstrip("".join(STOPS)).strip(_AROUND)
