"""R1, what we heard and what happened: for the people who took part, and the public (method.md 4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.journey_words import Ground
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.kinds.easier_version import easier_version
from collabdesk.papers.parts import (
    answers_part,
    beginnings_part,
    chosen_part,
    circle_part,
    credits_part,
    ground_part,
    next_part,
    people_part,
    promise_behind_part,
    promise_part,
    stepping_back_part,
    stock_take_part,
)

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder


def what_we_heard(builder: Builder) -> plan.Paper:
    """Make the plan of R1: eight parts, none of which can be switched off."""
    if builder.options.easier:
        return easier_version(builder)
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    title, day = builder.options.title or project.title, words.day(builder.today)
    blocks: list[plan.Block] = [
        plan.Opening(
            kind=say("For everyone who took part, and anyone who is interested"),
            title=title,
            lead=say("What we heard, and what happened."),
            byline=f"{ended(project.charity or say('The project team'))} {day}{words.stop}",
        ),
        _thanks(builder),
        plan.Heading(say("What we asked, and what was open")),
        *_asked(builder),
        plan.Heading(say("Who took part, and who was missing")),
        *_people(builder),
        plan.Heading(builder.chain_heading),
        *_chain(builder),
        plan.Heading(say("What we are not doing, and why")),
        *_not_doing(builder),
        plan.Heading(say("What we do not know yet")),
        *_not_known(builder),
        plan.Heading(say("Not everyone agreed")),
        *answers_part.seen_otherwise(builder),
        plan.Heading(say("When you will hear next")),
        *_next(builder),
    ]
    return plan.Paper(
        code="R1",
        title=say("{title}: what we heard and what happened", title=title),
        language=words.language,
        footer=(title, day),
        text_size=builder.text_size,
        blocks=tuple(blocks),
        compact=True,
    )


def _thanks(builder: Builder) -> plan.Paragraph:
    say = builder.words.say
    lead = plan.Run(say("Thank you.") + " ", strong=True)
    told = say("Here is what was decided, and what was not.")
    if builder.changed:
        told = say("Here is what changed, what did not, and why.")
    bold = say("Your words are in bold, where you said yes to that.") if builder.rows else ""
    return plan.Paragraph((lead, plan.Run(f"{told} {bold}")))


def _asked(builder: Builder) -> list[plan.Block]:
    say, project = builder.words.say, builder.ledger.project
    purpose = ended(project.purpose) or say("What we asked is not written down yet.")
    blocks: list[plan.Block] = [
        plan.prose(f"{purpose} {beginnings_part.purpose_agreed(builder)}".strip()),
        *beginnings_part.trying_again(builder),
    ]
    for label, words in (
        (say("What could change:"), ground_part.in_a_line(builder, Ground.OPEN)),
        (say("What could not:"), ground_part.in_a_line(builder, Ground.FIXED)),
    ):
        if words:
            blocks.append(plan.Paragraph((plan.Run(f"{label} ", strong=True), plan.Run(words))))
    promise = promise_part.promise_runs(builder)
    if project.last_word.strip():
        lead = plan.Run(say("Who has the last word:") + " ", strong=True)
        promise = (lead, plan.Run(ended(project.last_word) + " "), *promise)
    return [
        *blocks,
        plan.Paragraph(promise),
        *promise_behind_part.promised_to_you(builder),
        *circle_part.guide_offered(builder),
    ]


def _people(builder: Builder) -> list[plan.Block]:
    blocks: list[plan.Block] = [*people_part.took_part(builder)]
    if missing := answers_part.missing_shortly(builder):
        return [*blocks, plan.Listing(tuple(missing))]
    return [*blocks, builder.prose("We know of no group that we set out to hear and did not.")]


def _chain(builder: Builder) -> list[plan.Block]:
    nothing = "Every answer so far is a no or a not now." if builder.rows else "Nothing has an answer yet."
    return [
        *(answers_part.short_chain(builder) or [builder.prose(nothing)]),
        plan.Heading(builder.words.say("Who still waits"), 3),
        answers_part.waiting(builder),
    ]


def _not_doing(builder: Builder) -> list[plan.Block]:
    blocks = answers_part.not_doing(builder)
    return [*blocks, *ground_part.cannot_change(builder)]


def _not_known(builder: Builder) -> list[plan.Block]:
    say, project = builder.words.say, builder.ledger.project
    unwritten = say("We have not written that down yet.")
    blocks: list[plan.Block] = [plan.prose(ended(project.not_known_yet) or unwritten)]
    if still := chosen_part.still_not_right(builder):
        lead = plan.Run(say("What is still not right:") + " ", strong=True)
        blocks.append(plan.Paragraph((lead, *still)))
    return blocks


def _next(builder: Builder) -> list[plan.Block]:
    say, project = builder.words.say, builder.ledger.project
    news = ended(project.next_news) or say("We have not said yet when you will hear from us next.")
    if look := stock_take_part.next_look(builder):
        news = f"{news} {look}"
    wrong = say("Did we get it wrong? If an answer is not fair, say so and we open it again.")
    return [
        plan.Paragraph(
            (plan.Run(f"{news} "), plan.Run(f"{wrong} "), plan.Run(ended(project.how_to_tell_us)))
        ),
        *stepping_back_part.told_to_readers(builder),
        *credits_part.thanks_by_name(builder),
        plan.Paragraph(plan.text(next_part.checked_sentence(builder)), secondary=True),
    ]
