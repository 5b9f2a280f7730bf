"""R4, the year-end statement: one page for an annual report or a council's return (method.md 4.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.options import YearEndReader
from collabdesk.papers.parts import money_part, people_part, short_part
from collabdesk.papers.parts.summary import big_numbers, period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder

ROOM, LESS_ROOM, WAYS, LESS_WAYS = 260, 120, 3, 1
"""Characters of changes, and of refusals, and ways of taking part that one page has room for.

There is less room where the page also holds a money trail.
"""
KINDS: dict[YearEndReader, str] = {
    YearEndReader.TRUSTEES: "Year-end statement for the trustees’ annual report",
    YearEndReader.ICB: "Year-end statement for an NHS annual report",
    YearEndReader.COUNCIL: "Year-end statement for the council",
}
WHO: dict[YearEndReader, str] = {
    YearEndReader.TRUSTEES: "Who we involved, and how",
    YearEndReader.ICB: "How {people} were involved, and who was missing",
    YearEndReader.COUNCIL: "Who took part, how, and who was missing",
}
CHANGED: dict[YearEndReader, str] = {
    YearEndReader.TRUSTEES: "What difference it made to {people}",
    YearEndReader.ICB: "What difference the involvement of {people} made",
    YearEndReader.COUNCIL: "What changed",
}
Row = tuple[str, tuple[plan.Paragraph, ...]]


def year_end_statement(builder: Builder) -> plan.Paper:
    """Make the plan of R4: the reader changes the headings and what stands first, never a number.

    For trustees it answers what the charities' accounting rules ask of them: in what way the work made a
    difference (SORP 2026). An NHS body has to explain how people were involved (National Health Service
    Act 2006, section 14Z58), so how and who stand first, and so they do for a council.
    """
    builder = replace(builder, has_chain=False)
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    day, reader = words.day(builder.today), builder.options.reader
    title = builder.options.title or project.title
    where = words.row([part for part in (project.charity or say("The project team"), project.place) if part])
    blocks: list[plan.Block] = [
        plan.Opening(
            kind=say(KINDS[reader]),
            title=title,
            lead=period(builder),
            byline=f"{ended(where)} {day}{words.stop}",
        ),
        big_numbers(builder),
        plan.Labelled(tuple(_rows(builder))),
    ]
    return plan.Paper(
        code="R4",
        title=say("{title}: year-end statement", title=title),
        language=words.language,
        footer=(say("{title}: year-end statement", title=title), day),
        text_size=builder.text_size,
        blocks=tuple(blocks),
        compact=True,
    )


def _rows(builder: Builder) -> Iterator[Row]:
    say, project, reader = builder.words.say, builder.ledger.project, builder.options.reader
    unwritten = say("Not written down yet.")
    yield say("Purpose"), (plan.prose(ended(project.purpose) or unwritten),)
    who = (builder.theirs(WHO[reader]), _who(builder))
    came_of_it = (
        (builder.theirs(CHANGED[reader]), _changed(builder)),
        (say("What did not"), _did_not(builder)),
    )
    yield from (*came_of_it, who) if reader is YearEndReader.TRUSTEES else (who, *came_of_it)
    if still := money_part.still_there(builder):
        yield say("Still in place a year on"), still
    own, trail = ended(project.time_and_money), money_part.money_trail(builder)
    written = plan.text(f"{own or unwritten} ") if own or not trail else ()
    yield say("Time and money"), (plan.Paragraph((*written, *trail)),)
    yield say("What we learned"), (plan.prose(ended(project.learned) or unwritten),)
    yield say("What we plan"), (plan.prose(ended(project.plans) or unwritten),)


def _who(builder: Builder) -> tuple[plan.Paragraph, ...]:
    ways = dict.fromkeys(s.how.strip() for s in people_part.held(builder) if s.how.strip())
    most = WAYS if _room(builder) == ROOM else LESS_WAYS
    named = builder.words.say("; ").join(list(ways)[:most])
    how = builder.words.say("How: {ways}.", ways=named) if ways else ""
    if len(ways) > most:
        how = builder.words.say("How: {ways}; and {n} more.", ways=named, n=len(ways) - most)
    sentence = f"{how} {people_part.not_heard(builder)}".strip()
    return (*people_part.took_part(builder), plan.prose(sentence))


def _changed(builder: Builder) -> tuple[plan.Paragraph, ...]:
    fair = builder.numbers.fair
    changed = plan.Paragraph(short_part.changed_runs(builder, _room(builder)))
    if not fair.base:
        return (changed,)
    part = builder.gate.part(fair.count, fair.base)
    return (changed, builder.prose("Asked whether our answer is fair, {part} said yes.", part=part))


def _did_not(builder: Builder) -> tuple[plan.Paragraph, ...]:
    refused = plan.Paragraph(short_part.refused_runs(builder, _room(builder)))
    return (refused, plan.prose(short_part.waiting_shortly(builder)))


def _room(builder: Builder) -> int:
    return LESS_ROOM if money_part.money_trail(builder) else ROOM
