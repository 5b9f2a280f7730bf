"""Reads a record's one declaration, so that tables, validation and exports all follow from it."""

from __future__ import annotations

import dataclasses
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Protocol, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from collabdesk.domain.privacy import Privacy


class Record(Protocol):
    """What every record has: an identity that never changes."""

    @property
    def uid(self) -> UUID:
        """The identity, a UUIDv7 made when the record was made."""


@dataclasses.dataclass(frozen=True)
class RefersTo:
    """Marks a field as pointing at a record of the named kind (table name, such as ``input``)."""

    kind: str


@dataclasses.dataclass(frozen=True)
class Searched:
    """Marks a text field as found by Ctrl+K."""


@dataclasses.dataclass(frozen=True)
class KeptThroughErasure:
    """Marks a field that says nothing of the person and stays when their words are taken back."""


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One field of a record as declared.

    ``base`` is the type without None: str, int, bool, date, UUID or an Enum class.
    """

    name: str
    base: type
    optional: bool
    privacy: Privacy
    refers_to: str | None
    searched: bool
    kept: bool
    default: object

    @property
    def required(self) -> bool:
        """Whether the record cannot be made without it."""
        return self.default is dataclasses.MISSING


_BASES = (str, int, bool, date, UUID)


@cache
def fields_of(record: type) -> tuple[Field, ...]:
    """Give the declared fields of a record class, in order.

    Raises TypeError when a field has no privacy class or a type no table can hold.
    """
    fields = dataclasses.fields(record)
    # Reading hints that are still text compiles each of them, which the start of the window would wait for.
    is_text = any(isinstance(f.type, str) for f in fields)
    hints = get_type_hints(record, include_extras=True) if is_text else {f.name: f.type for f in fields}
    return tuple(_read_field(record, f.name, hints[f.name], f.default) for f in fields)


@cache
def field_map(record: type) -> dict[str, Field]:
    """Give the declared fields of a record class by name."""
    return {f.name: f for f in fields_of(record)}


@cache
def kind_of(record: type) -> str:
    """Give the kind of a record class: its name in lower case, which is also its table's name."""
    return record.__name__.lower()


def _read_field(record: type, name: str, hint: object, default: object) -> Field:
    where = f"{record.__name__}.{name}"
    if get_origin(hint) is not Annotated:
        raise TypeError(f"{where} has no privacy class")
    inner, *marks = get_args(hint)
    privacy = [m for m in marks if isinstance(m, Privacy)]
    if len(privacy) != 1:
        raise TypeError(f"{where} needs exactly one privacy class")
    optional = False
    if get_origin(inner) in (Union, UnionType):
        options = [a for a in get_args(inner) if a is not NoneType]
        optional = len(options) < len(get_args(inner))
        inner = options[0]
    if not (isinstance(inner, type) and (inner in _BASES or issubclass(inner, Enum))):
        raise TypeError(f"{where} has a type no table can hold")
    return Field(
        name=name,
        base=inner,
        optional=optional,
        privacy=privacy[0],
        refers_to=next((m.kind for m in marks if isinstance(m, RefersTo)), None),
        searched=any(isinstance(m, Searched) for m in marks),
        kept=name == "uid" or any(isinstance(m, KeptThroughErasure) for m in marks),
        default=default,
    )
