"""A new workbook is locked unless a person says no, and its recovery sheet is on paper first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from collabdesk.operations.locking import secret_for
from collabdesk.storage.keys import from_sheet
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.workbook import Author, open_workbook
from collabdesk.ui.kit.names import too_small, unnamed
from tests.papers.reading import pages_of
from tests.ui.lock.conftest import PASSPHRASE
from tests.ui.on_screen import button, dialog, field, said_on, settle

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow


@pytest.fixture
def front(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> QDialog:
    """The sheet of a new workbook with its name and place filled in."""
    window.actions_table["new"].trigger()
    front = dialog(qtbot)
    QTest.keyClicks(field(front, QLineEdit, "What is it about?"), "Night buses")
    front._file_chosen(str(tmp_path / "Night buses.collab"))  # type: ignore[attr-defined] # noqa: SLF001
    return front


def types(front: QDialog, passphrase: str, again: str | None = None) -> None:
    for name, typed in (
        ("Passphrase", passphrase),
        ("The same again", passphrase if again is None else again),
    ):
        box = field(front, QLineEdit, name)
        box.setText("")
        QTest.keyClicks(box, typed)


def presses(front: QDialog, name: str) -> None:
    QTest.mouseClick(button(front, name), Qt.MouseButton.LeftButton)


def groups_shown(front: QDialog) -> list[str]:
    """The groups of the sheet in sight, none while they are dots."""
    four = [line for line in said_on(front).splitlines() if len(line) == 4 and line.isalnum()]
    return [group for group in four if group == group.upper()]


def test_locked_is_what_is_offered_and_it_is_made_once_the_sheet_is_saved(
    window: MainWindow, front: QDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    place, sheet = tmp_path / "Night buses.collab", tmp_path / "sheet.pdf"
    assert "nobody can open it" in said_on(front)
    types(front, PASSPHRASE)
    assert "Hard to guess." in said_on(front)
    presses(front, "Print the sheet, then make it")
    qtbot.waitUntil(lambda: bool(front.findChildren(QFileDialog)))
    question = front.findChildren(QFileDialog)[0]
    assert "Recovery sheet, Night buses" in question.selectedFiles()[0]
    question.fileSelected.emit(str(sheet))
    question.reject()
    qtbot.waitUntil(lambda: "Saved as sheet.pdf." in said_on(front), timeout=20_000)
    assert not place.exists(), "nothing is made before the sheet is on paper"
    shown = groups_shown(front)
    assert len(shown) == 6
    printed = pages_of(sheet.read_bytes())
    assert len(printed) == 1
    assert all(group in printed[0] for group in shown)
    assert "Night buses" in printed[0]
    with qtbot.waitSignal(window.rows_shown):
        presses(front, "Make the workbook")
    settle(qtbot, window)
    window.close()
    secret = secret_for(place, " ".join(shown))
    assert secret == secret_for(place, PASSPHRASE) == from_sheet("".join(shown))
    book = open_workbook(place, Author("other"), secret=secret)
    assert load_project(book).title == "Night buses"
    book.close()
    assert {file.name for file in tmp_path.iterdir()} == {"sheet.pdf", "Night buses.collab"}


def test_a_sheet_copied_by_hand_is_looked_at_before_it_is_believed(
    window: MainWindow, front: QDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    types(front, PASSPHRASE)
    qtbot.waitUntil(lambda: len(groups_shown(front)) == 6)
    shown = groups_shown(front)
    presses(front, "I have copied it by hand")
    assert groups_shown(front) == [], "what is read from paper is not read off the screen"
    asked = [box for box in front.findChildren(QLineEdit) if box.accessibleName().startswith("Group ")]
    assert len(asked) == 2
    presses(front, "Make the workbook")
    assert "This is not what the sheet says." in said_on(front)
    for box in asked:
        number = int(box.accessibleName().removeprefix("Group "))
        QTest.keyClicks(box, shown[number - 1].lower())
    with qtbot.waitSignal(window.rows_shown):
        QTest.keyClick(asked[-1], Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.desk.has_passphrase
    assert (tmp_path / "Night buses.collab").read_bytes()[:4] == b"CoDL"


@pytest.mark.parametrize(
    ("typed", "again", "said"),
    [
        ("", "", "Type a passphrase first."),
        ("bus", "bus", "It is too short. Try four words."),
        (PASSPHRASE, "green buses sleep", "These two are not the same yet."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_made(
    front: QDialog, tmp_path: Path, typed: str, again: str, said: str
) -> None:
    types(front, typed, again)
    for name in ("Print the sheet, then make it", "I have copied it by hand"):
        presses(front, name)
        assert said in said_on(front)
        assert not front.findChildren(QFileDialog)
    assert not (tmp_path / "Night buses.collab").exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("password", "Easy to guess."),
        ("night buses", "It is named after this work"),
        ("12345678901", "It is only figures."),
        ("buses", "Too short."),
        ("green lamps", "Not easy to guess."),
    ],
)
def test_a_weak_one_is_said_to_be_weak(front: QDialog, typed: str, said: str) -> None:
    types(front, typed)
    assert said in said_on(front)


def test_another_passphrase_needs_another_sheet(front: QDialog, qtbot: QtBot, tmp_path: Path) -> None:
    types(front, PASSPHRASE)
    qtbot.waitUntil(lambda: len(groups_shown(front)) == 6)
    before = groups_shown(front)
    front._locking.print_at(tmp_path / "sheet.pdf")  # type: ignore[attr-defined] # noqa: SLF001
    qtbot.waitUntil(lambda: "Saved as sheet.pdf." in said_on(front), timeout=20_000)
    types(front, "five red lamps burn")
    button(front, "Print the sheet, then make it")
    assert "Saved as" not in said_on(front)
    qtbot.waitUntil(lambda: len(groups_shown(front)) == 6)
    assert groups_shown(front) != before


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_made(
    front: QDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    types(front, PASSPHRASE)
    qtbot.waitUntil(lambda: len(groups_shown(front)) == 6)
    front._locking.print_at(tmp_path / "nowhere" / "sheet.pdf")  # type: ignore[attr-defined] # noqa: SLF001
    qtbot.waitUntil(lambda: "nowhere" in said_on(front), timeout=20_000)
    button(front, "Print the sheet, then make it")


def test_unlocked_needs_a_word_and_the_sheet_goes(front: QDialog, qtbot: QtBot) -> None:
    types(front, PASSPHRASE)
    presses(front, "Leave it unlocked")
    assert "Recovery sheet" not in said_on(front)
    assert field(front, QLineEdit, "Passphrase").text() == ""
    button(front, "Start it")
    QTest.keyClick(button(front, "Leave it unlocked"), Qt.Key.Key_Left)
    assert "Recovery sheet" in said_on(front)
    qtbot.wait(1)


def test_escape_leaves_and_keeps_nothing(front: QDialog, tmp_path: Path) -> None:
    types(front, PASSPHRASE)
    boxes = [field(front, QLineEdit, name) for name in ("Passphrase", "The same again")]
    assert unnamed(front) == []
    assert too_small(front) == []
    QTest.keyClick(front, Qt.Key.Key_Escape)
    assert not front.isVisible()
    assert [box.text() for box in boxes] == ["", ""]
    assert list(tmp_path.iterdir()) == []


def test_enter_in_a_box_never_begins_what_has_to_be_printed_first(front: QDialog) -> None:
    types(front, PASSPHRASE)
    for name in ("What is it about?", "Passphrase", "The same again"):
        QTest.keyClick(field(front, QLineEdit, name), Qt.Key.Key_Return)
    assert front.isVisible()
    assert not front.findChildren(QFileDialog)
