"""What the headings of other people's files usually mean, so that most columns need no choosing."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Column(StrEnum):
    """What a column of a file becomes."""

    WORDS = "words"
    HOPED = "hoped"
    SAID_ON = "said on"
    SESSION = "session"
    PERSON = "person"
    GROUP = "group"
    PATTERN = "pattern"
    SOURCE = "source"
    LANGUAGE = "language"
    ANSWER = "answer"
    LEAVE_OUT = "leave out"


MEANINGS: dict[Column, tuple[str, ...]] = {
    Column.ANSWER: (
        "our response", "our answer", "official response", "answer given", "answer", "our reply",
        "reply", "response details", "response summary",
        "government response", "we did", "action taken", "outcome", "decision", "what we did",
    ),
    Column.HOPED: (
        "hoped", "they hoped for", "hoped for", "would help", "what would help", "would have helped",
        "improve", "do better", "could be better", "what would you change", "should change",
        "even better if", "suggestion",
    ),
    Column.WORDS: (
        "words", "their words", "exact words", "comment body", "comment", "feedback", "quote",
        "verbatim", "said", "what people said", "what was said", "what you said", "free text",
        "statement", "body", "text", "message", "views", "experience", "response", "story", "opinion",
        "note", "explain your", "concern", "idea",
    ),
    Column.SAID_ON: (
        "date", "when", "said on", "datetime", "day", "submitted", "created at", "created", "completed",
        "received", "timestamp", "time",
    ),
    Column.SESSION: ("session", "workshop", "meeting", "event", "where", "venue", "round", "visit"),
    Column.PERSON: (
        "person", "participant", "contributor", "respondent", "author", "speaker", "who said", "who",
        "code name",
    ),
    Column.GROUP: (
        "group", "respondent type", "responding as", "community", "organisation", "organization",
        "trust", "team", "ward", "service", "role",
    ),
    Column.PATTERN: ("pattern", "theme", "topic", "label", "category", "subcategory", "tag", "code",
    "subject"),
    Column.SOURCE: ("source", "channel", "how received", "heard through", "came by", "method", "via"),
    Column.LANGUAGE: ("language", "lang", "locale"),
}  # fmt: skip
"""The commonest first; where a heading may mean several things, the first in this order wins."""

PERSONAL = (
    "name", "first name", "surname", "last name", "full name", "forename", "email", "e mail", "phone",
    "telephone", "mobile", "tel", "address", "postcode", "post code", "date of birth", "dob",
    "nhs number", "ip", "ip address", "contact", "contact details", "age", "gender", "ethnicity",
    "next of kin",
)  # fmt: skip
NAMES_OF_THINGS = frozenset({
    "organisation", "organization", "session", "group", "theme", "pattern", "project", "service", "trust",
    "ward", "event", "team", "venue", "topic", "category", "code", "file", "company", "meeting", "workshop",
})  # fmt: skip
"""A heading with one of these names a thing, not somebody: Organisation name."""
NOT_LETTERS = re.compile(r"[\W_]+")


ONLY_ALONE = frozenset({
    "answer", "body", "code", "day", "decision", "method", "note", "outcome", "reply", "response",
    "role", "round",
    "service", "subject", "text", "time", "trust", "via", "visit", "when", "where", "who",
})  # fmt: skip
"""Words that mean too much inside a longer heading."""
SHORT_HEADING = 4
"""Words; a longer heading is a question, in which single words say little."""


@lru_cache(maxsize=1024)
def plain(heading: str) -> str:
    """Bring a heading to lower case words with one space between, and one at each end."""
    return f" {NOT_LETTERS.sub(' ', heading.casefold()).strip()} "


@lru_cache(maxsize=1024)
def meaning_of(heading: str) -> tuple[Column, int] | None:
    """Tell what a heading probably means.

    Returns:
        The column and how likely: 0 for the whole heading being the commonest word for it, more for less
        likely; None where the heading says nothing known.
    """
    said = plain(heading)
    short = len(said.split()) <= SHORT_HEADING
    found: list[tuple[int, int, Column]] = []
    for column, phrases in MEANINGS.items():
        for rank, phrase in enumerate(phrases):
            if said.strip() in {phrase, phrase + "s"}:
                return column, rank
            telling = " " in phrase or (short and phrase not in ONLY_ALONE)
            if telling and (f" {phrase} " in said or f" {phrase}s " in said):
                found.append((-len(phrase.split()), len(phrases) + rank, column))
    # More words of the heading understood are worth more; min keeps the order of MEANINGS.
    best = min(found, key=lambda one: one[0], default=None)
    return (best[2], best[1]) if best else None


def heads_words(heading: str) -> bool:
    """Whether a heading is, whole, a usual one for people's words: Comments, but not what somebody said."""
    said = plain(heading).strip()
    return any(said in {word, word + "s"} for word in MEANINGS[Column.WORDS])


def names_somebody(heading: str) -> bool:
    """Whether a heading announces names, addresses or something else that points at one person."""
    said = plain(heading)
    parts = set(said.split())
    if "name" in parts and parts & NAMES_OF_THINGS:
        return False
    return any(f" {word} " in said or f" {word}s " in said for word in PERSONAL)
