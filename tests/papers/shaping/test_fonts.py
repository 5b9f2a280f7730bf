"""Each letter finds its font, and each paragraph the side where reading begins."""

from __future__ import annotations

import pytest

from collabdesk.papers.shaping.fonts import FILES, ShapedFont, font_for, shaped_font
from collabdesk.papers.shaping.source import Stretch, reads_backwards, source_of


def names(text: str, language: str = "en", *, strong: bool = False) -> list[str]:
    source = source_of([Stretch(text, strong=strong)], language)
    return [font.name for i, font in enumerate(source.fonts) if i == 0 or font is not source.fonts[i - 1]]


def test_each_letter_is_set_in_a_font_that_has_it() -> None:
    assert names("tŷ Ω বাংলা ਪੰਜਾਬੀ ☑") == ["Atkinson", "Noto", "Bengali", "Gurmukhi", "Symbols"]


def test_urdu_is_set_in_nastaliq_and_arabic_in_naskh() -> None:
    assert names("شخص") == names("شخص", "ar") == ["Naskh"]
    assert names("شخص", "ur") == names("شخص", "ur-GB") == ["Nastaliq"]


def test_bold_is_a_font_of_its_own() -> None:
    assert names("tŷ شخص ☑", strong=True) == ["Atkinson-Bold", "Naskh-Bold", "Symbols"]


def test_numbers_and_spaces_stay_with_the_script_before_them() -> None:
    assert names("يوم 5، 14:30 NHS 2027", "ar") == ["Naskh", "Atkinson"]
    assert names("১২ 12 12") == ["Bengali"]


def test_a_character_no_font_has_is_told_and_drawn_as_the_sign_for_it() -> None:
    source = source_of([Stretch("a→😀中b")], "en")
    assert source.text == "a\ufffd\ufffd\ufffdb"
    assert source.missing == {"→", "😀", "中"}
    assert "".join(source.characters) == "a→😀中b"


def test_an_invisible_character_no_font_has_is_kept_for_the_reader() -> None:
    no_joiner: list[ShapedFont] = [
        shaped_font(name) for name in FILES if 0x200D not in shaped_font(name).covers
    ]
    assert all(font_for("\u200d", font, strong=False, language="en") is not None for font in no_joiner)
    assert "".join(source_of([Stretch("a\u200db")], "en").characters) == "a\u200db"


@pytest.mark.parametrize(
    ("text", "language", "backwards"),
    [
        ("Hello", "en", False),
        ("شخص said so", "en", True),
        ("Amina said: شخص", "en", False),
        ("CollabDesk شخص", "ar", True),
        ("English words", "ar", False),
        ("14:30", "ur", True),
        ("14:30", "en", False),
        ("", "ur", True),
    ],
)
def test_the_first_letter_and_the_language_decide_where_reading_begins(
    text: str, language: str, backwards: bool
) -> None:
    assert reads_backwards(text, language) is backwards
