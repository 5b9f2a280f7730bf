"""What a room has written down with one tool so far, so that a sheet begins where the group stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.declaration import field_map
from collabdesk.domain.records import (
    KINDS,
    Action,
    Feeling,
    Group,
    Moment,
    Pattern,
    Project,
    Session,
    WeekPart,
)
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import fact, facts, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from collabdesk.domain.declaration import Record
    from collabdesk.papers.builder import Builder
    from collabdesk.papers.sheet_asked import SheetFill

MOST = 40
"""Lines of what is written already; a sheet is to write on."""


def written_so_far(builder: Builder, fill: SheetFill) -> Iterator[plan.Block]:
    """List what is recorded of a fill's kind, by the fields it asks; nothing where nothing is."""
    if fill.record == "feeling":
        yield from _moments(builder)
        return
    names = [name for name in fill.fields if name not in fill.fixed and name not in ("sharing", "permission")]
    lines = [line(builder, said) for each in _kept(builder, fill) if (said := facts(builder, each, names))]
    if lines:
        yield plan.Paragraph(plan.text(builder.words.say("Written down so far:"), strong=True))
        yield plan.Listing(tuple(lines[:MOST]))
    if len(lines) > MOST:
        yield builder.prose("And {n} more.", n=len(lines) - MOST)


def _kept(builder: Builder, fill: SheetFill) -> list[Record]:
    """Give the records a fill may show; of people, and of what was said, a sheet shows none."""
    ledger, record_class = builder.ledger, KINDS[fill.record]
    places: dict[type, Iterable[Record]] = {
        Project: [ledger.project],
        Group: ledger.groups.values(),
        Session: ledger.sessions.values(),
        Pattern: ledger.patterns.values(),
        Action: [action for action in ledger.actions.values() if action.state.is_open],
    }
    kept: Iterable[Record] = places.get(record_class, ()) or ledger.of(record_class)
    fields = field_map(record_class)
    return [
        each
        for each in kept
        if all(getattr(each, name) == fields[name].base(value) for name, value in fill.fixed.items())
    ]


def _moments(builder: Builder) -> Iterator[plan.Block]:
    """Set people's words and staff's beside each moment."""
    say, ledger = builder.words.say, builder.ledger
    moments = sorted(ledger.of(Moment), key=lambda each: (each.position, each.uid))
    lines: list[plan.Inline] = []
    for moment in moments:
        said = [
            found
            for feeling in ledger.of(Feeling)
            if feeling.moment == moment.uid and (found := _felt(builder, feeling))
        ]
        if said:
            lines.append(line(builder, said, moment.name or say("A moment without a name")))
    if lines:
        yield plan.Paragraph(plan.text(say("Written down so far:"), strong=True))
        yield plan.Listing(tuple(lines))


def _felt(builder: Builder, feeling: Feeling) -> tuple[str, str] | None:
    row = fact(builder, feeling, "row")
    said = [told[1] for name in ("word", "would_have_helped") if (told := fact(builder, feeling, name))]
    return (row[1], builder.words.row(said)) if row and said else None


def week_cells(builder: Builder, day: object, part: object) -> plan.Inline:
    """Give what is written down of one part of a week, people's and staff's, as the cell of a table."""
    found = [
        told[1]
        for each in builder.ledger.of(WeekPart)
        if each.day == day and each.part == part and (told := fact(builder, each, "what"))
    ]
    return plan.text(" ".join(found)) if found else ()
