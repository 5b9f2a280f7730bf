"""The tools of an exercise as paper has them: a strip to draw on, circles to fill, cards, a week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.declaration import field_map
from collabdesk.domain.journey_words import Depth, PartOfDay, Side, Vitality, Weekday, WhoseRow
from collabdesk.domain.record_names import choice_name
from collabdesk.domain.records import KINDS, Moment, SweetSpot
from collabdesk.domain.words import PromiseStep
from collabdesk.papers import plan
from collabdesk.papers.builder import LARGE_PRINT
from collabdesk.papers.parts.blanks_part import asked_fields, blank, blank_box, blank_boxes
from collabdesk.papers.parts.record_lines import ours
from collabdesk.papers.parts.slips_part import HEIGHTS
from collabdesk.papers.parts.written_so_far_part import week_cells, written_so_far
from collabdesk.papers.words import PROMISES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from enum import IntEnum

    from collabdesk.papers.builder import Builder
    from collabdesk.papers.sheet_asked import SheetFill

CIRCLES = ("need", "want", "ask", "overlap")
CARDS_A_SIDE, FIELDS_OF_TWO = 2, 6
"""Cards for each side, and up to how many fields a card has room beside another."""
LINES = 3
MOST_MOMENTS = 12
"""Moments along the foot of one strip."""


def filled_by_hand(builder: Builder, fill: SheetFill, rows: int) -> Iterator[plan.Block]:
    """Give what one fill of an exercise prints: what is written already, and room for more."""
    tools: dict[str, Callable[[Builder, SheetFill, int], Iterator[plan.Block]]] = {
        "map": _map,
        "circles": _circles,
        "week": _week,
        "marks": _marks,
        "cards": _cards,
        "room": _room,
    }
    # Which of the things said belong here is written on lines; the circles are the spot's own.
    drawn = "list" if fill.tool == "circles" and fill.record != "sweetspot" else fill.tool
    yield from tools.get(drawn, _boxes)(builder, fill, rows)


def _boxes(builder: Builder, fill: SheetFill, rows: int) -> Iterator[plan.Block]:
    yield from written_so_far(builder, fill)
    if asked_fields(fill):
        yield from blank_boxes(builder, fill, rows)
    else:
        yield plan.WriteOn((), LINES)


def _room(builder: Builder, fill: SheetFill, rows: int) -> Iterator[plan.Block]:
    """What is done in a room of its own on screen is done on lines here."""
    if asked_fields(fill):
        yield from blank_boxes(builder, fill, rows)
    else:
        yield plan.WriteOn((), rows)


def _map(builder: Builder, fill: SheetFill, rows: int) -> Iterator[plan.Block]:
    """Name the moments with one fill; with the other, draw a line for each side over them."""
    moments = sorted(builder.ledger.of(Moment), key=lambda each: (each.position, each.uid))
    count = max(rows, len(moments))
    if fill.record == "moment":
        for number in range(1, count + 1):
            name = moments[number - 1].name if number <= len(moments) else ""
            label = builder.words.say("Moment {n}:", n=number)
            if name:
                yield plan.Paragraph((plan.Run(f"{label} ", strong=True), plan.Run(name)))
            else:
                yield plan.WriteOn(plan.text(label))
        return
    yield from written_so_far(builder, fill)
    for row in WhoseRow:
        yield plan.Heading(ours(builder, choice_name(row)), 3, starts_page=True)
        yield _strip(builder, min(count, MOST_MOMENTS))
        yield plan.WriteOn(plan.text(builder.words.say("A word for each, by its number:")), 2)
    asked = [each for each in asked_fields(fill) if each.name in ("happened", "would_have_helped")]
    for field in asked:
        write = blank(builder, KINDS[fill.record], field, fill.ask.get(field.name, ""))
        yield plan.WriteOn(write.label, 2)


def _strip(builder: Builder, count: int) -> plan.FeelingStrip:
    say = builder.words.say
    heights = tuple(say(height) for height in HEIGHTS)
    alternative = say(
        "An empty strip to draw on. Up the side, from the top: {heights}. "
        "Along the foot: moments 1 to {last}.",
        heights=builder.words.listed([height.lower() for height in heights]),
        last=count,
    )
    return plan.FeelingStrip(heights, tuple(str(n) for n in range(1, count + 1)), alternative)


def _circles(builder: Builder, fill: SheetFill, _rows: int) -> Iterator[plan.Block]:
    """Give a box for each circle, one for where they meet, and lines for the rest."""
    yield from written_so_far(builder, fill)
    fields = field_map(SweetSpot)
    asked = [each.name for each in asked_fields(fill)]
    for name in (each for each in CIRCLES if each in asked or each == "overlap"):
        label = blank(builder, SweetSpot, fields[name], fill.ask.get(name, "")).label
        yield plan.Box(plan.plain(label).rstrip(":"), (plan.WriteOn((), 3),))
    for name in asked:
        if name not in CIRCLES:
            yield blank(builder, SweetSpot, fields[name], fill.ask.get(name, ""))


def _week(builder: Builder, fill: SheetFill, rows: int) -> Iterator[plan.Block]:
    """Give a week as a table to write in, which large print has no room for and sets day by day."""
    say = builder.words.say
    days, parts = tuple(Weekday), tuple(PartOfDay)
    heads = tuple(ours(builder, choice_name(part)) for part in parts)
    if builder.text_size >= LARGE_PRINT:
        for day in days:
            lines = (plan.WriteOn(plan.text(f"{head}:")) for head in heads)
            yield plan.Box(ours(builder, choice_name(day)), tuple(lines))
    else:
        body = tuple(
            (
                plan.text(ours(builder, choice_name(day)), strong=True),
                *(week_cells(builder, day, part) for part in parts),
            )
            for day in days
        )
        shares = (0.2, *(0.8 / len(parts) for _ in parts))
        yield plan.Table("", (say("Day"), *heads), body, shares, to_write_in=True)
    more = [each for each in asked_fields(fill) if each.name not in ("day", "part", "what")]
    if more and rows:
        yield plan.Box(
            say("For the hardest part of the week"),
            tuple(blank(builder, KINDS[fill.record], each, fill.ask.get(each.name, "")) for each in more),
        )


def _marks(builder: Builder, fill: SheetFill, _rows: int) -> Iterator[plan.Block]:
    """Give each side a slip to mark alone, cut apart, so that nobody sees the others' first."""
    scale = _scale(builder, str(fill.fixed.get("about", "")))
    for number, side in enumerate(Side):
        if number:
            yield plan.CutLine(builder.words.say("Cut here, mark alone, then show"))
        yield plan.Box(
            ours(builder, choice_name(side)),
            (
                plan.Choices(plan.text(builder.words.say("We mark:")), scale, across=False),
                plan.WriteOn(plan.text(builder.words.say("Who marked it, and the day:"))),
            ),
        )


def _scale(builder: Builder, about: str) -> tuple[str, ...]:
    scales: dict[str, type[IntEnum]] = {"kind": Vitality, "depth_now": Depth, "depth_wanted": Depth}
    if about in scales:
        return tuple(ours(builder, choice_name(member)) for member in scales[about])
    return tuple(builder.words.say(PROMISES[step]) for step in PromiseStep)


def _cards(builder: Builder, fill: SheetFill, _rows: int) -> Iterator[plan.Block]:
    """Give each side its cards, cut apart, to be swapped and said back."""
    yield from written_so_far(builder, fill)
    sides = list(Side) if "side" in field_map(KINDS[fill.record]) else []
    count = CARDS_A_SIDE if len(asked_fields(fill)) <= FIELDS_OF_TWO else 1
    for side in sides:
        name = ours(builder, choice_name(side))
        for number in range(1, count + 1):
            title = builder.words.say("{what}, {n}", what=name, n=number)
            yield blank_box(builder, fill, title=title, known={"side": side.value})
            yield plan.CutLine(builder.words.say("Cut here"))
    if not sides:
        yield from blank_boxes(builder, fill, CARDS_A_SIDE * 2)
    else:
        yield builder.prose("Copy this page if you need more cards.")
