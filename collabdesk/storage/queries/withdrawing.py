"""Reads what hangs on words or a person before they are taken back, and which papers quoted them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.records import IssuedPaper
from collabdesk.domain.withdrawal import Held, Recall
from collabdesk.domain.withdrawing import references_to
from collabdesk.storage.journal import oplog
from collabdesk.storage.queries.reading import where
from collabdesk.storage.schema import STEP, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from collabdesk.storage.journal.forgetting import Hanging


def alive(connection: sa.Connection, found: Iterable[Hanging]) -> list[Hanging]:
    """Give those of these rows that are there; the others were removed or undone before."""
    wanted = list(found)
    there: set[UUID] = set()
    for kind in {one.kind for one in wanted}:
        rows = [one.row for one in wanted if one.kind == kind]
        for start in range(0, len(rows), oplog.CHUNK):
            column = TABLES[kind].c.uid
            query = sa.select(column).where(column.in_(rows[start : start + oplog.CHUNK]))
            there |= set(connection.scalars(query).all())
    return [one for one in wanted if one.row in there]


def counted(found: Iterable[Hanging]) -> tuple[Held, ...]:
    """Give how many rows there are of each kind."""
    rows = {(one.kind, one.row) for one in found}
    return tuple(Held(kind, count) for kind, count in sorted(Counter(kind for kind, _ in rows).items()))


def staying(connection: sa.Connection, inputs: Sequence[UUID], going: Iterable[str]) -> tuple[Held, ...]:
    """Give how many records hang on these inputs that do not go: answers, actions, changes and links."""
    left = set(going)
    found: dict[str, int] = {}
    for kind, names in references_to("input").items():
        if kind in left:
            continue
        table = TABLES[kind]
        for start in range(0, len(inputs), oplog.CHUNK):
            part = inputs[start : start + oplog.CHUNK]
            pointing = sa.or_(*(table.c[name].in_(part) for name in names))
            count = connection.scalar(sa.select(sa.func.count()).select_from(table).where(pointing)) or 0
            if count:
                found[kind] = found.get(kind, 0) + int(count)
    return tuple(Held(kind, count) for kind, count in sorted(found.items()))


def recalls(connection: sa.Connection, inputs: Sequence[UUID]) -> tuple[Recall, ...]:
    """Give every paper that was given out and prints words of these inputs, the latest first."""
    quoting, said = TABLES["quoting"], TABLES["input"]
    numbers: dict[UUID, set[int]] = {}
    for start in range(0, len(inputs), oplog.CHUNK):
        query = (
            sa.select(quoting.c.paper, said.c.number)
            .join(said, said.c.uid == quoting.c.input)
            .where(quoting.c.input.in_(inputs[start : start + oplog.CHUNK]))
        )
        for paper, number in connection.execute(query).all():
            numbers.setdefault(paper, set()).add(number)
    papers = where(connection, IssuedPaper, "uid", numbers)
    return tuple(
        Recall(
            paper=one.uid,
            code=one.code,
            title=one.title,
            issued_on=one.issued_on,
            audience=one.audience,
            given_to=one.given_to,
            pages=one.pages,
            numbers=tuple(sorted(numbers[one.uid])),
        )
        for one in sorted(papers, key=lambda one: (-one.issued_on.toordinal(), one.title, one.uid))
    )


def other_devices(connection: sa.Connection, device: str) -> int:
    """Give how many other devices have written in the workbook, whose copies may hold the words yet."""
    query = sa.select(sa.func.count(sa.distinct(STEP.c.device))).where(STEP.c.device != device)
    return int(connection.scalar(query) or 0)
