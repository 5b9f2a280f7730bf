"""Reads limits and perceptions as cards of a side, each to be said back by another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collabdesk.domain.journey_words import Side
from collabdesk.domain.records import Perception, StatedLimit

if TYPE_CHECKING:
    from collections.abc import Iterable

Card = StatedLimit | Perception

SIDES: Final = (Side.US, Side.PEOPLE, Side.PARTNER)
ON_THE_CARD: Final = frozenset({"said_back", "said_back_by", "sharing"})
"""Fields that stand on a card itself and not in its form."""


@dataclass(frozen=True)
class CardKind:
    """A kind of card: its class, the fields whose words it says aloud, and those in its second line."""

    record: type[Card]
    words: tuple[str, ...]
    small: tuple[str, ...] = ()


KINDS: Final = {
    "statedlimit": CardKind(StatedLimit, ("limit",), ("kind", "can_move")),
    "perception": CardKind(Perception, ("assumed", "we_see", "they_see", "surprised")),
}


def columns(cards: Iterable[Card]) -> dict[Side | None, tuple[Card, ...]]:
    """Sort cards by side, in the order they were made; those of no side come last, where there are any."""
    sorted_in: dict[Side | None, list[Card]] = {side: [] for side in SIDES}
    for card in cards:
        sorted_in.setdefault(card.side, []).append(card)
    return {side: tuple(here) for side, here in sorted_in.items()}


def said_back_count(cards: Iterable[Card]) -> tuple[int, int]:
    """Count cards that were said back, and all of them."""
    all_cards = tuple(cards)
    return sum(card.said_back for card in all_cards), len(all_cards)


def others(side: Side | None) -> tuple[Side, ...]:
    """Give the sides that can say a card of this side back."""
    return tuple(other for other in SIDES if other is not side)
