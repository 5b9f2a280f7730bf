"""Does the same in a plain workbook and in a locked one, in turns, and says how long each took."""

from __future__ import annotations

import json
import shutil
import sys
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench import author, timed
from bench_rows import synthetic_plan

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input, Project
from collabdesk.operations.bringing_in import bring_in
from collabdesk.operations.hearing import keep_input
from collabdesk.operations.starting import start_workbook
from collabdesk.storage import keys
from collabdesk.storage.queries.search import find
from collabdesk.storage.workbook import open_workbook

if TYPE_CHECKING:
    from collections.abc import Callable

    from collabdesk.exchange.plan import ImportPlan
    from collabdesk.storage.keys import Secret
    from collabdesk.storage.workbook import Workbook

Times = tuple[list[float], list[float]]
"""Seconds of each turn in the locked workbook, and in the plain one."""
OPENED, SAVED, SEARCHED, BROUGHT_IN = 31, 80, 12, 5
TERMS = ("letter", "tablets ward", "neighbour kettle", "frightened night", "fourteen stairs")
TODAY = date(2026, 6, 1)


def main() -> int:
    """Run as ``bench_safety.py WORKBOOK ROWS``; writes one line of JSON, times by what was done.

    ``ROWS`` are how many are brought in into a new workbook.
    """
    filled, rows = Path(sys.argv[1]), int(sys.argv[2])
    secrets: list[Secret] = []
    found: dict[str, Times | float] = {}
    found["passphrase"] = timed(lambda: secrets.append(keys.from_passphrase("seven lamps", keys.new_salt())))
    with TemporaryDirectory(dir=filled.parent) as folder:
        place = Path(folder)
        shutil.copyfile(filled, place / "plain.collab")
        with closing(open_workbook(place / "plain.collab", author())) as book:
            book.export_to(place / "locked.collab", secrets[0])
        found["opened"] = opening(place, secrets[0])
        with ExitStack() as stack:
            books = [stack.enter_context(closing(book)) for book in both(place, secrets[0])]
            found["saved"] = saving(books)
            found["searched"] = searching(books)
        found["brought_in"] = bringing_in(place, secrets[0], synthetic_plan(rows))
    print(json.dumps(found))
    return 0


def both(place: Path, secret: Secret) -> tuple[Workbook, Workbook]:
    """Open the locked workbook and the plain one."""
    locked = open_workbook(place / "locked.collab", author(), secret=secret)
    return locked, open_workbook(place / "plain.collab", author())


def in_turns(turns: int, locked: Callable[[], object], plain: Callable[[], object]) -> Times:
    """Do both so many times, each first in every other turn, and give the times."""
    times: Times = ([], [])
    sides = ((locked, times[0]), (plain, times[1]))
    for turn in range(turns):
        for work, spent in sides if turn % 2 else sides[::-1]:
            spent.append(timed(work))
    return times


def opening(place: Path, secret: Secret) -> Times:
    """Open and close, with a key that was worked out before."""
    locked, plain = place / "locked.collab", place / "plain.collab"
    return in_turns(
        OPENED,
        lambda: open_workbook(locked, author(), secret=secret).close(),
        lambda: open_workbook(plain, author()).close(),
    )


def saving(books: list[Workbook]) -> Times:
    """Keep one input."""

    def keep(book: Workbook) -> None:
        words = "He rang back at five, and nobody had told the ward."
        keep_input(book, Input(uid=new_uid(), number=0, words=words, recorded_on=TODAY))

    return in_turns(SAVED, lambda: keep(books[0]), lambda: keep(books[1]))


def searching(books: list[Workbook]) -> Times:
    """Find each of some words."""

    def search(book: Workbook) -> None:
        for term in TERMS:
            find(book, term)

    return in_turns(SEARCHED, lambda: search(books[0]), lambda: search(books[1]))


def bringing_in(place: Path, secret: Secret, plan: ImportPlan) -> Times:
    """Bring a sheet in into a new workbook."""
    made: list[Workbook] = []

    def bring(opens_with: Secret | None) -> None:
        project = Project(uid=new_uid(), title="Import")
        made.append(start_workbook(place / f"{len(made)}.collab", author(), project, opens_with))
        bring_in(made[-1], plan, today=TODAY)
        made[-1].close()

    return in_turns(BROUGHT_IN, lambda: bring(secret), lambda: bring(None))


if __name__ == "__main__":
    sys.exit(main())
