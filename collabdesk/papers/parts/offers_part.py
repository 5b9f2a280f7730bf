"""What each of us offers and needs, taken up through people who are trusted and never a list of contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import Offer
from collabdesk.papers.parts.record_lines import items
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import SOME, shortly

if TYPE_CHECKING:
    from collabdesk.papers import plan
    from collabdesk.papers.builder import Builder

OFFER = ("what", "kind", "by", "until", "matched", "used", "kept_at", "through")


def offers_and_needs(builder: Builder) -> list[plan.Block]:
    """List offers, then needs (method.md 7: C4 to C8); nothing where there is neither."""
    say, kept = builder.words.say, builder.ledger.of(Offer)
    offers = _lines(builder, [o for o in kept if o.offering is not False])
    needs = _lines(builder, [o for o in kept if o.offering is False])
    return [
        *shortly(builder, say("We offer"), offers, SOME),
        *shortly(builder, say("We need"), needs, SOME),
    ]


def _lines(builder: Builder, offers: list[Offer]) -> list[plan.Inline]:
    return items(builder, offers, OFFER, short=terse(builder, "offer"))
