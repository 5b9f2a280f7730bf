"""The bytes of a file, and what kind of file they are by what stands in them, never by the name."""

from __future__ import annotations

import errno
import re
from enum import StrEnum
from typing import TYPE_CHECKING

from collabdesk.domain.failures import Failure, NoSuchFile, NotASheet, ReadOnlyPlace, TooLarge

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 256
"""Mebibytes; a hundred thousand long comments are about 40."""
MEBIBYTE = 1024 * 1024
SAMPLE = 65_536
FEW_CONTROLS, CONTROLS_SHARE = 8, 0.01
NUL_SHARE = 0.2

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
BINARY_STARTS = (
    b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite format 3\x00", b"\x1f\x8b", b"\x7fELF",
    b"MZ\x90", b"Rar!", b"7z\xbc\xaf", b"RIFF", b"{\\rtf", b"BZh", b"\xfd7zXZ", b"%!PS", b"ID3",
)  # fmt: skip
"""Files people pick by mistake; from the usual lists of file signatures (file(1) magic)."""
CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")


class FileKind(StrEnum):
    """How a file has to be read."""

    ZIPPED = "zipped"
    COMPOUND = "compound"
    TEXT = "text"


def read_bytes(path: Path) -> bytes:
    """Read all of a file that somebody chose; the file is not changed.

    Raises:
        NoSuchFile, ReadOnlyPlace: It is not there; it may not be read.
        NotASheet: It is empty, or a folder, or breaks while it is read.
        TooLarge: It has more than LARGEST_FILE mebibytes.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise NotASheet("binary", path.name)
        if size > LARGEST_FILE * MEBIBYTE:
            raise TooLarge(path.name, LARGEST_FILE)
        content = path.read_bytes()
    except OSError as problem:
        raise _told(problem, path.name) from problem
    if not content:
        raise NotASheet("empty", path.name)
    return content


def _told(problem: OSError, name: str) -> Failure:
    if problem.errno in {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}:
        return NoSuchFile(name)
    if problem.errno in {errno.EACCES, errno.EPERM}:
        return ReadOnlyPlace(name)
    return NotASheet("broken", name)


def file_kind(content: bytes, name: str) -> FileKind:
    """Tell a spreadsheet from text by its first bytes.

    Args:
        content: All of the file.
        name: For the failure.

    Raises:
        NotASheet: It is neither (reason binary).
    """
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.ZIPPED
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return FileKind.COMPOUND
    if content.startswith(BINARY_STARTS) or _is_binary(content):
        raise NotASheet("binary", name)
    return FileKind.TEXT


def byte_order_mark(content: bytes) -> str:
    """Name the encoding that the first bytes state; empty where they state none."""
    return next((codec for mark, codec in BYTE_ORDER_MARKS if content.startswith(mark)), "")


def unmarked_wide_encoding(content: bytes) -> str:
    """Name the UTF-16 that a file without a byte order mark is in, or nothing.

    Latin text in UTF-16 has a NUL for every other byte, always on the same side.
    """
    sample = content[:SAMPLE]
    half = len(sample) // 2
    if not half or len(content) % 2:
        return ""
    before, after = sample[0::2].count(0), sample[1::2].count(0)
    if after > NUL_SHARE * half and before == 0:
        return "utf-16-le"
    return "utf-16-be" if before > NUL_SHARE * half and after == 0 else ""


def _is_binary(content: bytes) -> bool:
    if byte_order_mark(content) or unmarked_wide_encoding(content):
        return False
    sample = content[:SAMPLE]
    controls = len(CONTROLS.findall(sample))
    nuls = sample.count(0)
    return controls > max(FEW_CONTROLS, CONTROLS_SHARE * len(sample)) or nuls > max(
        FEW_CONTROLS, NUL_SHARE * len(sample)
    )
