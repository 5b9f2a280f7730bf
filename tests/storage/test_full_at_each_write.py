"""Whatever is being written when the disk is full, it is taken back whole, said plainly, and works after."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.paths import HOME_VARIABLE
from collabdesk.domain.failures import DiskFull
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Audience
from collabdesk.operations.issuing import save_paper
from collabdesk.operations.sharing import share_copy
from collabdesk.papers.options import PaperOptions
from collabdesk.storage.backups import back_up, folder_of, list_backups
from collabdesk.storage.keys import Secret
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Workbook, open_workbook
from tests.sample_workbook import HERE, an_input, fill, keep, new_book, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    not (sys.platform.startswith("linux") and hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="only root can make a disk small enough to fill",
)
PAGE = 4096
TODAY = date(2026, 6, 11)
SECRET = Secret(b"fifteen bytes !", b"CoDL" + b"twelve bytes")
LONG = "A long story, told once. " * 2_000


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A disk of eight mebibytes, with this person's profile on it."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    if subprocess.run(mounted, check=False, capture_output=True).returncode:
        pytest.skip("no small disk may be mounted here")
    (place / "profile").mkdir()
    monkeypatch.setenv(HOME_VARIABLE, str(place / "profile"))
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture(params=[None, SECRET], ids=["plain", "locked"])
def book(request: pytest.FixtureRequest, disk: Path) -> Iterator[Workbook]:
    first = new_book(disk / "ours.collab")
    fill(first)
    first.close()
    if request.param:
        from collabdesk.operations.locking import lock_book

        opened = open_workbook(disk / "ours.collab", HERE)
        lock_book(opened, request.param)
    else:
        opened = open_workbook(disk / "ours.collab", HERE)
    yield opened
    opened.close()


def files(disk: Path) -> set[str]:
    return {str(one.relative_to(disk)) for one in disk.rglob("*") if one.is_file() and one.name != "filler"}


def leave(disk: Path, pages: int) -> bool:
    """Fill the disk up to so many pages; false where there never was so much room."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    free = shutil.disk_usage(disk).free
    if free < pages * PAGE:
        return False
    filler.write_bytes(b"x" * (free - pages * PAGE))
    return True


def at_each_write(book: Workbook, disk: Path, act: Callable[[], object], step: int = 1) -> int:
    """Try with ever more room until it works; give how often the disk was full before."""
    before, there = tables(book), files(disk)
    failed = 0
    while leave(disk, failed * step):
        try:
            act()
        except DiskFull:
            failed += 1
            assert tables(book) == before
            assert files(disk) == there
            assert failed < 2_000
        else:
            break
    (disk / "filler").unlink(missing_ok=True)
    book.examine_whole()
    return failed


def test_while_words_are_kept(book: Workbook, disk: Path) -> None:
    assert at_each_write(book, disk, lambda: keep(book, LONG)) > 10
    assert LONG in {one.words for one in load_ledger(book).inputs.values()}
    keep(book, "And another.")


def test_while_a_sheet_is_brought_in(book: Workbook, disk: Path) -> None:
    def bring_in() -> None:
        with book.step(Verb.BRING_IN) as step:
            for number in range(400):
                step.make(an_input(f"Row {number} of a sheet that is brought in.", number=100 + number))

    count = len(load_ledger(book).inputs)
    assert at_each_write(book, disk, bring_in, step=3) > 5
    assert len(load_ledger(book).inputs) == count + 400


def test_while_a_backup_is_made(book: Workbook, disk: Path) -> None:
    project = load_ledger(book).project.uid
    folder_of(project).mkdir(parents=True, exist_ok=True)
    assert at_each_write(book, disk, lambda: back_up(book), step=9) > 5
    [backup] = [one for one in list_backups(project) if one.reason == "work"]
    copy = open_workbook(backup.path, HERE, secret=book.secret, read_only=True)
    assert len(load_ledger(copy).inputs) == len(load_ledger(book).inputs)
    copy.close()


def test_while_a_paper_is_saved(book: Workbook, disk: Path) -> None:
    target = disk / "paper.pdf"
    target.write_bytes(b"an older paper")
    there: list[bytes] = []

    def save() -> None:
        try:
            save_paper(book, "r2", target, PaperOptions(today=TODAY))
        except DiskFull:
            there.append(target.read_bytes())
            raise

    assert at_each_write(book, disk, save, step=4) > 2
    assert set(there) == {b"an older paper"}
    assert target.read_bytes().startswith(b"%PDF")


def test_while_a_copy_is_shared(book: Workbook, disk: Path) -> None:
    target = disk / "theirs.collab"

    def share() -> None:
        share_copy(book, target, Audience.PARTNERS, today=TODAY, secret=book.secret)

    assert at_each_write(book, disk, share, step=12) > 5
    copy = open_workbook(target, HERE, secret=book.secret)
    assert len(load_ledger(copy).inputs) == len(load_ledger(book).inputs)
    copy.close()
