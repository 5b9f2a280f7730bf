"""Reads marks so that nothing shows before both sides have marked, and no two marks are merged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from collabdesk.domain.journey_words import Depth, MarkAbout, Side, Vitality
from collabdesk.domain.words import PromiseStep

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from collabdesk.domain.records import Mark


@dataclass(frozen=True)
class Scale:
    """One question marked on a line of plain words: its steps, and what is marked on it.

    ``of_partners`` tells that the other side are partners and never the people who take part.
    """

    steps: tuple[IntEnum, ...]
    abouts: tuple[MarkAbout, ...]
    of_partners: bool = False


SCALES: Final = (
    Scale(tuple(PromiseStep), (MarkAbout.PROMISED,)),
    Scale(tuple(PromiseStep), (MarkAbout.REACHED,)),
    Scale(tuple(Vitality), (MarkAbout.KIND,), of_partners=True),
    Scale(tuple(Depth), (MarkAbout.DEPTH_NOW, MarkAbout.DEPTH_WANTED), of_partners=True),
)


def scales_for(abouts: Iterable[MarkAbout]) -> tuple[Scale, ...]:
    """Give the scales on which these are marked, in order; nothing wanted means all of them."""
    wanted = set(abouts) or set(MarkAbout)
    narrowed = (
        replace(scale, abouts=tuple(about for about in scale.abouts if about in wanted)) for scale in SCALES
    )
    return tuple(scale for scale in narrowed if scale.abouts)


def of_scale(marks: Iterable[Mark], scale: Scale, partner: UUID | None) -> tuple[Mark, ...]:
    """Give the marks made on a scale, oldest first.

    Args:
        marks: All marks.
        scale: The scale.
        partner: With which partner; None for with no partner in particular.
    """
    found = (
        mark
        for mark in marks
        if mark.about in scale.abouts
        and mark.value is not None
        and mark.side is not None
        and mark.partner == partner
    )
    return tuple(sorted(found, key=lambda mark: (mark.marked_on or date.min, mark.uid.int)))


def round_on(days: Iterable[tuple[UUID, str]], today: date) -> UUID | None:
    """Give the stock-take whose marks count: the newest that has come, else the first that is planned.

    Args:
        days: Stock-takes, each with its day as in 2026-05-30, or "" where nobody said when.
        today: The day on which it is asked.
    """
    in_order = sorted((day, uid) for uid, day in days)
    come = [uid for day, uid in in_order if day <= today.isoformat()]
    return come[-1] if come else next((uid for _day, uid in in_order), None)


def newest_marks(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Give the newest mark of each person about each thing, of marks that stand oldest first."""
    newest: dict[tuple[object, ...], Mark] = {}
    for mark in marks:
        newest[mark.about, mark.side, mark.by.strip().casefold()] = mark
    return tuple(mark for mark in marks if newest[mark.about, mark.side, mark.by.strip().casefold()] is mark)


def earlier_marks(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Give the marks that somebody has changed since, newest first."""
    newest = newest_marks(marks)
    return tuple(mark for mark in reversed(marks) if mark not in newest)


def is_ours(mark: Mark) -> bool:
    """Whether a mark is ours and not the other side's."""
    return mark.side is Side.US


def has_marked(marks: Iterable[Mark], about: MarkAbout, *, us: bool) -> bool:
    """Whether a side has marked something: ours, or the other."""
    return any(mark.about is about and is_ours(mark) is us for mark in marks)


def may_show(marks: Sequence[Mark], about: MarkAbout) -> bool:
    """Whether both sides have marked something, so that their marks may be seen."""
    return has_marked(marks, about, us=True) and has_marked(marks, about, us=False)


def differ(marks: Sequence[Mark], about: MarkAbout) -> bool:
    """Whether the newest marks about something are not all the same; False before both sides have marked."""
    values = {mark.value for mark in newest_marks(marks) if mark.about is about}
    return may_show(marks, about) and len(values) > 1
