"""Gathers everything to know of one paper before it is handed over, the heaviest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabdesk.domain.honesty import step_reached
from collabdesk.domain.promise_marks import promise_marks
from collabdesk.papers.checks.asked import (
    counts_not_read,
    percentages,
    recognisable,
    small_counts_in_words,
    words_without_a_yes,
)
from collabdesk.papers.checks.claims import claims
from collabdesk.papers.checks.finding import CheckKind, Finding, Weight
from collabdesk.papers.checks.given_out import given_out
from collabdesk.papers.checks.journey_claims import journey_claims
from collabdesk.papers.checks.needed import needed, too_long
from collabdesk.papers.checks.no_room import no_room
from collabdesk.papers.checks.written import written_by_hand
from collabdesk.papers.words import CHAIN_HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.options import PaperCode, PaperOptions
    from collabdesk.papers.plan import Paper
    from collabdesk.papers.privacy import Gate

WITH_CHAIN: frozenset[PaperCode] = frozenset({"r1", "r2", "r8"})
"""Papers whose chain stands under the heading that follows the promise."""


def findings(
    code: PaperCode,
    ledger: Ledger,
    options: PaperOptions,
    plan: Paper,
    gate: Gate,
    missing_characters: frozenset[str] = frozenset(),
    pages: int = 0,
) -> tuple[Finding, ...]:
    """Give everything to know of a paper, heaviest first; of one weight, what was given out before leads.

    ``ledger`` is the whole record, as it was before the gate cleared it; ``plan`` and ``gate`` are those
    of this paper, planned; ``missing_characters`` those no font here has; ``pages`` how many there are, 0
    where it is not painted.
    """
    ledger = ledger.on(options.today)
    written = written_by_hand(ledger, plan, options.title)
    found = [
        *given_out(ledger, code),
        *needed(code, ledger, options),
        *words_without_a_yes(ledger, written, gate),
        *recognisable(ledger, gate, options.looked_at),
        *small_counts_in_words(ledger, written, options.looked_at),
        *counts_not_read(ledger, written),
        *percentages(written, plan),
        *claims(code, ledger, written),
        *journey_claims(code, ledger, options.today),
        *_changed(gate),
        *_to_know(code, ledger, plan, gate),
        *too_long(code, options, pages),
        *_characters(missing_characters),
        *no_room(code, ledger, options, gate),
    ]
    return tuple(sorted(found, key=_place))


def _place(finding: Finding) -> tuple[int, bool]:
    return list(Weight).index(finding.weight), finding.kind is not CheckKind.WITHDRAWN_WORDS_GIVEN_OUT


def _changed(gate: Gate) -> Iterator[Finding]:
    numbered = {said.number: said.uid for said in gate.ledger.inputs.values()}
    held = sorted(set(gate.withheld))
    left_out = [number for number in held if numbered[number] in gate.left_out]
    withheld = [number for number in held if numbered[number] not in gate.left_out]
    for kind, numbers in ((CheckKind.WORDS_LEFT_OUT, left_out), (CheckKind.WORDS_WITHHELD, withheld)):
        if numbers:
            facts = {"count": len(numbers), "number": numbers[0]}
            yield Finding(kind, Weight.PRIVACY, record=("input", numbered[numbers[0]]), facts=facts)
    if gate.hidden_counts:
        yield Finding(CheckKind.SMALL_COUNTS_CHANGED, Weight.PRIVACY, facts={"count": gate.hidden_counts})


def _to_know(code: PaperCode, ledger: Ledger, plan: Paper, gate: Gate) -> Iterator[Finding]:
    if code in WITH_CHAIN:
        step, promised = step_reached(ledger), promise_marks(ledger).promised
        yield Finding(
            CheckKind.HEADING_FOLLOWS,
            Weight.KNOW,
            record=("project", ledger.project.uid),
            facts={
                "heading": gate.words.say(CHAIN_HEADINGS[step]),
                "reached": int(step),
                "promised": int(promised) if promised else 0,
            },
        )
    if gate.words.catalogue:
        facts: dict[str, str | int] = {"language": gate.words.language}
        yield Finding(CheckKind.TRANSLATION_DRAFT, Weight.MISSING, facts=facts)
    if plan.english:
        facts = {"count": len(plan.english)}
        yield Finding(
            CheckKind.NOT_TRANSLATED, Weight.KNOW, facts=facts, sentences=tuple(sorted(plan.english))
        )


def _characters(missing: frozenset[str]) -> Iterator[Finding]:
    if missing:
        facts = {"count": len(missing)}
        yield Finding(
            CheckKind.MISSING_CHARACTERS, Weight.KNOW, facts=facts, sentences=tuple(sorted(missing))
        )
