"""How each side sees the other, and whether they can be honest: said by both, printed only where shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import Side
from collabdesk.domain.records import Perception, Pulse, Visit
from collabdesk.papers import plan
from collabdesk.papers.parts.record_lines import facts, items, line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import SOME, beside, first_few, run_on, shortly
from collabdesk.papers.parts.whose_part import partner_name, side_name

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

CARD = ("we_see", "they_see", "surprised", "assumed", "said_back")
PULSE = ("hard_truth", "do_what_they_say", "know_my_week")
VISIT = ("partner", "visited_on", "who", "surprised")


def perceptions(builder: Builder) -> list[plan.Block]:
    """Give how we see each other, what surprised us, and who visited whom (R6)."""
    say, ledger = builder.words.say, builder.ledger
    cards = [
        line(builder, told, _who_sees(builder, each))
        for each in ledger.of(Perception)
        if (told := facts(builder, each, CARD, terse(builder, "perception")))
    ]
    return [
        *(plan.Paragraph(card) for card in first_few(builder, cards, SOME)),
        *shortly(
            builder,
            say("Who visited whom"),
            items(builder, ledger.of(Visit), VISIT, led=False, short=terse(builder, "visit")),
        ),
    ]


def trust_pulse(builder: Builder) -> list[plan.Block]:
    """Give what each side says of the other, in words and never as a score (method.md 8, 9.1)."""
    lines = [
        line(builder, told, _about_whom(builder, pulse))
        for pulse in builder.ledger.of(Pulse)
        if (told := facts(builder, pulse, PULSE, terse(builder, "pulse")))
    ]
    return beside(builder.words.say("Can we be honest with each other?"), run_on(lines))


def _about_whom(builder: Builder, pulse: Pulse) -> str:
    """Say which side answered, and of working with which partner."""
    who, partner = _side_and_partner(builder, pulse)
    return builder.words.say("{who}, of working with {partner}", who=who, partner=partner) if partner else who


def _who_sees(builder: Builder, card: Perception) -> str:
    """Say which side sees the other so, and which other."""
    who, partner = _side_and_partner(builder, card)
    return builder.words.say("{what}, with {partner}", what=who, partner=partner) if partner else who


def _side_and_partner(builder: Builder, said: Perception | Pulse) -> tuple[str, str]:
    """Give who said it, and the partner it is about where that is not the one who said it."""
    if said.side is None:
        return builder.words.say("Somebody"), ""
    who = side_name(builder, said.side, said.partner)
    who = f"{who[:1].upper()}{who[1:]}"
    if said.side is Side.PARTNER or said.partner is None:
        return who, ""
    return who, partner_name(builder, said.partner)
