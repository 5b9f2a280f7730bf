"""What people stand on together: what is fixed, open and theirs, the promise, and whom to call."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collabdesk.domain.ground import boundaries, levelled, standing_on
from collabdesk.domain.journey_words import Ground
from collabdesk.domain.promise_marks import promise_marks
from collabdesk.domain.words import PromiseStep
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import facts, line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.words import PROMISES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from collabdesk.papers.builder import Builder

PROMISE_WORDS: dict[PromiseStep, str] = {
    PromiseStep.TELL: "We will tell you early and clearly, and say why.",
    PromiseStep.ASK: "We will ask before we decide, and tell you what we did with your answer.",
    PromiseStep.TALK: "We will keep talking with you as it takes shape, and show you where your words are.",
    PromiseStep.DESIGN: "You and we shape it together. We say now who has the last word.",
    PromiseStep.DECIDE: "You and we decide, do and check it together.",
}
"""What each step of the promise means, to the people it is made to (method.md 5.3)."""


REASONS = ("why", "set_by", "until", "could_move")
SHORT = ("why", "could_move", "challenge")
_SENTENCES = re.compile(r"(?<=[.!?;])\s+")


def fixed_open_yours(builder: Builder) -> plan.Labelled:
    """Say what is fixed, what is open, and what the people who take part decide themselves."""
    say = builder.words.say
    unwritten = say("Not written down yet.")
    rows = ((say("Fixed"), Ground.FIXED), (say("Open"), Ground.OPEN), (say("Yours"), Ground.YOURS))
    return plan.Labelled(
        tuple((label, with_reasons(builder, ground) or (plan.prose(unwritten),)) for label, ground in rows)
    )


def with_reasons(
    builder: Builder, ground: Ground, names: tuple[str, ...] = REASONS
) -> tuple[plan.Paragraph, ...]:
    """Give what stands on one ground in a paragraph, what has no reason first.

    ``names`` are the fields of a boundary that follow it: why, who set it, how it was challenged.
    """
    short = terse(builder, "boundary")
    reasons = {
        levelled(b.item): (b.item.strip(), told)
        for b in boundaries(builder.ledger, ground)
        if (told := facts(builder, b, names, short))
    }
    bare = [
        f"{ended(left)} "
        for each in standing_on(builder.ledger, ground).splitlines()
        if (left := _without(each, reasons))
    ]
    runs = [plan.Run(words) for words in bare]
    runs += [run for item, told in reasons.values() for run in line(builder, told, item)]
    return (plan.Paragraph(tuple(runs)),) if runs else ()


def in_a_line(builder: Builder, ground: Ground) -> str:
    """Give what stands on one ground in one line, each thing a sentence; "" where nothing does."""
    return " ".join(ended(each) for each in standing_on(builder.ledger, ground).splitlines())


def cannot_change(builder: Builder) -> list[plan.Block]:
    """Give each fixed thing of which somebody wrote down why, in one paragraph for R1 (method.md 7: 4s)."""
    runs: list[plan.Run] = []
    for boundary in boundaries(builder.ledger, Ground.FIXED):
        if boundary.why.strip():
            what = boundary.item.strip().rstrip(".")
            if who := boundary.set_by.strip().rstrip("."):
                what = builder.words.say("{what} ({who})", what=what, who=who)
            because = builder.words.say("{what}: {why} ", what=what, why=ended(boundary.why))
            runs.append(plan.Run(because))
    if not runs:
        return []
    lead = plan.Run(builder.words.say("What we cannot change:") + " ", strong=True)
    return [plan.Paragraph((lead, *runs))]


def promise(builder: Builder) -> list[plan.Block]:
    """Give the promise in the words it is made in, who has the last word, and how soon people hear."""
    say, project = builder.words.say, builder.ledger.project
    step, promised = builder.prose("No promise is written down yet."), promise_marks(builder.ledger).promised
    if promised is not None:
        lead = plan.Run(say("{step}.", step=say(PROMISES[promised])) + " ", strong=True)
        step = plan.Paragraph((lead, plan.Run(say(PROMISE_WORDS[promised]))))
    last = ended(project.last_word) or say("not written down yet.")
    sentences = [say("Who has the last word: {who}", who=last)]
    if project.answer_within > 0:
        sentences.append(
            builder.words.count(
                "Everything you say gets an answer within {n} working day, or you are told when it will.",
                "Everything you say gets an answer within {n} working days, or you are told when it will.",
                project.answer_within,
            )
        )
    return [step, plan.prose(" ".join(sentences))]


def contacts(builder: Builder) -> plan.Labelled:
    """Say whom to call if someone is being hurt; what is missing is said, so that nobody looks for it."""
    say, project = builder.words.say, builder.ledger.project
    lead = _contact(builder, project.safeguarding_lead, project.safeguarding_phone)
    nobody = say("Nobody is named yet. Do not hold the session until somebody is.")
    rows = [
        (say("Danger now"), say("Call 999.")),
        (say("Safeguarding"), lead or nobody),
    ]
    if deputy := _contact(builder, project.safeguarding_deputy, project.safeguarding_deputy_phone):
        rows.append((say("Or else"), deputy))
    if hours := project.out_of_hours_phone.strip():
        rows.append((say("Out of hours"), ended(hours)))
    return plan.Labelled(tuple((label, (plan.prose(words),)) for label, words in rows))


def _without(words: str, reasons: Mapping[str, object]) -> str:
    """Give a line without those of its sentences that stand elsewhere with their reason.

    A sentence that only lists such things, with commas and an "and", says nothing more either.
    """
    sentences = _SENTENCES.split(words.strip())
    return " ".join(each for each in sentences if not _is_told(levelled(each), reasons.keys()))


def _is_told(sentence: str, reasons: Collection[str]) -> bool:
    if sentence in reasons:
        return True
    found: list[str] = []
    joiners = sentence
    for item in sorted(reasons, key=len, reverse=True):
        if item and item in joiners:
            found.append(item)
            joiners = joiners.replace(item, " ")
    return (
        len(found) > 1
        and sentence.startswith(tuple(found))
        and sentence.endswith(tuple(found))
        and len(joiners.split()) < len(found)
    )


def lines(words: str) -> tuple[plan.Paragraph, ...]:
    """Give each line that somebody wrote as a paragraph."""
    return tuple(plan.prose(ended(line)) for line in words.splitlines() if line.strip())


def _contact(builder: Builder, who: str, phone: str) -> str:
    return ended(builder.words.row([part.strip() for part in (who, phone) if part.strip()]))
