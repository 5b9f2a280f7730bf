"""Reads moments and feelings as one picture, so that painting, table and spoken words all say the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import WhoseRow
from collabdesk.domain.records import Feeling, Moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

HIGHEST: Final = 4
OFFERED: Final = 6
ENOUGH: Final = 5
"""From so many moments on no more are offered (method.md 8, 4.1: at least five)."""
STEP: Final = 1024
"""Room between two positions, so that a moment moves between two others in one change."""


@dataclass(frozen=True)
class Spot:
    """One place of the map: its moment, whether it is only offered, and what each row marked there."""

    moment: Moment
    offered: bool = False
    marks: Mapping[WhoseRow, Feeling] = field(default_factory=dict)

    def height(self, row: WhoseRow) -> int | None:
        """How high a row is here, in half steps; None where it has no mark."""
        mark = self.marks.get(row)
        return None if mark is None else mark.height

    def apart(self) -> int:
        """How far the two rows are apart here, in half steps; 0 where one is missing."""
        heights = [mark.height for mark in self.marks.values()]
        return max(heights) - min(heights) if len(heights) > 1 else 0


def offered_moments(kept: Sequence[Moment]) -> tuple[Moment, ...]:
    """Make the pale moments that a map begins with, right of the kept ones; none has a name yet."""
    last = max((moment.position for moment in kept), default=0)
    return tuple(Moment(uid=new_uid(), position=last + STEP * place) for place in range(1, OFFERED + 1))


def spots_of(
    moments: Sequence[Moment], feelings: Sequence[Feeling], offered: Sequence[Moment]
) -> tuple[Spot, ...]:
    """Put a map together, left to right.

    Args:
        moments: The kept ones.
        feelings: Theirs; where a row has two for one moment, the last counts.
        offered: Pale ones, shown until there are enough kept ones.
    """
    marks: dict[UUID, dict[WhoseRow, Feeling]] = {}
    for feeling in feelings:
        marks.setdefault(feeling.moment, {})[feeling.row] = feeling
    kept = {moment.uid for moment in moments}
    pale = [moment for moment in offered if moment.uid not in kept] if len(moments) < ENOUGH else []
    pale = pale[: max(0, OFFERED - len(moments))] if moments else pale
    both = [Spot(moment, False, marks.get(moment.uid, {})) for moment in moments]
    both += [Spot(moment, True, marks.get(moment.uid, {})) for moment in pale]
    return tuple(sorted(both, key=lambda spot: (spot.moment.position, str(spot.moment.uid))))


def furthest_apart(spots: Sequence[Spot]) -> tuple[int, ...]:
    """Give the places where the two rows are furthest apart; nothing where they never are."""
    most = max((spot.apart() for spot in spots), default=0)
    return tuple(place for place, spot in enumerate(spots) if most and spot.apart() == most)


def next_position(spots: Sequence[Spot]) -> int:
    """Give the position of a moment added at the end."""
    return max((spot.moment.position for spot in spots), default=0) + STEP


def moved_along(spots: Sequence[Spot], place: int, by: int) -> dict[UUID, int]:
    """Say which positions change when a moment goes one place along.

    Args:
        spots: The map, left to right.
        place: The moment's place in it.
        by: 1 to the right, -1 to the left.

    Returns:
        New positions by the identity of the moment; one where there is room between two others, nothing
        at the end of the map.
    """
    passed = place + by
    if not 0 <= passed < len(spots):
        return {}
    mine, other = spots[place].moment, spots[passed].moment
    beyond = passed + by
    end = other.position + 2 * by * STEP
    limit = spots[beyond].moment.position if 0 <= beyond < len(spots) else end
    between = (other.position + limit) // 2
    low, high = sorted((other.position, limit))
    if low < between < high:
        return {mine.uid: between}
    if mine.position != other.position:
        return {mine.uid: other.position, other.uid: mine.position}
    return {mine.uid: other.position + by}
