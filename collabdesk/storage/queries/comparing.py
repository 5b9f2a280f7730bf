"""Says in what two copies of one workbook differ, by counts and numbers and never by words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from collabdesk.domain.records import KINDS, SafeguardingPointer

if TYPE_CHECKING:
    import sqlalchemy as sa

    from collabdesk.storage.workbook import Workbook

FEW: Final = 5
"""Inputs named by their numbers; the rest are only counted."""
_Rows = dict[str, int]


@dataclass(frozen=True, slots=True)
class Differences:
    """What going back would change; every count is by kind of record, every number that of an input.

    ``comes_back`` is there only in the copy, ``goes`` only now, ``changes`` in both and not the same.
    ``steps_since`` counts the steps there are now and not in the copy; ``known_now`` says whether there was a
    present one to compare with.
    """

    comes_back: Mapping[str, int] = field(default_factory=dict)
    goes: Mapping[str, int] = field(default_factory=dict)
    changes: Mapping[str, int] = field(default_factory=dict)
    inputs_coming_back: tuple[int, ...] = ()
    inputs_going: tuple[int, ...] = ()
    inputs_changing: tuple[int, ...] = ()
    steps_since: int = 0
    known_now: bool = True

    @property
    def none(self) -> bool:
        """Whether both hold the same."""
        return not (self.comes_back or self.goes or self.changes)


def compare(now: Workbook | None, copy: Workbook) -> Differences:
    """Say what would differ after going back to ``copy``; without a present one everything comes back.

    What was passed on because somebody may be at risk is nobody's to count, and is left out.
    """
    ours, ours_steps = _contents(now) if now is not None else ({}, set())
    theirs, their_steps = _contents(copy)
    back: dict[str, set[str]] = {}
    goes: dict[str, set[str]] = {}
    changes: dict[str, set[str]] = {}
    for kind, there in theirs.items():
        here = ours.get(kind, {})
        back[kind] = there.keys() - here.keys()
        goes[kind] = here.keys() - there.keys()
        changes[kind] = {uid for uid in there.keys() & here.keys() if there[uid] != here[uid]}
    return Differences(
        comes_back=_counts(back),
        goes=_counts(goes),
        changes=_counts(changes),
        inputs_coming_back=_numbers(copy, back["input"]),
        inputs_going=_numbers(now, goes["input"]) if now is not None else (),
        inputs_changing=_numbers(copy, changes["input"]),
        steps_since=len(ours_steps - their_steps),
        known_now=now is not None,
    )


def _contents(book: Workbook) -> tuple[dict[str, _Rows], set[str]]:
    with book.reading() as connection:
        found = {
            kind: _rows(connection, kind)
            for kind, record in KINDS.items()
            if record is not SafeguardingPointer
        }
        steps = {str(uid) for (uid,) in connection.exec_driver_sql("SELECT uid FROM step").all()}
    return found, steps


def _rows(connection: sa.Connection, kind: str) -> _Rows:
    """Give every row of a kind by uid, as a hash of what it holds, which keeps large workbooks small."""
    found = connection.exec_driver_sql(f'SELECT * FROM "{kind}"')
    place = list(found.keys()).index("uid")
    return {str(row[place]): hash(tuple(row)) for row in found.all()}


def _counts(found: Mapping[str, set[str]]) -> dict[str, int]:
    return {kind: len(uids) for kind, uids in found.items() if uids}


def _numbers(book: Workbook, uids: set[str]) -> tuple[int, ...]:
    """Give the numbers of the first few of these inputs, lowest first."""
    if not uids:
        return ()
    with book.reading() as connection:
        rows = connection.exec_driver_sql("SELECT uid, number FROM input ORDER BY number, uid").all()
    return tuple(int(number) for uid, number in rows if uid in uids)[:FEW]
