"""Finds somebody's words, for which there is no yes, in what was written by hand (K16)."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from collabdesk.papers.clearing import may_read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from uuid import UUID

    from collabdesk.domain.ledger import Ledger
    from collabdesk.domain.records import Input
    from collabdesk.domain.words import Audience
    from collabdesk.papers.checks.written import Written

IN_A_ROW = 4
"""So many words in a row are somebody's own, where they are not such as anybody strings together."""
OF_THEIR_OWN = 2
"""How many of them must be words that carry meaning."""
_WORD = re.compile(r"[^\W_]+(?:’[^\W_]+)*")
_ANYBODYS = """
a about after again all also am an and any are as at be because been before being but by can could did
do does done for from get go going got had has have he her here him his how i if in into is it it’s its
just like many me more most much my no not of off on once one only or other our out over own people
really same she should so some than that the their them then there these they thing things this those
through time to too up us very was way we well were what when where which while who why will with would
you your
"""
Row = tuple[str, ...]


def words_without_permission(
    ledger: Ledger,
    written: Sequence[Written],
    audience: Audience,
    left_out: frozenset[UUID] = frozenset(),
) -> dict[Written, tuple[UUID, int]]:
    """Give the sentences written by hand that hold words of an input withheld from ``audience`` or left out.

    Four words in a row count, of which two carry meaning, unless somebody who said yes said the same.
    ``ledger`` is the whole record. Each sentence comes with the input's identity and number.
    """
    rows: dict[Row, list[Written]] = defaultdict(list)
    for sentence in written:
        for row in set(_rows(sentence.sentence)):
            rows[row].append(sentence)
    if not rows:
        return {}
    said_with_a_yes: set[Row] = set()
    withheld: list[tuple[Row, Input]] = []
    texts = _texts(ledger)
    for uid, said in ledger.inputs.items():
        hit = {row for text in texts[uid] for row in _rows(text) if row in rows}
        if hit and may_read(ledger, said, audience, left_out=left_out):
            said_with_a_yes |= hit
        else:
            withheld += [(row, said) for row in hit]
    return {
        sentence: (said.uid, said.number)
        for row, said in withheld
        if row not in said_with_a_yes
        for sentence in rows[row]
    }


def _texts(ledger: Ledger) -> Mapping[UUID, list[str]]:
    """Give every text that is in an input's own words, by the input."""
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for said in ledger.inputs.values():
        found[said.uid] += [said.words, said.hoped]
    for check in ledger.checks.values():
        found[check.input].append(check.corrected_words)
    for verdict in ledger.verdicts.values():
        found[verdict.input].append(verdict.words)
    return found


def _rows(text: str) -> Iterator[Row]:
    anybodys = _anybodys()
    words = _WORD.findall(text.casefold().replace("'", "’")) if text else []
    for at in range(len(words) - IN_A_ROW + 1):
        row = tuple(words[at : at + IN_A_ROW])
        if sum(word not in anybodys and not word.isdecimal() for word in row) >= OF_THEIR_OWN:
            yield row


@cache
def _anybodys() -> frozenset[str]:
    return frozenset(_ANYBODYS.split())
