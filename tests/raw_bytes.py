"""Looks for words in the bytes of files, as whoever finds a laptop might."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.storage import connecting

if TYPE_CHECKING:
    from pathlib import Path

    from collabdesk.storage.keys import Secret


def files_with(words: str, *places: Path) -> list[Path]:
    """Give every file at or below these places that holds the words, in UTF-8."""
    wanted = words.encode()
    files = [file for place in places for file in ([place] if place.is_file() else place.rglob("*"))]
    return [file for file in files if file.is_file() and wanted in file.read_bytes()]


def locked_files_with(words: str, secret: Secret, scratch: Path, *places: Path) -> list[Path]:
    """Give every locked workbook below these places that holds the words once it is unlocked."""
    found: list[Path] = []
    for place in places:
        for file in place.rglob("*.collab"):
            if not connecting.sniff(file):
                continue
            driver = connecting.connect(file, writable=False, secret=secret)
            plain = scratch / "plain"
            plain.unlink(missing_ok=True)
            connecting.export_into(driver, plain, None)
            driver.close()
            if words.encode() in plain.read_bytes():
                found.append(file)
            plain.unlink()
    return found
