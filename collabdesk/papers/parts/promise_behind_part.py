"""What stands behind the promise: who signed it, who designs and delivers, what was kept or broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import AboutWhat
from collabdesk.domain.records import PromiseCard, StockTake, Strand
from collabdesk.papers import plan
from collabdesk.papers.parts.chain_part import ranges
from collabdesk.papers.parts.good_looks_part import good_looks
from collabdesk.papers.parts.marks_part import promise_of_partners
from collabdesk.papers.parts.record_lines import Said, facts, items, line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import beside, run_on, shortly

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

CARD = ("signed_by", "signed_on", "equal_say_on", "told_how", "breaking", "accountable")
SIGNED = ("signed_by", "signed_on", "equal_say_on", "breaking")
KEPT = ("kept", "broken", "forgotten")
MADE = ("designed_by", "delivered_by")


def promise_behind(builder: Builder) -> list[plan.Block]:
    """Give the marks of partners, who designs and delivers, and what involvement is to look like."""
    say = builder.words.say
    return [
        *shortly(builder, say("As each side marked it"), promise_of_partners(builder)),
        *beside(say("Who designs it, who does it"), run_on(_made(builder))),
        *good_looks(builder, AboutWhat.INVOLVEMENT),
    ]


def signed_and_kept(builder: Builder) -> list[plan.Block]:
    """Say who signed the promise, and every promise kept, broken or forgotten; nothing where none is."""
    kept = items(builder, builder.ledger.of(StockTake), KEPT, led=False)
    return [
        *_signed(builder),
        *beside(builder.words.say("Promises, when we stopped and looked"), kept),
    ]


def promise_card(builder: Builder) -> list[plan.Block]:
    """Give the promise as a decision-holder signed it, and to whom it is kept (method.md 8, 0.2; 6c18)."""
    card = builder.ledger.newest(PromiseCard)
    told = facts(builder, card, CARD, terse(builder, "promisecard")) if card else []
    return beside(builder.words.say("Signed"), [line(builder, told)] if told else [])


def _signed(builder: Builder) -> list[plan.Block]:
    """Say in a line who signed the promise, and what breaking it would look like."""
    card = builder.ledger.newest(PromiseCard)
    told = facts(builder, card, SIGNED, terse(builder, "promisecard")) if card else []
    return beside(builder.words.say("Signed"), [line(builder, told)] if told else [])


def promised_to_you(builder: Builder) -> list[plan.Block]:
    """Tell the readers of R1 in a line who signed the promise, and how they will be told."""
    card = builder.ledger.newest(PromiseCard)
    told = facts(builder, card, ("signed_by",)) if card else []
    return [plan.Paragraph(line(builder, told))] if told else []


def _made(builder: Builder) -> list[plan.Inline]:
    """Say who designs and who delivers: each strand, then the actions of which the same is true (4d)."""
    strands = [
        line(builder, told, s.name) for s in builder.ledger.of(Strand) if (told := facts(builder, s, MADE))
    ]
    alike: dict[tuple[Said, ...], list[int]] = {}
    for action in builder.ledger.actions.values():
        if told := facts(builder, action, MADE):
            alike.setdefault(tuple(told), []).append(action.number)
    by_first = sorted(alike.items(), key=lambda pair: min(pair[1]))
    words = builder.words
    return [*strands, *(line(builder, told, ranges(words, numbers, "A")) for told, numbers in by_first)]
