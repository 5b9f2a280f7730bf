"""Finds counts of fewer than five people in what was written by hand, which no table can hide (law 6)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from collabdesk.papers.checks.written import written_by_hand
from collabdesk.papers.privacy import SMALLEST_BASE, SMALLEST_PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collabdesk.domain.ledger import Ledger
    from collabdesk.papers.plan import Paper

PEOPLE = (
    "people", "persons", "person", "women", "woman", "men", "man", "children", "child", "boys", "boy",
    "girls", "girl", "adults", "adult", "teenagers", "teenager", "parents", "parent", "mothers", "mother",
    "fathers", "father", "carers", "carer", "patients", "patient", "residents", "resident", "tenants",
    "tenant", "neighbours", "neighbour", "members", "member", "trustees", "trustee", "volunteers",
    "volunteer", "families", "family", "households", "household", "couples", "couple", "participants",
    "participant", "attendees", "attendee", "contributors", "contributor", "respondents", "respondent",
    "clients", "client", "refugees", "refugee", "migrants", "migrant", "pupils", "pupil", "students",
    "student", "staff", "nurses", "nurse", "workers", "worker", "survivors", "survivor", "veterans",
    "veteran", "pensioners", "pensioner",
)  # fmt: skip
NUMBERS = {
    word: number
    for number, word in enumerate(
        (
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ),
        start=1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50}  # fmt: skip
SHARES = {"half": 2, "a third": 3, "a quarter": 4, "a fifth": 5}
_DO = (
    "was|were|is|are|had|have|has|did|do|does|said|say|told|felt|feel|got|get|came|come|stayed|left|wanted|want|"
    "asked|ask|agreed|agree|disagreed|disagree|thought|think|took|take|who|chose|found|spoke|lives?|could|would"
)
"""Verbs that follow a count of people; nobody says that "two of nine buses" felt something."""


@dataclass(frozen=True, slots=True)
class PercentOfFew:
    """A percentage, and the number it is a percentage of, which is too small for one."""

    base: int


def small_counts(ledger: Ledger, paper: Paper) -> tuple[str, ...]:
    """Give the sentences of ``paper``, out of what was written by hand, that count fewer than five people.

    A count out of a larger one ("17 of 19 carers") gives the difference away too (papers-look). Somebody's
    exact words are not looked at: they are printed as agreed, or not at all; nor is the sign-off, which says
    who checked the paper.
    """
    own = own_words(ledger)
    written = written_by_hand(ledger, paper)
    return tuple(dict.fromkeys(w.sentence for w in written if counts_few(w.sentence, own)))


def own_words(ledger: Ledger) -> tuple[str, ...]:
    """Give what people are called in this record, which no list can know."""
    project = ledger.project
    return tuple(word.strip() for word in (project.people_word, project.person_word) if word.strip())


def counts_few(sentence: str, own: tuple[str, ...] = ()) -> bool:
    """Say whether a sentence lets a reader work out a count of one to four people.

    ``own`` are further words for people. The digits of any script are read; number words are English.
    """
    return any(0 < count < SMALLEST_PEOPLE for count in _counts(sentence, own))


def percent_of_few(sentence: str) -> PercentOfFew | None:
    """Find a percentage of fewer than ten, where the sentence says of how many (K18)."""
    for match in _percentages().finditer(sentence):
        base = next((_value(said) for said in match.groups() if said), 0)
        if 0 < base < SMALLEST_BASE:
            return PercentOfFew(base)
    return None


def _counts(sentence: str, own: tuple[str, ...]) -> Iterator[int]:
    """Give every count of people, and every difference of two, that the sentence tells."""
    patterns = _patterns(own)
    for match in patterns.counted.finditer(sentence):
        yield _value(match["count"])
    for pattern in (patterns.part, patterns.reversed_part):
        for match in pattern.finditer(sentence):
            count, base = _value(match["count"]), _value(match["base"])
            yield from (count, base - count)
    for match in patterns.share.finditer(sentence):
        base, of = _value(match["base"]), SHARES[match["share"].lower()]
        yield from (base // of, base - base // of)
    for match in patterns.percent.finditer(sentence):
        base = _value(match["base"])
        count = round(base * int(match["percent"]) / 100)
        yield from (count, base - count)
    yield from (1 for _ in patterns.few.finditer(sentence))


@dataclass(frozen=True, slots=True)
class _Patterns:
    counted: re.Pattern[str]
    part: re.Pattern[str]
    reversed_part: re.Pattern[str]
    share: re.Pattern[str]
    percent: re.Pattern[str]
    few: re.Pattern[str]


@cache
def _patterns(own: tuple[str, ...]) -> _Patterns:
    nouns = "|".join(sorted((re.escape(word) for word in (*PEOPLE, *own)), key=len, reverse=True))
    number = rf"\d+|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}"
    few_words = r"(?:(?!(?:of|and|or|in|at|on|to|for|by|from|with)\b)[\w’'-]+\s+){0,2}"
    them = rf"(?:{few_words}(?:{nouns})\b(?!-)|of\s+(?:them|us|you|those|these)\b)"
    after = rf"(?:\s+{few_words}(?:{nouns})\b(?!-)|\s+(?:{_DO})\b|\s*[.,;:!?)…]|\s*$)"
    of = r"(?:\s+out)?\s+of\s+(?:the\s+|our\s+|all\s+)?"
    return _Patterns(
        counted=_read(rf"(?<![\w.,/-])(?P<count>{number})\s+{them}"),
        part=_read(rf"(?<![\w.,])(?P<count>{number})(?:{of}|\s*/\s*)(?P<base>{number})(?![\w/]){after}"),
        reversed_part=_read(
            rf"(?:\bof|\bout\s+of)\s+(?:the\s+|our\s+|all\s+)?(?P<base>{number})\s+(?:{few_words}(?:{nouns})\b(?!-))?"
            rf"[^.;]{{0,40}}?(?<![\w.,/-])(?P<count>{number})\s+(?:{_DO})\b"
        ),
        share=_read(
            rf"\b(?P<share>{'|'.join(SHARES)})\s+(?:of\s+)?(?:the\s+|our\s+)?(?P<base>{number})\s+{few_words}(?:{nouns})\b(?!-)"
        ),
        percent=_read(
            rf"(?P<percent>\d+)\s*(?:%|per\s*cent\b|percent\b)\s+of\s+(?:the\s+|our\s+|all\s+)?(?P<base>{number})\s+"
            rf"{few_words}(?:{nouns})\b(?!-)"
        ),
        few=_read(
            rf"\ba\s+(?:couple|pair|handful)\s+of\s+(?:{few_words}(?:{nouns})\b(?!-)|(?:them|us|you)\b)"
            rf"|\bboth\s+(?:of\s+)?(?:the\s+)?(?:{few_words}(?:{nouns})\b(?!-)|them\b|us\b)"
            rf"|\b(?:all|everyone|everybody|nobody|no\s+one)\s+(?:but|except|apart\s+from|bar)\s+"
            rf"(?:for\s+)?(?:a|one|two|three|four|[1-4])\b"
            rf"|\b(?:the\s+only|a\s+single|only\s+a|just\s+a|another)\s+{few_words}(?:{nouns})\b(?!-)"
            rf"|\bonly\s+(?:one|two|three|four|[1-4])\s+(?:{_DO})\b"
        ),
    )


@cache
def _percentages() -> re.Pattern[str]:
    number = rf"\d+|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}"
    percent = r"\d+(?:[.,]\d+)?\s*(?:%|per\s*cent\b|percent\b)"
    return _read(
        rf"{percent}\s+of\s+(?:the\s+|our\s+|all\s+)?({number})\b(?![.,]?\d|\s*%)"
        rf"|{percent}\s*\(\s*(?:\d+\s*(?:of|/|out\s+of)\s*|n\s*=\s*)(\d+)\s*\)"
        rf"|\d+\s*(?:of|/|out\s+of)\s*(?:the\s+)?({number})\s+(?:[\w’'-]+\s+){{0,3}}\(\s*{percent}"
        rf"|\d+\s*(?:of|/|out\s+of)\s*(\d+)\s*\(\s*{percent}"
        rf"|\bof\s+(?:the\s+|our\s+)?({number})\s+(?:[\w’'-]+\s+){{0,3}}?[^.;%]{{0,30}}?{percent}"
    )


def _read(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _value(said: str) -> int:
    return NUMBERS.get(said.lower()) or int(said)
