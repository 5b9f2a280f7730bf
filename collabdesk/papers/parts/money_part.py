"""Where the money came from and where it went, in one line each, for whoever answers for it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from collabdesk.domain.records import CostLine, StillThere
from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.board_behind_part import budget_lines
from collabdesk.papers.parts.record_lines import items

if TYPE_CHECKING:
    from collabdesk.papers.builder import Builder

MOST = 2
"""Sources of money, and things still in place, that a page has room for."""


def money_trail(builder: Builder) -> plan.Inline:
    """Say what was spent by where it came from, and on what, then the latest year (6c31, 4x); or nothing."""
    return _joined([*_by_source(builder)[:MOST], *budget_lines(builder)[-1:]])


def still_there(builder: Builder) -> tuple[plan.Paragraph, ...]:
    """Say of what was set up whether it is still in place a year on, in one paragraph (1e); or nothing."""
    lines = items(builder, builder.ledger.of(StillThere), ("what", "still"), short={"still": ""})
    return (plan.Paragraph(_joined(lines[-MOST:])),) if lines else ()


def _by_source(builder: Builder) -> list[plan.Inline]:
    spent: dict[str, int] = defaultdict(int)
    used: dict[str, dict[str, None]] = defaultdict(dict)
    for cost in builder.ledger.of(CostLine):
        source = cost.money_from.strip()
        if not source:
            continue
        spent[source] += cost.pounds_spent if cost.pounds_spent is not None else cost.pounds_thought or 0
        used[source] |= {cost.what.strip(): None} if cost.what.strip() else {}
    lines: list[plan.Inline] = []
    for source, pounds in sorted(spent.items(), key=lambda each: (-each[1], each[0])):
        runs = [plan.Run(f"{source}: ", strong=True)]
        if pounds:
            runs.append(plan.Run(f"£{builder.words.number(pounds)}{builder.words.stop} "))
        runs += [plan.Run(f"{ended(what)} ") for what in used[source]]
        lines.append(tuple(runs))
    return lines


def _joined(lines: list[plan.Inline]) -> plan.Inline:
    return tuple(run for runs in lines for run in runs)
