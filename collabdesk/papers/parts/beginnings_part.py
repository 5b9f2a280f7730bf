"""How the work began and which round it is in, so that a reader sees it as it stands and not as a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.record_names import choice_name
from collabdesk.domain.records import CommonGround, FormalAsk, Journey
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import facts, line, ours
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder

FORMAL = (
    "still_open", "still_open_on", "information", "information_on",
    "time_given", "time_given_on", "considered", "considered_on",
)  # fmt: skip
"""The four checks of a formal consultation, each with its day (Gunning; method.md 2.4)."""
Row = tuple[str, tuple[plan.Paragraph, ...]]


def beginnings(builder: Builder) -> Iterator[Row]:
    """Give rows on how the work began, its round, and what the picture leaves out."""
    say, journey = builder.words.say, builder.ledger.newest(Journey)
    began = (
        [say("By the door “{door}”.", door=ours(builder, choice_name(journey.door)))]
        if journey and journey.door
        else []
    )
    if journey and journey.path:
        began.append(say("By the shortest honest path."))
    if began:
        began += _first_action(builder)
        yield say("How it began"), (plan.prose(" ".join(began)),)
    if journey and (journey.round_number > 1 or journey.shifted.strip()):
        shifted = plan.Run(say("Round {n}. ", n=journey.round_number))
        since = line(
            builder, facts(builder, journey, ("began_round_on", "shifted"), terse(builder, "journey"))
        )
        yield say("This round"), (plan.Paragraph((shifted, *since)),)
    for ground in builder.ledger.of(CommonGround):
        if left_out := ground.leaves_out.strip():
            yield say("Not in our picture"), (plan.prose(ended(left_out)),)


def asked_formally(builder: Builder) -> list[plan.Block]:
    """Give the four checks of a formal consultation, where there was one."""
    short = terse(builder, "formalask")
    told = (facts(builder, formal, FORMAL, short) for formal in builder.ledger.of(FormalAsk))
    return beside(builder.words.say("Asked formally"), [line(builder, each) for each in told if each])


def purpose_agreed(builder: Builder) -> str:
    """Say who agreed the purpose, and when; "" where that is not written down."""
    ground = builder.ledger.newest(CommonGround)
    if ground is None or not (ground.agreed_by.strip() or ground.agreed_on):
        return ""
    who = ground.agreed_by.strip().rstrip(".") or builder.words.say("everyone in the room")
    if ground.agreed_on is None:
        return builder.words.say("Agreed by {who}.", who=who)
    return builder.words.say("Agreed by {who}, on {day}.", who=who, day=builder.words.day(ground.agreed_on))


def trying_again(builder: Builder) -> list[plan.Block]:
    """Say why we try again and what is different this time (method.md 7: 4y)."""
    ground = builder.ledger.newest(CommonGround)
    if ground is None or not ground.trying_again.strip():
        return []
    lead = plan.Run(builder.words.say("Why we are trying again:") + " ", strong=True)
    return [plan.Paragraph((lead, plan.Run(ended(ground.trying_again))))]


def _first_action(builder: Builder) -> list[str]:
    """Say when the first thing was begun, and how many days after the start (method.md 7: 4b)."""
    started = builder.ledger.project.started_on
    days = [a.starts_on or a.ended_on for a in builder.ledger.actions.values()]
    first = min((day for day in days if day is not None), default=None)
    if first is None or started is None or first < started:
        return []
    return [
        builder.words.count(
            "The first thing was begun {n} day after the start.",
            "The first thing was begun {n} days after the start.",
            (first - started).days,
        )
    ]
