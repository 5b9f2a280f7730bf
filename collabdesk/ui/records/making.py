"""Makes the records an exercise fills, from what its file says and what a person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from collabdesk.base.identity import new_uid
from collabdesk.domain.declaration import Record, field_map, fields_of
from collabdesk.domain.laws import NEEDS_TEXT
from collabdesk.domain.records import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID


def record_class(kind: str) -> type[Record]:
    """Give the class of a kind of record; KeyError for a kind there is not."""
    return cast("type[Record]", KINDS[kind])


def missing(record: type[Record], values: Mapping[str, object]) -> tuple[str, ...]:
    """Name what a record cannot be kept without and these values do not hold."""
    needed = [field.name for field in fields_of(record) if field.required]
    given_by_us = {"uid", "number"}
    return tuple(
        name
        for name in dict.fromkeys([*needed, *([NEEDS_TEXT[record]] if record in NEEDS_TEXT else [])])
        if name not in given_by_us and not values.get(name)
    )


def made(record: type[Record], values: Mapping[str, object]) -> Record:
    """Make a record of values by name; what is not given is as declared, and no number is given here.

    Raises TypeError where one is missing that it cannot be without.
    """
    make: Callable[..., Record] = record
    numbered = {"number": 0} if "number" in field_map(record) else {}
    return make(**{"uid": new_uid(), **numbered, **values})


def blank(record: type[Record], uid: UUID, values: Mapping[str, object]) -> Record:
    """Make a record to show before it can be kept; what it cannot be without is left blank."""
    blanks = {
        field.name: "" if field.base is str else (0 if field.base is int else None)
        for field in fields_of(record)
        if field.required
    }
    return made(record, {**blanks, **values, "uid": uid})
