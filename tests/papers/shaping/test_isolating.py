"""A quotation in the other direction stays together within a line, and nobody reads what keeps it so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from collabdesk.papers.plan import Run
from collabdesk.papers.shaping.fonts import EM
from collabdesk.papers.shaping.isolating import ISOLATES
from collabdesk.papers.shaping.layout import lines_of
from collabdesk.papers.shaping.source import Stretch, source_of
from collabdesk.papers.tagging.node import Node
from tests.papers.shaping.printing import WIDTH, letters_of, paragraph, printed, text_of

ENGLISH = "“The bus never comes.” "
ARABIC = "قررنا أن نغيّر الموعد"


def seen(*stretches: Stretch, language: str = "ar") -> str:
    """The characters of a line as they stand on paper, from the left."""
    (line,) = lines_of(source_of(stretches, language), 200 * EM)
    return "".join(glyph.text for glyph in sorted(line.glyphs, key=lambda g: g.x)).strip()


def test_an_english_quotation_keeps_its_marks_and_its_stop() -> None:
    assert ENGLISH.strip() in seen(Stretch(ENGLISH, language="en"), Stretch(ARABIC))
    assert ENGLISH.strip() in seen(Stretch(f"{ARABIC}: {ENGLISH}{ARABIC}"))


def test_a_sentence_of_another_language_keeps_its_stop() -> None:
    assert "We moved it (to May)." in seen(
        Stretch(f"{ARABIC}. "), Stretch("We moved it (to May).", language="en")
    )


def test_arabic_words_in_an_english_line_keep_their_stop() -> None:
    line = seen(Stretch("They said "), Stretch("“نعم.”", language="ar"), Stretch(" in May"), language="en")
    assert line == "They said ”.معن“ in May"


def test_record_numbers_in_a_row_run_as_the_language_does() -> None:
    line = seen(Stretch(f"{ARABIC}: V-012، V-013."))
    assert line.index("V-013") < line.index("V-012")


def test_the_groups_of_a_telephone_number_keep_their_order() -> None:
    assert "020 7946 0018" in seen(Stretch(f"{ARABIC}: 020 7946 0018"))


def test_what_keeps_it_together_is_never_read() -> None:
    node = Node("P", [Node("Span", [Run(ENGLISH)], language="en"), Run(ARABIC)])
    read = text_of(printed(paragraph(node, "ar")))
    assert not ISOLATES & {*read}
    assert all(letter.right <= WIDTH + 1 for letter in letters_of(printed(paragraph(node, "ar"))))


@given(some.text(some.sampled_from("ab “”.V-1 023456789نعم،\u2066😀"), max_size=60), some.booleans())
def test_any_mixture_says_what_was_written(words: str, is_arabic: bool) -> None:
    stretches = [Stretch(words, language="en"), Stretch(words, language="ar"), Stretch(words)]
    source = source_of(stretches, "ar" if is_arabic else "en")
    said = "".join(g.text for line in lines_of(source, 5 * EM) for g in line.glyphs).replace("\u2060", "")
    plain = "".join(source.characters)
    assert said == plain


@pytest.mark.parametrize("begin", [3, 8, 13])
def test_a_quotation_over_two_pages_keeps_its_direction_on_both(begin: int) -> None:
    source = source_of([Stretch(f"{ARABIC} "), Stretch(ENGLISH, language="en")], "ar")
    start = len(ARABIC) + 1 + begin
    (line,) = lines_of(source, 200 * EM, start)
    on_paper = "".join(glyph.text for glyph in sorted(line.glyphs, key=lambda g: g.x)).strip()
    assert on_paper == "".join(source.characters[start:]).strip()
    assert on_paper.endswith("comes.”")


@pytest.mark.parametrize("width", [20, 22, 27])
def test_a_line_is_as_wide_as_what_is_on_it(width: int) -> None:
    # Trap: Qt counts a word of Nastaliq with the line it did not fit on any more.
    parts = (
        ("آپ سے رابطہ کیسے ہو: ", "ur"),
        ("Hears better, after ten. ", "en"),
        ("آپ کیسے خبر چاہتے ہیں: ", "ur"),
    )
    source = source_of([Stretch(text, language=language) for text, language in parts], "ur")
    for line in lines_of(source, width * EM):
        assert line.width == max(glyph.x + glyph.font.advances[glyph.number] for glyph in line.glyphs)
