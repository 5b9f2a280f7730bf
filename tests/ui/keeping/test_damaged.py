"""A damaged workbook is never written to, and there is always a way on from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Damaged, Failure, ReadOnlyPlace
from collabdesk.domain.records import Project
from collabdesk.operations import hearing
from collabdesk.operations.starting import start_workbook
from collabdesk.storage.backup_notes import remember_place
from collabdesk.storage.backups import back_up as backup
from collabdesk.storage.backups import folder_of
from collabdesk.storage.keys import from_passphrase, new_salt
from collabdesk.storage.queries.ledger import load_project
from collabdesk.storage.workbook import Author, Workbook, open_workbook
from tests.sample_workbook import an_input
from tests.ui.keeping.acting import back_up, press, say_something, sheet, shows, spoil, words_in
from tests.ui.on_screen import button, field, said_on, settle
from tests.ui.on_screen import open_workbook as show

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from collabdesk.ui.main_window import MainWindow

SAID = "The lift is broken."


@pytest.fixture
def truncated(window: MainWindow, workbook: Path, qtbot: QtBot) -> Path:
    """A workbook with a backup, of which the last part is gone."""
    show(qtbot, window, workbook)
    say_something(window, qtbot, SAID)
    window.close_workbook()
    settle(qtbot, window)
    whole = workbook.read_bytes()
    workbook.write_bytes(whole[: len(whole) * 3 // 4])
    return workbook


def test_a_truncated_workbook_offers_the_newest_backup(
    window: MainWindow, truncated: Path, qtbot: QtBot
) -> None:
    before = truncated.read_bytes()
    window.opening.open(truncated)
    front = sheet(qtbot, "cannot be read")
    shows(qtbot, front, "The copy opens.")
    assert "Nothing was written into Getting here.collab." in said_on(front)
    assert truncated.read_bytes() == before
    with qtbot.waitSignal(window.rows_shown, timeout=10_000):
        press(front, "Go back to it")
    settle(qtbot, window)
    assert window.opening.path == truncated
    assert not window.opening.read_only
    window.close_workbook()
    settle(qtbot, window)
    assert SAID in words_in(truncated)
    kept = [one for one in truncated.parent.iterdir() if one.is_file() and one.read_bytes() == before]
    assert len(kept) == 1


def test_what_can_be_read_is_saved_and_counted(window: MainWindow, truncated: Path, qtbot: QtBot) -> None:
    before = truncated.read_bytes()
    window.opening.open(truncated)
    press(sheet(qtbot, "cannot be read"), "Save what can be read")
    front = sheet(qtbot, "What came back")
    assert "Getting here saved.collab" in said_on(front)
    assert "things people said" in said_on(front)
    assert truncated.read_bytes() == before
    with qtbot.waitSignal(window.rows_shown, timeout=10_000):
        press(front, "Open it")
    settle(qtbot, window)
    assert window.opening.path == truncated.with_name("Getting here saved.collab")


def test_a_workbook_spoilt_inside_turns_read_only_as_soon_as_it_is_read_through(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    say_something(window, qtbot, SAID)
    back_up(window, qtbot)
    window.close_workbook()
    settle(qtbot, window)
    place = spoilt_where_it_opens(workbook)
    window.opening.open(workbook)
    front = sheet(qtbot, "cannot be read")
    shows(qtbot, front, "The copy opens.")
    assert "Nothing more is written into Getting here.collab" in said_on(front)
    assert window.opening.read_only
    assert "Only to read" in said_on(window.page.navigation)
    assert not window.actions_table["fast_line"].isEnabled()
    press(front, "Go on reading it")
    window.close_workbook()
    settle(qtbot, window)
    assert workbook.read_bytes() == place


def test_what_waits_behind_the_reading_through_is_not_written(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    window.close_workbook()
    settle(qtbot, window)
    before = spoilt_where_it_opens(workbook)
    refused: list[Failure] = []

    def write() -> None:
        window.desk.do_then(None, refused.append, hearing.keep_input, an_input(SAID))

    window.opening.done.connect(write)
    window.opening.open(workbook)
    sheet(qtbot, "cannot be read")
    settle(qtbot, window)
    assert refused
    assert all(isinstance(one, ReadOnlyPlace) for one in refused)
    window.close_workbook()
    settle(qtbot, window)
    assert workbook.read_bytes() == before


def test_going_back_from_a_workbook_that_is_open_and_damaged(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    show(qtbot, window, workbook)
    say_something(window, qtbot, SAID)
    window.close_workbook()
    settle(qtbot, window)
    spoilt_where_it_opens(workbook)
    window.opening.open(workbook)
    front = sheet(qtbot, "cannot be read")
    shows(qtbot, front, "The copy opens.")
    press(front, "Go back to it")
    qtbot.waitUntil(lambda: window.opening.path == workbook and not window.opening.read_only, timeout=10_000)
    settle(qtbot, window)
    window.close_workbook()
    settle(qtbot, window)
    assert SAID in words_in(workbook)


def test_without_a_backup_there_is_still_a_way_on(window: MainWindow, workbook: Path, qtbot: QtBot) -> None:
    whole = workbook.read_bytes()
    workbook.write_bytes(whole[: len(whole) * 3 // 4])
    window.opening.open(workbook)
    front = sheet(qtbot, "cannot be read")
    shows(qtbot, front, "There is none on this computer.")
    assert button(front, "Save what can be read").isEnabled()


def test_a_workbook_somebody_changed_is_not_looked_at(
    window: MainWindow, workbook: Path, qtbot: QtBot
) -> None:
    from sqlcipher3 import dbapi2

    driver = dbapi2.connect(str(workbook))
    driver.execute("CREATE TRIGGER sly AFTER INSERT ON input BEGIN DELETE FROM input; END")
    driver.commit()
    driver.close()
    before = workbook.read_bytes()
    window.opening.open(workbook)
    front = sheet(qtbot, "has been changed by another program")
    shows(qtbot, front, "There is none on this computer.")
    assert "Open to read" not in said_on(front)
    press(front, "Not now")
    assert workbook.read_bytes() == before


def test_a_locked_workbook_that_was_cut_off_asks_for_its_passphrase(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    workbook = tmp_path / "Locked.collab"
    secret = from_passphrase("four quiet words here", new_salt())
    project = Project(uid=new_uid(), title="Locked")
    book = start_workbook(workbook, Author("laptop"), project, secret)
    hearing.keep_input(book, an_input(SAID))
    backup(book)
    book.close()
    remember_place(folder_of(project.uid), workbook)
    whole = workbook.read_bytes()
    workbook.write_bytes(whole[: len(whole) - 5000])
    window.opening.open(workbook)
    front = sheet(qtbot, "cannot be read")
    box = field(front, QLineEdit, "Passphrase, or the recovery sheet")
    qtbot.waitUntil(box.isVisible)
    shows(qtbot, front, "Type the passphrase first, so that we can look into it.")
    press(front, "Save what can be read")
    assert "It is locked. Type its passphrase first." in said_on(front)
    QTest.keyClicks(box, "not these words")
    press(front, "Look into it")
    shows(qtbot, front, "That did not open it. Check Caps Lock.")
    QTest.keyClicks(box, "four quiet words here")
    press(front, "Look into it")
    shows(qtbot, front, "It holds 1 thing people said.")
    with qtbot.waitSignal(window.rows_shown, timeout=10_000):
        press(front, "Go back to it")
    settle(qtbot, window)
    assert window.opening.path == workbook
    assert SAID.encode() not in workbook.read_bytes()


def test_what_was_saved_of_a_locked_one_opens_with_what_was_typed_for_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    workbook = tmp_path / "Locked.collab"
    secret = from_passphrase("four quiet words here", new_salt())
    book = start_workbook(workbook, Author("laptop"), Project(uid=new_uid(), title="Locked"), secret)
    hearing.keep_input(book, an_input(SAID))
    book.close()
    whole = workbook.read_bytes()
    workbook.write_bytes(whole[: len(whole) - 5000])
    window.opening.open(workbook)
    front = sheet(qtbot, "cannot be read")
    box = field(front, QLineEdit, "Passphrase, or the recovery sheet")
    qtbot.waitUntil(box.isVisible)
    QTest.keyClicks(box, "four quiet words here")
    press(front, "Look into it")
    qtbot.waitUntil(lambda: not box.isVisible(), timeout=10_000)
    press(front, "Save what can be read")
    front = sheet(qtbot, "What came back")
    with qtbot.waitSignal(window.rows_shown, timeout=10_000):
        press(front, "Open it")
    settle(qtbot, window)
    assert not window.window_lock.covers
    assert window.opening.path == tmp_path / "Locked saved.collab"


def test_a_workbook_that_cannot_even_be_named_is_put_away(
    window: MainWindow, workbook: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unread(book: Workbook) -> Project:
        raise Damaged(book.name)

    monkeypatch.setattr("collabdesk.ui.opening.project_in", unread)
    window.opening.open(workbook)
    front = sheet(qtbot, "cannot be read")
    settle(qtbot, window)
    assert window.opening.path is None
    assert window.start.isVisible()
    assert "Nothing was written into Getting here.collab." in said_on(front)
    press(front, "Not now")


def spoilt_where_it_opens(workbook: Path) -> bytes:
    """Spoil a page that opening does not read and reading through does, and give the bytes of the file."""
    whole = workbook.read_bytes()
    for share in (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3):
        workbook.write_bytes(whole)
        spoil(workbook, share)
        try:
            book = open_workbook(workbook, Author("trying"), read_only=True)
            load_project(book)
        except Exception:
            continue
        book.close()
        return workbook.read_bytes()
    raise AssertionError("no page could be spoilt unnoticed")
