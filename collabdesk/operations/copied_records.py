"""Lays every kind of record out as a table from its one declaration, without what may not leave."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from collabdesk.domain import records
from collabdesk.domain.declaration import Field, Record, fields_of, kind_of
from collabdesk.domain.privacy import Privacy
from collabdesk.papers.clearing import has_own_yes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger
    from collabdesk.exchange.writing import Cell, Table
    from collabdesk.operations.leaving import Leaving

LEFT_OUT = frozenset(
    {
        "consent",
        "attachment",
        "accesscard",
        "accessneed",
        "guidance",
        "payment",
        "checkin",
        "offrecord",
        "hardmessage",
    }
)
"""Kinds of which nothing is left once a person's own fields are gone, or only days that may point at one."""
_KNOWN_BY = ("name", "title", "meeting_on", "word", "overlap", "if_we", "planned_on")
"""Fields a reader knows a record by, the first that is filled."""
_LETTERS = {"input": "V", "decision": "D", "action": "A", "change": "C", "person": "P"}


def record_tables(leaving: Leaving) -> list[Table]:
    """Give a table for each kind of record that has rows."""
    from collabdesk.exchange.writing import Table

    found: list[Table] = []
    for kind, rows in _by_kind(leaving).items():
        columns = [f for f in fields_of(records.KINDS[kind]) if f.name != "uid" and not leaving.never(f)]
        columns = [f for f in columns if f.refers_to != "reply"]
        if rows:
            cells = [tuple(_cell(leaving, row, f) for f in columns) for row in rows]
            found.append(Table(_heading(kind), tuple(_heading(f.name) for f in columns), cells))
    return found


def _by_kind(leaving: Leaving) -> Mapping[str, list[Record]]:
    ledger = leaving.ledger
    every: Iterable[tuple[type, Iterable[Record]]] = (
        (records.Project, [ledger.project]),
        (records.Group, ledger.groups.values()),
        (records.Person, ledger.people.values()),
        (records.ToldText, ledger.told_texts.values()),
        (records.Session, ledger.sessions.values()),
        (records.Input, ledger.inputs.values()),
        (records.Check, ledger.checks.values()),
        (records.Hearing, ledger.hearings.values()),
        (records.Pattern, ledger.patterns.values()),
        (records.Sorting, ledger.sortings.values()),
        (records.Decision, ledger.decisions.values()),
        (records.Answering, ledger.answerings.values()),
        (records.Action, ledger.actions.values()),
        (records.Acting, ledger.actings.values()),
        (records.Change, ledger.changes.values()),
        (records.Changing, ledger.changings.values()),
        (records.Reply, ledger.replies.values()),
        (records.Verdict, ledger.verdicts.values()),
        (records.BoardPaper, ledger.board_papers.values()),
        (records.BoardOption, ledger.board_options.values()),
        (records.IssuedPaper, ledger.issued_papers.values()),
        (records.Quoting, ledger.quotings.values()),
    )
    found = {kind_of(record): list(rows) for record, rows in every}
    for record in records.JOURNEY:
        if kind_of(record) not in LEFT_OUT:
            kept: tuple[Record, ...] = ledger.of(record)
            found[kind_of(record)] = [row for row in kept if leaving.may_share(row)]
    return found


def _cell(leaving: Leaving, row: Record, field: Field) -> Cell:
    value = getattr(row, field.name)
    if field.privacy is Privacy.WORDS:
        return _quoted(leaving, row, field, str(value))
    if field.privacy is Privacy.COUNTED:
        return leaving.group(value) if field.refers_to == "group" else leaving.people(value)
    return _named(leaving.ledger, field.refers_to or "", value) if field.refers_to else _open(row, field)


def _open(row: Record, field: Field) -> Cell:
    value = getattr(row, field.name)
    if isinstance(value, Enum):
        return str(value.value).replace("_", " ")
    if field.name == "number":
        return f"{_LETTERS[kind_of(type(row))]}-{value:03d}"
    return value if isinstance(value, str | int | date) else None


def _quoted(leaving: Leaving, row: Record, field: Field, value: str) -> str:
    uid = row.uid if isinstance(row, records.Input) else getattr(row, "input", None)
    if uid is None:
        return value if leaving.everything or has_own_yes(row) else ""
    chain = leaving.ledger.chains.get(uid) if uid else None
    if isinstance(row, records.Input) and field.name == "words" and chain is not None:
        return leaving.spoken(chain)
    return value if leaving.may_quote(chain) else ""


def _named(ledger: Ledger, kind: str, uid: UUID | None) -> str:
    """Give what a reader knows a record by: its printed number or its name."""
    known: dict[str, Mapping[UUID, Record]] = {
        "input": ledger.inputs,
        "decision": ledger.decisions,
        "action": ledger.actions,
        "change": ledger.changes,
        "session": ledger.sessions,
        "pattern": ledger.patterns,
        "boardpaper": ledger.board_papers,
        "issuedpaper": ledger.issued_papers,
    }
    found = known.get(kind, ledger.journey.get(records.KINDS[kind], {})).get(uid) if uid else None
    number = getattr(found, "number", None)
    if number is not None:
        return f"{_LETTERS[kind]}-{number:03d}"
    named = (getattr(found, name, None) for name in _KNOWN_BY)
    return str(next(filter(None, named), ""))


def _heading(name: str) -> str:
    return name.replace("_", " ").capitalize()
