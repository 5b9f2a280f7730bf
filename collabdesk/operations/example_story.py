"""Reads the tables the example is told in: its days are counted from today, its keys stand for records."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from collabdesk.base.identity import new_uid
from collabdesk.base.paths import resource
from collabdesk.domain.declaration import Field, Record, field_map

if TYPE_CHECKING:
    from collections.abc import Mapping

R = TypeVar("R", bound=Record)
Table = dict[str, object]


@dataclass
class Story:
    """What the tables of the example stand for: days from today, and records by their keys."""

    today: date
    uids: dict[str, UUID] = field(default_factory=dict)

    def record(self, kind: type[R], table: Table) -> R:
        """Make a record of a table: numbers of days become dates, keys the uids they stand for."""
        uid = new_uid()
        values: dict[str, object] = {"uid": uid, **self.values(kind, table)}
        if "number" in field_map(kind):
            values["number"] = 0
        if "key" in table and "key" not in field_map(kind):
            self.uids[str(table["key"])] = uid
        return kind(**values)

    def values(self, kind: type[Record], table: Table) -> dict[str, object]:
        """Give what a table says of the fields of a kind of record, by field."""
        fields = field_map(kind)
        return {name: self._value(fields[name], value) for name, value in table.items() if name in fields}

    def inputs(self, table: Table, name: str = "inputs") -> list[UUID]:
        """Give the uids of the keys in a list of a table, none where it has no such list."""
        keys = table.get(name, [])
        return [self.uids[str(key)] for key in keys] if isinstance(keys, list) else []

    def day(self, table: Table, name: str) -> date:
        """Give the day so many days from today."""
        return self._day(table[name])

    def _value(self, declared: Field, value: object) -> object:
        base = declared.base
        if base is UUID:
            return self.uids[str(value)]
        if base is date:
            return self._day(value)
        if declared.name == "year":
            return self.today.year + int(str(value))
        return value if base in (str, int, bool) else base(value)

    def _day(self, days: object) -> date:
        return self.today + timedelta(days=int(str(days)))


def read(name: str) -> Mapping[str, object]:
    """Read one file of the example by its name."""
    return tomllib.loads(resource("example", f"{name}.toml").read_text(encoding="utf-8"))


def tables(source: Mapping[str, object], name: str) -> list[Table]:
    """Give the tables of one kind that a file has, in its order."""
    found = source.get(name, [])
    return [dict(table) for table in found] if isinstance(found, list) else []
