"""Finds the words in the files of the journey that people read, so that a translator is given every one."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from collabdesk.domain.declaration import field_map
from collabdesk.domain.records import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from collabdesk.journey.places import Steps

NO_WORDS = frozenset(
    {
        "key", "stage", "record", "tool", "fields", "filled", "equals", "who", "room", "door", "first",
        "small_and_true", "icon",
    }
)  # fmt: skip
"""Keys whose texts, or lists of texts, the program reads and nobody else; tables of that name are read."""
VALUES = frozenset({"fixed", "start_with"})
"""Keys of values of a record: of those only what stands in a text field is read by people."""
NAMES = "words"
"""The folder in which every text is a name, but for the "title" of a kind of record."""


def words_of_journey(folder: Path) -> tuple[str, ...]:
    """Give every text in a folder of the journey that people read, once, in the order of files and lines."""
    found = [
        text
        for file in sorted(folder.rglob("*.toml"))
        for _, text in words_in(file, tomllib.loads(file.read_text(encoding="utf-8")))
    ]
    return tuple(dict.fromkeys(found))


def words_of_files(keys_of: Mapping[Path, Sequence[str]]) -> Iterator[str]:
    """Give the texts that stand under certain keys in the tables of each file, in the order of its lines."""
    for file, keys in keys_of.items():
        for tables in tomllib.loads(file.read_text(encoding="utf-8")).values():
            yield from (table[key] for table in tables for key in keys if table.get(key))


def words_in(file: Path, values: Mapping[str, object]) -> Iterator[tuple[Steps, str]]:
    """Give the texts of a parsed file that people read, each with its path."""
    if file.parent.name != NAMES:
        yield from _of_table(values, ())
        return
    for kind, names in values.items():
        for path, text in _every(names, (kind,)):
            if path != (kind, "title"):
                yield path, text


def _of_table(values: Mapping[str, object], path: Steps) -> Iterator[tuple[Steps, str]]:
    for key, value in values.items():
        here = (*path, key)
        if key in VALUES:
            yield from _of_values(str(values.get("record", "")), value, here)
        elif key == "ask":
            yield from _every(value, here)
        elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
            for place, one in enumerate(value):
                yield from _of_table(one, (*here, place))
        elif key not in NO_WORDS:
            yield from _every(value, here)


def _every(value: object, path: Steps) -> Iterator[tuple[Steps, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _every(one, (*path, key))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _every(one, (*path, place))


def _of_values(kind: str, value: object, path: Steps) -> Iterator[tuple[Steps, str]]:
    """Give the texts among values of a record of a kind."""
    if isinstance(value, list):
        for place, one in enumerate(value):
            yield from _of_values(kind, one, (*path, place))
    elif isinstance(value, dict):
        declared = field_map(KINDS[kind]) if kind in KINDS else {}
        for name, text in value.items():
            if isinstance(text, str) and name in declared and declared[name].base is str:
                yield (*path, name), text
