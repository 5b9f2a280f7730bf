"""Finds the line of a TOML file that something is on, so that a mistake is told by name and line."""

from __future__ import annotations

import re
from dataclasses import dataclass

Steps = tuple[str | int, ...]
"""The steps to a value: keys, and places in lists of tables from 0."""

_TABLE = re.compile(r"\s*\[(?P<list>\[?)\s*(?P<name>[\w.\"-]+)\s*\]")
_KEY = re.compile(r"\s*\"?(?P<key>[\w-]+)\"?\s*=")


@dataclass(eq=False)
class BadExercise(Exception):  # noqa: N818 - it is told to whoever writes the file
    """A file of the journey says something that cannot be: ``what``, on ``line`` (from 1) of ``file``."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        """Say it as a compiler would: file, line, what."""
        return f"{self.file}:{self.line}: {self.what}"


def line_of(text: str, path: Steps, value: object = None) -> int:
    """Give the line (from 1) of a value by its path, or of the nearest thing around it that is written.

    With ``value``, the line of a key is followed down to the first line that holds that value, as in a
    list or a table written over several lines.
    """
    lines = text.splitlines()
    best, depth = 0, 0
    for number, place in enumerate(_places(lines)):
        shared = _shared(place, path)
        if place and shared == len(place) and shared > depth:
            best, depth = number, shared
    rest = path[depth:]
    if len(rest) > 1 and isinstance(rest[0], int):
        best = _inline_row(lines, best, rest[0])
    if not rest and value is None:
        return best + 1
    needle = str(rest[-1] if value is None else value)
    for number in range(best, len(lines)):
        if number > best and (_KEY.match(lines[number]) or _TABLE.match(lines[number])):
            break
        if needle in lines[number]:
            return number + 1
    return best + 1


def _inline_row(lines: list[str], first: int, row: int) -> int:
    """Give the line on which a table inside a list opens, counted from 0, from the line ``first`` on."""
    opened = 0
    for number in range(first, len(lines)):
        opened += lines[number].count("{")
        if opened > row:
            return number
    return first


def _places(lines: list[str]) -> list[Steps]:
    """Give the path that each line opens, or an empty one."""
    found: list[Steps] = []
    table: Steps = ()
    counts: dict[str, int] = {}
    for line in lines:
        if opened := _TABLE.match(line):
            name = opened["name"].replace('"', "")
            if opened["list"]:
                counts[name] = counts.get(name, -1) + 1
            table = _table(name, counts)
            found.append(table)
        elif key := _KEY.match(line):
            found.append((*table, key["key"]))
        else:
            found.append(())
    return found


def _table(name: str, counts: dict[str, int]) -> Steps:
    path: list[str | int] = []
    steps = name.split(".")
    for end, step in enumerate(steps, start=1):
        path.append(step)
        whole = ".".join(steps[:end])
        if whole in counts:
            path.append(counts[whole])
    return tuple(path)


def _shared(one: Steps, other: Steps) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
