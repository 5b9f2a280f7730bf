"""What a zipped spreadsheet would unpack to, counted before anything trusts it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from collabdesk.domain.failures import NotASheet, TooLarge
from collabdesk.exchange.repeats import check_repeats

if TYPE_CHECKING:
    from collections.abc import Iterator

MEBIBYTE = 1024 * 1024
LARGEST_UNPACKED = 256
"""Mebibytes of XML; a hundred thousand rows of ten columns are about 100."""
MOST_MEMBERS = 5_000
MOST_TIMES_SMALLER, SMALL_ENOUGH = 250, 16 * MEBIBYTE
"""Deflate reaches 1,030 : 1 on nothing but zeros; real sheets stay under 100 : 1."""
MOST_CELLS = 20_000_000
"""Calamine lays out every cell up to the last, 32 bytes each; repeats.py counts OpenDocument's."""
CHUNK, OVERLAP = 1 * MEBIBYTE, 64

REFERENCE = re.compile(rb"""r(?<!\wr)\s*=\s*["']([A-Za-z]{0,3})([0-9]{1,10})["']""")
"""It begins with a letter to look for, not with a place between two: up to fifty times as fast."""
DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def check_zip(content: bytes, name: str) -> None:
    """Refuse a zip that would unpack to more than a spreadsheet ever holds.

    The sizes a zip states may be lies, so every member is unpacked and counted, and thrown away.

    Args:
        content: All of the file.
        name: For the failure.

    Raises:
        NotASheet: It is unsafe (ratio, sizes that lie, cells that lie far out, a document type
            declaration), broken, or a zip of something else (binary).
        TooLarge: It unpacks to more than LARGEST_UNPACKED mebibytes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if not _is_spreadsheet({member.filename.lower() for member in members}):
                raise NotASheet("binary", name)
            if len(members) > MOST_MEMBERS:
                raise NotASheet("unsafe", name)
            # A member that is larger than it says is found out before it has cost anything more.
            _check_stated(sum(member.file_size for member in members), len(content), name)
            for member in members:
                # Every one: a workbook may say that its sheet is in sheet1.dat.
                _check_member(archive, member, name)
                if member.filename.lower() == "content.xml":
                    check_repeats(_unpacked(archive, member), name)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as problem:
        raise NotASheet("broken", name) from problem
    except RuntimeError as problem:
        raise NotASheet("locked", name) from problem


def _check_stated(unpacked: int, packed: int, name: str) -> None:
    """Refuse what a zip itself says it would unpack to; members that share their bytes count each."""
    if unpacked > SMALL_ENOUGH and unpacked > MOST_TIMES_SMALLER * packed:
        raise NotASheet("unsafe", name)
    if unpacked > LARGEST_UNPACKED * MEBIBYTE:
        raise TooLarge(name, LARGEST_UNPACKED)


def _is_spreadsheet(names: set[str]) -> bool:
    """Office Open XML has a workbook part, OpenDocument content.xml (ECMA-376 part 1, ODF 1.3 part 2).

    A binary workbook (XLSB) states its rows in a form that is not counted here.
    """
    if any(name.endswith("workbook.bin") for name in names):
        return False
    return "content.xml" in names or any(name.endswith("workbook.xml") for name in names)


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> None:
    stated = member.file_size
    unpacked, last_row, last_column = 0, 0, 0
    document = member.filename.lower().endswith((".xml", ".rels"))
    tail = b""
    for fresh in _unpacked(archive, member):
        # Chunks overlap, so that nothing looked for is cut in two.
        chunk, tail = tail + fresh, fresh[-OVERLAP:]
        unpacked += len(fresh)
        squeezed = unpacked > SMALL_ENOUGH and unpacked > MOST_TIMES_SMALLER * member.compress_size
        if squeezed or unpacked > stated:
            raise NotASheet("unsafe", name)
        if document and DECLARATION.search(chunk):
            raise NotASheet("unsafe", name)
        for letters, number in REFERENCE.findall(chunk):
            last_row = max(last_row, int(number))
            last_column = max(last_column, _column_number(letters))
    if last_row * max(last_column, 1) > MOST_CELLS:
        raise NotASheet("unsafe", name)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    member.file_size = 2**62  # read to where the stream ends, not to where the zip says it does
    with archive.open(member) as stream:
        while fresh := stream.read(CHUNK):
            yield fresh


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
