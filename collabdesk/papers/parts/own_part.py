"""What one person may know of themselves: what is held, what we answered, and who printed their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import Role, Way
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.chain_cells import happened, reason
from collabdesk.papers.parts.record_part import AUDIENCES
from collabdesk.papers.parts.trail_part import WAYS
from collabdesk.papers.words import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from uuid import UUID

    from collabdesk.domain.records import Decision, Person
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder

ROLES: dict[Role, str] = {
    Role.CONTRIBUTOR: "You take part",
    Role.GUIDE: "You help others to take part",
    Role.DECISION_HOLDER: "You decide",
    Role.STAFF: "You work here",
    Role.PARTNER: "You are a partner",
}


def held(builder: Builder, person: Person) -> Iterator[plan.Block]:
    """List every detail that is held of the person, and say which are not held."""
    say, words = builder.words.say, builder.words
    group = builder.ledger.groups.get(person.group) if person.group else None
    way = say(WAYS[person.reply_way]) if person.reply_way else ""
    if person.reply_way is Way.DO_NOT_CONTACT:
        way = say("Not at all")
    lines = (
        (
            (say("Name"), person.name),
            (say("How you are described"), person.described_as),
            (say("Group"), group.name if group else ""),
            (say("What you do here"), say(ROLES[person.role])),
            (say("Your number"), _time_here(builder, person)),
        ),
        ((say("How to reach you"), person.contact), (say("How you want to be told"), way)),
        ((say("Your language"), person.language),),
        ((say("Notes about you"), person.notes),),
    )
    yield plan.Listing(tuple(told for line in lines if (told := _labelled(line, say("; ")))))
    if empty := [label.lower() for line in lines for label, value in line if not value.strip()]:
        yield builder.prose("Not held: {things}.", things=words.listed(empty))


def _labelled(facts: Iterable[tuple[str, str]], separator: str) -> plan.Inline:
    """Give the facts in one line; a full stop after an address would be taken for a part of it."""
    runs: list[plan.Run] = []
    for label, value in facts:
        if value.strip():
            runs += [plan.Run(separator)] if runs else []
            runs += [plan.Run(f"{label}: ", strong=True), plan.Run(value.strip())]
    return tuple(runs)


def papers_that_quote(builder: Builder, person: Person) -> Iterator[plan.Block]:
    """List the papers that were given out with words of the person in them (method.md 3.4, withdrawal)."""
    ledger, words = builder.ledger, builder.words
    own = {said.uid: said.number for said in ledger.inputs.values() if said.person == person.uid}
    found: dict[object, list[int]] = {}
    for quoting in ledger.quotings.values():
        if quoting.input in own and quoting.paper in ledger.issued_papers:
            found.setdefault(quoting.paper, []).append(own[quoting.input])
    if not found:
        yield builder.prose("No paper that was given out prints your exact words, as far as we wrote down.")
        return
    yield plan.Heading(words.say("Papers that print your words"), 3)
    papers = sorted(ledger.issued_papers.values(), key=lambda paper: (paper.issued_on, paper.uid))
    yield plan.Listing(
        tuple(
            plan.text(
                words.say(
                    "{day}: {title}, {audience}. It prints {numbers}.",
                    day=words.day(paper.issued_on),
                    title=paper.title,
                    audience=words.say(AUDIENCES[paper.audience]),
                    numbers=words.listed([builder.code("V", n) for n in sorted(set(found[paper.uid]))]),
                )
            )
            for paper in papers
            if paper.uid in found
        )
    )
    yield builder.prose("Copies on paper cannot be called back. No new paper prints what you take back.")


def how_to_change(builder: Builder) -> list[plan.Block]:
    """Say what the person can ask for and what happens then, without promising what cannot be done."""
    say, project = builder.words.say, builder.ledger.project
    can = say(
        "You can ask us to put right what is wrong here, and change what we may print, at any time. You can "
        "take back anything you said, and need give no reason."
    )
    then = say(
        "Then we erase your words. Only the number stays. An older copy of our record may still hold them "
        "until that copy is erased too."
    )
    how = plan.Run(say("How to tell us:") + " ", strong=True)
    told = ended(project.how_to_tell_us) or say("Ask whoever gave you this paper.")
    return [plan.prose(f"{can} {then}"), plan.Paragraph((how, plan.Run(told)))]


def own_answers(builder: Builder, chain: Chain, answered: Mapping[UUID, int]) -> tuple[plan.Inline, ...]:
    """Give the answers to one thing said; one told already is named by the number it stands under.

    What others said about it and who was in the room are not the person's, and stay out.
    """
    say = builder.words.say
    found: list[plan.Inline] = []
    for decision in chain.decisions:
        if decision.uid in answered:
            code = builder.code("V", answered[decision.uid])
            found.append(plan.text(say("The same as to {number}.", number=code)))
            continue
        lead = plan.Run(builder.words.stated(ANSWERS[decision.answer]) + " ", strong=True)
        told = " ".join(part for part in (
            ended(decision.what),
            say("Why: {why}", why=reason(builder, decision)),
            say("Where: {words}", words=ended(decision.where)) if decision.where else "",
            _again(builder, decision),
        ) if part)  # fmt: skip
        found.append((lead, plan.Run(told)))
    return tuple(found) or (plan.text(say("No answer yet."), strong=True),)


def own_outcomes(builder: Builder, chain: Chain, answered: Mapping[UUID, int]) -> tuple[plan.Inline, ...]:
    """Give what changed and what was done in one paragraph, unless the answer is told already."""
    if chain.decisions and all(decision.uid in answered for decision in chain.decisions):
        return ()
    if not chain.actions and not chain.changes:
        return ()
    uids = [each.uid for each in chain.actions] + [each.uid for each in chain.changes]
    if all(uid in answered for uid in uids):
        code = builder.code("V", answered[uids[0]])
        return (plan.text(builder.words.say("The same as to {number}.", number=code)),)
    lines = happened(builder, [chain], to_readers=True)
    return (tuple(run for line in lines for run in (*line, plan.Run(" "))),)


def _time_here(builder: Builder, person: Person) -> str:
    say, day = builder.words.say, builder.words.day
    code = builder.code("P", person.number)
    if person.joined_on and person.left_on:
        return say(
            "{code}, from {start} to {end}", code=code, start=day(person.joined_on), end=day(person.left_on)
        )
    if person.joined_on:
        return say("{code}, since {start}", code=code, start=day(person.joined_on))
    return say("{code}, until {end}", code=code, end=day(person.left_on)) if person.left_on else code


def _again(builder: Builder, decision: Decision) -> str:
    if decision.look_again_on is None:
        return ""
    late = decision.look_again_on < builder.today
    sentence = "We were to look again on {day}. This is late." if late else "We look again on {day}."
    return builder.words.say(sentence, day=builder.words.day(decision.look_again_on))
