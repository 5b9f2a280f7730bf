"""What somebody else could copy, what is free to use, and what is bigger than this work (R2, section 11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import BiggerThanUs, Idea, PassOn, StockTake
from collabdesk.domain.words import Chosen
from collabdesk.papers.parts.record_lines import items
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import shortly

if TYPE_CHECKING:
    from collabdesk.papers import plan
    from collabdesk.papers.builder import Builder

COPY = (
    "what", "only_here", "cost_to_copy", "who_asked", "carries_on", "written_in", "volume",
    "breaks_at_scale", "used_next",
)  # fmt: skip
LINK = ("issue", "taken_up_by", "link")


def passing_on(builder: Builder) -> list[plan.Block]:
    """Give what is passed on, ideas with whose they are, and what others take up; nothing where none is."""
    say, ledger = builder.words.say, builder.ledger
    ideas = [
        idea
        for idea in ledger.of(Idea)
        if idea.chosen is not Chosen.NOT_CHOSEN and (idea.credited_to.strip() or idea.free_to_use is not None)
    ]
    written = [take for take in ledger.of(StockTake) if take.written_in.strip()]
    return [
        *shortly(
            builder,
            say("What others could copy"),
            items(builder, ledger.of(PassOn), COPY, short=terse(builder, "passon")),
        ),
        *shortly(
            builder, say("Whose idea it was"), items(builder, ideas, ("idea", "credited_to", "free_to_use"))
        ),
        *shortly(
            builder,
            say("Where it is written down to last"),
            items(builder, written, ("written_in",), led=False),
        ),
        *shortly(builder, say("Bigger than us"), items(builder, ledger.of(BiggerThanUs), LINK)),
    ]
