"""What a paper says, in reading order, as plain text: what a screen reader comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers.structure import structure

if TYPE_CHECKING:
    from collabdesk.papers.plan import Paper


def spoken(paper: Paper) -> list[str]:
    """Give every text of a paper in reading order; empty texts are left out."""
    return structure(paper).spoken()
