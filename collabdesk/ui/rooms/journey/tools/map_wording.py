"""Says a feeling map in words: all of it aloud, and on screen where the rows are furthest apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from collabdesk.domain.journey_words import WhoseRow
from collabdesk.ui.rooms.journey.tools.map_reading import furthest_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collabdesk.domain.records import Feeling
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.map_reading import Spot
    from collabdesk.ui.wordings.journey import JourneyWording

_MOST_NAMED: Final = 3


class MapWording(QObject):
    """Words for heights, moments and whole maps.

    Args:
        context: The room's; its word for people names their row.
        wording: Names the staff's row.
        parent: As in Qt.
    """

    def __init__(self, context: RoomContext, wording: JourneyWording, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._wording = context, wording

    def row(self, row: WhoseRow) -> str:
        """Say whose a row is, with a capital: "Carers"."""
        said = self._context.people_word() if row is WhoseRow.PEOPLE else self._wording.choice(row)
        return said[:1].upper() + said[1:]

    def axis(self) -> tuple[str, str, str]:
        """Say the top, the middle and the bottom of the picture."""
        return self.tr("felt good"), self.tr("all right"), self.tr("felt bad")

    def height(self, height: int) -> str:
        """Say a height in half steps, -4 to 4."""
        return {
            4: self.tr("Felt good, as high as it goes"),
            3: self.tr("Felt good, one and a half steps up"),
            2: self.tr("Felt good, one step up"),
            1: self.tr("Half a step up"),
            0: self.tr("All right"),
            -1: self.tr("Half a step down"),
            -2: self.tr("Felt bad, one step down"),
            -3: self.tr("Felt bad, one and a half steps down"),
            -4: self.tr("Felt bad, as low as it goes"),
        }[height]

    def name(self, spot: Spot, place: int) -> str:
        """Say what a moment is called, by its place where it has no name."""
        return spot.moment.name.strip() or self.tr("Moment {number}").format(number=place + 1)

    def place(self, place: int, count: int) -> str:
        """Say which moment of how many it is."""
        return self.tr("moment {number} of {count}").format(number=place + 1, count=count)

    def mark(self, row: WhoseRow, feeling: Feeling | None) -> str:
        """Say what a row marked at a moment: how it felt and the word for it."""
        if feeling is None:
            return self.tr("{who}: no mark yet").format(who=self.row(row))
        return self.tr("{who}: {felt}").format(who=self.row(row), felt=self.felt(feeling))

    def felt(self, feeling: Feeling) -> str:
        """Say how something felt, and the word for it where there is one."""
        height = self.height(feeling.height)
        if not feeling.word:
            return height
        return self.tr("{height}, “{word}”").format(height=height, word=feeling.word)

    def spot(self, spot: Spot, place: int) -> str:
        """Say a moment with what each row marked there."""
        said = [self.mark(row, spot.marks[row]) for row in WhoseRow if row in spot.marks]
        marks = "; ".join(said) or self.tr("no mark yet")
        return self.tr("{moment}. {marks}.").format(moment=self.name(spot, place), marks=marks)

    def whole(self, spots: Sequence[Spot]) -> str:
        """Say the whole map in sentences, left to right; what is only offered is left out."""
        said = [self.spot(spot, place) for place, spot in enumerate(spots) if not spot.offered]
        if not said:
            return self.tr("No moments yet.")
        return " ".join([*said, self.gap(spots)]).strip()

    def gap(self, spots: Sequence[Spot]) -> str:
        """Say where the rows are furthest apart, and ask; nothing where they never are."""
        furthest = furthest_apart(spots)
        if not furthest:
            return ""
        names = [
            self.tr("“{moment}”").format(moment=self.name(spots[place], place))
            for place in furthest[:_MOST_NAMED]
        ]
        if len(names) == 1:
            return self.tr(
                "The two rows are furthest apart at {moment}. Ask about that one together."
            ).format(moment=names[0])
        listed = self.tr("{others} and {last}").format(others=", ".join(names[:-1]), last=names[-1])
        return self.tr("The two rows are furthest apart at {moments}. Ask about those together.").format(
            moments=listed
        )
