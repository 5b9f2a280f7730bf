"""Every pair of colours that meets on screen can be told apart, in every theme."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.paths import resource
from collabdesk.ui.theme.tokens import THEMES, Tokens, load_tokens
from tests.ui.theme.contrast import CONTROL_CONTRAST, TEXT_CONTRAST, contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

GROUNDS = ("bg", "surface", "nav", "sunken", "nav_selected")
WORDS = ("text", "text2", "accent", "warn_text", "rose_text", "info_text")
BOXES = {"warn": "warn_text", "rose": "rose_text", "info": "info_text", "soft": "soft_text"}
FILLED = {"accent": "on_accent", "danger": "on_danger", "chosen": "on_chosen", "soft_text": "on_accent"}
LINES = ("control", "focus", "accent")


def text_pairs() -> Iterator[tuple[str, str]]:
    yield from ((words, ground) for words in WORDS for ground in GROUNDS)
    yield from ((words, ground) for ground, words in (BOXES | FILLED).items())
    yield from (("text", ground) for ground in (*BOXES, "note1", "note2", "note3"))


@pytest.mark.parametrize("name", THEMES)
def test_words_can_be_read(name: str) -> None:
    tokens = load_tokens(name)
    low = {
        f"{words} on {ground}": round(ratio, 2)
        for words, ground in text_pairs()
        if (ratio := contrast(tokens.colour(words), tokens.colour(ground))) < TEXT_CONTRAST
    }
    assert low == {}


@pytest.mark.parametrize("name", THEMES)
def test_controls_can_be_seen(name: str) -> None:
    tokens = load_tokens(name)
    pairs = [(line, ground) for line in LINES for ground in ("bg", "surface", "nav")]
    low = {pair for pair in pairs if contrast(*(tokens.colour(role) for role in pair)) < CONTROL_CONTRAST}
    assert low == set()


def test_high_contrast_draws_what_a_fill_would_show() -> None:
    tokens = load_tokens("high_contrast")
    for edge in ("chip_edge", "nav_edge", "nav_selected_edge", "border", "hair", "rail"):
        assert contrast(tokens.colour(edge), tokens.bg) >= CONTROL_CONTRAST, edge


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_has_every_role_and_no_other(name: str) -> None:
    stored = json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
    assert set(stored) == {field.name for field in fields(Tokens)}
    assert stored["name"] == name


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == pytest.approx(1)


@pytest.mark.parametrize("name", THEMES)
def test_drawings_in_the_sheet_have_the_colours_of_their_theme(name: str) -> None:
    tokens = load_tokens(name)
    assert f'stroke="{tokens.text2}"' in resource("themes", f"arrow-{name}.svg").read_text("utf-8")
    assert f'stroke="{tokens.on_accent}"' in resource("themes", f"tick-{name}.svg").read_text("utf-8")
