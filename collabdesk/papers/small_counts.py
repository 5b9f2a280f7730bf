"""Finds counts of fewer than five people in what was written by hand, which no table can hide (law 6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collabdesk.domain.declaration import fields_of
from collabdesk.domain.privacy import Privacy
from collabdesk.papers.privacy import SMALLEST_PEOPLE
from collabdesk.papers.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.declaration import Record
    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.plan import Paper

PEOPLE = (
    "people", "persons", "person", "women", "woman", "men", "man", "children", "child", "parents", "parent",
    "carers", "carer", "patients", "patient", "residents", "resident", "tenants", "tenant", "neighbours",
    "neighbour", "members", "member", "trustees", "trustee", "volunteers", "volunteer", "families", "family",
)  # fmt: skip
SMALL = {"one": 1, "two": 2, "three": 3, "four": 4}
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")


def small_counts(ledger: Ledger, paper: Paper) -> tuple[str, ...]:
    """Give the sentences of ``paper``, out of what was written by hand, that count fewer than five people.

    A count out of a larger one ("17 of 19 carers") gives the difference away too (papers-look). Somebody's
    exact words are not looked at: they are printed as agreed, or not at all; nor is the sign-off, which says
    who checked the paper.
    """
    counted, printed = _pattern(ledger), "\n".join(spoken(paper))
    found = dict.fromkeys(
        sentence.strip()
        for text in _written(ledger)
        for sentence in _SENTENCE.findall(text)
        if any(_tells(match) for match in counted.finditer(sentence)) and sentence.strip() in printed
    )
    return tuple(found)


def _pattern(ledger: Ledger) -> re.Pattern[str]:
    project = ledger.project
    own = [word.strip() for word in (project.people_word, project.person_word) if word.strip()]
    nouns = "|".join(sorted((re.escape(word) for word in (*PEOPLE, *own)), key=len, reverse=True))
    number = r"(?P<count>\d+|one|two|three|four)(?:\s+of\s+(?:the\s+)?(?P<base>\d+))?"
    return re.compile(rf"\b{number}\s+(?:\w+\s+)?(?:{nouns})\b", re.IGNORECASE)


def _tells(match: re.Match[str]) -> bool:
    said = match["count"].lower()
    count = SMALL.get(said) or int(said)
    rest = int(match["base"]) - count if match["base"] else 0
    return 0 < count < SMALLEST_PEOPLE or 0 < rest < SMALLEST_PEOPLE


def _written(ledger: Ledger) -> Iterator[str]:
    records: list[Record] = [ledger.project]
    for kept in (ledger.groups, ledger.patterns, ledger.decisions, ledger.actions, ledger.changes):
        records += kept.values()
    for record in records:
        for field in fields_of(type(record)):
            value = getattr(record, field.name)
            if field.privacy is Privacy.OPEN and isinstance(value, str) and field.name != "checked_by":
                yield value
