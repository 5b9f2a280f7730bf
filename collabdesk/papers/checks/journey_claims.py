"""Asks whether a paper would make the journey sound fairer than it was (K2, K3 and K23 to K25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import facts_of
from collabdesk.domain.gaps_of_journey import gaps_of_journey
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from collabdesk.domain.gap_kinds import Gap
    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.options import PaperCode

ASKED_OF: Final[dict[GapKind, tuple[CheckKind, frozenset[PaperCode]]]] = {
    GapKind.PROMISE_ABOVE_OPEN: (CheckKind.PROMISE_ABOVE_OPEN, frozenset({"r1", "r2", "r6", "r7"})),
    GapKind.JOINED_AFTER_DECISION: (
        CheckKind.JOINED_AFTER_DECISION,
        frozenset({"r1", "r2", "r3", "r4", "r5", "r8"}),
    ),
    GapKind.NO_RISK_FROM_PEOPLE: (CheckKind.NO_RISK_FROM_PEOPLE, frozenset({"r3", "r6"})),
    GapKind.SMALLEST_CARRIES: (CheckKind.SMALLEST_CARRIES, frozenset({"r3", "r6"})),
    GapKind.NOTHING_MOVED: (CheckKind.NOTHING_MOVED, frozenset({"r2", "r3"})),
}
"""Which gaps are asked about before which papers: those that print what the gap makes doubtful."""


def journey_claims(code: PaperCode, ledger: Ledger, today: date) -> Iterator[Finding]:
    """Find what a reader of this paper would be misled by, once for each kind; none of it stops a paper."""
    found: dict[CheckKind, list[Gap]] = {}
    for gap in gaps_of_journey(facts_of(ledger), today):
        kind, papers = ASKED_OF.get(gap.kind, (None, frozenset()))
        if kind is not None and code in papers:
            found.setdefault(kind, []).append(gap)
    for kind, gaps in found.items():
        record = (gaps[0].record, gaps[0].uid)
        yield Finding(kind, Weight.KNOW, record=record, facts={"count": len(gaps)})
