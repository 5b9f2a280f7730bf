"""How far things got: who still waits, and the indicators with what each is out of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from collabdesk.domain.standing import Silence
from collabdesk.domain.words import Answer
from collabdesk.papers import plan
from collabdesk.papers.parts.chain_part import ranges
from collabdesk.papers.parts.whose_part import partner_name
from collabdesk.papers.words import ANSWERS, DIRECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.indicators import Part
    from collabdesk.papers.builder import Builder

WAITING: dict[Silence, tuple[str, str]] = {
    Silence.NOT_HEARD: (
        "{n} has not been heard by anyone who could change it",
        "{n} have not been heard by anyone who could change them",
    ),
    Silence.NOT_ANSWERED: ("{n} has no answer", "{n} have no answer"),
    Silence.NOT_TOLD: (
        "{n} has an answer that nobody has been told",
        "{n} have an answer that nobody has been told",
    ),
    Silence.NOT_FAIR: (
        "{n} is open again as not fair",
        "{n} are open again as not fair",
    ),
    Silence.NOT_SURE: (
        "{n} has an answer they are not sure about",
        "{n} have an answer they are not sure about",
    ),
}


def waiting_sentence(builder: Builder, *, for_what: bool = True) -> str:
    """Say how many things still wait for us, for what, and how long the oldest has waited."""
    words, numbers = builder.words, builder.numbers
    if not numbers.waiting:
        return words.say("Nothing that was said waits for us today.")
    waits = Counter(builder.ledger.standings[c.input.uid].silence for c in builder.chains)
    kinds = [words.count(*WAITING[kind], waits[kind]) for kind in WAITING if waits[kind]]
    lead = words.count(
        "{n} thing that was said still waits for us",
        "{n} things that were said still wait for us",
        numbers.waiting,
    )
    oldest = words.count(
        "The oldest has waited {n} day.", "The oldest has waited {n} days.", numbers.oldest_waiting_days
    )
    stop = words.stop
    return f"{lead}: {words.listed(kinds)}{stop} {oldest}" if for_what else f"{lead}{stop} {oldest}"


def no_answer_yet(builder: Builder) -> list[plan.Block]:
    """Count what has no answer yet, and name each by its number; this is never left out."""
    words = builder.words
    if not builder.undecided:
        return []
    lead = words.count(
        "{n} thing has no answer yet. ", "{n} things have no answer yet. ", len(builder.undecided)
    )
    numbers = ranges(words, [chain.input.number for chain in builder.undecided])
    sentence: plan.Inline = (plan.Run(lead, strong=True), plan.Run(f"{numbers}{words.stop}"))
    return [plan.Paragraph(sentence)]


def indicator_table(builder: Builder) -> plan.Table:
    """The indicators of method.md 4.4, each with what it is out of."""
    say, n = builder.words.say, builder.numbers
    days = say("nobody told yet")
    if n.days_to_reply:
        days = say("{middle} in the middle, {longest} at the longest",
                   middle=f"{n.days_to_reply[0]:g}", longest=n.days_to_reply[1])  # fmt: skip
    answers = say("; ").join(
        f"{say(ANSWERS[answer]).lower()}: {n.answers[answer]}" for answer in Answer if answer in n.answers
    )
    actions = say("{done} done, {hand} in hand ({late} late), {stopped} stopped",
                  done=n.actions_done, hand=n.actions_in_hand, late=n.actions_late,
                  stopped=n.actions_stopped)  # fmt: skip
    strengths = say("; ").join(
        say("at {n}: {count}", n=i, count=count) for i, count in enumerate(n.changes_by_strength)
    )
    directions = say("; ").join(
        f"{say(words).lower()}: {n.changes_by_direction.get(direction, 0)}"
        for direction, words in DIRECTIONS.items()
    )
    rows: tuple[tuple[str, str, str], ...] = (
        (say("Things said"), builder.words.number(n.heard), say("Each once; never called people")),
        (say("Answered and told"), _part(builder, n.answered), say("Of those due a reply by today")),
        (say("Told on time"), _part(builder, n.on_time), say("Of replies due, by the day promised")),
        (say("Days to a first reply"), days, say("Of those told, from the day it was said")),
        (say("Answers given"), answers or say("none"), say("Of things said that have an answer")),
        (say("Reasons given"), _part(builder, n.reasons), say("Of all no and not now answers")),
        (say("Actions"), actions, say("Of all actions")),
        (say("“You understood me”"), _part(builder, n.understood), say("Of answers to that question")),
        (say("“It is fair”"), _part(builder, n.fair), say("Of answers to that question")),
        (say("“It changed for me”"), _part(builder, n.changed_for_me), say("Of answers to that question")),
        (say("Changes by strength"), strengths, say("Of all changes, from 0 to 4")),
        (say("Changes by direction"), directions, say("Of all changes")),
        (say("Oldest still waiting"), builder.words.count("{n} day", "{n} days", n.oldest_waiting_days),
         say("Of all things said, on the day of this report")),
        *_of_taking_part(builder),
    )  # fmt: skip
    heads = (say("What is counted"), say("Number"), say("Out of what"))
    cells = tuple((plan.text(a), plan.text(b, strong=True), plan.text(c)) for a, b, c in rows)
    note = say("There is no overall score, and none should be worked out.")
    caption = say("The numbers on {day}", day=builder.words.day(builder.today))
    return plan.Table(caption, heads, cells, (0.25, 0.37, 0.38), note)


def _of_taking_part(builder: Builder) -> Iterator[tuple[str, str, str]]:
    """Give I11, I12, I13, I15 and I17, those of which something is written down."""
    say, n, words = builder.words.say, builder.numbers, builder.words
    for label, part, of in (
        (say("Needs met"), n.needs_met, say("Of needs written down, as the person says")),
        (say("Paid as promised"), n.paid_as_promised, say("Of payments made or due, by the day promised")),
    ):
        if part.base:
            yield label, builder.gate.people_part(part.count, part.base), of
    if n.moved:
        moved = words.count("{n} thing", "{n} things", n.moved)
        numbers = ranges(words, list(n.moved_by))
        yield say("What moved"), moved, say("Because of {numbers}", numbers=numbers)
    if n.spent.hours or n.spent.pounds:
        took = words.count("{n} hour", "{n} hours", n.spent.hours)
        people = say(
            "£{part} of it paid to {people}", part=words.number(n.spent.to_people), people=builder.people
        )
        yield say("Cost of working together"), f"{took}{words.comma}£{words.number(n.spent.pounds)}", people
    for partner, (number, reached) in n.doors_tried.items():
        of = say("Until somebody who could act was reached") if reached else say("Nobody was reached yet")
        name = partner_name(builder, partner)
        yield say("Ways in tried"), words.number(number), f"{name}{words.stop} {of}"


def _part(builder: Builder, part: Part) -> str:
    return builder.gate.part(part.count, part.base) if part.base else builder.words.say("none")
