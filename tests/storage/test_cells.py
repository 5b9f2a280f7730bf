"""A cell that holds what its column never may is damage, told calmly, wherever it is met."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from collabdesk.domain.failures import Damaged
from collabdesk.operations.checking import check_workbook
from collabdesk.storage import cells, connecting
from collabdesk.storage.queries.home import load_home
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import open_workbook
from tests.sample_workbook import DAY, HERE, everything, tables

if TYPE_CHECKING:
    from pathlib import Path

WRONG = {
    "words of bytes": "UPDATE input SET words = x'00ff'",
    "a number of words": "UPDATE input SET number = 'three'",
    "a number with a point": "UPDATE input SET number = 1.5",
    "a day there never was": "UPDATE input SET recorded_on = '2026-02-30'",
    "a day of bytes": "UPDATE session SET held_on = x'00'",
    "a kind nobody knows": "UPDATE input SET kind = 'evil'",
    "an answer of a number": "UPDATE decision SET answer = 7",
    "a uid that is none": "UPDATE input SET uid = 'x' WHERE number = 1",
    "a uid in capitals": "UPDATE person SET uid = upper(uid)",
    "a yes of nine": "UPDATE consent SET partners = 9",
    "a standing nobody knows": "UPDATE standing SET state = 'evil'",
    "a step of no time": "UPDATE step SET lamport = 'now'",
    "an op of no kind": "UPDATE op SET kind = 'evil'",
    "an op on no record": "UPDATE op SET record = 'evil'",
    "an op of no JSON": "UPDATE op SET fields = '{'",
    "an op of a list": "UPDATE op SET fields = '[]'",
    "an op with a field nobody knows": """UPDATE op SET fields = '{"evil":1}' WHERE kind = 'set'""",
    "an op that holds an object": """UPDATE op SET fields = '{"words":{"a":1}}' WHERE record = 'input'""",
    "an op that saw no list": """UPDATE op SET seen = '{"words":1}' WHERE record = 'input'""",
    "an op that saw numbers": """UPDATE op SET seen = '{"words":[1]}' WHERE record = 'input'""",
    "an op of bytes": "UPDATE op SET fields = x'7b7d'",
    "a picture of words": "INSERT INTO content VALUES ('x', 'y')",
    "search in no row": "UPDATE searchable SET text = x'ff'",
}


def spoil(place: Path, statement: str) -> None:
    driver = dbapi2.connect(str(place), isolation_level=None)
    driver.execute(statement).fetchall()
    driver.close()


@pytest.mark.parametrize("what", WRONG)
def test_a_file_from_outside_is_refused(place: Path, what: str) -> None:
    spoil(place, WRONG[what])
    before = place.read_bytes()
    for read_only in (False, True):
        with pytest.raises(Damaged):
            open_workbook(place, HERE, read_only=read_only, from_outside=True)
    assert place.read_bytes() == before
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.parametrize("what", WRONG)
def test_a_file_we_know_is_read_or_told_as_damaged(place: Path, what: str) -> None:
    spoil(place, WRONG[what])
    book = open_workbook(place, HERE, read_only=True)
    for question in (load_ledger, everything, tables, check_workbook, lambda b: load_home(b, DAY)):
        with suppress(Damaged):  # and nothing but that
            question(book)
    book.close()


def test_a_sound_workbook_passes_and_a_mistake_of_ours_is_no_damage(place: Path) -> None:
    book = open_workbook(place, HERE, from_outside=True)
    with pytest.raises(KeyError), book.reading():
        raise KeyError("ours")
    book.close()


def test_a_cell_larger_than_any_we_write_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "LARGEST", 1000)
    spoil(place, "UPDATE input SET words = zeroblob(0) || hex(zeroblob(600)) WHERE number = 1")
    with pytest.raises(Damaged):
        open_workbook(place, HERE, from_outside=True)


def test_reading_a_file_from_outside_has_an_end(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = open_workbook(place, HERE, from_outside=True)
    monkeypatch.setattr(connecting, "PROBE_SECONDS", 0.3)
    monkeypatch.setattr(connecting, "SLOWEST", 10**12)
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    began = time.monotonic()
    with pytest.raises(Damaged), book.reading() as connection:
        connection.exec_driver_sql(endless).all()
    assert time.monotonic() - began < 5
    time.sleep(0.4)
    with book.maintaining() as connection:  # what is written in the end is not held to it
        long = endless.replace("FROM n)", "FROM n LIMIT 300000)")
        assert connection.exec_driver_sql(long).scalar() == 300_000
    book.close()
