"""Real and hostile files: each gives rows or one calm failure, quickly, and stays as it was."""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.failures import Failure
from collabdesk.exchange.mapping import Column, guess_mapping, mapping_from_names
from collabdesk.exchange.plan import FindingKind, plan_rows
from collabdesk.exchange.reading import read_sheet, sheet_names
from collabdesk.exchange.sheet import SheetNote
from collabdesk.exchange.writing import Table, write_csv, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = (
    "hostile_csv",
    "hostile_xlsx",
    "formula_injection",
    "uk_consultation_formats",
    "hostile_sqlite",
    "images_malformed",
    "polis",
    "uk_petitions",
)
SECONDS = 2.0


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_gives_rows_or_one_failure_and_stays_as_it_was(corpus: Path, folder: str) -> None:
    files = [file for file in sorted((corpus / folder).rglob("*")) if file.is_file()]
    assert files
    for file in files:
        before = hashlib.sha256(file.read_bytes()).hexdigest()
        started = time.perf_counter()
        try:
            for name in sheet_names(file) or (None,):
                _check_shape(file, name)
        except Failure:
            pass
        assert time.perf_counter() - started < SECONDS, file
        assert hashlib.sha256(file.read_bytes()).hexdigest() == before, file


def _check_shape(file: Path, name: str | None) -> None:
    sheet = read_sheet(file, sheet=name)
    assert len(set(sheet.header)) == len(sheet.header)
    assert all(sheet.header), file
    assert {len(row) for row in sheet.rows} == {len(sheet.header)}, file
    assert len(sheet.rows) == len(sheet.row_numbers)
    assert list(sheet.row_numbers) == sorted(set(sheet.row_numbers))
    mapping = guess_mapping(sheet)
    if mapping.has_words:
        plan = plan_rows(sheet, mapping)
        assert len(plan.inputs) + len(plan.unusable) == len(sheet.rows)


@pytest.mark.parametrize("folder", ["hostile_sqlite", "images_malformed"])
def test_files_picked_by_mistake_have_no_rows(corpus: Path, folder: str) -> None:
    files = [
        file
        for file in sorted((corpus / folder).rglob("*"))
        if file.suffix in {".db", ".png", ".jpg", ".gif"}
    ]
    for file in files:
        if file.stat().st_size > 512:
            with pytest.raises(Failure):
                read_sheet(file)


def test_the_health_answers_come_in_word_for_word_and_quickly(corpus: Path) -> None:
    file = corpus / "nhs_fft" / "text_data.csv"
    read_sheet(file)
    started = time.process_time()  # what other programs do does not count
    sheet = read_sheet(file)
    plan = plan_rows(sheet, guess_mapping(sheet))
    took = time.process_time() - started
    assert len(plan.inputs) == 10_334
    assert plan.unusable == ()
    assert sheet.row_numbers[0] == 2
    assert sheet.row_numbers[-1] == 10_335
    content = file.read_bytes()
    for made in plan.inputs:
        assert made.words.replace('"', '""').encode() in content
    assert sum(finding.kind is FindingKind.SAME_WORDS_IN_FILE for finding in plan.findings) == 1_526
    assert [made.words[0] for made in plan.inputs if made.words[0] in "-+"] == ["-", "+"]
    assert took < 0.5


def test_the_health_answers_are_read_back_from_what_we_write(corpus: Path, tmp_path: Path) -> None:
    sheet = read_sheet(corpus / "nhs_fft" / "text_data.csv")
    table = Table("What people said", sheet.header, sheet.rows)
    write_csv(tmp_path / "back.csv", table)
    assert read_sheet(tmp_path / "back.csv").rows == sheet.rows
    few = Table("What people said", sheet.header, sheet.rows[:1_500])
    write_xlsx(tmp_path / "back.xlsx", [few])
    assert read_sheet(tmp_path / "back.xlsx").rows == sheet.rows[:1_500]


def test_the_guess_for_the_health_answers(corpus: Path) -> None:
    sheet = read_sheet(corpus / "nhs_fft" / "text_data.csv")
    mapping = guess_mapping(sheet)
    assert mapping.index_of(Column.WORDS) == sheet.header.index("feedback")
    assert mapping.index_of(Column.PATTERN) == sheet.header.index("label")
    assert mapping.index_of(Column.GROUP) == sheet.header.index("organization")
    named = mapping_from_names(sheet, words="Feedback", pattern="subcategory")
    plan = plan_rows(sheet, named)
    assert len(plan.patterns) == 44


def test_every_statement_of_the_conversations_has_its_day(corpus: Path) -> None:
    files = sorted((corpus / "polis").glob("*/comments.csv"))
    assert len(files) == 6
    count = 0
    for file in files:
        sheet = read_sheet(file)
        mapping = guess_mapping(sheet)
        assert mapping.index_of(Column.WORDS) == sheet.header.index("comment-body")
        plan = plan_rows(sheet, mapping)
        assert all(made.said_on for made in plan.inputs)
        count += len(plan.inputs)
    assert count == 1_850


def test_consultation_layouts(corpus: Path) -> None:
    folder = corpus / "uk_consultation_formats"
    sheet = read_sheet(folder / "responses_lgr_format.csv")
    mapping = guess_mapping(sheet)
    assert sheet.header[mapping.index_of(Column.WORDS) or 0].startswith("Prop 1 Q8")
    sheet = read_sheet(folder / "qu_format_a_numeric.xlsx")
    assert SheetNote.TITLE_ROWS_SKIPPED in sheet.notes
    assert len(sheet_names(folder / "qu_format_a_numeric.xlsx")) > 1


def test_hostile_texts_keep_every_byte(corpus: Path) -> None:
    folder = corpus / "hostile_csv"
    sheet = read_sheet(folder / "csv-spectrum/csvs/newlines_crlf.csv")
    assert "Once upon \r\na time" in sheet.rows[1] or "Once upon \na time" in sheet.rows[1]
    assert read_sheet(folder / "csvlint/cr-line-endings.csv").rows[1] == ("Qux", "Teaspoon", "Doge")
    assert read_sheet(folder / "csvlint/title-row.csv").header == ("Foo", "Bsr", "Baz")
    assert read_sheet(folder / "frictionless/without-headers.csv").row_numbers == (1, 2, 3)
    sheet = read_sheet(folder / "frictionless/issue-1066-largecellsizewithdeviation.csv")
    assert sheet.header == ("Description", "status")
    whitespace = read_sheet(corpus / "hostile_xlsx/readxl/whitespace-xlsx.xlsx")
    assert whitespace.rows[0] == (" <-space, space-> ",)
