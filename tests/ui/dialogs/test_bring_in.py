"""A file is looked at before it comes in, comes in whole or not at all, and one Undo takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from collabdesk.ui.dialogs.bring_in import open_bring_in
from collabdesk.ui.dialogs.bringing_in.bring_in_sheet import BringInSheet
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.kit.toast import Toast
from tests.ui.on_screen import button, field, said_on

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.ui.rooms.conftest import Bench

WARD = (
    "Date,Where,Comment,What would help,Name\n"
    "05/02/2026,Session 1,The letter comes after I gave the tablets.,letter before,Ann Brown\n"
    "05/02/2026,Session 1,Nobody asks if I can manage.,,Bo Smith\n"
    "19/02/2026,Session 2,,,Cy Jones\n"
    "30/02/2026,Session 2,Don’t call me a service user.,my name,Di Green\n"
    "19/02/2026,Session 2,The letter comes after I gave the tablets.,,Ed White\n"
)

TAKEN = "Taken back"


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    place = tmp_path / "ward4.csv"
    place.write_text(WARD, "utf-8")
    return place


def sheet_over(
    bench: Bench, under: QWidget, path: Path | None = None, text: str | None = None
) -> BringInSheet:
    open_bring_in(under, bench.desk, bench.context, path, text)
    return next(one for one in under.findChildren(BringInSheet) if one.isVisible())


def kept(bench: Bench) -> list[str]:
    from collabdesk.storage.queries.importing import every_words

    return every_words(bench.book)


def ready(bench: Bench, sheet: BringInSheet, words: str) -> None:
    bench.qtbot.waitUntil(lambda: words in said_on(sheet), timeout=15_000)


def test_a_file_is_shown_as_it_stands_with_what_would_come_of_it(
    bench: Bench, under: QWidget, ward: Path
) -> None:
    before = ward.read_bytes()
    sheet = sheet_over(bench, under, ward)
    ready(bench, sheet, "4 things people said")
    said = said_on(sheet)
    for words in (
        "From ward4.csv. 5 rows. The file itself is not changed.",
        "2 sessions",
        "Needs your eye",
        "Row 5 says “30/02/2026”.",
        "Row 6 has the same words as row 2.",
        "Cannot be used",
        "Row 4 has no words.",
        "One Undo takes all of it back.",
    ):
        assert words in said, words
    assert unnamed(sheet) == []
    assert too_small(sheet) == []
    sheet.reject()
    assert ward.read_bytes() == before
    assert kept(bench) == []


def test_names_start_left_out_and_are_not_shown(bench: Bench, under: QWidget, ward: Path) -> None:
    sheet = sheet_over(bench, under, ward)
    ready(bench, sheet, "4 things people said")
    box = field(sheet, QComboBox, "What column E, Name, becomes")
    assert box.currentText() == "Leave out"
    model = sheet.rows.model
    shown = [model.cell(row, 4) for row in range(model.rowCount())]
    assert set(shown) == {"name"}
    sheet.reject()


def test_bringing_in_makes_all_of_it_and_one_undo_takes_it_back(
    bench: Bench, under: QWidget, ward: Path
) -> None:
    sheet = sheet_over(bench, under, ward)
    ready(bench, sheet, "4 things people said")
    bench.qtbot.mouseClick(button(sheet, "Bring in these 4"), Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: "4 things came in." in said_on(under), timeout=8000)
    assert len(kept(bench)) == 4
    bench.qtbot.mouseClick(button(under, "Undo"), Qt.MouseButton.LeftButton)
    bench.qtbot.waitUntil(lambda: TAKEN in said_on(under), timeout=8000)
    assert kept(bench) == []


def test_undo_goes_away_when_something_else_was_done_since(bench: Bench, under: QWidget, ward: Path) -> None:
    from collabdesk.base.identity import new_uid
    from collabdesk.domain.records import Input
    from collabdesk.operations.hearing import keep_input

    sheet = sheet_over(bench, under, ward)
    ready(bench, sheet, "4 things people said")
    button(sheet, "Bring in these 4").click()
    bench.qtbot.waitUntil(lambda: "4 things came in." in said_on(under), timeout=8000)
    said = Input(uid=new_uid(), number=0, words="One more", recorded_on=bench.context.today())
    bench.desk.do(keep_input, said)
    bench.qtbot.waitUntil(under.findChildren(Toast)[0].isHidden, timeout=8000)


def test_the_same_file_once_more_is_said(bench: Bench, under: QWidget, ward: Path) -> None:
    first = sheet_over(bench, under, ward)
    ready(bench, first, "4 things people said")
    button(first, "Bring in these 4").click()
    bench.qtbot.waitUntil(lambda: "4 things came in." in said_on(under), timeout=8000)
    again = sheet_over(bench, under, ward)
    ready(bench, again, "ward4.csv was brought in before.")
    assert "4 things from it are here already." in said_on(again)
    again.reject()


def test_a_column_can_become_something_else_and_rows_can_be_picked_out(
    bench: Bench, under: QWidget, ward: Path
) -> None:
    sheet = sheet_over(bench, under, ward)
    ready(bench, sheet, "4 things people said")
    box = field(sheet, QComboBox, "What column C, Comment, becomes")
    box.setCurrentIndex(box.findText("Leave out"))
    box.activated.emit(box.currentIndex())
    ready(bench, sheet, "Choose the column that holds their exact words.")
    button(sheet, "Bring them in").click()
    assert sheet.isVisible()
    box = field(sheet, QComboBox, "What column D, What would help, becomes")
    box.setCurrentIndex(box.findText("Their exact words"))
    box.activated.emit(box.currentIndex())
    ready(bench, sheet, "2 things people said")
    button(sheet, "Show these rows: Rows 3, 4 and 6 have no words.").click()
    assert sheet.rows.model.rowCount() == 3
    ready(bench, sheet, "Show all rows")
    button(sheet, "Show all rows: Rows 3, 4 and 6 have no words.").click()
    assert sheet.rows.model.rowCount() == 5
    sheet.reject()


def test_pasted_lines_come_in(bench: Bench, under: QWidget) -> None:
    sheet = sheet_over(bench, under)
    box = field(sheet, QPlainTextEdit, "Rows to bring in")
    box.setPlainText("I cannot get there, two buses\nNobody asked me\nStop the leaflet")
    button(sheet, "Look at these rows").click()
    ready(bench, sheet, "3 things people said")
    button(sheet, "Bring in these 3").click()
    bench.qtbot.waitUntil(lambda: "3 things came in." in said_on(under), timeout=8000)
    assert len(kept(bench)) == 3
    assert "I cannot get there, two buses" in kept(bench)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04broken", b'{"a": 1}'])
def test_what_holds_no_rows_gives_a_sentence_and_a_way_on(
    bench: Bench, under: QWidget, tmp_path: Path, content: bytes
) -> None:
    place = tmp_path / "odd.xlsx"
    place.write_bytes(content)
    sheet = sheet_over(bench, under, place)
    ready(bench, sheet, "nothing came in.")
    assert "odd.xlsx" in said_on(sheet)
    assert button(sheet, "Choose a file").isVisible()
    sheet.reject()


def test_a_wrong_way_of_reading_keeps_the_rows_that_were_there(
    bench: Bench, under: QWidget, ward: Path
) -> None:
    sheet = sheet_over(bench, under, ward)
    ready(bench, sheet, "4 things people said")
    button(sheet, "This looks wrong?").click()
    box = field(sheet, QComboBox, "How letters are stored")
    box.setCurrentIndex(box.findData("gb18030"))
    box.activated.emit(box.currentIndex())
    bench.qtbot.waitUntil(lambda: not sheet.is_busy(), timeout=8000)
    assert sheet.rows.isVisible()
    box = field(sheet, QComboBox, "Between the columns")
    box.setCurrentIndex(box.findText("Semicolons"))
    box.activated.emit(box.currentIndex())
    bench.qtbot.waitUntil(lambda: not sheet.is_busy(), timeout=8000)
    assert sheet.rows.model.columnCount() == 1
    sheet.reject()


def test_thousands_of_comments_are_shown_stopped_brought_in_and_taken_back(
    bench: Bench, under: QWidget, corpus: Path, tmp_path: Path
) -> None:
    lines = (corpus / "nhs_fft" / "text_data.csv").read_text("utf-8-sig").splitlines(keepends=True)
    source = tmp_path / "comments.csv"
    source.write_text("".join(lines[:2600]), "utf-8")
    sheet = sheet_over(bench, under, source)
    bench.qtbot.waitUntil(lambda: "Bring in these" in said_on(sheet), timeout=60_000)
    assert sheet.rows.model.rowCount() > 2000
    made = int(sheet.bring.text().removeprefix("Bring in these "))
    told: list[int] = []
    bench.desk.progressed.connect(lambda done, _all: told.append(done))
    sheet.bring.click()
    button(sheet, "Stop").click()
    ready(bench, sheet, "Stopped. Nothing came in.")
    assert kept(bench) == []
    sheet.bring.click()
    bench.qtbot.waitUntil(lambda: "things came in." in said_on(under), timeout=60_000)
    assert told[-1] == made
    assert len(kept(bench)) == made
    button(under, "Undo").click()
    bench.qtbot.waitUntil(lambda: TAKEN in said_on(under), timeout=90_000)
    assert kept(bench) == []
