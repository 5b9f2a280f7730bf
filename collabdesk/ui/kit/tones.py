"""Five tones of voice, each with the colour of its words, its ground and its box."""

from __future__ import annotations

from typing import Final

_INK: Final = {
    "accent": "accent",
    "warn": "warn_text",
    "rose": "rose_text",
    "info": "info_text",
    "plain": "text2",
    "good": "soft_text",
}


def ink_of(tone: str) -> str:
    """The colour (a field of the theme's tokens) of words and icons in a tone.

    Args:
        tone: "accent", "warn", "rose", "info", "plain" or "good"; the name of a colour gives itself.
    """
    return _INK.get(tone, tone)
