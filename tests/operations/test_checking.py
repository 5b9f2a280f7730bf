"""A look through the file finds every planted fault, and none in a workbook that is sound."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.domain.findings import FindingKind
from collabdesk.operations.checking import check_workbook
from collabdesk.operations.example import make_example
from collabdesk.operations.undoing import redo, undo
from tests.sample_workbook import HERE, fill, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    opened = new_book(tmp_path / "a.collab")
    fill(opened)
    yield opened
    opened.close()


def planted(book: Workbook, *statements: str) -> dict[FindingKind, int]:
    with book.maintaining() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    return check_workbook(book).counts()


def test_a_sound_workbook_has_nothing_to_find(book: Workbook) -> None:
    told: list[tuple[int, int]] = []
    findings = check_workbook(book, lambda done, total: told.append((done, total)))
    assert findings.clean
    assert findings.inputs == 4
    assert told[-1][0] == told[-1][1]


def test_the_example_is_sound(tmp_path: Path) -> None:
    book = make_example(tmp_path / "x.collab", HERE, date(2026, 6, 11))
    assert check_workbook(book).found == ()
    book.close()


def test_undo_and_redo_leave_it_sound(book: Workbook) -> None:
    for _ in range(6):
        undo(book)
    redo(book)
    assert check_workbook(book).found == ()


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE input SET label = 'x' WHERE number = 1", FindingKind.ROW_DIFFERS),
        ("UPDATE input SET words = 'not what was said' WHERE number = 1", FindingKind.ROW_DIFFERS),
        ("DELETE FROM person", FindingKind.ROW_DIFFERS),
        (
            "INSERT INTO \"group\" SELECT '0123456789abcdef0123456789abcdef', 'Nobody', 'not_yet', '', 1, "
            "'', '', '', '', '', '', NULL, 0",
            FindingKind.ROW_DIFFERS,
        ),
        ("UPDATE standing SET state = 'told' WHERE number = 1", FindingKind.STANDING_DIFFERS),
        ("UPDATE standing SET since = NULL WHERE number = 3", FindingKind.STANDING_DIFFERS),
        ("DELETE FROM standing WHERE number = 2", FindingKind.STANDING_DIFFERS),
        ("UPDATE input SET words = ' ' WHERE number = 1", FindingKind.INPUT_LOST),
        ("UPDATE decision SET reason = '' WHERE answer = 'no'", FindingKind.NO_WITHOUT_REASON),
        ("UPDATE input SET number = 2 WHERE number = 3", FindingKind.NUMBER_TWICE),
        ("UPDATE action SET number = 0", FindingKind.NUMBER_TWICE),
        ("DELETE FROM pattern", FindingKind.LINK_DANGLES),
    ],
)
def test_a_planted_fault_is_found(book: Workbook, statement: str, kind: FindingKind) -> None:
    assert kind in planted(book, statement)


def test_an_input_taken_away_by_a_verb_is_found(book: Workbook) -> None:
    from collabdesk.domain.records import Input
    from collabdesk.domain.verbs import Verb
    from collabdesk.storage.queries.ledger import load_ledger

    first = next(iter(load_ledger(book).inputs))
    with book.step(Verb.REMOVE_PATTERN) as step:
        step.delete(Input, first)
    assert FindingKind.INPUT_LOST in check_workbook(book).counts()


def test_words_left_in_the_journal_are_found(book: Workbook) -> None:
    left = "UPDATE op SET fields = '{\"words\":\"still here\"}' WHERE kind = 'set' AND fields = '{}'"
    assert FindingKind.WORDS_LEFT in planted(book, left)


def test_words_left_in_the_search_are_found(book: Workbook) -> None:
    left = (
        "UPDATE searchable SET text = 'words that were taken back later' "
        "WHERE row IN (SELECT row FROM op WHERE kind = 'erase')"
    )
    assert FindingKind.WORDS_LEFT in planted(book, left)


def test_damage_is_told_and_not_raised(tmp_path: Path, book: Workbook) -> None:
    from collabdesk.storage.workbook import open_workbook

    path = book.path
    book.close()
    content = bytearray(path.read_bytes())
    content[-4096:] = b"\xff" * 4096
    damaged = tmp_path / "damaged.collab"
    damaged.write_bytes(content)
    opened = open_workbook(damaged, HERE, read_only=True)
    assert check_workbook(opened).counts() == {FindingKind.DAMAGED: 1}
    opened.close()
