"""Takes values out of a parsed file one at a time, so that whatever is wrong with it has its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeVar, cast

from collabdesk.journey.places import BadExercise, Steps, line_of

if TYPE_CHECKING:
    from collabdesk.journey.exercise import Plain

V = TypeVar("V")
E = TypeVar("E", bound=Enum)


@dataclass
class Table:
    """One table of a parsed file.

    ``file`` is the file's name, ``text`` all it says, and ``path`` where in it the table is.
    """

    file: str
    text: str
    values: Mapping[str, object]
    path: Steps = ()
    _taken: set[str] = field(default_factory=set)

    def wrong(self, what: str, *steps: str | int, value: object = None) -> BadExercise:
        """Make the complaint about a value of this table, by its place and its line."""
        return BadExercise(self.file, line_of(self.text, (*self.path, *steps), value), what)

    def words(self, key: str, default: str | None = None) -> str:
        """Take a text; without ``default`` it must be there and not be blank."""
        value = self._take(key, str, default)
        if default is None and not value.strip():
            raise self.wrong(f"{key} is blank", key)
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """Take a whole number."""
        return self._take(key, int, default)

    def flag(self, key: str) -> bool:
        """Take a yes or no; no where nothing is said."""
        return self._take(key, bool, False)

    def listed(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        """Take a list of texts, none of them blank; with ``needed``, at least one."""
        found = self._take(key, list, None if needed else [])
        if needed and not found:
            raise self.wrong(f"{key} is empty", key)
        for value in found:
            if not isinstance(value, str) or not value.strip():
                raise self.wrong(f"{key} holds {value!r}, which is no text", key, value=f'"{value}"')
        return tuple(found)

    def member(self, key: str, kind: type[E]) -> E:
        """Take one value of a closed list."""
        return self._member(key, kind, self.words(key))

    def members(self, key: str, kind: type[E]) -> tuple[E, ...]:
        """Take several values of a closed list, at least one."""
        return tuple(self._member(key, kind, value) for value in self.listed(key, needed=True))

    def plain(self, key: str) -> dict[str, Plain]:
        """Take a table of plain values by field."""
        return self._plain(key, self._take(key, dict, {}))

    def rows(self, key: str) -> tuple[dict[str, Plain], ...]:
        """Take a list of tables of plain values."""
        return tuple(self._plain(key, row) for row in self._take(key, list, []))

    def texts(self, key: str) -> dict[str, str]:
        """Take a table of texts."""
        found = self._take(key, dict, {})
        for name, value in found.items():
            if not isinstance(value, str) or not value.strip():
                raise self.wrong(f"{key}.{name} is no text", key, name)
        return dict(found)

    def tables(self, key: str) -> tuple[Table, ...]:
        """Take a list of tables."""
        return tuple(
            Table(self.file, self.text, self._table(key, row), (*self.path, key, place))
            for place, row in enumerate(self._take(key, list, []))
        )

    def table(self, key: str) -> Table:
        """Take one table."""
        return Table(self.file, self.text, self._table(key, self._take(key, dict, {})), (*self.path, key))

    def nothing_left(self) -> None:
        """Complain about the first key that nobody knows."""
        for key in self.values:
            if key not in self._taken:
                raise self.wrong(f"there is nothing called {key} here", key)

    def _take(self, key: str, kind: type[V], default: V | None) -> V:
        self._taken.add(key)
        value = self.values.get(key, default)
        if value is None:
            raise self.wrong(f"{key} is missing")
        if type(value) is not kind:
            raise self.wrong(f"{key} must be {_ASKED[kind]}", key)
        return value

    def _member(self, key: str, kind: type[E], value: str) -> E:
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(str(one.value) for one in kind)
            raise self.wrong(f"{key} cannot be {value!r}, only: {known}", key, value=value) from None

    def _plain(self, key: str, values: object) -> dict[str, Plain]:
        table = self._table(key, values)
        for name, value in table.items():
            if type(value) not in (str, int, bool):
                raise self.wrong(f"{key}.{name} must be a text, a number or true or false", key, name)
        return cast("dict[str, Plain]", dict(table))

    def _table(self, key: str, values: object) -> Mapping[str, object]:
        if not isinstance(values, dict):
            raise self.wrong(f"{key} must hold tables", key)
        return values


_ASKED: dict[type, str] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}
