"""Says who somebody is in a paper: which side, which partner; organisations, never a person's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import Side
from collabdesk.domain.records import Partner

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.papers import plan
    from collabdesk.papers.builder import Builder


def partner_name(builder: Builder, uid: UUID | None) -> str:
    """Give what a partner is called; where it is gone or none is named, "a partner"."""
    name = next((p.name for p in builder.ledger.of(Partner) if p.uid == uid), "").strip()
    return name or builder.words.say("a partner")


def side_name(builder: Builder, side: Side, partner: UUID | None = None) -> str:
    """Give what a side is called here: the charity, the people in their own word, or the partner."""
    if side is Side.US:
        return builder.ledger.project.charity.strip() or builder.words.say("the project team")
    return builder.people if side is Side.PEOPLE else partner_name(builder, partner)


def because_of(builder: Builder, uid: UUID | None) -> plan.Inline:
    """Give the number of something said, with its link; nothing where it was taken back."""
    chain = builder.ledger.chains.get(uid) if uid else None
    return builder.named([chain]) if chain and chain.input.withdrawn_on is None else ()
