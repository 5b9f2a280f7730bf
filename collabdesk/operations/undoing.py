"""Takes steps back and does them again; undo is itself a step, so it survives a restart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collabdesk.domain.verbs import Verb
from collabdesk.storage.journal import undo as journal_undo

if TYPE_CHECKING:
    from collabdesk.domain.changes import Changes
    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Undoable:
    """What undo and redo would do now: the verb and how many records, or None."""

    undo: tuple[Verb, int] | None
    redo: tuple[Verb, int] | None


def undo(book: Workbook) -> Changes:
    """Take back this device's last step. Raises NothingToUndo."""
    return journal_undo.undo(book)


def redo(book: Workbook) -> Changes:
    """Do again what undo took back. Raises NothingToRedo."""
    return journal_undo.redo(book)


def undoable(book: Workbook) -> Undoable:
    """Give what undo and redo would do now."""
    with book.reading() as connection:
        back = journal_undo.next_undo(connection, book.author.device)
        again = journal_undo.next_redo(connection, book.author.device)
        steps = [journal_undo.original(connection, step) if step else None for step in (back, again)]
    named = [(step.verb, step.count) if step else None for step in steps]
    return Undoable(undo=named[0], redo=named[1])
