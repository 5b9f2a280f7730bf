"""The record as it stood on an earlier day, as far as its own dates tell, so that periods can be compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.domain.words import ReplyState

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.domain.ledger import Ledger


def as_it_stood(ledger: Ledger, day: date) -> Ledger:
    """Give the record as it stood at the end of ``day``: what was said, decided, told and answered by then.

    Kept by date are inputs, checks, hearings, decisions, changes, replies and verdicts. What was taken back
    since stays out of both moments. Actions keep only today's state, so none of them is kept: what their
    state was on an earlier day is not in the record. A reply made since counts as due on that day.
    """
    inputs = {uid: said for uid, said in ledger.inputs.items() if said.recorded_on <= day}
    decisions = {uid: made for uid, made in ledger.decisions.items() if made.decided_on <= day}
    answerings = {
        uid: link
        for uid, link in ledger.answerings.items()
        if link.decision in decisions and (link.linked_on is None or link.linked_on <= day)
    }
    replies = {
        uid: reply
        if reply.happened_on is None or reply.happened_on <= day
        else replace(reply, state=ReplyState.DUE, happened_on=None)
        for uid, reply in ledger.replies.items()
    }
    return replace(
        ledger,
        inputs=inputs,
        decisions=decisions,
        answerings=answerings,
        replies=replies,
        checks={uid: check for uid, check in ledger.checks.items() if check.checked_on <= day},
        hearings={uid: heard for uid, heard in ledger.hearings.items() if heard.heard_on <= day},
        changes={uid: seen for uid, seen in ledger.changes.items() if seen.seen_on <= day},
        verdicts={uid: said for uid, said in ledger.verdicts.items() if said.given_on <= day},
        actions={},
        actings={},
    )
