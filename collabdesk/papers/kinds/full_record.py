"""R8, the full record: everything said, in the order of its numbers, with all that hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import SpeakingFor
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts import charts_part, journey_part, people_part, progress_part, record_part
from collabdesk.papers.parts.summary import period
from collabdesk.papers.parts.trail_part import REPLY_STATES, WAYS, actions, answers, changes, checked
from collabdesk.papers.words import SAID, STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.records import Reply, Verdict
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder
    from collabdesk.papers.parts.trail_part import Link, Told

IN_A_SECTION = 100
"""How many numbers stand under one heading, so that a long record can be stepped through."""


def full_record(builder: Builder) -> plan.Paper:
    """Make the plan of R8."""
    say, words, project = builder.words.say, builder.words, builder.ledger.project
    title, day = builder.options.title or project.title, words.day(builder.today)
    builder.targets = {c.input.number: builder.code("V", c.input.number) for c in builder.chains}
    reach = charts_part.reach_chart(builder)
    long = len(builder.ledger.chains) > IN_A_SECTION
    blocks: list[plan.Block] = [
        plan.Opening(
            kind=say("The full record"),
            title=title,
            lead=say("Everything that was said, and what came of each.") + f" {period(builder)}",
            byline=f"{ended(project.charity or say('The project team'))} {day}{words.stop}",
        ),
        *([plan.Contents(say("What is in this paper"))] if long else []),
        plan.Heading(say("How to read this record")),
        *_how_to_read(builder),
        plan.Heading(say("The numbers")),
        progress_part.indicator_table(builder),
        plan.Heading(say("Who took part")),
        *people_part.took_part(builder),
        *people_part.session_table(builder),
        *([reach] if reach else []),
        *record_part.groups_and_sessions(builder),
        *_everything_said(builder),
        *record_part.patterns(builder),
        *record_part.hanging_on_nothing(builder),
        *journey_part.from_the_exercises(builder),
        *record_part.given_out(builder),
    ]
    name = say("{title}: the full record", title=title)
    return plan.Paper(
        code="R8",
        title=name,
        language=words.language,
        footer=(name, day),
        text_size=builder.text_size,
        compact=True,
        blocks=tuple(blocks),
    )


def _how_to_read(builder: Builder) -> list[plan.Block]:
    say = builder.words.say
    lines = [
        say("V is something said, D an answer, A something that was done, C a change."),
        say("Words are printed as they were said, where the person said yes to that for these readers."),
        say("Names, contact details and notes about people are never in this paper."),
    ]
    if private := builder.gate.kept_private():
        lines.append(
            builder.words.count(
                "For {n} thing said there is no such yes; its number and its answer still stand.",
                "For {n} things said there is no such yes; their numbers and answers still stand.",
                private,
            )
        )
    if builder.ledger.steps:
        lines.append(
            builder.words.count(
                "It was printed after {n} step was written down.",
                "It was printed after {n} steps were written down.",
                builder.ledger.steps,
            )
        )
    return [plan.Listing(tuple(plan.text(line) for line in lines))]


def _everything_said(builder: Builder) -> Iterator[plan.Block]:
    chains = sorted(builder.ledger.chains.values(), key=lambda chain: chain.input.number)
    if not chains:
        yield plan.Heading(builder.words.say("Everything that was said"))
        yield builder.prose("Nothing is recorded yet.")
    told: Told = {}
    for start in range(0, len(chains), IN_A_SECTION):
        part = chains[start : start + IN_A_SECTION]
        first, last = (builder.code("V", chain.input.number) for chain in (part[0], part[-1]))
        heading = builder.words.say("Everything that was said: {first} to {last}", first=first, last=last)
        if len(chains) <= IN_A_SECTION:
            heading = builder.words.say("Everything that was said")
        yield plan.Heading(heading)
        for chain in part:
            if chain.input.withdrawn_on:
                yield _taken_back(builder, chain)
                continue
            yield _card(builder, chain, told)
            uids = (
                [d.uid for d in chain.decisions]
                + [a.uid for a in chain.actions]
                + [c.uid for c in chain.changes]
            )
            for uid in uids:
                told.setdefault(uid, builder.code("V", chain.input.number))


def _taken_back(builder: Builder, chain: Chain) -> plan.Paragraph:
    code = plan.Run(builder.code("V", chain.input.number) + ": ", strong=True)
    day = chain.input.withdrawn_on or builder.today
    told = builder.words.say(
        "Taken back on {day}. The words are gone; the number stays.", day=builder.words.day(day)
    )
    return plan.Paragraph((code, plan.Run(told)))


def _card(builder: Builder, chain: Chain, told: Told) -> plan.Card:
    code = builder.code("V", chain.input.number)
    words = plan.Run(f"{code}: ", strong=True), plan.Run(builder.quoted(chain), strong=True)
    detail = (plan.Run(_when(builder, chain), secondary=True),)
    return plan.Card((plan.Said(words, detail),), tuple(_links(builder, chain, told)), target=code)


def _when(builder: Builder, chain: Chain) -> str:
    words, said = builder.words, chain.input
    session = builder.ledger.sessions.get(said.session) if said.session else None
    parts = [words.say("Said on {day}.", day=words.day(said.said_on)) if said.said_on else ""]
    parts.append(words.say("Kept on {day}.", day=words.day(said.recorded_on)))
    if session:
        parts.append(ended(session.name))
    if said.sheet_code:
        parts.append(words.say("Sheet {code}.", code=said.sheet_code))
    if said.source_name:
        parts.append(words.say("From {source}", source=ended(said.source_name)))
    if said.voices > 1:
        people = builder.gate.people_phrase(said.voices)
        parts.append(words.say("Said by {people}.", people=people))
    if said.speaking_for is SpeakingFor.PASSED_ON:
        parts.append(words.say("Passed on for others."))
    if hoped := builder.gate.hoped(chain):
        parts.append(words.say("Hoped for: {hoped}", hoped=ended(hoped)))
    return " ".join(part for part in parts if part)


def _links(builder: Builder, chain: Chain, told: Told) -> Iterator[Link]:
    say, words = builder.words.say, builder.words
    yield say("How far it is:"), (plan.text(builder.words.stated(STATES[builder.standing(chain)])),)
    if chain.checks:
        yield say("Checked:"), tuple(checked(builder, check) for check in chain.checks)
        if builder.gate.may_quote(chain) and chain.words != chain.input.words:
            yield say("At first it was written:"), (plan.text(f"“{chain.input.words}”"),)
    names = [
        builder.ledger.patterns[s.pattern] for s in chain.sortings if s.pattern in builder.ledger.patterns
    ]
    if names:
        yield say("Sorted with:"), (plan.text(ended(words.listed([f"“{each.name}”" for each in names]))),)
    if chain.hearings:
        heard = (f"{words.day(each.heard_on)}: {ended(each.who)}" for each in chain.hearings)
        yield say("Heard by:"), tuple(plan.text(each) for each in heard)
    yield say("Decided:"), answers(builder, chain, told)
    if chain.actions:
        yield say("Done:"), actions(builder, chain, told)
    if chain.changes:
        yield say("Changed:"), changes(builder, chain, told)
    if chain.replies:
        yield say("Told:"), tuple(plan.text(_reply(builder, reply)) for reply in chain.replies)
    if chain.verdicts:
        yield say("What they said then:"), tuple(plan.text(_verdict(builder, v)) for v in chain.verdicts)


def _reply(builder: Builder, reply: Reply) -> str:
    say, words = builder.words.say, builder.words
    day = reply.happened_on or reply.due_on
    parts = [f"{words.day(day)}: {say(REPLY_STATES[reply.state])}" if day else say(REPLY_STATES[reply.state])]
    if reply.way is not None and reply.happened_on is not None:
        parts.append(say(WAYS[reply.way]))
    told = ended(words.row(parts))
    if reply.said:
        told += " " + say("They were told: {words}", words=f"“{ended(reply.said)}”")
    return told


def _verdict(builder: Builder, verdict: Verdict) -> str:
    say, words = builder.words.say, builder.words
    told = say(
        "{day}. Understood: {understood}. Fair: {fair}. Changed for me: {changed}.",
        day=words.day(verdict.given_on),
        understood=say(SAID[verdict.understood]),
        fair=say(SAID[verdict.fair]),
        changed=say(SAID[verdict.changed_for_me]),
    )
    return f"{told} “{verdict.words}”" if verdict.words else told
