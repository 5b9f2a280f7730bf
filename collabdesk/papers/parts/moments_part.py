"""How it felt moment by moment and what an ordinary week holds, in the words people allow to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import PartOfDay, Weekday, WhoseRow
from collabdesk.domain.record_names import choice_name
from collabdesk.domain.records import Feeling, Moment, WeekPart
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import facts, line, ours
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import beside, run_on, shortly

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

HEIGHTS = {
    -2: "felt bad",
    -1: "felt a bit bad",
    0: "neither good nor bad",
    1: "felt a bit good",
    2: "felt good",
}
"""What a height says, by whole steps: the line is half steps from -4 to 4."""
FEW_PARTS = 2
"""How many parts of one week R2 prints."""
IN_A_WEEK = ("door", "effort", "helped_by", "sent_by")


def feeling_map(builder: Builder) -> list[plan.Block]:
    """Give the feeling map, the moment that felt worst to anybody first: how it felt to either side."""
    by_moment = [
        (moment, felt)
        for moment in sorted(builder.ledger.of(Moment), key=lambda moment: moment.position)
        if (felt := [f for f in builder.ledger.of(Feeling) if f.moment == moment.uid])
    ]
    by_moment.sort(key=lambda pair: min(feeling.height for feeling in pair[1]))
    lines = [_told(builder, moment, felt) for moment, felt in by_moment]
    return shortly(builder, builder.words.say("How it felt, moment by moment"), lines)


def _told(builder: Builder, moment: Moment, felt: list[Feeling]) -> plan.Inline:
    """Say one moment to people, then to staff, then what would have helped."""
    say = builder.words.say
    runs: list[plan.Run] = [plan.Run(f"{ended(_moment(builder, moment))} ", strong=True)]
    for row, whom in (
        (WhoseRow.PEOPLE, say("To {people}", people=builder.people)),
        (WhoseRow.STAFF, say("To staff")),
    ):
        if theirs := [feeling for feeling in felt if feeling.row is row]:
            runs += [plan.Run(f"{whom}: ", secondary=True), *_felt(builder, theirs)]
    if helped := _would_have_helped(felt):
        runs += [plan.Run(f"{say('What would have helped')}: ", secondary=True), plan.Run(helped)]
    return tuple(runs)


def real_weeks(builder: Builder) -> list[plan.Block]:
    """Give ordinary weeks as a list, whose week it is first, then day by day (method.md 8, 4.2)."""
    say = builder.words.say
    told: list[plan.Inline] = []
    weeks: dict[tuple[WhoseRow, str], list[WeekPart]] = {}
    for part in builder.ledger.of(WeekPart):
        weeks.setdefault((part.whose, part.week.strip()), []).append(part)
    for (whose, week), parts in weeks.items():
        name = builder.people if whose is WhoseRow.PEOPLE else say("staff")
        lead = (
            say("A week of {who}, {week}:", who=name, week=week)
            if week
            else say("A week of {who}:", who=name)
        )
        lines = [said for part in sorted(parts, key=_when) if (said := _part(builder, part))]
        if more := len(lines[FEW_PARTS:]):
            rest = builder.words.say("And {n} more, in the full record.", n=more)
            lines = [*lines[:FEW_PARTS], plan.text(rest)]
        told += run_on([plan.text(f"{lead} ", strong=True), *lines] if lines else [])
    return beside(say("A real week"), told)


def _moment(builder: Builder, moment: Moment) -> str:
    door = moment.whose_door.strip().rstrip(".")
    return (
        builder.words.say("{moment} (door: {door})", moment=moment.name, door=door) if door else moment.name
    )


def _felt(builder: Builder, felt: list[Feeling]) -> plan.Inline:
    """Say each height in words, then the word of whoever set it and what happened, where they allow that."""
    runs: list[plan.Run] = []
    for feeling in felt:
        height = max(-2, min(2, round(feeling.height / 2)))
        told = builder.words.say(HEIGHTS[height])
        runs.append(plan.Run(f"{told[:1].upper()}{told[1:]}"))
        if feeling.word.strip():
            runs.append(plan.Run(f": “{feeling.word.strip()}”", strong=True))
        happened = f" {ended(feeling.happened)}" if feeling.happened.strip() else ""
        runs.append(plan.Run(f"{builder.words.stop}{happened} "))
    return tuple(runs)


def _would_have_helped(felt: list[Feeling]) -> str:
    helped = dict.fromkeys(ended(f.would_have_helped) for f in felt if f.would_have_helped.strip())
    return " ".join(helped)


def _part(builder: Builder, part: WeekPart) -> plan.Inline:
    """Say one part of a week; one that holds nothing these readers may have is not there."""
    when = [ours(builder, choice_name(part.day))] if part.day is not None else []
    if part.part is not None:
        when.append(
            ours(builder, choice_name(part.part)).lower() if when else ours(builder, choice_name(part.part))
        )
    words = (plan.Run(f"{ended(part.what)} "),) if part.what.strip() else ()
    told = facts(builder, part, IN_A_WEEK, terse(builder, "weekpart"))
    if not words and not told:
        return ()
    lead = (plan.Run(f"{builder.words.row(when)}: ", secondary=True),) if when else ()
    return (*lead, *words, *line(builder, told))


def _when(part: WeekPart) -> tuple[int, int]:
    day = int(part.day) if part.day is not None else len(Weekday) + 1
    return day, list(PartOfDay).index(part.part) if part.part is not None else len(PartOfDay)
