"""Prepares text for layout: each character with its font, and each unit of Qt's with where it came from."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from collabdesk.papers.cleaning import MISSING, clean
from collabdesk.papers.shaping.fonts import ShapedFont, font_for
from collabdesk.papers.shaping.isolating import END, isolated

if TYPE_CHECKING:
    from collections.abc import Iterable

RIGHT_TO_LEFT: Final = frozenset({"ar", "ur", "fa", "ps", "sd", "ckb", "he", "yi", "ug", "dv"})
"""Languages written from right to left, by the first part of their BCP 47 tag."""

_BEYOND_ONE_UNIT: Final = 0xFFFF


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text in one dress; ``language`` is a BCP 47 tag."""

    text: str
    strong: bool = False
    language: str = ""


@dataclass(slots=True)
class Source:
    """Cleaned text as Qt is given it, and for each of its UTF-16 units what it stands for.

    ``characters`` holds the person's own character (none at the second unit of a pair), also where a
    replacement is drawn for it; ``stretches`` the number of the stretch. ``missing`` are the characters
    that no shipped font has. ``isolates`` are the units that only the layout has, each with what it is:
    they keep a text of the other direction together, and nobody reads them.
    """

    text: str = ""
    characters: list[str] = field(default_factory=list)
    fonts: list[ShapedFont] = field(default_factory=list)
    stretches: list[int] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    isolates: dict[int, str] = field(default_factory=dict)
    backwards: bool = False

    def open_at(self, unit: int) -> str:
        """Give the isolate that a unit stands within, or nothing."""
        before = [at for at in self.isolates if at < unit]
        mark = self.isolates[max(before)] if before else END
        return "" if mark == END else mark


def source_of(stretches: Iterable[Stretch], language: str) -> Source:
    """Prepare stretches that follow each other in one paragraph.

    Args:
        stretches: The text, in reading order.
        language: The paragraph's BCP 47 tag; see `reads_backwards`.
    """
    source, shown = Source(), []
    parts = [(stretch, clean(stretch.text)) for stretch in stretches]
    source.backwards = reads_backwards("".join(text for _, text in parts), language)
    begins, ends = _marks(parts, language, backwards=source.backwards)
    at = -1
    for number, (stretch, text) in enumerate(parts):
        before: ShapedFont | None = None
        for c in text:
            at += 1
            font = font_for(c, before, strong=stretch.strong, language=stretch.language or language)
            if font is None and source.characters and unicodedata.category(c) == "Cf":
                source.characters[-1] += c  # it is invisible: kept for the reader, nothing to draw
                continue
            drawn = c
            if font is None:
                source.missing.add(c)
                drawn, font = MISSING, font_for(MISSING, None, strong=stretch.strong, language=language)
            if font is None:  # a promise of the shipped fonts
                raise AssertionError("no shipped font has U+FFFD")
            units = [c, ""] if ord(drawn) > _BEYOND_ONE_UNIT else [c]
            mark, end = begins.get(at, ""), END if at in ends else ""
            if mark:
                source.isolates[len(source.characters)] = mark
            if end:
                source.isolates[len(source.characters) + len(mark) + len(units)] = end
            shown.append(f"{mark}{drawn}{end}")
            units = [*[""] * len(mark), *units, *[""] * len(end)]
            source.characters += units
            source.fonts += [font] * len(units)
            source.stretches += [number] * len(units)
            before = font
    source.text = "".join(shown)
    return source


def _marks(
    parts: list[tuple[Stretch, str]], language: str, *, backwards: bool
) -> tuple[dict[int, str], set[int]]:
    """Give the characters that an isolate begins with, each with its mark, and those one ends with."""
    texts = [(text, _from_right(stretch.language or language)) for stretch, text in parts]
    found = [each for each in isolated(texts, backwards=backwards) if each[0] < each[1]]
    return {begin: mark for begin, _, mark in found}, {end - 1 for _, end, _ in found}


def _from_right(language: str) -> bool:
    return language.partition("-")[0].lower() in RIGHT_TO_LEFT


def reads_backwards(text: str, language: str) -> bool:
    """Tell whether a paragraph runs from right to left (UAX 9, P2 and P3, helped by the language).

    The first letter with a direction decides, but a paragraph in a right-to-left language that begins with
    a Latin name still runs from right to left; where there is no letter, the language decides alone.
    """
    expected = _from_right(language)
    strong = [kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")]
    if not strong:
        return expected
    return strong[0] != "L" or (expected and any(kind != "L" for kind in strong))
