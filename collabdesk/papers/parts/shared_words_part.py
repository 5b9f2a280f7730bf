"""Words that mean different things to different people, and the one that will be used (method.md 8, 3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import AvoidedWord, Meaning, SharedWord
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import facts, items, line
from collabdesk.papers.parts.terse_labels import terse

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

ABOUT = ("we_say", "agreed_on", "looked_at_on", "tripped")
AVOIDED = ("word", "say", "why")


def shared_words(builder: Builder, names: tuple[str, ...] = ABOUT) -> list[plan.Inline | plan.Item]:
    """Give each word with what the named fields hold, and what each side means by it within."""
    lines: list[plan.Inline | plan.Item] = []
    for word in builder.ledger.of(SharedWord):
        means = [m for m in builder.ledger.of(Meaning) if m.word == word.uid and m.means.strip()]
        lead = f"“{word.word.strip()}”" if word.word.strip() else ""
        about = line(builder, facts(builder, word, names, terse(builder, "sharedword")), lead)
        within = tuple(_meaning(builder, meaning) for meaning in means)
        if about:
            lines.append(plan.Item(about, plan.Listing(within)) if within else about)
    return lines


def avoided_words(builder: Builder) -> list[plan.Inline]:
    """Give the words that people asked us not to use, and what we say instead, as they stand today."""
    standing = [w for w in builder.ledger.of(AvoidedWord) if not w.ours and w.ended_on is None]
    return items(builder, standing, AVOIDED, short=terse(builder, "avoidedword"))


def _meaning(builder: Builder, meaning: Meaning) -> plan.Inline:
    whose = meaning.whose.strip() or builder.words.say("Somebody")
    return (plan.Run(f"{whose}: ", strong=True), plan.Run(ended(meaning.means)))
