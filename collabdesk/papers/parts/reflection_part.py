"""What went well and what did not, as the group found it when it stopped and looked (R2, section 10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import SlipQuestion
from collabdesk.domain.record_names import choice_name
from collabdesk.domain.records import Neighbour, Slip, SlipWord, StockTake, TestEntry, Unresolved, ValueSeen
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.ground_part import lines
from collabdesk.papers.parts.record_lines import begun, facts, items, ours
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import beside, one_by_one, run_on, shortly

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

FOUND = (
    ("went_well", "went_badly", "pace", "pace_for", "first_step", "judgement"),
    ("hard_time", "let_go", "came_along", "unlike_me", "loudest", "stepped_back", "without_us"),
)
"""What was found when everyone stopped and looked, a paragraph each."""
LEARNED = ("surprised", "expected", "happened", "now")
NEIGHBOUR = ("name", "what_they_do", "asked_to_learn_on", "thanked")


def reflection(builder: Builder) -> list[plan.Block]:
    """Give what went well and what did not; the people's own paragraph stands as they wrote it."""
    say, ledger = builder.words.say, builder.ledger
    takes = ledger.of(StockTake)
    found = [
        plan.Paragraph(line)
        for names in FOUND
        for line in run_on(one_by_one(said for take in takes for said in facts(builder, take, names)))
    ]
    return [
        *found,
        *_their_paragraph(builder),
        *shortly(
            builder,
            say("What nobody could settle"),
            items(builder, ledger.of(Unresolved), ("what", "look_again_on")),
        ),
        *beside(say("What it was like"), run_on(what_it_was_like(builder))),
    ]


def learned(builder: Builder) -> list[plan.Block]:
    """Give what taught the group something, what to change, values seen, and whom it learns from."""
    say, ledger = builder.words.say, builder.ledger
    surprised = [entry for entry in ledger.of(TestEntry) if entry.surprised.strip()]
    return [
        *shortly(builder, say("What taught us something"), items(builder, surprised, LEARNED)),
        *shortly(builder, say("One thing to change"), _to_change(builder)),
        *shortly(
            builder, say("Values we saw"), items(builder, ledger.of(ValueSeen), ("moment", "shows", "thanks"))
        ),
        *shortly(
            builder,
            say("Whom we learn from"),
            items(builder, ledger.of(Neighbour), NEIGHBOUR, short=terse(builder, "neighbour")),
        ),
    ]


def what_it_was_like(builder: Builder) -> list[plan.Inline]:
    """Give how many said yes to each question of the slip, all sessions together, in safe numbers."""
    say = builder.words.say
    told: list[plan.Inline] = []
    for question in SlipQuestion:
        slips = [slip for slip in builder.ledger.of(Slip) if slip.question is question]
        yes, base = sum(s.yes for s in slips), sum(s.yes + s.a_bit + s.no for s in slips)
        if base:
            part = builder.gate.people_part(yes, base)
            lead = plan.Run(f"{ended(ours(builder, choice_name(question)))} ", strong=True)
            told.append((lead, plan.Run(begun(say("{part} said yes.", part=part)) + " ")))
    return told


def _their_paragraph(builder: Builder) -> list[plan.Block]:
    """Give the paragraph that people who took part wrote or agreed, as they wrote it, and who agreed it."""
    paragraphs: list[plan.Paragraph] = []
    for take in builder.ledger.of(StockTake):
        paragraph = lines(take.peoples_paragraph)
        paragraphs += paragraph
        if paragraph and take.peoples_agreed_by.strip():
            agreed = builder.words.say("Agreed by {who}.", who=take.peoples_agreed_by.strip().rstrip("."))
            paragraphs.append(plan.Paragraph(plan.text(agreed), secondary=True))
    label = builder.words.say("In the words of {people}", people=builder.people)
    return [plan.Labelled(((label, tuple(paragraphs)),))] if paragraphs else []


def _to_change(builder: Builder) -> list[plan.Inline]:
    words = (slip.words.strip() for slip in builder.ledger.of(SlipWord))
    return [plan.text(f"“{each}”") for each in words if each]
