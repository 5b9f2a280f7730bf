"""Says days, parts of days and whole weeks in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from collabdesk.domain.journey_words import WhoseRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.journey_words import PartOfDay, Weekday
    from collabdesk.domain.records import WeekPart
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.week_reading import Spot, Week
    from collabdesk.ui.wordings.journey import JourneyWording

_MOST_NAMED: Final = 3


class WeekWording(QObject):
    """Words for a week; arguments as for the map's."""

    def __init__(self, context: RoomContext, wording: JourneyWording, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._wording = context, wording

    def side(self, whose: WhoseRow) -> str:
        """Say whose week it is, with a capital."""
        said = self._context.people_word() if whose is WhoseRow.PEOPLE else self._wording.choice(whose)
        return said[:1].upper() + said[1:]

    def day(self, day: Weekday) -> str:
        """Say a day of the week."""
        return self._wording.choice(day)

    def part(self, part: PartOfDay) -> str:
        """Say a part of a day."""
        return self._wording.choice(part)

    def spot(self, spot: Spot) -> str:
        """Say a part of a day of the week: "Monday, morning"."""
        day, part = spot
        return self.tr("{day}, {part}").format(day=self.day(day), part=self.part(part).lower())

    def cell(self, week: Week, spot: Spot) -> str:
        """Say a part of a week with what each side does in it."""
        said = [
            self.tr("{who}: {words}").format(who=self.side(whose), words=words)
            for whose in WhoseRow
            if (words := week.words(spot, whose))
        ]
        return ". ".join([self.spot(spot), *(said or [self.tr("nothing yet")])])

    def asking(self, week: Week) -> str:
        """Ask about the parts in which only one side has something; "" where there is nothing to ask."""
        alone = week.only_one_side()
        if not alone:
            return ""
        named = "; ".join(self.spot(spot) for spot, _whose in alone[:_MOST_NAMED])
        more = len(alone) - _MOST_NAMED
        if more > 0:
            named = self.tr("{parts}; and %n more", "", more).format(parts=named)
        return self.tr("Only one of you has something here: {parts}. Ask about that together.").format(
            parts=named
        )

    def also(self, parts: Sequence[WeekPart]) -> str:
        """Say what else was said of the same part of the week, or of no part of it; "" for nothing."""
        said = "; ".join(self._context.wording.quoted(part.what) for part in parts if part.what)
        return self.tr("Also said: {words}").format(words=said) if said else ""
