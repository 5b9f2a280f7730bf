"""The headings of an evidence extract and what goes under each, as those who ask expect to read it."""

from __future__ import annotations

from collabdesk.papers.options import ExtractLayout
from collabdesk.papers.parts.extract_pieces import Topic

Layout = tuple[tuple[str, tuple[Topic, ...]], ...]

HOW_WE_KNOW = (Topic.CHECKED, Topic.SOURCES, Topic.COUNTS)

LAYOUTS: dict[ExtractLayout, Layout] = {
    ExtractLayout.OPEN_QUESTION: (
        ("What we set out to do", (Topic.PURPOSE, Topic.PROMISE, Topic.SWEET_SPOT, Topic.GOOD_LOOKS)),
        ("How {people} took part", (Topic.PEOPLE, Topic.REACH, Topic.OPEN)),
        ("What the record shows", (Topic.ANSWERS, Topic.REFUSALS, Topic.QUOTES)),
        ("Who checks it", (Topic.CHECKED, Topic.SOURCES, Topic.HEARD_BY)),
        (
            "What came of it",
            (
                Topic.CHANGES,
                Topic.COUNTS,
                Topic.EVIDENCE,
                Topic.MEASURES,
                Topic.MARKS,
                Topic.LEARNED,
                Topic.MOVED,
                Topic.DEMAND,
                Topic.MONEY,
                Topic.ASKS,
                Topic.PLANS,
                Topic.NOT_KNOWN,
            ),
        ),
    ),
    ExtractLayout.CRITERIA: (
        ("Quality and innovation", (Topic.CHANGES, Topic.EVIDENCE, Topic.ANSWERS, Topic.REFUSALS)),
        ("Value", (Topic.MONEY, Topic.MOVED, Topic.DEMAND, Topic.ASKS)),
        (
            "Integration, collaboration and service sustainability",
            (Topic.PROMISE, Topic.HEARD_BY, Topic.SWEET_SPOT, Topic.PLANS),
        ),
        (
            "Improving access, reducing health inequalities and facilitating choice",
            (Topic.PEOPLE, Topic.REACH, Topic.OPEN),
        ),
        ("Social value", (Topic.QUOTES, Topic.MEASURES, Topic.MARKS, Topic.LEARNED)),
        ("How we know", HOW_WE_KNOW),
    ),
    ExtractLayout.I_STATEMENTS: (
        ("What {people} say", (Topic.QUOTES, Topic.GOOD_LOOKS)),
        ("What we did", (Topic.ANSWERS, Topic.REFUSALS)),
        ("What changed", (Topic.CHANGES, Topic.EVIDENCE, Topic.MARKS, Topic.LEARNED)),
        ("How {people} took part", (Topic.PEOPLE, Topic.REACH)),
        ("How we know", HOW_WE_KNOW),
    ),
    ExtractLayout.LOTTERY: (
        ("How {people} shape it", (Topic.PURPOSE, Topic.PROMISE, Topic.OPEN, Topic.GOOD_LOOKS, Topic.QUOTES)),
        ("Who takes part, and who does not yet", (Topic.PEOPLE, Topic.REACH)),
        ("What we did with what they said", (Topic.ANSWERS, Topic.REFUSALS)),
        (
            "What changed, and what we learned",
            (Topic.CHANGES, Topic.LEARNED, Topic.EVIDENCE, Topic.MEASURES, Topic.MARKS),
        ),
        ("How we know", HOW_WE_KNOW),
        ("What is next", (Topic.PLANS, Topic.MONEY, Topic.NOT_KNOWN)),
    ),
}
"""Headings and topics in reading order.

The criteria are the five of the Provider Selection Regime (Health Care Services (Provider Selection
Regime) Regulations 2023, regulation 5); the others follow method.md 4.1 and 4.3.
"""
