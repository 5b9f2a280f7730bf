"""Registers the shipped fonts and picks, for each stretch of text, one that has its characters."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from collabdesk.base.paths import resource
from collabdesk.domain.failures import FontMissing
from collabdesk.papers.cleaning import MISSING, clean

REGULAR, BOLD = "Atkinson", "Atkinson-Bold"
_FILES = {
    REGULAR: "atkinson-hyperlegible-next-400-normal.ttf",
    BOLD: "atkinson-hyperlegible-next-700-normal.ttf",
    "Noto": "NotoSans-Regular.ttf",
    "Noto-Bold": "NotoSans-Bold.ttf",
    "Arabic": "NotoNaskhArabic-Regular.ttf",
    "Arabic-Bold": "NotoNaskhArabic-Bold.ttf",
    "Bengali": "NotoSansBengali-Regular.ttf",
    "Bengali-Bold": "NotoSansBengali-Bold.ttf",
    "Gurmukhi": "NotoSansGurmukhi-Regular.ttf",
    "Gurmukhi-Bold": "NotoSansGurmukhi-Bold.ttf",
    "Symbols": "NotoSansSymbols2-Regular.ttf",
}
_ORDER = ("Atkinson", "Noto", "Arabic", "Bengali", "Gurmukhi", "Symbols")


class Fitted(NamedTuple):
    """Text made safe for a paragraph: its markup, and the characters no shipped font has."""

    markup: str
    missing: frozenset[str]


@cache
def _font(name: str) -> TTFont:
    """Load and register a font when it is first needed. Raises FontMissing."""
    try:
        font = TTFont(name, str(resource("fonts", _FILES[name])))
    except (OSError, TTFError) as problem:
        raise FontMissing(_FILES[name]) from problem
    pdfmetrics.registerFont(font)
    return font


def register_base_fonts() -> None:
    """Register the two fonts every paper uses, as one family without italics."""
    for name in (REGULAR, BOLD):
        _font(name)
    pdfmetrics.registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)


def pieces(words: str, *, strong: bool = False) -> tuple[list[tuple[str, str]], frozenset[str]]:
    """Give cleaned text in stretches of (font name, text), and the characters no shipped font has."""
    found: list[tuple[str, list[str]]] = []
    missing: set[str] = set()
    for wanted in clean(words):
        c, name = wanted, _font_for(wanted, strong)
        if name is None:
            missing.add(wanted)
            c, name = MISSING, _font_for(MISSING, strong) or REGULAR
        if found and found[-1][0] == name:
            found[-1][1].append(c)
        else:
            found.append((name, [c]))
    return [(name, "".join(part)) for name, part in found], frozenset(missing)


def fit(words: str, *, strong: bool = False) -> Fitted:
    """Make text safe and printable: cleaned, escaped, each part in a font that has it."""
    parts, missing = pieces(words, strong=strong)
    base = BOLD if strong else REGULAR
    markup = "".join(
        escape(part, quote=True) if name == base else f'<font name="{name}">{escape(part, quote=True)}</font>'
        for name, part in parts
    )
    return Fitted(f"<b>{markup}</b>" if strong and markup else markup, missing)


@cache
def _font_for(c: str, strong: bool) -> str | None:
    for family in _ORDER:
        name = f"{family}-Bold" if strong and f"{family}-Bold" in _FILES else family
        if ord(c) in _font(name).face.charToGlyph:
            return name
    return None
