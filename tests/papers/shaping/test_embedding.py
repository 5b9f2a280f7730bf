"""A paper holds just the glyphs it uses, and each says what it stands for."""

from __future__ import annotations

import io
import re
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest
from fontTools.ttLib import TTFont

from collabdesk.papers.plan import Run
from collabdesk.papers.shaping.embedding import EmbeddedFont, subset_of
from collabdesk.papers.shaping.fonts import shaped_font
from collabdesk.papers.tagging.node import Node
from tests.papers.shaping.printing import paragraph, printed, text_of
from tests.papers.shaping.sentences import BENGALI, SAID


@pytest.mark.parametrize("name", ["Nastaliq", "Bengali-Bold", "Symbols"])
def test_the_outlines_are_those_of_the_original_under_the_same_numbers(name: str) -> None:
    # Trap: what Qt was given has none, and is only for layout.
    font = shaped_font(name)
    glyphs = [5, 40, 112]
    before, after = TTFont(font.original), TTFont(io.BytesIO(subset_of(font, glyphs)))
    for number in glyphs:
        wanted = before["glyf"][before.getGlyphName(number)].getCoordinates(before["glyf"])
        got = after["glyf"][after.getGlyphName(number)].getCoordinates(after["glyf"])
        assert got[0] == wanted[0]
        assert len(got[0]) > 0
    assert after["glyf"][after.getGlyphName(41)].numberOfContours <= 0
    assert len(subset_of(font, glyphs)) < font.original.stat().st_size / 4


def test_one_glyph_has_a_code_for_each_text_it_stands_for() -> None:
    embedded = EmbeddedFont(shaped_font("Naskh"), "S1")
    assert [embedded.code(7, "a"), embedded.code(7, "b"), embedded.code(7, "a"), embedded.code(8, "a")] == [
        1,
        2,
        1,
        3,
    ]


def test_a_character_no_font_has_is_seen_and_still_read_as_itself() -> None:
    # Trap: no font of ours has these; a gap would be drawn as nothing, and fail PDF/UA.
    pdf = printed(paragraph("a→😀中b"))
    assert text_of(pdf) == "a→😀中b"
    maps = [zlib.decompress(stream) for stream in re.findall(rb"stream\n(x.*?)\r?\n?endstream", pdf, re.S)]
    assert any(b"<d83dde00>" in found for found in maps)


def test_the_page_is_read_back_as_it_was_written() -> None:
    assert text_of(printed(paragraph(BENGALI[:12], "bn"))) == BENGALI[:12]


def test_any_thread_makes_the_same_bytes() -> None:
    def made(_again: int = 0) -> bytes:
        return printed(*(paragraph(words, language) for language, words in SAID.items()))

    here = made()
    with ThreadPoolExecutor(2) as threads:
        assert set(threads.map(made, range(4))) == {here}


def test_nothing_but_what_is_used_is_embedded() -> None:
    pdf = printed(paragraph(SAID["ur"], "ur"))
    assert b"NotoNastaliqUrdu" in pdf
    assert b"Bengali" not in pdf
    assert len(pdf) < 120_000


def test_words_in_another_language_are_set_as_its_readers_expect() -> None:
    urdu = Node("Span", [Run("شخص")], language="ur")
    pdf = printed(paragraph(Node("P", [Run("She said: "), urdu])))
    assert b"NotoNastaliqUrdu" in pdf
    assert b"NotoNaskhArabic" not in pdf
