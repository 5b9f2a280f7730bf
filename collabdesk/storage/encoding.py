"""Turns a record's values into what JSON and SQLite hold, and back, one rule for both."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, TypeVar, cast
from uuid import UUID

from collabdesk.domain.declaration import Field, Record, fields_of

if TYPE_CHECKING:
    from collections.abc import Mapping

Primitive = str | int | None
R = TypeVar("R", bound=Record)


class UnreadableError(ValueError):
    """A stored value is none that this version writes: damage, or a later version's word."""


def encode(value: object) -> Primitive:
    """Give the text, number or None that stands for a value: ISO dates, hex uids, enum values."""
    if value is None or type(value) is str:
        return value
    if isinstance(value, Enum):
        return cast("str | int", value.value)
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, date):
        return value.isoformat()
    return int(cast("int", value))


def decode(field: Field, value: Primitive) -> object:
    """Give back the value a primitive stands for. Raises UnreadableError for one we do not know."""
    base = field.base
    if value is None or (base is str and type(value) is str):
        return value
    try:
        if base is str:
            raise UnreadableError(field.name)
        if base is date:
            return date.fromisoformat(str(value))
        return UUID(str(value)) if base is UUID else base(value)
    except ValueError as problem:
        raise UnreadableError(field.name) from problem


def record_from(record: type[R], values: Mapping[str, Primitive]) -> R:
    """Make a record from encoded values; fields that are missing take their declared default."""
    return record(**{f.name: decode(f, values[f.name]) for f in fields_of(record) if f.name in values})


def defaults_of(record: type) -> dict[str, Primitive]:
    """Give the encoded defaults of a record class; required fields give "", 0 or None by their type."""
    return {f.name: _empty(f) if f.required else encode(f.default) for f in fields_of(record)}


def _empty(field: Field) -> Primitive:
    if field.base is str:
        return ""
    return 0 if field.base in (int, bool) else None
