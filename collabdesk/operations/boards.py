"""Keeps what the board is asked and what it could choose, all of one sheet in one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.base.identity import new_uid
from collabdesk.domain.failures import Gone
from collabdesk.domain.records import BoardOption, BoardPaper
from collabdesk.domain.verbs import Verb
from collabdesk.storage.queries.reading import where

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from collabdesk.domain.changes import Changes
    from collabdesk.storage.journal.step import Step
    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class OptionWritten:
    """One thing the board could do, as written; ``uid`` is None for one that is new."""

    name: str = ""
    cost: str = ""
    risk_of_doing: str = ""
    risk_of_not_doing: str = ""
    uid: UUID | None = None


def write_board_paper(
    book: Workbook,
    uid: UUID | None,
    values: Mapping[str, object],
    options: Sequence[OptionWritten] | None = None,
) -> Changes:
    """Keep what the board is asked, in one undoable step.

    Args:
        book: The workbook.
        uid: Which board paper; None begins one.
        values: Its declared fields that were written, by name.
        options: All it could choose, in their order: those missing here are taken away, and those in which
            nothing stands are not kept. None leaves them as they are.

    Raises:
        Gone: The board paper, or an option that was changed, is not there any more.
        TypeError, NotKept: A value is not of its field's declared type, or cannot be kept.
    """
    with book.step(Verb.WRITE_BOARD_PAPER) as step:
        step.count = 1
        board = step.make(BoardPaper(uid=new_uid())).uid if uid is None else uid
        step.alter(BoardPaper, board, **values)
        if options is not None:
            _write_options(step, board, options)
    return book.changes


def _write_options(step: Step, board: UUID, options: Sequence[OptionWritten]) -> None:
    before = {option.uid for option in where(step.connection, BoardOption, "board", [board])}
    written = [option for option in options if _says_something(option)]
    kept = {option.uid for option in written if option.uid is not None}
    if not kept <= before:
        raise Gone("boardoption")
    for gone in sorted(before - kept):
        step.delete(BoardOption, gone)
    for position, option in enumerate(written):
        fields: dict[str, object] = {
            "position": position,
            "name": option.name,
            "cost": option.cost,
            "risk_of_doing": option.risk_of_doing,
            "risk_of_not_doing": option.risk_of_not_doing,
        }
        known = option.uid or step.make(BoardOption(uid=new_uid(), board=board)).uid
        step.alter(BoardOption, known, **fields)


def _says_something(option: OptionWritten) -> bool:
    return any(
        text.strip() for text in (option.name, option.cost, option.risk_of_doing, option.risk_of_not_doing)
    )
