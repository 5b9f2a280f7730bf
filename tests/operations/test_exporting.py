"""What leaves as a sheet is what may leave, and what comes back is word for word what left."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import fields_of
from collabdesk.domain.failures import NoSuchFile, NotASheet
from collabdesk.domain.privacy import NEVER_LEAVES, Privacy
from collabdesk.domain.records import RECORDS, Attachment, Consent, Group, Input, Person, Session
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Permission
from collabdesk.exchange.mapping import mapping_from_names
from collabdesk.exchange.plan import plan_rows
from collabdesk.exchange.reading import read_sheet, sheet_names
from collabdesk.operations import people
from collabdesk.operations.bringing_in import bring_in
from collabdesk.operations.example import make_example
from collabdesk.operations.exporting import SUFFIXES, export_ledger
from collabdesk.storage.queries.ledger import load_ledger
from tests.sample_workbook import HERE, fill, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.domain.declaration import Record
    from collabdesk.storage.workbook import Workbook

TODAY = date(2026, 6, 11)
AWKWARD = (
    '=HYPERLINK("x")',
    "+44 is not my number",
    "-1",
    "@home",
    "'quoted from the start",
    'two\nlines, and a "quote"',
    "  spaces before and after  ",
    "Żółw łódź 🐢 زر",
    "007",
    "1/2",
    "TRUE",
    "x" * 40_000,
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Workbook]:
    opened = new_book(tmp_path / "a.collab")
    yield opened
    opened.close()


@pytest.fixture
def example(tmp_path: Path) -> Iterator[Workbook]:
    opened = make_example(tmp_path / "x.collab", HERE, TODAY)
    yield opened
    opened.close()


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines(keepends=True)))


def everything_in(file: Path) -> str:
    if file.suffix == ".xlsx":
        sheets = [read_sheet(file, sheet=name) for name in sheet_names(file)]
        return "\n".join("\t".join(row) for sheet in sheets for row in (sheet.header, *sheet.rows))
    return file.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("everything", [False, True])
def test_no_private_field_ever_leaves(
    book: Workbook, tmp_path: Path, suffix: str, *, everything: bool
) -> None:
    """Every text field of the classes D to G holds a canary; none of them sings."""
    said = keep(book, "Open words.", permission=Permission.WITHOUT_NAME)
    person = Person(uid=new_uid(), number=1)
    with book.step(Verb.ADD_PERSON) as step:
        for record in (
            person,
            Consent(
                uid=new_uid(), person=person.uid, given_on=TODAY, words=Permission.WITHOUT_NAME, public=True
            ),
            Attachment(uid=new_uid(), input=said, fingerprint="0" * 64),
        ):
            step.make(with_canaries(record))
    planted = {
        field.name
        for record in RECORDS
        for field in fields_of(record)
        if field.privacy in NEVER_LEAVES and field.base is str
    }
    assert planted >= {"name", "contact", "notes", "told", "chosen_name"}
    target = tmp_path / f"out{suffix}"
    export_ledger(book, target, today=TODAY, everything=everything)
    assert "canary" not in everything_in(target).lower()
    assert "Open words." in everything_in(target)


def with_canaries(record: Record) -> Record:
    texts = [f for f in fields_of(type(record)) if f.privacy in NEVER_LEAVES and f.base is str]
    return replace(record, **{f.name: f"CANARY {f.name}" for f in texts})  # type: ignore[type-var]


def test_words_leave_only_with_a_yes(book: Workbook, tmp_path: Path) -> None:
    keep(book, "Nobody asked me.", hoped="Be asked")
    keep(book, "Only in a summary.", permission=Permission.SUMMARY)
    keep(book, "Quote me.", hoped="A bench", permission=Permission.WITHOUT_NAME)
    export_ledger(book, tmp_path / "out.csv", today=TODAY)
    rows = rows_of(tmp_path / "out.csv")
    assert [row["Words"] for row in rows] == ["[kept private]", "[kept private]", "Quote me."]
    assert [row["Hoped for"] for row in rows] == ["", "", "A bench"]
    export_ledger(book, tmp_path / "all.csv", today=TODAY, everything=True)
    assert [row["Words"] for row in rows_of(tmp_path / "all.csv")] == [
        "Nobody asked me.",
        "Only in a summary.",
        "Quote me.",
    ]


def test_words_leave_through_the_last_day_of_a_yes_and_not_after(book: Workbook, tmp_path: Path) -> None:
    ann = Person(uid=new_uid(), number=1)
    people.add_person(book, ann)
    yes = Consent(
        uid=new_uid(), person=ann.uid, given_on=TODAY, words=Permission.WITHOUT_NAME, public=True,
        runs_out_on=TODAY,
    )  # fmt: skip
    people.record_consent(book, yes)
    keep(book, "Two buses.", person=ann.uid)
    for days, words in ((0, "Two buses."), (1, "[kept private]")):
        export_ledger(book, tmp_path / f"{days}.csv", today=TODAY + timedelta(days=days))
        assert [row["Words"] for row in rows_of(tmp_path / f"{days}.csv")] == [words]


def test_what_was_kept_private_does_not_come_back_as_somebody_s_words(book: Workbook, tmp_path: Path) -> None:
    keep(book, "Nobody asked me.")
    keep(book, "Quote me.", permission=Permission.WITHOUT_NAME)
    export_ledger(book, tmp_path / "out.csv", today=TODAY)
    sheet = read_sheet(tmp_path / "out.csv")
    plan = plan_rows(sheet, mapping_from_names(sheet, words="Words"))
    assert [planned.words for planned in plan.inputs] == ["Quote me."]
    assert len(plan.unusable) == 1


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_small_group_is_not_named(book: Workbook, tmp_path: Path, suffix: str) -> None:
    few, many = (Group(uid=new_uid(), name=name) for name in ("Few of us", "Many of us"))
    with book.step(Verb.ADD_GROUP) as step:
        for number in range(1, 10):
            group = few if number <= 4 else many
            step.make(Input(uid=new_uid(), number=number, words="Same.", recorded_on=TODAY, group=group.uid))
    with book.step(Verb.ADD_GROUP) as step:
        step.make(few)
        step.make(many)
        step.make(Session(uid=new_uid(), name="Tea", people=3))
    target = tmp_path / f"out{suffix}"
    export_ledger(book, target, today=TODAY)
    told = everything_in(target)
    assert told.count("Many of us") >= 5
    assert told.count("Few of us") == (0 if suffix == ".csv" else 1)
    if suffix != ".csv":
        assert "fewer than 5" in told
    export_ledger(book, target, today=TODAY, everything=True)
    assert everything_in(target).count("Few of us") >= 4


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_left_comes_back_word_for_word(book: Workbook, tmp_path: Path, suffix: str) -> None:
    for words in AWKWARD:
        keep(book, words, permission=Permission.WITHOUT_NAME, hoped=f"={words[:50]}")
    target = tmp_path / f"out{suffix}"
    export_ledger(book, target, today=TODAY, everything=True)
    sheet = read_sheet(target)
    mapping = mapping_from_names(sheet, words="Words", hoped="Hoped for")
    other = new_book(tmp_path / "b.collab")
    bring_in(other, plan_rows(sheet, mapping), today=TODAY)
    came = list(load_ledger(other).inputs.values())
    other.close()
    assert [one.words for one in came] == list(AWKWARD)
    assert [one.hoped for one in came] == [f"={words[:50]}" for words in AWKWARD]


def test_the_chain_of_the_example_is_one_row_each(example: Workbook, tmp_path: Path) -> None:
    assert export_ledger(example, tmp_path / "out.csv", today=TODAY) == 60
    rows = {row["Number"]: row for row in rows_of(tmp_path / "out.csv")}
    assert len(rows) == 60
    no = rows["V-004"]
    assert no["Answer"] == "No"
    assert "weekend pharmacist" in no["Reason"]
    assert no["Where it stands"] == "Reopened"
    assert no["Fair"] == "no"
    assert "A-004" in no["Actions"]
    assert rows["V-040"]["Words"] == "[taken back]"


def test_no_invented_name_leaves_the_example(example: Workbook, tmp_path: Path) -> None:
    names = [person.name for person in load_ledger(example).people.values()]
    assert len(names) == 14
    for suffix in SUFFIXES:
        export_ledger(example, tmp_path / f"out{suffix}", today=TODAY, everything=True)
        told = everything_in(tmp_path / f"out{suffix}")
        assert [name for name in names if name in told] == []


def test_json_holds_a_list_for_each_kind_of_record(example: Workbook, tmp_path: Path) -> None:
    export_ledger(example, tmp_path / "out.json", today=TODAY)
    told = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert "The chain" in json.dumps(told)
    assert "Decision" in json.dumps(told)
    assert Privacy.PERSON in NEVER_LEAVES


def test_a_place_or_name_that_will_not_do_is_refused(book: Workbook, tmp_path: Path) -> None:
    fill(book)
    with pytest.raises(NotASheet):
        export_ledger(book, tmp_path / "out.txt", today=TODAY)
    with pytest.raises(NoSuchFile):
        export_ledger(book, tmp_path / "nowhere" / "out.csv", today=TODAY)
    assert sorted(file.name for file in tmp_path.glob("out*")) == []
