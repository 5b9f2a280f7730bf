"""Law 9: what was taken back is in no byte the program keeps, and every paper that quoted it is named."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabdesk.base.identity import new_uid
from collabdesk.base.paths import user_data_dir
from collabdesk.domain.declaration import field_map, fields_of
from collabdesk.domain.privacy import Privacy
from collabdesk.domain.records import (
    RECORDS,
    AccessCard,
    Attachment,
    Check,
    Consent,
    Decision,
    IssuedPaper,
    Person,
    Project,
    QuietSaying,
    Quoting,
    Reply,
    Verdict,
)
from collabdesk.domain.verbs import Verb
from collabdesk.domain.withdrawing import goes_with, references_to, unlinked_from_person
from collabdesk.domain.words import Answer
from collabdesk.operations import answering, hearing, people, telling, undoing
from collabdesk.operations.attaching import attach_bytes
from collabdesk.operations.locking import unlock_for_good
from collabdesk.operations.starting import start_workbook
from collabdesk.operations.withdrawing import take_back_input, take_back_person
from collabdesk.storage import erasures, keys
from collabdesk.storage.backups import back_up, list_backups
from collabdesk.storage.journal.union import absorb, read_journal
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.second_place import choose
from collabdesk.storage.workbook import Workbook, open_workbook
from tests.sample_workbook import DAY, HERE, keep, new_book

if TYPE_CHECKING:
    from uuid import UUID

CANARY = "quokkawombat numbat bilby potoroo dunnart kowari"
BYTES = b"quokkawombat"
FOLDED = b"bilby potoroo"


def everywhere(*folders: Path) -> list[str]:
    """Name every file under these folders that holds the words, whatever it is called."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return [str(file) for file in files if any(word in file.read_bytes() for word in (BYTES, FOLDED))]


def speak(book: Workbook) -> tuple[UUID, UUID]:
    """Keep a person and one thing they said, the words repeated wherever the record can hold them."""
    person = new_uid()
    people.add_person(book, Person(uid=person, number=0, name=CANARY, contact=CANARY, notes=CANARY))
    people.change_person(book, person, {"notes": f"{CANARY} again"})
    people.record_consent(book, Consent(uid=new_uid(), person=person, given_on=DAY, chosen_name=CANARY))
    said = keep(book, CANARY, hoped=CANARY, label=CANARY, person=person, source_name=CANARY)
    hearing.change_input(book, said, {"label": f"{CANARY} once more"})
    hearing.check_input(book, Check(uid=new_uid(), input=said, checked_on=DAY, corrected_words=CANARY))
    telling.record_reply(book, Reply(uid=new_uid(), input=said, person=person, said=f"You said {CANARY}"))
    telling.record_verdict(book, Verdict(uid=new_uid(), input=said, given_on=DAY, words=CANARY))
    attach_bytes(book, said, CANARY.encode() * 40, f"{CANARY}.txt", CANARY)
    with book.step(Verb.ADD_TO_JOURNEY) as step:
        step.make(AccessCard(uid=new_uid(), person=person, brings=CANARY))
        step.make(QuietSaying(uid=new_uid(), input=said, description=CANARY))
    other = keep(book, "Something else.")
    decision = Decision(uid=new_uid(), number=0, answer=Answer.YES, decided_on=DAY, reason=f"Since {CANARY}")
    answering.decide(book, decision, [other])
    answering.change_decision(book, decision.uid, {"reason": "Since it is right."})
    return person, said


def a_book(place: Path, *, locked: bool) -> Workbook:
    if not locked:
        return new_book(place)
    secret = keys.from_passphrase("seven sleepy numbats", keys.new_salt())
    return start_workbook(place, HERE, Project(uid=new_uid(), title="Getting here"), secret)


def in_plain(book: Workbook) -> Path:
    """Close the book, take the passphrase off it and its backups, and give where it is."""
    path, secret = book.path, book.secret
    book.close()
    if secret is not None:
        unlock_for_good(path, HERE, secret)
    return path


@pytest.mark.parametrize("locked", [False, True], ids=["plain", "locked"])
@pytest.mark.parametrize("whole_person", [False, True], ids=["words", "person"])
def test_no_byte_of_the_words_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, locked: bool, whole_person: bool
) -> None:
    scratch, stick, office = (tmp_path / name for name in ("scratch", "stick", "office"))
    for folder in (scratch, stick, office):
        folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    book = a_book(office / "book.collab", locked=locked)
    person, said = speak(book)
    choose(stick)
    back_up(book, "work", stick)
    old = tmp_path / "old" / "copy.collab"
    old.parent.mkdir()
    book.copy_to(old)
    if not locked:
        assert len(everywhere(office, stick, user_data_dir())) == 3
    if whole_person:
        done = take_back_person(book, person, on=DAY, second=stick)
    else:
        done = take_back_input(book, said, DAY, stick, also=frozenset({"contact", "access"}))
        assert load_ledger(book).people[person].contact == ""
        # Their name stays, for nobody asked to forget it; here it would only be in the way of the search.
        take_back_person(book, person, on=DAY, second=stick)
    assert done.withdrawal is not None
    assert done.withdrawal.backups == 2
    project = load_ledger(book).project.uid
    assert len(list_backups(project, stick)) == 2
    hall = open_workbook(old, replace(HERE, device="hall laptop"), secret=book.secret)
    telling.record_verdict(hall, Verdict(uid=new_uid(), input=said, given_on=DAY, words=CANARY))
    people.record_consent(hall, Consent(uid=new_uid(), person=person, given_on=DAY, told=CANARY))
    absorb(book, read_journal(hall))
    absorb(hall, read_journal(book))
    while undoing.undoable(book).undo:
        undoing.undo(book)
    back_up(book, "work", stick)
    in_plain(hall)
    in_plain(book)
    assert everywhere(office, scratch, old.parent, user_data_dir()) == []
    assert everywhere(stick) == []


def test_the_register_in_the_profile_holds_nobodys_words(tmp_path: Path) -> None:
    book = a_book(tmp_path / "book.collab", locked=False)
    person, _ = speak(book)
    take_back_person(book, person, on=DAY)
    register = erasures.load(load_ledger(book).project.uid)
    assert register.ops
    book.close()
    assert everywhere(user_data_dir()) == []


def test_what_goes_follows_from_the_declarations() -> None:
    words, person = goes_with("input"), goes_with("person")
    for record in RECORDS:
        kind = record.__name__.lower()
        pointing = {f.refers_to for f in fields_of(record)}
        private = {f.privacy for f in fields_of(record) if f.refers_to is None}
        if "input" in pointing and private & {Privacy.WORDS, Privacy.PERSON}:
            assert kind in words
        if "person" in pointing and Privacy.PERSON in private:
            assert kind in person
        elif "person" in pointing:
            assert kind in unlinked_from_person()
    assert {"check", "reply", "verdict", "attachment", "quietsaying"} == set(words)
    assert "quoting" in references_to("input")
    assert field_map(Quoting).keys() == {"uid", "paper", "input"}
    assert Attachment.__name__.lower() in words


papers = st.lists(st.sets(st.integers(0, 4), max_size=5), min_size=0, max_size=6)


@given(
    papers=papers, taken=st.sets(st.integers(0, 4), min_size=1, max_size=3), kept=st.sets(st.integers(0, 4))
)
@settings(max_examples=15)
def test_the_recall_list_names_every_paper_that_quoted_them(
    papers: list[set[int]], taken: set[int], kept: set[int]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = new_book(Path(folder, "book.collab"))
        try:
            person = new_uid()
            people.add_person(book, Person(uid=person, number=0, name="Somebody"))
            inputs = [
                keep(book, f"Thing {n} that was said.", person=person if n in taken else None)
                for n in range(5)
            ]
            issued: dict[str, set[int]] = {}
            for place, quoted in enumerate(papers):
                with book.step(Verb.ISSUE_PAPER) as step:
                    paper = IssuedPaper(
                        uid=new_uid(), code="r1", title=f"Paper {place}", issued_on=DAY, steps=1
                    )
                    step.make(paper)
                    for n in quoted:
                        step.make(Quoting(uid=new_uid(), paper=paper.uid, input=inputs[n]))
                issued[paper.title] = {n + 1 for n in quoted & taken}
            leave = frozenset(inputs[n] for n in kept & taken)
            done = take_back_person(book, person, leave, on=DAY).withdrawal
            assert done is not None
            told = {one.title: set(one.numbers) for one in done.recalls}
            assert told == {title: numbers for title, numbers in issued.items() if numbers}
            again = load_ledger(book)
            assert len(again.quotings) == sum(map(len, papers))
            assert len(again.inputs) == 5
        finally:
            book.close()
