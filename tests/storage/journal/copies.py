"""Several copies of one workbook as real files, each on a device of its own, for tests of merging."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from collabdesk.domain.declaration import kind_of
from collabdesk.domain.records import RECORDS
from collabdesk.domain.standing import standing_of
from collabdesk.storage.journal import oplog
from collabdesk.storage.journal.projection import as_row, read_row
from collabdesk.storage.journal.resolve import Op, resolve
from collabdesk.storage.journal.search_index import searched_fields
from collabdesk.storage.journal.standings import chains_of
from collabdesk.storage.journal.union import absorb, read_journal
from collabdesk.storage.queries.ledger import load_ledger
from collabdesk.storage.workbook import Author, Workbook, open_workbook

if TYPE_CHECKING:
    from uuid import UUID


@dataclass
class Copies:
    """The copies, open; ``places`` are their files."""

    books: list[Workbook]
    places: list[Path]

    def close(self) -> None:
        """Close them all."""
        for book in self.books:
            book.close()


def copies_of(place: Path, number: int) -> Copies:
    """Open ``number`` further copies of a closed workbook, each in a folder and on a device of its own."""
    books, places = [], []
    for which in range(number):
        folder = place.parent / f"{place.stem}-{which}-{os.urandom(4).hex()}"
        folder.mkdir()
        copy = Path(shutil.copy(place, folder / place.name))
        places.append(copy)
        books.append(open_workbook(copy, Author(device=f"laptop-{which}")))
    return Copies(books, places)


def take(into: Workbook, of: Workbook) -> None:
    """Absorb one copy into another."""
    absorb(into, read_journal(of))


def check_projection(book: Workbook) -> None:
    """Assert that tables, search and standings are what the journal says, worked out anew."""
    with book.reading() as connection:
        by_row: dict[UUID, list[Op]] = {}
        for op in oplog.every_op(connection):
            by_row.setdefault(op.row, []).append(op)
        for record in RECORDS:
            kind = kind_of(record)
            there = {
                row.hex: as_row(kind, resolve(ops), ops)
                for row, ops in by_row.items()
                if ops[0].record == kind
            }
            expected = {uid: row for uid, row in there.items() if row is not None}
            held = connection.exec_driver_sql(f'SELECT uid FROM "{kind}"').scalars().all()
            assert set(held) == set(expected), kind
            for row, ops in by_row.items():
                if ops[0].record == kind and row.hex in expected:
                    assert read_row(connection, kind, row) == expected[row.hex]
            if searched_fields(kind):
                query = "SELECT row FROM searchable WHERE record = ?"
                found = connection.exec_driver_sql(query, (kind,)).scalars().all()
                assert set(found) == set(expected)
        connection.exec_driver_sql("SELECT count(*) FROM search WHERE search MATCH 'a*'").all()
    check_standings(book)


def check_standings(book: Workbook) -> None:
    """Assert that each input has one row of standing, equal to what its chain in the ledger says."""
    ledger = load_ledger(book)
    with book.reading() as connection:
        held = {
            row["input"]: row for row in connection.exec_driver_sql("SELECT * FROM standing").mappings().all()
        }
        bearing = chains_of(connection, list(ledger.inputs)[: oplog.CHUNK])
    assert set(held) == {uid.hex for uid in ledger.inputs}
    for uid, now in ledger.standings.items():
        row = held[uid.hex]
        assert row["state"] == now.state.value
        assert row["silence"] == now.silence.value
        assert bool(row["waiting"]) == now.waiting
        assert row["since"] == (now.since.isoformat() if now.since else None)
        assert row["last_answer"] == (now.last_answer.value if now.last_answer else None)
        assert row["due_on"] == (now.due_on.isoformat() if now.due_on else None)
        assert row["number"] == ledger.inputs[uid].number
    for uid, chain in bearing.items():
        assert standing_of(chain) == ledger.standings[uid]
