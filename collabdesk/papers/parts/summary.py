"""The first page of R2: one page that stands alone for a reader who reads no further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import ended, made_a_difference
from collabdesk.papers.parts.outcome_part import changes_with_chains, refusals
from collabdesk.papers.parts.progress_part import waiting_sentence
from collabdesk.papers.parts.promise_part import promise_runs
from collabdesk.papers.words import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder

LINES = 5
REFUSALS = 3


def first_page(builder: Builder) -> list[plan.Block]:
    """Give the opening and the summary."""
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    from_whom = words.row(
        [part for part in (project.charity or say("The project team"), project.place) if part]
    )
    return [
        plan.Opening(
            kind=say("Involvement report for commissioners and funders"),
            title=project.title,
            lead=say("What {people} told us, what was decided, and what changed.", people=builder.people)
            + f" {period(builder)}",
            byline=f"{ended(from_whom)} {words.day(builder.today)}{words.stop}",
        ),
        plan.Heading(say("Summary")),
        big_numbers(builder),
        plan.Labelled(tuple(_rows(builder))),
    ]


def big_numbers(builder: Builder) -> plan.BigNumbers:
    """Give how many things were said, and how many of them were answered, told, and changed something."""
    say, words = builder.words.say, builder.words
    heard = builder.numbers.heard
    return plan.BigNumbers(
        (
            (words.number(heard), words.count("thing said", "things said", heard)),
            (words.number(sum(builder.numbers.answers.values())), say("answered")),
            (words.number(builder.told), say("told what happened")),
            (words.number(len(builder.changed)), say("changed something")),
        )
    )


def period(builder: Builder) -> str:
    """Say from when to when, by the days things were said or the project began."""
    project = builder.ledger.project
    days = [c.input.said_on or c.input.recorded_on for c in builder.chains]
    first = project.started_on or min(days, default=builder.today)
    start, end = builder.words.month(first), builder.words.month(builder.today)
    return (
        f"{end}{builder.words.stop}"
        if start == end
        else builder.words.say("{start} to {end}.", start=start, end=end)
    )


Part = plan.Paragraph | plan.Listing


def _rows(builder: Builder) -> Iterator[tuple[str, tuple[Part, ...]]]:
    say, project = builder.words.say, builder.ledger.project
    yield say("Purpose"), (plan.prose(ended(project.purpose) or say("The purpose is not written down yet.")),)
    yield say("Promise"), (plan.Paragraph(promise_runs(builder)),)
    yield say("What changed"), tuple(_changed(builder))
    yield say("What did not"), tuple(_did_not(builder))
    yield say("Who is waiting"), (plan.prose(waiting_sentence(builder, for_what=False)),)
    asks = [line for line in project.asks.splitlines() if line.strip()]
    if asks:
        yield say("What we ask of you"), tuple(plan.prose(ended(line)) for line in asks)


def _changed(builder: Builder) -> Iterator[Part]:
    changes = [(c, chains) for c, chains in changes_with_chains(builder) if made_a_difference(c)]
    if not changes:
        yield builder.prose("Nothing that we can show yet.")
        return
    yield plan.Listing(
        tuple(
            (plan.Run(ended(change.what) + " "), *builder.named(chains)) for change, chains in changes[:LINES]
        ),
        numbered=True,
    )
    if len(changes) > LINES:
        yield builder.prose("And {n} more.", n=len(changes) - LINES)


def _did_not(builder: Builder) -> Iterator[Part]:
    nos = refusals(builder)
    for decision, chains in nos[:REFUSALS]:
        lead = plan.Run(builder.words.stated(ANSWERS[decision.answer]) + " ", strong=True)
        about = plan.Run(ended(decision.what or decision.reason) + " ")
        yield plan.Paragraph((lead, about, *builder.named(chains)))
    if not nos:
        yield builder.prose("Nothing was answered with no or not now.")
    elif len(nos) > 1:
        yield builder.prose("The reasons for all {n} are in “What we did not do, and why”.", n=len(nos))
    else:
        yield builder.prose("The reason is in “What we did not do, and why”.")
