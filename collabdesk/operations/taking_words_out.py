"""Takes somebody's words out of what others wrote, and out of every earlier wording of it (law 9)."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from collabdesk.domain.failures import Failure, Gone
from collabdesk.domain.records import KINDS
from collabdesk.domain.repeating import Repeated
from collabdesk.domain.verbs import Verb
from collabdesk.operations.wishes import Wish, names_of, words_of
from collabdesk.storage.queries.echoes import Echo, find_echoes, named_as_author

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from uuid import UUID

    import sqlalchemy as sa

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.declaration import Record
    from collabdesk.storage.erasures import Purged
    from collabdesk.storage.journal.step import Step
    from collabdesk.storage.workbook import Workbook

log = logging.getLogger(__name__)
LONG_RUN: Final = 6
"""So many words in a row are taken out of older wordings without asking: nobody can read those any more."""


class Rewriting(NamedTuple):
    """What one text is to say instead, once somebody's words are taken out of it."""

    kind: str
    row: UUID
    field: str
    text: str


def echoes(
    book: Workbook,
    *,
    input: UUID | None = None,  # noqa: A002 - the record's own name
    person: UUID | None = None,
    keep: frozenset[UUID] = frozenset(),
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Echo, ...]:
    """Find where the words, or the name of the person, also stand in texts of ours; nothing is changed.

    Arguments as for `what_would_go`. At least four words in a row count, or the whole of something shorter.
    Raises Gone, Cancelled.
    """
    with book.reading() as connection:
        found = Wish.of(connection, input, person, keep)
        wanted = Repeated.of(words_of(connection, found), names_of(connection, person))
        return find_echoes(connection, wanted, found.rows, cancelled)


def is_author(book: Workbook, person: UUID | None) -> bool:
    """Whether the history names the person as who did work in this workbook; that is not changed."""
    with book.reading() as connection:
        return named_as_author(connection, Repeated.of((), names_of(connection, person)))


def take_words_out(book: Workbook, texts: Sequence[Rewriting], second: Path | None = None) -> Changes:
    """Put other words in texts that repeat somebody's, and leave no earlier wording of them (law 9).

    What stood there goes from the journal, from the same entries of every copy this one is brought
    together with, and from the backups in reach. A record that was removed goes whole. What somebody else
    writes in the same place on a copy that has not heard of it yet comes in beside the new words, as any
    two edits do. Undo cannot bring the old words back. Raises Gone, and what ``Step.alter`` raises.
    """
    with book.step(Verb.TAKE_WORDS_OUT) as step:
        step.count = len(texts)
        for one in texts:
            take_out(step, one)
    go_through_backups(book, second)
    return book.changes


def older_wordings(connection: sa.Connection, found: Wish) -> list[Rewriting]:
    """Give what repeats the words and can be read no more: earlier wordings, what was removed."""
    wanted = Repeated.of(words_of(connection, found), run=LONG_RUN)
    old = [one for one in find_echoes(connection, wanted, found.rows) if one.place != "now"]
    return [Rewriting(one.kind, one.row, one.field, "") for one in old if one.kind != "input"]


def take_out(step: Step, one: Rewriting) -> None:
    """Put other words in a text; without any, keep what can be read and leave no earlier wording."""
    record = KINDS[one.kind]
    try:
        now: Record = step.get(record, one.row)
    except Gone:
        step.erase(record, one.row)
        return
    step.rewrite(record, one.row, **{one.field: one.text or getattr(now, one.field)})


def go_through_backups(book: Workbook, second: Path | None) -> Purged | None:
    """Take the words out of every backup in reach; None where that could not be done just now.

    The words are gone from the workbook by then, and what could not be done follows with the next backup.
    """
    from collabdesk.storage import erasures

    try:
        return erasures.purge_backups(book, second)
    except Gone:
        return erasures.Purged()
    except Failure as failure:
        log.info("backups not gone through: %s", failure)
        # What stands in the way of the backups, such as a profile that is full, need not stand in this one's.
        with suppress(Failure):
            book.leave_no_trace()
        return None
