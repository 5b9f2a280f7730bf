"""The sheets a table writes on, and the slips that say who wrote, which never carry the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase
from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import LARGE_PRINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import Session
    from collabdesk.papers.builder import Builder

BOXES = 6
"""Boxes on one capture sheet (method.md 6.2)."""
SEATS = 5
"""People at a table, of four to six (method.md 6.1)."""
USUAL_TABLES = 3
MOST_TABLES = 12
SLIPS, SLIPS_LARGE = 3, 2
"""Reply slips for each sheet: they fill a page, which can be copied."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One capture sheet: its code, such as S2-B-01 (session, table, sheet)."""

    code: str


def chosen_session(builder: Builder) -> Session | None:
    """Give the session the pack is for: the one chosen, else the next one, else the last one held."""
    sessions = builder.ledger.sessions
    if builder.options.session is not None:
        return sessions.get(builder.options.session)
    dated = sorted(sessions.values(), key=lambda s: (s.held_on or date.max, s.uid))
    coming = [s for s in dated if s.held_on is None or s.held_on >= builder.today]
    return coming[0] if coming else (dated[-1] if dated else None)


def session_number(builder: Builder, session: Session | None) -> int:
    """Give the number of a session on its sheets, from 1, in the order sessions were written down.

    That order never changes, so a code that was printed once is never another sheet's. A session that is
    not written down yet is the next one.
    """
    known = sorted(builder.ledger.sessions)
    return known.index(session.uid) + 1 if session is not None else len(known) + 1


def sheets(builder: Builder, session: Session | None) -> tuple[Sheet, ...]:
    """Give one sheet for each table, by the people expected, or for three tables where nobody counted."""
    expected = session.people if session is not None else None
    tables = min(MOST_TABLES, -(-expected // SEATS)) if expected else USUAL_TABLES
    number = session_number(builder, session)
    return tuple(Sheet(f"S{number}-{letter}-01") for letter in ascii_uppercase[:tables])


def capture_sheet(builder: Builder, sheet: Sheet) -> Iterator[plan.Block]:
    """Give one sheet of six boxes; the heading is its code, so that a loose page is never lost."""
    say = builder.words.say
    yield plan.NewPage()
    yield plan.Heading(say("Capture sheet {code}", code=sheet.code))
    yield builder.prose(
        "Write the exact words, and read them back. No names here: who wants a reply fills in a slip."
    )
    for number in range(1, BOXES + 1):
        yield _box(builder, sheet, number)


def reply_slips(builder: Builder, sheet: Sheet) -> Iterator[plan.Block]:
    """Give the slips of one sheet, which carry its code and the numbers of boxes, and no words."""
    say = builder.words.say
    yield plan.NewPage()
    yield plan.Heading(say("Reply slips for sheet {code}", code=sheet.code))
    yield builder.prose(
        "Keep slips apart from the sheets, and never write on one what was said. "
        "Copy this page if you need more."
    )
    for number in range(SLIPS_LARGE if builder.text_size >= LARGE_PRINT else SLIPS):
        if number:
            yield plan.CutLine(say("Cut here"))
        yield _slip(builder, sheet)


def _box(builder: Builder, sheet: Sheet, number: int) -> plan.Box:
    say = builder.words.say
    large = builder.text_size >= LARGE_PRINT
    return plan.Box(
        say("{code}, box {n}", code=sheet.code, n=number),
        (
            plan.WriteOn(plan.text(say("Exact words:")), 3 if large else 2),
            plan.WriteOn(plan.text(say("What I’d like to be different:"))),
            _whose(builder) if large else _tick_whose(builder),
        ),
    )


def _tick_whose(builder: Builder) -> plan.Choices:
    say = builder.words.say
    whose = (say("mine"), say("what we agreed"), say("for someone else"))
    return plan.Choices(plan.text(say("“Have I got that right?” Then tick. These words are:")), whose)


def _whose(builder: Builder) -> plan.Paragraph:
    """The same in one sentence: boxes to tick would leave no room to write in large print."""
    return builder.prose(
        "“Have I got that right?” Then draw a ring. "
        "These words are: mine / what we agreed / for someone else."
    )


def _slip(builder: Builder, sheet: Sheet) -> plan.Box:
    say = builder.words.say
    ways = (
        say("letter"),
        say("phone"),
        say("text"),
        say("face to face"),
        say("through someone"),
        say("no reply, please"),
    )
    return plan.Box(
        say("Would you like to hear what happens? Sheet {code}", code=sheet.code),
        (
            plan.WriteOn(plan.text(say("Numbers of my boxes:"))),
            plan.Choices(plan.text(say("Tell me by:")), ways),
            plan.WriteOn(plan.text(say("My name, and where to reach me:"))),
        ),
    )
