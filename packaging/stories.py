"""What CollabDesk is doing when it is stopped or the power is cut, and what must be there afterwards."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from collabdesk.base.identity import new_uid
from collabdesk.base.paths import HOME_VARIABLE
from collabdesk.domain.failures import Failure
from collabdesk.domain.records import Input, Project
from collabdesk.domain.verbs import Verb
from collabdesk.operations.hearing import keep_input
from collabdesk.operations.locking import lock_book
from collabdesk.operations.restoring import restore
from collabdesk.operations.starting import start_workbook
from collabdesk.operations.undoing import redo, undo
from collabdesk.operations.withdrawing import take_back_input
from collabdesk.storage.backups import back_up
from collabdesk.storage.keys import MARK, Secret, from_passphrase
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.settling import settle
from collabdesk.storage.workbook import Author, Workbook, open_workbook

Tell = Callable[[bytes], None]
WRITER: Final = Author(device="kills")
ROOT: Final = Path(__file__).resolve().parent.parent
NAME: Final = "ours.collab"
MANY: Final = 120
"""Inputs brought in at once, so that some stops fall into a long write."""
_FEW: Final = 5
TAKEN: Final = "Heron under the ninth bridge"
"""Words that stand nowhere else."""


@dataclass(frozen=True)
class Story:
    """One piece of work that is stopped.

    ``prepare`` comes before, in an empty folder; ``act`` tells each thing once it is safely kept;
    ``faults`` looks at the folder that is left, given what was told, and says what is wrong with it.
    """

    name: str
    prepare: Callable[[Path], None]
    act: Callable[[Path, Tell], None]
    faults: Callable[[Path, Sequence[bytes]], list[str]]


def at_home(folder: Path) -> None:
    """Have the profile, with its backups, in the folder of a story."""
    os.environ[HOME_VARIABLE] = str(folder / "profile")


def words_for(number: int) -> str:
    """Give the words that the input of a number must hold, long enough to fill several pages at times."""
    return f"Number {number}: what I said. " * (1 + number % 7 * 40)


def said(number: int) -> Input:
    """Make the input of a number."""
    return Input(uid=new_uid(), number=number, words=words_for(number), recorded_on=date(2026, 3, 2))


def keep_some(book: Workbook, first: int, tell: Tell) -> None:
    """Keep a few inputs one by one, telling each."""
    for number in range(first, first + _FEW):
        keep_input(book, said(number))
        tell(str(number).encode())


def bring_in_many(book: Workbook, first: int, tell: Tell) -> None:
    """Bring in many at once, and tell them once they are there."""
    with book.step(Verb.BRING_IN) as step:
        for number in range(first, first + MANY):
            step.make(said(number))
    for number in range(first, first + MANY):
        tell(str(number).encode())


def acknowledged(told: Sequence[bytes]) -> set[int]:
    """Give the numbers that were told."""
    return {int(one) for one in told if one.isdigit()}


def look(folder: Path, told: Sequence[bytes], secrets: Sequence[Secret | None]) -> list[str]:
    """Open the workbook as the next person would, with one of these secrets, and say what is wrong."""
    refused = ""
    for secret in secrets:
        try:
            book = open_workbook(folder / NAME, WRITER, secret=secret)
        except Failure as failure:
            refused = f"it does not open: {failure}"
            continue
        try:
            settle(book)
            book.examine_whole()
            return faults_of(book, acknowledged(told))
        except Failure as failure:
            return [f"it cannot be read: {failure}"]
        finally:
            book.close()
    return [refused]


def faults_of(book: Workbook, told: set[int]) -> list[str]:
    """Say what is wrong with the inputs of a workbook: all told are there, unchanged, and can be found."""
    there = {one.number: one.words for one in load_ledger(book).inputs.values()}
    found = [f"number {number} was acknowledged and is gone" for number in sorted(told - there.keys())[:3]]
    found += [f"the words of number {n} have changed" for n, words in there.items() if words != words_for(n)]
    if set(there) != set(range(1, len(there) + 1)):
        found.append("the numbers are not one after another")
    with book.reading() as connection:
        stated = connection.exec_driver_sql("SELECT count(*) FROM standing WHERE state = 'heard'").scalar()
        findable = connection.exec_driver_sql(
            "SELECT count(*) FROM searchable WHERE record = 'input'"
        ).scalar()
    if stated != len(there) or findable != len(there):
        found.append(f"{len(there)} inputs, {stated} standings, {findable} findable")
    if there:
        undo(book)
        redo(book)
        if {one.number: one.words for one in load_ledger(book).inputs.values()} != there:
            found.append("undo and redo did not give back what was there")
    return found


def begin(folder: Path, secret: Secret | None = None, count: int = 0) -> None:
    """Start a workbook with so many inputs in it."""
    book = start_workbook(folder / NAME, WRITER, Project(uid=new_uid(), title="Stopped"), secret)
    with book.step(Verb.BRING_IN) as step:
        for number in range(1, 1 + count):
            step.make(said(number))
    book.close()


def saving(secret: Secret | None) -> Story:
    """Single inputs and a sheet of many, into a plain or a locked workbook."""

    def act(folder: Path, tell: Tell) -> None:
        book = open_workbook(folder / NAME, WRITER, secret=secret)
        for turn in range(3):
            first = 1 + turn * (_FEW + MANY)
            keep_some(book, first, tell)
            bring_in_many(book, first + _FEW, tell)
        book.close()

    return Story(
        f"saving, {_kind(secret)}",
        lambda folder: begin(folder, secret),
        act,
        lambda folder, told: look(folder, told, [secret]),
    )


def migrating() -> Story:
    """A workbook of the version before is opened."""
    old = max((ROOT / "tests" / "old_files").glob("v*.collab"))

    def prepare(folder: Path) -> None:
        shutil.copy(old, folder / NAME)

    def faults(folder: Path, _told: Sequence[bytes]) -> list[str]:
        try:
            book = open_workbook(folder / NAME, WRITER)
        except Failure as failure:
            return [f"it does not open: {failure}"]
        try:
            book.examine_whole()
            ledger = load_ledger(book)
        finally:
            book.close()
        counts = (len(ledger.inputs), len(ledger.decisions), len(ledger.people))
        return [] if counts == (4, 2, 1) else ["something of the old workbook is gone"]

    return Story(
        "migrating",
        prepare,
        lambda folder, _tell: open_workbook(folder / NAME, WRITER).close(),
        faults,
    )


def backing_up(secret: Secret | None) -> Story:
    """Backups are made between inputs; each that was told of must open and hold what there was."""

    def act(folder: Path, tell: Tell) -> None:
        book = open_workbook(folder / NAME, WRITER, secret=secret)
        for turn in range(3):
            keep_some(book, 1 + turn * _FEW, tell)
            made = back_up(book)
            tell(f"backup {made.path.name} {(turn + 1) * _FEW}".encode())
        book.close()

    def faults(folder: Path, told: Sequence[bytes]) -> list[str]:
        found = look(folder, told, [secret])
        promised = {
            line.rsplit(b" ", 1)[0][7:].decode(): int(line.rsplit(b" ", 1)[1])
            for line in told
            if b"backup" in line
        }
        for backup in _backups(folder):
            count = promised.pop(backup.name, 0)
            book = open_workbook(backup, WRITER, secret=secret, read_only=True)
            book.examine_whole()
            if len(load_ledger(book).inputs) < count:
                found.append(f"{backup.name} holds less than was told")
            book.close()
        return found + [f"{name} was told of and is gone" for name in promised]

    return Story(f"backing up, {_kind(secret)}", lambda folder: begin(folder, secret), act, faults)


def locking() -> Story:
    """A workbook and its backups get a passphrase, then another; once told, the one before opens nothing."""

    def prepare(folder: Path) -> None:
        begin(folder, count=MANY)
        book = open_workbook(folder / NAME, WRITER)
        back_up(book)
        book.close()

    def act(folder: Path, tell: Tell) -> None:
        book = open_workbook(folder / NAME, WRITER)
        for number in range(1, 1 + MANY):
            tell(str(number).encode())
        for word, secret in ((b"locked", SECRET), (b"locked anew", OTHER)):
            lock_book(book, secret)
            tell(word)
        book.close()

    def faults(folder: Path, told: Sequence[bytes]) -> list[str]:
        left = (
            (OTHER,)
            if b"locked anew" in told
            else (SECRET, OTHER)
            if b"locked" in told
            else (None, SECRET, OTHER)
        )
        found = look(folder, told, left)
        places = [folder / NAME, *_backups(folder)]
        if b"locked" in told:
            found += [f"{one.name} can be read" for one in places if b"what I said" in one.read_bytes()]
        return found

    return Story("locking", prepare, act, faults)


def restoring() -> Story:
    """A backup is put in the place of the workbook: what is there is the one or the other, never neither."""

    def prepare(folder: Path) -> None:
        begin(folder, count=MANY)
        book = open_workbook(folder / NAME, WRITER)
        back_up(book)
        for number in range(MANY + 1, MANY + 1 + _FEW):
            keep_input(book, said(number))
        book.close()

    def act(folder: Path, tell: Tell) -> None:
        for number in range(1, 1 + MANY):
            tell(str(number).encode())
        restore(folder / NAME, _backups(folder)[0], WRITER)
        tell(b"restored")

    def faults(folder: Path, told: Sequence[bytes]) -> list[str]:
        found = look(folder, told, [None])
        if b"restored" in told and not found:
            book = open_workbook(folder / NAME, WRITER)
            count = len(load_ledger(book).inputs)
            book.close()
            found += [] if count == MANY else [f"{count} inputs after going back to {MANY}"]
        return found

    return Story("restoring", prepare, act, faults)


def taking_back(secret: Secret | None) -> Story:
    """Words are taken back; once that is told, no file that is left has a byte of them (law 9)."""

    def prepare(folder: Path) -> None:
        begin(folder, secret)
        book = open_workbook(folder / NAME, WRITER, secret=secret)
        for number in (1, 2):
            keep_input(book, replace(said(number), words=f"{TAKEN} {number}"))
        back_up(book)
        book.close()

    def act(folder: Path, tell: Tell) -> None:
        book = open_workbook(folder / NAME, WRITER, secret=secret)
        for uid in sorted(load_ledger(book).inputs):
            take_back_input(book, uid)
        tell(b"gone")
        book.close()

    def faults(folder: Path, told: Sequence[bytes]) -> list[str]:
        try:
            book = open_workbook(folder / NAME, WRITER, secret=secret)
        except Failure as failure:
            return [f"it does not open: {failure}"]
        book.examine_whole()
        count = len(load_ledger(book).inputs)
        book.close()
        found = [] if count == 2 else [f"{count} inputs of two are counted"]  # noqa: PLR2004
        if b"gone" in told:
            files = [one for one in folder.rglob("*") if one.is_file()]
            found += [f"{one.name} has the words" for one in files if TAKEN.encode() in one.read_bytes()]
        return found

    return Story(f"taking back, {_kind(secret)}", prepare, act, faults)


def _backups(folder: Path) -> list[Path]:
    return sorted((folder / "profile" / "backups").glob("*/*.collab"))


def _kind(secret: Secret | None) -> str:
    return "locked" if secret else "plain"


SECRET: Final = from_passphrase("copper window seven lamps", MARK + b"twelve bytes")
OTHER: Final = from_passphrase("a kettle of blue thunder", MARK + b"other twelve")
STORIES: Final = (
    saving(None),
    saving(SECRET),
    migrating(),
    backing_up(None),
    backing_up(SECRET),
    locking(),
    restoring(),
    taking_back(None),
)
