"""Reads the register of papers that were handed over, and what the board is asked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.records import BoardOption, BoardPaper, IssuedPaper
from collabdesk.storage.encoding import record_from
from collabdesk.storage.journal.oplog import CHUNK
from collabdesk.storage.queries.reading import every, where
from collabdesk.storage.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class GivenOut:
    """A paper that was handed over, and whose exact words it holds.

    ``quoted`` are numbers of inputs, lowest first; ``withdrawn`` those of them that were taken back at the
    person's wish since, which no printed copy knows (method.md 10, K30).
    """

    paper: IssuedPaper
    quoted: tuple[int, ...] = ()
    withdrawn: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardView:
    """What the board is asked, None where nobody has written it, and what it could choose, in order."""

    board: BoardPaper | None = None
    options: tuple[BoardOption, ...] = ()


def issued_papers(
    book: Workbook, limit: int | None = None, before: UUID | None = None
) -> tuple[GivenOut, ...]:
    """Give papers that were handed over, the newest first.

    Args:
        book: The workbook.
        limit: How many at most; None gives all.
        before: Go on after this paper, the last one already shown; None begins with the newest.
    """
    after = (
        "WHERE (issued_on, uid) < (SELECT issued_on, uid FROM issuedpaper WHERE uid = ?) " if before else ""
    )
    query = f"SELECT * FROM issuedpaper {after}ORDER BY issued_on DESC, uid DESC LIMIT ?"
    given: tuple[str | int, ...] = (-1 if limit is None else limit,)
    with book.reading() as connection:
        rows = connection.exec_driver_sql(query, (before.hex, *given) if before else given).mappings().all()
        papers = [record_from(IssuedPaper, dict(row)) for row in rows]
        quoted = _quoted(connection, [paper.uid for paper in papers])
    return tuple(
        GivenOut(
            paper=paper,
            quoted=tuple(sorted(number for number, _ in quoted[paper.uid])),
            withdrawn=tuple(sorted(number for number, taken_back in quoted[paper.uid] if taken_back)),
        )
        for paper in papers
    )


def board_paper(book: Workbook) -> BoardView:
    """Give what the board is asked, as written last, and what it could choose."""
    with book.reading() as connection:
        boards = every(connection, BoardPaper).values()
        if not boards:
            return BoardView()
        board = max(boards, key=lambda one: one.uid)
        options = where(connection, BoardOption, "board", [board.uid])
    return BoardView(board, tuple(sorted(options, key=lambda one: (one.position, one.uid))))


def _quoted(connection: sa.Connection, papers: Sequence[UUID]) -> defaultdict[UUID, set[tuple[int, bool]]]:
    """Give, by paper, the number of each input it quotes and whether it was taken back."""
    quoting, said = TABLES["quoting"], TABLES["input"]
    found: defaultdict[UUID, set[tuple[int, bool]]] = defaultdict(set)
    for start in range(0, len(papers), CHUNK):
        query = (
            sa.select(quoting.c.paper, said.c.number, said.c.withdrawn_on)
            .join(said, said.c.uid == quoting.c.input)
            .where(quoting.c.paper.in_(papers[start : start + CHUNK]))
        )
        for paper, number, withdrawn_on in connection.execute(query).all():
            found[paper].add((number, withdrawn_on is not None))
    return found
