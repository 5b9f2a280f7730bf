"""Each partner's card: who they are, what they can and cannot do, how they decide, how to reach them (R6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import DecisionStep, Neighbour, Partner, PartnerRole, PartnerTerms, WayIn
from collabdesk.papers import plan
from collabdesk.papers.parts.marks_part import kind_and_depth
from collabdesk.papers.parts.record_lines import facts, items, line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import SOME, beside, run_on, shortly
from collabdesk.papers.parts.working_together_part import who_says_yes

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.papers.builder import Builder

LIMITS = ("role_limits",)
"""What stands before the signatures: what a partner may not do."""
MORE = (
    (
        "what", "money", "size", "span", "goal", "why_i_do_this", "good_at", "not_set_up_for", "learning",
        "answers_for", "meetings", "money_year", "freedoms", "budget_limits", "leeway", "leeway_why",
    ),
    (
        "stops_if_it_stops", "told_how_often", "who_does_which", "pooled", "fits_with", "our_lead",
        "their_lead", "people_lead", "opened_by", "named_person", "met_people_on", "last_spoke_on",
        "next_contact_on", "next_contact_how",
    ),
)  # fmt: skip
"""What stands after them, a paragraph for each."""
ROLE = ("role", "contract", "detail", "reduces_demand", "who_benefits", "who_pays")
TERMS = (
    "holds_contract", "chain", "passed_down", "insurance", "payment_timing", "ask", "speech_clause",
    "raised_on", "smaller_say",
)  # fmt: skip
STEP = ("who", "decides", "how_long", "next_on")
WAY = ("tried_on", "who", "outcome", "passed_to")


def partners(builder: Builder) -> list[plan.Block]:
    """Give each partner's role, the kind and depth of working together and its limits, and who says yes."""
    return [
        *(block for partner in builder.ledger.of(Partner) for block in _card(builder, partner)),
        *shortly(builder, builder.words.say("Who can say yes"), who_says_yes(builder), SOME),
    ]


def more_about_each(builder: Builder) -> list[plan.Block]:
    """Give what else is known of each partner, the ways in that led to none, and who else works here."""
    say, ledger = builder.words.say, builder.ledger
    neighbours = items(
        builder, ledger.of(Neighbour), ("name", "what_they_do", "last_spoke_on"),
        short=terse(builder, "neighbour"),
    )  # fmt: skip
    known = {partner.uid for partner in ledger.of(Partner)}
    stray = [way for way in ledger.of(WayIn) if way.partner not in known]
    return [
        *(block for partner in ledger.of(Partner) for block in _more(builder, partner)),
        *beside(say("Ways in we tried"), items(builder, stray, WAY, led=False)),
        *beside(say("Who else works here"), run_on(neighbours)),
    ]


def _card(builder: Builder, partner: Partner) -> list[plan.Block]:
    uid = partner.uid
    roles = [role for role in builder.ledger.of(PartnerRole) if role.partner == uid]
    limits = facts(builder, partner, LIMITS, terse(builder, "partner"))
    told = run_on(
        [
            *items(builder, roles, ROLE, led=False, short=terse(builder, "partnerrole")),
            *kind_and_depth(builder, uid),
            *([line(builder, limits)] if limits else []),
        ]
    )
    return beside(
        _name(builder, partner), told or [plan.text(builder.words.say("Nothing more is written down yet."))]
    )


def _more(builder: Builder, partner: Partner) -> list[plan.Block]:
    ledger, uid = builder.ledger, partner.uid
    terms = [each for each in ledger.of(PartnerTerms) if each.partner == uid]
    short = terse(builder, "partner")
    told = [line(builder, said) for names in MORE if (said := facts(builder, partner, names, short))]
    if partner.next_contact_on is not None and partner.next_contact_on < builder.today:
        told.append(plan.text(builder.words.say("The day for the next contact has passed.")))
    told += run_on(
        [
            *items(builder, terms, TERMS, led=False, short=terse(builder, "partnerterms")),
            *_way_to_a_yes(builder, uid),
            *_ways_in(builder, uid),
        ]
    )
    name = plan.Said((plan.Run(_name(builder, partner), strong=True),))
    return [plan.Card((name,), (("", tuple(told)),))] if told else []


def _name(builder: Builder, partner: Partner) -> str:
    return partner.name.strip() or builder.words.say("A partner")


def _way_to_a_yes(builder: Builder, partner: UUID) -> list[plan.Inline]:
    """Give the steps on the way to a yes, in order (method.md 7: 6c2)."""
    steps = [step for step in builder.ledger.of(DecisionStep) if step.partner == partner]
    steps.sort(key=lambda step: step.position)
    lines = items(builder, steps, STEP, short=terse(builder, "decisionstep"))
    lead = plan.text(builder.words.say("The way to a yes:") + " ", strong=True)
    return run_on([lead, *lines]) if lines else []


def _ways_in(builder: Builder, partner: UUID) -> list[plan.Inline]:
    """Give how many ways in it took to reach somebody who could act (I17), and the last of them."""
    ways = [way for way in builder.ledger.of(WayIn) if way.partner == partner]
    lines = items(builder, ways, WAY, led=False, short=terse(builder, "wayin"))
    if not lines:
        return []
    number, reached = builder.numbers.doors_tried.get(partner, (0, False))
    tries = plan.Run(doors_in_words(builder, number, reached=reached) + " ")
    return [(tries, *lines[-1])]


def doors_in_words(builder: Builder, number: int, *, reached: bool) -> str:
    """Say how many were tried until somebody was reached who could act, or that nobody was yet."""
    if reached:
        return builder.words.count(
            "{n} try until somebody was reached who could act.",
            "{n} tries until somebody was reached who could act.",
            number,
        )
    return builder.words.count(
        "{n} try, and nobody who could act was reached yet.",
        "{n} tries, and nobody who could act was reached yet.",
        number,
    )
