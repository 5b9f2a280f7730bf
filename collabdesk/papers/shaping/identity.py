"""Checks that Qt sets each script here as it was checked to be set, before a paper relies on it."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Final

from collabdesk.base.paths import resource
from collabdesk.domain.failures import ShapingDiffers
from collabdesk.papers.shaping.engine import application
from collabdesk.papers.shaping.fonts import EM, FILES
from collabdesk.papers.shaping.layout import lines_of
from collabdesk.papers.shaping.source import Stretch, source_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collabdesk.papers.shaping.fonts import ShapedFont

Glyphs = list[tuple[int, float, float]]
"""Number, place from the left and rise of each glyph, in 1/1000 em."""

SENTENCES: Final = {
    "Atkinson": ("cy", "Mae’r gwasanaeth yn gwrando: tŷ, dŵr a ffaith."),
    "Noto": ("el", "Κάθε άνθρωπος έχει φωνή"),
    "Naskh": ("ar", "يحق لكل شخص أن يشارك في القرار وأن يُسمَع صوته، الساعة 14:30"),
    "Nastaliq": ("ur", "ہر شخص کو فیصلوں میں حصہ لینے کا حق ہے، اور اس کی رائے سنی جانی چاہیے۔"),
    "Bengali": ("bn", "প্রত্যেক ব্যক্তির সিদ্ধান্তে অংশ নেওয়ার অধিকার আছে, শিক্ষার্থীরা ক্ষমতা 12 ১২"),
    "Gurmukhi": ("pa", "ਹਰ ਵਿਅਕਤੀ ਨੂੰ ਫ਼ੈਸਲਿਆਂ ਵਿੱਚ ਹਿੱਸਾ ਲੈਣ ਦਾ ਹੱਕ ਹੈ ਪ੍ਰੇਮ ਅਤੇ ਸਿੱਖਿਆ 12 ੧੨"),
    "Symbols": ("en", "☑☐"),
}
"""By font: a language and a sentence that asks its rules for all they do."""

_TOLERANCE: Final = 0.01
alike: set[tuple[int, str]] = set()
"""The fonts found to be set as expected, each with the number of the application it was checked in."""


def assure(fonts: Iterable[ShapedFont]) -> None:
    """Check fonts that were not checked before.

    Raises:
        ShapingDiffers: Qt places other glyphs here, or the same ones elsewhere; a paper must not be issued.
    """
    running = application()
    for font in fonts:
        if (running, font.name) in alike:
            continue
        told = [tuple(glyph) for glyph in _expected()[font.name]]
        here = set_by_qt(font.name)
        if len(told) != len(here) or not all(map(_same, told, here)):
            raise ShapingDiffers(font.name.partition("-")[0])
        alike.add((running, font.name))


def measured() -> dict[str, Glyphs]:
    """Set every font's sentence, for `expected.json`."""
    return {name: set_by_qt(name) for name in FILES}


def set_by_qt(name: str) -> Glyphs:
    """Set the sentence of one font on one line."""
    language, sentence = SENTENCES[name.partition("-")[0]]
    source = source_of([Stretch(sentence, strong=name.endswith("-Bold"))], language)
    line = lines_of(source, EM * 100)[0]
    return [(glyph.number, round(glyph.x, 3), round(glyph.rise, 3)) for glyph in line.glyphs]


def _same(told: tuple[float, ...], here: tuple[int, float, float]) -> bool:
    return told[0] == here[0] and all(
        abs(a - b) <= _TOLERANCE for a, b in zip(told[1:], here[1:], strict=True)
    )


@cache
def _expected() -> dict[str, list[tuple[int, float, float]]]:
    loaded: dict[str, list[tuple[int, float, float]]] = json.loads(
        resource("fonts", "prepared", "expected.json").read_text("utf-8")
    )
    return loaded
