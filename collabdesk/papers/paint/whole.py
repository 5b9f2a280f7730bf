"""Keeps things on one page, with the heading that leads to them, which ReportLab parts from what it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import KeepTogether

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.platypus import Flowable


class Whole(KeepTogether):
    """Flowables that stand on one page where they fit on one; ``parts`` are they."""

    def __init__(self, parts: Sequence[Flowable]) -> None:
        super().__init__(list(parts))
        self.parts = list(parts)


def led(before: list[Flowable], made: list[Flowable]) -> list[Flowable]:
    """Give what was made with all that leads to it, which is taken from the end of ``before``.

    ReportLab takes nothing kept together into what it keeps with a heading, so the heading would stand alone.
    """
    if not made or not isinstance(made[0], Whole):
        return made
    leads: list[Flowable] = []
    while before and getattr(before[-1], "keepWithNext", False):
        leads.insert(0, before.pop())
    return [Whole([*leads, *made[0].parts]), *made[1:]] if leads else made
