"""What a feeling map holds between two looks at the workbook: what is chosen, offered and on its way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collabdesk.base.identity import new_uid
from collabdesk.domain.journey_words import WhoseRow
from collabdesk.domain.records import Feeling, Moment
from collabdesk.ui.rooms.journey.tools.map_reading import Spot, offered_moments, spots_of
from collabdesk.ui.rooms.journey.tools.on_the_way import OnTheWay

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID


class MapState:
    """The map as a person sees it: what the workbook holds, and what they did that it does not hold yet."""

    def __init__(self) -> None:
        self.row = WhoseRow.PEOPLE
        self.raised: Feeling | None = None
        """A mark that is being moved and is not told yet."""
        self.moments: OnTheWay[Moment] = OnTheWay()
        self.feelings: OnTheWay[Feeling] = OnTheWay()
        self._offered: tuple[Moment, ...] = ()
        self._chosen: UUID | None = None
        self._place = 0

    def take(self, moments: Sequence[Moment], feelings: Sequence[Feeling]) -> None:
        """Take what the workbook holds now."""
        if not self._offered:
            self._offered = offered_moments(moments)
        self.moments.take(moments)
        self.feelings.take(feelings)
        self._offered = tuple(self._fresh(each) for each in self._offered)

    def spots(self) -> tuple[Spot, ...]:
        """Give the map, left to right, with the mark that is being moved where it is now."""
        feelings = dict(self.feelings.records)
        if self.raised is not None:
            feelings[self.raised.uid] = self.raised
        return spots_of(list(self.moments.records.values()), list(feelings.values()), self._offered)

    def place(self) -> int:
        """Give the place of what is chosen; what is gone leaves the choice where it was, -1 for no map."""
        spots = self.spots()
        for place, spot in enumerate(spots):
            if spot.moment.uid == self._chosen:
                self._place = place
                return place
        return min(self._place, len(spots) - 1)

    def spot(self) -> Spot | None:
        """Give what is chosen."""
        spots, place = self.spots(), self.place()
        return spots[place] if 0 <= place < len(spots) else None

    def choose(self, place: int) -> None:
        """Choose another place."""
        spots = self.spots()
        if 0 <= place < len(spots):
            self._chosen, self._place = spots[place].moment.uid, place

    def choose_moment(self, uid: UUID) -> None:
        """Choose a moment, which may be on its way."""
        self._chosen = uid

    def feeling(self, spot: Spot, row: WhoseRow) -> Feeling:
        """Give a row's mark at a moment, or a new one, not kept yet, where it has none."""
        return spot.marks.get(row) or Feeling(uid=new_uid(), moment=spot.moment.uid, row=row)

    def _fresh(self, moment: Moment) -> Moment:
        # What was kept and taken back is offered again as another: an identity is used once.
        if not self.moments.is_gone(moment.uid):
            return moment
        fresh = replace(moment, uid=new_uid())
        if self._chosen == moment.uid:
            self._chosen = fresh.uid
        return fresh
