"""Everything that hangs on one input, for its trail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from collabdesk.domain.consent import permission_on
from collabdesk.domain.declaration import Record
from collabdesk.domain.records import (
    Acting,
    Action,
    Answering,
    Attachment,
    Change,
    Changing,
    Check,
    Consent,
    Decision,
    Group,
    Hearing,
    Input,
    Pattern,
    Person,
    Reply,
    Session,
    Sorting,
    Verdict,
)
from collabdesk.domain.standing import Chain, Standing, standing_of
from collabdesk.storage.queries.reading import one, where

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    import sqlalchemy as sa

    from collabdesk.domain.words import Permission
    from collabdesk.storage.workbook import Workbook

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Trail:
    """One input with its chain and the names around it.

    ``consents`` are all that the person ever said yes or no to; ``permission_on`` goes by them.
    ``patterns`` pairs each pattern with whether this input sees it otherwise.
    """

    chain: Chain
    standing: Standing
    consents: tuple[Consent, ...]
    session: Session | None
    group: Group | None
    person: Person | None
    patterns: tuple[tuple[Pattern, bool], ...]
    attachments: tuple[Attachment, ...]

    def permission_on(self, day: date) -> Permission:
        """Give what may be done with the words on a day, as papers have it too."""
        return permission_on(day, self.consents, self.chain.input.permission)


def load_trail(book: Workbook, uid: UUID) -> Trail:
    """Give the trail of an input. Raises Gone where it is not there."""
    with book.reading() as connection:
        return trail_of(connection, uid)


def trail_of(connection: sa.Connection, uid: UUID) -> Trail:
    """Give the trail of an input on an open connection. Raises Gone."""
    said = one(connection, Input, uid)
    sortings = where(connection, Sorting, "input", [uid])
    patterns = {p.uid: p for p in where(connection, Pattern, "uid", [s.pattern for s in sortings])}
    chain = _chain(connection, said, sortings)
    person = _named(connection, Person, said.person)
    consents = where(connection, Consent, "person", [said.person]) if said.person else []
    return Trail(
        chain=chain,
        standing=standing_of(chain),
        consents=tuple(consents),
        session=_named(connection, Session, said.session),
        group=_named(connection, Group, said.group),
        person=person,
        patterns=tuple((patterns[s.pattern], s.different_view) for s in sortings if s.pattern in patterns),
        attachments=tuple(where(connection, Attachment, "input", [uid])),
    )


def _chain(connection: sa.Connection, said: Input, sortings: list[Sorting]) -> Chain:
    decided = [link.decision for link in where(connection, Answering, "input", [said.uid])]
    acted = [link.action for link in where(connection, Acting, "input", [said.uid])]
    changed = where(connection, Changing, "input", [said.uid]) + where(connection, Changing, "action", acted)
    return Chain(
        input=said,
        checks=tuple(where(connection, Check, "input", [said.uid])),
        hearings=tuple(where(connection, Hearing, "input", [said.uid])),
        sortings=tuple(sortings),
        decisions=tuple(where(connection, Decision, "uid", dict.fromkeys(decided))),
        actions=tuple(where(connection, Action, "uid", dict.fromkeys(acted))),
        changes=tuple(where(connection, Change, "uid", dict.fromkeys(link.change for link in changed))),
        replies=tuple(where(connection, Reply, "input", [said.uid])),
        verdicts=tuple(where(connection, Verdict, "input", [said.uid])),
    ).in_order()


def _named(connection: sa.Connection, record: type[R], uid: UUID | None) -> R | None:
    found = where(connection, record, "uid", [uid]) if uid else []
    return found[0] if found else None
