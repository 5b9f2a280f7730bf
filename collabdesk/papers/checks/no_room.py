"""Says what an evidence extract left out to keep to its words, so that nobody is surprised by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.papers.builder import Builder
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight
from collabdesk.papers.kinds.evidence_extract import left_out
from collabdesk.papers.privacy import Gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.options import PaperCode, PaperOptions


def no_room(code: PaperCode, ledger: Ledger, options: PaperOptions, gate: Gate) -> Iterator[Finding]:
    """Find the lines that R5 left out; ``ledger`` is the whole record, ``gate`` the paper's own."""
    if code != "r5":
        return
    # A gate counts what it holds back, and this looks at more than the paper prints.
    fresh = Gate(
        ledger,
        gate.audience,
        gate.words,
        themes_only=options.themes_only,
        left_out=options.words_left_out,
    )
    lines = left_out(Builder(fresh.ledger, fresh, fresh.words, options, options.text_size or 12))
    if lines:
        facts = {"count": len(lines)}
        yield Finding(CheckKind.LEFT_OUT, Weight.KNOW, facts=facts, sentences=lines)
