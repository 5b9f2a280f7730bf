"""Finds where people took part by reading a handful of rows, however much was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from collabdesk.domain import records
from collabdesk.domain.declaration import Record, kind_of
from collabdesk.domain.honesty import Stage, stages_missing
from collabdesk.domain.ledger import Ledger
from collabdesk.storage.encoding import record_from
from collabdesk.storage.queries.ledger import project_of
from collabdesk.storage.queries.reading import every, where

if TYPE_CHECKING:
    from uuid import UUID

    import sqlalchemy as sa

R = TypeVar("R", bound=Record)

_FIRST_SAID: Final = "ORDER BY coalesce(said_on, recorded_on) LIMIT 1"
_FIRST_HELD: Final = "WHERE held_on IS NOT NULL ORDER BY held_on LIMIT 1"
_FIRST_DECIDED: Final = "ORDER BY decided_on LIMIT 1"
_WHO_WAS_THERE: Final = "WHERE trim(in_the_room) <> '' LIMIT 1"
_BY_SOMEBODY: Final = "WHERE owner_person IS NOT NULL"


def stages_without_people(connection: sa.Connection) -> tuple[Stage, ...]:
    """Give the stages at which the record does not tell that people took part (K12).

    It is the law of `domain.honesty`, told of a ledger that holds only the rows that can decide it.
    Raises Gone where there is no project.
    """
    actions = _rows(connection, records.Action, _BY_SOMEBODY)
    owners = dict.fromkeys(one.owner_person for one in actions.values() if one.owner_person is not None)
    first, told = (_rows(connection, records.Decision, which) for which in (_FIRST_DECIDED, _WHO_WAS_THERE))
    return stages_missing(
        Ledger(
            project=project_of(connection),
            people={one.uid: one for one in where(connection, records.Person, "uid", owners)},
            sessions=_rows(connection, records.Session, _FIRST_HELD),
            inputs=_rows(connection, records.Input, _FIRST_SAID),
            decisions={**first, **told},
            actions=actions,
            verdicts=_rows(connection, records.Verdict, "LIMIT 1"),
            journey={kind: every(connection, kind) for kind in (records.Boundary, records.Mark)},
        )
    )


def _rows(connection: sa.Connection, record: type[R], which: str) -> dict[UUID, R]:
    query = f'SELECT * FROM "{kind_of(record)}" {which}'
    found = connection.exec_driver_sql(query).mappings().all()
    return {one.uid: one for one in (record_from(record, dict(row)) for row in found)}
