"""Says which records an exercise may fill, and what the plain values of its file mean to them."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.declaration import Field, field_map
from collabdesk.domain.records import JOURNEY, Action, Change, Group, Pattern, Person, Project, Session

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collabdesk.journey.exercise import Plain

FILLED: frozenset[type] = frozenset({*JOURNEY, Project, Group, Person, Session, Pattern, Action, Change})
"""Records an exercise may fill; the rest of the chain has verbs of its own, with its laws."""


def meant(record: type, plain: Mapping[str, Plain]) -> dict[str, object]:
    """Give the values of a record that a file writes plainly: a closed list's value becomes its member.

    Raises KeyError for a field that is not declared and ValueError for a value it cannot hold.
    """
    declared = field_map(record)
    return {name: value_of(declared[name], value) for name, value in plain.items()}


def value_of(field: Field, plain: Plain) -> object:
    """Give what a plain value means to a field. Raises ValueError for one it cannot hold."""
    if issubclass(field.base, Enum):
        return field.base(plain)
    if field.base in (date, UUID) or type(plain) is not field.base:
        raise ValueError(f"{field.name} cannot hold {plain!r}")
    return plain
