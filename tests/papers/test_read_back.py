"""A finished paper says what its plan says, in the same order, at every size, and nothing else."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pypdfium2
import pytest

from collabdesk.papers.making import PaperCode, PaperOptions, Printed, make_paper
from collabdesk.papers.plan import Heading
from collabdesk.papers.spoken import spoken
from tests.papers.ledgers import TODAY, worked_example
from tests.papers.reading import footers_of, pages_of, squeezed

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
BOTH: tuple[PaperCode, ...] = ("r1", "r2")
SIZES = (12, 14, 18)


def made(code: PaperCode, size: int | None = None) -> Printed:
    return make_paper(code, worked_example().ledger(), PaperOptions(today=TODAY, text_size=size))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", BOTH)
def test_pages_say_what_was_planned_in_the_same_order(code: PaperCode, size: int) -> None:
    paper = made(code, size)
    text, at = squeezed("".join(pages_of(paper.pdf))), 0
    for words in spoken(paper.plan):
        found = text.find(squeezed(words), at)
        assert found >= at, f"not said, or not here: {words}"
        at = found + len(squeezed(words))


@pytest.mark.parametrize("code", BOTH)
def test_pages_say_nothing_that_was_not_planned(code: PaperCode) -> None:
    paper = made(code)
    planned = re.findall(r"\w+", " ".join(spoken(paper.plan)))
    printed = re.findall(r"\w+", " ".join(pages_of(paper.pdf)))
    assert set(printed) <= set(planned)


@pytest.mark.parametrize("code", BOTH)
def test_what_a_paper_says_is_as_it_was_agreed(code: PaperCode) -> None:
    """COLLABDESK_WRITE_GOLDEN=1 writes the files anew, for a person to read and compare."""
    said = "\n".join(spoken(made(code).plan)) + "\n"
    file = GOLDEN / f"paper_{code}.txt"
    if os.environ.get("COLLABDESK_WRITE_GOLDEN"):
        file.write_text(said, encoding="utf-8")
    assert said == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", BOTH)
def test_the_same_record_makes_the_same_bytes(code: PaperCode) -> None:
    assert made(code).pdf == made(code).pdf


@pytest.mark.parametrize("code", BOTH)
def test_every_page_says_which_of_how_many_it_is(code: PaperCode) -> None:
    paper = made(code)
    footers = footers_of(paper.pdf)
    assert len(footers) == paper.pages
    for page, footer in enumerate(footers, start=1):
        assert footer.endswith(f"Page {page} of {paper.pages}")
        assert "Home from Ward 4" in footer
        assert "29 May 2026" in footer.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", BOTH)
def test_nothing_is_smaller_than_twelve_points(code: PaperCode, size: int) -> None:
    document = pypdfium2.PdfDocument(made(code, size).pdf)
    try:
        for page in document:
            text = page.get_textpage()
            sizes = {
                round(pypdfium2.raw.FPDFText_GetFontSize(text, i))
                for i in range(text.count_chars())
                if not text.get_text_range(i, 1).isspace()
            }
            assert min(sizes) >= 12
    finally:
        document.close()


@pytest.mark.parametrize("code", BOTH)
def test_only_our_own_fonts_are_named_and_each_is_in_the_file(code: PaperCode) -> None:
    pdf = made(code).pdf
    named = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert named
    assert all(name.startswith(b"AAAAAA+Atkinson") for name in named)
    assert pdf.count(b"/FontFile2") == len(named)


@pytest.mark.parametrize("code", BOTH)
def test_headings_are_the_outline(code: PaperCode) -> None:
    paper = made(code)
    document = pypdfium2.PdfDocument(paper.pdf)
    try:
        outline = [squeezed(item.get_title()) for item in document.get_toc()]
    finally:
        document.close()
    planned = [squeezed(b.number + b.text) for b in paper.plan.blocks if isinstance(b, Heading)]
    assert outline == planned


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


def test_a_paper_for_people_is_short() -> None:
    assert made("r1").pages <= 4
