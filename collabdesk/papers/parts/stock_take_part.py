"""When everyone stops and looks, what was decided then, and by what measure anybody will tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import Measure, StockTake
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import facts, items, line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import run_on

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.papers.builder import Builder

DAYS = ("planned_on", "held_on", "who_took_part", "outcome", "next_on")
MEASURE = ("measure", "used_by", "used_for")


def stock_takes(builder: Builder) -> list[plan.Block]:
    """Give the days on which everyone stops and looks (R6); one told as the next of another is told once."""
    kept = builder.ledger.of(StockTake)
    following = {take.next_on for take in kept}
    days = sorted(
        (take for take in kept if take.held_on or take.planned_on not in following),
        key=lambda take: str(take.planned_on or take.held_on or ""),
    )
    short = terse(builder, "stocktake")
    told = [line(builder, said) for take in days if (said := facts(builder, take, DAYS, short))]
    return [plan.Paragraph(each) for each in told]


def measures(builder: Builder) -> list[plan.Block]:
    """Give what everyone looks at together, with who will use it and for what (R6)."""
    lines = items(builder, builder.ledger.of(Measure), MEASURE, short=terse(builder, "measure"))
    return [plan.Paragraph(each) for each in run_on(lines)]


def next_look(builder: Builder) -> str:
    """Tell readers when everyone stops and looks next, or ""; a day that has passed is called late (C11)."""
    words = builder.words
    day = next_day(builder)
    if day is None:
        return ""
    sentence = "We stop and look together on {day}."
    if day < builder.today:
        sentence = "We were to stop and look together on {day}. This is late."
    return words.say(sentence, day=words.day(day))


def next_day(builder: Builder) -> date | None:
    """Give the day of the next stock-take that was set, or None where none is."""
    takes = builder.ledger.of(StockTake)
    planned = [take.planned_on for take in takes if take.planned_on and take.held_on is None]
    held = [take.held_on for take in takes if take.held_on]
    last = max(held, default=None)
    following = [take.next_on for take in takes if take.next_on and (last is None or take.next_on > last)]
    days = sorted({*planned, *following})
    return next((day for day in days if day >= builder.today), days[-1] if days else None)
