"""Counts what a workbook holds and what is missing from it, for a look without opening the window."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import count_by_kind, find_gaps
from collabdesk.domain.indicators import Indicators, indicators
from collabdesk.domain.words import InputState
from collabdesk.storage.queries.ledger import load_ledger

if TYPE_CHECKING:
    from datetime import date

    from collabdesk.storage.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Stock:
    """What is in a workbook on one day.

    ``inputs`` counts everything said, taken back or not; ``states`` every state, 0 included, and they
    add up to ``inputs`` (law 2). ``records`` counts other records by kind.
    """

    title: str
    inputs: int
    states: dict[InputState, int]
    oldest_waiting_days: int
    records: dict[str, int]
    gaps: dict[GapKind, int]
    indicators: Indicators


def take_stock(book: Workbook, today: date) -> Stock:
    """Count what a workbook holds on the day ``today``."""
    ledger = load_ledger(book)
    states = Counter(standing.state for standing in ledger.standings.values())
    measured = indicators(ledger, today)
    return Stock(
        title=ledger.project.title,
        inputs=len(ledger.inputs),
        states={state: states[state] for state in InputState},
        oldest_waiting_days=measured.oldest_waiting_days,
        records={
            "pattern": len(ledger.patterns),
            "decision": len(ledger.decisions),
            "action": len(ledger.actions),
            "change": len(ledger.changes),
            "reply": len(ledger.replies),
            "verdict": len(ledger.verdicts),
        },
        gaps=count_by_kind(find_gaps(ledger, today)),
        indicators=measured,
    )
