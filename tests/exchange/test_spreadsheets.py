"""Spreadsheets: values as plain text, the right worksheet, and nothing that swamps the machine."""

from __future__ import annotations

import io
import struct
import zipfile
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from collabdesk.domain.failures import Failure, NotASheet, TooLarge
from collabdesk.exchange import spreadsheets, zip_limits
from collabdesk.exchange.reading import read_sheet, sheet_names
from collabdesk.exchange.sheet import SheetNote

if TYPE_CHECKING:
    from pathlib import Path

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
ODS_HEAD = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{OFFICE}office:1.0"'
    f' xmlns:table="{OFFICE}table:1.0" xmlns:text="{OFFICE}text:1.0"><office:body><office:spreadsheet>'
)
ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"


def ods(path: Path, cells: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{OFFICE}manifest:1.0"/>'
        )
        archive.writestr(
            "content.xml", f'{ODS_HEAD}<table:table table:name="S">{cells}</table:table>{ODS_TAIL}'
        )
    return path


def xlsx(path: Path, changed: dict[str, str | bytes] | None = None) -> Path:
    """A proper spreadsheet, with some of its parts replaced."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as workbook:
        sheet = workbook.add_worksheet("Comments")
        for row, cells in enumerate([("Comment", "Day"), ("Cold", "5 Feb 2026"), ("Late", "6 Feb 2026")]):
            sheet.write_row(row, 0, cells)
    changed = changed or {}
    with zipfile.ZipFile(stream) as proper, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in proper.namelist():
            archive.writestr(name, changed.get(name, proper.read(name)))
        for name in changed.keys() - set(proper.namelist()):
            archive.writestr(name, changed[name])
    return path


def sheet_xml(rows: str) -> str:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'


def reason(path: Path) -> str:
    with pytest.raises(NotASheet) as caught:
        read_sheet(path)
    with pytest.raises(Failure):
        sheet_names(path)
    return caught.value.reason


def test_values_are_plain_text(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as workbook:
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        sheet = workbook.add_worksheet("One")
        sheet.write_row(0, 0, ["Comment", "Count", "Share", "True", "Day", "Blank"])
        sheet.write_row(2, 0, ["  cold \n", 3, 0.1, True])
        sheet.write_datetime(2, 4, datetime(2026, 2, 5), day)
    sheet_read = read_sheet(tmp_path / "a.xlsx")
    assert sheet_read.rows == (("  cold \n", "3", "0.1", "TRUE", "2026-02-05", ""),)
    assert sheet_read.row_numbers == (3,)
    assert sheet_read.encoding == sheet_read.delimiter == ""
    assert sheet_read.name == "One"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1e16, "10000000000000000"),
        (-0.5, "-0.5"),
        (False, "FALSE"),
        (datetime(2026, 2, 5, 14, 30), "2026-02-05 14:30:00"),
        (datetime(2026, 2, 5, 14, 29, 59, 999_999), "2026-02-05 14:30:00"),
        (datetime(9999, 12, 31, 23, 59, 59, 999_999), "9999-12-31 23:59:59"),
        (date(2026, 2, 5), "2026-02-05"),
        (time(14, 30), "14:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_a_value_as_text(value: float | bool | datetime | date | time | timedelta, text: str) -> None:
    assert spreadsheets.cell_text(value) == text


def test_the_first_worksheet_with_rows_is_taken_and_hidden_ones_are_not(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as workbook:
        workbook.add_worksheet("Empty")
        hidden = workbook.add_worksheet("Lookups")
        hidden.write_column(0, 0, ["Note", "secret"])
        hidden.hide()
        workbook.add_worksheet("Comments").write_column(0, 0, ["Comment", "Cold"])
    path = tmp_path / "a.xlsx"
    assert sheet_names(path) == ("Empty", "Comments")
    sheet = read_sheet(path)
    assert (sheet.name, sheet.rows) == ("Comments", (("Cold",),))
    assert SheetNote.MORE_SHEETS in sheet.notes
    assert read_sheet(path, sheet="Lookups").rows == (("secret",),)
    with pytest.raises(NotASheet) as caught:
        read_sheet(path, sheet="Gone")
    assert caught.value.reason == "no such sheet"


def test_an_open_document_with_its_endless_empty_rows(tmp_path: Path) -> None:
    def row(text: str) -> str:
        cell = f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        rest = '<table:table-cell table:number-columns-repeated="16383"/>'
        return f"<table:table-row>{cell}{rest}</table:table-row>"

    rest = '<table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>'
    path = ods(tmp_path / "a.ods", row("Comment") + row("Cold") + rest)
    assert read_sheet(path).rows == (("Cold",),)
    full = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x'
    cells = f"{full}</text:p></table:table-cell>"
    bomb = f'<table:table-row table:number-rows-repeated="1048576">{cells}</table:table-row>'
    assert reason(ods(tmp_path / "bomb.ods", bomb)) == "unsafe"


def test_a_member_of_nothing_but_zeros_is_refused(tmp_path: Path) -> None:
    blank = b" " * (64 * 1024 * 1024)
    path = xlsx(tmp_path / "bomb.xlsx", {"xl/sharedStrings.xml": blank})
    assert path.stat().st_size < 200_000
    assert reason(path) == "unsafe"


def test_sizes_that_lie_are_counted(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "liar.xlsx")
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        member = archive.getinfo("xl/worksheets/sheet1.xml")
    central = content.rindex(b"PK\x01\x02", 0, content.rindex(member.filename.encode()))
    assert struct.unpack_from("<I", content, central + 24)[0] == member.file_size
    struct.pack_into("<I", content, central + 24, 10)
    path.write_bytes(content)
    assert reason(path) == "unsafe"


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='900000'><c r='zz900000'><v>2</v></c></row>",
        '<row r="1"><c><v>1</v></c></row><row r="999999999"><c r="Z5"><v>2</v></c></row>',
    ],
)
def test_two_cells_a_world_apart_are_refused(tmp_path: Path, rows: str) -> None:
    assert reason(xlsx(tmp_path / "far.xlsx", {"xl/worksheets/sheet1.xml": sheet_xml(rows)})) == "unsafe"


def test_entities_are_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    assert reason(xlsx(tmp_path / "laughs.xlsx", {"xl/sharedStrings.xml": laughs})) == "unsafe"


def test_a_large_total_or_too_many_members_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    monkeypatch.setattr(zip_limits, "MOST_MEMBERS", 3)
    assert reason(path) == "unsafe"
    monkeypatch.undo()
    monkeypatch.setattr(zip_limits, "LARGEST_UNPACKED", 0)
    with pytest.raises(TooLarge):
        read_sheet(path)


def test_broken_or_other_zips_are_said_calmly(tmp_path: Path) -> None:
    whole = xlsx(tmp_path / "a.xlsx").read_bytes()
    for length in range(30, len(whole), 97):
        (tmp_path / "cut.xlsx").write_bytes(whole[:length])
        assert reason(tmp_path / "cut.xlsx") == "broken"
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert reason(tmp_path / "a.docx") == "binary"
    junk = xlsx(tmp_path / "junk.xlsx", {"xl/workbook.xml": "<workbook"})
    assert reason(junk) in {"broken", "unsafe"}


def test_bytes_changed_anywhere_give_rows_or_a_failure(tmp_path: Path) -> None:
    whole = xlsx(tmp_path / "a.xlsx").read_bytes()
    path = tmp_path / "changed.xlsx"
    for place in range(0, len(whole), 61):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            assert read_sheet(path).rows
        except Failure:
            continue


def test_a_panic_inside_calamine_is_a_file_we_cannot_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        pass

    class Opened:
        sheet_names = ("Comments",)

        def get_sheet_by_name(self, name: str) -> None:
            raise PanicException(name)

    path = xlsx(tmp_path / "a.xlsx")
    monkeypatch.setattr(spreadsheets, "visible_sheets", lambda workbook: workbook.sheet_names)
    monkeypatch.setattr("collabdesk.exchange.reading.open_spreadsheet", lambda *_: Opened())
    with pytest.raises(NotASheet) as caught:
        read_sheet(path)
    assert caught.value.reason == "broken"
