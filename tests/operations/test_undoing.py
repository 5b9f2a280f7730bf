"""Undo and redo: steps like any other, of this device, across restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import NothingToRedo, NothingToUndo
from collabdesk.domain.records import Input, Pattern, Person
from collabdesk.domain.verbs import Verb
from collabdesk.operations import hearing, people, sorting, undoing
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Author, open_workbook
from tests.sample_workbook import HERE, keep, new_book

if TYPE_CHECKING:
    from pathlib import Path


def labels(place: Path, author: Author = HERE) -> list[str]:
    book = open_workbook(place, author)
    found = [said.label for said in load_ledger(book).inputs.values()]
    book.close()
    return found


def test_back_and_forth_through_many_steps_and_restarts(tmp_path: Path) -> None:
    book = new_book(tmp_path / "neighbours.collab")
    uid = keep(book, "Words")
    for label in ("a", "b", "c"):
        hearing.change_input(book, uid, {"label": label})
    for _ in range(3):
        for expected in ("b", "a", ""):
            undoing.undo(book)
            assert load_ledger(book).inputs[uid].label == expected
            book.close()
            book = open_workbook(book.path, HERE)
        for expected in ("a", "b", "c"):
            undoing.redo(book)
            assert load_ledger(book).inputs[uid].label == expected
    with pytest.raises(NothingToRedo):
        undoing.redo(book)
    book.close()


def test_something_new_ends_redo(tmp_path: Path) -> None:
    book = new_book(tmp_path / "neighbours.collab")
    uid = keep(book, "Words")
    hearing.change_input(book, uid, {"label": "a"})
    undoing.undo(book)
    hearing.change_input(book, uid, {"label": "b"})
    assert undoing.undoable(book).redo is None
    undoing.undo(book)
    assert load_ledger(book).inputs[uid].label == ""
    undoing.undo(book)
    assert load_ledger(book).inputs == {}
    with pytest.raises(NothingToUndo):
        undoing.undo(book)
    book.close()


def test_a_step_of_many_changes_to_one_row_is_one_undo(tmp_path: Path) -> None:
    book = new_book(tmp_path / "neighbours.collab")
    uid = keep(book, "Words", label="before")
    with book.step(Verb.CHANGE_INPUT) as step:
        for label in ("one", "two", "three"):
            step.alter(Input, uid, label=label)
        pattern = step.make(Pattern(uid=new_uid(), name="made"))
        step.alter(Pattern, pattern.uid, name="made and renamed")
        step.delete(Pattern, pattern.uid)
    undoing.undo(book)
    assert load_ledger(book).inputs[uid].label == "before"
    undoing.redo(book)
    assert load_ledger(book).inputs[uid].label == "three"
    assert load_ledger(book).patterns == {}
    book.close()


def test_another_device_undoes_its_own_steps_only(tmp_path: Path) -> None:
    book = new_book(tmp_path / "neighbours.collab")
    keep(book, "Words", label="theirs")
    book.close()
    other = open_workbook(book.path, Author(device="laptop-two"))
    assert undoing.undoable(other).undo is None
    with pytest.raises(NothingToUndo):
        undoing.undo(other)
    other.close()
    assert labels(book.path) == ["theirs"]


def test_hundreds_of_steps_are_all_found(tmp_path: Path) -> None:
    book = new_book(tmp_path / "neighbours.collab")
    uid = keep(book, "Words")
    for number in range(70):
        hearing.change_input(book, uid, {"label": str(number)})
    for _ in range(65):
        undoing.undo(book)
    assert load_ledger(book).inputs[uid].label == "4"
    for _ in range(65):
        undoing.redo(book)
    assert load_ledger(book).inputs[uid].label == "69"
    book.close()


def test_undo_says_what_differs_now(tmp_path: Path) -> None:
    book = new_book(tmp_path / "neighbours.collab")
    uid = keep(book, "Words")
    pattern = Pattern(uid=new_uid(), name="Bus")
    sorting.make_pattern(book, pattern, [uid])
    changes = undoing.undo(book)
    assert changes.touched["pattern"] == {pattern.uid}
    assert set(changes.touched) == {"pattern", "sorting"}
    assert changes.count == 2
    book.close()


def test_a_removal_can_be_done_again_after_everything_was_undone_and_done_again(tmp_path: Path) -> None:
    book = new_book(tmp_path / "neighbours.collab")
    first, second = (Person(uid=new_uid(), number=0, name=name) for name in ("Ann", "Ben"))
    for person in (first, second):
        people.add_person(book, person)
    for verb in (undoing.undo, undoing.undo, undoing.redo, undoing.redo):
        verb(book)
    people.remove_person(book, first.uid)
    for verb in (undoing.undo,) * 3 + (undoing.redo,) * 3:
        verb(book)
    assert [person.name for person in load_ledger(book).people.values()] == ["Ben"]
    book.close()
