"""What people told us or others before, so that nobody is asked the same thing again for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import AlreadySaid, DifferentWant
from collabdesk.papers.parts.record_lines import items
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import beside, shortly

if TYPE_CHECKING:
    from collabdesk.papers import plan
    from collabdesk.papers.builder import Builder

SOURCE = ("name", "said_on", "what_was_asked", "came_of_it", "still_true", "reply_owed")
WANTS = ("most", "few", "harm", "both", "decision", "look_again_on", "pattern")


def said_before(builder: Builder) -> list[plan.Block]:
    """List earlier sources with what came of each (method.md 7: 4w)."""
    return shortly(
        builder,
        builder.words.say("What was said before"),
        items(builder, builder.ledger.of(AlreadySaid), SOURCE, short=terse(builder, "alreadysaid")),
    )


def different_wants(builder: Builder) -> list[plan.Block]:
    """List all that most want beside what a few need, and who would be harmed (method.md 7: 4n, 4q)."""
    lines = items(
        builder, builder.ledger.of(DifferentWant), WANTS, led=False, short=terse(builder, "differentwant")
    )
    return beside(builder.words.say("What most want, and what a few need"), lines)
