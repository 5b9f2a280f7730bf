"""Says limits and perceptions in words, with whose they are and who said them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from collabdesk.domain.journey_words import Side
from collabdesk.domain.records import StatedLimit
from collabdesk.ui.rooms.journey.tools.card_reading import KINDS, others

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum
    from uuid import UUID

    from collabdesk.domain.journey_words import Sharing
    from collabdesk.ui.rooms.context import RoomContext
    from collabdesk.ui.rooms.journey.tools.card_reading import Card
    from collabdesk.ui.wordings.journey import JourneyWording


class CardWording(QObject):
    """Words for cards; arguments as for the map's."""

    def __init__(self, context: RoomContext, wording: JourneyWording, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._wording = context, wording
        self.partners: Mapping[UUID, str] = {}
        """What each partner is called."""

    def field(self, kind: str, name: str) -> str:
        """Say what a field is called."""
        return self._wording.field(kind, name)

    def sharing(self, sharing: Sharing) -> str:
        """Say how far a card may travel."""
        return self._wording.choice(sharing)

    def side(self, side: Side | None) -> str:
        """Say a side: "Us", "Carers", "Partners"."""
        if side is Side.PEOPLE:
            people = self._context.people_word()
            return people[:1].upper() + people[1:]
        if side is None:
            return self.tr("Nobody said whose")
        return self.tr("Us") if side is Side.US else self.tr("Partners")

    def whose(self, card: Card) -> str:
        """Say whose card it is, beyond its side; "" where its side says it all."""
        partner = self.partners.get(card.partner, "") if card.partner else ""
        who = card.whose.strip() if isinstance(card, StatedLimit) else ""
        if who.casefold() == self.side(card.side).casefold():
            who = ""
        return (
            self.tr("{partner}, {who}").format(partner=partner, who=who)
            if partner and who
            else partner or who
        )

    def small(self, kind: str, card: Card) -> str:
        """Say what stands in the second line: "Money. Can it move? Not sure"."""
        said = []
        for name in KINDS[kind].small:
            member: Enum | None = getattr(card, name)
            if member is None:
                continue
            words = self._wording.choice(member)
            asked = self.field(kind, name)
            said.append(words if name == "kind" else f"{asked} {words}")
        return ". ".join(said)

    def standing(self, card: Card) -> str:
        """Say whether it was said back, in a word or two."""
        return self.tr("“Yes, that’s it”") if card.said_back else self.tr("Not said back yet")

    def said_back_by(self, card: Card) -> str:
        """Say who said it back; "" where nobody did, or nobody said who."""
        by = card.said_back_by.strip() if isinstance(card, StatedLimit) and card.said_back else ""
        return self.tr("Said back by {who}").format(who=by) if by else ""

    def whole(self, kind: str, card: Card) -> str:
        """Say a whole card, for a screen reader."""
        words = [str(getattr(card, name)) for name in KINDS[kind].words]
        said = [self.standing(card), self.said_back_by(card)]
        parts = [self.side(card.side), self.whose(card), *words, self.small(kind, card), *said]
        return ". ".join(part.rstrip(".") for part in parts if part)

    def who_can_say_it_back(self, card: Card) -> tuple[str, ...]:
        """Name those who can say a card back: the other sides, partners by name."""
        names: list[str] = []
        for side in others(card.side):
            if side is not Side.PARTNER:
                names.append(self.side(side))
            elif card.partner is not None and card.partner in self.partners:
                names.append(self.partners[card.partner])
            else:
                names += self.partners.values() or [self.side(side)]
        return tuple(dict.fromkeys(names))
