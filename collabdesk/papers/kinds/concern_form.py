"""The concern form: the exact words for the safeguarding lead, facts apart from opinion (method.md 3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from collabdesk.papers.kept_apart import Concern
    from collabdesk.papers.words import PaperWords


def concern_form(concern: Concern, words: PaperWords, today: date, text_size: int) -> plan.Paper:
    """Make the plan of the form; it names nobody, and is finished by hand."""
    name = words.say("Concern form")
    return plan.Paper(
        code="concern",
        title=name,
        language=words.language,
        footer=(name, words.day(today)),
        text_size=text_size,
        blocks=tuple(_blocks(concern, words, today)),
    )


def _blocks(concern: Concern, words: PaperWords, today: date) -> Iterator[plan.Block]:
    say = words.say
    yield plan.Opening(
        kind=say("Concern form"),
        title=concern.charity.strip() or say("The project team"),
        lead=say("For the safeguarding lead only. Hand it over, and keep no copy."),
        byline=f"{say('Printed on {day}', day=words.day(today))}{words.stop}",
    )
    yield plan.Heading(say("The words, as they were said"))
    yield plan.Quote(concern.words, say("As they were written down first"), concern.language)
    if concern.corrected:
        yield plan.Quote(
            concern.corrected, say("As they were put right when they were read back"), concern.language
        )
    if concern.hoped:
        yield plan.Quote(concern.hoped, say("What they hoped would be different"), concern.language)
    if concern.heard_by:
        yield plan.Labelled(((say("Heard by (initials)"), (plan.prose(concern.heard_by),)),))
    else:
        yield _line(say("Heard by (initials):"))
    yield _line(say("About whom, and how to reach them:"))
    yield _line(say("Day, time and place it was said:"))
    yield plan.Heading(say("Facts: what was seen and heard"))
    yield _line(say("Nothing that anybody thinks or guesses:"), 4)
    yield plan.Heading(say("Opinion: what we think, and why"))
    yield _line(say("Whose opinion it is:"), 3)
    yield plan.Heading(say("What happens now"))
    yield _line(say("What the person wants to happen:"), 2)
    answers = (say("yes"), say("no"), say("it was not safe to"))
    yield plan.Choices(plan.text(say("We told them first that we would pass it on:")), answers)
    yield _line(say("Handed to (role), day and time:"))
    yield _line(say("Their initials:"))


def _line(label: str, lines: int = 1) -> plan.WriteOn:
    return plan.WriteOn(plan.text(label), lines)
