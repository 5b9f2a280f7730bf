"""What working together takes from each side in hours, money and goodwill, thought before and spent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.records import CostLine, StillThere
from collabdesk.papers import plan
from collabdesk.papers.parts.ground_part import lines
from collabdesk.papers.parts.record_lines import Said, facts, items, line
from collabdesk.papers.parts.terse_labels import terse
from collabdesk.papers.parts.under_headings import shortly
from collabdesk.papers.parts.whose_part import partner_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.papers.builder import Builder

SHORT = ("kind", "energy", "price_paid", "true_cost", "who_covered", "money_from")
STILL = ("what", "checked_on", "still", "why", "set_up_hours", "action")


def cost_of_it(builder: Builder) -> list[plan.Block]:
    """Give the costs in the project's own words, then by whose they are (6c33, 6c34, 6c43)."""
    return [
        *lines(builder.ledger.project.time_and_money),
        *shortly(builder, builder.words.say("What it cost"), _paid(builder)),
    ]


def still_there(builder: Builder) -> list[plan.Block]:
    """Give what was set up and whether it is still there a year on (method.md 7: 1e)."""
    still = items(builder, builder.ledger.of(StillThere), STILL)
    return shortly(builder, builder.words.say("Still there a year on"), still)


def _paid(builder: Builder) -> list[plan.Inline]:
    """Give hours and pounds with what stands behind them, the line that says most of it first."""
    short = terse(builder, "costline")
    told = [
        (each, [*_hours_and_pounds(builder, each), *facts(builder, each, SHORT, short)])
        for each in builder.ledger.of(CostLine)
    ]
    by_most = sorted(told, key=lambda pair: -len(pair[1]))
    return [line(builder, said, _what(builder, each)) for each, said in by_most if said]


def _hours_and_pounds(builder: Builder, cost: CostLine) -> Iterator[Said]:
    say = builder.words.say
    for label, thought, spent, unit in (
        (say("Hours: thought / spent"), cost.hours_thought, cost.hours_spent, ""),
        (say("Pounds: thought / spent"), cost.pounds_thought, cost.pounds_spent, "£"),
    ):
        if thought is not None or spent is not None:
            yield label, _both(builder, thought, spent, unit)


def cost_table(builder: Builder) -> list[plan.Block]:
    """Set hours and pounds side by side, before and after; a blank says that nobody wrote it down."""
    say = builder.words.say
    amounts = [e for e in builder.ledger.of(CostLine) if any(v is not None for v in _amounts(e))]
    if not amounts:
        return []
    rows = tuple(
        (
            plan.text(_what(builder, each)),
            plan.text(_both(builder, each.hours_thought, each.hours_spent)),
            plan.text(_both(builder, each.pounds_thought, each.pounds_spent, "£")),
        )
        for each in amounts
    )
    heads = (say("Whose, and what"), say("Hours: thought / spent"), say("Pounds: thought / spent"))
    return [plan.Table(say("What working together takes"), heads, rows, (0.44, 0.28, 0.28))]


def _what(builder: Builder, cost: CostLine) -> str:
    whose = cost.whose.strip() or (partner_name(builder, cost.partner) if cost.partner else "")
    parts = [part for part in (whose, cost.what.strip()) if part]
    return builder.words.row(parts) or builder.words.say("Not written down whose")


def _amounts(cost: CostLine) -> tuple[int | None, ...]:
    return cost.hours_thought, cost.hours_spent, cost.pounds_thought, cost.pounds_spent


def _both(builder: Builder, thought: int | None, spent: int | None, unit: str = "") -> str:
    """Give what was thought and what was spent; "" where nobody wrote down either."""
    if thought is None and spent is None:
        return ""
    number, unknown = builder.words.number, builder.words.say("not known yet")
    return " / ".join(unknown if each is None else f"{unit}{number(each)}" for each in (thought, spent))
