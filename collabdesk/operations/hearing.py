"""Keeps what people said, reads it back to them, and says who heard it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Check, Hearing, Input
from collabdesk.domain.verbs import Verb
from collabdesk.operations.withdrawing import take_back_input
from collabdesk.storage.queries.reading import next_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook

NEVER_EDITED = frozenset({"uid", "number", "words", "recorded_on", "withdrawn_on"})
"""Fields of an input that no verb changes: a correction is a check and keeps the original (law 1)."""


def keep_input(book: Workbook, said: Input) -> Changes:
    """Keep something a person said; its number is given here. Raises NoWords, NotKept."""
    with book.step(Verb.KEEP_INPUT) as step:
        step.make(replace(said, number=next_number(step.connection, Input)))
    return book.changes


def change_input(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change what stands around the words, never the words. Raises Gone, ValueError."""
    if NEVER_EDITED & values.keys():
        raise ValueError("the words themselves are never edited")
    with book.step(Verb.CHANGE_INPUT) as step:
        step.alter(Input, uid, **values)
    return book.changes


def change_inputs(book: Workbook, uids: Sequence[UUID], values: Mapping[str, object]) -> Changes:
    """Change the same thing around many inputs, in one step. Raises Gone, ValueError."""
    if NEVER_EDITED & values.keys():
        raise ValueError("the words themselves are never edited")
    with book.step(Verb.CHANGE_INPUT) as step:
        step.count = len(uids)
        for uid in uids:
            step.alter(Input, uid, **values)
    return book.changes


def check_input(book: Workbook, check: Check) -> Changes:
    """Record that the words were read back; corrected words stand beside the original."""
    with book.step(Verb.CHECK_INPUT) as step:
        step.get(Input, check.input)
        step.make(check)
    return book.changes


def say_who_heard(book: Workbook, inputs: Sequence[UUID], who: str, heard_on: date, how: str = "") -> Changes:
    """Record who with the power to change it heard these inputs, and when."""
    with book.step(Verb.SAY_WHO_HEARD) as step:
        for uid in inputs:
            step.get(Input, uid)
            step.make(Hearing(uid=new_uid(), input=uid, heard_on=heard_on, who=who, how=how))
    return book.changes


def take_back(book: Workbook, uid: UUID) -> Changes:
    """Take an input's words back for good, at the person's wish; a count is all that stays (law 9).

    Everything that repeats the words goes with them: checks, what was said in replies, verdicts,
    attachments, those removed before too. Undo cannot bring them back. Raises Gone.
    """
    return take_back_input(book, uid)
