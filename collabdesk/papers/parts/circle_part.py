"""Who is in and who is missing beside the numbers: the mix, what cut people off, and what made it easy."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import Advocacy, QuietKind
from collabdesk.domain.record_names import choice_name
from collabdesk.domain.records import Circle, Guidance, QuietSaying, SafeStart
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import Said, facts, line, ours
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import beside, one_by_one, run_on

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

MIX = (
    "mix", "welcome_to_disagree", "asked_too_often", "majority_leaves_out",
    "co_lead", "co_lead_pay", "co_lead_support",
)  # fmt: skip
WAYS = 2
"""How many sessions' other ways to join in a report names."""
REACHED = ("cut_off_by", "trusted_link", "worst_deal")
OFFERED = ("payment_offer", "expenses_rule", "access_asked")


def circle(builder: Builder) -> list[plan.Block]:
    """Give the mix we wanted, who leads with us, and how people could take part without speaking."""
    short = terse(builder, "circle")
    told = [said for each in builder.ledger.of(Circle) for said in facts(builder, each, MIX, short)]
    ways = run_on(one_by_one([*_advocates(builder), *_quiet_ways(builder)]))
    mix = [line(builder, told)] if told else []
    return beside(builder.words.say("Who is in the circle"), [*mix, *ways])


def cut_off(builder: Builder) -> list[plan.Block]:
    """Give, group by group, what keeps people out and whom they trust (method.md 7: 1c)."""
    groups = sorted((g for g in builder.ledger.groups.values() if g.set_out), key=lambda g: g.name)
    short = terse(builder, "group")
    lines = [line(builder, told, g.name) for g in groups if (told := facts(builder, g, REACHED, short))]
    return beside(builder.words.say("What keeps people out, and whom they trust"), run_on(lines))


def made_easy(builder: Builder) -> list[plan.Block]:
    """Say what people were offered, and how much of it was kept, in safe numbers (I11, I12)."""
    say, numbers = builder.words.say, builder.numbers
    safe = builder.ledger.newest(SafeStart)
    told = facts(builder, safe, OFFERED, terse(builder, "safestart")) if safe else []
    for label, part in (
        (say("Needs met"), numbers.needs_met),
        (say("Paid as promised"), numbers.paid_as_promised),
    ):
        if part.base:
            told.append((label, builder.gate.people_part(part.count, part.base)))
    ways = dict.fromkeys(
        ended(s.other_ways) for s in builder.ledger.sessions.values() if s.other_ways.strip()
    )
    if ways:
        told.append(("", " ".join(list(ways)[:WAYS])))
    return beside(say("What made it easier to take part"), [line(builder, told)] if told else [])


def guide_offered(builder: Builder) -> list[plan.Block]:
    """Say to the readers of R1 how to find somebody who knows the way (method.md 7: 4h)."""
    guidance = builder.ledger.of(Guidance)
    if not guidance:
        return []
    say = builder.words.say
    lead = plan.Run(say("A guide:") + " ", strong=True)
    offer = say("Somebody can meet you, explain how it works and stand by you. Ask us.")
    payers = dict.fromkeys(each.paid_by.strip().rstrip(".") for each in guidance if each.paid_by.strip())
    paid = " " + say("Paid by {who}.", who=say("; ").join(payers)) if payers else ""
    return [plan.Paragraph((lead, plan.Run(offer + paid)))]


def _advocates(builder: Builder) -> list[Said]:
    """Count who was offered somebody on their side, and what they chose (method.md 7: 4i)."""
    counts = Counter(g.advocacy for g in builder.ledger.of(Guidance) if g.advocacy is not None)
    if not counts:
        return []
    say = builder.words.say
    told = say("; ").join(
        f"{ours(builder, choice_name(answer)).lower()}: {builder.gate.people(counts[answer])}"
        for answer in Advocacy
        if counts[answer]
    )
    return [(say("Someone on their side"), told)]


def _quiet_ways(builder: Builder) -> list[Said]:
    """Name the quiet ways people used; that somebody said no is respected, and never counted."""
    say = builder.words.say
    used = {quiet.way for quiet in builder.ledger.of(QuietSaying)}
    ways = [
        ours(builder, choice_name(way)) for way in QuietKind if way in used and way is not QuietKind.SAID_NO
    ]
    sentences = [f"{say('; ').join(ways)}{builder.words.stop}"] if ways else []
    if QuietKind.SAID_NO in used:
        sentences.append(say("Some chose not to, and that is respected."))
    return [(say("Quiet ways"), " ".join(sentences))] if sentences else []
