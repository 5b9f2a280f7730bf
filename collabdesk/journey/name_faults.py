"""Finds records, fields and choices that nothing names, and names of what there is not."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from collabdesk.domain import journey_words, words
from collabdesk.domain.declaration import field_map, fields_of, kind_of
from collabdesk.domain.record_names import CHOICES
from collabdesk.domain.records import JOURNEY, KINDS
from collabdesk.journey.places import BadExercise
from collabdesk.journey.reading import open_table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from collabdesk.journey.taking import Table

Lists = dict[str, type[Enum]]


def faults_of_names(folder: Path) -> Iterator[BadExercise]:
    """Give what is wrong in the names of records and closed lists; ``folder`` is ``words`` of the journey."""
    lists = sorted(folder.glob(CHOICES))
    named: set[str] = set()
    for file in sorted(set(folder.glob("*.toml")) - set(lists)):
        table = open_table(file)
        for kind in table.values:
            yield from _of_record(table, kind)
            if kind in named:
                yield table.wrong(f"{kind} is named in another file already", kind)
            named.add(kind)
    for record in JOURNEY:
        if kind_of(record) not in named:
            yield BadExercise(folder.name, 1, f"nothing names {kind_of(record)}")
    known, chosen = _closed_lists(), set[str]()
    for file in lists:
        table = open_table(file)
        for name in table.values:
            yield from _of_choices(table, name, known)
            if name in chosen:
                yield table.wrong(f"{name} is named in another file already", name)
            chosen.add(name)
    for name in sorted(_must_be_named() - chosen):
        yield BadExercise(folder.name, 1, f"nothing names the choices of {name}")


def _of_record(table: Table, kind: str) -> Iterator[BadExercise]:
    named = table.table(kind)
    if kind not in KINDS:
        yield table.wrong(f"there is no record {kind}", kind)
        return
    declared = {one.name for one in fields_of(KINDS[kind])} - {"uid"}
    named.words("one")
    named.words("many")
    title, fields = named.words("title", ""), named.texts("fields")
    scales = named.table("scales")
    steps = {name: scales.listed(name, needed=True) for name in scales.values}
    named.nothing_left()
    for name in steps:
        if name not in declared or field_map(KINDS[kind])[name].base is not int:
            yield scales.wrong(f"{kind} has no number {name}", name)
    if title and title not in declared:
        yield named.wrong(f"{kind} has no field {title}", "title")
    for name in fields:
        if name not in declared:
            yield named.wrong(f"{kind} has no field {name}", "fields", name)
    if KINDS[kind] in JOURNEY:
        for name in sorted(declared - set(fields)):
            yield named.wrong(f"nothing names {kind}.{name}", "fields")


def _of_choices(table: Table, name: str, known: Lists) -> Iterator[BadExercise]:
    if name not in known:
        yield table.wrong(f"there is no closed list {name}", name)
        return
    members = {member.name.lower() for member in known[name]}
    named = set(table.texts(name))
    for member in sorted(named - members):
        yield table.wrong(f"{name} has no {member}", name, member)
    for member in sorted(members - named):
        yield table.wrong(f"nothing names {name}.{member}", name)


def _closed_lists() -> Lists:
    return {
        name: one
        for module in (words, journey_words)
        for name, one in vars(module).items()
        if isinstance(one, type) and issubclass(one, Enum) and one.__module__ == module.__name__
    }


def _must_be_named() -> set[str]:
    """Give the closed lists that the journey itself declares, and those its records use."""
    own = {name for name, one in _closed_lists().items() if one.__module__ == journey_words.__name__}
    used = {
        one.base.__name__ for record in JOURNEY for one in fields_of(record) if issubclass(one.base, Enum)
    }
    return own | used
