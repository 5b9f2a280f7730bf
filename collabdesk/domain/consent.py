"""What a person's yes allows on a day, so that everything that gives words out asks in one place."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from collabdesk.domain.words import Audience, ParentSays, Permission

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collabdesk.domain.records import Consent

SOON = 30
"""Days before a yes runs out from which it is worth asking again."""
QUOTABLE = frozenset({Permission.WITHOUT_NAME, Permission.WITH_NAME})
"""What allows exact words to be given out."""


def newest(consents: Iterable[Consent], day: date) -> Consent | None:
    """Give the latest of one person's consents on ``day``; of two on one day the one written down last.

    One that is dated later is a slip of the pen or of a clock, and gives nothing yet.
    """
    given = [consent for consent in consents if consent.given_on <= day]
    return max(given, key=lambda consent: (consent.given_on, consent.uid), default=None)


def has_run_out(consent: Consent, day: date) -> bool:
    """Say whether a yes counts as not asked by now; a no never runs out."""
    ends = consent.runs_out_on
    return ends is not None and ends < day and consent.words is not Permission.NO


def runs_out_soon(consent: Consent, day: date) -> bool:
    """Say whether a yes still holds on ``day`` and runs out within ``SOON`` days."""
    ends = consent.runs_out_on
    return (
        ends is not None and day <= ends <= day + timedelta(days=SOON) and consent.words is not Permission.NO
    )


def asked_anew(ends: date, given_on: date, day: date) -> date:
    """Give the last day of a yes that is asked for again on ``day``: it holds as long as it did before."""
    return day + max(ends - given_on, timedelta(0))


def parent_is_asked_for(consent: Consent) -> bool:
    """Say whether the charity's policy asks a parent or carer too, who has not said yes (method.md 3.5)."""
    return consent.young and consent.parent_says not in (ParentSays.YES, ParentSays.NOT_NEEDED)


def permission_on(day: date, consents: Iterable[Consent], own: Permission) -> Permission:
    """Give what may be done on ``day`` with words of a person. Not asked counts as no (method.md 3.4).

    ``own`` is the permission given for these words alone, which decides before the person's consent
    does. Nothing passes a no of the person or of a parent who is to be asked, not even one that is dated
    later: what takes a yes back holds at once. Taking part, words and contact are three different
    questions, so whoever does not take part today, or any more, has not taken back a yes to their words.
    """
    known = tuple(consents)
    consent = newest(known, day)
    if consent is not None and parent_is_asked_for(consent):
        return Permission.NO if consent.parent_says is ParentSays.NO else Permission.NOT_ASKED
    standing = (consent, *(later for later in known if later.given_on > day))
    if any(each is not None and each.words is Permission.NO for each in standing):
        return Permission.NO
    if own is not Permission.NOT_ASKED:
        return own
    return Permission.NOT_ASKED if consent is None or has_run_out(consent, day) else consent.words


def reaches(day: date, consents: Iterable[Consent], audience: Audience) -> bool:
    """Say whether these readers are among those the person said yes to; nobody asked leaves it to the words.

    One that has run out still says who was never meant to read, so running out opens nothing.
    """
    consent = newest(consents, day)
    if consent is None:
        return True
    return {
        Audience.CHARITY: consent.this_charity,
        Audience.PARTNERS: consent.partners or consent.public,
        Audience.PUBLIC: consent.public,
    }[audience]


def may_be_quoted(day: date, consents: Iterable[Consent], own: Permission, audience: Audience) -> bool:
    """Say whether a person's exact words may go to these readers on ``day``."""
    known = tuple(consents)
    return permission_on(day, known, own) in QUOTABLE and reaches(day, known, audience)


def photos_may_go(day: date, consents: Iterable[Consent]) -> bool:
    """Say whether pictures of or by a person may leave: no, unless they said yes (method.md 3.4)."""
    consent = newest(consents, day)
    if consent is None or parent_is_asked_for(consent):
        return False
    ended = consent.runs_out_on is not None and consent.runs_out_on < day
    return consent.photos and not ended
