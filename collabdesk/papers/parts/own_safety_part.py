"""What each person may do to stay safe at a session, in words that are theirs to keep (method.md 3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder


def own_safety(builder: Builder) -> Iterator[plan.Block]:
    """Give the statement: pausing and leaving, choosing what to share, and whom to talk to afterwards."""
    say = builder.words.say
    lines = (
        say("You can pause, take a break or leave at any time. You do not have to say why."),
        say("You choose what you share, and what you keep to yourself."),
        say("Nobody will ask you to tell your story, or to tell it again."),
        say(
            "If we think somebody may come to serious harm, we have to tell our safeguarding lead. "
            "We tell you first if we can."
        ),
    )
    if not builder.ledger.told_texts:
        yield plan.NewPage()
    yield plan.Heading(say("Keeping yourself safe"))
    yield plan.Listing(tuple(plan.text(line) for line in lines))
    yield plan.WriteOn(plan.text(say("Afterwards you can talk to:")))
    yield plan.WriteOn(plan.text(say("How to reach them, and until when:")))
