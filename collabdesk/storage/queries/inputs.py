"""Pages of what people said, in an order and through filters, quick at 100,000."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from collabdesk.domain.standing import Silence, Standing
from collabdesk.domain.words import Answer, InputState
from collabdesk.storage.journal.search_index import normalise
from collabdesk.storage.schema import STANDING, TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.storage.workbook import Workbook

INPUT, CHECK, SORTING = TABLES["input"], TABLES["check"], TABLES["sorting"]
CARD_LENGTH = 400
"""Characters of the words that a card in the list can show; the trail shows them whole."""


class Order(StrEnum):
    """How the list is ordered."""

    SILENCE = "silence"
    NEWEST = "newest"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class InputFilter:
    """Which inputs to show; everything empty shows all, and a no is never left out of all (law 3)."""

    waiting: bool = False
    answered_no: bool = False
    state: InputState | None = None
    pattern: UUID | None = None
    unsorted: bool = False
    session: UUID | None = None
    group: UUID | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class InputCard:
    """One input as the list shows it; ``words`` are cut to what a card can hold.

    ``passed_on`` is for this workbook's own screen alone; elsewhere it reads as ``withdrawn``.
    """

    uid: UUID
    number: int
    words: str
    standing: Standing
    said_on: date | None
    withdrawn: bool
    passed_on: bool = False


@dataclass(frozen=True, slots=True)
class InputCounts:
    """How many inputs there are in all, waiting for us, and answered no or not now."""

    all: int
    waiting: int
    answered_no: int


def count_kinds(book: Workbook) -> InputCounts:
    """Give the counts beside the filters, from the standings' index."""
    with book.reading() as connection:
        waiting = sa.func.sum(sa.case((STANDING.c.waiting, 1), else_=0))
        refused = sa.func.sum(sa.case((STANDING.c.last_answer.in_(_NO), 1), else_=0))
        row = connection.execute(sa.select(sa.func.count(), waiting, refused).select_from(STANDING)).one()
    return InputCounts(int(row[0]), int(row[1] or 0), int(row[2] or 0))


def count_inputs(book: Workbook, chosen: InputFilter) -> int:
    """Give how many inputs a filter lets through."""
    with book.reading() as connection:
        query = sa.select(sa.func.count()).select_from(STANDING).where(*_conditions(chosen))
        return int(connection.scalar(query) or 0)


def page_of_inputs(
    book: Workbook, chosen: InputFilter, order: Order, offset: int, limit: int
) -> tuple[InputCard, ...]:
    """Give the cards from ``offset`` on, at most ``limit`` of them."""
    keys = sa.select(STANDING.c.input).where(*_conditions(chosen)).order_by(*_ORDERS[order])
    with book.reading() as connection:
        uids = list(connection.scalars(keys.offset(offset).limit(limit)).all())
        return tuple(cards_of(connection, uids))


def place_of_input(book: Workbook, chosen: InputFilter, order: Order, uid: UUID) -> int | None:
    """Give the place of an input in the present order, from 0, or None where the filter hides it."""
    place = (sa.func.row_number().over(order_by=_ORDERS[order]) - 1).label("place")
    placed = sa.select(STANDING.c.input, place).where(*_conditions(chosen)).subquery()
    with book.reading() as connection:
        found = connection.scalar(sa.select(placed.c.place).where(placed.c.input == uid))
    return None if found is None else int(found)


def inputs_at(
    book: Workbook, chosen: InputFilter, order: Order, ranges: Sequence[tuple[int, int]]
) -> tuple[UUID, ...]:
    """Give the inputs at these places of the list, each a first place and how many; none taken back."""
    rows = sa.select(STANDING.c.input, STANDING.c.state).where(*_conditions(chosen))
    found: list[UUID] = []
    with book.reading() as connection:
        for first, many in ranges:
            part = rows.order_by(*_ORDERS[order]).offset(first).limit(many)
            gone = InputState.WITHDRAWN.value
            found += [row.input for row in connection.execute(part).all() if row.state != gone]
    return tuple(found)


_NO = [Answer.NO.value, Answer.NOT_NOW.value]
_ORDERS: dict[Order, tuple[sa.ColumnElement[object], ...]] = {
    Order.SILENCE: (sa.desc(STANDING.c.waiting), sa.asc(STANDING.c.since), sa.asc(STANDING.c.number)),
    Order.NEWEST: (sa.desc(STANDING.c.number),),
    Order.NUMBER: (sa.asc(STANDING.c.number),),
}


def _conditions(chosen: InputFilter) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = []
    if chosen.waiting:
        found.append(STANDING.c.waiting)
    if chosen.answered_no:
        found.append(STANDING.c.last_answer.in_(_NO))
    if chosen.state is not None:
        found.append(STANDING.c.state == chosen.state.value)
    sorted_into = sa.select(SORTING.c.input)
    if chosen.pattern is not None:
        found.append(STANDING.c.input.in_(sorted_into.where(SORTING.c.pattern == chosen.pattern)))
    if chosen.unsorted:
        found.append(STANDING.c.input.not_in(sorted_into))
    for column, wanted in ((INPUT.c.session, chosen.session), (INPUT.c.group, chosen.group)):
        if wanted is not None:
            found.append(STANDING.c.input.in_(sa.select(INPUT.c.uid).where(column == wanted)))
    if words := normalise(chosen.text).split():
        found.append(STANDING.c.input.in_(_found(words)))
    return found


def _found(words: list[str]) -> sa.Select[tuple[UUID]]:
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words) + "*"
    statement = sa.text(
        "SELECT searchable.row FROM search JOIN searchable ON searchable.id = search.rowid "
        "WHERE search MATCH :wanted AND searchable.record = 'input'"
    ).bindparams(wanted=quoted)
    return sa.select(statement.columns(sa.column("row", sa.Uuid)).subquery().c.row)


def cards_of(connection: sa.Connection, uids: list[UUID]) -> list[InputCard]:
    """Give the cards of these inputs, in the order of the uids."""
    corrected = (
        sa.select(CHECK.c.corrected_words)
        .where(CHECK.c.input == INPUT.c.uid, CHECK.c.corrected_words != "")
        .order_by(CHECK.c.checked_on.desc(), CHECK.c.uid.desc())
        .limit(1)
        .scalar_subquery()
    )
    words = sa.func.substr(sa.func.coalesce(corrected, INPUT.c.words), 1, CARD_LENGTH + 1).label("shown")
    query = (
        sa.select(
            INPUT.c.uid,
            INPUT.c.number,
            INPUT.c.said_on,
            INPUT.c.withdrawn_on,
            words,
            STANDING,
            INPUT.c.passed_on,
        )
        .join(STANDING, STANDING.c.input == INPUT.c.uid)
        .where(INPUT.c.uid.in_(uids))
    )
    found = {row["uid"]: _card(row) for row in connection.execute(query).mappings().all()}
    return [found[uid] for uid in uids if uid in found]


def _card(row: sa.RowMapping) -> InputCard:
    return InputCard(
        uid=row["uid"],
        number=row[INPUT.c.number],
        words=_cut(row["shown"] or ""),
        standing=Standing(
            state=InputState(row["state"]),
            silence=Silence(row["silence"]),
            since=row["since"],
            last_answer=Answer(row["last_answer"]) if row["last_answer"] else None,
            due_on=row["due_on"],
        ),
        said_on=row["said_on"],
        withdrawn=row["withdrawn_on"] is not None,
        passed_on=bool(row["passed_on"]),
    )


def _cut(words: str) -> str:
    """Show that words go on where a card cannot hold them, so that nobody is misquoted."""
    return words if len(words) <= CARD_LENGTH else f"{words[:CARD_LENGTH].rstrip()}…"
