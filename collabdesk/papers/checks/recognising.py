"""Looks in words about to be printed for facts by which a neighbour could know who said them (K17)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from collabdesk.base.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

ENOUGH = 3
"""So many kinds of fact together are likely to be known to somebody (method.md 3.6)."""
ENOUGH_UNREAD = 2
"""In a language we have no words for, where only ages, dates and numbers can be seen."""
OLDEST = 110


class FactKind(StrEnum):
    """The kinds of fact of method.md 3.6; NUMBER only where the language is not read."""

    PLACE = "place"
    AGE = "age"
    CONDITION = "condition"
    DATE = "date"
    FAMILY = "family"
    JOB = "job"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Recognised:
    """The facts found by kind, each as it stands in the words.

    ``read`` is False where we have no words for the language, so that only numbers were looked at.
    """

    facts: dict[FactKind, str]
    read: bool = True

    @property
    def could_be_known(self) -> bool:
        """Whether there are enough kinds of fact to ask about."""
        return len(self.facts) >= (ENOUGH if self.read else ENOUGH_UNREAD)


def recognise(words: str, language: str = "en") -> Recognised:
    """Find kinds of fact in somebody's words; ``language`` is a tag such as "cy", blank for English.

    It is a question to a person, never a verdict: it finds what lists and patterns can.
    """
    read = not language or language.partition("-")[0].lower() == "en"
    found = _english(words.replace("'", "’")) if read else _numbers_alone(words)
    facts: dict[FactKind, str] = {}
    for kind, fact in found:
        facts.setdefault(kind, fact.strip())
    return Recognised(facts, read)


def _english(words: str) -> Iterator[tuple[FactKind, str]]:
    patterns = _patterns()
    for kind, kind_patterns in patterns.items():
        for pattern in kind_patterns:
            if match := pattern.search(words):
                yield kind, match[0]


def _numbers_alone(words: str) -> Iterator[tuple[FactKind, str]]:
    rest = words
    for match in _DAYS.finditer(words):
        yield FactKind.DATE, match[0]
        rest = rest.replace(match[0], " ")
    for match in re.finditer(r"\d+", rest):
        plausible = 0 < int(match[0]) <= OLDEST
        yield FactKind.AGE if plausible else FactKind.NUMBER, match[0]


_DAYS = re.compile(r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2})\b")
_AGES = (
    r"\b\d{1,3}[\s-]*(?:years?|yrs?|months?|weeks?)[\s-]*olds?\b",
    r"\b(?:aged?|age\s+of|turned|turning)\s+\d{1,3}\b",
    r"\b\d{1,3}\s*(?:yo|y/o)\b",
    r"\b(?:i\s+am|i’m|im|i\s+was|he\s+is|he’s|she\s+is|she’s|she\s+was|he\s+was)\s+(?:only\s+|now\s+|nearly\s+)?"
    r"(?:[1-9]\d)\b(?!\s*(?:th|st|nd|rd|%|:|\.\d|minutes?|hours?|days?|weeks?|months?|miles?|stone|kg))",
    r"\bin\s+(?:my|his|her)\s+(?:early\s+|mid\s*-?\s*|late\s+)?(?:teens|twenties|thirties|forties|fifties|"
    r"sixties|seventies|eighties|nineties|[2-9]0s)\b",
    r"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|"
    r"eight|nine))?[\s-]+years?[\s-]+old\b",
)
_ME = (
    r"(?:i\s+am|i’m|i\s+was|as|i\s+work(?:ed)?\s+as|my\s+(?:husband|wife|partner|son|daughter|mum|dad)\s+(?:is|was))"
    r"\s+an?|retired|former|ex-|as\s+a\s+fellow|my\s+job\s+as\s+an?"
)


@cache
def _patterns() -> dict[FactKind, tuple[re.Pattern[str], ...]]:
    lists = _lists()
    months, one = "|".join(lists["month"]), _one_of
    proper = r"[A-Z][a-zà-ÿ’]+"
    no = "|".join(
        re.escape(word) for word in sorted([*lists["not_a_place"], *lists["month"]], key=len, reverse=True)
    )
    conditions = [word for word in lists["condition"] if word not in _SHORT]
    kinds = "|".join(word.capitalize() for word in lists["place"])
    return {
        FactKind.PLACE: (
            re.compile(rf"\b(?!(?:{no})\b){proper}(?:\s+{proper})*\s+(?:{kinds})\b"),
            re.compile(r"\b(?:[Ww]ard|[Bb]ay|[Bb]lock|[Ff]lat|[Uu]nit)\s+(?:[A-Z]?\d+[A-Za-z]?|[A-HJ-Z])\b"),
            re.compile(rf"\b(?:in|at|from|near)\s+(?:St\.?\s+)?(?!(?:{no})(?![\w-])){proper}\b"),
        ),
        FactKind.AGE: tuple(re.compile(pattern, re.IGNORECASE) for pattern in _AGES),
        FactKind.CONDITION: (re.compile(one(conditions), re.IGNORECASE), _CAPITALS),
        FactKind.DATE: (
            re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{months})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{months})\s+(?:the\s+)?\d{{1,4}}(?:st|nd|rd|th)?\b"),
            re.compile(rf"\b(?:in|on|since|last|early|late|by|until|during|of)\s+(?:{months})\b"),
            re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b"),
            re.compile(r"\b(?:in|since|from|until|of|during)\s+(?:19|20)\d{2}\b"),
            re.compile(r"\b\d{1,2}(?:st|nd|rd|th)\s+(?:of\s+)?(?:the\s+month|this\s+month|last\s+month)\b"),
            re.compile(one(lists["day"]), re.IGNORECASE),
        ),
        FactKind.FAMILY: (re.compile(one(lists["family"]), re.IGNORECASE), _PARTNER),
        FactKind.JOB: (
            re.compile(rf"\b(?:{_ME})\s*(?:[\w’-]+\s+){{0,2}}?{one(lists['job'])}", re.IGNORECASE),
            re.compile(r"\bI(?:\s+used\s+to|\s+have)?\s+(?:work|worked|volunteer|teach|taught)\s+(?:at|for|in)\s+(?:an?\s+|the\s+)?[\w’-]+"),
            re.compile(rf"\b(?:is|was)\s+an?\s+(?:retired\s+){one(lists['job'])}", re.IGNORECASE),
        ),
    }  # fmt: skip


_SHORT = ("ms", "mnd", "ocd", "hiv")
_CAPITALS = re.compile(r"\b(?:MS|MND|OCD|HIV)\b")
_PARTNER = re.compile(
    r"\b(?:my|his|her|our)\s+(?:(?:eldest|youngest|oldest|late|ex|new)\s+)?(?:partner|baby|child|children|kids?|"
    r"boys?|girls?|family|parents?|boyfriend|girlfriend|ex)\b|\bsingle\s+(?:parent|mum|dad|mother|father)\b"
    r"|\b(?:only\s+child|mum\s+of|mother\s+of|father\s+of|dad\s+of)\b",
    re.IGNORECASE,
)


@cache
def _lists() -> dict[str, list[str]]:
    text = resource("words", "recognising_en.json").read_text(encoding="utf-8")
    lists: dict[str, list[str]] = json.loads(text)
    return lists


def _one_of(words: list[str]) -> str:
    return rf"\b(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})\b"
