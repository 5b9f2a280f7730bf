"""What could go wrong if it is done and if it is not, who carries it and who saw it (method.md 8, 3.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import SpottedBy
from collabdesk.domain.records import Risk
from collabdesk.papers.parts.record_lines import items
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import beside, shortly

if TYPE_CHECKING:
    from collabdesk.papers import plan
    from collabdesk.papers.builder import Builder

WHOLE = (
    "risk", "partner", "carried_now", "carried_then", "agreed", "agreed_by", "smallest_carries", "support",
    "will_do", "our_owner", "their_owner", "if_wrong", "said_by", "heard_by", "written_down",
)  # fmt: skip
SHORT = (
    "risk", "spotted_by", "carried_now", "carried_then", "agreed", "agreed_by", "smallest_carries",
    "support", "people_know",
)  # fmt: skip


def risks(builder: Builder) -> list[plan.Block]:
    """Give every risk that may go to these readers: of doing it, then of not doing it (R6)."""
    return _of_each_kind(builder, in_short=False)


def risks_shortly(builder: Builder) -> list[plan.Block]:
    """Give who carries each risk, and say so where nobody who takes part spotted one (R2; 6c13)."""
    blocks = _of_each_kind(builder, in_short=True)
    known = builder.ledger.of(Risk)
    if blocks and not any(risk.spotted_by is SpottedBy.CONTRIBUTOR for risk in known):
        nobody = "None of these was spotted by {people}. They often know the danger best."
        blocks.append(builder.prose(nobody, people=builder.people))
    return blocks


def _of_each_kind(builder: Builder, *, in_short: bool) -> list[plan.Block]:
    say = builder.words.say
    names = SHORT if in_short else WHOLE
    blocks: list[plan.Block] = []
    for heading, of_doing in (
        (say("If we do it"), True),
        (say("If we do not"), False),
        (say("Either way"), None),
    ):
        kept = [risk for risk in builder.ledger.of(Risk) if risk.of_doing is of_doing]
        lines = items(builder, kept, names, short=terse(builder, "risk"))
        blocks += shortly(builder, heading, lines) if in_short else beside(heading, lines)
    return blocks
