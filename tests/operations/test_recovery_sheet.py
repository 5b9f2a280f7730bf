"""A recovery sheet is kept where a person says, whole or not at all, and nowhere else."""

from __future__ import annotations

import tempfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.failures import NoSuchFile
from collabdesk.operations.recovery_sheet import print_recovery_sheet
from collabdesk.storage.keys import Secret

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

SECRET = Secret(bytes(range(15)))
DAY = date(2026, 1, 29)


def test_it_is_written_where_it_was_asked_for_and_nowhere_else(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    folder = tmp_path / "trustees"
    folder.mkdir()
    assert print_recovery_sheet(folder / "sheet.pdf", "Night buses", SECRET, DAY) == 1
    assert [file.name for file in folder.iterdir()] == ["sheet.pdf"]
    assert list(elsewhere.rglob("*")) == []


def test_a_place_that_is_not_there_is_said(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp
    with pytest.raises(NoSuchFile):
        print_recovery_sheet(tmp_path / "gone" / "sheet.pdf", "Night buses", SECRET, DAY)
