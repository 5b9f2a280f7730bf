"""Every hostile file through every door a file comes in by, in a program of its own with its hands tied."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from collabdesk.storage import connecting, schema
from tests.rules.source import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a program are set otherwise there")

SECONDS, MEBIBYTES = 5.0, 1500
AT_A_TIME = 40
DOORS = """
import hashlib, resource, sys, time
from pathlib import Path

limit = int(sys.argv[1]) * 1024 * 1024
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
resource.setrlimit(resource.RLIMIT_CPU, (240, 240))

from collabdesk.domain.failures import Failure
from collabdesk.operations.copying import copy_workbook
from collabdesk.operations.restoring import preview_at
from collabdesk.operations.salvaging import salvage
from collabdesk.storage.journal.union import read_journal
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Author, open_workbook

HERE = Author("laptop-one")


def read(path, **more):
    book = open_workbook(path, HERE, **more)
    try:
        load_ledger(book)
        read_journal(book)
        book.examine_whole()
    finally:
        book.close()


def save(path):
    target = path.with_name("saved.collab")
    try:
        salvage(path, target)
    finally:
        target.unlink(missing_ok=True)


def copy(path):
    copy_workbook(path).unlink()


doors = {
    "open": lambda path: read(path),
    "look": lambda path: read(path, read_only=True),
    "open from outside": lambda path: read(path, from_outside=True),
    "look from outside": lambda path: read(path, from_outside=True, read_only=True),
    "salvage": save,
    "copy": copy,
    "preview": lambda path: preview_at(path, path, HERE),
}
for name in sys.argv[2:]:
    path = Path(name)
    before = path.read_bytes()
    for door, enter in doors.items():
        began = time.monotonic()
        try:
            enter(path)
        except Failure as failure:
            str(failure)
        took = time.monotonic() - began
        same = path.read_bytes() == before and [path] == list(path.parent.iterdir())
        if took > float(%r) or not same:
            print(door, path.parent.name, path.name, round(took, 1), same, list(path.parent.iterdir()))
"""


def dressed(content: bytes) -> bytes:
    """Put our marks in a file's header, so that SQLite itself has to read what follows."""
    made = bytearray(content.ljust(100, b"\0"))
    made[:16] = connecting.SQLITE_HEADER
    made[18:20] = connecting.ROLLBACK_JOURNAL
    made[60:64] = schema.SCHEMA_VERSION.to_bytes(4)
    made[68:72] = schema.APPLICATION_ID.to_bytes(4)
    return bytes(made)


@pytest.mark.slow
@pytest.mark.parametrize("worn", ["as they are", "as workbooks"])
def test_no_door_ends_hangs_writes_or_tells_a_traceback(corpus: Path, tmp_path: Path, worn: str) -> None:
    files = sorted((corpus / "hostile_sqlite").rglob("*.db"))
    assert len(files) >= 209
    places = []
    for number, file in enumerate(files):
        folder = tmp_path / str(number)
        folder.mkdir()
        content = file.read_bytes()
        (folder / file.name).write_bytes(dressed(content) if worn == "as workbooks" else content)
        places.append(folder / file.name)
    check_calm(places)


def check_calm(places: list[Path]) -> None:
    """Try every door with files that each lie alone in a folder."""
    script = DOORS % SECONDS
    for start in range(0, len(places), AT_A_TIME):
        names = [str(place) for place in places[start : start + AT_A_TIME]]
        done = subprocess.run(
            [sys.executable, "-c", script, str(MEBIBYTES), *names],
            check=False,
            capture_output=True,
            text=True,
            timeout=300,
            cwd=ROOT,
            env={**os.environ, "PYTHONWARNINGS": "error"},
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


FIELDS = {
    "size of a page": (16, 2),
    "kept free in a page": (20, 1),
    "fractions": (21, 3),
    "changes": (24, 4),
    "pages": (28, 4),
    "first free page": (32, 4),
    "free pages": (36, 4),
    "format": (44, 4),
    "cache": (48, 4),
    "vacuum": (52, 4),
    "letters": (56, 4),
    "page in the schema's root": (100, 1),
    "cells of the root": (103, 2),
    "content of the root": (105, 2),
    "rightmost page": (108, 4),
}
"""Of a SQLite file's first page: where each stands, and its bytes (sqlite.org/fileformat2.html)."""
PAGE = 4096


def ill_made(whole: bytes) -> Iterator[bytes]:
    """A workbook whose insides were made to lead a reader astray."""
    for at, size in FIELDS.values():
        for value in (bytes(size), b"\xff" * size, b"\x7f" + b"\xff" * (size - 1), bytes(size - 1) + b"\x02"):
            yield whole[:at] + value + whole[at + size :]
    pages = len(whole) // PAGE
    for number in range(2, pages + 1):
        start = (number - 1) * PAGE
        page = bytearray(whole[start : start + PAGE])
        if page[0] in (2, 5):  # a branch that leads to itself, or to the beginning
            for goal in (number, 1, pages + 5, 2**31):
                page[8:12] = (goal % 2**32).to_bytes(4)
                yield whole[:start] + bytes(page) + whole[start + PAGE :]
        elif number % 9 == 0:  # a leaf with cells that lie outside, on each other, or are endless
            for cells in (b"\xff\xff", b"\0\x08", b"\x0f\xff"):
                spoilt = bytearray(page)
                spoilt[8 : 8 + 40] = cells * 20
                yield whole[:start] + bytes(spoilt) + whole[start + PAGE :]
            spoilt = bytearray(page)
            first = int.from_bytes(page[8:10])
            spoilt[first : first + 9] = b"\xff" * 9
            yield whole[:start] + bytes(spoilt) + whole[start + PAGE :]


@pytest.mark.slow
@pytest.mark.hypothesis
def test_workbooks_made_to_lead_astray_are_told_calmly(place: Path, tmp_path: Path, campaign: int) -> None:
    whole = place.read_bytes()
    places = []
    every = 1 if campaign > 1 else 5
    for number, content in enumerate(islice(ill_made(whole), 0, None, every)):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "strange.collab").write_bytes(content)
        places.append(folder / "strange.collab")
    assert len(places) > 20
    check_calm(places)
