"""R1, what we heard and what happened: for the people who took part, and the public (method.md 4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import heard_part, next_part, outcome_part, people_part, plan, promise_part
from collabdesk.papers.builder import ended
from collabdesk.papers.chain_part import chain_rows
from collabdesk.papers.progress_part import waiting_sentence
from collabdesk.papers.summary import period

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder


def what_we_heard(builder: Builder) -> plan.Paper:
    """Make the plan of R1: eight parts, none of which can be switched off."""
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    day = words.day(builder.today)
    blocks: list[plan.Block] = [
        plan.Opening(
            kind=say("For everyone who took part, and anyone who is interested"),
            title=project.title,
            lead=say("What we heard, and what happened.") + f" {period(builder)}",
            byline=f"{project.charity or say('The project team')}. {day}.",
        ),
        _thanks(builder),
        plan.Heading(say("What we asked, and what was open")),
        *_asked(builder),
        plan.Heading(say("Who took part, and who was missing")),
        *_people(builder),
        plan.Heading(builder.chain_heading, starts_page=bool(builder.rows)),
        *_chain(builder),
        plan.Heading(say("What we are not doing, and why")),
        *outcome_part.not_done(builder),
        plan.Heading(say("What we do not know yet")),
        plan.prose(ended(project.not_known_yet) or say("We have not written that down yet.")),
        plan.Heading(say("Not everyone agreed")),
        *heard_part.not_everyone_agreed(builder),
        plan.Heading(say("When you will hear next")),
        *_next(builder),
    ]
    return plan.Paper(
        code="R1",
        title=say("{title}: what we heard and what happened", title=project.title),
        language=words.language,
        footer=(project.title, day),
        text_size=builder.text_size,
        blocks=tuple(blocks),
    )


def _thanks(builder: Builder) -> plan.Paragraph:
    say = builder.words.say
    lead = plan.Run(say("Thank you.") + " ", strong=True)
    if not builder.changed:
        return plan.Paragraph(
            (lead, plan.Run(say("This paper says what you told us, what was decided, and what was not.")))
        )
    told = say(
        "Some things have changed because of what you told us. Some have not. This paper says which, and why."
    )
    return plan.Paragraph((lead, plan.Run(told)))


def _asked(builder: Builder) -> list[plan.Block]:
    say, project = builder.words.say, builder.ledger.project
    blocks: list[plan.Block] = [
        plan.prose(ended(project.purpose) or say("What we asked is not written down yet."))
    ]
    for label, words in (
        (say("What could change:"), project.open_to_change),
        (say("What could not:"), project.fixed),
        (say("Who has the last word:"), project.last_word),
    ):
        if words.strip():
            blocks.append(plan.Paragraph((plan.Run(f"{label} ", strong=True), plan.Run(ended(words)))))
    return [*blocks, plan.Paragraph(promise_part.promise_runs(builder))]


def _people(builder: Builder) -> list[plan.Block]:
    blocks = people_part.took_part(builder)
    if missing := people_part.missing(builder):
        return [*blocks, plan.Listing(tuple(missing))]
    return [*blocks, builder.prose("We know of no group that we set out to hear and did not.")]


def _chain(builder: Builder) -> list[plan.Block]:
    if not builder.rows:
        intro = builder.prose("Nothing has an answer yet.")
    else:
        intro = builder.prose(
            "Your words are in bold, just as you said them. Where we have no yes from you to print them, "
            "the number still stands."
        )
    waiting: list[plan.Block] = [
        plan.Heading(builder.words.say("Who still waits"), 3),
        plan.prose(waiting_sentence(builder)),
    ]
    return [intro, *chain_rows(builder, two_columns=True), *waiting]


def _next(builder: Builder) -> list[plan.Block]:
    say, project = builder.words.say, builder.ledger.project
    wrong = say("Did we get it wrong? If an answer is not fair, say so and we open it again.")
    return [
        plan.prose(ended(project.next_news) or say("We have not said yet when you will hear from us next.")),
        plan.prose(f"{wrong} {ended(project.how_to_tell_us)}".strip()),
        plan.Paragraph(plan.text(next_part.checked_sentence(builder)), secondary=True),
    ]
