"""A sheet is saved whole or not at all, and is no paper that was given out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Failure
from collabdesk.domain.records import Moment
from collabdesk.operations.exercises import keep_record
from collabdesk.operations.sheets import exercise_sheet, words_sheet
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.tagging.checking import conformance
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from collabdesk.storage.workbook import Workbook

OPTIONS = PaperOptions(today=date(2026, 6, 11))


@pytest.fixture
def book(tmp_path: Path, qapp: QApplication) -> Iterator[Workbook]:
    """A workbook with nothing in it but its project; the fonts need an application."""
    assert qapp
    book = new_book(tmp_path / "a.collab")
    yield book
    book.close()


def test_the_sheet_of_an_exercise_is_saved_with_what_is_recorded(book: Workbook, tmp_path: Path) -> None:
    keep_record(book, Moment(uid=new_uid(), name="The bed is ready"))
    target = tmp_path / "sheet.pdf"
    made = exercise_sheet(book, "4.1", target, OPTIONS)
    assert target.read_bytes() == made.pdf
    assert conformance(made.pdf) == []
    assert "The bed is ready" in repr(made.plan.blocks)
    assert load_ledger(book).issued_papers == {}


def test_words_we_use_are_saved(book: Workbook, tmp_path: Path) -> None:
    target = tmp_path / "words.pdf"
    made = words_sheet(book, target, OPTIONS)
    assert target.read_bytes() == made.pdf


def test_an_exercise_that_is_not_there_leaves_the_older_file(book: Workbook, tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"older")
    with pytest.raises(Failure):
        exercise_sheet(book, "99.9", target, OPTIONS)
    assert target.read_bytes() == b"older"
