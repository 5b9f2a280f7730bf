"""Keeps each input's derived standing in a table, so that Home is as quick at 100,000 as at 100."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from collabdesk.domain.declaration import Record
from collabdesk.domain.records import Answering, Decision, Hearing, Input, Reply, Verdict
from collabdesk.domain.standing import Chain, Standing, standing_of
from collabdesk.storage.encoding import encode, record_from
from collabdesk.storage.journal.oplog import CHUNK

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    import sqlalchemy as sa

R = TypeVar("R", bound=Record)

BEARING = frozenset({"hearing", "answering", "reply", "verdict"})
"""Kinds that point at an input and move its standing; sorting and checking do not."""

_INSERT = (
    "INSERT OR REPLACE INTO standing "
    "(input, state, silence, waiting, since, last_answer, due_on, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def restate(connection: sa.Connection, inputs: Iterable[UUID]) -> None:
    """Derive the standing of these inputs again; an input that is gone has none."""
    wanted = list(inputs)
    for start in range(0, len(wanted), CHUNK):
        part = wanted[start : start + CHUNK]
        chains = chains_of(connection, part)
        gone = [(uid.hex,) for uid in part if uid not in chains]
        if gone:
            connection.exec_driver_sql("DELETE FROM standing WHERE input = ?", gone)
        put(connection, [(chain.input, standing_of(chain)) for chain in chains.values()])


def put(connection: sa.Connection, standings: list[tuple[Input, Standing]]) -> None:
    """Store standings that were derived already."""
    if standings:
        connection.exec_driver_sql(
            _INSERT,
            [
                (
                    said.uid.hex,
                    now.state.value,
                    now.silence.value,
                    int(now.waiting),
                    encode(now.since),
                    encode(now.last_answer),
                    encode(now.due_on),
                    said.number,
                )
                for said, now in standings
            ],
        )


def chains_of(connection: sa.Connection, inputs: list[UUID]) -> dict[UUID, Chain]:
    """Give the links that bear on the standing of these inputs (at most CHUNK of them)."""
    said = {one.uid: one for one in _read(connection, Input, "uid", inputs)}
    links = _read(connection, Answering, "input", inputs)
    decided = {d.uid: d for d in _read(connection, Decision, "uid", [link.decision for link in links])}
    decisions: defaultdict[UUID, list[Decision]] = defaultdict(list)
    for link in links:
        if link.decision in decided:
            decisions[link.input].append(decided[link.decision])
    hearings = _grouped((h.input, h) for h in _read(connection, Hearing, "input", inputs))
    replies = _grouped((r.input, r) for r in _read(connection, Reply, "input", inputs))
    verdicts = _grouped((v.input, v) for v in _read(connection, Verdict, "input", inputs))
    return {
        uid: Chain(
            input=one,
            hearings=tuple(hearings[uid]),
            decisions=tuple(decisions[uid]),
            replies=tuple(replies[uid]),
            verdicts=tuple(verdicts[uid]),
        ).in_order()
        for uid, one in said.items()
    }


def _grouped(pairs: Iterable[tuple[UUID, R]]) -> defaultdict[UUID, list[R]]:
    found: defaultdict[UUID, list[R]] = defaultdict(list)
    for uid, record in pairs:
        found[uid].append(record)
    return found


def _read(connection: sa.Connection, record: type[R], column: str, uids: list[UUID]) -> list[R]:
    found: list[R] = []
    kind = record.__name__.lower()
    for start in range(0, len(uids), CHUNK):
        part = [uid.hex for uid in uids[start : start + CHUNK]]
        marks = ", ".join("?" for _ in part)
        query = f'SELECT * FROM "{kind}" WHERE "{column}" IN ({marks})'
        found += [
            record_from(record, dict(row))
            for row in connection.exec_driver_sql(query, tuple(part)).mappings().all()
        ]
    return found
