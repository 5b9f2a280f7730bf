"""Whatever somebody typed, a paper is made: nothing is read as markup and nothing vanishes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabdesk.papers.cleaning import clean
from collabdesk.papers.html import page
from collabdesk.papers.options import CODES, PaperCode
from collabdesk.papers.paint.fonts import fit, register_base_fonts
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.checking import conformance
from collabdesk.papers.words import words_for
from tests.papers.everywhere import FAMILY, HOSTILE, LONG_WORD, MANY_WORDS, everywhere, made
from tests.papers.reading import pages_of, squeezed
from tests.papers.tagging.read_tree import read_tree
from tests.papers.telling import planned, read

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.papers.making import Printed

BOTH: tuple[PaperCode, ...] = ("r1", "r2")
JOINED = " / ".join(text for text in HOSTILE if len(text) < 200)
"""All of them at once in every field: papers are many and the machine is one."""
ALONE = [text for text in HOSTILE if len(text) < 3 or (not text.isprintable() and len(text) < 9)]
LEFT_TO_RIGHT = HOSTILE[:7] + HOSTILE[8:11]


def faults(printed: Printed) -> list[str]:
    """Say what is wrong with a paper: rules it breaks, and whether its tags say something else."""
    found = conformance(printed.pdf)
    if read(read_tree(printed.pdf)) != planned(structure(printed.plan).root):
        found.append("the tags do not say what was planned")
    return found


def without_joiners(text: str) -> str:
    """Give text as programs find it that leave out the joiners within an emoji."""
    return squeezed(text).replace("\u200d", "")


@pytest.mark.parametrize("size", [None, 18], ids=str)
@pytest.mark.parametrize("code", CODES)
def test_every_hostile_text_in_every_field_makes_a_paper_that_conforms(
    code: PaperCode, size: int | None
) -> None:
    printed = made(code, everywhere(JOINED).ledger(), JOINED, size)
    assert faults(printed) == []
    said = without_joiners("".join(pages_of(printed.pdf)))
    for text in LEFT_TO_RIGHT:
        assert without_joiners(clean(text)) in said


@pytest.mark.parametrize("text", ALONE, ids=ascii)
@pytest.mark.parametrize("code", CODES)
def test_a_field_of_nothing_to_see_makes_a_paper_that_conforms(code: PaperCode, text: str) -> None:
    assert faults(made(code, everywhere(text).ledger(), text)) == []


@pytest.mark.parametrize("code", CODES)
def test_the_web_page_holds_hostile_text_as_text(code: PaperCode) -> None:
    paper = made(code, everywhere(JOINED).ledger(), JOINED).plan
    made_page = page(paper, words_for("en"))
    assert made_page.encode("utf-8")
    assert set(re.findall("<(img|script|para|font|unclosed)", made_page)) == set()
    assert re.findall(r"""(?:href|src)=["'](?!#)[^"']*""", made_page) == []
    for character in "\0\u202e\u2066\x07":
        assert character not in made_page


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "text", "size"),
    [*((code, MANY_WORDS, None) for code in CODES), ("r2", LONG_WORD, None), ("r4", LONG_WORD, 18)],
    ids=lambda value: value[:4] if isinstance(value, str) else str(value),
)
def test_words_longer_than_a_page_are_all_there(code: PaperCode, text: str, size: int | None) -> None:
    printed = made(code, everywhere(text).ledger(), text, size)
    assert faults(printed) == []
    pages = pages_of(printed.pdf)
    assert squeezed("".join(pages)).count(squeezed(text)[:11]) >= squeezed(text).count(squeezed(text)[:11])
    assert all(page.strip() for page in pages)


def beyond_the_margin(pdf: bytes, side: float) -> list[str]:
    """Give the characters painted outside the margins of their page."""
    found: list[str] = []
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            text = page.get_textpage()
            for i in range(text.count_chars()):
                left, _, right, _ = text.get_charbox(i)
                if left < side - 1 or right > page.get_width() - side + 1:
                    found.append(text.get_text_range(i, 1))
    finally:
        document.close()
    return [c for c in found if c.strip()]


@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize("word", ["looong" * 90, "łاęধ😀" * 90, "“b”" * 150, "a-b/c" * 90], ids=range(4))
@pytest.mark.parametrize("code", BOTH)
def test_no_word_is_painted_outside_the_margins(code: PaperCode, word: str, size: int) -> None:
    pdf = made(code, everywhere(word).ledger(), word, size).pdf
    assert beyond_the_margin(pdf, (20 if size == 18 else 24) * 72 / 25.4) == []


def test_nothing_a_person_wrote_opens_a_file_or_a_link(tmp_path: Path) -> None:
    picture = tmp_path / "secret.png"
    picture.write_bytes(b"not even a picture")
    text = f'<img src="{picture}"/><a href="https://example.org">x</a><a href="javascript:x">y</a>'
    for code in CODES:
        pdf = made(code, everywhere(text).ledger(), text).pdf
        assert b"/URI" not in pdf
        assert b"/JavaScript" not in pdf
        assert b"/Subtype /Image" not in pdf


def test_a_character_without_a_font_is_seen_and_named() -> None:
    printed = made("r1", everywhere("I felt 😀 then 中").ledger())
    assert printed.missing_characters == {"😀", "中"}
    # It is drawn as U+FFFD and read as itself, so a search for it still finds it.
    assert "felt😀then中" in squeezed("".join(pages_of(printed.pdf)))
    family = made("r1", everywhere(FAMILY).ledger())
    assert {"👨", "👩", "👧"} <= family.missing_characters
    assert not {"\u200d", "\ufe0f"} & family.missing_characters


def test_invisible_marks_are_left_out_and_spelling_is_kept() -> None:
    assert clean("a\0b\x9f\ufeff\u202e\u2066\u00adc") == "abc"
    assert clean("e\u0301") == "\u00e9"
    assert clean("می\u200cخواهم") == "می\u200cخواهم"
    assert clean("one\ntwo\u2028three") == "one two three"
    assert clean("\ud83d") == "\N{REPLACEMENT CHARACTER}"
    assert clean("❤\ufe0f") == "❤"
    assert clean("\U000f0000\ue000\ufffe\U0010ffff\ufdd0") == "\N{REPLACEMENT CHARACTER}" * 5


@settings(max_examples=200)
@given(st.text(max_size=60), st.booleans())
def test_any_text_becomes_markup_that_says_it(text: str, strong: bool) -> None:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    register_base_fonts()
    fitted = fit(text, strong=strong)
    wanted = clean(text)
    for missing in fitted.missing:
        wanted = wanted.replace(missing, "\N{REPLACEMENT CHARACTER}")
    style = ParagraphStyle("body", fontName="Atkinson")
    assert squeezed(Paragraph(fitted.markup, style).getPlainText()) == squeezed(wanted)


@settings(max_examples=25)
@given(st.text(max_size=400), st.sampled_from(CODES), st.sampled_from([12, 18]))
def test_random_texts_make_papers(text: str, code: PaperCode, size: int) -> None:
    assert faults(made(code, everywhere(text).ledger(), text, size)) == []
