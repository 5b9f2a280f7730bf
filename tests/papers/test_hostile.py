"""Whatever somebody typed, a paper is made: nothing is read as markup and nothing vanishes."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabdesk.domain.words import Answer
from collabdesk.papers.cleaning import clean
from collabdesk.papers.making import Printed, make_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.paint.fonts import fit, register_base_fonts
from tests.papers.ledgers import TODAY, Draft, a_project
from tests.papers.reading import pages_of, squeezed

if TYPE_CHECKING:
    from pathlib import Path

BOTH: tuple[PaperCode, ...] = ("r1", "r2")
LONG_WORD = "loooooooong" * 910
HOSTILE = [
    "<b>bold</b> & <i>more</i> &amp; <para>",
    '<img src="/etc/hostname"/>',
    '<a href="javascript:alert(1)">press</a>',
    "<font name='NoSuchFont'>x</font> <unclosed",
    "{curly} %s {0} {names}",
    "zero\0width\ufeff and \x07 bell \x9f",
    "right \u202eto left\u202c and \u2066isolated\u2069",
    "lone \ud83d surrogate",
    "a family 👨‍👩‍👧 and a heart ❤️",
    "Łódź, Ŵyn, naïve, Ș",
    "اللاعب والرعاية كل يوم",
    "আমি ভালো আছি",
    "ਮੈਂ ਠੀਕ ਹਾਂ",
    "中文",
    "\u0301combining first, then e\u0301",
    LONG_WORD,
    "many words of somebody who had a lot to say " * 120,
    "line\none\r\n\u2028two\tthree",
    " ",
    "[",
]


def everywhere(text: str) -> Draft:
    """A ledger in which every text that a paper can print is this one."""
    draft = Draft(a_project())
    texts = {f.name: text for f in fields(draft.project) if f.type == "Open[str]" and f.name != "language"}
    draft.project = replace(draft.project, **texts)  # type: ignore[arg-type]
    said = draft.said(text, hoped=text, label=text)
    kept = draft.said("private", label=text, permission="no")
    draft.sort(text, said, other=(kept,), worse_off=text, chosen_why=text)
    draft.answer(Answer.NO, said, kept, reason=text, what=text, other_views=text, decided_by=text)
    action = draft.act(text, said, owner=text, outcome=text, due_on=TODAY)
    draft.change(text, action, where=text, why_we_think_so=text, outside_source=text, else_helped=text)
    draft.hear_back(said, words=text)
    return draft


def made(code: PaperCode, draft: Draft, size: int | None = None) -> Printed:
    return make_paper(code, draft.ledger(), PaperOptions(today=TODAY, text_size=size))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12].encode("unicode_escape").decode())
@pytest.mark.parametrize("code", BOTH)
def test_any_text_anywhere_makes_a_paper(code: PaperCode, text: str) -> None:
    printed = made(code, everywhere(text))
    shown = clean(text)
    for missing in printed.missing_characters:
        shown = shown.replace(missing, "\N{REPLACEMENT CHARACTER}")
    if text in HOSTILE[:9]:
        # A reader's program leaves out the joiners within an emoji.
        shown = shown.replace("\u200d", "")
        assert squeezed(shown) in squeezed("".join(pages_of(printed.pdf)))


@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize("text", [LONG_WORD, HOSTILE[16]], ids=["a long word", "many words"])
@pytest.mark.parametrize("code", BOTH)
def test_words_longer_than_a_page_are_all_there(code: PaperCode, text: str, size: int) -> None:
    pages = pages_of(made(code, everywhere(text), size).pdf)
    printed = squeezed("".join(pages))
    assert printed.count(squeezed(text)[:11]) >= len(squeezed(text)) // 11
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
    pdf = made(code, everywhere(word), size).pdf
    assert beyond_the_margin(pdf, (20 if size == 18 else 24) * 72 / 25.4) == []


def test_nothing_a_person_wrote_opens_a_file_or_a_link(tmp_path: Path) -> None:
    picture = tmp_path / "secret.png"
    picture.write_bytes(b"not even a picture")
    text = f'<img src="{picture}"/><a href="https://example.org">x</a><a href="javascript:x">y</a>'
    for code in BOTH:
        pdf = made(code, everywhere(text)).pdf
        assert b"/URI" not in pdf
        assert b"/JavaScript" not in pdf
        assert b"/Subtype /Image" not in pdf


def test_a_character_without_a_font_is_seen_and_named() -> None:
    printed = made("r1", everywhere("I felt 😀 then 中"))
    assert printed.missing_characters == {"😀", "中"}
    assert "felt\N{REPLACEMENT CHARACTER}then" in squeezed("".join(pages_of(printed.pdf)))


def test_invisible_marks_are_left_out_and_spelling_is_kept() -> None:
    assert clean("a\0b\x9f\ufeff\u202e\u2066\u00adc") == "abc"
    assert clean("e\u0301") == "\u00e9"
    assert clean("می\u200cخواهم") == "می\u200cخواهم"
    assert clean("one\ntwo\u2028three") == "one two three"
    assert clean("\ud83d") == "\N{REPLACEMENT CHARACTER}"
    assert clean("❤\ufe0f") == "❤"


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
@given(st.text(max_size=400), st.sampled_from(BOTH), st.sampled_from([12, 18]))
def test_random_texts_make_papers(text: str, code: PaperCode, size: int) -> None:
    assert made(code, everywhere(text), size).pages >= 1
