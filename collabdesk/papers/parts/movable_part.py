"""What each side could move because of what people say, what was moved, and what stopping something freed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import Ask, Resource, StockTake
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.good_looks_part import freed
from collabdesk.papers.parts.record_lines import facts, items, line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import SOME, first_few, shortly
from collabdesk.papers.parts.whose_part import because_of, partner_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from collabdesk.papers.builder import Builder

HELD = ("holder", "total", "tied", "free", "free_until", "none_because")
MOVED = ("amount", "pounds", "hours", "holder", "free_until", "moved_to", "moved_on")
ASKED = ("ask", "partner", "pot", "smallest", "asked_on", "answer")


def movable(builder: Builder) -> list[plan.Block]:
    """Give what each of us can move, whoever holds it, and the honest "none" (method.md 8, 3.7)."""
    short = terse(builder, "resource")
    held = [told for each in builder.ledger.of(Resource) if (told := _resource(builder, each, HELD, short))]
    asked = items(builder, builder.ledger.of(Ask), ASKED, short=terse(builder, "ask"))
    return [
        *(plan.Paragraph(each) for each in first_few(builder, held, SOME)),
        *shortly(builder, builder.words.say("What we ask, beside the pot it comes from"), asked, SOME),
    ]


def can_be_moved(builder: Builder) -> list[plan.Block]:
    """Give what can be moved, and what was because of what was said (method.md 7: 4e)."""
    things = [
        _resource(builder, each, MOVED, terse(builder, "resource"))
        for each in builder.ledger.of(Resource)
        if each.thing.strip()
    ]
    return shortly(builder, builder.words.say("What can be moved, and what was"), things)


def freed_and_handed_over(builder: Builder) -> list[plan.Block]:
    """Give what stopping something freed (method.md 7: 4g), and what was handed over (2w)."""
    say, ledger = builder.words.say, builder.ledger
    handed = [plan.text(ended(take.handed_over)) for take in ledger.of(StockTake) if take.handed_over.strip()]
    return [
        *shortly(builder, say("What was freed"), freed(builder)),
        *shortly(builder, say("What we handed over"), handed),
    ]


def not_twice(resource: Resource, names: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the pounds where the amount says them in words."""
    said = resource.pounds is not None and f"{resource.pounds:,}" in resource.amount
    return tuple(name for name in names if name != "pounds" or not said)


def _resource(
    builder: Builder, resource: Resource, names: tuple[str, ...], short: Mapping[str, str]
) -> plan.Inline:
    """Say one thing that can be moved, and the number of what was said that moved it."""
    told = facts(builder, resource, not_twice(resource, names), short)
    who = partner_name(builder, resource.partner) if resource.partner else ""
    lead = resource.thing.strip()
    if who:
        lead = f"{lead} ({who})" if lead else who
    because = because_of(builder, resource.input)
    moved_by = (plan.Run(builder.words.say("Because of:") + " "), *because) if because else ()
    return (*line(builder, told, lead), *moved_by) if lead or told else ()
