"""What good looks like to each of those round the table, with the gaps left open; what to keep or stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import AboutWhat, Agreement, SaidBy
from collabdesk.domain.record_names import choice_name
from collabdesk.domain.records import GoodLooks, KeepChangeStop, QuietSaying
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import facts, items, line, ours
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import shortly

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder


def good_looks(builder: Builder, about: AboutWhat) -> list[plan.Block]:
    """List what each side says good looks like, in the service or in taking part itself (4u)."""
    say = builder.words.say
    wanted = [g for g in builder.ledger.of(GoodLooks) if g.about is about and g.statement.strip()]
    lines: list[plan.Inline] = []
    for said_by in (*SaidBy, None):
        theirs = [g for g in wanted if g.said_by is said_by]
        if not theirs:
            continue
        who = ours(builder, choice_name(said_by)) if said_by else say("Not written down who")
        told = " ".join(f"{ended(g.statement)}{_agreement(builder, g)}" for g in theirs)
        lines.append((plan.Run(f"{who}: ", strong=True), plan.Run(told)))
    heading = say("What good looks like")
    if about is AboutWhat.INVOLVEMENT:
        heading = say("What being properly involved looks like")
    return shortly(builder, heading, lines)


def keep_change_stop(builder: Builder) -> list[plan.Block]:
    """List what to keep, change and stop, why, and who would miss it (method.md 7: 4f)."""
    lines = [
        line(
            builder,
            facts(builder, each, ("verdict", "why", "who_would_miss"), terse(builder, "keepchangestop")),
            each.part,
        )
        for each in builder.ledger.of(KeepChangeStop)
        if each.part.strip()
    ]
    return shortly(builder, builder.words.say("What to keep, change or stop"), lines)


def freed(builder: Builder) -> list[plan.Inline]:
    """Give what stopping or changing a part freed, a line each; not known is said (method.md 7: 4g)."""
    parts = [each for each in builder.ledger.of(KeepChangeStop) if each.freed.strip()]
    return [line(builder, facts(builder, each, ("freed",), {"freed": ""}), each.part) for each in parts]


def stop_asking(builder: Builder) -> list[plan.Block]:
    """List what people asked us to stop asking, in the words they allow."""
    asked = [each for each in builder.ledger.of(QuietSaying) if each.stop_asking.strip()]
    return shortly(
        builder, builder.words.say("What not to ask again"), items(builder, asked, ("stop_asking",))
    )


def _agreement(builder: Builder, looks: GoodLooks) -> str:
    if looks.agreement is Agreement.NOT_YET:
        return ""
    return f" ({ours(builder, choice_name(looks.agreement)).lower()})"
