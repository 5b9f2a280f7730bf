"""A pause, an end, or working alone for now, said plainly, with the door left open (6c36 to 6c38)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import EndingKind
from collabdesk.domain.record_names import choice_name
from collabdesk.domain.records import SteppingBack
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import facts, line, ours
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.whose_part import partner_name

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

WHOLE = (
    "from_on", "until_on", "why", "told", "owed", "kept", "carries_on", "who_tells", "door_open",
    "try_again_on",
)  # fmt: skip
TO_READERS = ("from_on", "until_on", "why", "told", "owed", "kept", "carries_on", "who_tells")


def stepping_back(builder: Builder) -> list[plan.Block]:
    """Give each pause and each end with why, what is owed and kept, and whom to try again, and when."""
    short = terse(builder, "steppingback")
    lines = [
        line(builder, told, _kind(builder, each))
        for each in builder.ledger.of(SteppingBack)
        if (told := facts(builder, each, WHOLE, short))
    ]
    return [plan.Listing(tuple(lines))] if lines else []


def told_to_readers(builder: Builder) -> list[plan.Block]:
    """Tell the readers of R1 of each pause and each end in a paragraph; working alone is no news to them."""
    short = terse(builder, "steppingback")
    return [
        plan.Paragraph(line(builder, said, _kind(builder, each)))
        for each in builder.ledger.of(SteppingBack)
        if each.kind is not EndingKind.ALONE and (said := facts(builder, each, TO_READERS, short))
    ]


def _kind(builder: Builder, back: SteppingBack) -> str:
    kind = ours(builder, choice_name(back.kind)) if back.kind else builder.words.say("Stepping back")
    if back.partner is None:
        return kind
    return builder.words.say("{what}, with {partner}", what=kind, partner=partner_name(builder, back.partner))
