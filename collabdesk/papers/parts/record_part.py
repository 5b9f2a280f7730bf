"""What the full record holds besides what was said: patterns, answers to nothing said, papers given out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.declaration import fields_of
from collabdesk.domain.privacy import Privacy
from collabdesk.domain.records import Group, Session
from collabdesk.domain.words import Audience, Chosen
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.chain_part import ranges
from collabdesk.papers.parts.journey_part import heading_of
from collabdesk.papers.parts.record_lines import items
from collabdesk.papers.parts.trail_part import action, answer, change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.records import Pattern
    from collabdesk.papers.builder import Builder

AUDIENCES: dict[Audience, str] = {
    Audience.CHARITY: "for the charity",
    Audience.PARTNERS: "for partners",
    Audience.PUBLIC: "for everyone",
}


def patterns(builder: Builder) -> list[plan.Block]:
    """List the patterns with the numbers that belong to each, by name."""
    kept = sorted(builder.ledger.patterns.values(), key=lambda pattern: pattern.name)
    if not kept:
        return []
    items = tuple(_pattern(builder, pattern) for pattern in kept)
    return [plan.Heading(builder.words.say("The patterns")), plan.Listing(items)]


def groups_and_sessions(builder: Builder) -> list[plan.Block]:
    """List each group and each session with all they hold; who came is counted in the table before."""
    ledger = builder.ledger
    found: list[plan.Block] = []
    kinds: tuple[tuple[type[Record], Iterable[Record]], ...] = (
        (Group, ledger.groups.values()),
        (Session, ledger.sessions.values()),
    )
    for kind, kept in kinds:
        names = tuple(f.name for f in fields_of(kind) if f.name != "uid" and f.privacy is Privacy.OPEN)
        if lines := items(builder, kept, names):
            found += [heading_of(builder, kind), plan.Listing(tuple(lines))]
    return found


def hanging_on_nothing(builder: Builder) -> list[plan.Block]:
    """List answers, actions and changes that belong to nothing said, or only to what was taken back."""
    ledger, chains = builder.ledger, builder.chains
    shown = {each.uid for c in chains for kind in (c.decisions, c.actions, c.changes) for each in kind}
    items = [
        *(answer(builder, d) for d in ledger.decisions.values() if d.uid not in shown),
        *(action(builder, a) for a in ledger.actions.values() if a.uid not in shown),
        *(change(builder, c) for c in ledger.changes.values() if c.uid not in shown),
    ]
    if not items:
        return []
    heading = builder.words.say("Answers, actions and changes that belong to nothing said above")
    return [plan.Heading(heading), plan.Listing(tuple(items))]


def given_out(builder: Builder) -> list[plan.Block]:
    """List the papers that were handed over: which, when, for whom, and how many things said they quote."""
    ledger, words = builder.ledger, builder.words
    papers = sorted(ledger.issued_papers.values(), key=lambda paper: (paper.issued_on, paper.uid))
    if not papers:
        return []
    quotes = [quoting.paper for quoting in ledger.quotings.values()]
    items = tuple(
        plan.text(
            words.count(
                "{day}: {code}, {title}, {audience}. It prints the words of {n} thing said.",
                "{day}: {code}, {title}, {audience}. It prints the words of {n} things said.",
                quotes.count(paper.uid),
                day=words.day(paper.issued_on),
                code=paper.code.upper(),
                title=paper.title,
                audience=words.say(AUDIENCES[paper.audience]),
            )
        )
        for paper in papers
    )
    return [plan.Heading(words.say("Papers that were given out")), plan.Listing(items)]


def _pattern(builder: Builder, pattern: Pattern) -> plan.Inline:
    say = builder.words.say
    agree: list[int] = []
    otherwise: list[int] = []
    for chain in builder.chains:
        for sorting in chain.sortings:
            if sorting.pattern == pattern.uid:
                (otherwise if sorting.different_view else agree).append(chain.input.number)
    parts = (
        [say("Said: {numbers}.", numbers=ranges(builder.words, agree))]
        if agree
        else [say("Nothing is sorted here.")]
    )
    if otherwise:
        parts.append(say("Seen otherwise: {numbers}.", numbers=ranges(builder.words, otherwise)))
    if pattern.worse_off:
        parts.append(say("Who could be worse off: {who}", who=ended(pattern.worse_off)))
    if pattern.chosen is not Chosen.NOT_YET:
        sentence = "Chosen to work on." if pattern.chosen is Chosen.CHOSEN else "Not chosen this time."
        parts += [say(sentence), ended(pattern.chosen_why)]
    told = " ".join(part for part in parts if part)
    return (plan.Run(ended(pattern.name) + " ", strong=True), plan.Run(told))
