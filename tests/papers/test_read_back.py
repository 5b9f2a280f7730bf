"""A finished paper says what its plan says, in the same order, to eye and ear, and nothing else."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

import pypdfium2
import pytest

from collabdesk.domain.records import Person
from collabdesk.papers.making import BUILDERS, Printed, make_paper
from collabdesk.papers.options import PaperCode, PaperOptions
from collabdesk.papers.plan import Heading
from collabdesk.papers.spoken import spoken
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.checking import conformance
from tests.papers.ledgers import TODAY, worked_example
from tests.papers.reading import footers_of, page_sizes_of, pages_of, squeezed, wanted_on_pages
from tests.papers.tagging.read_tree import read_tree
from tests.papers.telling import drawn_words, planned, read

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
SIZES = (12, 14, 18)
REPORTS: tuple[PaperCode, ...] = ("r1", "r2")


@cache
def made(code: PaperCode, size: int | None = None, *, easier: bool = False) -> Printed:
    draft = worked_example()
    person = draft.keep(Person(uid=draft.uid(), number=1, name="Maureen Example")).uid
    draft.said("Ask me first.", person=person)
    ledger = draft.ledger()
    options = PaperOptions(
        today=TODAY, text_size=size, easier=easier, person=person, question="How do you work with carers?"
    )
    return make_paper(code, ledger, options)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", BUILDERS)
def test_the_tags_say_what_was_planned_in_the_same_order_and_conform(code: PaperCode, size: int) -> None:
    paper = made(code, size)
    assert read(read_tree(paper.pdf)) == planned(structure(paper.plan).root)
    assert conformance(paper.pdf) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", BUILDERS)
def test_the_pages_say_what_was_planned_and_nothing_that_was_not(code: PaperCode, size: int) -> None:
    paper = made(code, size)
    text = squeezed("".join(pages_of(paper.pdf)))
    for words in wanted_on_pages(structure(paper.plan)):
        assert squeezed(words) in text
    said = re.findall(r"\w+", " ".join((*spoken(paper.plan), drawn_words(paper.plan))))
    printed = re.findall(r"\w+", " ".join(pages_of(paper.pdf)))
    # The figures of a drawing and the page numbers of a contents list are said elsewhere.
    assert {word for word in printed if not word.isdigit()} <= set(said)


@pytest.mark.parametrize("code", REPORTS)
def test_the_eye_reads_in_the_order_of_the_ear(code: PaperCode) -> None:
    paper = made(code)
    text, at = squeezed("".join(pages_of(paper.pdf))), 0
    for block, nodes in zip(paper.plan.blocks, structure(paper.plan).blocks, strict=True):
        words = squeezed(nodes[0].text) if isinstance(block, Heading) else ""
        found = text.find(words, at)
        assert found >= at, f"not said, or not here: {words}"
        at = found + len(words)


def test_the_easier_version_conforms_and_is_five_pages_at_most() -> None:
    paper = made("r1", easier=True)
    assert conformance(paper.pdf) == []
    assert paper.pages <= 5


@pytest.mark.parametrize("code", REPORTS)
def test_what_a_paper_says_is_as_it_was_agreed(code: PaperCode) -> None:
    """COLLABDESK_WRITE_GOLDEN=1 writes the files anew, for a person to read and compare."""
    paper = make_paper(code, worked_example().ledger(), PaperOptions(today=TODAY))
    said = "\n".join(spoken(paper.plan)) + "\n"
    file = GOLDEN / f"paper_{code}.txt"
    if os.environ.get("COLLABDESK_WRITE_GOLDEN"):
        file.write_text(said, encoding="utf-8")
    assert said == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", BUILDERS)
def test_the_same_record_and_day_make_the_same_bytes(code: PaperCode) -> None:
    first = made(code)
    made.cache_clear()
    assert made(code).pdf == first.pdf


@pytest.mark.parametrize("code", BUILDERS)
def test_every_page_says_which_of_how_many_it_is(code: PaperCode) -> None:
    paper = made(code)
    footers = footers_of(paper.pdf)
    assert len(footers) == paper.pages
    for page, footer in enumerate(footers, start=1):
        assert footer.endswith(f"Page {page} of {paper.pages}")
        assert "29 May 2026" in footer.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", BUILDERS)
def test_nothing_is_smaller_than_twelve_points_or_wider_than_its_page(code: PaperCode, size: int) -> None:
    for sizes, left, right, width in page_sizes_of(made(code, size).pdf):
        assert min(sizes, default=12) >= 12
        assert left > 50
        assert right < width - 50


@pytest.mark.parametrize("code", BUILDERS)
def test_only_our_own_fonts_are_named_and_each_is_in_the_file(code: PaperCode) -> None:
    pdf = made(code).pdf
    named = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert named
    assert all(b"+Atkinson" in name or b"+Noto" in name for name in named)
    assert pdf.count(b"/FontFile2") == len(named)


@pytest.mark.parametrize("code", BUILDERS)
def test_headings_are_the_outline(code: PaperCode) -> None:
    paper = made(code)
    document = pypdfium2.PdfDocument(paper.pdf)
    try:
        outline = [squeezed(item.get_title()) for item in document.get_toc()]
    finally:
        document.close()
    headings = [squeezed(b.number + b.text) for b in paper.plan.blocks if isinstance(b, Heading)]
    assert outline == headings


def test_a_paper_names_its_title_and_language() -> None:
    pdf = made("r1").pdf
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert document.get_metadata_value("Title") == "Home from Ward 4: what we heard and what happened"
    finally:
        document.close()
    assert b"/Lang (en-GB)" in pdf


def test_the_summary_of_a_report_is_one_page() -> None:
    first, second, *_ = pages_of(made("r2").pdf)
    assert "What we ask of" in first
    assert squeezed(second).startswith("1Purpose,andwhatwasopen")


@pytest.mark.parametrize(("code", "most"), [("r1", 4), ("r3", 3), ("r4", 1), ("r5", 2), ("r6", 4)])
def test_a_paper_keeps_to_its_length(code: PaperCode, most: int) -> None:
    assert made(code).pages <= most


def test_first_pages_come_alone_and_do_not_say_how_many_there_are() -> None:
    draft = worked_example()
    paper = make_paper("r2", draft.ledger(), PaperOptions(today=TODAY), first_pages=1)
    assert paper.pages == 1
    assert conformance(paper.pdf) == []
    (footer,) = footers_of(paper.pdf)
    assert footer.endswith("Page 1")
    whole = make_paper("r2", draft.ledger(), PaperOptions(today=TODAY))
    assert pages_of(paper.pdf)[0] == pages_of(whole.pdf)[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", BUILDERS)
def test_no_page_is_empty(code: PaperCode, size: int) -> None:
    assert all(page.strip() for page in pages_of(made(code, size).pdf))
