"""The limits of a paper, which cannot be switched off: who was not heard and what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import AccessNeed, CostLine, Payment
from collabdesk.domain.words import Reach, SpeakingFor
from collabdesk.papers import plan
from collabdesk.papers.builder import ended

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder


def limits(builder: Builder) -> list[plan.Block]:
    """Give the limits as label and text (law 8)."""
    say = builder.words.say
    rows = (
        (say("Small numbers"), _numbers(builder)),
        (say("Who is missing"), _missing(builder)),
        (say("Short time"), _time(builder)),
        (say("Other causes"), _causes(builder)),
        (say("Our own counts"), _own_counts(builder)),
        (say("Words passed on"), _passed_on(builder)),
        (
            say("Not known yet"),
            ended(builder.ledger.project.not_known_yet)
            or say("We have not written down what we do not know."),
        ),
        (say("What we left out"), _left_out(builder)),
        (say("Not in this report"), _not_kept(builder)),
    )
    labelled = tuple((label, (plan.prose(words),)) for label, words in rows if words)
    return [builder.prose("Please read the findings with these in mind."), plan.Labelled(labelled)]


def _not_kept(builder: Builder) -> str:
    """Say what nobody wrote down of cost, payment and help; nothing where something of each is kept."""
    ledger, say = builder.ledger, builder.words.say
    cost = bool(ledger.of(CostLine)) or bool(ledger.project.time_and_money.strip())
    missing = [
        words
        for words, kept in (
            (say("what it cost"), cost),
            (say("who was paid"), bool(ledger.of(Payment))),
            (builder.theirs("the help that {people} needed to take part"), bool(ledger.of(AccessNeed))),
        )
        if not kept
    ]
    return say("Nobody wrote down {what}.", what=builder.words.listed(missing)) if missing else ""


def _numbers(builder: Builder) -> str:
    say = builder.words.say
    people = sum(s.people or 0 for s in builder.ledger.sessions.values())
    lead = (
        say("{people} took part.", people=builder.gate.people_phrase(people))
        if people
        else builder.theirs("We did not count {people}.")
    )
    return (
        f"{lead[:1].upper()}{lead[1:]} {say('We count things said, and do not say what most people think.')}"
    )


def _missing(builder: Builder) -> str:
    say = builder.words.say
    groups = [g for g in builder.ledger.groups.values() if g.set_out]
    names = sorted(g.name for g in groups if g.reach is Reach.NOT_YET)
    if names:
        return say("Not heard yet: {names}.", names=builder.words.row(names))
    if not groups:
        return say("We did not write down whom we set out to hear, so we cannot say who is missing.")
    return say("Every group we set out to hear was heard a little. Others were never on our list.")


def _time(builder: Builder) -> str:
    days = [c.seen_on for c in builder.ledger.changes.values()]
    if not days:
        return builder.words.say("No change has been seen yet, so nothing can be said of what lasts.")
    return builder.words.say(
        "The first change was seen on {day}. We cannot say yet whether it lasts.",
        day=builder.words.day(min(days)),
    )


def _causes(builder: Builder) -> str:
    changes = builder.ledger.changes.values()
    others = sum(1 for c in changes if c.else_helped.strip())
    if not others:
        return builder.words.say("We have not written down what else helped. Something usually did.")
    return builder.words.count(
        "For {n} change we know that something else helped too. We claim a part, never the whole.",
        "For {n} changes we know that something else helped too. We claim a part, never the whole.",
        others,
    )


def _own_counts(builder: Builder) -> str:
    changes = builder.ledger.changes.values()
    alone = sum(1 for c in changes if not (c.outside_source.strip() or c.contributor_source.strip()))
    lead = builder.words.say("Strength is our own mark.")
    if not alone:
        return lead
    return f"{lead} " + builder.words.count(
        "For {n} change nobody outside the team has said so yet.",
        "For {n} changes nobody outside the team has said so yet.",
        alone,
    )


def _passed_on(builder: Builder) -> str:
    number = sum(1 for c in builder.chains if c.input.speaking_for is SpeakingFor.PASSED_ON)
    if not number:
        return builder.words.say("Nothing here was passed on by someone else.")
    return builder.words.count(
        "{n} thing was passed on by someone else, who may have heard it otherwise.",
        "{n} things were passed on by someone else, who may have heard them otherwise.",
        number,
    )


def _left_out(builder: Builder) -> str:
    lead = builder.words.say("Names, contact details, and anything that could point to one person.")
    private = builder.gate.kept_private()
    if not private:
        return lead
    return f"{lead} " + builder.words.count(
        "For {n} thing said we have no yes to print the words in this report; its number still stands.",
        "For {n} things said we have no yes to print the words in this report; their numbers still stand.",
        private,
    )
