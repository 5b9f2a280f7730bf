"""Zips that would swamp the machine, whatever their members are called."""

from __future__ import annotations

import io
import zipfile

import pytest
import xlsxwriter

from collabdesk.domain.failures import NotASheet
from collabdesk.exchange.zip_limits import MEBIBYTE, check_zip


def parts() -> dict[str, bytes]:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as workbook:
        workbook.add_worksheet().write_column(0, 0, ["Comment", "Cold"])
    with zipfile.ZipFile(stream) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def reason(members: dict[str, bytes]) -> str:
    with pytest.raises(NotASheet) as caught:
        check_zip(zipped(members), "a.xlsx")
    return caught.value.reason


def test_a_plain_workbook_passes_also_with_a_drawing_that_has_a_document_type() -> None:
    check_zip(zipped(parts()), "a.xlsx")
    drawing = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" ""><svg><circle r="50"/></svg>'
    check_zip(zipped(parts() | {"xl/media/image1.svg": drawing}), "a.xlsx")


def test_a_cell_far_out_is_found_in_a_part_of_any_name() -> None:
    # Calamine follows the workbook's links, lays out 17 billion cells and takes the whole program with it.
    members = parts()
    sheet = members.pop("xl/worksheets/sheet1.xml").replace(b'r="A2"', b'r="XFD1048576"')
    renamed = {name: part.replace(b"sheet1.xml", b"sheet1.dat") for name, part in members.items()}
    assert reason(renamed | {"xl/worksheets/sheet1.dat": sheet}) == "unsafe"


def test_nothing_but_zeros_is_unsafe_in_a_part_of_any_name() -> None:
    for name in ("xl/sharedStrings.xml", "xl/media/image1.png", "xl/vbaProject.bin"):
        assert reason(parts() | {name: bytes(20 * MEBIBYTE)}) == "unsafe"


def test_a_binary_workbook_is_not_opened() -> None:
    assert reason(parts() | {"xl/workbook.bin": b"\x83\x01"}) == "binary"
