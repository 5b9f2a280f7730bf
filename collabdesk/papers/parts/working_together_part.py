"""How organisations and people work together, in R2: named, never counted as a sector (method.md 7: 6c47)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import Partner, PlaceCheck, Strand, SweetAsk, SweetSpot, WhoSaysYes
from collabdesk.papers import plan
from collabdesk.papers.parts.marks_part import kind_and_depth
from collabdesk.papers.parts.perceptions_part import trust_pulse
from collabdesk.papers.parts.record_lines import facts, items, line
from collabdesk.papers.parts.risks_part import risks_shortly
from collabdesk.papers.parts.shared_words_part import shared_words
from collabdesk.papers.parts.stated_limits_part import SHORT, limits_said
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import shortly
from collabdesk.papers.parts.whose_part import because_of

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

WITH_WHOM = ("size", "span", "opened_by")
SAYS_YES = ("topic", "partner", "decides", "can_block", "gains")
SPOT = (
    "overlap", "need", "want", "ask", "who_loses", "threatened", "would_help_them", "price_and_quality",
    "partner",
)  # fmt: skip
OVERLAP = ("overlap", "need", "want", "ask")
PLACE = ("place", "provision", "who_is_there", "pilot", "commitment")
ACT = ("name", "context", "how_far")


def working_together(builder: Builder) -> list[plan.Block]:
    """Give the section of R2 on working together; nothing where nothing of it is written down."""
    say, ledger = builder.words.say, builder.ledger
    strands = [s for s in ledger.of(Strand) if s.context.strip() or s.how_far.strip()]
    return [
        *shortly(builder, say("With whom"), _partners(builder)),
        *shortly(builder, say("Who can say yes"), who_says_yes(builder)),
        *shortly(builder, say("Where it all meets"), sweet_spots(builder, OVERLAP)),
        *shortly(
            builder,
            say("What each of us cannot get past"),
            limits_said(builder, SHORT),
        ),
        *risks_shortly(builder),
        *trust_pulse(builder),
        *shortly(
            builder,
            say("Words that mean different things"),
            shared_words(builder, ("we_say", "looked_at_on", "tripped")),
        ),
        *shortly(
            builder,
            say("Where little is there yet"),
            items(builder, ledger.of(PlaceCheck), PLACE, short=terse(builder, "placecheck")),
        ),
        *shortly(builder, builder.theirs("What helps {people} act here"), items(builder, strands, ACT)),
    ]


def who_says_yes(builder: Builder) -> list[plan.Inline]:
    """Give, topic by topic, who decides, who can block and what each gains (method.md 7: F5)."""
    return items(builder, builder.ledger.of(WhoSaysYes), SAYS_YES, short=terse(builder, "whosaysyes"))


def sweet_spots(builder: Builder, names: tuple[str, ...] = SPOT) -> list[plan.Inline]:
    """Give where needs, wants and what people asked for meet, with the numbers of what they asked for."""
    lines: list[plan.Inline] = []
    for spot in builder.ledger.of(SweetSpot):
        asked = [a for a in builder.ledger.of(SweetAsk) if a.spot == spot.uid]
        numbers = [run for ask in asked for run in (*because_of(builder, ask.input), plan.Run(" "))]
        said = facts(builder, spot, names[1:], terse(builder, "sweetspot"))
        told = line(builder, said, spot.overlap.strip())
        if told:
            asked_for = (plan.Run(builder.words.say("Asked for in:") + " "), *numbers) if numbers else ()
            lines.append((*told, *asked_for))
    return lines


def _partners(builder: Builder) -> list[plan.Inline | plan.Item]:
    lines: list[plan.Inline | plan.Item] = []
    for partner in builder.ledger.of(Partner):
        about = line(
            builder, facts(builder, partner, WITH_WHOM, terse(builder, "partner")), partner.name.strip()
        )
        marks = kind_and_depth(builder, partner.uid)
        if about:
            lines.append(plan.Item(about, plan.Listing(tuple(marks))) if marks else about)
    return lines
