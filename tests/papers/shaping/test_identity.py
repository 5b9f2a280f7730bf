"""A computer that sets a script otherwise than it was checked to makes no paper."""

from __future__ import annotations

import pytest

from collabdesk.domain.failures import ShapingDiffers
from collabdesk.papers.shaping import identity
from collabdesk.papers.shaping.fonts import FILES, shaped_font
from collabdesk.papers.shaping.source import Stretch, source_of
from tests.papers.shaping.printing import paragraph, printed
from tests.papers.shaping.sentences import ARABIC


@pytest.fixture(autouse=True)
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "alike", set())


def test_this_computer_sets_every_script_as_it_was_checked_to() -> None:
    identity.assure(shaped_font(name) for name in FILES)


@pytest.mark.parametrize("part", [0, 1, 2])
def test_a_computer_that_sets_a_script_otherwise_makes_no_paper(
    monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    here = identity.set_by_qt

    def elsewhere(name: str) -> identity.Glyphs:
        first, *others = here(name)
        moved = (first[0] + (part == 0), first[1] + (part == 1), first[2] + (part == 2))
        return [moved, *others]

    monkeypatch.setattr(identity, "set_by_qt", elsewhere)
    with pytest.raises(ShapingDiffers) as told:
        printed(paragraph(ARABIC, "ar"))
    assert told.value.script in ("Naskh", "Atkinson")


def test_a_sentence_with_other_letters_is_no_proof() -> None:
    for name, (language, sentence) in identity.SENTENCES.items():
        source = source_of([Stretch(sentence)], language)
        assert not source.missing
        assert {font.name for font in source.fonts} == {name}


def test_each_script_is_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    here = identity.set_by_qt

    def noted(name: str) -> identity.Glyphs:
        asked.append(name)
        return here(name)

    monkeypatch.setattr(identity, "set_by_qt", noted)
    for _ in range(2):
        printed(paragraph("شخص", "ur"))
    assert asked == ["Nastaliq"]
