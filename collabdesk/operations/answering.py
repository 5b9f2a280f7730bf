"""Records decisions, actions and changes, and which inputs each of them answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Acting, Action, Answering, Change, Changing, Decision, Input
from collabdesk.domain.verbs import Verb
from collabdesk.operations.taking_away import take_away
from collabdesk.storage.queries.reading import next_number, where

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook


def decide(book: Workbook, decision: Decision, inputs: Sequence[UUID]) -> Changes:
    """Record an answer to inputs; its number is given here. Raises NoReason, Gone."""
    with book.step(Verb.DECIDE) as step:
        step.count = len(inputs)
        made = step.make(replace(decision, number=next_number(step.connection, Decision)))
        for uid in inputs:
            step.get(Input, uid)
            step.make(Answering(uid=new_uid(), decision=made.uid, input=uid, linked_on=made.decided_on))
    return book.changes


def change_decision(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change a decision. Raises NoReason where it would be a no without one."""
    with book.step(Verb.CHANGE_DECISION) as step:
        step.alter(Decision, uid, **values)
    return book.changes


def remove_decision(book: Workbook, uid: UUID) -> Changes:
    """Take a decision away; what it answered waits again."""
    return take_away(book, Verb.REMOVE_DECISION, Decision, uid)


def plan_action(book: Workbook, action: Action, inputs: Sequence[UUID]) -> Changes:
    """Record what will be done because of these inputs; its number is given here."""
    with book.step(Verb.PLAN_ACTION) as step:
        step.count = 1
        made = step.make(replace(action, number=next_number(step.connection, Action)))
        for uid in inputs:
            step.get(Input, uid)
            step.make(Acting(uid=new_uid(), action=made.uid, input=uid, linked_on=made.starts_on))
    return book.changes


def change_action(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change an action: its state, who has it, when."""
    with book.step(Verb.CHANGE_ACTION) as step:
        step.alter(Action, uid, **values)
    return book.changes


def link_action(book: Workbook, action: UUID, inputs: Sequence[UUID], reason: str = "") -> Changes:
    """Say that an action answers further inputs, and why. Raises Gone."""
    with book.step(Verb.LINK_ACTION) as step:
        step.count = len(inputs)
        step.get(Action, action)
        there = {link.input for link in where(step.connection, Acting, "action", [action])}
        for uid in inputs:
            if uid not in there:
                step.get(Input, uid)
                step.make(Acting(uid=new_uid(), action=action, input=uid, reason=reason))
    return book.changes


def remove_action(book: Workbook, uid: UUID) -> Changes:
    """Take an action away; a change that came of it alone goes with its link."""
    return take_away(book, Verb.REMOVE_ACTION, Action, uid)


def record_change(
    book: Workbook, change: Change, actions: Sequence[UUID] = (), inputs: Sequence[UUID] = ()
) -> Changes:
    """Record what changed, as we say it, and what it came of; its number is given here."""
    with book.step(Verb.RECORD_CHANGE) as step:
        step.count = 1
        made = step.make(replace(change, number=next_number(step.connection, Change)))
        for action in actions:
            step.get(Action, action)
            step.make(Changing(uid=new_uid(), change=made.uid, action=action))
        for uid in inputs:
            step.get(Input, uid)
            step.make(Changing(uid=new_uid(), change=made.uid, input=uid))
    return book.changes


def change_change(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change what is said of a change."""
    with book.step(Verb.CHANGE_CHANGE) as step:
        step.alter(Change, uid, **values)
    return book.changes


def remove_change(book: Workbook, uid: UUID) -> Changes:
    """Take a change away."""
    return take_away(book, Verb.REMOVE_CHANGE, Change, uid)
