"""A sheet comes in whole, word for word, in one step, or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabdesk.domain.failures import Cancelled
from collabdesk.domain.records import Group, Person
from collabdesk.domain.words import Answer, InputState
from collabdesk.exchange.mapping import mapping_from_names
from collabdesk.exchange.plan import FindingKind, ImportPlan, plan_rows
from collabdesk.exchange.reading import read_pasted, read_sheet
from collabdesk.operations import bringing_in
from collabdesk.operations.bringing_in import bring_in, known_words
from collabdesk.operations.people import add_group, add_person
from collabdesk.operations.undoing import undo
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)
SHEET = (
    "Words,When,Who,Where,About,Group,Answer\n"
    '"I can\'t get there.  Two buses.",05/06/2026,Ann Other,Library,Buses,Carers,No: no money for a bus\n'
    "Żółw łódź 🐢,last spring,Ann Other,Library,Turtles,Carers,Taken on board\n"
    "=1+1,06/06/2026,B Body,Ward,Buses,Nurses,Yes\n"
    ",06/06/2026,B Body,Ward,Buses,Nurses,Yes\n"
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    opened = new_book(tmp_path / "a.collab")
    yield opened
    opened.close()


def plan_of(folder: Path, text: str = SHEET, known: frozenset[bytes] = frozenset()) -> ImportPlan:
    file = folder / "ward 4.csv"
    file.write_text(text, encoding="utf-8")
    sheet = read_sheet(file)
    names = {"said_on": "When", "person": "Who", "session": "Where", "pattern": "About", "group": "Group"}
    mapping = mapping_from_names(sheet, words="Words", answer="Answer", **names)
    return plan_rows(sheet, mapping, known=known)


def test_every_row_with_words_comes_in_as_it_stood(book: Workbook, tmp_path: Path) -> None:
    keep(book, "Here before.")
    changes = bring_in(book, plan_of(tmp_path), today=TODAY)
    ledger = load_ledger(book)
    before, *came = ledger.inputs.values()
    assert before.words == "Here before."
    assert [one.words for one in came] == ["I can't get there.  Two buses.", "Żółw łódź 🐢", "=1+1"]
    assert [one.number for one in came] == [2, 3, 4]
    assert [one.source_name for one in came] == [f"ward 4.csv, row {n}" for n in (2, 3, 4)]
    assert [one.said_on for one in came] == [date(2026, 6, 5), None, date(2026, 6, 6)]
    assert [one.said_on_text for one in came] == ["", "last spring", ""]
    assert changes.count == 3
    assert changes.inputs == {one.uid for one in came}


def test_names_become_records_once(book: Workbook, tmp_path: Path) -> None:
    bring_in(book, plan_of(tmp_path), today=TODAY)
    ledger = load_ledger(book)
    assert [person.name for person in ledger.people.values()] == ["Ann Other", "B Body"]
    assert [person.number for person in ledger.people.values()] == [1, 2]
    assert [session.name for session in ledger.sessions.values()] == ["Library", "Ward"]
    assert sorted(pattern.name for pattern in ledger.patterns.values()) == ["Buses", "Turtles"]
    assert len(ledger.sortings) == 3
    assert not any(group.set_out for group in ledger.groups.values())


def test_what_is_there_by_the_same_name_is_used_again(book: Workbook, tmp_path: Path) -> None:
    from collabdesk.base.identity import new_uid

    add_person(book, Person(uid=new_uid(), number=0, name="Ann Other"))
    add_group(book, Group(uid=new_uid(), name="carers"))
    bring_in(book, plan_of(tmp_path), today=TODAY)
    bring_in(book, plan_of(tmp_path), today=TODAY)
    ledger = load_ledger(book)
    assert [person.name for person in ledger.people.values()] == ["Ann Other", "B Body"]
    assert sorted(group.name for group in ledger.groups.values()) == ["Carers", "Nurses", "carers"]
    assert len(ledger.inputs) == 6


def test_a_plain_answer_becomes_a_decision_and_any_other_is_kept(book: Workbook, tmp_path: Path) -> None:
    bring_in(book, plan_of(tmp_path), today=TODAY)
    ledger = load_ledger(book)
    first, second, third = ledger.inputs
    assert [(d.answer, d.reason) for d in ledger.decisions.values()] == [
        (Answer.NO, "no money for a bus"),
        (Answer.YES, ""),
    ]
    assert ledger.standings[first].state is InputState.ANSWERED
    assert ledger.standings[second].state is InputState.HEARD
    assert ledger.inputs[second].answer_in_file == "Taken on board"
    assert ledger.chains[third].decisions[0].answer is Answer.YES


def test_one_undo_takes_all_of_it_back(book: Workbook, tmp_path: Path) -> None:
    keep(book, "Here before.")
    bring_in(book, plan_of(tmp_path), today=TODAY)
    undo(book)
    ledger = load_ledger(book)
    assert [one.words for one in ledger.inputs.values()] == ["Here before."]
    assert not (ledger.people)
    assert not (ledger.patterns)
    assert not (ledger.decisions)
    assert not (ledger.sortings)


@pytest.mark.parametrize("looks", [1, 2, 3])
def test_stopping_keeps_nothing(
    book: Workbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looks: int
) -> None:
    monkeypatch.setattr(bringing_in, "BATCH", 2)
    left = [False] * (looks - 1) + [True]
    with pytest.raises(Cancelled):
        bring_in(book, plan_of(tmp_path), today=TODAY, cancelled=lambda: left.pop(0))
    assert left == []
    assert not load_ledger(book).inputs
    keep(book, "The workbook can still be written to.")


def test_progress_ends_with_all_of_it(book: Workbook, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    bring_in(book, plan_of(tmp_path), today=TODAY, progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, 3)
    assert told[-1] == (3, 3)


def test_words_that_are_there_already_are_found_and_still_come_in(book: Workbook, tmp_path: Path) -> None:
    keep(book, "=1+1")
    plan = plan_of(tmp_path, known=known_words(book))
    assert [finding.kind for finding in plan.findings if finding.row_number == 4] == [
        FindingKind.SAME_WORDS_IN_WORKBOOK
    ]
    bring_in(book, plan, today=TODAY)
    assert [one.words for one in load_ledger(book).inputs.values()].count("=1+1") == 2


@given(
    st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1), min_size=1, max_size=8)
)
def test_no_word_is_changed_on_the_way(texts: list[str]) -> None:
    import csv
    import io
    import tempfile

    stream = io.StringIO()
    csv.writer(stream).writerows([["Words", "n"], *([text, "x"] for text in texts)])
    sheet = read_pasted(stream.getvalue())
    plan = plan_rows(sheet, mapping_from_names(sheet, words="Words"))
    with tempfile.TemporaryDirectory() as folder:
        book = new_book(Path(folder) / "a.collab")
        bring_in(book, plan, today=TODAY)
        kept = [one.words for one in load_ledger(book).inputs.values()]
        book.close()
    assert kept == [planned.words for planned in plan.inputs]
    if not any("\0" in text or "\r" in text for text in texts):
        assert kept == [text for text in texts if text.strip()]
