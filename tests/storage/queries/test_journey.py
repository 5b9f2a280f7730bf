"""What exercises filled is read by kind, offered by name and counted, without anybody's name in a list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import fields_of
from collabdesk.domain.journey_words import Side, WhoseRow
from collabdesk.domain.records import (
    JOURNEY,
    KINDS,
    Action,
    Feeling,
    Helped,
    Moment,
    Partner,
    Person,
    Slip,
    StatedLimit,
    StockTake,
)
from collabdesk.domain.words import Permission
from collabdesk.operations import exercises
from collabdesk.storage.queries.journey import Count, count_where, names_to_choose, records_for
from tests.sample_workbook import fill, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.domain.declaration import Record
    from collabdesk.storage.workbook import Workbook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    made = new_book(tmp_path / "journey.collab")
    yield made
    made.close()


def kept(book: Workbook, *records: Record) -> None:
    for record in records:
        exercises.keep_record(book, record)


def names(book: Workbook, kind: str) -> list[str]:
    return [name for _, name in names_to_choose(book, [kind])[kind]]


def test_records_come_by_their_place_else_as_they_were_made(book: Workbook) -> None:
    last, first = (
        Moment(uid=new_uid(), name="Home", position=2),
        Moment(uid=new_uid(), name="Door", position=1),
    )
    ours, theirs = StatedLimit(uid=new_uid(), side=Side.US), StatedLimit(uid=new_uid(), side=Side.PARTNER)
    kept(book, last, first, ours, theirs)
    found = records_for(book, ["moment", "statedlimit", "helped", "moment"])
    assert found == {"moment": (first, last), "statedlimit": (ours, theirs), "helped": ()}


def test_everything_that_can_be_pointed_at_can_be_chosen(book: Workbook) -> None:
    fill(book)
    wanted = {one.refers_to for record in JOURNEY for one in fields_of(record) if one.refers_to}
    found = names_to_choose(book, sorted(wanted))
    assert set(found) == wanted
    assert [kind for kind in ("input", "person", "session", "pattern", "action") if not found[kind]] == []


def test_a_person_is_only_their_code(book: Workbook) -> None:
    kept(book, Person(uid=new_uid(), number=0, name="Sample Name", contact="by the door"))
    assert names(book, "person") == ["P-001"]


def test_what_is_numbered_is_offered_by_number_and_words(book: Workbook) -> None:
    kept(book, Action(uid=new_uid(), number=0, what="Run a\nlater bus"))
    keep(book, "The last bus goes before the shift ends.", label="Last bus")
    keep(book, "A long way " * 30)
    assert names(book, "action") == ["A-001 Run a later bus"]
    first, second = names(book, "input")
    assert first == "V-001 Last bus"
    assert second.startswith("V-002 A long way A long way")
    assert len(second) < 70


def test_a_name_not_written_yet_is_blank_and_a_stock_take_is_its_day(book: Workbook) -> None:
    kept(book, Partner(uid=new_uid(), goal="Fewer calls"), Partner(uid=new_uid(), name="The depot"))
    assert names(book, "partner") == ["", "The depot"]
    planned = StockTake(uid=new_uid(), planned_on=date(2026, 9, 1))
    held = StockTake(uid=new_uid(), planned_on=date(2026, 6, 1), held_on=date(2026, 6, 11))
    kept(book, planned, held, StockTake(uid=new_uid(), kept="All of them"))
    assert names(book, "stocktake") == ["", "2026-06-11", "2026-09-01"]


def test_counts_ask_for_values_fields_and_any_of_some(book: Workbook) -> None:
    moment = Moment(uid=new_uid(), name="Door")
    kept(
        book,
        moment,
        Feeling(uid=new_uid(), moment=moment.uid, word="cold", height=-2, read_back=True),
        Feeling(uid=new_uid(), moment=moment.uid, word="  ", row=WhoseRow.STAFF),
        Slip(uid=new_uid(), yes=3),
        Helped(uid=new_uid(), permission=Permission.NO),
    )
    asked = [
        (Count("feeling"), 2),
        (Count("feeling", filled=("word",)), 1),
        (Count("feeling", {"row": "staff"}), 1),
        (Count("feeling", {"row": WhoseRow.PEOPLE, "read_back": True}, ("word",)), 1),
        (Count("feeling", {"row": "people"}, ("happened",)), 0),
        (Count("feeling", some=("height", "happened")), 1),
        (Count("slip", filled=("no",)), 0),
        (Count("slip", filled=("yes",)), 1),
        (Count("helped", filled=("permission",)), 1),
        (Count("helped", some=("helper", "how")), 0),
        (Count("input"), 0),
    ]
    assert [(count, count_where(book, [count])[0]) for count, _ in asked] == asked
    assert count_where(book, [count for count, _ in asked]) == tuple(number for _, number in asked)


def test_no_count_is_too_many(book: Workbook) -> None:
    assert len(count_where(book, [Count(kind) for kind in KINDS] * 5)) == 5 * len(KINDS)
    assert count_where(book, []) == ()


def test_a_field_nobody_declared_is_never_asked_for(book: Workbook) -> None:
    for count in (
        Count("feeling", {"1=1 --": 1}),
        Count("feeling", filled=("loudness",)),
        Count("x; DROP TABLE input"),
    ):
        with pytest.raises(KeyError):
            count_where(book, [count])


def test_a_page_pasted_as_a_name_is_cut_in_a_list_to_choose_from(book: Workbook) -> None:
    kept(book, Partner(uid=new_uid(), name="Riverside " * 100_000), Partner(uid=new_uid(), name="Short"))
    long, short = sorted(names(book, "partner"))
    assert short == "Short"
    assert long.startswith("Riverside Riverside")
    assert long.endswith("…")
    assert len(long) <= 201
