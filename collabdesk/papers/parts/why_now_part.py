"""Why a board should look now, and what stands in the way, so that it can move what we cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import (
    CommonGround,
    PartnerTerms,
    Stuck,
    Workaround,
)
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import items

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder


MOST = 4
"""Lines of one kind; the full record has the rest."""


def why_now(builder: Builder) -> list[tuple[str, tuple[plan.Paragraph, ...]]]:
    """Say why now, and when the door shuts, as a row of the head (1b, 1g); or nothing."""
    say = builder.words.say
    short = {"why_now": "", "window_shuts_on": say("The door shuts on")}
    told = items(builder, builder.ledger.of(CommonGround), tuple(short), led=False, short=short)
    return [(say("Why now"), tuple(plan.Paragraph(runs) for runs in told))] if told else []


def if_we_wait(builder: Builder) -> list[plan.Inline]:
    """Say what happens if we wait, and what opened a door, in a line."""
    say = builder.words.say
    short = {"if_we_wait": say("If we wait"), "window": say("What opened a door")}
    return items(builder, builder.ledger.of(CommonGround), tuple(short), led=False, short=short)


def in_the_way(builder: Builder) -> list[plan.Block]:
    """List rules, things that are stuck and people we may not meet (2ag, 5e, 6a6, 6c22), a line each."""
    ledger, say = builder.ledger, builder.words.say
    sharing = [each for each in ledger.of(Workaround) if each.blocks_sharing]
    others = [each for each in ledger.of(Workaround) if not each.blocks_sharing and each.rule.strip()]
    rules = {
        "blocks_sharing": say("Stops people being generous"),
        "rule": say("The rule"),
        "rule_owner": say("Whose"),
        "asked_on": say("Asked to change it"),
        "answer": say("Answer"),
    }
    stuck = {"since": say("Since"), "who_could": say("Who could free it")}
    clause = {"partner": say("From"), "raised_on": say("Raised on")}
    away = {
        "barrier": say("Why"),
        "kept_away_by": say("Kept away by"),
        "ask_again_on": say("We ask again on"),
    }
    kept_away = [group for group in ledger.groups.values() if group.kept_away_by.strip()]
    found = (
        items(builder, [*sharing, *others], ("what", *rules), short=rules)[:MOST]
        + items(builder, ledger.of(Stuck), ("what", *stuck), short=stuck)[:MOST]
        + items(builder, ledger.of(PartnerTerms), ("speech_clause", *clause), short=clause)[:MOST]
        + items(builder, kept_away, ("name", *away), short=away)[:MOST]
    )
    return [plan.Listing(tuple(found))] if found else []
