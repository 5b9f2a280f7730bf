"""Marks that each side made alone, shown side by side; where they differ a paper asks, and never scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import MarkAbout, Side
from collabdesk.domain.promise_marks import MarksOfSides, marks_of_sides
from collabdesk.domain.record_names import choice_name
from collabdesk.domain.words import PromiseStep
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import ours
from collabdesk.papers.parts.whose_part import partner_name, side_name
from collabdesk.papers.words import PROMISES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from enum import IntEnum
    from uuid import UUID

    from collabdesk.papers.builder import Builder

MARKED: dict[MarkAbout, str] = {
    MarkAbout.PROMISED: "What was promised",
    MarkAbout.REACHED: "What was reached",
    MarkAbout.KIND: "The kind of working together",
    MarkAbout.DEPTH_NOW: "How closely, now",
    MarkAbout.DEPTH_WANTED: "How closely, as wanted",
}
TOGETHER = (MarkAbout.KIND, MarkAbout.DEPTH_NOW, MarkAbout.DEPTH_WANTED)
"""What is marked of working together, and not of the promise."""


def kind_and_depth(builder: Builder, partner: UUID | None) -> list[plan.Inline]:
    """Give the marks of working with one partner, a line for each thing marked, side by side."""
    return [
        (
            plan.Run(f"{builder.words.say(MARKED[marks.about])}: ", strong=True),
            plan.Run(f"{_sides(builder, marks)} "),
        )
        for marks in marks_of_sides(builder.ledger)
        if marks.partner == partner and marks.about in TOGETHER
    ]


def promise_of_partners(builder: Builder) -> list[plan.Inline]:
    """Give what each side says was promised and reached, where partners marked it too (method.md 7: F13)."""
    marked = [m for m in marks_of_sides(builder.ledger) if m.about not in TOGETHER]
    return [
        (plan.Run(f"{_about(builder, marks)}: ", strong=True), plan.Run(_sides(builder, marks)))
        for marks in marked
        if Side.PARTNER in marks.by_side or marks.partner is not None
    ]


def seen_differently(builder: Builder) -> list[plan.Block]:
    """Ask about every mark on which two differ, one question each (method.md 7: 6b7)."""
    lines = tuple(_question(builder, m) for m in _with_ours(builder) if m.differ)
    if not lines:
        return []
    intro = "These marks differ. None is wrong. Talk about what makes it look different."
    return [builder.prose(intro), plan.Paragraph(tuple(run for runs in lines for run in runs))]


def _with_ours(builder: Builder) -> Iterator[MarksOfSides]:
    """Give the marks, those of each partner beside what we and people marked for all partners together."""
    marked = marks_of_sides(builder.ledger)
    for_all = {marks.about: marks for marks in marked if marks.partner is None}
    beside = {marks.about for marks in marked if marks.partner is not None}
    for marks in marked:
        common = for_all.get(marks.about)
        if marks.partner is not None and common is not None:
            yield MarksOfSides(marks.about, marks.partner, {**common.by_side, **marks.by_side})
        elif marks.partner is not None or marks.about not in beside or not _told_again(marks, marked):
            yield marks


def _told_again(common: MarksOfSides, marked: Sequence[MarksOfSides]) -> bool:
    """Say whether every mark that is common to all partners stands beside those of some partner too."""
    others = [m for m in marked if m.partner is not None and m.about is common.about]
    return any(not common.by_side.keys() & other.by_side.keys() for other in others)


def _question(builder: Builder, marks: MarksOfSides) -> plan.Inline:
    """Say what differs; what to ask of it is said once before them all, what partners mark on their card."""
    about = _about(builder, marks)
    if marks.partner is not None and marks.about in TOGETHER:
        return (plan.Run(f"{about}{builder.words.stop} ", strong=True),)
    return (plan.Run(f"{about}: ", strong=True), plan.Run(f"{_sides(builder, marks)} "))


def _about(builder: Builder, marks: MarksOfSides) -> str:
    about = builder.words.say(MARKED[marks.about])
    if marks.partner is None:
        return about
    return builder.words.say(
        "{what}, with {partner}", what=about, partner=partner_name(builder, marks.partner)
    )


def _sides(builder: Builder, marks: MarksOfSides) -> str:
    say = builder.words.say
    told = []
    for side, values in marks.by_side.items():
        words = say("“{one}” and “{other}”", one=_word(builder, values[0]), other=_word(builder, values[-1]))
        if len(values) == 1:
            words = say("“{one}”", one=_word(builder, values[0]))
        told.append(say("{who} say {words}", who=side_name(builder, side, marks.partner), words=words))
    sentence = say("; ").join(told)
    return f"{sentence[:1].upper()}{sentence[1:]}{builder.words.stop}"


def _word(builder: Builder, value: IntEnum) -> str:
    words = (
        builder.words.say(PROMISES[value])
        if isinstance(value, PromiseStep)
        else ours(builder, choice_name(value))
    )
    return words.lower()
