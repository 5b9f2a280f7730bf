"""Puts lines under a heading or beside a label only where there are any, so that nothing stands empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from collabdesk.papers import plan
from collabdesk.papers.builder import ended
from collabdesk.papers.parts.record_lines import ASKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from collabdesk.papers.builder import Builder

L = TypeVar("L", bound="plan.Inline | plan.Item")
FEW = 1
"""How many lines of one kind R2 prints before it points to the full record."""
SOME = 2
"""How many R6 prints: what everyone is to know of each other, on pages that can be signed at a table."""


def listed(heading: str, lines: Sequence[plan.Inline | plan.Item]) -> list[plan.Block]:
    """Give a heading of level 3 and a list of ``lines``; nothing where there are none."""
    return [plan.Heading(heading, 3), plan.Listing(tuple(lines))] if lines else []


def beside(label: str, lines: Sequence[plan.Inline | plan.Item]) -> list[plan.Block]:
    """Give ``lines`` as short paragraphs beside their label, which takes a third of the room of a heading."""
    paragraphs = tuple(plan.Paragraph(_in_a_line(each)) for each in lines)
    return [plan.Labelled(((label, paragraphs),))] if paragraphs else []


def shortly(
    builder: Builder, label: str, lines: Sequence[plan.Inline | plan.Item], few: int = FEW
) -> list[plan.Block]:
    """Give no more than ``few`` lines beside their label, and how many more stand in the full record (R8)."""
    return beside(label, first_few(builder, lines, few))


def first_few(builder: Builder, lines: Sequence[L], few: int = FEW) -> Sequence[L | plan.Inline]:
    """Give no more than ``few`` lines, the last of which says how many more stand in the full record (R8)."""
    more = len(lines) - few
    if more <= 0:
        return lines
    rest = builder.words.say("And {n} more, in the full record.", n=builder.words.number(more))
    return [*lines[: few - 1], (*_in_a_line(lines[few - 1]), plan.Run(" "), plan.Run(rest, secondary=True))]


def one_by_one(said: Iterable[tuple[str, str]]) -> list[plan.Inline]:
    """Give what fields are called and hold, a line for each: long questions waste no column of a table."""
    return [
        (
            plan.Run(f"{label} " if label.endswith(ASKING) else f"{label}: ", strong=True),
            plan.Run(f"{ended(words)} "),
        )
        for label, words in said
    ]


def run_on(lines: Iterable[plan.Inline]) -> list[plan.Inline]:
    """Put short lines in one, as prose does; nothing where there are none."""
    runs = tuple(run for line in lines for run in line)
    return [runs] if runs else []


def headed(heading: str, blocks: Sequence[plan.Block]) -> list[plan.Block]:
    """Give a heading of level 3 before ``blocks``; nothing where there are none."""
    return [plan.Heading(heading, 3), *blocks] if blocks else []


def rows_joined(blocks: Iterable[plan.Block]) -> Iterator[plan.Block]:
    """Make one list of labels of those that stand one right after the other."""
    before: plan.Labelled | None = None
    for block in blocks:
        if isinstance(block, plan.Labelled) and not block.boxed:
            before = plan.Labelled((*before.rows, *block.rows)) if before else block
            continue
        if before:
            yield before
        before = None
        yield block
    if before:
        yield before


def _in_a_line(line: plan.Inline | plan.Item) -> plan.Inline:
    """Give a line with what stands within it after it."""
    if not isinstance(line, plan.Item):
        return line
    within = (_in_a_line(item) for item in line.within.items)
    return tuple(run for runs in (line.runs, *within) for run in (*runs, plan.Run(" ")))
