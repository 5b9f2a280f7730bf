"""What partners bring, carry and cannot do: each section has its place, and prints once it has records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers.parts.ground_part import lines

if TYPE_CHECKING:
    from collabdesk.papers import plan
    from collabdesk.papers.builder import Builder


def partners(_builder: Builder) -> list[plan.Block]:
    """Give each partner's card: kind and depth of working together (method.md 8, exercise 3.1)."""
    return []


def constraints(_builder: Builder) -> list[plan.Block]:
    """Give what each partner cannot do, as they said it back to each other."""
    return []


def movable(_builder: Builder) -> list[plan.Block]:
    """Give what each partner could move because of what people say."""
    return []


def risks(_builder: Builder) -> list[plan.Block]:
    """Give the risks of doing it and of not doing it, and who carries each."""
    return []


def stock_takes(_builder: Builder) -> list[plan.Block]:
    """Give the days on which everyone stops and looks."""
    return []


def costs(builder: Builder) -> list[plan.Block]:
    """Give what working together takes in time and money, as the project wrote it."""
    return [*lines(builder.ledger.project.time_and_money)]
