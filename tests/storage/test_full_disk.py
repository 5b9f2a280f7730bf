"""A full disk stops a step and loses nothing: what was kept stays, and the next step works."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.failures import DiskFull
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Workbook, open_workbook
from tests.sample_workbook import HERE, keep, new_book, tables

if TYPE_CHECKING:
    from pathlib import Path


def full_disk_book(place: Path) -> Workbook:
    book = open_workbook(place, HERE)
    with book.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}").all()
    return book


def test_a_full_disk_loses_nothing(place: Path) -> None:
    book = full_disk_book(place)
    before = tables(book)
    long = "A long story, told once. " * 20_000
    with pytest.raises(DiskFull):
        keep(book, long)
    assert tables(book) == before
    with book.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000").all()
    uid = keep(book, long)
    assert load_ledger(book).inputs[uid].words == long
    book.examine_whole()
    book.close()


@pytest.mark.skipif(
    not (sys.platform.startswith("linux") and hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="only root can make a disk small enough to fill",
)
def test_a_really_full_disk_loses_nothing(place: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(mounted, check=False, capture_output=True).returncode:
        pytest.skip("no small disk may be mounted here")
    try:
        small = disk / place.name
        shutil.copy(place, small)
        book = open_workbook(small, HERE)
        before = tables(book)
        long = "A long story, told once. " * 40_000
        with pytest.raises(DiskFull):
            keep(book, long)
        assert tables(book) == before
        keep(book, "A short one still fits.")
        (disk / "filler").write_bytes(b"x" * (shutil.disk_usage(disk).free - 4096))
        now = tables(book)
        with pytest.raises(DiskFull):
            keep(book, long[:9000])
        assert tables(book) == now
        with pytest.raises(DiskFull):
            new_book(disk / "another.collab")
        assert not (disk / "another.collab").exists()
        (disk / "filler").unlink()
        keep(book, long[:9000])
        book.examine_whole()
        book.close()
        assert list(disk.iterdir()) == [small]
    finally:
        subprocess.run(["umount", str(disk)], check=True)
