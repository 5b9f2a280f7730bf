"""The slips of a session: what a person says yes to, what they are offered, and how it went for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import LARGE_PRINT, ended
from collabdesk.papers.parts.ground_part import lines
from collabdesk.papers.parts.safe_start_part import what_we_keep, what_we_offer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder

HEIGHTS = ("Very good", "Good", "In between", "Bad", "Very bad")
MOMENTS = 8
"""Moments along the foot of a feeling map."""


def what_people_are_told(builder: Builder) -> Iterator[plan.Block]:
    """Give the newest text of what people are told before they say yes, on a page of its own."""
    known = [
        t for t in builder.ledger.told_texts.values() if (t.in_use_from or builder.today) <= builder.today
    ]
    told = max(known, key=lambda each: each.uid, default=None)
    if told is None:
        return
    yield plan.NewPage()
    yield plan.Heading(builder.words.say("Before you say yes"))
    yield from lines(told.text)
    yield builder.prose("This is version {version}.", version=told.version)


def consent_slip(builder: Builder) -> Iterator[plan.Block]:
    """Give the slip on which a person says yes or no to each thing apart (method.md 3.4)."""
    say, project = builder.words.say, builder.ledger.project
    us = project.charity.strip() or say("the project team")
    yield plan.NewPage()
    yield plan.Heading(say("What I say yes to"))
    yield builder.prose("This is for {project}, run by {us}.", project=project.title, us=us)
    yield from lines(project.purpose)
    yield builder.prose(
        "Talk it through before anyone ticks. Each answer stands alone. You can say no to all of them and "
        "still stay, and you can change your mind at any time."
    )
    yield plan.Choices(plan.text(say("I take part:")), (say("yes"), say("not today"), say("not at all")))
    words = (
        say("no"),
        say("only in a summary"),
        say("my exact words, without my name"),
        say("my exact words, with the name I choose"),
    )
    yield plan.Choices(plan.text(say("You may use my words:")), words, across=False)
    where = (say("inside {us}", us=us), say("with partners"), say("in public"), say("on social media"))
    yield plan.Choices(plan.text(say("Where:")), where, across=False)
    yield plan.Choices(plan.text(say("You may keep how to reach me:")), (say("yes"), say("no")))
    yield plan.WriteOn(plan.text(say("Until which day:")))
    yield plan.Choices(plan.text(say("You may take and use pictures of me:")), (say("yes"), say("no")))
    yield plan.Choices(plan.text(say("You may record my voice or film me:")), (say("yes"), say("no")))
    ways = (
        say("by letter"), say("by telephone"), say("by text"), say("in person"),
        say("through somebody I trust"), say("not at all"),
    )  # fmt: skip
    yield plan.Choices(plan.text(say("Tell me what happened:")), ways)
    yield plan.WriteOn(plan.text(say("What helped me decide, and whom I wanted with me:")))
    yield plan.WriteOn(plan.text(say("My name, or the name I choose:")))
    yield plan.WriteOn(plan.text(say("Who explained it, and the day:")))
    yield from what_we_keep(builder)
    yield _change_your_mind(builder)


def offer_slips(builder: Builder) -> Iterator[plan.Block]:
    """Give the offer that is made before the start, and the claim for what coming cost (method.md 3.1)."""
    say = builder.words.say
    yield plan.NewPage()
    yield plan.Heading(say("What we offer you"))
    yield builder.prose("Fill this in before the session, so that nobody has to ask on the day.")
    yield from what_we_offer(builder)
    choices = (
        say("all of it"),
        say("part of it"),
        say("none of it"),
        say("give it to a charity"),
        say("I’ll decide later"),
    )
    yield plan.Box(
        say("Our offer"),
        (
            plan.WriteOn(plan.text(say("We pay, for what, and when:"))),
            plan.WriteOn(plan.text(say("We pay back these costs (fares, food, care):"))),
            builder.prose(
                "Being paid can change benefits. Get independent advice before you say yes. "
                "We help you find it."
            ),
            plan.Choices(plan.text(say("Advice was offered:")), (say("yes"), say("no"))),
            plan.Choices(plan.text(say("I take:")), choices, across=False),
            plan.WriteOn(plan.text(say("Name and day:"))),
        ),
    )
    yield plan.NewPage() if builder.text_size >= LARGE_PRINT else plan.CutLine(say("Cut here"))
    ways = (say("cash today"), say("paid before I came"), say("sent to me"))
    yield plan.Box(
        say("What it cost you to come"),
        (
            plan.WriteOn(plan.text(say("From where, and how you came:"))),
            plan.WriteOn(plan.text(say("Fares and other costs, in pounds:"))),
            plan.Choices(plan.text(say("Paid back:")), ways),
            builder.prose("Do not write bank details here."),
            plan.WriteOn(plan.text(say("Name and day:"))),
        ),
    )


def feeling_map(builder: Builder) -> Iterator[plan.Block]:
    """Give the strip to draw a line on, and a line to say what each moment was."""
    say = builder.words.say
    heights, moments = tuple(say(height) for height in HEIGHTS), tuple(str(n) for n in range(1, MOMENTS + 1))
    yield plan.NewPage()
    yield plan.Heading(say("How it felt, moment by moment"))
    yield builder.prose(
        "Put a mark for each moment: up if it felt good, down if it felt bad. Join the marks if you like. "
        "You do not have to say why."
    )
    alternative = say(
        "An empty strip to draw on. Up the side, from the top: {heights}. "
        "Along the foot: moments 1 to {last}.",
        heights=builder.words.listed([height.lower() for height in heights]),
        last=MOMENTS,
    )
    yield plan.FeelingStrip(heights, moments, alternative)
    if builder.text_size >= LARGE_PRINT:
        yield plan.NewPage()
    yield builder.prose("What each moment was, and one word for it:")
    for number in moments:
        yield plan.WriteOn(plan.text(say("Moment {n}:", n=number)))
    yield plan.WriteOn(plan.text(say("What would have helped:")))


def evaluation_slip(builder: Builder) -> Iterator[plan.Block]:
    """Ask how the session was, without a name."""
    say = builder.words.say
    answers = (say("yes"), say("partly"), say("no"))
    questions = (
        say("I could say what I came to say:"),
        say("I know what is fixed, what is open and what is ours:"),
        say("I had what I needed to take part:"),
        say("I know when and how I will hear from you:"),
    )
    yield plan.NewPage()
    yield plan.Heading(say("How was it for you?"))
    yield builder.prose("No name, please. Leave out whatever you like.")
    for question in questions:
        yield plan.Choices(plan.text(question), answers)
    yield plan.WriteOn(plan.text(say("Keep:")), 2)
    yield plan.WriteOn(plan.text(say("Change:")), 2)
    yield plan.WriteOn(plan.text(say("Who was missing from the room:")))
    yield builder.prose(
        "Is something weighing on you? Talk to whoever has the quiet room, today or tomorrow."
    )


def _change_your_mind(builder: Builder) -> plan.Paragraph:
    say, how = builder.words.say, builder.ledger.project.how_to_tell_us
    lead = say(
        "Changed your mind, or unhappy with how we use this? Tell us. We stop using your words from then on; "
        "we cannot take back a paper that was already handed out."
    )
    return plan.Paragraph((plan.Run(f"{lead} "), plan.Run(ended(" ".join(how.split())))))
