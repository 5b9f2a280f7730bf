"""Text that must be shaped is told from text that need not be."""

from __future__ import annotations

import unicodedata

import pytest

from collabdesk.papers.shaping.needed import needs_shaping
from tests.papers.shaping.sentences import SAID


@pytest.mark.parametrize("language", ["ar", "ur", "bn", "pa"])
def test_letters_that_change_with_their_neighbours_need_shaping(language: str) -> None:
    assert needs_shaping(SAID[language])
    assert needs_shaping(f"We heard: {SAID[language][:1]}")


@pytest.mark.parametrize("language", ["cy", "pl", "so"])
def test_latin_letters_need_none_however_their_marks_are_written(language: str) -> None:
    assert not needs_shaping(SAID[language])
    assert not needs_shaping(unicodedata.normalize("NFD", SAID[language]))


@pytest.mark.parametrize("text", ["", "Plain.", "Știm că și țara", "“No, because …” – 5 £", "Ω ≥ 3 ✓ 😀 中"])
def test_other_text_needs_none(text: str) -> None:
    assert not needs_shaping(text)


@pytest.mark.parametrize("text", ["q\u0308", "שלום", "สวัสดี", "na\u200dme", "नमस्ते", "\ufedf\ufe8e", "𞤀𞤣𞤤𞤢𞤥"])
def test_what_depends_on_its_neighbours_needs_shaping(text: str) -> None:
    assert needs_shaping(text)
