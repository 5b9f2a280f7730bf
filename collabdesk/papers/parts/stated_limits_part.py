"""What each side cannot get past, said back by the other until it was right (method.md 8, 3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import PartnerTerms, StatedLimit, StockTake, Workaround
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import facts, items, line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import beside, shortly
from collabdesk.papers.parts.whose_part import side_name

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

WHOLE = ("kind", "can_move", "rule_owner", "would_help", "said_back")
SHORT = ("kind", "can_move", "said_back")
PUBLIC = ("partner", "say_in_public", "notice")


def limits_said(builder: Builder, names: tuple[str, ...] = WHOLE) -> list[plan.Inline]:
    """Give each limit that may go to these readers, whose it is first."""
    short = terse(builder, "statedlimit")
    return [
        line(builder, facts(builder, each, names, short), f"{_whose(builder, each)}: {each.limit.strip()}")
        for each in builder.ledger.of(StatedLimit)
        if each.limit.strip()
    ]


def cannot_do(builder: Builder) -> list[plan.Block]:
    """Give what each of us cannot do, what we would not do, and who covers a way round (R6)."""
    say, ledger = builder.words.say, builder.ledger
    limits = limits_said(builder)
    not_do = [
        plan.text(ended(each.would_not_do)) for each in ledger.of(StockTake) if each.would_not_do.strip()
    ]
    covered = [each for each in ledger.of(Workaround) if each.cover_note.strip()]
    return [
        *(plan.Paragraph(each) for each in limits),
        *beside(say("What we would not do, even if asked"), not_do),
        *shortly(
            builder,
            say("Who said we may go round a rule"),
            items(builder, covered, ("what", "rule", "cover_note"), short=terse(builder, "workaround")),
        ),
    ]


def in_public(builder: Builder) -> list[plan.Inline]:
    """Give what we will say in public, and the notice we give first (method.md 7: 3h)."""
    said = [t for t in builder.ledger.of(PartnerTerms) if t.say_in_public.strip() or t.notice.strip()]
    return items(builder, said, PUBLIC, led=False, short=terse(builder, "partnerterms"))


def _whose(builder: Builder, limit: StatedLimit) -> str:
    if limit.whose.strip():
        return limit.whose.strip()
    return side_name(builder, limit.side, limit.partner) if limit.side else builder.words.say("Somebody")
