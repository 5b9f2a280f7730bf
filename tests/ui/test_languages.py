"""Translations are compiled, up to date with the words on screen, and give English its plurals."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, Qt

from collabdesk.base.paths import translation
from collabdesk.ui.languages import language_name, speak
from tests.rules.source import script

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from PySide6.QtWidgets import QApplication

    Counted = dict[tuple[str, str], list[str]]


def translations() -> ModuleType:
    return script("translations")


def counted(catalogue: Path) -> Counted:
    found: Counted = {}
    for context in ElementTree.parse(catalogue).iter("context"):
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            found[context.findtext("name") or "", message.findtext("source") or ""] = forms
    return found


def test_english_has_both_forms_of_every_count_on_screen(tmp_path: Path) -> None:
    kept = counted(translation("collabdesk_en.ts"))
    fresh = tmp_path / "collabdesk_en.ts"
    shutil.copy(translation("collabdesk_en.ts"), fresh)
    translations().gather(fresh, plurals_only=True)
    assert set(counted(fresh)) == set(kept), "run packaging/translations.py"
    assert [key for key, forms in kept.items() if len(forms) != 2 or not all(forms)] == []
    assert [key for key, forms in kept.items() if any("(s)" in form for form in forms)] == []


def test_what_is_compiled_is_as_new_as_its_source(tmp_path: Path) -> None:
    fresh = tmp_path / "collabdesk_en.ts"
    shutil.copy(translation("collabdesk_en.ts"), fresh)
    translations().compile_catalogue(fresh)
    assert fresh.with_suffix(".qm").read_bytes() == translation("collabdesk_en.qm").read_bytes()


@pytest.mark.parametrize(
    ("source", "forms"),
    [
        ("%n day(s) late", ("%n day late", "%n days late")),
        ("%n reply(s)", ("%n reply", "%n replies")),
        ("%n box(es)", ("%n box", "%n boxes")),
        ("%n (thing waits|things wait)", ("%n thing waits", "%n things wait")),
        ("%n ({person}|{people})", ("%n {person}", "%n {people}")),
    ],
)
def test_english_forms(source: str, forms: tuple[str, str]) -> None:
    assert translations().plural_forms(source) == forms


def test_an_unknown_language_is_english_read_from_the_left(qapp: QApplication) -> None:
    assert speak(qapp, "ar_EG") == "en"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert QLocale().language() is QLocale.Language.English
    assert speak(qapp, "en_GB") == "en"
    assert language_name("en") == "English"
