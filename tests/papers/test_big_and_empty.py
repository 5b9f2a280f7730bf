"""A paper of nothing says so, one of very much can be stopped, and one without its letters is not made."""

from __future__ import annotations

import shutil
import time
import tracemalloc
from functools import cache
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from collabdesk.base.paths import resource
from collabdesk.domain.failures import Cancelled, FontMissing
from collabdesk.domain.records import Project
from collabdesk.domain.words import Answer
from collabdesk.papers.html import page
from collabdesk.papers.making import make_paper
from collabdesk.papers.options import CODES, SIZES, PaperCode, PaperOptions
from collabdesk.papers.paint import fonts as painted
from collabdesk.papers.plan import Heading, Paper
from collabdesk.papers.shaping import fonts as shaped
from collabdesk.papers.structure import structure
from collabdesk.papers.tagging.checking import conformance
from collabdesk.papers.words import words_for
from tests.papers.ledgers import TODAY, Draft, a_project, worked_example
from tests.papers.tagging.read_tree import read_tree
from tests.papers.telling import planned, read

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.domain.ledger import Ledger

OPTIONS = PaperOptions(today=TODAY)
SHARED_MEMORY = 60 * 2**20
"""What making 5,000 things into a report may take, in bytes."""


def empty() -> Ledger:
    """A workbook somebody has just begun, of which nothing but its title is written."""
    return Draft(Project(uid=UUID(int=1), title="Home")).ledger()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", CODES)
def test_an_empty_workbook_makes_a_paper_that_conforms_and_has_no_empty_section(
    code: PaperCode, size: int
) -> None:
    printed = make_paper(code, empty(), PaperOptions(today=TODAY, text_size=size))
    assert conformance(printed.pdf) == []
    assert read(read_tree(printed.pdf)) == planned(structure(printed.plan).root)
    assert bare_headings(printed.plan) == []
    assert "None" not in page(printed.plan, words_for("en"))


def test_the_easier_version_of_nothing_has_no_empty_section() -> None:
    printed = make_paper("r1", empty(), PaperOptions(today=TODAY, easier=True))
    assert conformance(printed.pdf) == []
    assert bare_headings(printed.plan) == []


def bare_headings(paper: Paper) -> list[str]:
    """Give the headings over nothing."""
    found: list[str] = []
    for block, following in zip(paper.blocks, (*paper.blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            over = isinstance(following, Heading) and following.level <= block.level
            if following is None or over:
                found.append(block.text)
    return found


@cache
def five_thousand() -> Ledger:
    draft = Draft(a_project())
    for number in range(1, 5001):
        said = draft.said(f"Nobody told me when the bus would come, so I waited: {number}.")
        if number % 50 == 0:
            draft.answer(Answer.NO, said, reason="There is no money for it")
    return draft.ledger()


@pytest.mark.slow
@pytest.mark.parametrize("code", [code for code in CODES if code != "r8"])
def test_five_thousand_things_said_make_a_paper_that_conforms(code: PaperCode) -> None:
    assert conformance(make_paper(code, five_thousand(), OPTIONS).pdf) == []


@pytest.mark.slow
def test_a_report_of_five_thousand_things_takes_little_memory() -> None:
    ledger = five_thousand()
    make_paper("r3", ledger, OPTIONS)  # what is loaded once is no part of it
    tracemalloc.start()
    try:
        make_paper("r2", ledger, OPTIONS)
        assert tracemalloc.get_traced_memory()[1] < SHARED_MEMORY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("code", ["r2", "r8"])
def test_five_thousand_things_are_let_go_of_at_once(code: PaperCode) -> None:
    ledger, pressed = five_thousand(), [0.0]

    def cancelled() -> bool:
        # Pressed while pages are made, which is what takes long.
        return pressed[0] > 0

    def progress(done: int, _total: int) -> None:
        if done > 50 and not pressed[0]:
            pressed[0] = time.process_time()

    with pytest.raises(Cancelled):
        make_paper(code, ledger, OPTIONS, progress, cancelled)
    assert time.process_time() - pressed[0] < 0.5


def test_nothing_is_painted_for_somebody_who_has_stopped_already(monkeypatch: pytest.MonkeyPatch) -> None:
    from collabdesk.papers.paint import document

    monkeypatch.setattr(document, "structure", None)
    with pytest.raises(Cancelled):
        make_paper("r2", worked_example().ledger(), OPTIONS, cancelled=lambda: True)


@pytest.mark.parametrize("harm", ["missing", "damaged"])
@pytest.mark.parametrize("words", ["Only Latin here.", "اللاعب والرعاية"], ids=["latin", "arabic"])
def test_a_font_that_is_not_there_is_said_and_no_paper_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str, words: str
) -> None:
    shutil.copytree(resource("fonts"), tmp_path / "fonts")
    latin = words.isascii()
    name = painted._FILES["Atkinson"] if latin else shaped.FILES["Naskh"]  # noqa: SLF001 - its own table
    for file in tmp_path.rglob(name):
        file.unlink() if harm == "missing" else file.write_bytes(b"no font")

    def moved(*parts: str) -> Path:
        found = tmp_path.joinpath(*parts)
        if not found.exists():
            raise FileNotFoundError(found)
        return found

    for module in (painted, shaped):
        monkeypatch.setattr(module, "resource", moved)
    caches = (painted._font, painted._font_for, shaped.shaped_font, shaped._first_with)  # noqa: SLF001
    for kept in caches:
        kept.cache_clear()
    try:
        with pytest.raises(FontMissing) as told:
            make_paper("r1", Draft(a_project(purpose=words)).ledger(), OPTIONS)
        assert told.value.name == name
    finally:
        for kept in caches:
            kept.cache_clear()
