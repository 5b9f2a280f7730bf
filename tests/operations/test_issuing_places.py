"""Where a paper cannot be kept it is said plainly, what was there stays, and nothing is remembered of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.atomic import write_atomically
from collabdesk.domain.failures import (
    DiskFull,
    Failure,
    FileInUse,
    FolderThere,
    FontMissing,
    ReadOnlyPlace,
)
from collabdesk.domain.words import Permission
from collabdesk.exchange import writing
from collabdesk.operations import issuing
from collabdesk.papers.making import make_paper
from collabdesk.papers.options import PaperOptions
from collabdesk.papers.paint import document
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.papers import issued_papers
from tests.sample_workbook import keep, new_book

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook

OPTIONS = PaperOptions(date(2026, 6, 11))
OLD = b"the paper of last month"
pytestmark = pytest.mark.usefixtures("qapp")
root_of_linux = pytest.mark.skipif(
    not (sys.platform.startswith("linux") and hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="only root can make a disk small enough to fill",
)
both_ways = pytest.mark.parametrize("make", [issuing.issue_paper, issuing.save_paper], ids=["issue", "draft"])


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    """A workbook in which something was said that everyone may read."""
    book = new_book(tmp_path / "a.collab")
    keep(book, "The last bus goes before the shift ends.", permission=Permission.WITHOUT_NAME)
    yield book
    book.close()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one mebibyte."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if subprocess.run(mounted, check=False, capture_output=True).returncode:
        pytest.skip("no small disk may be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def refused(book: Workbook, make: Callable[..., object], target: Path, why: type[Failure]) -> Failure:
    """Try to make a paper and its web page, and see that nothing came of it."""
    before, steps = told(target.parent), load_ledger(book).steps
    with pytest.raises(why) as failed:
        make(book, "r2", target, OPTIONS, html=True)
    assert told(target.parent) == before
    assert load_ledger(book).steps == steps
    assert issued_papers(book) == ()
    return failed.value


def told(folder: Path) -> dict[str, bytes | None]:
    """Give what is in a folder: the bytes of each file, nothing for a folder."""
    return {one.name: one.read_bytes() if one.is_file() else None for one in folder.iterdir()}


@both_ways
@pytest.mark.parametrize("suffix", [".pdf", ".html"])
def test_a_folder_of_that_name_is_said_and_left_alone(
    book: Workbook, tmp_path: Path, make: Callable[..., object], suffix: str
) -> None:
    target = tmp_path / "papers" / "r2.pdf"
    target.parent.mkdir()
    (target.parent / f"r2{suffix}").mkdir()
    if suffix == ".html":
        target.write_bytes(OLD)
    failure = refused(book, make, target, FolderThere)
    assert failure.name == f"r2{suffix}"  # type: ignore[attr-defined]


@both_ways
@pytest.mark.parametrize("suffix", [".pdf", ".html"])
@pytest.mark.parametrize(
    ("number", "failure"), [(28, DiskFull), (16, FileInUse), (13, ReadOnlyPlace), (30, ReadOnlyPlace)]
)
def test_a_file_that_cannot_be_replaced_keeps_both_old_ones(
    book: Workbook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[..., object],
    suffix: str,
    number: int,
    failure: type[Failure],
) -> None:
    """The numbers are those of Linux: 28 no room, 16 held, 13 not allowed, 30 a disk only to be read."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "r2.pdf").write_bytes(OLD)
    (folder / "r2.html").write_bytes(OLD)
    write = write_atomically

    def refuses(file: Path, content: bytes) -> None:
        if file.suffix == suffix and content != OLD:
            raise OSError(number, "no")
        write(file, content)

    with monkeypatch.context() as patched:
        patched.setattr(writing, "write_atomically", refuses)
        refused(book, make, folder / "r2.pdf", failure)


@root_of_linux
@both_ways
def test_a_really_full_disk_keeps_the_old_paper_and_remembers_nothing(
    book: Workbook, disk: Path, make: Callable[..., object]
) -> None:
    target = disk / "r2.pdf"
    target.write_bytes(OLD)
    pdf = len(make_paper("r2", load_ledger(book), OPTIONS).pdf)
    for room in (4096, pdf + 8192):  # for nothing; for the paper, not for its web page
        filler = disk / "filler"
        filler.write_bytes(b"x" * (shutil.disk_usage(disk).free - room))
        refused(book, make, target, DiskFull)
        filler.unlink()
    make(book, "r2", target, OPTIONS, html=True)
    assert target.read_bytes().startswith(b"%PDF")


@root_of_linux
@both_ways
def test_a_disk_that_may_only_be_read_is_said(
    book: Workbook, disk: Path, make: Callable[..., object]
) -> None:
    (disk / "r2.pdf").write_bytes(OLD)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    refused(book, make, disk / "r2.pdf", ReadOnlyPlace)


@both_ways
def test_a_paper_whose_font_is_missing_is_not_kept(
    book: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[..., object]
) -> None:
    target = tmp_path / "papers" / "r2.pdf"
    target.parent.mkdir()
    target.write_bytes(OLD)

    def no_font() -> None:
        raise FontMissing("atkinson.ttf")

    monkeypatch.setattr(document, "register_base_fonts", no_font)
    refused(book, make, target, FontMissing)
