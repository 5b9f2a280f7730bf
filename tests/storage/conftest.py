"""A closed workbook for the tests of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sample_workbook import fill, new_book

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A closed workbook with every kind of record in it, alone in its folder."""
    folder = tmp_path / "charity"
    folder.mkdir()
    book = new_book(folder / "neighbours.collab")
    fill(book)
    book.close()
    return folder / "neighbours.collab"
