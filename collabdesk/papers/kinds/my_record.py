"""R9, one person's own record: what is held about them, what they said, and what came of each thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import CheckResult, Permission, ReplyState, Said, SpeakingFor
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.own_consent_part import consents, shown
from collabdesk.papers.parts.own_journey_part import made_easy, offered
from collabdesk.papers.parts.own_part import (
    held,
    how_to_change,
    own_answers,
    own_outcomes,
    papers_that_quote,
)
from collabdesk.papers.parts.trail_part import PERMISSIONS, WAYS
from collabdesk.papers.words import SAID

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from uuid import UUID

    from collabdesk.domain.records import Person, Reply, Verdict
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder
    from collabdesk.papers.parts.trail_part import Link


def my_record(builder: Builder) -> plan.Paper:
    """Make the plan of R9 for the person of the options; nobody else's words or details are in it.

    Where nobody is chosen, or they are not kept any more, the paper says only that.
    """
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    chosen = builder.options.person
    person = builder.ledger.people.get(chosen) if chosen is not None else None
    day, us = words.day(builder.today), ended(project.charity or say("The project team"))
    blocks: list[plan.Block] = [
        plan.Opening(
            kind=say("For you, and for nobody else"),
            title=say("Your record"),
            lead=say("What we hold about you, and what came of your words."),
            byline=f"{ended(project.title)} {us} {day}{words.stop}",
        )
    ]
    if person is None:
        blocks.append(builder.prose("Nobody is chosen, so there is nothing to print."))
    elif person.withdrawn_on is not None:
        blocks.append(builder.prose("You took this back on {day}.", day=words.day(person.withdrawn_on)))
    else:
        blocks += [
            plan.Heading(say("What we hold about you")),
            *held(builder, person),
            *made_easy(builder, person),
            *offered(builder, person),
            plan.Heading(say("What you said, and what came of it")),
            *_said(builder, person),
            plan.Heading(say("What you said yes to")),
            *consents(builder, person),
            *papers_that_quote(builder, person),
            *shown(builder, person),
            plan.Heading(say("How to change this, or take it back")),
            *how_to_change(builder),
        ]
    return plan.Paper(
        code="R9",
        title=say("{title}: one person’s record", title=project.title),
        language=words.language,
        footer=(say("{title}: your record", title=project.title), day),
        text_size=builder.text_size,
        compact=True,
        blocks=tuple(blocks),
    )


def _said(builder: Builder, person: Person) -> Iterator[plan.Block]:
    chains = sorted(builder.ledger.chains.values(), key=lambda chain: chain.input.number)
    own = [chain for chain in chains if chain.input.person == person.uid]
    if not own:
        yield builder.prose("Nothing that you said is kept under your name.")
    bare = [chain for chain in own if _is_bare(builder, chain)]
    if bare:
        yield plan.Heading(builder.words.say("We owe you an answer"), 3)
        yield plan.Listing(tuple(_waiting(builder, chain) for chain in bare))
    answered: dict[UUID, int] = {}
    for chain in own:
        if chain.input.withdrawn_on:
            yield _taken_back(builder, chain)
        elif chain not in bare:
            yield _card(builder, chain, person, answered)
            uids = [d.uid for d in chain.decisions] + [a.uid for a in chain.actions]
            for uid in (*uids, *(change.uid for change in chain.changes)):
                answered.setdefault(uid, chain.input.number)
    others = [chain for chain in chains if chain not in own]
    told = [(c, r) for c in others for r in c.replies if r.person == person.uid and r.happened_on]
    if told:
        yield plan.Heading(builder.words.say("What else you were told about"), 3)
        yield plan.Listing(tuple(plan.text(_reply(builder, r, c.input.number)) for c, r in told))


def _taken_back(builder: Builder, chain: Chain) -> plan.Paragraph:
    code = plan.Run(builder.code("V", chain.input.number) + ": ", strong=True)
    day = builder.words.day(chain.input.withdrawn_on or builder.today)
    told = builder.words.say("You took this back on {day}. Your words are gone; the number stays.", day=day)
    return plan.Paragraph((code, plan.Run(told)))


def _is_bare(builder: Builder, chain: Chain) -> bool:
    """Whether nothing hangs on it yet but who heard it, so that one line says it all."""
    said = chain.input
    if said.withdrawn_on or said.permission is not Permission.NOT_ASKED or chain.words != said.words:
        return False
    told = [reply for reply in chain.replies if reply.state is not ReplyState.DUE]
    links = (chain.decisions, chain.actions, chain.changes, chain.verdicts, told)
    return not any(links) and all(a.input != said.uid for a in builder.ledger.attachments.values())


def _head(builder: Builder, chain: Chain) -> plan.Inline:
    """Give the number and the words, and when they were said and heard."""
    code = builder.code("V", chain.input.number)
    words = plan.Run(f"{code}: ", strong=True), plan.Run(builder.quoted(chain), strong=True)
    return (*words, plan.Run(" " + _when(builder, chain), secondary=True))


def _waiting(builder: Builder, chain: Chain) -> plan.Inline:
    due = [_reply(builder, reply) for reply in chain.replies if reply.due_on]
    return (*_head(builder, chain), plan.Run(f" {' '.join(due)}"))


def _card(builder: Builder, chain: Chain, person: Person, answered: Mapping[UUID, int]) -> plan.Card:
    """Lay out one thing said; ``answered`` holds under which number an answer, action or change is told."""
    *words, detail = _head(builder, chain)
    links = tuple(_links(builder, chain, person, answered))
    target = builder.code("V", chain.input.number)
    return plan.Card((plan.Said(tuple(words), (detail,)),), links, target=target)


def _when(builder: Builder, chain: Chain) -> str:
    words, said = builder.words, chain.input
    session = builder.ledger.sessions.get(said.session) if said.session else None
    parts = [words.say("You said this on {day}.", day=words.day(said.said_on or said.recorded_on))]
    if session:
        parts.append(ended(session.name))
    if said.speaking_for is SpeakingFor.PASSED_ON:
        parts.append(words.say("You passed it on for somebody."))
    if said.hoped.strip():
        parts.append(words.say("You hoped for: {hoped}", hoped=ended(said.hoped)))
    parts += [
        words.say("We read it back on {day}.", day=words.day(check.checked_on))
        for check in chain.checks
        if check.result is not CheckResult.NOT_POSSIBLE
    ]
    parts += [
        words.say("Heard on {day} by: {who}", day=words.day(each.heard_on), who=ended(each.who))
        for each in chain.hearings
    ]
    return " ".join(parts)


def _links(builder: Builder, chain: Chain, person: Person, answered: Mapping[UUID, int]) -> Iterator[Link]:
    say, said = builder.words.say, chain.input
    if chain.words != said.words:
        yield say("At first we wrote:"), (plan.text(f"“{said.words}”"),)
    if said.permission is not Permission.NOT_ASKED:
        yield say("May we print it:"), (plan.text(builder.words.stated(PERMISSIONS[said.permission])),)
    if kept := [a for a in builder.ledger.attachments.values() if a.input == said.uid]:
        yield say("Kept with it:"), tuple(plan.text(ended(a.description or a.name)) for a in kept)
    yield say("Our answer:"), own_answers(builder, chain, answered)
    if done := own_outcomes(builder, chain, answered):
        yield say("What happened:"), done
    replies = [r for r in chain.replies if r.person in (None, person.uid)]
    if replies:
        yield say("What we told you:"), tuple(plan.text(_reply(builder, reply)) for reply in replies)
    verdicts = [v for v in chain.verdicts if v.reply is None or v.reply in {r.uid for r in replies}]
    if verdicts:
        yield say("What you said then:"), tuple(plan.text(_verdict(builder, v)) for v in verdicts)


def _reply(builder: Builder, reply: Reply, number: int | None = None) -> str:
    """Say how one reply went; ``number`` names the thing said where it stands apart from it."""
    say, words = builder.words.say, builder.words
    day = reply.happened_on or reply.due_on
    when = words.day(day) if day else say("a day that is not set")
    sentences = {
        ReplyState.DUE: "Nothing yet. We promised to tell you by {day}.",
        ReplyState.TRIED: "{day}: we tried to reach you.",
        ReplyState.TOLD: "{day}: we told you.",
        ReplyState.COULD_NOT_REACH: "{day}: we could not reach you.",
        ReplyState.ASKED_NOT_TO: "{day}: you asked us not to tell you.",
    }
    told = say(sentences[reply.state], day=when)
    if number is not None:
        told = f"{builder.code('V', number)}. {told}"
    if reply.way is not None and reply.state is ReplyState.TOLD:
        told += " " + say("How: {way}.", way=say(WAYS[reply.way]))
    if reply.said and number is None:
        told += " " + say("We said: {words}", words=f"“{ended(reply.said)}”")
    return told


def _verdict(builder: Builder, verdict: Verdict) -> str:
    say, words = builder.words.say, builder.words
    asked = (
        ("You felt understood: {answer}.", verdict.understood),
        ("It is fair: {answer}.", verdict.fair),
        ("It changed for you: {answer}.", verdict.changed_for_me),
    )
    told = [f"{words.day(verdict.given_on)}{words.stop}"]
    told += [say(question, answer=say(SAID[said])) for question, said in asked if said is not Said.NOT_ASKED]
    if verdict.words:
        told.append(f"“{verdict.words}”")
    return " ".join(told)
