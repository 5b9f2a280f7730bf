"""Asks of the words a paper prints whether they could point to a person (K15 to K18)."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from collabdesk.papers.checks.finding import CheckKind, Finding, Weight
from collabdesk.papers.checks.recognising import Recognised, recognise
from collabdesk.papers.checks.withheld_words import words_without_permission
from collabdesk.papers.privacy import SMALLEST_BASE
from collabdesk.papers.small_counts import counts_few, own_words, percent_of_few
from collabdesk.papers.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collabdesk.domain.ledger import Ledger
    from collabdesk.domain.standing import Chain
    from collabdesk.papers.checks.written import Written
    from collabdesk.papers.plan import Paper
    from collabdesk.papers.privacy import Gate

_PERCENTAGE = re.compile(r"\b(\d+)\s+of\s+(\d+)\s+\((\d+)%\)")


def small_counts_in_words(
    ledger: Ledger, written: Sequence[Written], looked_at: frozenset[str]
) -> Iterator[Finding]:
    """Ask of each sentence written by hand that counts fewer than five people (K15)."""
    own = own_words(ledger)
    for sentence in written:
        if counts_few(sentence.sentence, own):
            key = sentence.key("k15")
            yield Finding(
                CheckKind.SMALL_COUNT_IN_WORDS,
                Weight.KNOW if key in looked_at else Weight.STOPS,
                record=sentence.record,
                facts={"field": sentence.field},
                sentences=(sentence.sentence,),
                key=key,
            )


def counts_not_read(ledger: Ledger, written: Sequence[Written]) -> Iterator[Finding]:
    """Say that sentences written by hand were not looked at for counts of people, being in no English."""
    language = ledger.project.language
    if written and language and language.partition("-")[0].lower() != "en":
        yield Finding(CheckKind.COUNTS_NOT_READ, Weight.MISSING, facts={"language": language})


def words_without_a_yes(ledger: Ledger, written: Sequence[Written], gate: Gate) -> Iterator[Finding]:
    """Stop where what was written by hand holds somebody's words without their yes (K16).

    It opens what was written; ``number`` is that of the input whose words they are.
    """
    found = words_without_permission(ledger, written, gate.audience, gate.left_out)
    for sentence, (_, number) in found.items():
        yield Finding(
            CheckKind.WORDS_WITHOUT_PERMISSION,
            Weight.STOPS,
            record=sentence.record,
            facts={"field": sentence.field, "number": number},
            sentences=(sentence.sentence,),
        )


def recognisable(ledger: Ledger, gate: Gate, looked_at: frozenset[str]) -> Iterator[Finding]:
    """Ask of each quote given out whether a neighbour could recognise who said it (K17).

    ``facts`` holds each fact by its kind, the input's number, and ``read``: 0 where we have no words for
    the language and saw numbers alone.
    """
    if gate.person is not None:
        return
    for uid in gate.quoted:
        chain = gate.ledger.chains[uid]
        found = recognise(_given_out(chain), chain.input.language or ledger.project.language)
        if found.could_be_known:
            yield _question(chain, found, looked_at)


def percentages(written: Sequence[Written], plan: Paper) -> Iterator[Finding]:
    """Point at each percentage of fewer than ten, by hand (K18) or, if ever, ours."""
    for sentence in written:
        if few := percent_of_few(sentence.sentence):
            yield Finding(
                CheckKind.PERCENTAGE_ON_SMALL_BASE,
                Weight.PRIVACY,
                record=sentence.record,
                facts={"field": sentence.field, "base": few.base},
                sentences=(sentence.sentence,),
            )
    by_hand = {sentence.sentence for sentence in written}
    for text in spoken(plan):
        for match in _PERCENTAGE.finditer(text):
            if int(match[2]) < SMALLEST_BASE and not any(match[0] in words for words in by_hand):
                yield Finding(
                    CheckKind.PERCENTAGE_ON_SMALL_BASE,
                    Weight.STOPS,
                    facts={"base": int(match[2])},
                    sentences=(text,),
                )


def _given_out(chain: Chain) -> str:
    said_after = chain.verdicts[-1].words if chain.verdicts else ""
    return "\n".join(words for words in (chain.words, chain.input.hoped, said_after) if words)


def _question(chain: Chain, found: Recognised, looked_at: frozenset[str]) -> Finding:
    words = _given_out(chain)
    text = f"k17\n{chain.input.uid}\n{words}"
    key = hashlib.blake2s(text.encode(), digest_size=8).hexdigest()
    return Finding(
        CheckKind.RECOGNISABLE,
        Weight.KNOW if key in looked_at else Weight.STOPS,
        record=("input", chain.input.uid),
        facts={
            **{kind.value: fact for kind, fact in found.facts.items()},
            "number": chain.input.number,
            "read": int(found.read),
        },
        sentences=(words,),
        key=key,
    )
