"""A copy is made for somebody else: what stays is said first, and nothing of it is in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Consent, Input, Person
from collabdesk.domain.words import Permission
from collabdesk.operations import people
from collabdesk.operations.locking import secret_for
from collabdesk.storage import keys
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from collabdesk.ui.dialogs.share_copy import ShareCopySheet, open_share_copy
from collabdesk.ui.kit.names import too_small, unnamed
from collabdesk.ui.kit.toast import Toast
from tests.sample_workbook import HERE
from tests.ui.on_screen import button, said_on

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.ui.rooms.conftest import Bench

YES, NO = "The letter comes after I gave the tablets.", "Nobody was in when I rang."


@pytest.fixture
def sheet(bench: Bench, under: QWidget, tmp_path: Path) -> ShareCopySheet:
    today = bench.context.today()
    person = Person(uid=new_uid(), number=0, name="Sample Name", contact="by the door")
    bench.do(people.add_person, person)
    consent = Consent(
        uid=new_uid(), person=person.uid, given_on=today, words=Permission.WITHOUT_NAME, partners=True
    )
    bench.do(people.record_consent, consent)
    bench.keep(Input(uid=new_uid(), number=0, words=YES, recorded_on=today, person=person.uid))
    bench.keep(Input(uid=new_uid(), number=0, words=NO, recorded_on=today))
    sheet = open_share_copy(under, bench.desk, bench.context, tmp_path / "ward.collab")
    sheet.told.connect(Toast(under).tell)
    return sheet


def test_it_says_what_leaves_and_what_stays(bench: Bench, sheet: ShareCopySheet) -> None:
    assert "only where they said yes to partners" in said_on(sheet)
    assert "Names, contact details, access cards, private notes, pictures." in said_on(sheet)
    button(sheet, "Anybody").click()
    bench.shows(sheet, "only where they said yes to everybody")
    assert unnamed(sheet) == []
    assert too_small(sheet) == []
    sheet.reject()


def test_a_copy_holds_words_with_a_yes_and_no_name(
    bench: Bench, under: QWidget, sheet: ShareCopySheet, tmp_path: Path
) -> None:
    target = tmp_path / "theirs.collab"
    sheet.save_at(target)
    bench.shows(under, "theirs.collab holds 1 thing people said with their words, 1 without.")
    raw = target.read_bytes()
    assert YES.encode() in raw
    assert not any(text.encode() in raw for text in (NO, "Sample Name", "by the door"))


def test_a_locked_copy_opens_with_the_passphrase_that_was_typed(
    bench: Bench, under: QWidget, sheet: ShareCopySheet, tmp_path: Path
) -> None:
    sheet.lock.setChecked(True)
    QTest.keyClicks(sheet.passphrase, "short")
    sheet.choose.click()
    assert "That is too short. Try four words." in said_on(sheet)
    sheet.passphrase.forget()
    QTest.keyClicks(sheet.passphrase, "copper window seven lamps")
    QTest.keyClicks(sheet.again, "copper window seven lamp")
    sheet.choose.click()
    assert "These two are not the same yet." in said_on(sheet)
    QTest.keyClicks(sheet.again, "s")
    target = tmp_path / "theirs.collab"
    sheet.save_at(target)
    bench.shows(under, "theirs.collab holds")
    assert target.read_bytes().startswith(keys.MARK)
    book = open_workbook(target, HERE, secret=secret_for(target, "copper window seven lamps"))
    assert len(load_ledger(book).inputs) == 2
    book.close()


def test_a_place_that_is_taken_is_said_and_the_sheet_stays(
    bench: Bench, sheet: ShareCopySheet, tmp_path: Path
) -> None:
    target = tmp_path / "theirs.collab"
    target.write_text("a letter")
    sheet.save_at(target)
    bench.shows(sheet, "There is a file called theirs.collab already.")
    assert target.read_text() == "a letter"
    sheet.reject()
