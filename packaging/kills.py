"""Stops a program that is keeping inputs, at random moments, and sees whether anything it kept is lost."""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input, Project
from collabdesk.domain.verbs import Verb
from collabdesk.operations.hearing import keep_input
from collabdesk.operations.starting import start_workbook
from collabdesk.operations.undoing import redo, undo
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.queries.reading import next_number
from collabdesk.storage.workbook import Author, Workbook, open_workbook

WRITER = Author(device="kills")
SEED = 20261124
MANY = 120
"""Inputs brought in at once, so that some kills fall into a long write."""

KILLS_OF_ONE = 20
"""Kills that one workbook has to stand, before it grows so large that checking it takes the time."""


def words_for(number: int) -> str:
    """Give the words that the input of a number must hold, long enough to fill several pages at times."""
    return f"Number {number}: what I said. " * (1 + number % 7 * 40)


def main() -> int:
    """Run the campaign, or be the program that is stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=300, help="how many kills")
    parser.add_argument("--write", type=Path, help="keep inputs in this workbook until stopped")
    chosen = parser.parse_args()
    if chosen.write:
        write_until_stopped(chosen.write)
    with tempfile.TemporaryDirectory() as folder:
        told = campaign(Path(folder), chosen.count)
    print(told)
    return 1 if told.lost else 0


def write_until_stopped(place: Path) -> None:
    """Keep inputs without end, telling each number once it is safely kept."""
    book = open_workbook(place, WRITER)
    print("ready", flush=True)
    while True:
        with book.reading() as connection:
            first = next_number(connection, Input)
        if first % 5:
            keep_input(book, said(first))
            print(first, flush=True)
        else:
            with book.step(Verb.BRING_IN) as step:
                for number in range(first, first + MANY):
                    step.make(said(number))
            print(*range(first, first + MANY), sep="\n", flush=True)


def said(number: int) -> Input:
    """Make the input of a number."""
    return Input(uid=new_uid(), number=number, words=words_for(number), recorded_on=date(2026, 3, 2))


@dataclass
class Campaign:
    """What came of the kills so far: ``lost`` tells what is wrong, in sentences."""

    kills: int = 0
    halfway: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Say it in a few lines."""
        count = f"{self.kills} kills, {self.halfway} in the middle of a write; "
        count += f"{self.acknowledged} inputs acknowledged, {len(self.lost)} faults."
        return "\n".join([count, *self.lost])


def campaign(folder: Path, count: int) -> Campaign:
    """Kill a writer ``count`` times, and check the workbook after each; a new one now and then."""
    chance = random.Random(SEED)
    told = Campaign()
    for start in range(0, count, KILLS_OF_ONE):
        place = folder / f"{start}.collab"
        start_workbook(place, WRITER, Project(uid=new_uid(), title="Kills")).close()
        acknowledged: set[int] = set()
        for _ in range(min(KILLS_OF_ONE, count - start)):
            acknowledged |= write_and_kill(place, chance)
            told.kills += 1
            told.halfway += place.with_name(f"{place.name}-journal").exists()
            told.lost += [f"kill {told.kills}: {fault}" for fault in faults(place, acknowledged)]
        told.acknowledged += len(acknowledged)
    return told


def write_and_kill(place: Path, chance: random.Random) -> set[int]:
    """Start a writer, stop it at a random moment, and give the numbers it had acknowledged."""
    command = [sys.executable, str(Path(__file__).resolve()), "--write", str(place)]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    if writer.stdout.readline() != "ready\n":
        writer.kill()
        raise RuntimeError("the writer did not start")
    time.sleep(chance.uniform(0.0, 0.08))
    writer.kill()
    rest, _ = writer.communicate()
    return {int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")}


def faults(place: Path, acknowledged: set[int]) -> list[str]:
    """Open the workbook as the next person would and give what is wrong with it."""
    book = open_workbook(place, WRITER)
    try:
        book.examine_whole()
        return list(_faults(book, acknowledged))
    finally:
        book.close()


def _faults(book: Workbook, acknowledged: set[int]) -> list[str]:
    ledger = load_ledger(book)
    there = {one.number: one.words for one in ledger.inputs.values()}
    found = [f"number {number} was acknowledged and is gone" for number in acknowledged - there.keys()]
    found += [f"the words of number {n} have changed" for n, words in there.items() if words != words_for(n)]
    if len(there) != len(ledger.inputs) or set(there) != set(range(1, len(there) + 1)):
        found.append("the numbers are not one after another, each once")
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


if __name__ == "__main__":
    sys.exit(main())
