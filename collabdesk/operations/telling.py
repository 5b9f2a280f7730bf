"""Records that people were told what happened, and what they said then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import Input, Reply, Verdict
from collabdesk.domain.verbs import Verb
from collabdesk.domain.words import ReplyState
from collabdesk.operations.taking_away import take_away

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook


def record_reply(book: Workbook, reply: Reply) -> Changes:
    """Record a reply: promised (due), tried, told, could not reach, or asked not to be told."""
    verb = Verb.PROMISE_REPLY if reply.state is ReplyState.DUE else Verb.RECORD_REPLY
    with book.step(verb) as step:
        step.get(Input, reply.input)
        step.make(reply)
    return book.changes


def record_replies(book: Workbook, replies: Sequence[Reply]) -> Changes:
    """Record many replies in one step, as when a letter goes to everyone who said something."""
    with book.step(Verb.RECORD_REPLY) as step:
        for reply in replies:
            step.get(Input, reply.input)
            step.make(reply)
    return book.changes


def change_reply(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change a reply, as when one that was due has been made."""
    with book.step(Verb.CHANGE_REPLY) as step:
        step.alter(Reply, uid, **values)
    return book.changes


def remove_reply(book: Workbook, uid: UUID) -> Changes:
    """Take away a reply that was recorded by mistake."""
    return take_away(book, Verb.REMOVE_REPLY, Reply, uid)


def record_verdict(book: Workbook, verdict: Verdict) -> Changes:
    """Record what the person said then; "not fair" opens the input again."""
    with book.step(Verb.RECORD_VERDICT) as step:
        step.get(Input, verdict.input)
        step.make(verdict)
    return book.changes


def change_verdict(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change what was noted of a verdict."""
    with book.step(Verb.CHANGE_VERDICT) as step:
        step.alter(Verdict, uid, **values)
    return book.changes


def remove_verdict(book: Workbook, uid: UUID) -> Changes:
    """Take away a verdict that was recorded by mistake."""
    return take_away(book, Verb.REMOVE_VERDICT, Verdict, uid)
