"""How far the promise went by each side's own mark, so that two marks are never made into one score."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING
from uuid import UUID

from collabdesk.domain.journey_words import Depth, MarkAbout, Side, Vitality
from collabdesk.domain.records import Mark
from collabdesk.domain.words import PromiseStep

if TYPE_CHECKING:
    from collabdesk.domain.ledger import Ledger

SCALES: dict[MarkAbout, type[IntEnum]] = {
    MarkAbout.PROMISED: PromiseStep,
    MarkAbout.REACHED: PromiseStep,
    MarkAbout.KIND: Vitality,
    MarkAbout.DEPTH_NOW: Depth,
    MarkAbout.DEPTH_WANTED: Depth,
}
"""What the value of a mark counts in."""


@dataclass(frozen=True, slots=True)
class PartnerMark:
    """What one partner says was promised, and reached."""

    partner: UUID | None
    promised: PromiseStep | None
    reached: PromiseStep | None


@dataclass(frozen=True, slots=True)
class PromiseMarks:
    """The step promised and the steps reached: as we say, as people who take part say, as partners say.

    ``promised_they_say`` is what people understood the promise to be, None where they did not mark it.
    """

    promised: PromiseStep | None
    promised_they_say: PromiseStep | None
    we: PromiseStep | None
    they: PromiseStep | None
    partners: tuple[PartnerMark, ...]
    marked_on: date | None


@dataclass(frozen=True, slots=True)
class MarksOfSides:
    """The newest marks about one thing with one partner, by side; all that differ on one day are kept."""

    about: MarkAbout
    partner: UUID | None
    by_side: dict[Side, tuple[IntEnum, ...]]

    @property
    def differ(self) -> bool:
        """Whether anybody marked it otherwise than somebody else."""
        return len({value for values in self.by_side.values() for value in values}) > 1


def promise_marks(ledger: Ledger) -> PromiseMarks:
    """Give the marks of the promise: those made with a mark, else those written on the project.

    Where one side marked more than one step on its newest day, the lowest counts (method.md 5.3).
    """
    project = ledger.project
    promised, reached = MarkAbout.PROMISED, MarkAbout.REACHED
    partners = {mark.partner for mark in _marks(ledger) if mark.side is Side.PARTNER}
    days = [mark.marked_on for mark in _marks(ledger) if mark.about is reached and mark.marked_on]
    return PromiseMarks(
        promised=project.promise or _lowest(ledger, promised, Side.US),
        promised_they_say=_lowest(ledger, promised, Side.PEOPLE),
        we=_lowest(ledger, reached, Side.US) or project.reached_we_say,
        they=_lowest(ledger, reached, Side.PEOPLE) or project.reached_they_say,
        partners=tuple(
            mark
            for partner in sorted(partners, key=str)
            if (mark := _partner_mark(ledger, partner)).promised or mark.reached
        ),
        marked_on=max(days, default=project.reached_on),
    )


def marks_of_sides(ledger: Ledger) -> tuple[MarksOfSides, ...]:
    """Give the newest marks about each thing with each partner that anybody marked."""
    found: dict[tuple[MarkAbout, UUID | None], set[Side]] = {}
    for mark in _marks(ledger):
        if mark.about is not None and mark.side is not None and in_words(mark) is not None:
            found.setdefault((mark.about, mark.partner), set()).add(mark.side)
    order = {about: place for place, about in enumerate(SCALES)}
    return tuple(
        MarksOfSides(
            about,
            partner,
            {s: _newest(ledger, about, s, partner) for s in Side if s in found[about, partner]},
        )
        for about, partner in sorted(found, key=lambda key: (str(key[1] or ""), order[key[0]]))
    )


def in_words(mark: Mark) -> IntEnum | None:
    """Give what the value of a mark means, or None where it means nothing."""
    if mark.about is None or mark.value is None:
        return None
    scale = SCALES[mark.about]
    return scale(mark.value) if mark.value in {int(step) for step in scale} else None


def _marks(ledger: Ledger) -> tuple[Mark, ...]:
    return ledger.of(Mark)


def _newest(ledger: Ledger, about: MarkAbout, side: Side, partner: UUID | None) -> tuple[IntEnum, ...]:
    marks = [
        mark for mark in _marks(ledger) if (mark.about, mark.side, mark.partner) == (about, side, partner)
    ]
    return _of_newest_day(marks)


def _lowest(ledger: Ledger, about: MarkAbout, side: Side) -> PromiseStep | None:
    marks = [mark for mark in _marks(ledger) if mark.about is about and mark.side is side]
    of_all = [mark for mark in marks if mark.partner is None]
    values = _of_newest_day(of_all or marks)
    return PromiseStep(min(values)) if values else None


def _partner_mark(ledger: Ledger, partner: UUID | None) -> PartnerMark:
    steps = [
        _newest(ledger, about, Side.PARTNER, partner) for about in (MarkAbout.PROMISED, MarkAbout.REACHED)
    ]
    promised, reached = (PromiseStep(min(values)) if values else None for values in steps)
    return PartnerMark(partner, promised, reached)


def _of_newest_day(marks: list[Mark]) -> tuple[IntEnum, ...]:
    said = [(mark.marked_on or date.min, value) for mark in marks if (value := in_words(mark)) is not None]
    newest = max((day for day, _ in said), default=None)
    return tuple(sorted({value for day, value in said if day == newest}))
