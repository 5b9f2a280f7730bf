"""Picks, for each character, the shipped font that has it, and knows that font's glyphs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from collabdesk.base.paths import resource
from collabdesk.domain.failures import FontMissing

EM: Final = 1000
"""Units of layout and of a PDF's glyph widths in one em; every shipped font is drawn on such a grid."""

_SCRIPTS: Final = ("Nastaliq", "Naskh", "Bengali", "Gurmukhi")
FILES: Final = {
    "Atkinson": "atkinson-hyperlegible-next-400-normal.ttf",
    "Atkinson-Bold": "atkinson-hyperlegible-next-700-normal.ttf",
    "Noto": "NotoSans-Regular.ttf",
    "Noto-Bold": "NotoSans-Bold.ttf",
    "Naskh": "NotoNaskhArabic-Regular.ttf",
    "Naskh-Bold": "NotoNaskhArabic-Bold.ttf",
    "Nastaliq": "NotoNastaliqUrdu-Regular.ttf",
    "Nastaliq-Bold": "NotoNastaliqUrdu-Bold.ttf",
    "Bengali": "NotoSansBengali-Regular.ttf",
    "Bengali-Bold": "NotoSansBengali-Bold.ttf",
    "Gurmukhi": "NotoSansGurmukhi-Regular.ttf",
    "Gurmukhi-Bold": "NotoSansGurmukhi-Bold.ttf",
    "Symbols": "NotoSansSymbols2-Regular.ttf",
}
_ORDER: Final = ("Atkinson", "Noto", "Naskh", "Nastaliq", "Bengali", "Gurmukhi", "Symbols")
_URDU_ORDER: Final = ("Atkinson", "Noto", "Nastaliq", "Naskh", "Bengali", "Gurmukhi", "Symbols")
URDU: Final = "ur"
"""The language whose readers expect Nastaliq."""


@dataclass(frozen=True, eq=False)
class ShapedFont:
    """A shipped font as text is set in it.

    ``advances`` are by glyph number, ``covers`` the code points it has; ``ascent`` above and ``descent``
    below the baseline (negative) and ``box`` (left, bottom, right, top of all its glyphs), all in 1/1000 em.
    """

    name: str
    postscript_name: str
    original: Path
    covers: frozenset[int]
    advances: tuple[int, ...]
    space: int
    ascent: int
    descent: int
    box: tuple[int, int, int, int]

    @property
    def family(self) -> str:
        """The name of the prepared copy's family, which Qt finds it by."""
        return private_family(self.name)

    @property
    def needs_room(self) -> bool:
        """Whether lines must leave room for its tallest and lowest letters, as Latin styles do not."""
        return self.name.partition("-")[0] in _SCRIPTS

    @property
    def prepared(self) -> Path:
        """The copy of the font that Qt is given. Raises FontMissing."""
        return _shipped(FILES[self.name], "prepared")


def private_family(name: str) -> str:
    """Name the family of a prepared copy; no font of any computer has such a name."""
    return f"CollabDesk {name.replace('-', ' ')}"


@cache
def shaped_font(name: str) -> ShapedFont:
    """Read a shipped font, given by its name in `FILES`, when it is first needed. Raises FontMissing."""
    from fontTools.ttLib import TTLibError

    try:
        return _read(name, _shipped(FILES[name]))
    except TTLibError as problem:
        raise FontMissing(FILES[name]) from problem


def _shipped(file: str, *folder: str) -> Path:
    try:
        return resource("fonts", *folder, file)
    except FileNotFoundError as problem:
        raise FontMissing(file) from problem


def _read(name: str, original: Path) -> ShapedFont:
    from fontTools.ttLib import TTFont

    with TTFont(original, lazy=True) as font:
        characters, numbers = font.getBestCmap(), font.getReverseGlyphMap()
        head, line = font["head"], font["hhea"]
        return ShapedFont(
            name=name,
            postscript_name=str(font["name"].getDebugName(6)),
            original=original,
            covers=frozenset(characters),
            advances=tuple(font["hmtx"][glyph][0] for glyph in font.getGlyphOrder()),
            space=numbers[characters[ord(" ")]],
            ascent=line.ascent,
            descent=line.descent,
            box=(head.xMin, head.yMin, head.xMax, head.yMax),
        )


def font_for(c: str, before: ShapedFont | None, *, strong: bool, language: str) -> ShapedFont | None:
    """Choose the font of a character; None if no shipped font has it.

    Marks, joiners and spaces stay with the letter before them, and digits and signs with a script that is
    not Latin, so that a word or a date is not cut in two.

    Args:
        c: One character.
        before: The font of the character before it, on the same line of text and in the same dress.
        strong: Whether it is set bold.
        language: The text's BCP 47 tag; it decides how Arabic letters look.
    """
    category = unicodedata.category(c)
    stays = category in ("Mn", "Mc", "Me", "Cf", "Zs")
    if before is not None and before.needs_room:
        stays = stays or category[0] in "NPS"
    if before is not None and stays and ord(c) in before.covers:
        return before
    return _first_with(ord(c), strong, language.partition("-")[0].lower() == URDU)


@cache
def _first_with(code: int, strong: bool, urdu: bool) -> ShapedFont | None:
    for family in _URDU_ORDER if urdu else _ORDER:
        bold = f"{family}-Bold"
        font = shaped_font(bold if strong and bold in FILES else family)
        if code in font.covers:
            return font
    return None
