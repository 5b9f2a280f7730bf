"""The window is painted before anything heavy is read, and a start without a workbook ends well."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.sample_workbook import fill, new_book

if TYPE_CHECKING:
    from pathlib import Path

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from collabdesk.app import Moments, run

HEAVY = {"sqlalchemy", "sqlcipher3", "alembic", "reportlab", "openpyxl", "xlsxwriter", "pypdfium2"}

def painted():
    print("painted", *sorted(HEAVY & set(sys.modules)))
    if len(sys.argv) == 1:
        QTimer.singleShot(200, QApplication.closeAllWindows)

def rows():
    print("rows", *sorted((HEAVY - {"sqlalchemy", "sqlcipher3"}) & set(sys.modules)))
    QTimer.singleShot(300, QApplication.closeAllWindows)

FILE = sys.argv[1] if len(sys.argv) > 1 else ""
print("ended", run(Path(FILE) if FILE else None, Moments(painted, rows)))
"""


@pytest.fixture
def workbook_at(tmp_path: Path) -> Path:
    place = tmp_path / "Getting here.collab"
    book = new_book(place)
    fill(book)
    book.close()
    return place


def start(*arguments: str) -> list[str]:
    told = subprocess.run(
        [sys.executable, "-c", START, *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    assert told.returncode == 0, told.stderr
    assert "Traceback" not in told.stderr
    return told.stdout.split("\n")[:-1]


def test_the_first_page_is_painted_with_nothing_heavy_read(profile: Path) -> None:
    assert start() == ["painted", "ended 0"]
    assert (profile / "settings.json").exists()


def test_the_frame_of_a_workbook_is_painted_first_and_its_rows_follow(workbook_at: Path) -> None:
    assert start(str(workbook_at)) == ["painted", "rows", "ended 0"]


def test_the_last_workbook_opens_again_by_itself(workbook_at: Path) -> None:
    start(str(workbook_at))
    assert start("") == ["painted", "rows", "ended 0"]
