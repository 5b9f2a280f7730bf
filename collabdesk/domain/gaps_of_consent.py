"""Finds where a yes has run out or soon will, is not whole, or was not asked for again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from collabdesk.domain.consent import has_run_out, newest, parent_is_asked_for, runs_out_soon
from collabdesk.domain.gap_kinds import Gap, GapKind
from collabdesk.domain.words import ParentSays

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date
    from uuid import UUID

    from collabdesk.domain.records import Consent, Person, Session

ASKED_AGAIN_WITHIN = 14
"""Days after a session within which it is worth saying that nobody was asked again whether to take part."""


def gaps_of_consents(person: Person, consents: Iterable[Consent], today: date) -> Iterator[Gap]:
    """Give the gaps of what one person said yes to; ``consents`` are all of theirs.

    Of somebody who left only how to reach them is asked after, and of somebody taken back nothing.
    """
    consent = newest(consents, today)
    if consent is None or person.withdrawn_on is not None:
        return
    if person.contact.strip() and consent.contact_until is not None and consent.contact_until < today:
        data: dict[str, object] = {"on": consent.contact_until, "days": (today - consent.contact_until).days}
        yield Gap(GapKind.CONTACT_KEPT_TOO_LONG, "person", person.uid, data)
    if person.left_on is not None:
        return
    ends = consent.runs_out_on
    if ends is not None and has_run_out(consent, today):
        yield Gap(GapKind.YES_RAN_OUT, "person", person.uid, {"on": ends, "days": (today - ends).days})
    elif ends is not None and runs_out_soon(consent, today):
        yield Gap(GapKind.YES_RUNS_OUT_SOON, "person", person.uid, {"on": ends, "days": (ends - today).days})
    if parent_is_asked_for(consent) and consent.parent_says is ParentSays.NOT_ASKED:
        yield Gap(GapKind.PARENT_NOT_ASKED, "person", person.uid)


def is_just_held(session: Session, today: date) -> bool:
    """Say whether a session was held so lately that people can still be asked about it."""
    return session.held_on is not None and 0 <= (today - session.held_on).days <= ASKED_AGAIN_WITHIN


def gaps_of_asking(
    sessions: Iterable[Session],
    spoke: Collection[tuple[UUID, UUID]],
    consents: Iterable[Consent],
    today: date,
) -> Iterator[Gap]:
    """Give the sessions just held at which somebody spoke who was not asked that day whether to take part.

    Taking part is one decision at one time, so it is asked each time (method.md 3.5).

    Args:
        sessions: Any sessions.
        spoke: A session and a person who said something there, in pairs.
        consents: At least all of these people.
        today: The day it is.
    """
    asked: set[tuple[object, UUID]] = set()
    for consent in consents:
        asked |= {(consent.session, consent.person), (consent.given_on, consent.person)}
    people: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for place, person in spoke:
        people[place].add(person)
    for session in sessions:
        if not is_just_held(session, today):
            continue
        missed = [p for p in people[session.uid] if not asked & {(session.uid, p), (session.held_on, p)}]
        if missed:
            data = {"count": len(missed), "name": session.name}
            yield Gap(GapKind.NOT_ASKED_AGAIN, "session", session.uid, data)
