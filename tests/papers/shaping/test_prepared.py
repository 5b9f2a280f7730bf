"""The copies of the fonts are made as they were, and each change to them is needed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QByteArray, QLocale
from PySide6.QtGui import QFont, QFontDatabase, QTextCharFormat

from collabdesk.domain.failures import ShapingDiffers
from collabdesk.papers.shaping import engine, fonts, identity
from collabdesk.papers.shaping.layout import lines_of
from collabdesk.papers.shaping.source import Stretch, source_of
from tests.papers.shaping.maker import PREPARED, SHIPPED, maker

Mends = Callable[..., None]


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mends]:
    """Set text with copies of some fonts in whose making one step was left out."""
    taken: list[int] = []

    def leave_out(step: str, *names: str) -> None:
        monkeypatch.setattr(maker, step, lambda *_args, **_more: None)
        monkeypatch.setattr(fonts, "private_family", lambda name: f"Trial without {step} {name}")
        for name in names:
            family = fonts.private_family(name)
            copy = QByteArray(maker.prepared(SHIPPED / fonts.FILES[name], family))
            taken.append(QFontDatabase.addApplicationFontFromData(copy))
            ours = engine.format_of(fonts.shaped_font(name))[0]
            trial = QFont(ours)
            trial.setFamilies(QFontDatabase.applicationFontFamilies(taken[-1]))
            text_format = QTextCharFormat()
            text_format.setFont(trial)
            monkeypatch.setitem(engine.taken, name, (trial, text_format))

    for name in fonts.FILES:
        engine.format_of(fonts.shaped_font(name))
    yield leave_out
    monkeypatch.undo()
    for number in taken:
        QFontDatabase.removeApplicationFont(number)


@pytest.fixture
def locale() -> Iterator[Callable[[str], None]]:
    """Let the computer speak another language."""
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


def numbers(language: str, *texts: str) -> list[int]:
    line = lines_of(source_of([Stretch(text) for text in texts], language), 100 * fonts.EM)[0]
    return [glyph.number for glyph in line.glyphs]


@pytest.mark.parametrize("name", fonts.FILES)
def test_making_a_copy_again_gives_the_same_bytes(name: str) -> None:
    made = maker.prepared(SHIPPED / fonts.FILES[name], fonts.private_family(name))
    assert made == (PREPARED / fonts.FILES[name]).read_bytes()


@pytest.mark.parametrize("name", fonts.FILES)
def test_a_copy_has_the_glyphs_and_widths_of_its_font_and_a_name_of_its_own(name: str) -> None:
    font = fonts.shaped_font(name)
    copy = TTFont(io.BytesIO(font.prepared.read_bytes()))
    assert frozenset(copy.getBestCmap()) == font.covers
    assert tuple(copy["hmtx"][glyph][0] for glyph in copy.getGlyphOrder()) == font.advances
    called = {record.toUnicode() for record in copy["name"].names if record.nameID in (1, 2, 3, 4, 6)}
    assert called == {font.family, "Regular", font.family.replace(" ", "")}
    assert copy["head"].unitsPerEm == fonts.EM


def test_nothing_has_moved_in_what_is_expected() -> None:
    assert maker.expected_text() == (PREPARED / "expected.json").read_text("utf-8")


@pytest.mark.qt_log_ignore("OpenType support missing")
def test_without_all_scripts_named_numbers_beside_bengali_are_taken_from_the_computers_fonts(
    without: Mends,
) -> None:
    numbers("bn", "ক", "12")
    without("name_all_scripts", "Atkinson")
    with pytest.raises(ShapingDiffers):
        numbers("bn", "ক", "12")


@pytest.mark.parametrize(
    ("computer", "name", "language", "text"),
    [("ro_RO", "Atkinson", "en", "şţ"), ("sd_PK", "Nastaliq", "ur", "۶۷")],
)
def test_without_languages_left_out_letters_follow_the_computers_language(
    without: Mends, locale: Callable[[str], None], computer: str, name: str, language: str, text: str
) -> None:
    here = numbers(language, text)
    locale(computer)
    assert numbers(language, text) == here
    without("forget_languages", name)
    assert numbers(language, text) != here


def test_without_plain_anchors_the_letters_of_nastaliq_are_misplaced(without: Mends) -> None:
    told = identity.set_by_qt("Nastaliq")
    without("anchor_by_place", "Nastaliq")
    misplaced = identity.set_by_qt("Nastaliq")
    assert [glyph[0] for glyph in misplaced] == [glyph[0] for glyph in told]
    assert [glyph[1:] for glyph in misplaced] != [glyph[1:] for glyph in told]


def test_a_copy_under_its_makers_name_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        fonts, "private_family", lambda name: "Noto Sans Gurmukhi" if name == "Gurmukhi" else name
    )
    monkeypatch.delitem(engine.taken, "Gurmukhi", raising=False)
    with pytest.raises(ShapingDiffers):
        engine.format_of(fonts.shaped_font("Gurmukhi"))
