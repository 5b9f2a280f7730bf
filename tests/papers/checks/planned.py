"""A plan that says just what a test wants said, so that a check is tried on nothing else."""

from __future__ import annotations

from collabdesk.papers import plan


def saying(*texts: str) -> plan.Paper:
    """Give a paper that prints these texts and nothing else."""
    return plan.Paper(
        code="R0", title="A paper", language="en", footer=("A paper", "29 May 2026"), text_size=12,
        blocks=tuple(plan.prose(text) for text in texts),
    )  # fmt: skip
