"""Copies that were apart are brought together as real files, in any order, and end the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Failure, Gone
from collabdesk.domain.records import (
    Attachment,
    Check,
    Decision,
    Input,
    Pattern,
    Person,
    Project,
    Reply,
    Verdict,
)
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import Answer, CheckResult, InputState, ReplyState, Said
from collabdesk.operations import answering, hearing, people, sorting, starting, telling, undoing
from collabdesk.operations.taking_words_out import Rewriting, take_words_out
from collabdesk.operations.withdrawing import take_back_person
from collabdesk.storage.journal import oplog
from collabdesk.storage.journal.resolve import Op, Resolved, resolve
from collabdesk.storage.journal.union import absorb, read_journal
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.reading import every
from collabdesk.storage.schema import CONTENT
from tests.sample_workbook import DAY, everything, fill, keep, new_book, tables
from tests.storage.journal.copies import Copies, check_projection, check_standings, copies_of, take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from collabdesk.domain.declaration import Record
    from collabdesk.storage.workbook import Workbook

R = TypeVar("R", bound="Record")
ERASED = "zanzibarquokka"


@dataclass(frozen=True)
class Doing:
    """What one copy does next; ``pick`` chooses among the records there are."""

    copy: int
    what: str
    pick: int
    other: int


WHAT = ["keep", "label", "label", "pattern", "rename", "unpattern", "decide", "undecide", "tell", "verdict"]
WHAT += ["check", "person", "unperson", "undo", "redo", "take", "take", "take_back", "leave", "rewrite"]
doings = st.builds(Doing, st.integers(0, 2), st.sampled_from(WHAT), st.integers(0, 5), st.integers(0, 2))


def one_of(book: Workbook, record: type[R], pick: int) -> UUID:
    with book.reading() as connection:
        uids = list(every(connection, record))
    if not uids:
        raise Gone(record.__name__)
    return uids[pick % len(uids)]


def tell(book: Workbook, said: UUID, text: str) -> None:
    reply = Reply(uid=new_uid(), input=said, state=ReplyState.TOLD, happened_on=DAY, said=text)
    telling.record_reply(book, reply)


def name_person(book: Workbook, said: UUID, text: str) -> None:
    person = Person(uid=new_uid(), number=0, name=text)
    people.add_person(book, person)
    hearing.change_input(book, said, {"person": person.uid})


def decide(book: Workbook, said: UUID) -> None:
    made = Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=DAY)
    answering.decide(book, made, [said])


def on_an_input(book: Workbook, what: str, said: UUID, text: str) -> None:
    match what:
        case "label":
            hearing.change_input(book, said, {"label": text})
        case "pattern":
            sorting.make_pattern(book, Pattern(uid=new_uid(), name=text), [said])
        case "decide":
            decide(book, said)
        case "tell":
            tell(book, said, text)
        case "verdict":
            telling.record_verdict(book, Verdict(uid=new_uid(), input=said, given_on=DAY, fair=Said.NO))
        case "check":
            hearing.check_input(book, Check(uid=new_uid(), input=said, checked_on=DAY, corrected_words=text))
        case "person":
            name_person(book, said, text)
        case "take_back":
            hearing.take_back(book, said)
        case "rewrite":
            take_out_of_a_decision(book, text)


def take_out_of_a_decision(book: Workbook, text: str) -> None:
    decision = one_of(book, Decision, 0)
    take_words_out(book, [Rewriting("decision", decision, "reason", text)])


def act(copies: Copies, doing: Doing, number: int) -> None:
    book, pick = copies.books[doing.copy], doing.pick
    text = f"{doing.what} {number}"
    match doing.what:
        case "keep":
            keep(book, text)
        case "rename":
            sorting.change_pattern(book, one_of(book, Pattern, pick), {"name": text})
        case "unpattern":
            sorting.remove_pattern(book, one_of(book, Pattern, pick))
        case "undecide":
            answering.remove_decision(book, one_of(book, Decision, pick))
        case "unperson":
            people.remove_person(book, one_of(book, Person, pick))
        case "leave":
            take_back_person(book, one_of(book, Person, pick), frozenset({one_of(book, Input, doing.other)}))
        case "undo":
            undoing.undo(book)
        case "redo":
            undoing.redo(book)
        case "take":
            take(book, copies.books[doing.other])
        case _:
            on_an_input(book, doing.what, one_of(book, Input, pick), text)


def play(copies: Copies, steps: list[Doing]) -> None:
    for number, doing in enumerate(steps):
        try:
            act(copies, doing, number)
        except (Gone, Failure):
            continue


def resolved(book: Workbook) -> dict[UUID, Resolved]:
    with book.reading() as connection:
        rows: dict[UUID, list[Op]] = {}
        for op in oplog.every_op(connection):
            rows.setdefault(op.row, []).append(op)
    return {row: resolve(ops) for row, ops in rows.items()}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("base") / "neighbours.collab"
    book = new_book(place)
    for words in ("First thing said", "Second thing said"):
        keep(book, words)
    book.close()
    return place


@settings(
    suppress_health_check=list(HealthCheck),
    max_examples=settings.default.max_examples // 4 if settings.default else 15,
)
@given(steps=st.lists(doings, max_size=16))
def test_copies_end_the_same_in_any_order(base: Path, steps: list[Doing]) -> None:
    copies = copies_of(base, 3)
    try:
        play(copies, steps)
        first, second, third = copies.books
        journals = [read_journal(book) for book in copies.books]
        absorb(first, journals[1])
        absorb(first, journals[2])
        absorb(second, journals[2])
        absorb(second, journals[0])
        absorb(third, read_journal(first))  # associative: what first and second made together
        absorb(second, read_journal(first))
        absorb(first, read_journal(second))
        expected = tables(first)
        assert tables(second) == expected
        assert tables(third) == expected
        assert resolved(first) == resolved(second) == resolved(third)
        assert absorb(first, read_journal(third)).nothing
        for journal in journals:
            absorb(first, journal)  # idempotent: an old copy once more
        assert tables(first) == expected
        for book in copies.books:
            check_projection(book)
    finally:
        copies.close()


@pytest.fixture
def two(base: Path) -> Iterator[Copies]:
    copies = copies_of(base, 2)
    yield copies
    copies.close()


def both_ways(copies: Copies) -> None:
    here, there = copies.books
    journal = read_journal(here)
    take(here, there)
    absorb(there, journal)


def first_input(book: Workbook) -> UUID:
    return one_of(book, Input, 0)


def test_two_labels_written_apart_are_both_kept(two: Copies) -> None:
    here, there = two.books
    uid = first_input(here)
    hearing.change_input(here, uid, {"label": "Bus"})
    hearing.change_input(there, uid, {"label": "Last bus"})
    both_ways(two)
    for book in two.books:
        found = resolved(book)[uid]
        assert set(found.conflicts["label"]) == {"Bus", "Last bus"}
    assert everything(here)["input"] == everything(there)["input"]
    shown = load_ledger(here).inputs[uid].label
    hearing.change_input(here, uid, {"label": shown})
    assert not resolved(here)[uid].conflicts


def test_a_pattern_removed_here_and_renamed_there_stays(two: Copies) -> None:
    here, there = two.books
    pattern = Pattern(uid=new_uid(), name="Getting here", worse_off="people on nights")
    sorting.make_pattern(here, pattern)
    take(there, here)
    sorting.remove_pattern(here, pattern.uid)
    sorting.change_pattern(there, pattern.uid, {"name": "Getting home"})
    both_ways(two)
    for book in two.books:
        [kept] = load_ledger(book).patterns.values()
        assert (kept.name, kept.worse_off) == ("Getting home", "people on nights")
        check_projection(book)


def test_undoing_what_was_kept_never_blanks_words_somebody_worked_on(two: Copies) -> None:
    here, there = two.books
    uid = keep(here, "The lift is broken again.", hoped="A lift")
    take(there, here)
    hearing.change_input(there, uid, {"label": "Lift"})
    take(here, there)
    undoing.undo(here)
    both_ways(two)
    for book in two.books:
        said = load_ledger(book).inputs[uid]
        assert (said.words, said.label, said.hoped) == ("The lift is broken again.", "Lift", "A lift")
        check_projection(book)


def test_undo_takes_back_only_what_this_device_did(two: Copies) -> None:
    here, there = two.books
    kept = keep(there, "Said over there.")
    mine = keep(here, "Said here.")
    take(here, there)
    undoing.undo(here)
    ledger = load_ledger(here)
    assert kept in ledger.inputs
    assert mine not in ledger.inputs


def file_holds(place: Path, text: str) -> bool:
    """Whether the bytes of a file hold a text: tables, journal, search index and free pages alike."""
    folded = place.read_bytes().lower()
    return text.encode() in folded or text[:9].encode() in folded


@pytest.mark.parametrize("erased_first", [True, False])
def test_words_taken_back_never_come_back(two: Copies, base: Path, erased_first: bool) -> None:
    here, there = two.books
    uid = keep(here, f"Once I said {ERASED} and more. " * 300, hoped=ERASED, label=ERASED, source_name=ERASED)
    content = CONTENT.insert().values(fingerprint="ab" * 32, bytes=ERASED.encode() * 50)
    with here.step(Verb.ADD_ATTACHMENT) as step:
        step.make(Attachment(uid=new_uid(), input=uid, fingerprint="ab" * 32, description=ERASED))
        step.connection.execute(content)
    hearing.check_input(here, Check(uid=new_uid(), input=uid, checked_on=DAY, corrected_words=ERASED))
    take(there, here)
    hearing.change_input(there, uid, {"label": f"{ERASED} again"})
    hearing.check_input(there, Check(uid=new_uid(), input=uid, checked_on=DAY, corrected_words=f"x {ERASED}"))
    telling.record_reply(there, Reply(uid=new_uid(), input=uid, said=ERASED))
    telling.record_verdict(there, Verdict(uid=new_uid(), input=uid, given_on=DAY, words=ERASED))
    for place in two.places:
        assert file_holds(place, ERASED)
    hearing.take_back(here, uid)
    assert not file_holds(two.places[0], ERASED)
    old = read_journal(there)
    if erased_first:
        take(there, here)
        take(here, there)
    else:
        absorb(here, old)
        take(there, here)
    absorb(here, old)
    absorb(there, old)
    for book, place in zip(two.books, two.places, strict=True):
        assert not file_holds(place, ERASED)
        ledger = load_ledger(book)
        assert ledger.inputs[uid].words == ""
        assert ledger.inputs[uid].number == 3
        assert ledger.standings[uid].state is InputState.WITHDRAWN
        assert not ledger.checks
        assert not ledger.replies
        check_projection(book)
        while undoing.undoable(book).undo:
            undoing.undo(book)
        assert not file_holds(place, ERASED)
    assert tables(here) == tables(there) or not erased_first


def test_two_who_take_the_same_words_back_agree(two: Copies) -> None:
    here, there = two.books
    uid = first_input(here)
    for book in two.books:
        hearing.take_back(book, uid)
    both_ways(two)
    assert tables(here) == tables(there)
    check_projection(here)


def test_words_taken_back_cannot_be_worked_on(two: Copies) -> None:
    here = two.books[0]
    uid = first_input(here)
    hearing.take_back(here, uid)
    with pytest.raises(Gone):
        hearing.change_input(here, uid, {"label": ERASED})
    assert not file_holds(two.places[0], ERASED)


def test_bytes_of_an_attachment_that_undo_could_bring_back_stay(two: Copies) -> None:
    here = two.books[0]
    uid = new_uid()
    with here.step(Verb.ADD_ATTACHMENT) as step:
        step.make(Attachment(uid=uid, input=first_input(here), fingerprint="cd" * 32))
        step.connection.execute(CONTENT.insert().values(fingerprint="cd" * 32, bytes=b"picture"))
    with here.step(Verb.REMOVE_ATTACHMENT) as step:
        step.delete(Attachment, uid)
    take(here, two.books[1])
    undoing.undo(here)
    with here.reading() as connection:
        assert connection.scalar(CONTENT.select().with_only_columns(CONTENT.c.bytes)) == b"picture"


def test_standings_follow_what_arrives(two: Copies) -> None:
    here, there = two.books
    uid = first_input(here)
    answering.decide(
        there, Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=date(2026, 3, 9)), [uid]
    )
    told = absorb(here, read_journal(there))
    assert uid in told.inputs
    assert told.concerns(Decision)
    assert load_ledger(here).standings[uid].state is InputState.ANSWERED
    check_standings(here)


def test_everything_travels(tmp_path: Path, two: Copies) -> None:
    here, there = two.books
    fill(here)
    hearing.check_input(
        here,
        Check(uid=new_uid(), input=first_input(here), checked_on=DAY, result=CheckResult.NOT_POSSIBLE),
    )
    starting.change_project(here, {"purpose": "Getting here"})
    take(there, here)
    assert tables(there) == tables(here)
    assert everything(there) == everything(here)
    assert isinstance(load_ledger(there).project, Project)


def test_what_was_undone_on_one_copy_and_not_on_another_ends_the_same(base: Path) -> None:
    copies = copies_of(base, 4)
    here, also_here, there, also_there = copies.books
    person = Person(uid=new_uid(), number=0, name="Ada")
    people.add_person(here, person)
    for book in (also_here, there, also_there):
        take(book, here)
    take_back_person(here, person.uid)
    take(also_here, here)
    keep(there, "Said where nobody knew.", person=person.uid)
    take(also_there, there)
    undoing.undo(there)
    take(here, also_there)
    take(also_here, there)
    for _ in range(2):
        for one in copies.books:
            for other in copies.books:
                take(one, other)
    expected = tables(here)
    for book in copies.books:
        assert tables(book) == expected
        check_projection(book)
    copies.close()
