"""An open workbook: words kept exactly, steps whole or not at all, reading inside anything, closing."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from collabdesk.domain.failures import Failure, Gone, NotKept, NoWords
from collabdesk.domain.records import Input, Pattern
from collabdesk.domain.verbs import Verb
from collabdesk.operations import hearing, sorting, undoing
from collabdesk.storage.encoding import UnreadableError, decode, encode
from collabdesk.storage.journal import oplog
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.reading import one
from collabdesk.storage.workbook import Workbook, open_workbook
from tests.rules.source import ROOT
from tests.sample_workbook import HERE, an_input, fill, keep, new_book, tables
from tests.storage.journal.copies import check_projection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "neighbours.collab")
    yield made
    made.close()


EXACT = {
    "300,000 characters": "Said at length, and kept. " * 12_000,
    "bidi controls": "\u202eabc\u202c \u2066def\u2069 \u200f\u200e \u061c",
    "joined emoji": "👩🏽‍🦽‍➡️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️",
    "not normalised": "e\u0301 \u00e9 \u1100\u1161 \uac00 \ufb01",
    "spaces and lines": "  two  spaces\t\r\nnext\rline\u2028sep\u2029para\u0085nel \u00a0nb \ufeffbom ",
    "control characters": "".join(chr(n) for n in range(1, 32)) + "\x7f\x80\x9f",
    "private and unassigned": "\ue000 \U0010ffff \ufffe \uffff \u0378",
    "right to left": "زر اللاعب لا يعمل، הדלת כבדה מדי",
    "looks like SQL": "'); DROP TABLE input; -- \" ; %s ? :x",
    "looks like JSON": '{"words": "\\u0000 \\ud800", "x": [null]}',
    "looks like a sum": "=1+1",
}


@pytest.mark.parametrize("name", EXACT)
def test_words_are_kept_exactly(book: Workbook, name: str) -> None:
    words = EXACT[name]
    uid = keep(book, words, hoped=words, label=words[:50])
    book.close()
    again = open_workbook(book.path, HERE)
    said = load_ledger(again).inputs[uid]
    assert said.words == words
    assert said.hoped == words
    with again.reading() as connection:
        [op] = oplog.ops_of_rows(connection, [uid])[uid]
    assert op.fields["words"] == words
    undoing.undo(again)
    undoing.redo(again)
    assert load_ledger(again).inputs[uid].words == words
    check_projection(again)
    again.close()


@pytest.mark.parametrize("words", ["a\0b", "\ud83d", "fine \udc00 fine"])
def test_what_cannot_be_kept_is_refused_at_the_door(book: Workbook, words: str) -> None:
    before = tables(book)
    with pytest.raises(NotKept):
        keep(book, words)
    uid = keep(book, "Fine")
    with pytest.raises(NotKept):
        hearing.change_input(book, uid, {"label": words})
    undoing.undo(book)
    assert tables(book) == before
    assert undoing.undoable(book).undo is None


def steps_and_ops(book: Workbook) -> tuple[int, int]:
    with book.reading() as connection:
        counts = [
            int(connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar() or 0)
            for name in ("step", "op")
        ]
    return counts[0], counts[1]


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, Gone, NoWords, MemoryError])
def test_a_verb_that_fails_in_the_middle_leaves_nothing(book: Workbook, failure: type[BaseException]) -> None:
    made = fill(book)
    before, journal = tables(book), steps_and_ops(book)

    def half_way() -> None:
        with book.step(Verb.BRING_IN) as step:
            said = step.make(an_input("Half done", number=9))
            step.alter(Input, made.inputs[0], label="half")
            step.delete(Pattern, made.pattern)
            step.erase(Input, made.inputs[1])
            step.alter(Input, said.uid, label="done")
            raise failure("pattern") if failure is Gone else failure()

    with pytest.raises((failure, Failure)):
        half_way()
    assert tables(book) == before
    assert steps_and_ops(book) == journal
    keep(book, "The next one works.")
    check_projection(book)


def test_one_that_cannot_be_kept_among_many_keeps_none(book: Workbook) -> None:
    before, journal = tables(book), steps_and_ops(book)

    def bring_in() -> None:
        with book.step(Verb.BRING_IN) as step:
            for number, words in enumerate(["One", "Two", " ", "Four"], 1):
                step.make(an_input(words, number=number))

    with pytest.raises(NoWords):
        bring_in()
    assert tables(book) == before
    assert steps_and_ops(book) == journal


def test_reading_inside_reading_and_inside_a_step(book: Workbook) -> None:
    uid = keep(book, "Said before")
    with book.reading() as outer, book.reading() as inner:
        assert outer is inner
        assert load_ledger(book).inputs[uid].words == "Said before"
        assert one(outer, Input, uid).words == "Said before"
    with book.step(Verb.CHANGE_INPUT) as step:
        step.alter(Input, uid, label="new")
        assert load_ledger(book).inputs[uid].label == "new"
        with book.reading() as connection:
            assert one(connection, Input, uid).label == "new"
        step.alter(Input, uid, hoped="still one step")
    assert load_ledger(book).inputs[uid].hoped == "still one step"
    undoing.undo(book)
    said = load_ledger(book).inputs[uid]
    assert (said.label, said.hoped) == ("", "")


def test_a_failure_while_reading_inside_a_step_rolls_the_step_back(book: Workbook) -> None:
    uid = keep(book, "Said before")
    before = tables(book)

    def look_for_what_is_not_there() -> None:
        with book.step(Verb.CHANGE_INPUT) as step:
            step.alter(Input, uid, label="new")
            with book.reading() as connection:
                one(connection, Pattern, uid)

    with pytest.raises(Gone):
        look_for_what_is_not_there()
    assert tables(book) == before


def test_a_step_inside_a_step_or_inside_reading_is_a_mistake(book: Workbook) -> None:
    uid = keep(book, "Said before")
    before = tables(book)

    def keep_while_keeping() -> None:
        with book.step(Verb.KEEP_INPUT) as step:
            step.make(an_input("Outer", number=8))
            keep(book, "Inner")

    with pytest.raises(RuntimeError):
        keep_while_keeping()
    with pytest.raises(RuntimeError), book.reading():
        hearing.change_input(book, uid, {"label": "no"})
    assert tables(book) == before
    keep(book, "And it goes on")


def test_a_step_that_changes_nothing_is_not_kept(book: Workbook) -> None:
    uid = keep(book, "Said before", label="Bus")
    journal = steps_and_ops(book)
    undoing.undo(book)
    undoing.redo(book)
    assert hearing.change_input(book, uid, {"label": "Bus"}).nothing
    assert steps_and_ops(book)[0] == journal[0] + 2
    could = undoing.undoable(book)
    assert could.undo == (Verb.KEEP_INPUT, 1)


def test_undo_names_of_how_many_records_a_step_was(book: Workbook) -> None:
    made = fill(book)
    sorting.mark_different_view(book, made.inputs[0], made.pattern, different=True)
    assert undoing.undoable(book).undo == (Verb.MARK_DIFFERENT_VIEW, 1)
    hearing.say_who_heard(book, made.inputs[:3], "Manager", an_input("x").recorded_on)
    assert undoing.undoable(book).undo == (Verb.SAY_WHO_HEARD, 3)
    sorting.remove_pattern(book, made.pattern)
    undone = undoing.undo(book)
    assert undone.count == undoing.undo(book).count == 3


def test_closing_twice_and_in_the_middle_of_a_step(tmp_path: Path) -> None:
    book = new_book(tmp_path / "neighbours.collab")
    keep(book, "Kept")

    def close_while_keeping() -> None:
        with book.step(Verb.KEEP_INPUT) as step:
            step.make(an_input("Lost with the step", number=2))
            step.flush()
            book.close()

    with pytest.raises(dbapi2.ProgrammingError):
        close_while_keeping()
    book.close()
    assert list(tmp_path.iterdir()) == [book.path]
    again = open_workbook(book.path, HERE)
    assert [said.words for said in load_ledger(again).inputs.values()] == ["Kept"]
    again.close()


def test_closing_where_the_lock_is_gone(tmp_path: Path) -> None:
    book = new_book(tmp_path / "neighbours.collab")
    [at] = [file for file in tmp_path.iterdir() if file != book.path]
    at.unlink()
    book.close()
    assert list(tmp_path.iterdir()) == [book.path]


def test_a_workbook_that_could_not_be_started_leaves_no_file(tmp_path: Path) -> None:
    from collabdesk.base.identity import new_uid
    from collabdesk.domain.failures import NothingToSay
    from collabdesk.domain.records import Project
    from collabdesk.operations.starting import start_workbook

    with pytest.raises(NothingToSay):
        start_workbook(tmp_path / "new.collab", HERE, Project(uid=new_uid(), title=" "))
    assert list(tmp_path.iterdir()) == []


def test_values_survive_being_stored(book: Workbook) -> None:
    from collabdesk.domain.declaration import fields_of

    made = fill(book)
    said = load_ledger(book).inputs[made.inputs[0]]
    for field in fields_of(Input):
        value = getattr(said, field.name)
        assert decode(field, encode(value)) == value
    for field in fields_of(Input):
        if field.base is not str and field.base is not bool:
            with pytest.raises(UnreadableError):
                decode(field, "no such thing")


READ_WHILE_WRITING = """
import sys, threading
from pathlib import Path
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import keep, new_book

book = new_book(Path(sys.argv[1]))
writer = threading.Thread(target=lambda: [keep(book, f"Number {number}") for number in range(200)])
writer.start()
while writer.is_alive():
    load_ledger(book)
print(len(load_ledger(book).inputs))
"""


def test_a_second_thread_waits_its_turn(tmp_path: Path) -> None:
    """In a process of its own, since two threads that wait for each other never end."""
    command = [sys.executable, "-c", READ_WHILE_WRITING, str(tmp_path / "a.collab")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.stdout.strip() == "200", done.stderr
