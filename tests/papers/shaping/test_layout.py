"""Lines say exactly what was written, whatever the script, and their glyphs stand where the font says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from collabdesk.domain.failures import ShapingDiffers
from collabdesk.papers.cleaning import clean
from collabdesk.papers.shaping import engine
from collabdesk.papers.shaping.dealing import NOTHING, Placed
from collabdesk.papers.shaping.fonts import EM, FILES, shaped_font
from collabdesk.papers.shaping.layout import Line, lines_of
from collabdesk.papers.shaping.source import Stretch, source_of
from tests.papers.shaping.sentences import ARABIC, BENGALI, SAID, URDU

MIXED = some.text(
    some.sampled_from(
        "abŵ é1 2(3)-.,:/  شخصلامأُ،۔ہےچ১২ক্ষর্থীੴਫ਼ਪ੍ਰਿ\u200c\u200d\u0301→😀中\u202e\u2067\0\n☑" + "क्षไทย한של"
    ),
    max_size=60,
)


def set_text(*stretches: Stretch, language: str = "en", width: float = 20 * EM) -> list[Line]:
    return lines_of(source_of(stretches, language), width)


def said(line: Line) -> str:
    """The text of a line's glyphs, each letter's spelling put together."""
    return "".join(glyph.text for glyph in line.glyphs).replace(NOTHING, "")


@pytest.mark.parametrize("language", list(SAID))
def test_each_language_says_exactly_what_was_written(language: str) -> None:
    lines = set_text(Stretch(SAID[language]), language=language)
    assert len(lines) > 1
    assert "".join(map(said, lines)) == SAID[language]
    assert all(line.width <= 20 * EM + 1 for line in lines)


@given(some.lists(MIXED, min_size=1, max_size=4), some.sampled_from(["en", "ur", "bn"]), some.booleans())
def test_any_mixture_says_exactly_what_was_written(parts: list[str], language: str, strong: bool) -> None:
    stretches = [Stretch(text, strong=strong and bool(i % 2)) for i, text in enumerate(parts)]
    lines = set_text(*stretches, language=language, width=8 * EM)
    assert "".join(map(said, lines)) == "".join(clean(text) for text in parts)
    for i, text in enumerate(parts):
        own = "".join(g.text for line in lines for g in line.glyphs if g.stretch == i).replace(NOTHING, "")
        assert own == clean(text)


def test_indexes_count_the_pairs_that_a_character_beyond_the_first_plane_takes() -> None:
    # Trap: Qt's string indexes are of UTF-16. 𞤀 has no font and is replaced; 🖉 has one, in Symbols.
    text = "🖉🖉 شخص 🖉 ab"
    line = set_text(Stretch(text))[0]
    assert said(line) == text
    assert [g.text for g in line.glyphs if g.font.name == "Symbols"][:2] == ["🖉", "🖉"]


def test_places_are_in_the_units_of_the_font() -> None:
    # Trap: at another pixel size, or with hinting, places drift.
    for language in ("bn", "cy"):
        line = set_text(Stretch(SAID[language]), language=language, width=200 * EM)[0]
        pen = 0.0
        for glyph in line.glyphs:
            assert glyph.x == round(glyph.x)
        for glyph, after in zip(line.glyphs, line.glyphs[1:], strict=False):
            pen = glyph.x + glyph.font.advances[glyph.number]
            if language == "cy":
                assert abs(after.x - pen) < 100  # but for kerning
        assert pen > 10 * EM


def test_a_wrapped_line_ends_in_a_real_space() -> None:
    # Trap: the space at the end of a wrapped line has no glyph of its own.
    for text, language in ((SAID["cy"], "cy"), (ARABIC, "ar"), (URDU, "ur")):
        lines = set_text(Stretch(text), language=language)
        for line in lines[:-1]:
            last: Placed = line.glyphs[-1]
            assert last.text == " "
            assert last.number == last.font.space
            if language == "cy":
                assert last.x >= line.width
            else:
                assert last.x < 0


def test_a_word_longer_than_a_line_is_broken() -> None:
    lines = set_text(Stretch("শিক্ষার্থীরা" * 40), width=10 * EM)
    assert len(lines) > 5
    assert all(line.width <= 10 * EM for line in lines)
    assert "".join(map(said, lines)) == "শিক্ষার্থীরা" * 40


def test_a_letter_never_joins_what_belongs_to_two_elements() -> None:
    lines = set_text(Stretch("ل"), Stretch("ا"), language="ar")
    assert [(glyph.text, glyph.stretch) for glyph in lines[0].glyphs] == [("ل", 0), ("ا", 1)]


def test_a_font_that_was_not_asked_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # Trap: Qt's own fallback gives wrong indexes after a change of font; which font it used is looked at.
    naskh, bengali = shaped_font("Naskh"), shaped_font("Bengali")
    asked = engine.format_of

    monkeypatch.setattr(
        "collabdesk.papers.shaping.layout.format_of",
        lambda font: asked(bengali if font is naskh else font),
    )
    with pytest.raises(ShapingDiffers):
        set_text(Stretch("যে said شخص"))


def test_nothing_is_set_in_no_lines() -> None:
    assert set_text(Stretch("")) == []
    assert [said(line) for line in set_text(Stretch("   "))] == ["   "]


def test_bengali_numbers_beside_latin_ones_stay_in_one_font() -> None:
    line = set_text(Stretch(BENGALI[:8] + " 12 ১২"))[0]
    assert {glyph.font.name for glyph in line.glyphs} == {"Bengali"}


def test_qt_never_takes_another_font_for_a_letter_on_its_own() -> None:
    source = source_of([Stretch("شخص")], "ar")
    source.fonts[:] = [shaped_font("Atkinson")] * 3
    assert [glyph.number for glyph in lines_of(source, 20 * EM)[0].glyphs] == [0, 0, 0]


@pytest.mark.parametrize("name", FILES)
def test_nothing_of_the_screen_moves_a_letter(name: str) -> None:
    font = engine.format_of(shaped_font(name))[0]
    assert font.pixelSize() == EM
    assert font.hintingPreference() is font.HintingPreference.PreferNoHinting


@given(MIXED)
def test_what_was_made_printable_is_printed_as_it_is(words: str) -> None:
    assert clean(clean(words)) == clean(words)
    assert clean(clean("থ্\0়ফ")) == clean("থ্\0়ফ")
