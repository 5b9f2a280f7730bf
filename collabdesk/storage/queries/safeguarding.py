"""Reads what the safeguarding path needs: whom to call, the sessions, and what was passed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collabdesk.domain.records import Project, SafeguardingPointer, SafeStart, Session
from collabdesk.storage.queries.ledger import project_of
from collabdesk.storage.queries.reading import every

if TYPE_CHECKING:
    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class WhomToCall:
    """The project with its own contacts, and the local front doors; None where nothing is said of them."""

    project: Project
    start: SafeStart | None


@dataclass(frozen=True, slots=True)
class PassedOn:
    """One pointer, and the name of the session it came from, "" where it came from none."""

    pointer: SafeguardingPointer
    session: str


def whom_to_call(book: Workbook) -> WhomToCall:
    """Give whom to call when something worrying was said. Raises Gone where there is no project."""
    with book.reading() as connection:
        # The last of them is the one that exercises fill and papers print.
        start = next(reversed(every(connection, SafeStart).values()), None)
        return WhomToCall(project_of(connection), start)


def sessions(book: Workbook) -> tuple[Session, ...]:
    """Give every session, the latest held first."""
    with book.reading() as connection:
        return tuple(reversed(every(connection, Session, "held_on").values()))


def passed_on(book: Workbook) -> tuple[PassedOn, ...]:
    """Give everything that was passed on, the latest first: only for the safeguarding lead's own screen."""
    with book.reading() as connection:
        known = every(connection, Session)
        pointers = every(connection, SafeguardingPointer).values()
    latest = sorted(pointers, key=lambda each: (each.passed_on_day, each.passed_at, each.uid), reverse=True)
    return tuple(PassedOn(each, known[each.session].name if each.session in known else "") for each in latest)
