"""What was heard, pattern by pattern, with quotes people allow; nobody's words are merged or voted away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.words import FEELINGS

if TYPE_CHECKING:
    from uuid import UUID

    from collabdesk.domain.records import Pattern
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.builder import Builder

LONGEST_QUOTE = 400
"""Characters past which words are printed in the chain and the appendix only, where they are whole too."""


def patterns(builder: Builder) -> list[plan.Block]:
    """Say what was heard, the largest pattern first, and what belongs to none."""
    members = _members(builder)
    rows: list[tuple[str, tuple[plan.Paragraph, ...]]] = []
    for uid, chains in sorted(members.items(), key=lambda pair: -len(pair[1])):
        pattern = builder.ledger.patterns[uid]
        about = (*_quote(builder, uid, chains), *_about(builder, pattern, chains))
        rows.append((pattern.name, (plan.Paragraph(about),)))
    if not rows:
        return []
    sorted_somewhere = {chain.input.uid for chains in members.values() for chain in chains}
    alone = [chain for chain in builder.chains if chain.input.uid not in sorted_somewhere]
    if alone:
        told = builder.words.count(
            "{n} thing belongs to no pattern. It is kept and answered like the others.",
            "{n} things belong to no pattern. They are kept and answered like the others.",
            len(alone),
        )
        on_its_own = plan.prose(" ".join((told, *_unanswered(builder, alone))))
        rows.append((builder.words.say("What stands on its own"), (on_its_own,)))
    return [plan.Labelled(tuple(rows))]


def not_everyone_agreed(builder: Builder) -> list[plan.Block]:
    """Say who saw it otherwise; where no other view is recorded, say that too."""
    say = builder.words.say
    items: list[plan.Inline] = []
    for chain in builder.chains:
        for sorting in chain.sortings:
            pattern = builder.ledger.patterns.get(sorting.pattern)
            if sorting.different_view and pattern is not None:
                lead = plan.Run(say("On “{pattern}”: ", pattern=pattern.name))
                words = plan.Run(builder.quoted(chain) + " ")
                items.append((lead, words, builder.linked("V", chain.input.number)))
    items += [
        plan.text(ended(decision.other_views))
        for decision, _ in builder.rows
        if decision is not None and decision.other_views.strip()
    ]
    if not items:
        return [builder.prose("No other view is written down. That does not mean that everyone agreed.")]
    return [
        builder.prose("These views are written down beside the others. None was voted away."),
        plan.Listing(tuple(items)),
    ]


def _members(builder: Builder) -> dict[UUID, list[Chain]]:
    members: dict[UUID, list[Chain]] = {}
    for chain in builder.chains:
        for sorting in chain.sortings:
            if sorting.pattern in builder.ledger.patterns:
                members.setdefault(sorting.pattern, []).append(chain)
    return members


def _about(builder: Builder, pattern: Pattern, chains: list[Chain]) -> plan.Inline:
    say, words = builder.words.say, builder.words
    parts = [words.count("{n} thing was said.", "{n} things were said.", len(chains))]
    parts += _unanswered(builder, chains)
    if pattern.strength is not None:
        parts.append(say(FEELINGS[pattern.strength]))
    if pattern.worse_off:
        parts.append(say("Who could be worse off: {who}", who=ended(pattern.worse_off)))
    sentence = " ".join(part for part in parts if part)
    return (plan.Run(sentence + " "), *builder.named(chains))


def _unanswered(builder: Builder, chains: list[Chain]) -> list[str]:
    """Say how many of these have no answer yet; nothing where each has one."""
    number = sum(1 for c in chains if not c.decisions)
    sentences = "{n} of them has no answer yet.", "{n} of them have no answer yet."
    return [builder.words.count(*sentences, number)] if number else []


def _quote(builder: Builder, pattern: UUID, chains: list[Chain]) -> plan.Inline:
    """Give one person's exact words, whose number is beside them; the others stand in the appendix."""
    for chain in chains:
        if any(s.pattern == pattern and s.different_view for s in chain.sortings):
            continue
        if len(chain.words) > LONGEST_QUOTE or chain.words.startswith("["):
            continue
        if builder.gate.exact_words(chain) is not None:
            words = plan.Run(f"{builder.quoted(chain)} ", strong=True)
            return (words, builder.linked("V", chain.input.number), plan.Run(" "))
    return ()
