"""Counts what waits for us in each room, for the numbers in the navigation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from collabdesk.domain.standing import Silence
from collabdesk.domain.words import ActionState
from collabdesk.storage.schema import STANDING, TABLES

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.storage.workbook import Workbook


def waiting_by_room(book: Workbook, today: date) -> dict[str, int]:
    """Give, by the key of a room, how many things wait for us there; never a total of anything.

    ``said``: people who wait to hear from us. ``actions``: actions past their day, and ones to look at again.
    ``replies``: answers that nobody has been told.
    """
    action = TABLES["action"].c
    is_open = action.state.in_([state.value for state in ActionState if state.is_open])
    late = sa.and_(is_open, action.due_on < today)
    look = sa.and_(is_open, action.look_again_on <= today)
    waits = STANDING.c.waiting.is_(sa.true())
    queries = {
        "said": sa.select(sa.func.count()).where(waits),
        "actions": sa.select(sa.func.count()).select_from(TABLES["action"]).where(sa.or_(late, look)),
        "replies": sa.select(sa.func.count()).where(waits, STANDING.c.silence == Silence.NOT_TOLD.value),
    }
    with book.reading() as connection:
        return {room: int(connection.scalar(query) or 0) for room, query in queries.items()}
