"""Sorts inputs into patterns by reference, so that nobody's words are merged or lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.records import Input, Pattern, Sorting
from collabdesk.domain.verbs import Verb
from collabdesk.operations.taking_away import take_away
from collabdesk.storage.queries.reading import where

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook


def make_pattern(book: Workbook, pattern: Pattern, inputs: Sequence[UUID] = ()) -> Changes:
    """Make a pattern, named in people's words, and put inputs in it. Raises NothingToSay, Gone."""
    with book.step(Verb.MAKE_PATTERN) as step:
        step.make(pattern)
        for uid in inputs:
            step.get(Input, uid)
            step.make(Sorting(uid=new_uid(), input=uid, pattern=pattern.uid, sorted_on=date.today()))
    return book.changes


def change_pattern(book: Workbook, uid: UUID, values: Mapping[str, object]) -> Changes:
    """Change a pattern; choosing it or not is told as its own step."""
    verb = Verb.CHOOSE_PATTERN if "chosen" in values else Verb.CHANGE_PATTERN
    with book.step(verb) as step:
        step.alter(Pattern, uid, **values)
    return book.changes


def remove_pattern(book: Workbook, uid: UUID) -> Changes:
    """Take a pattern away; what was sorted into it stays, unsorted."""
    return take_away(book, Verb.REMOVE_PATTERN, Pattern, uid)


def sort_inputs(
    book: Workbook,
    inputs: Sequence[UUID],
    pattern: UUID,
    *,
    different_view: bool = False,
    out_of: UUID | None = None,
) -> Changes:
    """Put inputs in a pattern, moving them out of another where one is named.

    An input that is in the pattern already stays as it is. Raises Gone.
    """
    with book.step(Verb.SORT_INPUT) as step:
        step.count = len(inputs)
        step.get(Pattern, pattern)
        links = where(step.connection, Sorting, "input", inputs)
        there = {link.input for link in links if link.pattern == pattern}
        for link in links:
            if out_of is not None and link.pattern == out_of != pattern:
                step.delete(Sorting, link.uid)
        for uid in inputs:
            if uid in there:
                continue
            step.get(Input, uid)
            step.make(
                Sorting(
                    uid=new_uid(),
                    input=uid,
                    pattern=pattern,
                    different_view=different_view,
                    sorted_on=date.today(),
                )
            )
    return book.changes


def unsort_inputs(book: Workbook, inputs: Sequence[UUID], pattern: UUID) -> Changes:
    """Take inputs out of a pattern; their words stay."""
    with book.step(Verb.UNSORT_INPUT) as step:
        step.count = len(inputs)
        for link in where(step.connection, Sorting, "input", inputs):
            if link.pattern == pattern:
                step.delete(Sorting, link.uid)
    return book.changes


def move_inputs(book: Workbook, inputs: Sequence[UUID], pattern: UUID) -> Changes:
    """Put inputs in a pattern and take them out of every other, in one step. Raises Gone.

    An input that is in the pattern already keeps its place there, and whether it sees it otherwise.
    """
    with book.step(Verb.SORT_INPUT) as step:
        step.count = len(inputs)
        step.get(Pattern, pattern)
        there: set[UUID] = set()
        for link in where(step.connection, Sorting, "input", inputs):
            if link.pattern == pattern:
                there.add(link.input)
            else:
                step.delete(Sorting, link.uid)
        for uid in inputs:
            if uid not in there:
                step.get(Input, uid)
                step.make(Sorting(uid=new_uid(), input=uid, pattern=pattern, sorted_on=date.today()))
    return book.changes


def set_apart(book: Workbook, inputs: Sequence[UUID]) -> Changes:
    """Leave inputs on their own: take them out of every pattern they are in; their words stay."""
    with book.step(Verb.UNSORT_INPUT) as step:
        step.count = len(inputs)
        for link in where(step.connection, Sorting, "input", inputs):
            step.delete(Sorting, link.uid)
    return book.changes


def mark_different_view(book: Workbook, said: UUID, pattern: UUID, *, different: bool) -> Changes:
    """Mark that an input sees its pattern otherwise; no count decides, both views stay."""
    with book.step(Verb.MARK_DIFFERENT_VIEW) as step:
        for link in where(step.connection, Sorting, "input", [said]):
            if link.pattern == pattern:
                step.alter(Sorting, link.uid, different_view=different)
    return book.changes
