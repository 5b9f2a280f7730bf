"""Looks whether each cell of a workbook holds what its column may hold, which SQLite itself never asks."""

from __future__ import annotations

from datetime import date
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from collabdesk.domain.declaration import field_map, fields_of
from collabdesk.domain.failures import Damaged
from collabdesk.domain.records import KINDS
from collabdesk.domain.standing import Silence
from collabdesk.domain.words import Answer, InputState
from collabdesk.storage.journal.resolve import OpKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.declaration import Field
    from collabdesk.storage.connecting import Driver

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of one cell; more than any attachment or text we keep."""
_TEXT: Final = "typeof({0}) = 'text'"
_NUMBER: Final = "typeof({0}) = 'integer'"
_UID: Final = "typeof({0}) = 'text' AND length({0}) = 32 AND {0} NOT GLOB '*[^0-9a-f]*'"
_DAY: Final = "typeof({0}) = 'text' AND length({0}) = 10 AND date({0}) IS {0}"
_YES_OR_NO: Final = "typeof({0}) = 'integer' AND {0} IN (0, 1)"
_BYTES: Final = "typeof({0}) = 'blob'"
_SIMPLE: Final = {str: _TEXT, int: _NUMBER, bool: _YES_OR_NO, UUID: _UID, date: _DAY}

Rules = dict[str, str]
"""By column, what is true of each cell that may stand there."""


def check_cells(driver: Driver, name: str) -> None:
    """Read every cell of a workbook of this version, some milliseconds a megabyte.

    It is asked of a file from outside before anything is made of it, and of any other when making sense of
    it has failed. Raises Damaged; what SQLite raises of a file it cannot read goes on.
    """
    for table, rules in _every_table():
        wrong = " OR ".join(f"NOT ({rule})" for rule in rules.values())
        large = " OR ".join(f'octet_length("{column}") > {LARGEST}' for column in rules)
        query = f'SELECT 1 FROM "{table}" WHERE {wrong} OR {large} LIMIT 1'
        if driver.execute(query).fetchall():
            raise Damaged(name)
    _check_entries(driver, name)


def _check_entries(driver: Driver, name: str) -> None:
    """Read what the journal's entries say of fields; the cells must be JSON already."""
    said = driver.execute(
        "SELECT DISTINCT op.record, each.key, each.type FROM op, json_each(op.fields) AS each"
    ).fetchall()
    seen = driver.execute(
        "SELECT DISTINCT op.record, each.key, each.type FROM op, json_each(op.seen) AS each"
    ).fetchall()
    inside = "SELECT DISTINCT uid.type FROM op, json_each(op.seen) AS each, json_each(each.value) AS uid"
    kinds = {str(row[0]) for row in driver.execute(inside).fetchall()}
    plain = {"text", "integer", "null", "true", "false"}
    for rows, types in ((said, plain), (seen, {"array"})):
        for record, field, kind in rows:
            if kind not in types or field not in field_map(KINDS[str(record)]):
                raise Damaged(name)
    if not kinds <= {"text"}:
        raise Damaged(name)


def _every_table() -> Iterator[tuple[str, Rules]]:
    yield (
        "step",
        _named(uid=_UID, device=_TEXT, lamport=_NUMBER, at=_TEXT, author=_TEXT, verb=_TEXT, count=_NUMBER)
        | {"reverses": _or_none("reverses", _UID)},
    )
    yield (
        "op",
        _named(uid=_UID, step=_UID, row=_UID, fields=_json(), seen=_json())
        | {
            "kind": _one_of("kind", [kind.value for kind in OpKind]),
            "record": _one_of("record", list(KINDS)),
        },
    )
    yield "content", _named(fingerprint=_TEXT, bytes=_BYTES)
    yield "searchable", _named(id=_NUMBER, record=_TEXT, row=_UID, text=_TEXT)
    yield (
        "standing",
        _named(input=_UID, waiting=_YES_OR_NO, number=_NUMBER)
        | {
            "state": _one_of("state", [state.value for state in InputState]),
            "silence": _one_of("silence", [silence.value for silence in Silence]),
            "since": _or_none("since", _DAY),
            "due_on": _or_none("due_on", _DAY),
            "last_answer": f'"last_answer" IS NULL OR {_one_of("last_answer", [a.value for a in Answer])}',
        },
    )
    for kind, record in KINDS.items():
        yield kind, {field.name: _rule_of(field) for field in fields_of(record)}


def _rule_of(field: Field) -> str:
    base = field.base
    if issubclass(base, Enum):
        values = [str(value.value) for value in base]
        rule = _one_of(field.name, values, "integer" if issubclass(base, IntEnum) else "text")
    else:
        rule = _SIMPLE[base].format(f'"{field.name}"')
    return f'"{field.name}" IS NULL OR {rule}' if field.optional else rule


def _named(**rules: str) -> Rules:
    return {column: rule.format(f'"{column}"') for column, rule in rules.items()}


def _or_none(column: str, rule: str) -> str:
    quoted = f'"{column}"'
    return f"{quoted} IS NULL OR {rule.format(quoted)}"


def _json() -> str:
    return _TEXT + " AND json_valid({0}) AND json_type({0}) = 'object'"


def _one_of(column: str, values: list[str], kind: str = "text") -> str:
    listed = ", ".join(value if kind == "integer" else f"'{value}'" for value in values)
    return f'typeof("{column}") = \'{kind}\' AND "{column}" IN ({listed})'
