"""What people stand on together: what is fixed, open and theirs, the promise, and whom to call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import PromiseStep
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.words import PROMISES

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

PROMISE_WORDS: dict[PromiseStep, str] = {
    PromiseStep.TELL: "We will tell you early and clearly, and say why.",
    PromiseStep.ASK: "We will ask before we decide, and tell you what we did with your answer.",
    PromiseStep.TALK: "We will keep talking with you as it takes shape, and show you where your words are.",
    PromiseStep.DESIGN: "You and we shape it together. We say now who has the last word.",
    PromiseStep.DECIDE: "You and we decide, do and check it together.",
}
"""What each step of the promise means, to the people it is made to (method.md 5.3)."""


def fixed_open_yours(builder: Builder) -> plan.Labelled:
    """Say what is fixed, what is open, and what the people who take part decide themselves."""
    say, project = builder.words.say, builder.ledger.project
    unwritten = say("Not written down yet.")
    rows = (
        (say("Fixed"), project.fixed),
        (say("Open"), project.open_to_change),
        (say("Yours"), project.yours),
    )
    return plan.Labelled(tuple((label, lines(words) or (plan.prose(unwritten),)) for label, words in rows))


def promise(builder: Builder) -> list[plan.Block]:
    """Give the promise in the words it is made in, who has the last word, and how soon people hear."""
    say, project = builder.words.say, builder.ledger.project
    step = builder.prose("No promise is written down yet.")
    if project.promise is not None:
        lead = plan.Run(say("{step}.", step=say(PROMISES[project.promise])) + " ", strong=True)
        step = plan.Paragraph((lead, plan.Run(say(PROMISE_WORDS[project.promise]))))
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


def lines(words: str) -> tuple[plan.Paragraph, ...]:
    """Give each line that somebody wrote as a paragraph."""
    return tuple(plan.prose(ended(line)) for line in words.splitlines() if line.strip())


def _contact(builder: Builder, who: str, phone: str) -> str:
    return ended(builder.words.row([part.strip() for part in (who, phone) if part.strip()]))
