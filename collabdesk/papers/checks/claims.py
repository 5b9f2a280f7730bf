"""Asks whether a paper claims more than the record shows (K10, K11, K12 and K31)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collabdesk.domain.gap_kinds import GapKind
from collabdesk.domain.gaps import gaps_of_change
from collabdesk.domain.honesty import no_minority_view, only_good_news, stages_missing
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.checks.written import Written
    from collabdesk.papers.options import PaperCode

OF_THE_WHOLE: frozenset[PaperCode] = frozenset({"r1", "r2", "r3", "r4", "r5", "r8"})
"""Papers that tell of the whole record, and so may tell it too well."""
CLEARLY = 3
"""The strength of a change from which a reader asks who outside says so (method.md 2.3)."""
_CO_PRODUCED = re.compile(
    r"\bco[-\N{NON-BREAKING HYPHEN}\s]?produc(?:ed|es|e|ing|tion|ers?)\b", re.IGNORECASE
)


def claims(code: PaperCode, ledger: Ledger, written: Sequence[Written]) -> Iterator[Finding]:
    """Find what a sceptical reader would doubt; none of it stops a paper."""
    yield from _co_produced(ledger, written)
    if code not in OF_THE_WHOLE:
        return
    project = ("project", ledger.project.uid)
    if only_good_news(ledger):
        yield Finding(CheckKind.ONLY_GOOD_NEWS, Weight.KNOW, record=project)
    if no_minority_view(ledger):
        yield Finding(CheckKind.NO_MINORITY_VIEW, Weight.KNOW, record=project)
    yield from _strength(ledger)


def _co_produced(ledger: Ledger, written: Sequence[Written]) -> Iterator[Finding]:
    """Ask once, at the first sentence that says so; ``missing`` names the stages, a comma between."""
    said = [sentence for sentence in written if _CO_PRODUCED.search(sentence.sentence)]
    missing = stages_missing(ledger) if said else ()
    if missing:
        yield Finding(
            CheckKind.CO_PRODUCED_NOT_MET,
            Weight.MISSING,
            record=said[0].record,
            facts={"field": said[0].field, "missing": ",".join(missing)},
            sentences=tuple(dict.fromkeys(sentence.sentence for sentence in said)),
        )


def _strength(ledger: Ledger) -> Iterator[Finding]:
    for change in (c for c in ledger.changes.values() if c.strength >= CLEARLY):
        for gap in gaps_of_change(change):
            if gap.kind is GapKind.SOURCE_MISSING:
                yield Finding(
                    CheckKind.STRENGTH_WITHOUT_SOURCE,
                    Weight.MISSING,
                    record=("change", change.uid),
                    facts={
                        "number": change.number,
                        "strength": change.strength,
                        "missing": ",".join(str(name) for name in _names(gap.data["missing"])),
                    },
                )


def _names(missing: object) -> tuple[object, ...]:
    return missing if isinstance(missing, tuple) else ()
