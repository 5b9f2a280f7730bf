"""What people said and what came of it in a few lines, for readers who have two pages or one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.words import Chosen
from collabdesk.papers import plan
from collabdesk.papers.builder import ended, made_a_difference
from collabdesk.papers.parts.chain_cells import reason_in_a_line
from collabdesk.papers.parts.outcome_part import changes_with_chains, refusals
from collabdesk.papers.words import ANSWERS

if TYPE_CHECKING:
    from collabdesk.domain.records import Decision, Pattern
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder

POINTS = 3
ROOM = 120
"""Characters within which the trustee paper says changes, and refusals, to keep to its two pages."""
LONGEST_QUOTE = 80
"""Characters past which words are left to the papers that print them whole: here they are never cut."""


def three_points(builder: Builder) -> list[plan.Block]:
    """Give three points, each with one person's words: patterns chosen to work on first, then the largest.

    Where nothing is sorted yet, the points are the first three things said.
    """
    if not builder.chains:
        return [builder.prose("Nothing is recorded yet.")]
    patterns = _patterns(builder)
    if patterns:
        points = [_point(builder, pattern, chains) for pattern, chains in patterns[:POINTS]]
    else:
        points = [_words(builder, chain) for chain in builder.chains[:POINTS]]
    return [plan.Listing(tuple(points), numbered=True)]


def did_and_did_not(builder: Builder) -> plan.Labelled:
    """Say in three rows what changed, what was refused and why, and how much still waits."""
    say = builder.words.say
    waiting = plan.text(waiting_shortly(builder))
    rows = (
        (say("Did"), changed_runs(builder, ROOM)),
        (say("Did not"), refused_runs(builder, ROOM)),
        (say("Still waiting"), waiting),
    )
    return plan.Labelled(tuple((label, (plan.Paragraph(runs),)) for label, runs in rows))


def waiting_shortly(builder: Builder) -> str:
    """Say in one line how many things still wait for us, and how long the oldest has waited."""
    words, numbers = builder.words, builder.numbers
    if not numbers.waiting:
        return words.say("Nothing that was said waits for us today.")
    days = words.count("{n} day", "{n} days", numbers.oldest_waiting_days)
    return words.count(
        "{n} thing said waits for us, for {days}.",
        "{n} things said wait for us, the oldest for {days}.",
        numbers.waiting,
        days=days,
    )


def changed_runs(builder: Builder, room: int) -> plan.Inline:
    """Say how many of the things said changed something, then the surest changes, as many as have room.

    ``room`` is in characters; how many changes there are besides is said too.
    """
    words = builder.words
    changes = [(c, chains) for c, chains in changes_with_chains(builder) if made_a_difference(c)]
    lead = words.count(
        "{n} of the {all} things said has changed something. ",
        "{n} of the {all} things said have changed something. ",
        len(builder.changed),
        all=words.number(builder.numbers.heard),
    )
    runs: list[plan.Run] = [plan.Run(lead)]
    shown = _fit([ended(change.what) for change, _ in changes], room)
    for change, chains in changes[:shown]:
        code = plan.Run(builder.code("C", change.number), strong=True)
        named = builder.named(chains)
        numbers = [*named, plan.Run(builder.words.comma), code] if named else [code]
        runs += [plan.Run(ended(change.what) + " "), *numbers, plan.Run(f"{builder.words.stop} ")]
    if more := len(changes) - shown:
        runs.append(plan.Run(words.say("And {n} more.", n=more)))
    return tuple(runs)


def refused_runs(builder: Builder, room: int) -> plan.Inline:
    """Say every no and not now with its reason, as many as have room, and how many there are besides.

    ``room`` is in characters; none is said without its reason.
    """
    words, nos = builder.words, refusals(builder)
    if not nos:
        return plan.text(words.say("Nothing was answered with no or not now. Readers may doubt that."))
    runs: list[plan.Run] = []
    shown = _fit([_refusal(builder, decision) for decision, _ in nos], room)
    for decision, chains in nos[:shown]:
        runs += [plan.Run(_refusal(builder, decision)), *builder.named(chains)]
        runs.append(plan.Run(f"{words.stop} " if chains else ""))
    if more := len(nos) - shown:
        sentence = words.count(
            "{n} more is in the involvement report, with its reason.",
            "{n} more are in the involvement report, each with its reason.",
            more,
        )
        runs.append(plan.Run(sentence))
    return tuple(runs)


def _fit(sentences: list[str], room: int) -> int:
    """Give how many of the sentences have room: the first always, for a sentence is never cut."""
    shown = length = 0
    for sentence in sentences:
        length += len(sentence)
        if shown and length > room:
            break
        shown += 1
    return shown


def _refusal(builder: Builder, decision: Decision) -> str:
    answer = builder.words.stated(ANSWERS[decision.answer])
    parts = (answer, ended(decision.what), reason_in_a_line(builder, decision))
    return " ".join(part for part in parts if part) + " "


def _patterns(builder: Builder) -> list[tuple[Pattern, list[Chain]]]:
    members: dict[object, list[Chain]] = {}
    for chain in builder.chains:
        for sorting in chain.sortings:
            if sorting.pattern in builder.ledger.patterns:
                members.setdefault(sorting.pattern, []).append(chain)
    found = [(pattern, members[uid]) for uid, pattern in builder.ledger.patterns.items() if uid in members]
    return sorted(found, key=lambda one: (one[0].chosen is not Chosen.CHOSEN, -len(one[1]), one[0].name))


def _point(builder: Builder, pattern: Pattern, chains: list[Chain]) -> plan.Inline:
    counted = builder.words.count("{n} thing said.", "{n} things said.", len(chains))
    lead = (plan.Run(ended(pattern.name) + " ", strong=True), plan.Run(counted + " "))
    for chain in chains:
        differs = any(s.pattern == pattern.uid and s.different_view for s in chain.sortings)
        if differs or len(chain.words) > LONGEST_QUOTE or chain.words.startswith("["):
            continue
        if builder.gate.exact_words(chain) is not None:
            return (*lead, *_words(builder, chain))
    return (*lead, *builder.named(chains))


def _words(builder: Builder, chain: Chain) -> plan.Inline:
    return (plan.Run(builder.quoted(chain) + " "), builder.linked("V", chain.input.number))
