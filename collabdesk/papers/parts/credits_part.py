"""Thanks by name, only for who asked for it, in the words they chose (method.md 7: 2r, C12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import Credit
from collabdesk.papers import plan
from collabdesk.papers.builder import ended

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder


def thanks_by_name(builder: Builder) -> list[plan.Block]:
    """Give the credits in one line, groups first; nothing where nobody asked for one."""
    asked = sorted(builder.ledger.of(Credit), key=lambda credit: not credit.group)
    words = [credit.words.strip().rstrip(".") for credit in asked if credit.words.strip()]
    if not words:
        return []
    lead = plan.Run(builder.words.say("With thanks to:") + " ", strong=True)
    return [plan.Paragraph((lead, plan.Run(ended(builder.words.say("; ").join(words)))))]
