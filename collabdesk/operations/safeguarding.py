"""Keeps that a concern was passed on, and takes out a disclosure that somebody typed (method.md 3.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collabdesk.domain.declaration import kind_of
from collabdesk.domain.failures import NothingToSay, NotKept
from collabdesk.domain.records import SafeguardingPointer, Session
from collabdesk.domain.verbs import Verb
from collabdesk.operations.withdrawing import take_back_input

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from collabdesk.domain.changes import Changes
    from collabdesk.domain.withdrawal import TakenBack
    from collabdesk.storage.workbook import Workbook

MOST_INITIALS: Final = 4
"""Letters: initials say who, and leave no room for a sentence."""
_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def pass_on(book: Workbook, pointer: SafeguardingPointer) -> Changes:
    """Keep that a concern was passed on: when, at which session, to which role, by whom; nothing else.

    Raises:
        NothingToSay: Nobody's initials are given.
        NotKept: The initials are more than four letters or anything but letters, or the time is no HH:MM.
        Gone: There is no such session.
    """
    kind = kind_of(SafeguardingPointer)
    if not pointer.by.strip():
        raise NothingToSay(kind, "by")
    if not are_initials(pointer.by):
        raise NotKept(kind, "by")
    if pointer.passed_at and not _TIME.fullmatch(pointer.passed_at):
        raise NotKept(kind, "passed_at")
    with book.step(Verb.PASS_ON) as step:
        if pointer.session is not None:
            step.get(Session, pointer.session)
        step.make(pointer)
    return book.changes


def acknowledge(book: Workbook, uid: UUID) -> Changes:
    """Keep that whoever it was passed to has acknowledged it. Raises Gone."""
    with book.step(Verb.ACKNOWLEDGE) as step:
        step.alter(SafeguardingPointer, uid, acknowledged=True)
    return book.changes


def remove_disclosure(
    book: Workbook, uid: UUID, on: date | None = None, second: Path | None = None
) -> TakenBack:
    """Take out an input that was a disclosure, once its exact words are with the safeguarding lead.

    It goes from the workbook, its journal, what can be found and every backup in reach, as words taken back
    do, and outside this workbook it reads as those. Undo cannot bring it back.

    Args:
        book: An open workbook.
        uid: The input.
        on: The day; None is today.
        second: The second place of backups, where one was chosen.

    Raises:
        Gone: There is no such input, or it was taken back before.
    """
    return take_back_input(book, uid, on, second, passed_on=True)


def are_initials(said: str) -> bool:
    """Whether this is one to four letters, of any script, and nothing else."""
    return 0 < len(said) <= MOST_INITIALS and said.isalpha()
