"""What we write is read back to the same text, runs nowhere, and never harms the file that was there."""

from __future__ import annotations

import errno
import json
import zipfile
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from collabdesk.domain.failures import DiskFull, Failure, FileInUse, NoSuchFile, ReadOnlyPlace
from collabdesk.exchange import writing
from collabdesk.exchange.own_files import MARKER, defuse, undefuse
from collabdesk.exchange.reading import read_sheet
from collabdesk.exchange.sheet import SheetNote
from collabdesk.exchange.writing import Table, write_csv, write_json, write_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

STARTS = ["=", "+", "-", "@", "\t", "\r", "\n", "'", "''", "＝", " ", "_x0041_", "sep=;", '"']
keepable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
words = st.builds(str.__add__, st.sampled_from(["", *STARTS]), keepable)
tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.tuples(*[words] * width), min_size=1, max_size=6)
)


def table_of(rows: Sequence[tuple[str, ...]]) -> Table:
    return Table("What people said", tuple(f"-heading {n}" for n in range(len(rows[0]))), rows)


@given(words)
@example("'=1")
@example("''")
def test_defusing_is_undone_exactly_and_leaves_nothing_that_runs(text: str) -> None:
    assert undefuse(defuse(text)) == text
    assert defuse(text)[:1] not in {"=", "+", "-", "@", "\t", "\r"}


@given(tables)
@example([("\r", "a\r\nb"), ("", "'"), ("\x01\x1f", "﻿")])
def test_csv_is_read_back_to_the_same_text(rows: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "copy.csv"
        write_csv(path, table_of(rows))
        sheet = read_sheet(path)
    assert sheet.rows == tuple(rows)
    assert sheet.header == table_of(rows).columns
    assert SheetNote.OUR_OWN_FILE in sheet.notes


@given(tables)
@example([("_x000D_", "a\r\nb"), ("=1+1", "http://example.org"), ("00012", " lead and trail ")])
def test_a_spreadsheet_is_read_back_to_the_same_text(rows: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "copy.xlsx"
        write_xlsx(path, [table_of(rows)])
        sheet = read_sheet(path)
    kept = [
        tuple(cell.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd") for cell in row) for row in rows
    ]
    assert sheet.rows == tuple(kept)
    assert sheet.header == table_of(rows).columns


@pytest.mark.parametrize("text", ["<r></r>", "<r>&amp;<t>_x0041_</t></r>", "<r>=1\n</r>", "<r> </r>"])
def test_words_that_look_like_the_inside_of_a_spreadsheet_stay_words(text: str, tmp_path: Path) -> None:
    rows = [(text, "x"), (text + " ", text), (text * 5_000, ""), ("a", "")]
    write_xlsx(tmp_path / "a.xlsx", [table_of(rows)])
    assert read_sheet(tmp_path / "a.xlsx").rows == tuple(rows)


def test_very_long_words_go_on_in_more_columns_and_come_back_whole(tmp_path: Path) -> None:
    long = "😀 I can’t get there. " * 20_000
    rows = [("short", long, "x"), ("a", "b", ""), (long[:16_000], "", "-")]
    write_xlsx(tmp_path / "long.xlsx", [table_of(rows)])
    assert read_sheet(tmp_path / "long.xlsx").rows == tuple(rows)
    write_csv(tmp_path / "long.csv", table_of(rows))
    assert read_sheet(tmp_path / "long.csv").rows == tuple(rows)


def test_a_spreadsheet_has_no_formula_and_no_link(tmp_path: Path) -> None:
    rows = [("=cmd|' /C calc'!A0", "https://example.org"), ("@SUM(1+9)", "mailto:a@b.org")]
    write_xlsx(tmp_path / "safe.xlsx", [table_of(rows)])
    with zipfile.ZipFile(tmp_path / "safe.xlsx") as archive:
        inside = archive.read("xl/worksheets/sheet1.xml").decode()
        assert not any("hyperlink" in name for name in archive.namelist())
    assert "<f>" not in inside
    assert "hyperlink" not in inside


def test_the_payloads_are_defused(corpus: Path, tmp_path: Path) -> None:
    lines = (corpus / "formula_injection" / "csv-payload.txt").read_text().splitlines()
    write_csv(tmp_path / "safe.csv", table_of([(line,) for line in lines]))
    text = (tmp_path / "safe.csv").read_text(encoding="utf-8-sig")
    assert not any(
        cell.lstrip('"')[:1] in "=+-@" for line in text.splitlines() for cell in [line.split(",", 1)[1]]
    )
    assert [row[0] for row in read_sheet(tmp_path / "safe.csv").rows] == lines


def test_dates_numbers_and_yes_or_no(tmp_path: Path) -> None:
    table = Table("Things", ("day", "count", "late", "none"), [(date(2026, 2, 5), -3, True, None)])
    write_csv(tmp_path / "a.csv", table)
    assert read_sheet(tmp_path / "a.csv").rows == (("2026-02-05", "-3", "yes", ""),)
    write_xlsx(tmp_path / "a.xlsx", [table])
    assert read_sheet(tmp_path / "a.xlsx").rows == (("2026-02-05", "-3", "yes", ""),)
    write_json(tmp_path / "a.json", [table])
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert told["tables"][0]["rows"] == [["2026-02-05", -3, True, None]]


@given(tables)
def test_json_is_read_back_to_the_same_text(rows: list[tuple[str, ...]]) -> None:
    with TemporaryDirectory() as folder:
        write_json(Path(folder) / "copy.json", [table_of(rows)])
        told = json.loads((Path(folder) / "copy.json").read_bytes())
    assert told["tables"][0]["rows"] == [list(row) for row in rows]


def test_worksheet_names_are_ones_that_excel_opens(tmp_path: Path) -> None:
    names = ["History", "a/b:c*?[d]\\", "x" * 40, "x" * 40, "", "'quoted'", "same", "SAME"]
    write_xlsx(tmp_path / "names.xlsx", [Table(name, ("one",), [("x",)]) for name in names])
    with zipfile.ZipFile(tmp_path / "names.xlsx") as archive:
        assert archive.read("xl/workbook.xml").count(b"<sheet ") == len(names)
    assert read_sheet(tmp_path / "names.xlsx", sheet="SAME 2").rows == (("x",),)


def test_a_foreign_file_keeps_its_apostrophes_and_signs(tmp_path: Path) -> None:
    path = tmp_path / "foreign.csv"
    path.write_text("Comment,Day\n'=quoted,x\n-Staff were kind,y\n+ great,z\n", encoding="utf-8")
    assert [row[0] for row in read_sheet(path).rows] == ["'=quoted", "-Staff were kind", "+ great"]


def test_an_empty_table_still_has_its_headings(tmp_path: Path) -> None:
    write_csv(tmp_path / "empty.csv", Table("Nothing", ("words",), []))
    assert (tmp_path / "empty.csv").read_text(encoding="utf-8-sig") == f"{MARKER},words\n"


@pytest.mark.parametrize(
    ("number", "failure"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EACCES, ReadOnlyPlace),
        (errno.EROFS, ReadOnlyPlace),
        (errno.EBUSY, FileInUse),
    ],
)
def test_an_older_file_is_untouched_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, failure: type[Failure]
) -> None:
    path = tmp_path / "copy.csv"
    path.write_bytes(b"older")

    def refuse(handle: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("os.fsync", refuse)
    table = table_of([("a",)])
    writes: tuple[Callable[[], None], ...] = (
        lambda: write_csv(path, table),
        lambda: write_xlsx(path, [table]),
        lambda: write_json(path, [table]),
    )
    for write in writes:
        with pytest.raises(failure):
            write()
    assert path.read_bytes() == b"older"
    assert [file.name for file in tmp_path.iterdir()] == ["copy.csv"]


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        write_csv(tmp_path / "gone" / "copy.csv", table_of([("a",)]))
    assert writing.PIECE * 2 < 32_767
