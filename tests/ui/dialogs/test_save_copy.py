"""A copy of the record is saved whole, says first what leaves, and never holds a name."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input
from collabdesk.ui.dialogs.save_copy import SaveCopySheet, open_save_copy
from collabdesk.ui.kit.names import too_small, unnamed
from tests.ui.on_screen import button, said_on

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.ui.rooms.conftest import Bench

WORDS = "The letter comes after I gave the tablets."


@pytest.fixture
def sheet(bench: Bench, under: QWidget, tmp_path: Path) -> SaveCopySheet:
    bench.keep(Input(uid=new_uid(), number=0, words=WORDS, recorded_on=bench.context.today()))
    open_save_copy(under, bench.desk, bench.context, tmp_path / "ward.collab")
    return under.findChildren(SaveCopySheet)[0]


def test_it_says_what_leaves_and_what_stays(bench: Bench, sheet: SaveCopySheet) -> None:
    bench.shows(sheet, "only where they said yes to the public")
    assert "Names, contact details, and private notes. They never leave, whoever asks." in said_on(sheet)
    button(sheet, "Everything, for ourselves").click()
    bench.shows(sheet, "Everything people said, in their exact words.")
    assert "They never leave, whoever asks." in said_on(sheet)
    assert unnamed(sheet) == []
    assert too_small(sheet) == []
    sheet.reject()


@pytest.mark.parametrize(("everything", "there"), [(False, False), (True, True)])
def test_words_leave_only_with_a_yes_or_for_ourselves(
    bench: Bench, under: QWidget, sheet: SaveCopySheet, tmp_path: Path, everything: bool, there: bool
) -> None:
    if everything:
        button(sheet, "Everything, for ourselves").click()
    target = tmp_path / "copy.csv"
    sheet.save_at(target)
    bench.shows(under, "Saved 1 thing people said, with no names, in copy.csv.")
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 2
    assert (WORDS in rows[1]) is there


@pytest.mark.parametrize("suffix", [".xlsx", ".json"])
def test_every_kind_of_file_is_saved(
    bench: Bench, under: QWidget, sheet: SaveCopySheet, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"copy{suffix}"
    sheet.save_at(target)
    bench.shows(under, f"in copy{suffix}.")
    assert target.stat().st_size > 100


def test_a_place_that_takes_nothing_is_said_and_the_sheet_stays(
    bench: Bench, sheet: SaveCopySheet, tmp_path: Path
) -> None:
    sheet.save_at(tmp_path / "no such folder" / "copy.csv")
    bench.qtbot.waitUntil(lambda: sheet.message.words() != "", timeout=4000)
    assert sheet.isVisible()
    assert sheet.choose.isEnabled()
    assert not (tmp_path / "no such folder").exists()
    sheet.reject()


def test_another_ending_is_said(bench: Bench, sheet: SaveCopySheet, tmp_path: Path) -> None:
    sheet.save_at(tmp_path / "copy.docx")
    bench.qtbot.waitUntil(lambda: "must end in .csv, .xlsx or .json" in sheet.message.words(), timeout=4000)
    assert not (tmp_path / "copy.docx").exists()
    sheet.reject()
