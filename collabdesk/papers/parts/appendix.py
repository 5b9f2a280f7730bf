"""The appendix of R2: everything that was said, without names, and what the words of the report mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.words import STATES, STRENGTHS

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

LISTED_AT_MOST = 400
"""How many inputs the appendix lists; the paper says where the others are."""


def everything_said(builder: Builder) -> list[plan.Block]:
    """List what was said, without names; past the bound it says honestly how many are elsewhere."""
    say, words = builder.words.say, builder.words
    shown = builder.chains[:LISTED_AT_MOST]
    blocks: list[plan.Block] = [plan.Heading(say("Appendix: everything that was said"))]
    if not shown:
        return [*blocks, builder.prose("Nothing is recorded yet.")]
    if left := len(builder.chains) - len(shown):
        sentence = words.count(
            "These are the first {shown}. The other {n} is in the workbook, with its number, and is counted "
            "in every number of this report.",
            "These are the first {shown}. The other {n} are in the workbook, each with its number, and are "
            "counted in every number of this report.",
            left,
            shown=words.number(len(shown)),
        )
        blocks.append(plan.prose(sentence))
    rows = tuple(
        (
            (builder.linked("V", chain.input.number),),
            plan.text(builder.quoted(chain)),
            plan.text(say(STATES[builder.standing(chain)])),
        )
        for chain in shown
    )
    heads = (say("Number"), say("What was said"), say("How far it is"))
    note = say("Words are printed where the person said yes to that.")
    if builder.numbers.withdrawn:
        note += " " + say("Numbers missing in between were taken back.")
    table = plan.Table(
        say("Everything that was said, in the order it was kept"), heads, rows, (0.1, 0.66, 0.24), note
    )
    return [*blocks, table]


def definitions(builder: Builder) -> list[plan.Block]:
    """Say what the words of the report mean, so that its numbers can be checked."""
    say, project = builder.words.say, builder.ledger.project
    strengths = " ".join(f"{i}: {say(words)}" for i, words in enumerate(STRENGTHS))
    rows = (
        (say("Thing said"), say("One input, in somebody’s own words. One person can say several.")),
        (say("Answered"), say("A decision is recorded, with its reason. No is an answer.")),
        (say("Told"), say("Whoever said it, or the person who passed it on, was told the latest answer.")),
        (
            say("Changed something"),
            say("A change at strength 1 or more that is better, mixed or worse, but not the same."),
        ),
        (say("Strength"), strengths),
        (
            say("On time"),
            builder.words.count(
                "By the day promised; where none was, within {n} working day of being said.",
                "By the day promised; where none was, within {n} working days of being said.",
                project.answer_within,
            ),
        ),
        (
            say("Small numbers"),
            say("Counts of people under 5 are not printed, nor a number that gives one away."),
        ),
    )
    labelled = tuple((label, (plan.prose(ended(words)),)) for label, words in rows)
    return [plan.Heading(say("Appendix: what the words mean")), plan.Labelled(labelled)]
