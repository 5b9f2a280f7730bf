"""Reads a real week as days and parts of days, people's beside staff's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collabdesk.domain.journey_words import PartOfDay, Weekday, WhoseRow
from collabdesk.domain.records import WeekPart

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DAYS: Final = tuple(Weekday)
PARTS: Final = tuple(PartOfDay)

Spot = tuple[Weekday, PartOfDay]
"""A part of a day of the week."""


@dataclass(frozen=True)
class Week:
    """One week: what each side does in each part of it, and what is not placed in any part."""

    cells: Mapping[tuple[Spot, WhoseRow], tuple[WeekPart, ...]]
    loose: tuple[WeekPart, ...] = ()

    def at(self, spot: Spot, whose: WhoseRow) -> tuple[WeekPart, ...]:
        """Give what a side does in a part of a day, newest last."""
        return self.cells.get((spot, whose), ())

    def words(self, spot: Spot, whose: WhoseRow) -> str:
        """Give the words of what a side does in a part of a day, the newest where there are several."""
        here = self.at(spot, whose)
        return here[-1].what if here else ""

    def sides(self) -> frozenset[WhoseRow]:
        """Give the sides that have something in this week."""
        return frozenset(whose for (_spot, whose), parts in self.cells.items() if parts)

    def only_one_side(self) -> tuple[tuple[Spot, WhoseRow], ...]:
        """Give the parts in which only one side has something, once both have filled some, with that side."""
        if len(self.sides()) < len(WhoseRow):
            return ()
        filled = {
            spot: [whose for whose in WhoseRow if self.words(spot, whose)]
            for spot in ((day, part) for day in DAYS for part in PARTS)
        }
        return tuple((spot, sides[0]) for spot, sides in filled.items() if len(sides) == 1)


def week_names(parts: Iterable[WeekPart]) -> tuple[str, ...]:
    """Give the names of the weeks there are, in order; the week without a name is ""."""
    return tuple(sorted({part.week.strip() for part in parts}, key=str.casefold))


def week_of(parts: Sequence[WeekPart], name: str) -> Week:
    """Put one week together; ``name`` is as `week_names` gives it."""
    cells: dict[tuple[Spot, WhoseRow], tuple[WeekPart, ...]] = {}
    loose: list[WeekPart] = []
    for part in parts:
        if part.week.strip() != name:
            continue
        if part.day is None or part.part is None:
            loose.append(part)
            continue
        place = ((part.day, part.part), part.whose)
        cells[place] = (*cells.get(place, ()), part)
    return Week(cells, tuple(loose))
