"""Papers say every sentence of ours in each language that is offered, and say it rightly."""

from __future__ import annotations

import importlib.util
import json
import string
import sys
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.paths import resource
from collabdesk.papers.builder import ended
from collabdesk.papers.checks.finding import CheckKind, Weight
from collabdesk.papers.languages import languages_of
from collabdesk.papers.making import make_paper, plan_paper
from collabdesk.papers.options import CODES, PaperCode, PaperOptions
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.checking import conformance
from collabdesk.papers.words import languages, words_for
from tests.papers.ledgers import TODAY, worked_example
from tests.papers.tagging.read_tree import read_tree
from tests.papers.telling import planned, read
from tests.rules.source import ROOT

if TYPE_CHECKING:
    import paper_words

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.tagging.node import Node
else:
    _spec = importlib.util.spec_from_file_location("paper_words", ROOT / "packaging" / "paper_words.py")
    paper_words = importlib.util.module_from_spec(_spec)
    sys.modules["paper_words"] = paper_words
    _spec.loader.exec_module(paper_words)

TRANSLATED = ("ar", "bn", "cy", "pa", "pl", "ro", "so", "ur")
EVERY: tuple[tuple[PaperCode, bool], ...] = (("r1", True), *((code, False) for code in CODES))
"""Every paper, with whether it is the easier version."""


def catalogue(language: str) -> dict[str, str]:
    kept: dict[str, str] = json.loads(resource("words", f"papers_{language}.json").read_text("utf-8"))
    return kept


def names(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)


def options(language: str, ledger: Ledger, *, easier: bool = False) -> PaperOptions:
    person = next(iter(ledger.people), None)
    return PaperOptions(TODAY, language=language, easier=easier, person=person, question="How?")


def bare() -> Ledger:
    """A workbook in which nothing is kept yet."""
    ledger = worked_example().ledger()
    return type(ledger)(project=replace(ledger.project, purpose="", fixed="", open_to_change=""))


def test_each_language_is_offered() -> None:
    assert languages() == ("en", *TRANSLATED)


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_keeps_every_name_and_holds_plain_text(language: str) -> None:
    for english, translated in catalogue(language).items():
        assert translated.strip(), english
        assert names(translated) == names(english), english
        assert unicodedata.is_normalized("NFC", translated), english
        assert not {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u200e", "\u200f"} & {*translated}
        assert not any("\u2066" <= c <= "\u2069" for c in translated), english


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_lacks_no_sentence_of_ours(language: str) -> None:
    assert paper_words.missing(language) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_holds_nothing_that_no_paper_says(language: str) -> None:
    assert paper_words.stale(language) == []


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize(("code", "easier"), EVERY)
def test_papers_are_wholly_in_their_language(language: str, code: PaperCode, easier: bool) -> None:
    for ledger in (worked_example().ledger(), bare()):
        plan, gate = plan_paper(code, ledger, options(language, ledger, easier=easier))
        structure(plan, gate.words)
        assert sorted(gate.words.english) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_file_reads_as_it_was_planned(language: str) -> None:
    ledger = worked_example().ledger()
    for code, easier in EVERY:
        made = make_paper(code, ledger, options(language, ledger, easier=easier))
        assert conformance(made.pdf) == [], code
        assert read(read_tree(made.pdf)) == planned(structure(made.plan).root), code
        draft = [f.weight for f in made.findings if f.kind is CheckKind.TRANSLATION_DRAFT]
        assert draft == [Weight.MISSING], code


def test_english_is_no_draft() -> None:
    ledger = worked_example().ledger()
    made = make_paper("r1", ledger, options("en", ledger))
    assert CheckKind.TRANSLATION_DRAFT not in {finding.kind for finding in made.findings}


def of_text(node: Node, words: str) -> list[str]:
    """The language in which each node that holds just these words is read."""
    found: list[str] = []

    def walk(each: Node, around: str) -> None:
        around = each.language or around
        if words in each.text and not any(words in child.text for child in each.children):
            found.append(around)
        for child in each.children:
            walk(child, around)

    walk(node, "")
    return found


def test_what_somebody_wrote_is_read_in_the_language_of_the_record() -> None:
    ledger = worked_example().ledger()
    purpose = ledger.project.purpose
    plan, _ = plan_paper("r1", ledger, options("ar", ledger))
    root = structure(plan).root
    assert root.language == "ar"
    assert of_text(root, purpose) == ["en"]
    assert {"ar"} == {*of_text(root, catalogue("ar")["What we asked, and what was open"])}


def test_somebodys_words_are_read_in_their_own_language() -> None:
    ledger = worked_example().ledger()
    first = next(iter(ledger.inputs.values()))
    polish = replace(first, language="pl")
    told = replace(ledger, inputs={**ledger.inputs, first.uid: polish})
    assert {*languages_of(told, "en-GB").values()} == {"pl"}
    assert not languages_of(ledger, "en-GB")
    assert {*languages_of(told, "pl").values()} == {"en"}


def test_counts_in_a_language_without_words_for_them_are_left_to_whoever_wrote_them() -> None:
    ledger = worked_example().ledger()
    polish = replace(ledger, project=replace(ledger.project, language="pl"))
    for each, found in ((ledger, []), (polish, ["pl"])):
        made = make_paper("r1", each, options("en", each))
        kind = CheckKind.COUNTS_NOT_READ
        assert [finding.facts["language"] for finding in made.findings if finding.kind is kind] == found


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("", ""),
        ("Yes", "Yes."),
        ("Yes?”", "Yes?”"),
        ("ہاں", "ہاں۔"),
        ("ہاں۔", "ہاں۔"),
        ("لماذا؟", "لماذا؟"),
        ("نعم", "نعم."),
        ("হ্যাঁ", "হ্যাঁ।"),
        ("হ্যাঁ।", "হ্যাঁ।"),
        ("ਹਾਂ", "ਹਾਂ।"),
    ],
)
def test_a_sentence_ends_as_its_script_does(words: str, whole: str) -> None:
    assert ended(words) == ended(whole) == whole


def test_things_in_a_row_stand_as_the_language_has_them() -> None:
    assert words_for("ar").listed(["V-001", "V-002", "V-003"]) == "V-001، V-002 و V-003"
    assert words_for("en").listed(["a", "b", "c"]) == "a, b and c"
    assert words_for("ur").row(["a", "b"]) == "a، b"
