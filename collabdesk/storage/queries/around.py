"""The short lists that forms choose from: sessions, groups, people by code, patterns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collabdesk.domain.records import Group, Pattern, Person, Session
from collabdesk.storage.queries.reading import every

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Around:
    """What an input can be joined to."""

    sessions: tuple[Session, ...] = ()
    groups: tuple[Group, ...] = ()
    people: tuple[Person, ...] = ()
    patterns: tuple[Pattern, ...] = ()


def load_around(book: Workbook) -> Around:
    """Give every session, group, pattern, and person who has not taken everything back."""
    with book.reading() as connection:
        people = every(connection, Person, "number").values()
        return Around(
            sessions=tuple(every(connection, Session, "held_on").values()),
            groups=tuple(every(connection, Group, "name").values()),
            people=tuple(person for person in people if person.withdrawn_on is None),
            patterns=tuple(every(connection, Pattern, "name").values()),
        )
