"""Blank boxes for a record, a line or some ticks for each field, so that paper asks what the screen asks."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from collabdesk.domain.declaration import Field, field_map, kind_of
from collabdesk.domain.record_names import choice_name, field_name, names_of
from collabdesk.domain.records import KINDS
from collabdesk.papers import plan
from collabdesk.papers.builder import LARGE_PRINT
from collabdesk.papers.parts.record_lines import POUNDS, ours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from collabdesk.papers.builder import Builder
    from collabdesk.papers.sheet_asked import SheetFill

LINES_IN_ALL = 18
"""Fields that the boxes of one kind ask together, so that a long form is not printed many times over."""
MOST_TICKS = 11
"""Answers to tick; a longer list is written in."""
LONG_ANSWER = 2
MOST_COLUMNS = 4
Part = plan.WriteOn | plan.Choices


def blank_boxes(builder: Builder, fill: SheetFill, rows: int) -> Iterator[plan.Block]:
    """Give blank boxes for records of one kind: one each for those it starts with, else about ``rows``."""
    asked = len(asked_fields(fill))
    if asked == 1 and not fill.start_with:
        (field,) = asked_fields(fill)
        for _ in range(rows):
            yield blank(builder, KINDS[fill.record], field, fill.ask.get(field.name, ""))
        return
    room = 1 if fill.tool == "one" else max(1, min(rows, LINES_IN_ALL // max(1, asked)))
    started = [known for known in fill.start_with if any(isinstance(value, str) for value in known.values())]
    if started and (table := _as_table(builder, fill, started)) is not None:
        yield table
        return
    if len(started) > room:
        named = [_named(builder, fill, known) for known in started]
        yield plan.Box(builder.words.say("One of these for each of:"), tuple(map(plan.prose, named)))
        started = []
    for known in started:
        yield blank_box(builder, fill, known=known)
    for number in range(len(started) + 1, max(room, len(started) + 1) + 1):
        yield blank_box(builder, fill, number=number if room > 1 else 0)


def _as_table(
    builder: Builder, fill: SheetFill, started: Sequence[Mapping[str, object]]
) -> plan.Table | None:
    """Give a table with a row for each record it starts with, where a cell has room for what is asked."""
    left = [field for field in asked_fields(fill) if field.name not in started[0]]
    short = all(field.base in (str, int, date) and not field.searched for field in left)
    if not short or not 0 < len(left) <= MOST_COLUMNS or builder.text_size >= LARGE_PRINT:
        return None
    kind = kind_of(KINDS[fill.record])
    heads = (ours(builder, fill.ask.get(field.name, "") or field_name(kind, field.name)) for field in left)
    one = ours(builder, names_of(kind).one)
    body = tuple(
        (plan.text(_named(builder, fill, known), strong=True), *((),) * len(left)) for known in started
    )
    shares = (0.36, *(0.64 / len(left),) * len(left))
    return plan.Table("", (one[:1].upper() + one[1:], *heads), body, shares, to_write_in=True)


def blank_box(
    builder: Builder,
    fill: SheetFill,
    number: int = 0,
    title: str = "",
    known: Mapping[str, object] | None = None,
) -> plan.Box:
    """Give one blank box; what is ``known`` already stands in its title and is not asked again."""
    known = known or {}
    record_class = KINDS[fill.record]
    fields = [field for field in asked_fields(fill) if field.name not in known]
    one = ours(builder, names_of(fill.record).one)
    numbered = builder.words.say("{what}, {n}", what=one[:1].upper() + one[1:], n=number) if number else one
    head = title or _named(builder, fill, known) or numbered[:1].upper() + numbered[1:]
    parts = (blank(builder, record_class, field, fill.ask.get(field.name, "")) for field in fields)
    return plan.Box(head, tuple(parts))


def asked_fields(fill: SheetFill) -> list[Field]:
    """Give the fields an exercise asks of people; what it fills in itself, and links, are for the screen."""
    fields = (field_map(KINDS[fill.record])[name] for name in fill.fields if name not in fill.fixed)
    return [field for field in fields if field.refers_to is None]


def blank(builder: Builder, record_class: type, field: Field, ask: str = "") -> Part:
    """Give a field as it is filled by hand: ticks for a few answers, lines for words, a line for the rest."""
    words = ours(builder, ask or field_name(kind_of(record_class), field.name)).rstrip(":")
    if field.name in POUNDS:
        words = f"{words} (£)"
    label = plan.text(words if words.endswith("?") else f"{words}:")
    if field.base is bool:
        yes, no = builder.words.say("yes"), builder.words.say("no")
        return plan.Choices(label, (yes, no))
    if issubclass(field.base, Enum) and len(field.base) <= MOST_TICKS:
        return plan.Choices(label, tuple(ours(builder, choice_name(member)) for member in field.base))
    return plan.WriteOn(label, LONG_ANSWER if field.base is str and field.searched else 1)


def _named(builder: Builder, fill: SheetFill, known: Mapping[str, object]) -> str:
    fields = field_map(KINDS[fill.record])
    given = [_known(builder, fields[name], value) for name, value in known.items()]
    return builder.words.row([each for each in given if each])


def _known(builder: Builder, field: Field, value: object) -> str:
    """Say a value that an exercise gives: a closed list's member by its name, a text as it is."""
    if issubclass(field.base, Enum):
        return ours(builder, choice_name(field.base(value)))
    return "" if isinstance(value, bool) else ours(builder, str(value))
