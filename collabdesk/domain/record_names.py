"""Names records, their fields and their closed lists from data, so that a word is said in one place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from collabdesk.base.paths import resource

if TYPE_CHECKING:
    from enum import Enum
    from pathlib import Path

CHOICES = "choices*.toml"
_WORD = re.compile(r"(?P<before>(?:^|[.!?]\s+|\n\s*)[\"“‘(]?)?\{(?P<which>people|person)\}")


@dataclass(frozen=True, slots=True)
class RecordNames:
    """What one kind of record is called, in English: one, many, and each field by its declared name.

    ``title`` is the declared name of the field by which a row is known; ``scales`` gives, by field, what
    each of its numbers means, from 0 on.
    """

    one: str
    many: str
    title: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def names_of(kind: str) -> RecordNames:
    """Give what a kind of record ("statedlimit") is called; one that has no words is called by its kind."""
    return _records().get(kind) or RecordNames(kind, kind)


def field_name(kind: str, name: str) -> str:
    """Give what a field of a kind of record is called; one that has no words is called as declared."""
    return names_of(kind).fields.get(name) or _as_declared(name)


def choice_name(member: Enum) -> str:
    """Give what a member of a closed list is called; one that has no words is called as declared."""
    named = _choices().get(type(member).__name__, {})
    return named.get(member.name.lower()) or _as_declared(member.name)


def in_their_words(text: str, people: str, person: str) -> str:
    """Fill ``{people}`` and ``{person}`` of a text with the project's own words ("carers", "carer").

    Where one begins a sentence it begins with a capital. Nothing else in braces is touched.
    """
    words = {"people": people, "person": person}

    def filled(found: re.Match[str]) -> str:
        word, before = words[found["which"]], found["before"]
        return word if before is None else before + word[:1].upper() + word[1:]

    return _WORD.sub(filled, text)


def read_names(folder: Path) -> dict[str, RecordNames]:
    """Read the names of records and fields from a folder of TOML files, all but those of closed lists."""
    import tomllib

    aside = set(folder.glob(CHOICES))
    return {
        kind: RecordNames(
            named.get("one", kind),
            named.get("many", kind),
            named.get("title", ""),
            dict(named.get("fields", {})),
            {name: tuple(steps) for name, steps in named.get("scales", {}).items()},
        )
        for file in sorted(set(folder.glob("*.toml")) - aside)
        for kind, named in tomllib.loads(file.read_text(encoding="utf-8")).items()
    }


def read_choices(folder: Path) -> dict[str, dict[str, str]]:
    """Read what members of closed lists are called: by the list's class, then by name in lower case."""
    import tomllib

    return {
        name: dict(members)
        for file in sorted(folder.glob(CHOICES))
        for name, members in tomllib.loads(file.read_text(encoding="utf-8")).items()
    }


@cache
def _records() -> dict[str, RecordNames]:
    return read_names(resource("journey", "words"))


@cache
def _choices() -> dict[str, dict[str, str]]:
    return read_choices(resource("journey", "words"))


def _as_declared(name: str) -> str:
    return name.replace("_", " ").capitalize()
