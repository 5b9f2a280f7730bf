"""A copy for somebody else holds nothing that may not leave: no table, no entry and no byte of it."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import Record, fields_of, kind_of
from collabdesk.domain.failures import AlreadyThere, Cancelled
from collabdesk.domain.privacy import NEVER_LEAVES
from collabdesk.domain.records import (
    KINDS,
    RECORDS,
    Consent,
    IssuedPaper,
    Person,
    SafeguardingPointer,
    ToldText,
)
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Audience, Permission
from collabdesk.exchange.own_files import KEPT_PRIVATE
from collabdesk.operations import people, sharing
from collabdesk.operations.checking import check_workbook
from collabdesk.operations.example import make_example
from collabdesk.operations.sharing import STAYS_HOME, share_copy, stays_home
from collabdesk.storage import keys
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Author, Workbook, create_workbook, open_workbook
from tests.papers.canaries import seeded
from tests.sample_workbook import HERE, keep, new_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.domain.ledger import Ledger

TODAY = date(2026, 6, 11)
PLANTED_BY = "xqzj"


@pytest.fixture
def example(tmp_path: Path) -> Iterator[Workbook]:
    book = make_example(tmp_path / "example.collab", HERE, TODAY)
    yield book
    book.close()


def planted(place: Path) -> tuple[Workbook, set[str], set[str]]:
    """A workbook with a canary in every closed text: give it, those of classes D to G, those of class B."""
    sown = seeded()
    book = create_workbook(place, Author("d" * 32, "canaryworkerbird"))
    with book.step(Verb.START_WORKBOOK) as step:
        for record in records_of(sown.ledger):
            step.make(replace(record, text="You can stop.") if isinstance(record, ToldText) else record)
        step.make(SafeguardingPointer(uid=new_uid(), passed_on_day=TODAY, by=PLANTED_BY, passed_at="03:33"))
    # What was there before is in the journal too.
    uid = next(iter(sown.ledger.people))
    with book.step(Verb.CHANGE_PERSON) as step:
        step.alter(Person, uid, notes="canaryeditedbird")
    private = {*sown.private, PLANTED_BY, "canaryworkerbird", "canaryeditedbird"}
    return book, private, set(sown.words)


def records_of(ledger: Ledger) -> Iterator[Record]:
    yield ledger.project
    held: dict[str, list[Record]] = {}
    for place in dataclasses.fields(ledger):
        rows = getattr(ledger, place.name)
        if place.name != "journey" and isinstance(rows, dict) and rows:
            first: Record = next(iter(rows.values()))
            held[kind_of(type(first))] = list(rows.values())
    for record_class, kept in ledger.journey.items():
        held[kind_of(record_class)] = list(kept.values())
    for kind in KINDS:
        if kind != "project":
            yield from held.get(kind, ())


@pytest.mark.parametrize("audience", Audience)
def test_no_byte_of_what_may_not_leave_is_in_the_copy(tmp_path: Path, audience: Audience) -> None:
    book, private, words = planted(tmp_path / "ours.collab")
    assert all(canary.encode() in book.path.read_bytes() for canary in private | words)
    target = tmp_path / "theirs.collab"
    share_copy(book, target, audience, today=TODAY, given_to="canarygivenbird")
    book.close()
    raw = target.read_bytes()
    assert sorted(c for c in {*private, *words, "canarygivenbird"} if c.encode() in raw) == []
    copy = open_workbook(target, HERE)
    copy.examine_whole()
    assert check_workbook(copy).clean
    copy.close()


def test_a_field_that_never_leaves_is_blank_in_every_row(tmp_path: Path) -> None:
    book, _, _ = planted(tmp_path / "ours.collab")
    share_copy(book, tmp_path / "theirs.collab", Audience.PARTNERS, today=TODAY)
    book.close()
    copy = open_workbook(tmp_path / "theirs.collab", HERE)
    with copy.reading() as connection:
        for kind, record in KINDS.items():
            rows = connection.exec_driver_sql(f'SELECT * FROM "{kind}"').mappings().all()
            assert not (rows and kind in STAYS_HOME), kind
            private = [field for field in fields_of(record) if field.privacy in NEVER_LEAVES]
            told = [(kind, f.name) for row in rows for f in private if row[f.name] not in ("", 0, None)]
            assert told == []
        names = connection.exec_driver_sql("SELECT DISTINCT author, device FROM step").all()
    assert [(author, device == HERE.device) for author, device in names] == [("", False)]
    copy.close()


def test_everything_that_may_leave_is_there(example: Workbook, tmp_path: Path) -> None:
    before = load_ledger(example)
    told = share_copy(
        example, tmp_path / "theirs.collab", Audience.PARTNERS, today=TODAY, given_to="Eastmere"
    )
    copy = open_workbook(tmp_path / "theirs.collab", HERE)
    after = load_ledger(copy)
    copy.close()
    assert after.project.title == before.project.title
    assert after.project.uid != before.project.uid
    for place in (
        "inputs",
        "decisions",
        "actions",
        "changes",
        "hearings",
        "answerings",
        "sessions",
        "groups",
    ):
        assert getattr(after, place).keys() == getattr(before, place).keys(), place
    assert {uid: one.state for uid, one in after.standings.items()} == {
        uid: one.state for uid, one in before.standings.items()
    }
    spoken = [one for one in after.inputs.values() if one.words not in ("", KEPT_PRIVATE)]
    assert (told.with_words, told.without_words) == (len(spoken), len(before.inputs) - len(spoken))
    assert told.with_words > 0 < told.without_words
    assert all(one.words == before.inputs[one.uid].words for one in spoken)


def test_the_copy_is_in_the_register_with_whose_words_it_holds(example: Workbook, tmp_path: Path) -> None:
    told = share_copy(example, tmp_path / "theirs.collab", Audience.PUBLIC, today=TODAY, given_to="Eastmere")
    ledger = load_ledger(example)
    entry = ledger.issued_papers[told.entry.uid]
    assert (entry.code, entry.given_to, entry.audience) == ("copy", "Eastmere", Audience.PUBLIC)
    quoted = [one for one in ledger.quotings.values() if one.paper == entry.uid]
    assert len(quoted) == told.with_words


def test_a_locked_copy_opens_with_its_own_passphrase_only(example: Workbook, tmp_path: Path) -> None:
    target = tmp_path / "theirs.collab"
    secret = keys.Secret(b"fifteen bytes !")
    share_copy(example, target, Audience.PARTNERS, today=TODAY, secret=secret)
    assert target.read_bytes().startswith(keys.MARK)
    title = load_ledger(example).project.title
    assert title.encode() not in target.read_bytes()
    copy = open_workbook(target, HERE, secret=secret)
    assert load_ledger(copy).project.title == title
    copy.close()


def test_a_yes_that_has_run_out_is_none(tmp_path: Path) -> None:
    book = new_book(tmp_path / "ours.collab")
    person = Person(uid=new_uid(), number=0)
    people.add_person(book, person)
    people.record_consent(
        book,
        Consent(
            uid=new_uid(), person=person.uid, given_on=TODAY, words=Permission.WITHOUT_NAME,
            partners=True, runs_out_on=TODAY,
        ),
    )  # fmt: skip
    keep(book, "Until today.", person=person.uid)
    for day, with_words in ((TODAY, 1), (TODAY + timedelta(days=1), 0)):
        told = share_copy(book, tmp_path / f"{day}.collab", Audience.PARTNERS, today=day)
        assert told.with_words == with_words
    book.close()


def test_small_counts_and_small_groups_do_not_leave(tmp_path: Path) -> None:
    book, _, _ = planted(tmp_path / "ours.collab")
    before = load_ledger(book)
    share_copy(book, tmp_path / "theirs.collab", Audience.PARTNERS, today=TODAY)
    book.close()
    copy = open_workbook(tmp_path / "theirs.collab", HERE)
    after = load_ledger(copy)
    copy.close()
    small = {uid for uid, one in before.sessions.items() if one.people and one.people < 5}
    assert all(after.sessions[uid].people is None for uid in small)
    assert all(not 1 < one.voices < 5 for one in after.inputs.values())
    counted = {uid: sum(one.group == uid for one in after.inputs.values()) for uid in after.groups}
    assert all(count == 0 or count >= 5 for count in counted.values())


def test_nothing_is_left_where_it_fails(example: Workbook, tmp_path: Path) -> None:
    target = tmp_path / "theirs.collab"
    before = len(load_ledger(example).issued_papers)
    with pytest.raises(Cancelled):
        share_copy(example, target, Audience.PARTNERS, today=TODAY, cancelled=lambda: True)
    assert not target.exists()
    target.write_text("a letter")
    with pytest.raises(AlreadyThere):
        share_copy(example, target, Audience.PARTNERS, today=TODAY)
    assert target.read_text() == "a letter"
    assert len(load_ledger(example).issued_papers) == before
    assert sorted(one.name for one in tmp_path.iterdir() if "theirs" in one.name) == ["theirs.collab"]


def test_every_kind_about_one_person_stays_at_home() -> None:
    """A record declared tomorrow that belongs to a person has to be decided about here."""
    unlinked = {"input", "action", "reply"}
    pointing = {
        kind for kind, record in KINDS.items() if any(f.refers_to == "person" for f in fields_of(record))
    }
    assert pointing - STAYS_HOME == unlinked
    private = {
        kind_of(record)
        for record in RECORDS
        if all(f.privacy in NEVER_LEAVES for f in fields_of(record) if f.name != "uid")
    }
    assert private <= STAYS_HOME
    assert {kind for kind in KINDS if stays_home(kind)} == STAYS_HOME
    assert IssuedPaper.__name__.lower() in STAYS_HOME
    assert sharing.CODE == "copy"
